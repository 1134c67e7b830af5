-- Versions are never removed; looking one up for each of a hundred rows an article is for nothing.
alter table outlet_items drop constraint outlet_items_version_id_fkey;

-- The list of actors is read in its order, a page at a time, instead of all actors of the corpus.
create index outlet_items_actors on outlet_items (version_id, n_articles desc, item)
    where outlet_id = 0 and kind = 'actor' and month = '0001-01-01' and n_articles > 0;

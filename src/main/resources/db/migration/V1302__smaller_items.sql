-- Most items are words of headlines, of which nothing is counted but how often they stand: the other sums are null where they are 0, which
-- takes no room. By item alone only actors are asked for.
alter table outlet_items alter column a drop not null, alter column an drop not null, alter column b drop not null,
    alter column bn drop not null;
drop index outlet_items_by_item;
create index outlet_items_of_actor on outlet_items (version_id, kind, item, outlet_id) where kind in ('actor', 'stance', 'harm');

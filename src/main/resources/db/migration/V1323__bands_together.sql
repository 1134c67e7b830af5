-- The bands of a signature are one row with a list of 32 numbers of 32 bits, found by an index over what lists hold; a row a band took 88
-- bytes, 32 times an article. Such an index cannot stop after the first so many of a band that very many articles share. A band of which
-- that was found is noted as full, and stands in article_band as well, in its order (dev.masthead.duplicates.DuplicateRepository).
create table article_bands (
    seq       bigint primary key,
    published timestamptz not null,
    bands     integer[] not null
);
insert into article_bands
select seq, published, array(select distinct (((h # (h >> 32)) << 32) >> 32)::integer from unnest(bands) as h)
from article_signature where cardinality(bands) > 0 order by seq;
create index article_bands_by_band on article_bands using gin (bands) with (gin_pending_list_limit = 256);
-- Few lists are compared faster one by one, PostgreSQL thinks, and is wrong: it does not count what comparing 32 numbers with 32 costs.
create function articles_in_bands(sought integer[]) returns table (seq bigint, published timestamptz, bands integer[])
    language sql stable parallel safe set enable_seqscan = off
    as $$ select b.seq, b.published, b.bands from article_bands b where b.bands && sought $$;

drop trigger article_signature_removed on article_signature;
drop function article_signature_removed();
drop table article_band;
create table band_full (
    hash integer primary key
);
create table article_band (
    hash      integer not null,
    published timestamptz not null,
    seq       bigint not null,
    primary key (hash, published, seq)
);
insert into band_full select h from article_bands, unnest(bands) as h group by h having count(*) > 256;
insert into article_band
select h, published, seq from article_bands, unnest(bands) as h where h in (select hash from band_full);

create function article_signature_removed() returns trigger language plpgsql as $$
begin
    with gone as (delete from article_bands where seq = old.seq returning published, bands)
    delete from article_band b using gone, unnest(gone.bands) as h
    where b.hash = h and b.published = gone.published and b.seq = old.seq;
    return null;
end $$;
create trigger article_signature_removed after delete on article_signature
    for each row execute function article_signature_removed();
alter table article_signature drop column bands;
alter table article_signature drop column published;

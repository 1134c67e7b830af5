-- What stands in an outlet's articles of a month is one row: of each kind a text with a line an item, its name and how much of it there is
-- (n_articles, n, a, an, b, bn; zeros at the end left out), a tab between. Nothing asks for one item of one month, and a row of its own with
-- its entry in the index took ten times what it says (dev.masthead.profile.ItemLines writes and reads them).
create table item_month (
    outlet_id  bigint not null,
    version_id integer not null,
    month      date not null,
    source     text,
    actor      text,
    loaded     text,
    cue        text,
    word       text,
    stance     text,
    harm       text,
    primary key (version_id, outlet_id, month)
);

-- Items over all time, of all outlets together under outlet 0, and what is said of actors of each outlet too: an actor is asked for alone.
-- The kind is the letter of dev.masthead.profile.ArticleFigures.Kind.
create table item_total (
    outlet_id  bigint not null,
    n_articles bigint not null,
    n          bigint not null,
    a          bigint,
    an         bigint,
    b          bigint,
    bn         bigint,
    version_id integer not null,
    kind       "char" not null,
    item       text not null,
    primary key (version_id, kind, item, outlet_id)
);

create function item_line(item text, n_articles bigint, n bigint, a bigint, an bigint, b bigint, bn bigint) returns text
    language sql immutable parallel safe as $$
    select regexp_replace(concat_ws(E'\t', regexp_replace(item, '[\x01-\x1f]', ' ', 'g'), n_articles, n, coalesce(a, 0), coalesce(an, 0),
                                    coalesce(b, 0), coalesce(bn, 0)), '(\t0)+$', '')
$$;

insert into item_month (version_id, outlet_id, month, source, actor, loaded, cue, word, stance, harm)
select version_id, outlet_id, month,
       string_agg(line, E'\n' order by line collate "C") filter (where kind = 'source'),
       string_agg(line, E'\n' order by line collate "C") filter (where kind = 'actor'),
       string_agg(line, E'\n' order by line collate "C") filter (where kind = 'loaded'),
       string_agg(line, E'\n' order by line collate "C") filter (where kind = 'cue'),
       string_agg(line, E'\n' order by line collate "C") filter (where kind = 'word'),
       string_agg(line, E'\n' order by line collate "C") filter (where kind = 'stance'),
       string_agg(line, E'\n' order by line collate "C") filter (where kind = 'harm')
from (
    select version_id, outlet_id, month, kind, item_line(item, n_articles, n, a, an, b, bn) as line
    from outlet_items
    where outlet_id <> 0 and (n_articles, n, coalesce(a, 0), coalesce(an, 0), coalesce(b, 0), coalesce(bn, 0)) <> (0, 0, 0, 0, 0, 0)
) l
group by version_id, outlet_id, month;

insert into item_total (version_id, kind, item, outlet_id, n_articles, n, a, an, b, bn)
select version_id,
       (case kind when 'stance' then 't' else left(kind, 1) end)::"char",
       regexp_replace(item, '[\x01-\x1f]', ' ', 'g'), outlet_id, sum(n_articles), sum(n),
       nullif(sum(coalesce(a, 0)), 0), nullif(sum(coalesce(an, 0)), 0), nullif(sum(coalesce(b, 0)), 0), nullif(sum(coalesce(bn, 0)), 0)
from outlet_items
where outlet_id = 0 or kind in ('actor', 'stance', 'harm')
group by 1, 2, 3, 4;

drop function item_line(text, bigint, bigint, bigint, bigint, bigint, bigint);
drop table outlet_items;

-- The list of actors is read in its order, a page at a time.
create index item_total_actors on item_total (version_id, n_articles desc, item) where outlet_id = 0 and kind = 'a' and n_articles > 0;

-- All of it as rows, for whoever checks it: of an outlet by month, of all outlets over all time.
create view outlet_items as
    select m.version_id, m.outlet_id, k.kind, m.month, f[1] as item, f[2]::bigint as n_articles, coalesce(f[3], '0')::bigint as n,
           coalesce(f[4], '0')::bigint as a, coalesce(f[5], '0')::bigint as an, coalesce(f[6], '0')::bigint as b,
           coalesce(f[7], '0')::bigint as bn
    from item_month m
    cross join lateral (values ('source', m.source), ('actor', m.actor), ('loaded', m.loaded), ('cue', m.cue), ('word', m.word),
                               ('stance', m.stance), ('harm', m.harm)) as k(kind, lines)
    cross join lateral unnest(string_to_array(k.lines, E'\n')) as line
    cross join lateral string_to_array(line, E'\t') as f
    union all
    select version_id, outlet_id,
           case kind when 's' then 'source' when 'a' then 'actor' when 'l' then 'loaded' when 'c' then 'cue' when 'w' then 'word'
                     when 't' then 'stance' when 'h' then 'harm' end,
           date '0001-01-01', item, n_articles, n, coalesce(a, 0), coalesce(an, 0), coalesce(b, 0), coalesce(bn, 0)
    from item_total where outlet_id = 0;

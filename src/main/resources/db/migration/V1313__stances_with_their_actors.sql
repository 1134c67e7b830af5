-- The stance toward an actor stands in the actor's row: both have the same key, and an article names twenty actors.
create table item_total_merged (
    outlet_id       bigint not null,
    n_articles      bigint not null,
    n               bigint not null,
    a               bigint,
    an              bigint,
    b               bigint,
    bn              bigint,
    stance_articles bigint,
    stance_n        bigint,
    stance_a        bigint,
    stance_an       bigint,
    stance_b        bigint,
    stance_bn       bigint,
    version_id      integer not null,
    kind            "char" not null,
    item            text not null
);
insert into item_total_merged
select t.outlet_id, t.n_articles, t.n, t.a, t.an, t.b, t.bn, nullif(s.n_articles, 0), nullif(s.n, 0), s.a, s.an, s.b, s.bn, t.version_id,
       t.kind, t.item
from item_total t
left join item_total s on t.kind = 'a' and s.kind = 't' and (s.version_id, s.item, s.outlet_id) = (t.version_id, t.item, t.outlet_id)
where t.kind <> 't';

drop view outlet_items;
drop table item_total;
alter table item_total_merged rename to item_total;
alter table item_total add constraint item_total_pkey primary key (version_id, kind, item, outlet_id);
create index item_total_actors on item_total (version_id, n_articles desc, item) where outlet_id = 0 and kind = 'a' and n_articles > 0;

-- Totals as rows of one kind each.
create view item_total_rows as
    select version_id, outlet_id,
           case kind when 's' then 'source' when 'a' then 'actor' when 'l' then 'loaded' when 'c' then 'cue' when 'w' then 'word'
                     when 'h' then 'harm' end as kind,
           item, n_articles, n, coalesce(a, 0) as a, coalesce(an, 0) as an, coalesce(b, 0) as b, coalesce(bn, 0) as bn
    from item_total
    union all
    select version_id, outlet_id, 'stance', item, coalesce(stance_articles, 0), coalesce(stance_n, 0), coalesce(stance_a, 0),
           coalesce(stance_an, 0), coalesce(stance_b, 0), coalesce(stance_bn, 0)
    from item_total where kind = 'a' and num_nonnulls(stance_articles, stance_n, stance_a, stance_an, stance_b, stance_bn) > 0;

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
    select version_id, outlet_id, kind, date '0001-01-01', item, n_articles, n, a, an, b, bn from item_total_rows where outlet_id = 0;

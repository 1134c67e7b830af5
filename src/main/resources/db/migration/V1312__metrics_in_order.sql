-- The metrics of a report once more, for SQL: numbers with commas between them, in the order of metric_place, nothing where a report has no
-- such metric. Their names, 370 of them with every article, took two thirds of what was kept. An analysis from before has the JSON still.
create table metric_place (
    number integer generated always as identity primary key,
    name   text not null unique
);
alter table analysis add column figures text, alter column metrics drop not null;

create or replace function analysis_place() returns trigger language plpgsql as $$
begin
    select coalesce(new.outlet_id, a.outlet_id),
           coalesce((a.published_at at time zone 'UTC')::date, date '0001-01-01'),
           coalesce(a.section, ''),
           a.counted
    into new.outlet_id, new.day, new.section, new.counted
    from article a where a.id = new.article_id;
    new.reprint := coalesce(new.reprint, (new.metrics ->> 'wire_copy')::numeric = 1, false);
    return new;
end $$;

drop view masthead.figures;
create view masthead.figures as
    select r.article, r.outlet, r.day, m.metric, m.value
    from masthead.reports r join analysis n on n.id = r.analysis
    cross join lateral (
        select p.name as metric, v.value::double precision as value
        from unnest(string_to_array(n.figures, ',')) with ordinality as v(value, number) join metric_place p using (number)
        where v.value <> ''
        union all
        select key, value::double precision from jsonb_each_text(n.metrics)
    ) m;

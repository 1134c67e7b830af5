-- Articles that a version of the analyzer could not analyse, so that a re-analysis does not try them again and again. reason is
-- the type of problem, nothing of the article.
create table analysis_failure (
    article_id      text not null references article on delete cascade,
    analyzer_digest text not null,
    reason          text not null,
    created_at      timestamptz not null default now(),
    primary key (article_id, analyzer_digest)
);

-- An analysis may say itself which outlet it counts toward: another version of the registry may know an address by another
-- name, and until the profiles go over to that version the article stays where it was.
create or replace function analysis_place() returns trigger language plpgsql as $$
begin
    select coalesce(new.outlet_id, a.outlet_id),
           coalesce((a.published_at at time zone 'UTC')::date, date '0001-01-01'),
           coalesce(a.section, '')
    into new.outlet_id, new.day, new.section
    from article a where a.id = new.article_id;
    new.reprint := coalesce((new.metrics ->> 'wire_copy')::numeric = 1, false);
    return new;
end $$;

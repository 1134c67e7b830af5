-- Which version of program, lexicons and models a figure is of. Profiles show the active one; metrics is the order in which
-- arrays of sums hold them, and only grows.
create table analysis_version (
    id         integer generated always as identity primary key,
    digest     text not null unique,
    metrics    text[] not null default '{}',
    active     boolean not null default false,
    created_at timestamptz not null default now()
);
create unique index analysis_version_active on analysis_version (active) where active;

-- What an analysis counts toward, fixed when it is made: its article may be gone, or its outlet known by another name, when it
-- is taken away again. Articles without a date count on the first day of year 1.
alter table analysis
    add column outlet_id bigint,
    add column day date,
    add column section text,
    add column reprint boolean;
create index analysis_by_outlet on analysis (outlet_id, day);

-- Every analysis that was added or removed and is not yet part of the sums below, written in the same transaction. A profile is
-- the sums and these together, so it is exact at any moment and no two articles wait for each other.
create table profile_change (
    id              bigint generated always as identity primary key,
    analysis_id     bigint not null,
    added           boolean not null,
    analyzer_digest text not null,
    outlet_id       bigint not null,
    day             date not null,
    section         text not null,
    reprint         boolean not null,
    -- of a removed analysis, which cannot be looked up any more
    report          text
);
create index profile_change_by_outlet on profile_change (outlet_id);
create index profile_change_by_analysis on profile_change (analysis_id);

create function analysis_place() returns trigger language plpgsql as $$
begin
    select a.outlet_id,
           coalesce((a.published_at at time zone 'UTC')::date, date '0001-01-01'),
           coalesce(a.section, '')
    into new.outlet_id, new.day, new.section
    from article a where a.id = new.article_id;
    new.reprint := coalesce((new.metrics ->> 'wire_copy')::numeric = 1, false);
    return new;
end $$;
create trigger analysis_place before insert on analysis for each row execute function analysis_place();

create function analysis_added() returns trigger language plpgsql as $$
begin
    if new.outlet_id is not null then
        insert into analysis_version (digest, active)
        select new.analyzer_digest, not exists (select from analysis_version where active)
        where not exists (select from analysis_version where digest = new.analyzer_digest)
        on conflict do nothing;
        insert into profile_change (analysis_id, added, analyzer_digest, outlet_id, day, section, reprint)
        values (new.id, true, new.analyzer_digest, new.outlet_id, new.day, new.section, new.reprint);
    end if;
    return null;
end $$;
create trigger analysis_added after insert on analysis for each row execute function analysis_added();

create function analysis_removed() returns trigger language plpgsql as $$
begin
    if old.outlet_id is not null then
        -- not yet part of the sums: nothing is to be taken away; waits if it is being added to them right now
        delete from profile_change where analysis_id = old.id and added;
        if not found then
            insert into profile_change (analysis_id, added, analyzer_digest, outlet_id, day, section, reprint, report)
            values (old.id, false, old.analyzer_digest, old.outlet_id, old.day, old.section, old.reprint, old.report);
        end if;
    end if;
    return null;
end $$;
create trigger analysis_removed after delete on analysis for each row execute function analysis_removed();

-- The sums: by day and by month, of each section and of all (null), and of all time (grain a). sums holds five numbers a metric
-- (dev.masthead.statistics.MetricSums), whole ones, so that adding and taking away are exact.
create table outlet_statistics (
    version_id integer not null references analysis_version,
    outlet_id  bigint not null,
    grain      "char" not null check (grain in ('d', 'm', 'a')),
    section    text,
    reprint    boolean not null,
    day        date not null,
    n_articles bigint not null,
    n_words    bigint not null,
    sums       bigint[] not null,
    unique nulls not distinct (version_id, outlet_id, grain, section, reprint, day)
);

-- Sources cited, actors, loaded terms, cues and headline words by month; of all outlets and all time under outlet 0 and the
-- first day of year 1. a and b are sums of ten thousandths over an and bn articles: the actor's scores in the outlet's voice and
-- in others'.
create table outlet_items (
    version_id integer not null references analysis_version,
    outlet_id  bigint not null,
    kind       text not null,
    month      date not null,
    item       text not null,
    n_articles bigint not null,
    n          bigint not null,
    a          bigint not null,
    an         bigint not null,
    b          bigint not null,
    bn         bigint not null,
    primary key (version_id, outlet_id, kind, month, item)
);
create index outlet_items_by_item on outlet_items (version_id, kind, item, outlet_id);

create function add_sums(bigint[], bigint[]) returns bigint[] language sql immutable parallel safe as $$
    select array_agg(coalesce(x, 0) + coalesce(y, 0) order by i)
    from unnest($1, $2) with ordinality as t(x, y, i)
$$;

-- What the nightly check found: how many rows of the sums differ from what the reports themselves add up to.
create table profile_check (
    id         bigint generated always as identity primary key,
    checked_at timestamptz not null default now(),
    version_id integer not null,
    n_articles bigint not null,
    n_drifted  bigint not null
);

-- what was analysed before there were profiles
update analysis s set outlet_id = a.outlet_id,
                      day = coalesce((a.published_at at time zone 'UTC')::date, date '0001-01-01'),
                      section = coalesce(a.section, ''),
                      reprint = coalesce((s.metrics ->> 'wire_copy')::numeric = 1, false)
from article a where a.id = s.article_id;
insert into analysis_version (digest) select distinct analyzer_digest from analysis where outlet_id is not null;
update analysis_version set active = true where digest = (select analyzer_digest from analysis order by id desc limit 1);
insert into profile_change (analysis_id, added, analyzer_digest, outlet_id, day, section, reprint)
select id, true, analyzer_digest, outlet_id, day, section, reprint from analysis where outlet_id is not null;

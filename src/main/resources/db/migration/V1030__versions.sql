-- The same address with changed text is a new version of the same article. One version of each article counts: in lists, profiles and
-- whatever else adds articles up. address is the normalised one, as in dev.masthead.intake.Identity.
alter table article add column address text, add column counted boolean not null default true;
create index article_by_address on article using hash (address);
alter table analysis add column counted boolean not null default true;

create or replace function analysis_place() returns trigger language plpgsql as $$
begin
    select coalesce(new.outlet_id, a.outlet_id),
           coalesce((a.published_at at time zone 'UTC')::date, date '0001-01-01'),
           coalesce(a.section, ''),
           a.counted
    into new.outlet_id, new.day, new.section, new.counted
    from article a where a.id = new.article_id;
    new.reprint := coalesce((new.metrics ->> 'wire_copy')::numeric = 1, false);
    return new;
end $$;

create or replace function analysis_added() returns trigger language plpgsql as $$
begin
    if new.outlet_id is not null then
        insert into analysis_version (digest, active)
        select new.analyzer_digest, not exists (select from analysis_version where active)
        where not exists (select from analysis_version where digest = new.analyzer_digest)
        on conflict do nothing;
        if new.counted then
            insert into profile_change (analysis_id, added, analyzer_digest, outlet_id, day, section, reprint)
            values (new.id, true, new.analyzer_digest, new.outlet_id, new.day, new.section, new.reprint);
        end if;
    end if;
    return null;
end $$;

create or replace function analysis_removed() returns trigger language plpgsql as $$
begin
    if old.outlet_id is not null and old.counted then
        -- not yet part of the sums: nothing is to be taken away; waits if it is being added to them right now
        delete from profile_change where analysis_id = old.id and added;
        if not found then
            insert into profile_change (analysis_id, added, analyzer_digest, outlet_id, day, section, reprint, report)
            values (old.id, false, old.analyzer_digest, old.outlet_id, old.day, old.section, old.reprint, old.report);
        end if;
    elsif old.outlet_id is not null then
        -- what is still to be taken away cannot be looked up any more
        update profile_change set report = old.report where analysis_id = old.id and not added and report is null;
    end if;
    return null;
end $$;

-- A version begins to count or counts no more.
create function article_counted() returns trigger language plpgsql as $$
declare
    n record;
begin
    for n in select * from analysis where article_id = new.id and counted <> new.counted loop
        update analysis set counted = new.counted where id = n.id;
        if n.outlet_id is not null then
            delete from profile_change where analysis_id = n.id and added <> new.counted;
            if not found then
                insert into profile_change (analysis_id, added, analyzer_digest, outlet_id, day, section, reprint)
                values (n.id, new.counted, n.analyzer_digest, n.outlet_id, n.day, n.section, n.reprint);
            end if;
        end if;
    end loop;
    update article_signature set settled = false, copy_of = null where seq = new.seq or copy_of = new.seq;
    return null;
end $$;
create trigger article_counted after update of counted on article for each row
    when (old.counted <> new.counted) execute function article_counted();

-- When the version that counts is deleted, the one nearest to it does.
create function article_version_removed() returns trigger language plpgsql as $$
begin
    update article set counted = true where seq = (
        select seq from article where address = old.address order by seq < old.seq desc, abs(seq - old.seq) limit 1);
    return null;
end $$;
create trigger article_version_removed after delete on article for each row
    when (old.counted and old.address is not null) execute function article_version_removed();

create index article_without_address on article (seq) where address is null and url is not null;

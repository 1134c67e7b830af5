-- A report leaves out what stands in its article, and is read with it (dev.masthead.report.packing.PackedReport). This puts both together;
-- a report of another form stays as it is.
create function report_with_words(packed bytea, title text, body text) returns bytea language sql stable parallel safe
    return case when get_byte(packed, 0) <> 3 then packed
        else '\x04'::bytea || int4send(octet_length(convert_to(title, 'UTF8'))) || int4send(octet_length(convert_to(body, 'UTF8')))
            || convert_to(title, 'UTF8') || convert_to(body, 'UTF8') || packed end;

-- What is still to be taken away from sums is read when its article is gone.
create or replace function analysis_removed() returns trigger language plpgsql as $$
declare
    kept bytea;
begin
    if old.outlet_id is null then
        return null;
    end if;
    select report_with_words(old.packed, a.title, a.text) into kept from article a where a.id = old.article_id;
    if old.counted then
        -- not yet part of the sums: nothing is to be taken away; waits if it is being added to them right now
        delete from profile_change where analysis_id = old.id and added;
        if not found then
            insert into profile_change (analysis_id, added, analyzer_digest, outlet_id, day, section, reprint, report, packed)
            values (old.id, false, old.analyzer_digest, old.outlet_id, old.day, old.section, old.reprint, old.report, kept);
        end if;
    else
        -- what is still to be taken away cannot be looked up any more
        update profile_change set report = old.report, packed = kept
        where analysis_id = old.id and not added and report is null and packed is null;
    end if;
    return null;
end $$;

-- So that the article is there while its analyses go, which the foreign key would remove after it.
create function article_analyses_removed() returns trigger language plpgsql as $$
begin
    delete from analysis where article_id = old.id;
    return old;
end $$;
create trigger article_analyses_removed before delete on article for each row execute function article_analyses_removed();

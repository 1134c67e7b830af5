-- What a report says is one row: of each kind a list of lists as JSON text, which PostgreSQL compresses; the views take it apart. A row a
-- finding with its entries in two indices took three times as much. Words that stand in the article are where they stand: start and end, of
-- broken ones one pair after the other (dev.masthead.findings.FindingRows writes them).
create table finding (
    analysis_id  bigint primary key,
    attributions text,
    judgements   text,
    loaded_terms text,
    actors       text,
    citations    text,
    harm         text
);

-- Words as they are kept: a text, or where they stand in a part of the article; of words from before V1311 that are broken, their ends
-- and then the text.
create function words_kept(words jsonb, part text, title text, body text) returns text language sql immutable parallel safe as $$
    select case
        when words is null or jsonb_typeof(words) <> 'array' then words #>> '{}'
        when jsonb_typeof(words -> 2) = 'string' then words ->> 2
        else (select string_agg(substr(case part when 'title' then title else body end, (words ->> i)::integer + 1,
                                       (words ->> i + 1)::integer - (words ->> i)::integer), ' … ' order by i)
              from generate_series(0, jsonb_array_length(words) - 2, 2) as i)
    end
$$;
-- Where they begin and end; null of a text.
create function words_start(words jsonb) returns integer language sql immutable parallel safe as $$
    select case when jsonb_typeof(words) = 'array' then (words ->> 0)::integer end
$$;
create function words_end(words jsonb) returns integer language sql immutable parallel safe as $$
    select case when jsonb_typeof(words) = 'array' then
        (words ->> case when jsonb_typeof(words -> 2) = 'string' then 1 else -1 end)::integer end
$$;

-- what is stored is put together, words left out where they are those of the article
create function words_left_out(words text, start_at integer, end_at integer, part text, title text, body text) returns json
    language sql immutable parallel safe as $$
    select case
        when start_at is null or end_at is null then to_json(words)
        when words = substr(case part when 'title' then title else body end, start_at + 1, end_at - start_at)
            then json_build_array(start_at, end_at)
        else json_build_array(start_at, end_at, words)
    end
$$;
insert into finding
select n.id,
    (select json_agg(json_build_array(attribution, part, kind, source, speaker, source_type, named, anonymous, cue, cue_stance, factuality,
                                      words_left_out(content, start_at, end_at, part, a.title, a.text), within, through) order by number)
     from finding_attribution f where f.analysis_id = n.id)::text,
    (select json_agg(json_build_array(target, polarity, strength, voice, holder, attribution, through, relation, entry, negated, conditional,
                                      words_left_out(words, start_at, end_at, part, a.title, a.text), part) order by number)
     from finding_judgement f where f.analysis_id = n.id)::text,
    (select json_agg(json_build_array(words_left_out(words, start_at, end_at, part, a.title, a.text), label, intensity, voice, attribution,
                                      target, negated, entry, part) order by number)
     from finding_loaded_term f where f.analysis_id = n.id)::text,
    (select json_agg(json_build_array(actor, name, kind, country, wikidata, n_mentions, stance, uncertain, negative, positive, outlet_voice,
                                      n_outlet_judgements, role, n_harm, harm_active, harm_passive_by, harm_passive, harm_omitted)
                     order by n_mentions desc, actor)
     from finding_actor f where f.analysis_id = n.id)::text,
    (select json_agg(json_build_array(outlet, description, ownership_class, independence, country, n_attributions) order by number)
     from finding_citation f where f.analysis_id = n.id)::text,
    (select json_agg(json_build_array(harm, harmed, harmed_words, doer, doer_words, form, voice, part, start_at, end_at) order by number)
     from finding_harm f where f.analysis_id = n.id)::text
from analysis n join article a on a.id = n.article_id
where not exists (select from finding_due d where d.analysis_id = n.id);
drop function words_left_out(text, integer, integer, text, text, text);

drop view masthead.attributions, masthead.judgements, masthead.loaded_terms, masthead.actors, masthead.citations, masthead.harm;
drop table finding_attribution, finding_judgement, finding_loaded_term, finding_actor, finding_citation, finding_harm;
create or replace function analysis_findings_removed() returns trigger language plpgsql as $$
begin
    delete from finding where analysis_id = old.id;
    return null;
end $$;

create view masthead.attributions as
    select r.article, r.outlet, r.day, x ->> 0 as attribution, x ->> 2 as kind, words_kept(x -> 3, x ->> 1, a.title, a.text) as source,
           x ->> 4 as speaker, x ->> 5 as source_type, (x ->> 6)::boolean as named, (x ->> 7)::boolean as anonymous, x ->> 8 as cue,
           x ->> 9 as cue_stance, x ->> 10 as factuality, words_kept(x -> 11, x ->> 1, a.title, a.text) as content, x ->> 1 as part,
           words_start(x -> 11) as "start", words_end(x -> 11) as "end", x ->> 12 as within, x ->> 13 as through
    from masthead.reports r join finding f on f.analysis_id = r.analysis join article a on a.id = r.article
    cross join lateral jsonb_array_elements(f.attributions::jsonb) as x;

create view masthead.judgements as
    select r.article, r.outlet, r.day, x ->> 0 as target, x ->> 1 as polarity, (x ->> 2)::double precision as strength, x ->> 3 as voice,
           x ->> 4 as holder, x ->> 5 as attribution, x ->> 6 as through, x ->> 7 as relation, x ->> 8 as entry,
           (x ->> 9)::boolean as negated, (x ->> 10)::boolean as conditional, words_kept(x -> 11, x ->> 12, a.title, a.text) as words,
           x ->> 12 as part, words_start(x -> 11) as "start", words_end(x -> 11) as "end"
    from masthead.reports r join finding f on f.analysis_id = r.analysis join article a on a.id = r.article
    cross join lateral jsonb_array_elements(f.judgements::jsonb) as x;

create view masthead.loaded_terms as
    select r.article, r.outlet, r.day, words_kept(x -> 0, x ->> 8, a.title, a.text) as words, x ->> 1 as label,
           (x ->> 2)::integer as intensity, x ->> 3 as voice, x ->> 4 as attribution, x ->> 5 as target, (x ->> 6)::boolean as negated,
           x ->> 7 as entry, x ->> 8 as part, words_start(x -> 0) as "start", words_end(x -> 0) as "end"
    from masthead.reports r join finding f on f.analysis_id = r.analysis join article a on a.id = r.article
    cross join lateral jsonb_array_elements(f.loaded_terms::jsonb) as x;

create view masthead.actors as
    select r.article, r.outlet, r.day, x ->> 0 as actor, x ->> 1 as name, x ->> 2 as kind, x ->> 3 as country, x ->> 4 as wikidata,
           (x ->> 5)::integer as n_mentions, x ->> 6 as stance, (x ->> 7)::boolean as uncertain, (x ->> 8)::double precision as negative,
           (x ->> 9)::double precision as positive, (x ->> 10)::double precision as outlet_voice,
           (x ->> 11)::integer as n_outlet_judgements, x ->> 12 as role, (x ->> 13)::integer as n_harm,
           (x ->> 14)::integer as harm_active, (x ->> 15)::integer as harm_passive_by, (x ->> 16)::integer as harm_passive,
           (x ->> 17)::integer as harm_omitted
    from masthead.reports r join finding f on f.analysis_id = r.analysis cross join lateral jsonb_array_elements(f.actors::jsonb) as x;

create view masthead.citations as
    select r.article, r.outlet, r.day, x ->> 0 as cites, x ->> 1 as description, x ->> 2 as class, x ->> 3 as independence,
           x ->> 4 as country, (x ->> 5)::integer as n_attributions
    from masthead.reports r join finding f on f.analysis_id = r.analysis cross join lateral jsonb_array_elements(f.citations::jsonb) as x;

create view masthead.harm as
    select r.article, r.outlet, r.day, x ->> 0 as harm, x ->> 1 as harmed, words_kept(x -> 2, x ->> 7, a.title, a.text) as harmed_words,
           x ->> 3 as doer, words_kept(x -> 4, x ->> 7, a.title, a.text) as doer_words, x ->> 5 as form, x ->> 6 as voice, x ->> 7 as part,
           (x ->> 8)::integer as "start", (x ->> 9)::integer as "end"
    from masthead.reports r join finding f on f.analysis_id = r.analysis join article a on a.id = r.article
    cross join lateral jsonb_array_elements(f.harm::jsonb) as x;

-- Reports are packed by the service (dev.masthead.report.packing): 100 KB of JSON become 8 KB, where PostgreSQL's own compression, which
-- cost more, made 28 of them. What is stored already stays as text; an analysis has the one or the other.
create table report_dictionary (
    id              bigint primary key,
    analyzer_digest text not null unique,
    bytes           bytea not null,
    created_at      timestamptz not null default now()
);
alter table analysis add column packed bytea, alter column report drop not null;
alter table analysis alter column packed set storage external;
alter table analysis add constraint analysis_has_its_report check (num_nonnulls(report, packed) = 1) not valid;
alter table profile_change add column packed bytea;
alter table profile_change alter column packed set storage external;

create or replace function analysis_removed() returns trigger language plpgsql as $$
begin
    if old.outlet_id is not null and old.counted then
        -- not yet part of the sums: nothing is to be taken away; waits if it is being added to them right now
        delete from profile_change where analysis_id = old.id and added;
        if not found then
            insert into profile_change (analysis_id, added, analyzer_digest, outlet_id, day, section, reprint, report, packed)
            values (old.id, false, old.analyzer_digest, old.outlet_id, old.day, old.section, old.reprint, old.report, old.packed);
        end if;
    elsif old.outlet_id is not null then
        -- what is still to be taken away cannot be looked up any more
        update profile_change set report = old.report, packed = old.packed
        where analysis_id = old.id and not added and report is null and packed is null;
    end if;
    return null;
end $$;

-- The report itself is no column of a view any more: PostgreSQL cannot unpack it. All that views of findings hold are rows of their own.
drop view masthead.reports cascade;
create view masthead.reports as
    select n.id as analysis, a.id as article, o.slug as outlet, (a.published_at at time zone 'UTC')::date as day
    from analysis n
    join analysis_version v on v.digest = n.analyzer_digest and v.active
    join article a on a.id = n.article_id and a.counted
    left join outlet o on o.id = a.outlet_id;

create view masthead.figures as
    select r.article, r.outlet, r.day, m.key as metric, m.value::double precision as value
    from masthead.reports r join analysis n on n.id = r.analysis cross join lateral jsonb_each_text(n.metrics) as m(key, value);

create view masthead.attributions as
    select r.article, r.outlet, r.day, f.attribution, f.kind, f.source, f.speaker, f.source_type, f.named, f.anonymous, f.cue,
           f.cue_stance, f.factuality, f.content, f.part, f.start_at as "start", f.end_at as "end", f.within, f.through
    from masthead.reports r join finding_attribution f on f.analysis_id = r.analysis;

create view masthead.judgements as
    select r.article, r.outlet, r.day, f.target, f.polarity, f.strength, f.voice, f.holder, f.attribution, f.through, f.relation,
           f.entry, f.negated, f.conditional, f.words, f.part, f.start_at as "start", f.end_at as "end"
    from masthead.reports r join finding_judgement f on f.analysis_id = r.analysis;

create view masthead.loaded_terms as
    select r.article, r.outlet, r.day, f.words, f.label, f.intensity, f.voice, f.attribution, f.target, f.negated, f.entry, f.part,
           f.start_at as "start", f.end_at as "end"
    from masthead.reports r join finding_loaded_term f on f.analysis_id = r.analysis;

create view masthead.actors as
    select r.article, r.outlet, r.day, f.actor, f.name, f.kind, f.country, f.wikidata, f.n_mentions, f.stance, f.uncertain, f.negative,
           f.positive, f.outlet_voice, f.n_outlet_judgements, f.role, f.n_harm, f.harm_active, f.harm_passive_by, f.harm_passive,
           f.harm_omitted
    from masthead.reports r join finding_actor f on f.analysis_id = r.analysis;

create view masthead.citations as
    select r.article, r.outlet, r.day, f.outlet as cites, f.description, f.ownership_class as class, f.independence, f.country,
           f.n_attributions
    from masthead.reports r join finding_citation f on f.analysis_id = r.analysis;

create view masthead.harm as
    select r.article, r.outlet, r.day, f.harm, f.harmed, f.harmed_words, f.doer, f.doer_words, f.form, f.voice, f.part,
           f.start_at as "start", f.end_at as "end"
    from masthead.reports r join finding_harm f on f.analysis_id = r.analysis;

create view masthead.quotations as
    select r.article, r.outlet, r.day, z.attribution, z.kind, z.speaker, z.source, z.through, z.content, z.about, z.part,
           z.start_at as "start", z.end_at as "end"
    from masthead.reports r join quotation z on z.analysis_id = r.analysis;

-- What reports say, as rows for the SQL of people (docs/sql.md): written with each report, in its transaction, and gone with it. The
-- report itself stays the one source; findings_of is the only place that reads it.
create table finding_attribution (
    analysis_id bigint not null,
    number      integer not null,
    attribution text not null,
    part        text,
    kind        text,
    source      text,
    speaker     text,
    source_type text,
    named       boolean,
    anonymous   boolean not null,
    cue         text,
    cue_stance  text,
    factuality  text,
    content     text,
    start_at    integer,
    end_at      integer,
    within      text,
    through     text,
    primary key (analysis_id, number)
);
create table finding_judgement (
    analysis_id bigint not null,
    number      integer not null,
    target      text,
    polarity    text,
    strength    double precision,
    voice       text,
    holder      text,
    attribution text,
    through     text,
    relation    text,
    entry       text,
    negated     boolean,
    conditional boolean,
    words       text,
    part        text,
    start_at    integer,
    end_at      integer,
    primary key (analysis_id, number)
);
create table finding_loaded_term (
    analysis_id bigint not null,
    number      integer not null,
    words       text,
    label       text,
    intensity   integer,
    voice       text,
    attribution text,
    target      text,
    negated     boolean,
    entry       text,
    part        text,
    start_at    integer,
    end_at      integer,
    primary key (analysis_id, number)
);
create table finding_actor (
    analysis_id         bigint not null,
    actor               text not null,
    name                text,
    kind                text,
    country             text,
    wikidata            text,
    n_mentions          integer,
    stance              text,
    uncertain           boolean,
    negative            double precision,
    positive            double precision,
    outlet_voice        double precision,
    n_outlet_judgements integer,
    role                text,
    n_harm              integer,
    harm_active         integer,
    harm_passive_by     integer,
    harm_passive        integer,
    harm_omitted        integer,
    primary key (analysis_id, actor)
);
create table finding_citation (
    analysis_id     bigint not null,
    number          integer not null,
    outlet          text,
    description     text,
    ownership_class text,
    independence    text,
    country         text,
    n_attributions  integer,
    primary key (analysis_id, number)
);
create table finding_harm (
    analysis_id bigint not null,
    number      integer not null,
    harm        text,
    harmed      text,
    harmed_words text,
    doer        text,
    doer_words  text,
    form        text,
    voice       text,
    part        text,
    start_at    integer,
    end_at      integer,
    primary key (analysis_id, number)
);
create index finding_attribution_by_speaker on finding_attribution (speaker) where speaker is not null;
create index finding_judgement_by_target on finding_judgement (target);
create index finding_actor_by_actor on finding_actor (actor);
create index finding_citation_by_outlet on finding_citation (outlet) where outlet is not null;

-- Foreign keys would be looked up for each of a hundred rows a report; the one statement that removes a report removes them.
create function analysis_findings_removed() returns trigger language plpgsql as $$
begin
    delete from finding_attribution where analysis_id = old.id;
    delete from finding_judgement where analysis_id = old.id;
    delete from finding_loaded_term where analysis_id = old.id;
    delete from finding_actor where analysis_id = old.id;
    delete from finding_citation where analysis_id = old.id;
    delete from finding_harm where analysis_id = old.id;
    return null;
end $$;
create trigger analysis_findings_removed after delete on analysis for each row execute function analysis_findings_removed();

-- The words of a list of spans, and where they begin and end.
create function span_words(spans jsonb) returns text language sql immutable parallel safe as $$
    select case
        when jsonb_typeof(spans) <> 'array' then null
        when jsonb_array_length(spans) < 2 then spans #>> '{0,text}'
        else (select string_agg(x ->> 'text', ' … ') from jsonb_array_elements(spans) as s(x))
    end
$$;

create function findings_of(id bigint, report text) returns void language plpgsql as $$
declare
    r jsonb;
begin
    r := report::jsonb;
    insert into finding_attribution
    select id, ordinality, x ->> 'id', x ->> 'part', x ->> 'kind', span_words(x #> '{source,spans}'), x #>> '{source,actor}',
           x #>> '{source,type}', (x #>> '{source,named}')::boolean, coalesce(jsonb_typeof(x #> '{source,anonymous}') = 'object', false),
           x #>> '{cue,lemma}', x #>> '{cue,stance}', x #>> '{cue,factuality}', span_words(x #> '{content,spans}'),
           (x #>> '{content,spans,0,start}')::integer, (x #>> '{content,spans,-1,end}')::integer, x ->> 'within',
           x #>> '{source,through}'
    from jsonb_array_elements(coalesce(r -> 'attributions', '[]')) with ordinality as a(x, ordinality)
    on conflict do nothing;
    insert into finding_judgement
    select id, ordinality, x ->> 'target', x ->> 'polarity', (x ->> 'strength')::double precision, x #>> '{holder,voice}',
           x #>> '{holder,actor}', x #>> '{holder,attribution}', x #>> '{holder,through}', x ->> 'relation', x ->> 'entry',
           (x ->> 'negated')::boolean, (x ->> 'conditional')::boolean, span_words(x -> 'spans'), x #>> '{spans,0,part}',
           (x #>> '{spans,0,start}')::integer, (x #>> '{spans,-1,end}')::integer
    from jsonb_array_elements(coalesce(r -> 'judgements', '[]')) with ordinality as a(x, ordinality)
    on conflict do nothing;
    insert into finding_loaded_term
    select id, ordinality, x ->> 'text', x ->> 'label', (x ->> 'intensity')::integer, x ->> 'voice', x ->> 'attribution',
           x ->> 'target', coalesce((x ->> 'negated')::boolean, false), x ->> 'entry', x ->> 'part', (x ->> 'start')::integer,
           (x ->> 'end')::integer
    from jsonb_array_elements(coalesce(r -> 'loaded_terms', '[]')) with ordinality as a(x, ordinality)
    on conflict do nothing;
    insert into finding_actor
    select id, x ->> 'id', x ->> 'name', x ->> 'kind', x ->> 'country', x ->> 'wikidata',
           case jsonb_typeof(x -> 'mentions') when 'array' then jsonb_array_length(x -> 'mentions') end, x #>> '{stance,polarity}',
           (x #>> '{stance,uncertain}')::boolean, (x #>> '{stance,probability,negative}')::double precision,
           (x #>> '{stance,probability,positive}')::double precision, (x #>> '{stance,outlet_voice,score}')::double precision,
           (x #>> '{stance,outlet_voice,n}')::integer, x ->> 'role',
           (x #>> '{harm,n}')::integer, (x #>> '{harm,active}')::integer, (x #>> '{harm,passive_by}')::integer,
           (x #>> '{harm,passive}')::integer, (x #>> '{harm,omitted}')::integer
    from jsonb_array_elements(coalesce(r -> 'actors', '[]')) as a(x)
    where x ->> 'id' is not null
    on conflict do nothing;
    insert into finding_citation
    select id, ordinality, x ->> 'outlet', x ->> 'description', x ->> 'class', x ->> 'independence', x ->> 'country',
           coalesce((x ->> 'n_attributions')::integer, 0)
    from jsonb_array_elements(coalesce(r #> '{sourcing,relayed}', '[]')) with ordinality as a(x, ordinality)
    on conflict do nothing;
    insert into finding_harm
    select id, ordinality, x ->> 'harm', x ->> 'harmed', span_words(x -> 'harmed_spans'), x ->> 'doer', span_words(x -> 'doer_spans'),
           x ->> 'form', x ->> 'voice', x #>> '{spans,0,part}', (x #>> '{spans,0,start}')::integer, (x #>> '{spans,-1,end}')::integer
    from jsonb_array_elements(coalesce(r -> 'agency', '[]')) with ordinality as a(x, ordinality)
    on conflict do nothing;
exception when data_exception then
    -- a report that is none of ours has no findings; it is stored as it is all the same
    return;
end $$;

create function analysis_findings() returns trigger language plpgsql as $$
begin
    perform findings_of(new.id, new.report);
    return null;
end $$;
create trigger analysis_findings after insert on analysis for each row execute function analysis_findings();

-- The reports of before are read by the service after its start (dev.masthead.corpus.MissingFindings), not here: they can be many.
create table finding_due (analysis_id bigint primary key);
insert into finding_due select id from analysis;

-- the service's own database has it from the start, for the rights of those who read it
do $$ begin
    if to_regnamespace('masthead') is null then
        create schema masthead;
    end if;
end $$;

create view masthead.outlets as
    select slug as outlet, name, domain, ownership_class as class, country, operator from outlet;

-- Of each article the version that counts, with the report that profiles show.
create view masthead.articles as
    select a.id as article, o.slug as outlet, o.name as outlet_name, o.ownership_class as class, o.country, a.title, a.url,
           a.published_at, (a.published_at at time zone 'UTC')::date as day, a.published_precision, a.section, a.bylines, a.language,
           f.genre, f.wire, f.has, n.id is not null as analysed, n.analyzer_digest, a.n_words, s.story_id as story,
           (select c.id from article_signature g join article c on c.seq = g.copy_of where g.seq = a.seq) as copy_of,
           a.created_at
    from article a
    left join outlet o on o.id = a.outlet_id
    left join analysis_version v on v.active
    left join analysis n on n.article_id = a.id and n.analyzer_digest = v.digest
    left join article_figures f on f.analysis_id = n.id
    left join article_story s on s.article_seq = a.seq
    where a.counted;

-- Reports that count, with their articles: what all views of findings begin with.
create view masthead.reports as
    select n.id as analysis, a.id as article, o.slug as outlet, (a.published_at at time zone 'UTC')::date as day, n.report::json as report
    from analysis n
    join analysis_version v on v.digest = n.analyzer_digest and v.active
    join article a on a.id = n.article_id and a.counted
    left join outlet o on o.id = a.outlet_id;

create view masthead.texts as select id as article, title, text from article where counted;

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

create view masthead.stories as
    select s.story_id as story, count(*) as n_articles, count(distinct a.outlet_id) as n_outlets, min(a.published_at) as first,
           max(a.published_at) as last, (array_agg(a.title order by a.published_at nulls last, a.seq))[1] as title
    from article_story s join article a on a.seq = s.article_seq and a.counted
    group by s.story_id;

comment on schema masthead is 'What articles say, for SQL; docs/sql.md describes it';

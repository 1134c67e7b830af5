-- What sources are quoted with, a row an analysis instead of a row a quotation: a row had five entries in indices, and an article has
-- eight of them. A list of lists as JSON text (dev.masthead.profile.Quote): attribution, kind, speaker, source, through, part, start,
-- end, content, ids of actors that the content names.
create table quoted (
    analysis_id bigint primary key references analysis on delete cascade,
    version_id  integer not null,
    article_seq bigint not null,
    quotes      text not null
) with (toast_tuple_target = 128);
alter table quoted alter column quotes set storage main;
insert into quoted
select analysis_id, min(version_id), min(article_seq),
       json_agg(json_build_array(attribution, kind, speaker, source, through, part, start_at, end_at, content, to_json(about))
                order by number)::text
from quotation group by analysis_id order by analysis_id;
create index quoted_by_article on quoted (article_seq);

-- The words of all of them, which find those that one may have; which has them is asked of each with quotation_words. Parsed here and now,
-- as quotation_words is.
create function quoted_words(quotes text) returns tsvector language sql immutable parallel safe cost 2000
    return (select to_tsvector('english'::regconfig, plain_marks(left(string_agg(left(x ->> 8, 40000), E'\n'), 200000)))
            from jsonb_array_elements(quotes::jsonb) as x);
create index quoted_by_words on quoted using gin (quoted_words(quotes));

drop view masthead.quotations;
drop table quotation;
create view quotation as
    select q.analysis_id, e.number::integer as number, q.version_id, q.article_seq, x ->> 0 as attribution, x ->> 1 as kind,
           x ->> 2 as speaker, x ->> 3 as source, x ->> 4 as through, x ->> 5 as part, (x ->> 6)::integer as start_at,
           (x ->> 7)::integer as end_at, x ->> 8 as content, array(select jsonb_array_elements_text(x -> 9)) as about, q.quotes
    from quoted q cross join lateral jsonb_array_elements(q.quotes::jsonb) with ordinality as e(x, number);
create view masthead.quotations as
    select r.article, r.outlet, r.day, z.attribution, z.kind, z.speaker, z.source, z.through, z.content, z.about, z.part,
           z.start_at as "start", z.end_at as "end"
    from masthead.reports r join quotation z on z.analysis_id = r.analysis;

-- Rows of a kilobyte or two are compressed where they stand. What is stored already stays as it is.
alter table finding set (toast_tuple_target = 128);
alter table finding alter column attributions set storage main, alter column judgements set storage main,
    alter column loaded_terms set storage main, alter column actors set storage main, alter column citations set storage main,
    alter column harm set storage main;
alter table analysis set (toast_tuple_target = 128);
alter table analysis alter column figures set storage main;
alter table article_figures set (toast_tuple_target = 128);
alter table article_figures alter column items set storage main, alter column metrics set storage main,
    alter column actors set storage main, alter column speakers set storage main;

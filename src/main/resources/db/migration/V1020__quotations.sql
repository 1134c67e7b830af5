-- What sources are quoted with, by analysis: attributions whose content stands in quotation marks, all of it or in part. Written in
-- the same transaction as the analysis.
create table quotation (
    analysis_id bigint not null references analysis on delete cascade,
    number      integer not null,
    version_id  integer not null,
    article_seq bigint not null,
    attribution text not null,
    kind        text not null,
    -- id of the actor who speaks, and the words by which the text names the source and the one through whom it comes
    speaker     text,
    source      text,
    through     text,
    part        text not null,
    start_at    integer not null,
    end_at      integer not null,
    content     text not null,
    -- ids of actors that the content names
    about       text[] not null,
    words       tsvector generated always as (article_words('', content)) stored,
    primary key (analysis_id, number)
);
create index quotation_by_speaker on quotation (version_id, speaker);
create index quotation_by_article on quotation (article_seq);
create index quotation_by_words on quotation using gin (words);
create index quotation_by_actor on quotation using gin (about);

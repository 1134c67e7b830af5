-- Somebody says that a finding of an analysis is wrong. No words of the article are kept here.
create table contest (
    id              text primary key,
    seq             bigint generated always as identity unique,
    article_id      text not null,
    identity        text not null,
    analyzer_digest text not null,
    part            text not null,
    start_at        integer not null,
    end_at          integer not null,
    -- of lexicons and rules whose findings the span touches
    entries         text[] not null,
    reason          text not null,
    name            text,
    created_at      timestamptz not null default now()
);
create index contest_by_article on contest (article_id);

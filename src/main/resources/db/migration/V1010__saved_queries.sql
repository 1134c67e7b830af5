-- Queries that were given a name. A frozen one stands for the articles that it meant when it was saved, with what the version of
-- the analyzer of then says of them; a live one for whatever its filter means when it is asked.
create table saved_query (
    id              text primary key,
    seq             bigint generated always as identity unique,
    title           text not null,
    filter          text not null,
    frozen          boolean not null,
    analyzer_digest text,
    n_articles      bigint not null,
    created_at      timestamptz not null default now()
);

-- The articles of frozen queries. One that is deleted later stays on the list, so that the list says that it is missing.
create table saved_query_article (
    query_id   text not null references saved_query on delete cascade,
    article_id text not null,
    identity   text not null,
    primary key (query_id, article_id)
);
create index saved_query_article_by_article on saved_query_article (article_id);

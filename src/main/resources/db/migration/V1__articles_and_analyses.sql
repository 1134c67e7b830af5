-- An outlet is known by its slug. One that the registry does not know gets its domain for a slug and the class
-- 'unclassified'; it becomes an ordinary row when the registry learns of it.
create table outlet (
    id              bigint generated always as identity primary key,
    slug            text not null unique,
    name            text not null,
    domain          text,
    ownership_class text not null,
    country         text,
    operator        text,
    created_at      timestamptz not null default now()
);

-- What was submitted, kept so that it can be analysed again. digest is the identity of the article (see
-- dev.masthead.intake.Identity): the same article twice is one row, whatever the ids that came with it.
create table article (
    id                       text primary key,
    seq                      bigint generated always as identity unique,
    digest                   text not null unique check (digest ~ '^[0-9a-f]{64}$'),
    url                      text,
    submitted_outlet         text,
    outlet_id                bigint references outlet,
    title                    text not null,
    text                     text not null,
    summary                  text,
    bylines                  text[] not null,
    published_at             timestamptz,
    published_offset_seconds integer,
    language                 text not null,
    section                  text,
    keywords                 text[] not null,
    source_format            text not null,
    warnings                 text[] not null,
    n_words                  integer not null,
    created_at               timestamptz not null default now(),
    check ((published_at is null) = (published_offset_seconds is null))
);
create index article_by_outlet on article (outlet_id, seq);
create index article_by_publication on article (published_at);

-- What an analyzer made of an article. The report is text, not jsonb: it is handed out byte for byte as it was written.
create table analysis (
    id              bigint generated always as identity primary key,
    article_id      text not null references article on delete cascade,
    analyzer_digest text not null,
    report          text not null,
    metrics         jsonb not null,
    created_at      timestamptz not null default now(),
    unique (article_id, analyzer_digest)
);

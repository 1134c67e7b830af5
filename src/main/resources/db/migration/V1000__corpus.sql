-- The words of an article, for PostgreSQL's text search: those of the headline weigh most. A tsvector holds at most a megabyte; of
-- a text with more different words than that, the beginning is searched.
create function article_words(title text, body text) returns tsvector
    language plpgsql immutable parallel safe as $$
begin
    return setweight(to_tsvector('english'::regconfig, title), 'A')
        || setweight(to_tsvector('english'::regconfig, body), 'D');
exception when program_limit_exceeded then
    return setweight(to_tsvector('english'::regconfig, left(title, 4000)), 'A')
        || setweight(to_tsvector('english'::regconfig, left(body, 40000)), 'D');
end $$;

alter table article add column words tsvector generated always as (article_words(title, text)) stored;
create index article_by_words on article using gin (words);

-- What an analysis says of its article in short, written in the same transaction: what articles are asked for by, and the
-- figures of profiles (dev.masthead.profile.FiguresCodec), so that those of any query can be added up without reading reports.
create table article_figures (
    analysis_id bigint primary key references analysis on delete cascade,
    version_id  integer not null references analysis_version,
    article_seq bigint not null,
    genre       text,
    -- slug of the agency whose copy it is
    wire        text,
    has         text[] not null,
    actors      text[] not null,
    speakers    text[] not null,
    cites       text[] not null,
    n_words     integer not null,
    metrics     bytea not null,
    items       bytea not null,
    unique (version_id, article_seq)
);
alter table article_figures alter column metrics set storage external;
alter table article_figures alter column items set storage external;
create index article_figures_by_name on article_figures using gin (actors, speakers, cites);
create index article_figures_by_wire on article_figures (wire) where wire is not null;

-- Numbers of metrics in article_figures.metrics.
create table metric_number (
    number integer generated always as identity primary key,
    name   text not null unique
);

-- Which story an article belongs to.
create table article_story (
    article_seq bigint primary key references article (seq) on delete cascade,
    story_id    bigint not null
);
create index article_story_by_story on article_story (story_id);

-- Whether an article is nearly the same text as one published before it (copy_of), worked out after it was stored.
alter table article_signature add column settled boolean not null default false, add column copy_of bigint;
create index article_signature_unsettled on article_signature (seq) where not settled;
create index article_signature_copies on article_signature (copy_of) where copy_of is not null;

create function article_signature_original_removed() returns trigger language plpgsql as $$
begin
    update article_signature set settled = false, copy_of = null where copy_of = old.seq;
    return null;
end $$;
create trigger article_signature_original_removed after delete on article_signature
    for each row execute function article_signature_original_removed();

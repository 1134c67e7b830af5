-- A sample to be coded by people, as it was drawn: nothing in it changes when articles are analysed anew.
create table validation (
    id              text primary key,
    seq             bigint generated always as identity unique,
    title           text not null,
    question        text not null,
    actor           text,
    frame           text,
    filter          text not null,
    analyzer_digest text not null,
    seed            bigint not null,
    by_outlet       boolean not null,
    -- share of the items that every coder is given
    overlap         double precision not null,
    n_articles      integer not null,
    n_items         integer not null,
    size            integer not null,
    created_at      timestamptz not null default now()
);

-- What it was drawn by: how many items there were, and how many of them are in the sample.
create table validation_stratum (
    validation_id text not null references validation on delete cascade,
    number        integer not null,
    outlet        text,
    answer        text not null,
    detail        text,
    n_items       integer not null,
    n_drawn       integer not null,
    primary key (validation_id, number)
);

-- The articles that it was drawn from, with how many items of each stratum they hold (stratum, number, stratum, number …): what
-- corrected figures of any part of them are worked out from. One that is deleted later stays on the list.
create table validation_article (
    validation_id   text not null references validation on delete cascade,
    number          integer not null,
    article_id      text not null,
    identity        text not null,
    outlet          text,
    ownership_class text,
    day             date,
    found           integer[] not null,
    primary key (validation_id, number)
);
create index validation_article_by_article on validation_article (article_id);

-- The items of the sample in an order that tells nothing of the machine's answer.
create table validation_item (
    validation_id text not null references validation on delete cascade,
    number        integer not null,
    article       integer not null,
    stratum       integer not null,
    part          text,
    start_at      integer,
    end_at        integer,
    words         text,
    source        text,
    cue           text,
    content       text,
    answer        text not null,
    score         double precision,
    entry         text,
    chance        double precision not null,
    primary key (validation_id, number),
    foreign key (validation_id, article) references validation_article
);
create index validation_item_by_article on validation_item (validation_id, article);

-- Who codes: a name with a token that nobody can guess, which is the coder's link.
create table validation_coder (
    validation_id text not null references validation on delete cascade,
    number        integer not null,
    name          text not null,
    token         text not null unique,
    adjudicates   boolean not null,
    created_at    timestamptz not null default now(),
    primary key (validation_id, number),
    unique (validation_id, name)
);

-- answer is null where a coder cannot say.
create table coding (
    validation_id text not null,
    item          integer not null,
    coder         integer not null,
    answer        text,
    note          text,
    coded_at      timestamptz not null default now(),
    primary key (validation_id, item, coder),
    foreign key (validation_id, item) references validation_item on delete cascade,
    foreign key (validation_id, coder) references validation_coder on delete cascade
);

-- No words of an article are kept when it is deleted; what was coded stays.
create function validation_words_removed() returns trigger language plpgsql as $$
begin
    update validation_item i set words = null, source = null, cue = null, content = null
    from validation_article a
    where a.article_id = old.id and i.validation_id = a.validation_id and i.article = a.number;
    return null;
end $$;
create trigger validation_words_removed after delete on article
    for each row execute function validation_words_removed();

-- Stories, kept as articles come and go (dev.masthead.corpus.StoryKeeper): each article belongs to the story of its parent, the article
-- before it that it is most alike. story_id is the least article_seq of the story, so that it stays when articles join it. There is no
-- foreign key: what is deleted is taken out of its story by the keeper, who needs to know what it was.
drop table article_story;
create table article_story (
    article_seq bigint primary key,
    story_id    bigint not null,
    article_id  text not null,
    -- days since 1970-01-01; the greatest number where it is not known
    day         integer not null,
    -- its place among the articles of its day
    place       bigint not null,
    parent      bigint,
    likeness    double precision,
    vector      bytea not null,
    check ((parent is null) = (likeness is null))
);
alter table article_story alter column vector set storage external;
create index article_story_by_story on article_story (story_id);
create index article_story_by_parent on article_story (parent) where parent is not null;
create index article_story_undated on article_story (article_seq) where day = 2147483647;

-- The words that articles are found by. The key is the index that candidates are read by.
create table story_word (
    word  bigint not null,
    day   integer not null,
    place bigint not null,
    seq   bigint not null,
    primary key (word, day, place, seq)
);

-- What the keeper has to look at, written in the transaction that changes an article. An article that changes again has
-- another row: one that is being looked at right now must not be lost.
create table story_due (
    id          bigint generated always as identity primary key,
    article_seq bigint not null
);

create function article_due() returns trigger language plpgsql as $$
begin
    insert into story_due (article_seq) values (case when tg_op = 'DELETE' then old.seq else new.seq end);
    return null;
end $$;
-- articles that were invented to measure with have no text of their own
create trigger article_stored after insert on article for each row
    when (new.source_format <> 'invented') execute function article_due();
create trigger article_changed after update of counted, title, text, published_at, published_precision, mapping on article for each row
    when (old.source_format <> 'invented' and (old.counted, old.title, old.text, old.published_at, old.published_precision, old.mapping)
          is distinct from (new.counted, new.title, new.text, new.published_at, new.published_precision, new.mapping))
    execute function article_due();
create trigger article_gone after delete on article for each row
    when (old.source_format <> 'invented') execute function article_due();

insert into story_due (article_seq) select seq from article where source_format <> 'invented' order by seq;

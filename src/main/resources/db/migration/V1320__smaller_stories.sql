-- Stories in fewer bytes: words, places and articles by 32 bits, weights by 16 (dev.masthead.corpus.story.StoryVector). A word stood in
-- 104 bytes, 32 times an article. What is kept of every article is made anew, by the keeper of stories in the background; until it has
-- come to an article, that one is in no story. A database holds two thousand million articles at most.
truncate article_story;
alter table article_story alter column place type integer;
drop table story_word;
create table story_word (
    word  integer not null,
    day   integer not null,
    place integer not null,
    seq   integer not null,
    primary key (word, day, place, seq)
);
truncate story_due;
insert into story_due (article_seq) select seq from article where source_format <> 'invented' and counted order by seq;

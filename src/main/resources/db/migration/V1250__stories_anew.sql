-- The words of headline and lead weigh more than they did, so that what is kept of every article is made anew, by the keeper of stories
-- in the background. Until it has come to an article, that one is in no story.
truncate article_story, story_word;
truncate story_due;
insert into story_due (article_seq) select seq from article where source_format <> 'invented' and counted order by seq;

-- The words of quotations stand in their index alone: nothing ranks by them, and a quotation is short enough to be read again where
-- PostgreSQL has to look. Positions are counted anew then, so phrases are found as before.
drop index quotation_by_words;
alter table quotation drop column words;
create index quotation_by_words on quotation using gin (article_words('', content));

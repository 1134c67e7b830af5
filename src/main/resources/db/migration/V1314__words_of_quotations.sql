-- The words of quotations stand in their index alone: nothing ranks by them, and a quotation is short enough to be read again where
-- PostgreSQL has to look for a phrase. Of one that is longer than most articles the beginning is searched. The body is parsed here and now:
-- an index is made and looked after without the search path of whoever made it.
create function quotation_words(content text) returns tsvector language sql immutable parallel safe
    return to_tsvector('english'::regconfig, plain_marks(left(content, 40000)));
drop index quotation_by_words;
alter table quotation drop column words;
create index quotation_by_words on quotation using gin (quotation_words(content));

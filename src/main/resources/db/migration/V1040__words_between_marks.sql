-- In a database whose locale knows no letters beyond ASCII, PostgreSQL takes typographic marks for letters, and a word with one beside it
-- for another word. Quotation marks, dashes, dots and spaces become blanks, apostrophes and hyphens the plain ones; soft hyphens go.
create function plain_marks(text) returns text language sql immutable parallel safe as $$
    select translate($1,
        U&'\2018\2019\201B\2032\2010\2011\201C\201D\201E\201F\201A\00AB\00BB\2039\203A\2013\2014\2015\2026\2022\00B7\2020\2021\2033\00BF\00A1\00A0\2009\202F\200B\00AD\FEFF',
        '''''''''--                        ')
$$;

create or replace function article_words(title text, body text) returns tsvector
    language plpgsql immutable parallel safe as $$
begin
    return setweight(to_tsvector('english'::regconfig, plain_marks(title)), 'A')
        || setweight(to_tsvector('english'::regconfig, plain_marks(body)), 'D');
exception when program_limit_exceeded then
    return setweight(to_tsvector('english'::regconfig, plain_marks(left(title, 4000))), 'A')
        || setweight(to_tsvector('english'::regconfig, plain_marks(left(body, 40000))), 'D');
end $$;

-- what is stored is made anew
update article set title = title;
update quotation set content = content;

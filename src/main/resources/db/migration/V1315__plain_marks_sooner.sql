-- Marks were made plain by translate(), which holds every character of a text against each of thirty: half of what the words of an article
-- cost. A replacement a mark, which looks for it alone, takes a third; a text without any is left as it is. The words are the same.
create or replace function plain_marks(text) returns text language sql immutable parallel safe as $$
    select case when octet_length($1) = char_length($1) then $1 else
        replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
        $1, U&'\2018', ''''), U&'\2019', ''''), U&'\201B', ''''), U&'\2032', ''''), U&'\2010', '-'), U&'\2011', '-'), U&'\201C', ' '),
         U&'\201D', ' '), U&'\201E', ' '), U&'\201F', ' '), U&'\201A', ' '), U&'\00AB', ' '), U&'\00BB', ' '), U&'\2039', ' '),
         U&'\203A', ' '), U&'\2013', ' '), U&'\2014', ' '), U&'\2015', ' '), U&'\2026', ' '), U&'\2022', ' '), U&'\00B7', ' '),
         U&'\2020', ' '), U&'\2021', ' '), U&'\2033', ' '), U&'\00BF', ' '), U&'\00A1', ' '), U&'\00A0', ' '), U&'\2009', ' '),
         U&'\202F', ' '), U&'\200B', ' '), U&'\00AD', ''), U&'\FEFF', '')
    end
$$;

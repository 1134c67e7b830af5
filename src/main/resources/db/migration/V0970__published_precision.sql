-- How much of a time of publication is known. Of what came in before, intake said by a warning when it had only the day.
alter table article add column published_precision text
    check (published_precision in ('second', 'minute', 'day', 'month', 'year'));
update article
set published_precision = case
        when 'Only the day of publication was found: the time of day is not known' = any (warnings) then 'day'
        else 'second'
    end
where published_at is not null;
alter table article add check (published_at is null or published_precision is not null) not valid;

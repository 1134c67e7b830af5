-- The figures that differed, at most as many as dev.masthead.outlet.ProfileCheck keeps; n_drifted counts all rows of sums that did.
alter table profile_check add column drifted jsonb not null default '[]';
create index profile_check_by_time on profile_check (checked_at);

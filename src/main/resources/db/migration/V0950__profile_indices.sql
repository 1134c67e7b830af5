-- Sums over all time are one row in a thousand; reading those of every outlet must not read the others.
create index outlet_statistics_all_time on outlet_statistics (version_id, outlet_id)
    where grain = 'a' and section is null;

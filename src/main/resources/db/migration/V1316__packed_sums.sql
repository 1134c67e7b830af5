-- Sums are packed by the service (dev.masthead.statistics.PackedSums), which alone reads them: an outlet's day with one article took 1.3 KB.
-- A row from before keeps its array until it changes.
alter table outlet_statistics add column packed bytea, alter column sums drop not null;
alter table outlet_statistics alter column packed set storage external;
alter table outlet_statistics add constraint outlet_statistics_has_sums check (num_nonnulls(sums, packed) = 1) not valid;

-- What rates are rates of, and with it every article of the filter, those without an item too: only so can it be told which queries
-- a sample covers. Null in samples that were drawn before: of them no rates are corrected.
alter table validation_article add column n_words integer;

-- Samples of the version that a profile is of.
create index validation_by_version on validation (analyzer_digest);

-- What reports say is written as rows by the service that has them in memory (dev.masthead.findings), a batch at once. Reading each report
-- again here took the database longer than everything else that is stored of an article together.
drop trigger analysis_findings on analysis;
drop function analysis_findings();
drop function findings_of(bigint, text);
drop function span_words(jsonb);

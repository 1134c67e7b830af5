-- Makes ten times as much of what bin/dev generate-load has written, to measure what ten times as many articles cost (bin/dev multiply-load).
-- Nine copies of every invented article, by nine outlets more for each one. Sums are copied with their outlets, and those of all outlets
-- together multiplied, so that they are what the service would have added up. Reports are not copied, nor what they say in SQL: no profile,
-- list or facet reads them. Triggers are off, so that nothing is noted for the sums a second time.
set synchronous_commit = off;
set maintenance_work_mem = '512MB';
alter table article disable trigger user;
alter table analysis disable trigger user;

drop index article_by_words, article_figures_by_name, article_figures_by_wire, item_total_actors;

insert into outlet (id, slug, name, domain, ownership_class, country, operator, created_at) overriding system value
select id + k * 100000, 'k' || k || '-' || slug, name || ' ' || k, 'k' || k || '-' || domain, ownership_class, country, operator, created_at
from generate_series(1, 9) k, outlet where slug like 'outlet-%';

insert into article (id, seq, digest, url, submitted_outlet, outlet_id, title, text, summary, bylines, published_at, published_offset_seconds,
    language, section, keywords, source_format, warnings, n_words, created_at, mapping, metadata, published_precision, address, counted)
    overriding system value
select id || '-k' || k, seq + k * 1000000, encode(sha256(convert_to(id || '-k' || k, 'UTF8')), 'hex'), url, submitted_outlet,
    outlet_id + k * 100000, title, text, summary, bylines, published_at, published_offset_seconds, language, section, keywords, source_format,
    warnings, n_words, created_at, mapping, metadata, published_precision, address, counted
from generate_series(1, 9) k, article where source_format = 'invented';

insert into analysis (id, article_id, analyzer_digest, report, metrics, created_at, outlet_id, day, section, reprint, counted)
    overriding system value
select id + k * 10000000, article_id || '-k' || k, analyzer_digest, '{}', '{}', created_at, outlet_id + k * 100000, day, section, reprint, counted
from generate_series(1, 9) k, analysis where article_id like 'invented%';

insert into article_figures (analysis_id, version_id, article_seq, genre, wire, has, actors, speakers, cites, n_words, metrics, items)
select analysis_id + k * 10000000, version_id, article_seq + k * 1000000, genre, wire, has, actors, speakers, cites, n_words, metrics, items
from generate_series(1, 9) k, article_figures;

insert into outlet_statistics (version_id, outlet_id, grain, section, reprint, day, n_articles, n_words, sums, packed)
select version_id, outlet_id + k * 100000, grain, section, reprint, day, n_articles, n_words, sums, packed
from generate_series(1, 9) k, outlet_statistics;

insert into outlet_fold (version_id, outlet_id, n)
select version_id, outlet_id + k * 100000, n from generate_series(1, 9) k, outlet_fold;

insert into item_month (version_id, outlet_id, month, source, actor, loaded, cue, word, stance, harm)
select version_id, outlet_id + k * 100000, month, source, actor, loaded, cue, word, stance, harm
from generate_series(1, 9) k, item_month;

update item_total set n_articles = n_articles * 10, n = n * 10, a = a * 10, an = an * 10, b = b * 10, bn = bn * 10,
    stance_articles = stance_articles * 10, stance_n = stance_n * 10, stance_a = stance_a * 10, stance_an = stance_an * 10,
    stance_b = stance_b * 10, stance_bn = stance_bn * 10 where outlet_id = 0;

insert into item_total (version_id, kind, item, outlet_id, n_articles, n, a, an, b, bn, stance_articles, stance_n, stance_a, stance_an,
    stance_b, stance_bn)
select version_id, kind, item, outlet_id + k * 100000, n_articles, n, a, an, b, bn, stance_articles, stance_n, stance_a, stance_an, stance_b,
    stance_bn
from generate_series(1, 9) k, item_total where outlet_id > 0;

create index article_by_words on article using gin (words);
create index article_figures_by_name on article_figures using gin (actors, speakers, cites);
create index article_figures_by_wire on article_figures (wire) where wire is not null;
create index item_total_actors on item_total (version_id, n_articles desc, item) where outlet_id = 0 and kind = 'a' and n_articles > 0;
alter table article enable trigger user;
alter table analysis enable trigger user;
vacuum analyze;

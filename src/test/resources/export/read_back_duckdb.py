"""Reads exports with DuckDB and prints what it counted and summed as JSON."""
import json
import sys
from pathlib import Path

import duckdb

folder = Path(sys.argv[1])


def one(query):
    return duckdb.sql(query).fetchone()[0]


def sums(source):
    return dict(duckdb.sql(f"select metric, sum(value) from {source} group by metric").fetchall())


def wide(source):
    names = [row[0] for row in duckdb.sql(f"describe select * from {source}").fetchall()]
    metrics = names[names.index("n_warnings") + 1:] + ["n_words", "n_sentences", "n_attributions"]
    totals = duckdb.sql("select " + ", ".join(f'sum("{m}")' for m in metrics) + f" from {source}").fetchone()
    return {"articles": one(f"select count(*) from {source}"),
            "sums": {m: float(v) for m, v in zip(metrics, totals) if v is not None}}


tidy = f"read_csv('{folder}/csv-long.csv')"
metrics = f"'{folder}/metrics.parquet'"
reports = f"read_json('{folder}/jsonl.jsonl', maximum_object_size = 100000000)"
print(json.dumps({
    "csv-long": {"articles": one(f"select count(distinct article_id) from {tidy}"), "sums": sums(tidy)},
    "csv": wide(f"read_csv('{folder}/csv.csv')"),
    "csv-excel": wide(f"read_csv('{folder}/csv-excel.csv')"),
    "jsonl": {"articles": one(f"select count(*) from {reports}"),
              "sums": {"n_words": float(one(f"select sum(metrics.n_words) from {reports}"))}},
    "parquet": {
        "articles": one(f"select count(*) from '{folder}/articles.parquet'"),
        "sums": sums(metrics),
        "rows": {file.stem.replace("_", "-"): one(f"select count(*) from '{file}'")
                 for file in folder.glob("*.parquet")},
        "types": {row[0]: row[1]
                  for row in duckdb.sql(f"describe select * from '{folder}/attributions.parquet'").fetchall()
                  + duckdb.sql(f"describe select published_at from '{folder}/articles.parquet'").fetchall()},
        "codecs": [row[0] for row in duckdb.sql(
            f"select distinct compression from parquet_metadata('{folder}/*.parquet')").fetchall()],
    },
}))

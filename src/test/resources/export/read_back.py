"""Reads exports with Python's own csv, json and zipfile, and prints what was counted and summed as JSON."""
import csv
import hashlib
import io
import json
import sys
import zipfile
from collections import defaultdict
from pathlib import Path

folder = Path(sys.argv[1])


def rows(text):
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def file(name, encoding="utf-8"):
    return rows((folder / name).read_bytes().decode(encoding))


def sums(pairs):
    out = defaultdict(float)
    for metric, value in pairs:
        out[metric] += float(value)
    return out


def wide(table):
    first = list(table[0]).index("n_warnings") + 1
    metrics = list(table[0])[first:] + ["n_words", "n_sentences", "n_attributions"]
    return {
        "articles": len(table),
        "titles": [row["title"] for row in table],
        "sums": sums((m, row[m]) for row in table for m in metrics if row[m] != ""),
    }


tidy = file("csv-long.csv")
package = zipfile.ZipFile(folder / "datapackage.zip")
descriptor = json.loads(package.read("datapackage.json"))
tables = {}
for resource in descriptor["resources"]:
    content = package.read(resource["path"])
    assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest(), resource["name"]
    assert resource["bytes"] == len(content), resource["name"]
    if "schema" in resource:
        tables[resource["name"]] = rows(content.decode(resource["encoding"]))
        assert len(tables[resource["name"]]) == resource["rows"], resource["name"]
reports = [json.loads(line) for line in (folder / "jsonl.jsonl").read_text("utf-8").split("\n")[:-1]]
print(json.dumps({
    "csv-long": {
        "articles": len({row["article_id"] for row in tidy}),
        "sums": sums((row["metric"], row["value"]) for row in tidy),
    },
    "csv": wide(file("csv.csv")),
    "csv-excel": wide(file("csv-excel.csv", "utf-8-sig")),
    "jsonl": {
        "articles": len(reports),
        "titles": [report["article"]["title"] for report in reports],
        "sums": sums((m, v) for report in reports for m, v in report["metrics"].items()),
    },
    "datapackage": {
        "articles": len(tables["articles"]),
        "titles": [row["title"] for row in tables["articles"]],
        "sums": sums((row["metric"], row["value"]) for row in tables["metrics"]),
        "rows": {name: len(table) for name, table in tables.items()},
    },
}))

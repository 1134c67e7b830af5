"""A client of Masthead for Python 3.9 and later. One file, the standard library only.

    from masthead import Masthead
    m = Masthead("http://localhost:8080")
    job = m.submit(["stories.jsonl", "nexis.docx"])     # waits, with a progress bar
    tables = m.tables(outlet="bbc-news")                # {"articles": Table, "metrics": Table, …}
    tables["metrics"].label("value")                    # what a column means
    m.plot("bbc-news", "bbc.svg")                       # a profile with its intervals

A table is a list of dictionaries with values typed by the export's own schema; `frame()` gives a pandas DataFrame where
pandas is installed.
"""
import csv
import datetime
import io
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import zipfile

API = "/api/v1"
PATIENCE = 0.5  # seconds between two questions about a job


class Refused(Exception):
    """The service refused something; `problem` is its answer (RFC 9457)."""

    def __init__(self, status, problem):
        super().__init__("%s %s" % (status, problem.get("detail") or problem.get("title") or ""))
        self.status = status
        self.problem = problem


class Table(list):
    """Rows of a table as dictionaries, with what its columns mean."""

    def __init__(self, name, fields, rows):
        super().__init__(rows)
        self.name = name
        self.fields = fields

    def label(self, column):
        return next((f.get("description", "") for f in self.fields if f["name"] == column), "")

    def column(self, name):
        return [row[name] for row in self]

    def frame(self):
        """The same as a pandas DataFrame; `attrs["labels"]` says what the columns mean."""
        import pandas
        frame = pandas.DataFrame(list(self), columns=[f["name"] for f in self.fields])
        frame.attrs["labels"] = {f["name"]: f.get("description", "") for f in self.fields}
        return frame


class Masthead:
    def __init__(self, address="http://localhost:8080", key=None, progress=True):
        self.address = address.rstrip("/")
        self.key = key
        self.progress = progress

    def _open(self, method, path, body=None, headers=None, length=None):
        url = path if path.startswith("http") else self.address + path
        request = urllib.request.Request(url, data=body, method=method, headers=dict(headers or {}))
        if self.key:
            request.add_header("Authorization", "Bearer " + self.key)
        if length is not None:
            request.add_header("Content-Length", str(length))
        try:
            return urllib.request.urlopen(request)
        except urllib.error.HTTPError as error:
            text = error.read().decode("utf-8", "replace")
            try:
                problem = json.loads(text)
            except ValueError:
                problem = {"detail": text[:200]}
            raise Refused(error.code, problem) from None

    def get(self, path, **parameters):
        """The JSON at an address of the API, such as `get("/outlets", limit=10)`."""
        query = urllib.parse.urlencode({k: v for k, v in parameters.items() if v is not None})
        with self._open("GET", API + path + ("?" + query if query else "")) as answer:
            return json.load(answer)

    def analyze(self, article):
        """The report on one article: a dictionary with `text` and what else is known."""
        body = json.dumps(article).encode("utf-8")
        with self._open("POST", API + "/articles", body, {"Content-Type": "application/json"}) as answer:
            return json.load(answer)

    def report(self, id):
        return self.get("/articles/%s/report" % urllib.parse.quote(id, safe=""))

    def submit(self, files, columns=None, wait=True):
        """Hands files over to be analysed, each as a job of its own; the jobs as they stand at the end."""
        jobs = []
        for path in [files] if isinstance(files, (str, os.PathLike)) else files:
            query = {"name": os.path.basename(path)}
            if columns:
                query["map"] = ",".join("%s:%s" % one for one in columns.items())
            with open(path, "rb") as body:
                address = API + "/jobs?" + urllib.parse.urlencode(query)
                headers = {"Content-Type": "application/octet-stream"}
                with self._open("POST", address, body, headers, os.path.getsize(path)) as answer:
                    job = json.load(answer)
            jobs.append(self.wait(job) if wait else job)
        return jobs

    def wait(self, job, kind="jobs"):
        """Waits until a job has ended."""
        while job.get("finished_at") is None:
            self._bar(job)
            time.sleep(PATIENCE)
            job = self.get("/%s/%s" % (kind, job["id"]))
        self._bar(job, True)
        if job["status"] == "failed":
            raise Refused(0, {"detail": job.get("error")})
        return job

    def _bar(self, job, end=False):
        if not self.progress:
            return
        total, done = job.get("n_total"), job.get("n_done") or 0
        width = 30
        full = width if end else int(width * done / total) if total else 0
        sys.stderr.write("\r%s [%s%s] %s%s" % (
            job["status"].ljust(9), "#" * full, "." * (width - full), done, " of %s" % total if total else ""))
        sys.stderr.write("\n" if end else "")
        sys.stderr.flush()

    def results(self, job):
        """The results of a job, one after the other."""
        with self._open("GET", API + "/jobs/%s/results" % job["id"]) as answer:
            for line in answer:
                if line.strip():
                    yield json.loads(line)

    def export(self, path, format="csv", **filter):
        """Writes an export to a file: `format` and filters as docs/research.md names them (`from_` for `from`)."""
        request = {k.rstrip("_"): v for k, v in filter.items() if v is not None}
        request["format"] = format
        body = json.dumps(request).encode("utf-8")
        with self._open("POST", API + "/exports", body, {"Content-Type": "application/json"}) as answer:
            job = self.wait(json.load(answer), "exports")
        with self._open("GET", API + "/exports/%s/file" % job["id"]) as answer, open(path, "wb") as out:
            while True:
                chunk = answer.read(1 << 16)
                if not chunk:
                    return path
                out.write(chunk)

    def tables(self, **filter):
        """Every table of an export, typed, with labels from the codebook."""
        import tempfile
        with tempfile.TemporaryDirectory() as folder:
            return read(self.export(os.path.join(folder, "export.zip"), "datapackage", **filter))

    def profile(self, slug, **filter):
        return self.get("/outlets/%s/profile" % urllib.parse.quote(slug, safe=""), **filter)

    def plot(self, slug, path, unit="share", **filter):
        """Draws the figures of a profile that have this unit, with their intervals, as SVG."""
        profile = self.profile(slug, **filter)
        figures = [f for f in profile["metrics"] if f["unit"] == unit and f["estimate"] is not None]
        with open(path, "w", encoding="utf-8") as out:
            out.write(svg(profile, figures))
        return path


def read(path):
    """The tables of a Data Package that was exported before."""
    tables = {}
    with zipfile.ZipFile(path) as package:
        descriptor = json.loads(package.read("datapackage.json"))
        for resource in descriptor["resources"]:
            fields = resource.get("schema", {}).get("fields")
            if not fields:
                continue
            types = {f["name"]: f["type"] for f in fields}
            with package.open(resource["path"]) as raw:
                rows = csv.DictReader(io.TextIOWrapper(raw, "utf-8", newline=""))
                typed = [{k: value(types.get(k), v) for k, v in row.items()} for row in rows]
            tables[resource["name"].replace("-", "_")] = Table(resource["name"], fields, typed)
    return tables


def value(type, text):
    """A cell as its type has it; None for an empty one. The country NA is Namibia."""
    if text == "" or text is None:
        return None
    if type == "integer":
        return int(text)
    if type == "number":
        return float(text)
    if type == "boolean":
        return text == "true"
    if type == "datetime":
        return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    return text


def svg(profile, figures, row=22, left=280, width=420):
    from xml.sax.saxutils import escape
    top = max([f["high"] if f["high"] is not None else f["estimate"] for f in figures] or [1]) or 1
    height = row * (len(figures) + 3)
    out = ['<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">'
           % (left + width + 90, height)]
    title = "%s, %d articles%s" % (profile["outlet"]["name"], profile["n_articles"],
                                   " (too few to say)" if profile["insufficient"] else "")
    out.append('<text x="8" y="16" font-size="14">%s</text>' % escape(title))
    for i, f in enumerate(figures):
        y = row * (i + 2)
        low = f["low"] if f["low"] is not None else f["estimate"]
        high = f["high"] if f["high"] is not None else f["estimate"]
        x = [left + width * v / top for v in (low, f["estimate"], high)]
        out.append('<text x="%d" y="%d" text-anchor="end">%s</text>' % (left - 8, y + 4, escape(f["name"])))
        out.append('<line x1="%.1f" y1="%d" x2="%.1f" y2="%d" stroke="#555"/>' % (x[0], y, x[2], y))
        out.append('<circle cx="%.1f" cy="%d" r="4" fill="#1f77b4"><title>%s: %s (%s to %s)</title></circle>'
                   % (x[1], y, escape(f["name"]), f["estimate"], low, high))
    out.append('<text x="%d" y="%d">0</text><text x="%d" y="%d" text-anchor="end">%.3g</text></svg>'
               % (left, height - 6, left + width, height - 6, top))
    return "\n".join(out) + "\n"

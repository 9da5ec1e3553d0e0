"""What search costs as a collection grows, beside other engines in the same run.

    python bench/search.py [--million] [--runs 9] [--sizes 300 10000 100000]

For made-up collections of each size it prints the time to compile a fact, reading included, the
size of the index, the most memory used, and medians of warm searches, in this process and as whole
processes, for several kinds of query; in brackets the ratio to the smallest collection. A million
facts are 100 files in a directory. The same words are asked of rapidfuzz over all texts, of
SQLite's FTS5, of ripgrep and of ``fzf --filter``, as far as they are installed. The collections are
asked in turn, so that a slow moment hits all alike.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from generate import write
from rapidfuzz import fuzz, process

from lssr_cli.index import open_index
from lssr_cli.markers import plain
from lssr_cli.search import search
from lssr_cli.search.stopwords import STOPWORDS

MILLION = 1_000_000
DAY = "timeline of a day"
HELLO = "import typer\napp = typer.Typer()\n@app.command()\ndef main(): print('hello')\napp()\n"


class Collection(NamedTuple):
    """A collection on disk, compiled, with queries to ask it."""

    path: Path
    cache: Path
    size: int
    build: float
    index_size: int
    memory: float
    source_size: int
    queries: Mapping[str, str]


def prepare(folder: Path, size: int) -> Collection:
    """Write and compile a collection of ``size`` facts."""
    path, cache = folder / f"facts-{size}", folder / f"cache-{size}"
    files = 100 if size >= MILLION else 0
    write(path if files else path.with_suffix(".toml"), size, files)
    path = path if files else path.with_suffix(".toml")
    start = time.perf_counter()
    child = subprocess.Popen(
        command(path, "index"), stdout=subprocess.DEVNULL, env=environment(cache)
    )
    _, status, usage = os.wait4(child.pid, 0)
    build = time.perf_counter() - start
    if status:
        raise SystemExit(f"cannot compile {path}")
    index = next((cache / "lssr").glob("*.sqlite"))
    read = list(path.glob("*.toml")) if files else [path]
    return Collection(
        path,
        cache,
        size,
        build / size * 1e6,
        index.stat().st_size,
        usage.ru_maxrss / 1024,
        sum(file.stat().st_size for file in read),
        queries(path, cache),
    )


def command(path: Path, *words: str) -> list[str]:
    """Return the command line that asks a collection."""
    return [str(Path(sys.executable).with_name("lssr")), "--file", str(path), *words]


def environment(cache: Path) -> dict[str, str]:
    """Return an environment with a cache of its own."""
    return {**os.environ, "XDG_CACHE_HOME": str(cache)}


def queries(path: Path, cache: Path) -> dict[str, str]:
    """Return queries of each kind, made of the collection's own words."""
    index = open_index(path, cache / "lssr")
    facts = index.facts(index.ids()[:300])
    told = [word for fact in facts for word in re.findall(r"[a-z]{5,}", plain(fact.text))]
    common = [word for word, _ in Counter(told).most_common() if word not in STOPWORDS]
    name = index.entities()[0].names[1]
    index.close()
    second = common[1]
    return {
        "a frequent word": common[0],
        "several words": " ".join(common[1:20:6]),
        "a misspelt word": second[:2] + second[3] + second[2] + second[4:],
        "a name": name,
        "a date": "march 1919",
        "words and a date": f"what happened to {common[2]} in march 1919",
        "a phrase": '"' + " ".join(plain(facts[0].text).split()[1:3]) + '"',
        "a word without another": f"{common[3]} -{common[4]}",
    }


def medians(works: Sequence[Callable[[], object]], runs: int) -> list[float]:
    """Return the median time of each work in milliseconds, the first run of each left out."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(runs + 1):
        for work, taken in zip(works, times, strict=True):
            start = time.perf_counter()
            work()
            taken.append((time.perf_counter() - start) * 1000)
    return [statistics.median(taken[1:]) for taken in times]


def in_process(known: Sequence[Collection], runs: int) -> dict[str, list[float]]:
    """Return medians of warm searches in this process, by kind of query."""
    indexes = [open_index(each.path, each.cache / "lssr") for each in known]
    found = {}
    for kind in known[0].queries:
        asked = zip(indexes, known, strict=True)
        works = [partial(search, index, each.queries[kind]) for index, each in asked]
        found[kind] = medians(works, runs)
    return found


def whole(known: Sequence[Collection], runs: int) -> dict[str, list[float]]:
    """Return medians of whole processes, by kind of query."""
    found = {}
    for kind in [*known[0].queries, DAY]:
        day = ("timeline", "--on", "1919-03-09", "--certain")
        asked = [day if kind == DAY else ("search", each.queries[kind]) for each in known]
        works = [
            partial(_run, command(each.path, *words), each.cache)
            for each, words in zip(known, asked, strict=True)
        ]
        found[kind] = medians(works, runs)
    return found


def _run(words: Sequence[str], cache: Path) -> None:
    subprocess.run(words, capture_output=True, env=environment(cache), check=False)


def others(known: Collection) -> dict[str, Callable[[], object]]:
    """Return what engines do to answer several words, by engine."""
    index = open_index(known.path, known.cache / "lssr")
    texts = [plain(fact.text) for fact in index.facts(index.ids())]
    query = known.queries["several words"]
    lines = known.cache / "texts.txt"
    lines.write_text("\n".join(texts), "utf-8")
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE t USING fts5(text, tokenize='porter unicode61')")
    db.executemany("INSERT INTO t VALUES (?)", ((text,) for text in texts))
    words = " OR ".join(f'"{word}"' for word in query.split())
    ask = "SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT 10"
    found: dict[str, Callable[[], object]] = {
        "lssr": lambda: search(index, query),
        "rapidfuzz": lambda: process.extract(query, texts, scorer=fuzz.token_set_ratio, limit=10),
        "FTS5, porter, OR": lambda: db.execute(ask, (words,)).fetchall(),
        "lssr (process)": partial(_run, command(known.path, "search", query), known.cache),
    }
    if shutil.which("rg"):
        scan = ["rg", "--count", query.replace(" ", "|"), str(lines)]
        found["ripgrep (process)"] = partial(_run, scan, known.cache)
    if shutil.which("fzf"):
        scan = ["sh", "-c", f"fzf --filter={json.dumps(query)} < {lines}"]
        found["fzf (process)"] = partial(_run, scan, known.cache)
    return found


def table(title: str, rows: Mapping[str, Sequence[float]]) -> None:
    """Print one row a kind and one column a collection, with ratios to the first."""
    print(f"\n{title}")
    for kind, values in rows.items():
        cells = [f"{value:9.2f} ({value / values[0]:5.2f})" for value in values]
        print(f"  {kind:26}" + "".join(cells))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[300, 10_000, 100_000])
    parser.add_argument("--million", action="store_true", help="also a million facts")
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    sizes = [*options.sizes, *([MILLION] if options.million else [])]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        known = [prepare(folder, size) for size in sizes]
        print(f"{'facts':28}" + "".join(f"{each.size:9,}        " for each in known))
        made = {
            "compiling, us a fact": [each.build for each in known],
            "index, bytes a fact": [each.index_size / each.size for each in known],
            "memory, MB": [each.memory for each in known],
            "memory allowed, MB": [25 * each.source_size / 1e6 + 60 for each in known],
        }
        for kind, values in made.items():
            print(f"{kind:28}" + "".join(f"{value:9.1f}        " for value in values))
        table("warm search in process, ms", in_process(known, options.runs))
        table("whole process, ms", whole(known, options.runs))
        hello = folder / "hello.py"
        hello.write_text(HELLO, "utf-8")
        [base] = medians([partial(_run, [sys.executable, str(hello)], folder)], options.runs)
        print(f"  {'hello-world Typer':26}{base:9.2f}")
        engines = [others(each) for each in known if each.size < MILLION]
        rows = {
            name: medians([each[name] for each in engines], options.runs) for name in engines[0]
        }
        table("the same words, ms", rows)


if __name__ == "__main__":
    main()

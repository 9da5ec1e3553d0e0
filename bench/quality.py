"""How good the order of the hits is, on judged questions, beside two plain engines.

    python bench/quality.py QUESTIONS.json [--file FACTS] [--each] [--misspelt]
    python bench/quality.py COLLECTION.json COLLECTION.json …

``QUESTIONS.json`` is one of two things. A list of ``{"query", "kind", "relevant": {id: grade}}``
asks the fact file that ``--file`` names, else the shipped one; grade 2 is the answer, 1 helps. An
object with ``docs`` [[id, text, {"author", "published"}]], ``queries`` [[id, as typed, misspelt]]
and ``qrels`` {query: {doc: grade}}, as JSON or gzipped, is a test collection: each document
becomes a fact, its date the date of publication, its source the author.

Printed are the means of nDCG@10 (gain = grade), MRR (of the first relevant hit) and recall@10, of
all questions and by kind. ``--each`` prints what each question got, worst first. Of several test
collections (``bench/smart.py`` makes them) only nDCG@10 is printed, as typed and misspelt, of
this program and of FTS5 with Porter's stemmer, with the means and what misspelling costs.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import re
import sqlite3
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple

from rapidfuzz import fuzz, process, utils

from lssr_cli.index import Index, compile_facts, open_index
from lssr_cli.markers import plain
from lssr_cli.model import Collection, Fact, Facts, Source
from lssr_cli.search import search
from lssr_cli.shipped import shipped_file

DEPTH = 10
Engine = Callable[[str], Sequence[str]]


class Question(NamedTuple):
    """A query with the ids that answer it and how well each does."""

    query: str
    kind: str
    relevant: Mapping[str, int]


class Score(NamedTuple):
    """What one ranking is worth, each from 0 to 1."""

    ndcg: float
    mrr: float
    recall: float


def score(ranking: Sequence[str], relevant: Mapping[str, int]) -> Score:
    """Judge the first ten hits.

    Source: K. Järvelin and J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM
    TOIS 20(4), 2002, with the logarithm of the rank plus one as discount.
    """
    gains = [relevant.get(id, 0) for id in ranking[:DEPTH]]
    ideal = sorted(relevant.values(), reverse=True)[:DEPTH]
    first = next((rank for rank, gain in enumerate(gains, 1) if gain), 0)
    found = sum(1 for gain in gains if gain)
    return Score(
        _discounted(gains) / _discounted(ideal),
        1 / first if first else 0.0,
        found / min(DEPTH, len(relevant)),
    )


def _discounted(gains: Iterable[int]) -> float:
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))


def mean(scores: Sequence[Score]) -> Score:
    """Return the means of several scores."""
    return Score(*(fmean(column) for column in zip(*scores, strict=True)))


def ours(index: Index) -> Engine:
    """Return the search of this program."""
    return lambda query: [hit.fact.id for hit in search(index, query, limit=DEPTH).hits]


def fuzzy(texts: Mapping[str, str]) -> Engine:
    """Return rapidfuzz's ``token_set_ratio`` over all texts."""
    ready = {id: utils.default_process(text) for id, text in texts.items()}

    def ask(query: str) -> list[str]:
        wanted = utils.default_process(query)
        best = process.extract(wanted, ready, scorer=fuzz.token_set_ratio, limit=DEPTH)
        return [id for _, _, id in best]

    return ask


def porter(texts: Mapping[str, str]) -> Engine:
    """Return SQLite's FTS5 with its Porter tokenizer, all words of the query ORed."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE t USING fts5(id UNINDEXED, text, tokenize='porter unicode61')")
    db.executemany("INSERT INTO t VALUES (?, ?)", texts.items())

    def ask(query: str) -> list[str]:
        words = " OR ".join(
            f'"{word}"' for word in dict.fromkeys(re.findall(r"\w+", query.lower()))
        )
        rows = db.execute("SELECT id FROM t WHERE t MATCH ? ORDER BY rank LIMIT ?", (words, DEPTH))
        return [id for (id,) in rows] if words else []

    return ask


def judged(path: Path, facts: Path | None, misspelt: bool) -> tuple[Index, list[Question]]:
    """Read questions and open the collection that they ask."""
    data = path.read_bytes()
    told = json.loads(gzip.decompress(data) if path.suffix == ".gz" else data)
    if isinstance(told, list):
        questions = [Question(q["query"], q["kind"], q["relevant"]) for q in told]
        return open_index(facts or shipped_file()), questions
    return compile_facts(collection(told["docs"])), [
        Question(wrong if misspelt else typed, "all", told["qrels"][id])
        for id, typed, wrong in told["queries"]
        if told["qrels"].get(id)
    ]


def collection(docs: Sequence[tuple[str, str, Mapping[str, Any]]]) -> Facts:
    """Make facts of documents, their authors sources."""
    authors: dict[str, str] = {}
    facts = {}
    for id, text, meta in docs:
        author = meta.get("author") or ""
        key = authors.setdefault(author, f"a{len(authors)}") if author else ""
        cited = f"{text} [{key}]" if key else text
        facts[str(id)] = Fact(str(id), cited, date=_date(meta))
    sources = {key: _author(key, name) for name, key in authors.items()}
    return Facts(Collection(), facts, sources, {})


def _date(meta: Mapping[str, Any]) -> str:
    told = str(meta.get("published") or meta.get("year") or "")
    return told if re.fullmatch(r"\d{4}(-\d\d){0,2}", told) else ""


def _author(key: str, name: str) -> Source:
    csl = {"id": key, "type": "document", "title": "", "author": [{"literal": name}]}
    return Source(key, csl)


def ask_all(engine: Engine, questions: Sequence[Question]) -> tuple[list[Score], float]:
    """Ask all questions; return the scores and milliseconds a question."""
    start = time.perf_counter()
    scores = [score(engine(each.query), each.relevant) for each in questions]
    return scores, (time.perf_counter() - start) / len(questions) * 1000


def report(name: str, questions: Sequence[Question], scores: Sequence[Score], taken: float) -> None:
    """Print the means of all questions and of each kind."""
    by_kind: defaultdict[str, list[Score]] = defaultdict(list)
    for question, each in zip(questions, scores, strict=True):
        by_kind[question.kind].append(each)
    rows = [(name, list(scores)), *(sorted(by_kind.items()) if len(by_kind) > 1 else ())]
    for row, (label, found) in enumerate(rows):
        indent = "  " if row else ""
        ndcg, mrr, recall = mean(found)
        speed = "" if row else f"{taken:8.1f}"
        shown = f"{indent}{label:{28 - len(indent)}}"
        print(f"{shown}{len(found):5}{ndcg:9.3f}{mrr:7.3f}{recall:8.3f}{speed}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("questions", type=Path, nargs="+")
    parser.add_argument("--file", type=Path)
    parser.add_argument("--misspelt", action="store_true")
    parser.add_argument("--each", action="store_true")
    options = parser.parse_args()
    if len(options.questions) > 1:
        compare(options.questions)
        return
    index, questions = judged(options.questions[0], options.file, options.misspelt)
    texts = {fact.id: plain(fact.text) for fact in index.facts(index.ids())}
    unknown = {id for each in questions for id in each.relevant} - set(texts)
    if unknown:
        print(f"judged but not in the collection: {', '.join(sorted(unknown))}")
    print(f"{'':28}    n  nDCG@10    MRR  rec@10  ms each")
    engines = {"lssr": ours(index), "rapidfuzz": fuzzy(texts), "FTS5, porter": porter(texts)}
    for name, engine in engines.items():
        scores, taken = ask_all(engine, questions)
        report(name, questions, scores, taken)
        if options.each and name == "lssr":
            _each(engine, questions, scores)


def compare(collections: Sequence[Path]) -> None:
    """Print nDCG@10 of several test collections and the means."""
    print(f"{'':16}{'typed':>8}{'porter':>8}{'gain':>8}{'misspelt':>10}{'porter':>8}{'gain':>8}")
    rows: list[list[float]] = []
    for path in collections:
        row: list[float] = []
        for misspelt in (False, True):
            index, questions = judged(path, None, misspelt)
            texts = {fact.id: plain(fact.text) for fact in index.facts(index.ids())}
            engines = ours(index), porter(texts)
            row += [mean(ask_all(engine, questions)[0]).ndcg for engine in engines]
        rows.append(row)
        _compared(path.name.partition(".")[0], row)
    means = [fmean(column) for column in zip(*rows, strict=True)]
    _compared("mean", means)
    print(f"misspelling costs {1 - means[2] / means[0]:.1%}")


def _compared(name: str, row: Sequence[float]) -> None:
    typed, plain_typed, misspelt, plain_misspelt = row
    print(
        f"{name:16}{typed:8.3f}{plain_typed:8.3f}{typed - plain_typed:+8.3f}"
        f"{misspelt:10.3f}{plain_misspelt:8.3f}{misspelt - plain_misspelt:+8.3f}"
    )


def _each(engine: Engine, questions: Sequence[Question], scores: Sequence[Score]) -> None:
    for question, got in sorted(zip(questions, scores, strict=True), key=lambda pair: pair[1]):
        print(f"    {got.ndcg:.2f} {question.kind:14} {question.query}")
        for id in engine(question.query)[:5]:
            print(f"           {question.relevant.get(id, '-')} {id}")


if __name__ == "__main__":
    main()

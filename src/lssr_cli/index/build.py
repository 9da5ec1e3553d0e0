"""Compile a collection: read facts go in, filled tables come out."""

from __future__ import annotations

import os
import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from lssr_cli.index import rows
from lssr_cli.index.analyse import analyse, entity_words, source_words, tag_words
from lssr_cli.index.dating import dating
from lssr_cli.index.postings import code, pack
from lssr_cli.index.schema import STRIDE
from lssr_cli.index.tokens import TERMS
from lssr_cli.index.vocabulary import add_words
from lssr_cli.model import Entity, Fact, Facts, Source

Thing = TypeVar("Thing", Source, Entity)
Progress = Callable[[float], None]

_INSERT_FACT = f"INSERT INTO facts VALUES (?{', ?' * 19})"
_STEP = 4096


class File(NamedTuple):
    """A file of the collection as the index remembers it; ``path`` is relative to the collection."""

    path: str
    stamp: str
    digest: str = ""


class Builder:
    """Fills the tables of one collection.

    Args:
        db: An open database with empty tables.
        facts: The collection, read.
        root: The path it was read from; places are kept relative to it.
        progress: Called now and then with the share of the facts that is done.
    """

    def __init__(
        self,
        db: sqlite3.Connection,
        facts: Facts,
        root: Path,
        progress: Progress | None = None,
    ) -> None:
        self.db = db
        self.facts = facts
        self.root = root
        self.progress = progress or (lambda _share: None)
        self.words: Counter[str] = Counter()
        self.tags: dict[str, None] = {}
        self.done = 0
        self.dating = cache(dating)

    def build(self, files: Sequence[File] = (), folders: Sequence[File] = ()) -> None:
        """Fill all tables.

        Args:
            files: The files read, in the order of the collection.
            folders: The directories whose listings decide which files there are.
        """
        by_file: dict[str, list[Fact]] = {file.path: [] for file in files}
        for fact in self.facts.facts.values():
            by_file.setdefault(self._name(fact.place.file), []).append(fact)
        for segment, (name, facts) in enumerate(by_file.items()):
            self._segment(segment, name, facts)
        self._shared()
        add_words(self.db, self.words)
        self.db.executemany("INSERT INTO watched VALUES (?, ?, ?)", [*files, *folders])

    def _segment(self, segment: int, name: str, facts: list[Fact]) -> None:
        postings: defaultdict[str, array[int]] = defaultdict(lambda: array("Q"))
        total = 0
        base = segment * STRIDE
        for start in range(0, len(facts), _STEP):
            batch = facts[start : start + _STEP]
            self.progress(self.done / len(self.facts.facts))
            total += self._store(base + start, batch, start, postings)
            self.done += len(batch)
        self.db.executemany(
            "INSERT INTO postings VALUES (?, ?, ?, ?)",
            (
                (segment, term, len(packed), pack(packed))
                for term, packed in sorted(postings.items())
            ),
        )
        self.db.execute(
            "INSERT INTO files VALUES (?, ?, ?, ?, ?)", (segment, name, segment, len(facts), total)
        )

    def _store(
        self, doc: int, facts: list[Fact], local: int, postings: defaultdict[str, array[int]]
    ) -> int:
        total = 0
        fact_rows, span_rows = [], []
        keys = self.facts.sources
        for fact in facts:
            weights, words, labels, length = analyse(fact, keys)
            self.words.update(set(words))
            self.tags.update(dict.fromkeys(fact.tags))
            total += length
            dated = self.dating(fact.date, fact.calendar) if fact.date else None
            if dated:
                labels += dated.labels
                span_rows.append(
                    (dated.size, dated.first, dated.last, doc, dated.certain, dated.sort)
                )
            else:
                labels.append("is:undated")
            place = local << 16
            for term, weight in weights.items():
                postings[term].append(place | code(weight, length))
            for label in labels:
                postings[label].append(place | code(8, length))
            fact_rows.append((doc, *rows.fact_row(fact), dated.sort if dated else None))
            doc += 1
            local += 1
        self.db.executemany(_INSERT_FACT, fact_rows)
        self.db.executemany("INSERT INTO spans VALUES (?, ?, ?, ?, ?, ?)", span_rows)
        self.db.executemany("INSERT OR IGNORE INTO rivals VALUES (?, ?)", _rivals(fact_rows, facts))
        return total

    def _name(self, file: str) -> str:
        """Return a file's name within the collection, empty for the one file that is all of it."""
        if not file or file == str(self.root):
            return ""
        return os.path.relpath(file, self.root if self.root.is_dir() else self.root.parent)

    def _placed(self, thing: Thing) -> Thing:
        return thing._replace(place=thing.place._replace(file=self._name(thing.place.file)))

    def _shared(self) -> None:
        facts = self.facts
        self.db.execute(
            "INSERT INTO meta VALUES ('collection', ?)", (rows.collection_text(facts.collection),)
        )
        self.db.executemany(
            "INSERT INTO sources VALUES (?, ?, ?)",
            (
                (s.key, rank, rows.source_text(self._placed(s)))
                for rank, s in enumerate(facts.sources.values())
            ),
        )
        self.db.executemany(
            "INSERT INTO entities VALUES (?, ?, ?)",
            (
                (e.key, rank, rows.entity_text(self._placed(e)))
                for rank, e in enumerate(facts.entities.values())
            ),
        )
        self._label("entity:", ((e.key, entity_words(e)) for e in facts.entities.values()))
        self._label("source:", ((s.key, source_words(s)) for s in facts.sources.values()))
        self._label("tag:", ((tag, tag_words(tag)) for tag in self.tags))

    def _label(self, prefix: str, named: Iterable[tuple[str, Iterable[tuple[str, int]]]]) -> None:
        for key, weighted in named:
            best: dict[str, int] = {}
            for word, weight in weighted:
                self.words[word] += 1
                best[TERMS[word]] = max(weight, best.get(TERMS[word], 0))
            self.db.executemany(
                "INSERT INTO labels VALUES (?, ?, ?)",
                ((term, prefix + key, weight) for term, weight in best.items()),
            )


def _rivals(fact_rows: list[rows.Row], facts: list[Fact]) -> Iterator[tuple[str, int]]:
    for row, fact in zip(fact_rows, facts, strict=True):
        for rival in fact.contradicts:
            yield rival, row[0]

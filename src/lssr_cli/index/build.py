"""Fill the tables of a compiled collection: read facts go in, rows come out."""

import sqlite3
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple, TypeVar

from lssr_cli.index import rows
from lssr_cli.index.analyse import analyse, entity_words, source_words, tag_words
from lssr_cli.index.dating import Dating, dating
from lssr_cli.index.home import Home
from lssr_cli.index.postings import COMMON, NOTHING, bits_of, length_code, pack, tiers
from lssr_cli.index.schema import LATE, STRIDE, UNIT
from lssr_cli.index.tokens import TERMS
from lssr_cli.model import Entity, Fact, Facts, Source

Thing = TypeVar("Thing", Source, Entity)
Progress = Callable[[float], None]

_INSERT_FACT = f"INSERT INTO facts VALUES (?{', ?' * 20})"
_STEP = 2048


class File(NamedTuple):
    """A file of facts as the index remembers it.

    Attributes:
        segment: The number under which its facts are.
        rank: Its place among the files.
        name: Its name within the collection.
        shared: A digest of what it says besides facts, empty for nothing.
    """

    segment: int
    rank: int
    name: str
    shared: str = ""


class _Postings:
    """Posting lists that are being made.

    Each begins with an entry of no document, so that there always is a last one.

    Attributes:
        by_word: The list of a word's term.
        by_term: The same lists, and those of labels.
    """

    def __init__(self) -> None:
        self.by_word: dict[str, array[int]] = {}
        self.by_term: dict[str, array[int]] = {}

    def add_word(self, word: str) -> "array[int]":
        """Return the list of a word not met before."""
        term = TERMS[word]
        found = self.by_word[word] = self.by_term.get(term) or self.add_term(term)
        return found

    def add_term(self, term: str) -> "array[int]":
        """Return the list of a term or label not met before."""
        found = self.by_term[term] = array("q", [NOTHING])
        return found


class Builder:
    """Fills tables with the facts of one file after the other, then with what they share.

    Args:
        db: An open database with its tables.
        facts: Facts, linked, and all sources and entities of their collection.
        home: Where the collection is.
        progress: Called now and then with the share of the facts that is done.

    Attributes:
        words: The words that were put in, with how many facts, names and titles have them.
        tags: The tags of the facts that were put in.
    """

    def __init__(
        self, db: sqlite3.Connection, facts: Facts, home: Home, progress: Progress | None = None
    ) -> None:
        self.db = db
        self.facts = facts
        self.home = home
        self.progress = progress or (lambda _share: None)
        self.words: Counter[str] = Counter()
        self.tags: dict[str, None] = {}
        self.done = 0
        self.dating = cache(dating)

    def add_file(self, file: File, facts: Sequence[Fact]) -> None:
        """Put in the facts of one file.

        Raises:
            sqlite3.IntegrityError: An id is there already.
        """
        dated = [self.dating(fact.date, fact.calendar) if fact.date else None for fact in facts]
        by_date = sorted(
            range(len(facts)),
            key=lambda rank: (told.sort if (told := dated[rank]) else LATE, facts[rank].id),
        )
        postings = _Postings()
        total = 0
        for start in range(0, len(facts), _STEP):
            self.progress(self.done / len(self.facts.facts))
            batch = [(rank, facts[rank], dated[rank]) for rank in by_date[start : start + _STEP]]
            total += self._store(file.segment * STRIDE, start, batch, postings)
            self.done += len(batch)
        self.db.executemany(
            "INSERT INTO postings VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            _posting_rows(file.segment, postings.by_term, len(facts), total),
        )
        tags = (
            label.removeprefix("tag:") for label in postings.by_term if label.startswith("tag:")
        )
        self.tags.update(dict.fromkeys(tags))
        self.db.execute(
            "INSERT INTO files VALUES (?, ?, ?, ?, ?, ?)",
            (file.segment, file.name, file.rank, len(facts), total, file.shared),
        )

    def _store(
        self,
        base: int,
        start: int,
        batch: Sequence[tuple[int, Fact, Dating | None]],
        postings: _Postings,
    ) -> int:
        """Put in some facts, numbered from ``start``; return how many words they have."""
        total = 0
        fact_rows, span_rows, rivals = [], [], []
        seen: list[str] = []
        keys, by_word, by_term = self.facts.sources, postings.by_word, postings.by_term
        for local, (rank, fact, dated) in enumerate(batch, start):
            taken = analyse(fact, keys)
            labels, length = taken.labels, taken.length
            seen += taken.words
            total += length
            doc = base + local
            if dated:
                labels += dated.labels
                span_rows.append((dated.size, dated.first, dated.last, doc, dated.certain))
            else:
                labels.append("is:undated")
            place = local << 32 | length_code(length)
            for words, weight in taken.weighted:
                adds = weight << 8
                entry = place + adds
                for word in words:
                    found = by_word.get(word) or postings.add_word(word)
                    last = found[-1]
                    if last < place:
                        found.append(entry)
                    else:
                        found[-1] = last + adds
            entry = place + (UNIT << 8)
            for label in labels:
                (by_term.get(label) or postings.add_term(label)).append(entry)
            fact_rows.append((doc, rank, dated.sort if dated else None, *rows.fact_row(fact)))
            if fact.contradicts:
                rivals += [(rival, doc) for rival in fact.contradicts]
        self.words.update(seen)
        self.db.executemany(_INSERT_FACT, fact_rows)
        self.db.executemany("INSERT INTO spans VALUES (?, ?, ?, ?, ?)", span_rows)
        self.db.executemany("INSERT OR IGNORE INTO rivals VALUES (?, ?)", rivals)
        return total

    def add_shared(self) -> None:
        """Put in the collection's table, its sources and its entities, and what all are called."""
        facts = self.facts
        self.db.execute(
            "INSERT INTO meta VALUES ('collection', ?)", (rows.collection_text(facts.collection),)
        )
        self.db.executemany(
            "INSERT INTO sources VALUES (?, ?, ?)",
            (
                (s.key, rank, rows.source_text(self.placed(s)))
                for rank, s in enumerate(facts.sources.values())
            ),
        )
        self.db.executemany(
            "INSERT INTO entities VALUES (?, ?, ?)",
            (
                (e.key, rank, rows.entity_text(self.placed(e)))
                for rank, e in enumerate(facts.entities.values())
            ),
        )
        self._label("entity:", ((e.key, entity_words(e)) for e in facts.entities.values()))
        self._label("source:", ((s.key, source_words(s)) for s in facts.sources.values()))
        self.add_tags(self.tags)

    def add_tags(self, tags: Iterable[str]) -> None:
        """Put in what tags are called."""
        self._label("tag:", ((tag, tag_words(tag)) for tag in tags))

    def placed(self, thing: Thing) -> Thing:
        """Return a source or an entity with its file by the name that it has in the index."""
        return thing._replace(place=thing.place._replace(file=self.home.name(thing.place.file)))

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


def _posting_rows(
    segment: int, postings: dict[str, "array[int]"], count: int, words: int
) -> Iterator[rows.Row]:
    common = count / COMMON
    average = max(1.0, words / max(1, count))
    for term, packed in sorted(postings.items()):
        docs, codes = pack(packed)
        bits = bits_of(docs, count) if len(docs) >= common > 1 else None
        data = docs.tobytes() + codes.tobytes()
        yield term, segment, len(docs), data, bits, *tiers(docs, codes, average)

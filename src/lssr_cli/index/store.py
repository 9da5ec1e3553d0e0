"""A compiled collection, open: everything a command asks for without reading TOML.

Each public method answers from the tables. Should the file under them turn out damaged, the collection is
compiled anew and the method runs again, without a word.
"""

import sqlite3
from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import update_wrapper
from pathlib import Path
from typing import Concatenate, NamedTuple, ParamSpec, TypeVar

from lssr_cli.index import rows
from lssr_cli.index.postings import unpack
from lssr_cli.index.schema import STRIDE
from lssr_cli.model import Collection, Entity, Fact, Source

P = ParamSpec("P")
T = TypeVar("T")
Day = tuple[int, int, int]

_MANY = 500
"""How many values one statement is given; SQLite's own limit was 999 for long."""


class Segment(NamedTuple):
    """The facts of one file: where their numbers begin and which rank the first one has."""

    number: int
    file: str
    order: int
    facts: int
    words: int


class List(NamedTuple):
    """A posting list of one segment; ``base`` is added to each document number."""

    base: int
    docs: "array[int]"
    codes: "array[int]"


def steady(
    method: "Callable[Concatenate[Index, P], T]",
) -> "Callable[Concatenate[Index, P], T]":
    """Make a function of an index survive a damaged file: repair, then run it once more."""

    def survive(index: "Index", /, *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return method(index, *args, **kwargs)
        except sqlite3.Error:
            index.repair()
            return method(index, *args, **kwargs)

    return update_wrapper(survive, method)


class Index:
    """An open compiled collection.

    Args:
        db: The database.
        path: The file or directory it was compiled from, as the user named it.
        renew: Gives another database when this one turns out damaged.

    Attributes:
        reword: Called with every fact on its way out, to put its date into other words; facts leave
            as they were compiled where it is ``None``.
    """

    reword: Callable[[Fact], Fact] | None = None

    def __init__(
        self,
        db: sqlite3.Connection,
        path: Path,
        renew: Callable[[], sqlite3.Connection] | None = None,
    ) -> None:
        self.path = path
        self.db = db
        self._renew = renew
        self._root = path if path.is_dir() else path.parent
        self._segments: list[Segment] | None = None

    def close(self) -> None:
        """Let go of the database."""
        self.db.close()

    def repair(self) -> None:
        """Replace a damaged database by a new one.

        Raises:
            sqlite3.Error: The error being handled, if there is no way to make a new one.
        """
        if self._renew is None:
            raise  # noqa: PLE0704 (only called while an error is being handled)
        self.db.close()
        self.db, self._renew, self._segments = self._renew(), None, None

    @property
    @steady
    def collection(self) -> Collection:
        """The ``[collection]`` table."""
        [(text,)] = self.select("SELECT value FROM meta WHERE key = 'collection'")
        return rows.collection_from(text)

    @steady
    def count(self) -> int:
        """Return the number of facts."""
        return sum(segment.facts for segment in self.segments())

    @steady
    def ids(self) -> list[str]:
        """Return the ids of all facts in the order of the files."""
        return [
            id
            for segment in self.segments()
            for (id,) in self.select(
                "SELECT id FROM facts WHERE doc BETWEEN ? AND ? ORDER BY doc", *_bounds(segment)
            )
        ]

    @steady
    def fact(self, id: str) -> Fact | None:
        """Return the fact of this id, if there is one."""
        return next(iter(self.facts([id])), None)

    @steady
    def facts(self, ids: Sequence[str]) -> list[Fact]:
        """Return the facts of these ids in this order; unknown ids are left out."""
        found = {
            row[1]: row
            for part in _parts(ids)
            for row in self.select(
                f"SELECT doc, {rows.FACT_COLUMNS} FROM facts WHERE id IN ({_marks(part)})", *part
            )
        }
        rivals = self._rivals(found)
        return [self._fact(found[id], rivals.get(id, ())) for id in ids if id in found]

    @steady
    def source(self, key: str) -> Source | None:
        """Return the source of this key, if there is one."""
        found = self.select("SELECT data FROM sources WHERE key = ?", key)
        return self._source(found[0][0]) if found else None

    @steady
    def sources(self) -> list[Source]:
        """Return all sources in the order of the files."""
        found = self.select("SELECT data FROM sources ORDER BY rank")
        return [self._source(text) for (text,) in found]

    @steady
    def entity(self, key: str) -> Entity | None:
        """Return the entity of this key, if there is one."""
        found = self.select("SELECT data FROM entities WHERE key = ?", key)
        return self._entity(found[0][0]) if found else None

    @steady
    def entities(self) -> list[Entity]:
        """Return all entities in the order of the files."""
        found = self.select("SELECT data FROM entities ORDER BY rank")
        return [self._entity(text) for (text,) in found]

    @steady
    def tags(self) -> list[tuple[str, int]]:
        """Return all tags with the numbers of facts that have them, in alphabetical order."""
        return self.counted("tag:")

    @steady
    def citing(self, key: str) -> list[str]:
        """Return the ids of the facts that cite a source, in the order of the files."""
        return self.ids_of(self.documents(f"source:{key}"))

    @steady
    def about(self, key: str) -> list[str]:
        """Return the ids of the facts about an entity, in the order of the files."""
        return self.ids_of(self.documents(f"entity:{key}"))

    @steady
    def between(self, start: Day | None, end: Day | None, certain: bool = False) -> list[str]:
        """Return the ids of the facts that may fall between two days, in order of time.

        Args:
            start: The first day, ``None`` for no limit.
            end: The last day, ``None`` for no limit.
            certain: Only those which surely fall there.
        """
        from lssr_cli.index.spans import between, in_order

        return self.ids_of(in_order(self, between(self, start, end, certain)))

    @steady
    def undated(self) -> list[str]:
        """Return the ids of the facts without a date or with one of no year, in file order."""
        return self.ids_of(self.documents("is:undated"))

    @steady
    def on_day(self, month: int, day: int) -> list[str]:
        """Return the ids of the facts that fall, or may fall, on a day of any year, in order of time.

        A fact of which only the year is known, or that lasts longer than a month, is left out.
        """
        from lssr_cli.index.spans import in_order

        docs = self.documents(f"day:{month:02}-{day:02}")
        return self.ids_of(in_order(self, self.sorts(docs)))

    # What search asks for: documents are numbers that hold until the collection is compiled anew.

    def select(self, statement: str, *values: object) -> list[rows.Row]:
        """Return all rows of a statement."""
        return self.db.execute(statement, values).fetchall()

    def segments(self) -> list[Segment]:
        """Return the files with their facts, in order."""
        if self._segments is None:
            self._segments = []
            order = 0
            for number, path, facts, words in self.select(
                "SELECT segment, path, facts, words FROM files ORDER BY rank"
            ):
                self._segments.append(Segment(number, path, order, facts, words))
                order += facts
        return self._segments

    def postings(self, term: str) -> list[List]:
        """Return the posting lists of a term or label, one a segment that has it."""
        found = self.select(
            f"SELECT segment, data FROM postings WHERE term = ? AND {self._among()}", term
        )
        return [List(segment * STRIDE, *unpack(data)) for segment, data in found]

    def frequency(self, term: str) -> int:
        """Return the number of facts that have a term or label."""
        [(count,)] = self.select(
            f"SELECT sum(n) FROM postings WHERE term = ? AND {self._among()}", term
        )
        return count or 0

    def documents(self, term: str) -> list[int]:
        """Return the numbers of the facts that have a term or label, in the order of the files."""
        found = {part.base: part.docs for part in self.postings(term)}
        return [
            base + doc
            for segment in self.segments()
            if (base := segment.number * STRIDE) in found
            for doc in found[base]
        ]

    def labels(self, term: str) -> list[tuple[str, int]]:
        """Return the labels that a term leads to, with its weight in their names."""
        return self.select("SELECT label, weight FROM labels WHERE term = ? ORDER BY label", term)

    def facts_at(self, documents: Sequence[int]) -> list[Fact]:
        """Return facts by their numbers, in the order given."""
        return self.facts(self.ids_of(documents))

    def counted(self, prefix: str) -> list[tuple[str, int]]:
        """Return what follows a prefix in the labels that begin with it, with numbers of facts."""
        end = prefix[:-1] + chr(ord(prefix[-1]) + 1)
        found = self.select(
            "SELECT term, sum(n) FROM postings WHERE term >= ? AND term < ?"
            f" AND {self._among()} GROUP BY term ORDER BY term",
            prefix,
            end,
        )
        return [(label.removeprefix(prefix), count) for label, count in found]

    def ids_of(self, documents: Iterable[int]) -> list[str]:
        """Return the ids of facts by their numbers, in the order given."""
        wanted = list(documents)
        found: dict[int, str] = {}
        for part in _parts(wanted):
            found.update(
                self.select(f"SELECT doc, id FROM facts WHERE doc IN ({_marks(part)})", *part)
            )
        return [found[doc] for doc in wanted if doc in found]

    def sorts(self, documents: Iterable[int]) -> list[tuple[bytes, int]]:
        """Return what facts sort by in time, with their numbers; nothing for undated ones."""
        return [
            row
            for part in _parts(list(documents))
            for row in self.select(
                f"SELECT sort, doc FROM facts WHERE sort IS NOT NULL AND doc IN ({_marks(part)})",
                *part,
            )
        ]

    def _among(self) -> str:
        """Return the condition that lets SQLite look a term up in each segment by its key."""
        numbers = ", ".join(str(segment.number) for segment in self.segments())
        return f"segment IN ({numbers})"

    def _fact(self, row: rows.Row, rivals: Iterable[str]) -> Fact:
        segment, local = divmod(row[0], STRIDE)
        home = next(known for known in self.segments() if known.number == segment)
        fact = rows.fact_from(row[1:], self.file(home.file), home.order + local, rivals)
        return self.reword(fact) if self.reword else fact

    def _rivals(self, found: dict[str, rows.Row]) -> dict[str, list[str]]:
        """Return the rivals of facts, told by either side, in the order of the files."""
        told: dict[str, dict[str, None]] = {
            id: dict.fromkeys(row[10].split("\x1f") if row[10] else ()) for id, row in found.items()
        }
        for part in _parts(list(found)):
            for target, id in self.select(
                "SELECT target, id FROM rivals JOIN facts USING (doc)"
                f" WHERE target IN ({_marks(part)}) ORDER BY doc",
                *part,
            ):
                told[target].setdefault(id)
        return {id: list(rivals) for id, rivals in told.items() if rivals}

    def _source(self, text: str) -> Source:
        source = rows.source_from(text)
        return source._replace(place=source.place._replace(file=self.file(source.place.file)))

    def _entity(self, text: str) -> Entity:
        entity = rows.entity_from(text)
        return entity._replace(place=entity.place._replace(file=self.file(entity.place.file)))

    def file(self, name: str) -> str:
        """Return a file of the collection as the user can open it."""
        return str(self._root / name) if name else str(self.path)


def _bounds(segment: Segment) -> tuple[int, int]:
    return segment.number * STRIDE, (segment.number + 1) * STRIDE - 1


def _parts(values: Sequence[T]) -> Iterable[Sequence[T]]:
    return (values[start : start + _MANY] for start in range(0, len(values), _MANY))


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))

"""Bring a compiled directory up to date by reading only the files that changed.

This is done on a copy, which then takes the place of the old one in one step. Where it cannot be
done, as when files change what all share, the collection has to be compiled whole.
"""

import os
import shutil
import sqlite3
import time
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from contextlib import ExitStack, suppress
from functools import cache as memory
from itertools import count, starmap
from pathlib import Path

from lssr_cli import factfile
from lssr_cli.factfile import Part
from lssr_cli.index import cache, rows
from lssr_cli.index.analyse import analyse, tag_words
from lssr_cli.index.build import Builder, File, Progress
from lssr_cli.index.dating import dating
from lssr_cli.index.home import home_of
from lssr_cli.index.schema import STRIDE
from lssr_cli.index.store import Index
from lssr_cli.index.tokens import TERMS
from lssr_cli.index.vocabulary import change_words
from lssr_cli.index.watch import Watched, folders, shared_digest, watched
from lssr_cli.model import Fact, Facts


def refreshed(path: Path, file: Path, progress: Progress | None) -> sqlite3.Connection | None:
    """Return the cached copy of a directory, brought up to date, open.

    Args:
        path: The collection.
        file: Its cached copy, there or not; the new one takes its place.
        progress: Told the share of the work that is done, now and then.

    Returns:
        ``None`` if there is no copy of use, if it cannot be changed, or if what changed concerns
        the facts of other files.

    Raises:
        FactFileError: A file cannot be read or is refused.
    """
    if not path.is_dir() or not file.exists():
        return None
    read_at = time.time_ns()
    with ExitStack() as undone, suppress(OSError, ValueError, sqlite3.Error):
        checked = os.stat(file).st_mtime_ns
        temporary = cache.claim(file)
        undone.callback(cache.discard, temporary)
        shutil.copyfile(file, temporary, follow_symlinks=False)
        db = cache.open_copy(temporary, path, mode="rw")
        if db is None:
            return None
        undone.callback(db.close)
        if _Refresh(db, path, checked).run(progress):
            cache.publish(temporary, file, read_at)
            undone.pop_all()
            return db
    return None


class _Refresh:
    """The change of one database.

    Args:
        db: A copy of the compiled collection.
        path: The collection.
        checked: When its files were last seen to be as compiled, in nanoseconds.
    """

    def __init__(self, db: sqlite3.Connection, path: Path, checked: int) -> None:
        self.db = db
        self.path = path
        self.home = home_of(path)
        self.checked = checked
        self.known = {row[0]: Watched(*row) for row in db.execute("SELECT * FROM watched")}
        self.files = {
            file.name: file
            for file in starmap(File, db.execute("SELECT segment, rank, path, shared FROM files"))
        }
        self.gone: Counter[str] = Counter()

    def run(self, progress: Progress | None) -> bool:
        """Change the tables; tell whether they now say what the files say."""
        listed = folders(self.home)
        found = {self.home.name(str(file)): file for file in factfile.discover(self.path)}
        beside = {name for name, told in self.known.items() if told.digest} - self.files.keys()
        seen = {name: self._look(name) for name in (*found, *(beside - found.keys()))}
        changed = [name for name, now in seen.items() if now.digest != self._known(name)]
        left = self.files.keys() - found.keys()
        if (
            not beside.isdisjoint(changed)
            or len(changed) * 2 > len(found)
            or any(self.files[name].shared for name in left)
        ):
            return False
        parts = {name: factfile.read_part(found[name]) for name in changed}
        if any(shared_digest(part) != self._shared(name) for name, part in parts.items()):
            return False
        self.db.execute("PRAGMA journal_mode = OFF")
        self.db.execute("PRAGMA synchronous = OFF")
        self.db.execute("BEGIN")
        self._write(parts, left, progress)
        ranks = [(rank, self.files[name].segment) for rank, name in enumerate(found)]
        self.db.executemany("UPDATE files SET rank = ? WHERE segment = ?", ranks)
        self.db.execute("DELETE FROM watched")
        self.db.executemany("INSERT INTO watched VALUES (?, ?, ?)", [*seen.values(), *listed])
        compiled = str(int(time.time()))
        self.db.execute("UPDATE meta SET value = ? WHERE key = 'compiled'", (compiled,))
        self.db.execute("COMMIT")
        self.db.execute("PRAGMA query_only = ON")
        return True

    def _look(self, name: str) -> Watched:
        """Return what is to be remembered of a file; it is read only if it may have changed."""
        told, file = self.known.get(name), self.home.file(name)
        stamp = cache.stamp(file)
        if told and stamp == told.stamp and cache.last_change(stamp) + cache.GRAIN < self.checked:
            return told
        return watched(file, self.home)

    def _known(self, name: str) -> str:
        return self.known[name].digest if name in self.known else ""

    def _shared(self, name: str) -> str:
        return self.files[name].shared if name in self.files else ""

    def _write(
        self, parts: Mapping[str, Part], left: Iterable[str], progress: Progress | None
    ) -> None:
        """Put the facts of ``parts`` in the place of those that their files had."""
        facts = self._linked(parts.values())
        builder = Builder(self.db, facts, self.home, progress)
        before = self._tags()
        for name in (*left, *(name for name in parts if name in self.files)):
            self._remove(self.files[name].segment, facts.sources)
        by_file: dict[str, list[Fact]] = {part.file: [] for part in parts.values()}
        for fact in facts.facts.values():
            by_file[fact.place.file].append(fact)
        free = count(1 + max((file.segment for file in self.files.values()), default=-1))
        for name, part in parts.items():
            if name not in self.files:
                self.files[name] = File(next(free), 0, name)
            builder.add_file(self.files[name], by_file[part.file])
            self._move(part, builder)
        after = self._tags()
        builder.add_tags(after - before)
        for tag in before - after:
            self.gone.update(word for word, _ in tag_words(tag))
            self.db.execute("DELETE FROM labels WHERE label = ?", ("tag:" + tag,))
        builder.words.subtract(self.gone)
        change_words(self.db, builder.words)

    def _linked(self, parts: Iterable[Part]) -> Facts:
        """Return the facts of some files with all that the collection shares."""
        index = Index(self.db, self.path)
        shared = Part(
            self.home.path, index.collection, (), tuple(index.sources()), tuple(index.entities())
        )
        facts_alone = [Part(part.file, facts=part.facts) for part in parts]
        return factfile.combine([shared, *facts_alone])

    def _tags(self) -> set[str]:
        return {tag for tag, _ in Index(self.db, self.path).tags()}

    def _remove(self, segment: int, keys: Container[str]) -> None:
        """Take the facts of one file out of all tables."""
        first = segment * STRIDE
        owned = (first, first + STRIDE - 1)
        dates = memory(dating)
        spans, rivals = [], []
        terms = {"is:undated"}
        for doc, *columns in self.db.execute(
            f"SELECT doc, {rows.FACT_COLUMNS} FROM facts WHERE doc BETWEEN ? AND ?", owned
        ):
            fact = rows.fact_from(tuple(columns), "", 0, ())
            taken = analyse(fact, keys)
            words = taken.words
            self.gone.update(words)
            terms.update(taken.labels)
            terms.update(TERMS[word] for word in words)
            if fact.date and (dated := dates(fact.date, fact.calendar)):
                spans.append((dated.size, dated.first, doc))
                terms.update(dated.labels)
            rivals += [(rival, doc) for rival in fact.contradicts]
        self.db.executemany("DELETE FROM spans WHERE size = ? AND first = ? AND doc = ?", spans)
        self.db.executemany("DELETE FROM rivals WHERE target = ? AND doc = ?", rivals)
        self.db.execute("DELETE FROM facts WHERE doc BETWEEN ? AND ?", owned)
        listed = ((term, segment) for term in terms)
        self.db.executemany("DELETE FROM postings WHERE term = ? AND segment = ?", listed)
        self.db.execute("DELETE FROM files WHERE segment = ?", (segment,))

    def _move(self, part: Part, builder: Builder) -> None:
        """Note on which lines the sources and entities of a changed file stand now."""
        self.db.executemany(
            "UPDATE sources SET data = ? WHERE key = ?",
            [(rows.source_text(builder.placed(s)), s.key) for s in part.sources],
        )
        self.db.executemany(
            "UPDATE entities SET data = ? WHERE key = ?",
            [(rows.entity_text(builder.placed(e)), e.key) for e in part.entities],
        )

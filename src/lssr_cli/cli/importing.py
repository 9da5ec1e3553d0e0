"""How ``import`` comes from bibliographies to sources in the file, and tells what happened."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from lssr_cli import curate
from lssr_cli.cli.adding import shown
from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.session import Session
from lssr_cli.cli.targets import target
from lssr_cli.errors import FactFileError
from lssr_cli.exchange.duplicates import Sources
from lssr_cli.exchange.entries import Entry, Imported, Problem
from lssr_cli.exchange.keys import key_for
from lssr_cli.exchange.reading import read_bibliography
from lssr_cli.exchange.toml import toml_source
from lssr_cli.factfile import read, read_text
from lssr_cli.model import Facts
from lssr_cli.output.counts import counted

SCHEMA = "lssr.import/1"
MAX_BYTES = 32 * 1024 * 1024
LINES_SHOWN = 12


class Read(NamedTuple):
    """A bibliography file and what it holds."""

    path: Path
    found: Imported


class Arrival(NamedTuple):
    """What became of one entry.

    Attributes:
        file: The bibliography.
        entry: The entry as read.
        key: Its key in the collection, or the key of the source that it repeats.
        shared: What it shares with that source; empty for a new one.
    """

    file: Path
    entry: Entry
    key: str
    shared: str = ""


def import_files(
    session: Session, files: Sequence[Path], into: Path | None, *, dry_run: bool
) -> ExitStatus:
    """Add the entries of ``files`` to the sources, or show what would change.

    Returns:
        ``FOUND`` if every entry came in, ``NOTHING`` if some could not be read.

    Raises:
        FactFileError: A file cannot be read at all, or nothing in them.
        UsageError: The collection may not be changed.
    """
    path = target(session, into)
    found = [_read(file) for file in files]
    arrivals: list[Arrival] = []

    def make(file: curate.FileText) -> str:
        arrivals[:] = arrive(found, read(session.file))
        new = [toml_source(one.key, one.entry.csl) for one in arrivals if not one.shared]
        return curate.add_source(file, new) if new else file.text

    work = curate.plan if dry_run else curate.change
    changes = work(session.file, [path], make)
    if dry_run and session.format() == "text":
        session.write(shown(changes))
    else:
        _tell_all(session, found, arrivals)
    return _tell_skipped(session, found)


def arrive(found: Sequence[Read], known: Facts) -> list[Arrival]:
    """Work out the keys of new sources, and which entries repeat a source."""
    sources = Sources()
    taken = set(known.sources)
    for source in known.sources.values():
        sources.add(source.key, source.csl)
    arrivals = []
    for file, imported in found:
        for entry in imported.items:
            duplicate = sources.find(entry.csl)
            if duplicate:
                arrivals.append(Arrival(file, entry, duplicate.key, duplicate.shared))
                continue
            key = key_for(entry.csl, taken)
            taken.add(key)
            sources.add(key, entry.csl)
            arrivals.append(Arrival(file, entry, key))
    return arrivals


def _read(path: Path) -> Read:
    imported = read_bibliography(read_text(path, limit=MAX_BYTES), path.name)
    if imported.is_fatal or not imported.items:
        first = next(iter(imported.skipped), Problem(1, "", "no entry to read", "fatal"))
        field = f"entry {first.key[:60]!r}" if first.key else ""
        raise FactFileError(first.message, where=f"{path}:{first.line}", field=field)
    untitled = [entry for entry in imported.items if not entry.csl.get("title")]
    without = [Problem(e.line, e.key, "has no title", "error") for e in untitled]
    items = tuple(entry for entry in imported.items if entry.csl.get("title"))
    problems = sorted((*imported.problems, *without), key=lambda problem: problem.line)
    return Read(path, Imported(items, tuple(problems)))


def _tell_all(session: Session, found: Sequence[Read], arrivals: Sequence[Arrival]) -> None:
    if session.format() == "json":
        from lssr_cli.output.data import to_json

        session.write(to_json(SCHEMA, **_record(found, arrivals)))
        return
    from lssr_cli.output.safe import safe

    lines = [_arrival(one) for one in arrivals]
    for path, imported in found:
        lines += [f"{path}:{p.line}: {_named(p)}{p.message}" for p in imported.problems]
    session.write("".join(f"{safe(line)}\n" for line in lines))


def _arrival(one: Arrival) -> str:
    title = str(one.entry.csl["title"])
    if one.shared:
        name = one.entry.key or title
        return f"{one.file}:{one.entry.line}: {name} is there already as {one.key}: {one.shared}"
    was = f" (was {one.entry.key!r})" if one.entry.key not in ("", one.key) else ""
    return f"{one.key}: {title}{was}"


def _named(problem: Problem) -> str:
    return f"{problem.key}: " if problem.key else ""


def _record(
    found: Sequence[Read], arrivals: Sequence[Arrival]
) -> dict[str, list[dict[str, object]]]:
    return {
        "added": [
            {"key": one.key, "was": one.entry.key, "file": str(one.file), "line": one.entry.line}
            for one in arrivals
            if not one.shared
        ],
        "duplicates": [
            {
                "key": one.key,
                "shared": one.shared,
                "was": one.entry.key,
                "file": str(one.file),
                "line": one.entry.line,
            }
            for one in arrivals
            if one.shared
        ],
        "problems": [
            {"file": str(path), "line": p.line, "entry": p.key, "severity": p.severity,
             "message": p.message}
            for path, imported in found
            for p in imported.problems
        ],
    }  # fmt: skip


def _tell_skipped(session: Session, found: Sequence[Read]) -> ExitStatus:
    """Say in one line how many entries were left out, and in which lines they begin."""
    skipped = [(path, problem) for path, imported in found for problem in imported.skipped]
    if not skipped:
        return ExitStatus.FOUND
    lines = [str(p.line) if len(found) == 1 else f"{path}:{p.line}" for path, p in skipped]
    more = f" and {len(lines) - LINES_SHOWN} more" if len(lines) > LINES_SHOWN else ""
    count = counted(len(lines), "entry")
    session.tell(f"{count} skipped (lines {', '.join(lines[:LINES_SHOWN])}{more})")
    return ExitStatus.NOTHING

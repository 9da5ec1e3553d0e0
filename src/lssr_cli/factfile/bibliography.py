"""Sources that stand in bibliography files beside a fact file."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path as FilePath
from typing import NamedTuple

from lssr_cli.errors import FactFileError
from lssr_cli.exchange.entries import Entry, Problem
from lssr_cli.exchange.reading import read_bibliography
from lssr_cli.factfile.door import parse_toml, read_text
from lssr_cli.factfile.faults import Fault, Path, quoted
from lssr_cli.factfile.parts import Part, refusal
from lssr_cli.model import Place, Source

# Keys of bibliography files are taken as they are, if a marker can name them.
_KEY = re.compile(r"[^\s\x00-\x1f\x7f-\x9f\[\],;]+")


class Named(NamedTuple):
    """A bibliography file, by the fact file that names it and where in it."""

    fact_file: str
    field: Path
    path: FilePath
    fault: Fault | None = None
    """Why it must not be opened: the name leads out of the folder of the fact file."""


def with_bibliographies(parts: Sequence[Part]) -> list[Part]:
    """Return the parts of a collection, and one more for each bibliography file that they name.

    An entry that cannot be a source is left out; :func:`read_bibliography_file` tells of it.

    Raises:
        FactFileError: A name leads out of the folder of its fact file, or a bibliography cannot be
            read, ends within an entry, or has a key that no marker can name.
    """
    return [*parts, *(read_bibliography_file(path)[0] for path in bibliography_files(parts))]


def bibliography_files(parts: Iterable[Part]) -> list[FilePath]:
    """Return the bibliography files that ``[collection]`` names, each once.

    Raises:
        FactFileError: A name leads out of the folder of its fact file.
    """
    return [_allowed(named) for named in named_files(parts)]


def named_files(parts: Iterable[Part]) -> Iterator[Named]:
    """Yield the bibliography files that ``[collection]`` names, each once."""
    seen: set[FilePath] = set()
    for part in parts:
        names = part.collection.bibliography if part.collection else ()
        for at, name in enumerate(names):
            path = FilePath(part.file).parent / name
            field = ("collection", "bibliography", at)
            message = f"{quoted(name)} is not in the folder of this file or below"
            fault = Fault(field, "outside", message) if _leads_out(part.file, name) else None
            if path not in seen:
                yield Named(part.file, field, path, fault)
            seen.add(path)


def read_bibliography_file(path: FilePath) -> tuple[Part, tuple[Problem, ...]]:
    """Read a BibTeX, RIS or CSL-JSON file.

    Returns:
        Its entries as the sources of a part, and why others are none.

    Raises:
        FactFileError: The file cannot be read, ends within an entry, or has a key that no marker
            can name.
    """
    read = read_bibliography(read_text(path), path.name)
    for problem in read.problems:
        if problem.severity == "fatal":
            raise FactFileError(problem.message, where=f"{path}:{problem.line}")
    untitled = [entry for entry in read.items if not entry.csl.get("title")]
    sources = tuple(_source(path, entry) for entry in read.items if entry not in untitled)
    without = (Problem(entry.line, entry.key, "has no title", "error") for entry in untitled)
    return Part(str(path), sources=sources), (*read.skipped, *without)


def _source(path: FilePath, entry: Entry) -> Source:
    if not _KEY.fullmatch(entry.key):
        message = f"{quoted(entry.key)} is no key that a marker can name"
        raise FactFileError(message, where=f"{path}:{entry.line}")
    csl = {**entry.csl, "id": entry.key}
    return Source(entry.key, csl, place=Place(str(path), entry.line))


def _leads_out(fact_file: str, name: str) -> bool:
    if "\0" in name or FilePath(name).is_absolute() or ".." in FilePath(name).parts:
        return True
    folder = FilePath(fact_file).parent
    return folder.resolve() not in (folder / name).resolve().parents


def _allowed(named: Named) -> FilePath:
    if named.fault:
        text = read_text(FilePath(named.fact_file))
        document = parse_toml(text, FilePath(named.fact_file))
        raise refusal(named.fault, named.fact_file, text, document)
    return named.path

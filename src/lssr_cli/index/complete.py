"""Candidates for completion on the command line, each with a word of help."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lssr_cli.index.fold import fold
from lssr_cli.index.store import Index, steady

_HELP = 60


@steady
def complete(index: Index, kind: str, prefix: str, limit: int = 50) -> list[tuple[str, str]]:
    """Return values that begin with what was typed, with help.

    Args:
        index: The collection.
        kind: ``id``, ``source``, ``entity``, ``tag``, or a kind of entity such as ``person``;
            several joined by ``|``.
        prefix: What was typed so far; case and diacritics do not matter.
        limit: How many at most.
    """
    found: list[tuple[str, str]] = []
    for each in kind.split("|"):
        found += _values(index, each, prefix, limit - len(found))
    return found[:limit]


def _values(index: Index, kind: str, prefix: str, limit: int) -> list[tuple[str, str]]:
    match kind:
        case "id":
            return [
                (id, _short(text))
                for id, text in index.select(
                    "SELECT id, text FROM facts WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
                    prefix,
                    prefix + "\U0010ffff",
                    limit,
                )
            ]
        case "source":
            pairs: Iterable[tuple[str, str]] = ((s.key, s.title) for s in index.sources())
        case "entity":
            pairs = ((e.key, e.name) for e in index.entities())
        case "person" | "place" | "organisation":
            pairs = ((e.key, e.name) for e in index.entities() if e.kind == kind)
        case _:
            pairs = ((tag, f"{count} facts") for tag, count in index.tags())
    return list(_beginning(pairs, fold(prefix)))[:limit]


def _beginning(pairs: Iterable[tuple[str, str]], prefix: str) -> Iterator[tuple[str, str]]:
    return ((value, _short(help)) for value, help in pairs if fold(value).startswith(prefix))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _HELP else line[: _HELP - 1] + "…"

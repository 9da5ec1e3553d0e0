"""What a user names by id or key: a fact, else a source, else an entity."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lssr_cli.errors import NotFoundError
from lssr_cli.index import Index
from lssr_cli.model import Entity, Fact, Source

Thing = Fact | Source | Entity
KINDS = ("fact", "source", "entity")


class SourceKeys:
    """The keys of a collection's sources as a container, each looked up when it is asked for."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._known: dict[object, bool] = {}

    def __contains__(self, key: object) -> bool:
        if key not in self._known:
            self._known[key] = isinstance(key, str) and self._index.source(key) is not None
        return self._known[key]


def look_up(index: Index, names: Iterable[str]) -> list[Thing]:
    """Return the things that ``names`` mean.

    Args:
        index: The collection.
        names: Fact ids, source keys or entity keys; ``source:4`` or ``entity:vilnius`` where a fact
            has the same name.

    Raises:
        NotFoundError: Names that mean nothing, all told in one message.
    """
    found = [(name, find(index, name)) for name in names]
    missing = [name for name, thing in found if thing is None]
    if missing:
        shown = ", ".join(name[:60] for name in missing)
        raise NotFoundError(f"no fact, source or entity: {shown}", hint=_nearest(index, missing))
    return [thing for _, thing in found if thing is not None]


def kind_of(thing: Thing) -> str:
    """Return ``fact``, ``source`` or ``entity``."""
    match thing:
        case Fact():
            return "fact"
        case Source():
            return "source"
    return "entity"


def find(index: Index, name: str) -> Thing | None:
    """Return the thing that ``name`` means, or nothing."""
    lookups: dict[str, Callable[[str], Thing | None]] = {
        "fact": index.fact,
        "source": index.source,
        "entity": index.entity,
    }
    if any("\ud800" <= letter <= "\udfff" for letter in name):
        return None  # not UTF-8 as it was typed, so it is in no file
    kind, colon, key = name.partition(":")
    if colon and kind in KINDS:
        return lookups[kind](key)
    return next((thing for look in lookups.values() if (thing := look(name))), None)


def _nearest(index: Index, names: list[str]) -> str:
    if len(names) > 1:
        return ""
    from rapidfuzz.process import extract

    known = index.ids() + [s.key for s in index.sources()] + [e.key for e in index.entities()]
    found = extract(names[0][:60], list(dict.fromkeys(known)), limit=2, score_cutoff=70)
    near = [name for name, _, _ in found]
    return f"did you mean {' or '.join(near)}?" if near else ""

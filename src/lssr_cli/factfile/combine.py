"""Parts put together: one collection out of one file or of many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn, TypeVar

from lssr_cli.errors import FactFileError
from lssr_cli.factfile.door import parse_toml, read_text
from lssr_cli.factfile.faults import Fault, label
from lssr_cli.factfile.parts import Part, refusal
from lssr_cli.linking import Linker
from lssr_cli.model import Collection, Entity, Fact, Facts, Place, Source

Clash = Callable[[str, Fault, Place], None]
"""Takes a fault that only several parts together have: its file, itself, and its place."""

Keyed = TypeVar("Keyed", Source, Entity)


def combine(parts: Sequence[Part]) -> Facts:
    """Put the parts of a collection together and work out what they say about each other.

    Args:
        parts: What each file says, in path order.

    Returns:
        The collection: facts linked to the entities that they name and to their rivals.

    Raises:
        FactFileError: Two parts give the same id or key, or differ about the collection; the
            error names both places.
    """
    return join(parts, _refuse)


def join(parts: Sequence[Part], clash: Clash) -> Facts:
    """Put parts together as :func:`combine` does; what cannot be together goes to ``clash``."""
    collection = _one_collection(parts, clash)
    sources = _unique("sources", [source for part in parts for source in part.sources], clash)
    entities = _unique("entities", [entity for part in parts for entity in part.entities], clash)
    facts = _unique_facts(parts, clash)
    rivals = mutual(facts)
    linker = Linker(entities.values(), collection.check.ambiguous, sources)
    linked = {
        id: fact._replace(linked=linker.link(fact.text), rivals=rivals.get(id, ()), order=order)
        for order, (id, fact) in enumerate(facts.items())
    }
    return Facts(collection, linked, sources, entities, tuple(part.file for part in parts))


def mutual(facts: Mapping[str, Fact]) -> dict[str, tuple[str, ...]]:
    """Return the rivals of each fact that has any: a contradiction told by one counts for both."""
    rivals: dict[str, dict[str, None]] = {}
    for fact in facts.values():
        for other in fact.contradicts:
            if other in facts and other != fact.id:
                rivals.setdefault(fact.id, {})[other] = None
                rivals.setdefault(other, {})[fact.id] = None
    return {id: tuple(others) for id, others in rivals.items()}


def _one_collection(parts: Iterable[Part], clash: Clash) -> Collection:
    first = ""
    collection: Collection | None = None
    for part in parts:
        if part.collection is None:
            continue
        if collection is None:
            first, collection = part.file, part.collection
        elif part.collection != collection:
            for file, other in ((part.file, first), (first, part.file)):
                message = f"differs from the one in {other}"
                clash(file, Fault(("collection",), "two-collections", message), Place(file, 1))
    return collection or Collection()


def _unique(section: str, values: Iterable[Keyed], clash: Clash) -> dict[str, Keyed]:
    unique: dict[str, Keyed] = {}
    for value in values:
        first = unique.setdefault(value.key, value)
        if first is not value:
            path = (section, value.key)
            clash(value.place.file, _twice(path, first.place), value.place)
            clash(first.place.file, _again(path, value.place), first.place)
    return unique


def _unique_facts(parts: Iterable[Part], clash: Clash) -> dict[str, Fact]:
    unique: dict[str, Fact] = {}
    for part in parts:
        for fact in part.facts:
            first = unique.setdefault(fact.id, fact)
            if first is not fact:
                clash(part.file, _twice(("facts", fact.order, "id"), first.place), fact.place)
                earlier = _again(("facts", first.order, "id"), fact.place)
                clash(first.place.file, earlier, first.place)
    return unique


def _twice(path: tuple[str | int, ...], first: Place) -> Fault:
    return Fault(path, "duplicate", f"is given twice; the first is at {first}")


def _again(path: tuple[str | int, ...], second: Place) -> Fault:
    return Fault(path, "duplicate", f"is given again at {second}")


def _refuse(file: str, fault: Fault, place: Place) -> NoReturn:
    """Raise the error for ``fault``; the line inside a table is found by reading it once more."""
    if fault.path[0] in {"sources", "entities"}:
        raise FactFileError(fault.message, where=str(place), field=label(fault.path, {}))
    text = read_text(Path(file))
    raise refusal(fault, file, text, parse_toml(text, Path(file)))

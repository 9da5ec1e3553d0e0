"""What a citation style would print of a source that the source does not say.

Nothing is listed by style or type. What a style asks a source for while its first note and its
entry are formatted, and does not get, is given a value that stands nowhere else; it is wanted if
formatting once more prints that value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from lssr_cli.csl import Processor, Style
from lssr_cli.csl.variables import DATES, NAMES
from lssr_cli.exchange.variables import ALL, NOT_OF_THE_WORK

Item = Mapping[str, Any]

WORD = "Zzyzx"
NUMBER = "918273"
YEAR = 1357
SHORTER = frozenset({"title-short", "container-title-short", "volume-title-short", "page-first"})
"""Variables that say again what another one says."""
VARIABLES = ALL - NOT_OF_THE_WORK - SHORTER - {"language", "event"}


class Wanted(NamedTuple):
    """What a style would print of one source and the source lacks, in the order of printing.

    Attributes:
        key: The source's key.
        type: Its CSL type.
        usual: Variables that at least half of the sources like it have, or all if there are none.
        optional: The other ones, such as ``edition``, which few works have.
    """

    key: str
    type: str
    usual: tuple[str, ...]
    optional: tuple[str, ...]


class _Asked(Mapping[str, Any]):
    """An item that remembers which variables it was asked for and does not have."""

    def __init__(self, item: Item) -> None:
        self._item = item
        self.missed: set[str] = set()

    def __getitem__(self, name: str) -> Any:
        if not self._item.get(name):
            self.missed.add(name)
        return self._item[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._item)

    def __len__(self) -> int:
        return len(self._item)


def wanted(
    style: Style, item: Item, others: Iterable[Item] = (), locale: str | None = None
) -> Wanted:
    """Return the variables that a style would print for an item and that it lacks.

    Args:
        style: The citation style.
        item: A CSL-JSON item.
        others: The collection's items, by which is told what is usual: by those of the same type,
            or by all if there is no other of its type.
        locale: A language tag; without one, the style's own.

    Raises:
        CslError: There is no such locale.
    """
    is_usual = _usual(item, others)
    found = _lacking(style, item, locale, VARIABLES.__contains__)
    return Wanted(
        str(item["id"]),
        str(item.get("type", "")),
        tuple(name for name in found if is_usual(name)),
        tuple(name for name in found if not is_usual(name)),
    )


def wants(style: Style, items: Sequence[Item]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the key of each item that lacks what is usual and printed, and the names of that.

    Args:
        style: The citation style.
        items: All CSL-JSON items of a collection.
    """
    for item in items:
        if found := _lacking(style, item, None, _usual(item, items)):
            yield str(item["id"]), tuple(found)


def _usual(item: Item, others: Iterable[Item]) -> Callable[[str], bool]:
    """Return what tells whether at least half of the sources like this one have a variable."""
    rest = [other for other in others if other.get("id") != item.get("id")]
    peers = [other for other in rest if other.get("type") == item.get("type")] or rest
    return lambda name: 2 * sum(1 for peer in peers if peer.get(name)) >= len(peers)


def _lacking(
    style: Style, item: Item, locale: str | None, is_candidate: Callable[[str], bool]
) -> list[str]:
    """Return the candidates that are lacking and would be printed, in the order of printing."""
    asked = _Asked(item)
    _formatted(style, asked, locale)
    places = {}
    for name in sorted(asked.missed & VARIABLES):
        if is_candidate(name):
            value, trace = _planted(name)
            places[name] = _formatted(style, {**item, name: value}, locale).find(trace)
    return sorted((name for name in places if places[name] >= 0), key=places.__getitem__)


def _planted(name: str) -> tuple[Any, str]:
    """Return a value for a variable, and what of it is sure to be printed."""
    if name in NAMES:
        return [{"family": WORD, "given": "Q"}], WORD.casefold()
    if name in DATES:
        return {"date-parts": [[YEAR]]}, str(YEAR)
    return NUMBER, NUMBER


def _formatted(style: Style, item: Item, locale: str | None) -> str:
    """Return an item's first citation and its entry as one text, case folded."""
    processor = Processor(style, [item], locale=locale, output="text")
    cluster = {"citationItems": [{"id": item["id"]}], "properties": {"noteIndex": 1}}
    entries = [entry.text for entry in processor.bibliography()]
    return "\n".join([*entries, *processor.cite([cluster])]).casefold()

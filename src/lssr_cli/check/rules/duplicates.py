"""Rules about what is told twice."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations, pairwise
from typing import Any, NamedTuple

from rapidfuzz import fuzz

from lssr_cli.check.draft import Draft
from lssr_cli.check.finding import WARNING
from lssr_cli.check.items import Item
from lssr_cli.check.rule import Problems, rule
from lssr_cli.check.timing import overlap, span
from lssr_cli.check.wording import listed

ALIKE = 85
"""Per cent of likeness from which two texts with the same names and numbers are one."""

MOST_COMPARED = 30
"""Larger groups of candidates are compared neighbour by neighbour, to keep the work linear."""

ALIKE_TITLES = 90
"""The same for titles of one author and year."""

_TOLD_APART = ("issued", "volume", "issue", "page", "part", "number", "version", "archive_location")
"""Variables that tell two works of one title apart."""

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"[0-9]+")
_CAPITAL = re.compile(r"(?<=[^\s.])\s+([^\W\d_a-z]\w*)")


class _Told(NamedTuple):
    item: Item[Any]
    text: str
    """Words in lower case, without markers and signs."""


@rule(
    "repeated-text",
    WARNING,
    "Two facts with the same words.",
    bad='id = "a"\ntext = "Vilnius was taken by the Red Army.[4]"\n'
    '[[facts]]\nid = "b"\ntext = "Vilnius was taken by the Red Army.[13]"',
    good='id = "a"\ntext = "Vilnius was taken by the Red Army.[4]"\n'
    '[[facts]]\nid = "b"\ntext = "Kaunas was not taken by the Red Army.[13]"',
)
def repeated_text(draft: Draft) -> Problems:
    """Find statements that differ in markers, signs and capitals at most."""
    for group in _groups((told.text, told) for told in draft.once(_facts)):
        for one in group:
            others = _names(group, one)
            yield one.item.problem("text", message=f"{others} says the same")


@rule(
    "near-duplicate",
    WARNING,
    "Two facts of one time, with the same names and numbers and nearly the same words.",
    bad='id = "a"\ndate = "1919-01-05"\ntext = "Vilnius was taken by the Red Army.[4]"\n'
    '[[facts]]\nid = "b"\ndate = "1919-01-05"\ntext = "Vilnius was captured by the Red Army.[13]"',
    good='id = "a"\ndate = "1919-01-05"\ntext = "Vilnius was taken by the Red Army.[4]"\n'
    '[[facts]]\nid = "b"\ndate = "1919-04-21"\ntext = "Vilnius was left by the Red Army.[13]"',
)
def near_duplicate(draft: Draft) -> Problems:
    """Find facts that one statement could replace; rivals are meant to be alike."""
    alike = _groups((_shape(told), told) for told in draft.once(_facts))
    for one, other in _pairs(alike):
        rivals = one.item.value.id in other.item.value.contradicts or (
            other.item.value.id in one.item.value.contradicts
        )
        if rivals or one.text == other.text or not _of_one_time(one, other):
            continue
        if fuzz.ratio(one.text, other.text) >= ALIKE:
            for this, that in ((one, other), (other, one)):
                message = f"nearly the same as {that.item.value.id}"
                yield this.item.problem("text", message=message)


@rule(
    "repeated-source",
    WARNING,
    "Two sources with the same author and year and the same title, or nearly.",
    bad='[sources.9]\ntype = "book"\ntitle = "Lithuania"\nauthor = ["Eidintas, Alfonsas"]\n'
    'publisher = "Vaga"\nissued = "1999"',
    good='[sources.9]\ntype = "book"\ntitle = "Lithuania"\nauthor = ["Eidintas, Alfonsas"]\n'
    'publisher = "Vaga"\nissued = "2013"',
)
def repeated_source(draft: Draft) -> Problems:
    """Find sources that stand in the file under two keys."""
    for one, other in _pairs(_groups(_works(draft))):
        if _is_same_work(one, other):
            for this, that in ((one, other), (other, one)):
                message = f"source {that.item.value.key} is the same work"
                yield this.item.problem("title", message=message)


def _facts(draft: Draft) -> list[_Told]:
    return [
        _Told(text.fact, _folded(text.plain))
        for text in draft.texts
        if text.string.field == "text" and text.written
    ]


def _works(draft: Draft) -> Iterator[tuple[Hashable, _Told]]:
    for item in draft.sources:
        csl = item.value.csl
        author = (csl.get("author") or csl.get("editor") or [{}])[0]
        first = _folded(str(author.get("family") or author.get("literal") or ""))
        title = _folded(item.value.title)
        if title:
            key = (first or title, str(csl.get("issued", ""))[:4], item.value.type)
            yield key, _Told(item, title)


def _is_same_work(one: _Told, other: _Told) -> bool:
    """Tell whether two sources of one author and year are alike in all that both tell."""
    this, that = one.item.value.csl, other.item.value.csl
    if any(this[field] != that[field] for field in _TOLD_APART if field in this and field in that):
        return False
    containers = (_folded(str(csl.get("container-title", ""))) for csl in (this, that))
    return (
        len(set(containers)) == 1
        and _NUMBER.findall(one.text) == _NUMBER.findall(other.text)
        and fuzz.ratio(one.text, other.text) >= ALIKE_TITLES
    )


def _groups(keyed: Iterable[tuple[Hashable, _Told]]) -> list[list[_Told]]:
    """Return what shares a key, where more than one does."""
    groups: defaultdict[Hashable, list[_Told]] = defaultdict(list)
    for key, told in keyed:
        groups[key].append(told)
    return [group for group in groups.values() if len(group) > 1]


def _pairs(groups: Iterable[list[_Told]]) -> Iterator[tuple[_Told, _Told]]:
    for group in groups:
        if len(group) <= MOST_COMPARED:
            yield from combinations(group, 2)
        else:
            ordered = sorted(group, key=lambda told: told.text)
            yield from pairwise(ordered)


def _shape(told: _Told) -> Hashable:
    """Return what two tellings of one fact share: numbers, and names within sentences."""
    names = frozenset(_CAPITAL.findall(told.item.value.text))
    return tuple(sorted(_NUMBER.findall(told.text))), names


def _of_one_time(one: _Told, other: _Told) -> bool:
    this, that = one.item.value, other.item.value
    return overlap(span(this.date, this.calendar), span(that.date, that.calendar))


def _folded(text: str) -> str:
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return " ".join(_WORD.findall(plain.casefold()))


def _names(group: list[_Told], one: _Told) -> str:
    others = (str(told.item.value[0]) for told in group if told is not one)
    return listed(others, len(group) - 1)


RULES = (repeated_text, near_duplicate, repeated_source)

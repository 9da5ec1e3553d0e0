"""CSL items to RIS, by the same table as they are read.

What RIS has no tag for stands in a note of its own, ``variable: value``: the way in which CSL
programs keep such things in a note field (citeproc-js manual, "Cheater fields"), and read them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lssr_cli.exchange.entries import Item
from lssr_cli.exchange.identifiers import isbns, issns
from lssr_cli.exchange.names import OTHERS
from lssr_cli.exchange.references import guarded
from lssr_cli.exchange.ris.tables import MEASURED, RULES, TO_CSL, WHOLES, Rule, edits_series
from lssr_cli.exchange.variables import ALL, NAMES, NOT_OF_THE_WORK, rank

TO_RIS = {kind: tag for tag, kind in reversed([*TO_CSL.items()])}

_BLANKS = re.compile(r"\s+")
_RANGE = re.compile(r"([0-9A-Za-z]+)[-–]([0-9A-Za-z]+)$")
_PLAIN = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?$")
_YEAR = re.compile(r"([0-9]{4})(?![0-9X])")
_IN_PIECES = ("date", "start", "end")
"""Kinds of which several tags tell one variable."""


def write(items: Iterable[Item]) -> str:
    """Return ``items`` as the text of a ``.ris`` file."""
    return "\n".join("".join(_record(item)) for item in items)


def _record(item: Item) -> Iterator[str]:
    kind = str(item.get("type", "document"))
    left = {name: value for name, value in item.items() if value not in ("", [], None)}
    for name in ("type", *NOT_OF_THE_WORK):
        left.pop(name, None)
    told: dict[str, Rule] = {}
    yield _line("TY", TO_RIS.get(kind, "GEN"))
    for rule in RULES:
        first = told.get(rule.variable, rule)
        if rule.variable in left and (first is rule or first.kind in _IN_PIECES):
            lines = list(_lines(rule, left[rule.variable])) if _applies(rule, kind, left) else []
            if lines:
                told[rule.variable] = first
                yield from lines
    if kind not in TO_RIS:
        yield _line("N1", f"type: {kind}")
    for variable in sorted(left.keys() - told.keys(), key=rank):
        yield from _notes(variable, left[variable])
    yield "ER  - \n"


def _applies(rule: Rule, kind: str, left: Mapping[str, Any]) -> bool:
    if not rule.written or (rule.types and kind not in rule.types):
        return False
    if rule.tag in ("SP", "EP") and kind in MEASURED:
        is_range = bool(_RANGE.match(str(left.get("page", ""))))
        return is_range == (rule.variable == "page")
    if rule.variable == "collection-editor" and kind in WHOLES and not edits_series(left):
        return False
    return rule.kind == "serial" or reads_as(rule.tag, kind) == rule.variable


def reads_as(tag: str, kind: str) -> str:
    """Return the variable that a tag is for a type, by the first rule that fits."""
    fitting = (rule for rule in RULES if rule.tag == tag and (not rule.types or kind in rule.types))
    return next((rule.variable for rule in fitting), "")


def _lines(rule: Rule, value: Any) -> Iterator[str]:
    match rule.kind:
        case "names":
            for name in value:
                yield _line(rule.tag, _name(name))
        case "date":
            yield from (_line(rule.tag, text) for text in _date(rule.tag, str(value)))
        case "start" | "end":
            pages = _RANGE.match(str(value))
            text = pages[1 if rule.kind == "start" else 2] if pages else str(value)
            if pages or rule.kind == "start":
                yield _line(rule.tag, text)
        case "many":
            yield from (_line(rule.tag, text) for text in str(value).split("; "))
        case "serial":
            found = (isbns if rule.variable == "ISBN" else issns)(str(value))
            if " ".join(found) == value:
                yield from (_line(rule.tag, text) for text in found)
        case _:
            text = str(value)
            is_ours = rule.tag == "N1" and variable_told(text)
            yield _line(rule.tag, f"note: {text}" if is_ours else text)


def variable_told(note: str) -> str:
    """Return the CSL variable that a note of the form ``variable: value`` tells, if any."""
    name, colon, _ = note.partition(": ")
    return name if colon and (name in ALL or name == "type") else ""


def _notes(variable: str, value: Any) -> Iterator[str]:
    if variable in NAMES:
        for name in value:
            yield _line("N1", f"{variable}: {_name(name)}")
    else:
        yield _line("N1", f"{variable}: {value}")


def _line(tag: str, text: str) -> str:
    return f"{tag}  - {guarded(_BLANKS.sub(' ', text).strip())}\n"


def _name(name: Mapping[str, Any]) -> str:
    """Return ``Family, Given, Suffix``; a name of one part keeps its comma, a literal has none."""
    if "literal" in name and not name.get("family"):
        return "et al." if name == OTHERS else str(name["literal"])
    family = _joined(name.get("non-dropping-particle"), name.get("family"))
    given = _joined(name.get("given"), name.get("dropping-particle"))
    suffix = name.get("suffix")
    return f"{family}, {given}, {suffix}" if suffix else f"{family}, {given}".rstrip()


def _joined(*words: Any) -> str:
    return " ".join(str(word) for word in words if word)


def _date(tag: str, date: str) -> Iterator[str]:
    """Yield ``YYYY/MM/DD/other``; what is no plain date stands in the other information."""
    plain, year = _PLAIN.match(date), _YEAR.match(date)
    if tag == "PY":
        if year:
            yield year[1]
    elif plain is None:
        yield f"{year[1] if year else ''}///{date}"
    elif tag == "Y2" or plain[2]:
        yield "/".join((*(part or "" for part in plain.groups()), ""))

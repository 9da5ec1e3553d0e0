"""CSL items as citation templates in named references."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lssr_cli import dates
from lssr_cli.exchange.entries import Item
from lssr_cli.exchange.keys import make_key
from lssr_cli.exchange.markup import plain
from lssr_cli.exchange.names import OTHERS
from lssr_cli.exchange.variables import NAMES
from lssr_cli.exchange.wikitext import escape
from lssr_cli.exchange.wikitext.dates import access_date, template_date
from lssr_cli.exchange.wikitext.tables import (
    GENERAL,
    NOT_OTHERS,
    PEOPLE,
    RULES,
    TEMPLATES,
    Kind,
    Rule,
    Template,
)
from lssr_cli.locators import SPELLINGS

_NOT_IN_NAMES = re.compile(r"[^\w.:-]+")
_BRACKETED = re.compile(r"(.+?)\s*\[([^\[\]]+)\]$", re.DOTALL)
_SEVERAL = re.compile(r"[-–,&]")
_RANGE = re.compile(r"(?<=\w)\s*[-–]\s*(?=\w)")
_LATIN_ONLY = re.compile(r"[\x00-\u024f\u1e00-\u1eff\u2010-\u2027]*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?=$|-)")


def write(items: Iterable[Item]) -> str:
    """Return a named reference for each item, one a line."""
    references = References()
    return "".join(f"{references.cite(item)}\n" for item in items)


class References:
    """The references of one document: a work is told once, and named from then on."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def cite(self, item: Item, label: str = "", locator: str = "") -> str:
        """Return the reference to a work, its locator in ``{{rp}}``.

        Args:
            item: The work; its ``id`` tells whether it was cited before.
            label: The CSL locator term, such as ``page``.
            locator: The locator's value, such as ``188–190``; empty for none.
        """
        key = str(item.get("id", ""))
        if key in self._names:
            reference = f'<ref name="{self._names[key]}" />'
        else:
            self._names[key] = name = self._name(item, key)
            reference = f'<ref name="{name}">{template(item)}</ref>'
        return reference + (_located(label, locator) if locator else "")

    def _name(self, item: Item, key: str) -> str:
        """Return a name of a reference: the key, unless it is a number, which none may be."""
        taken = set(self._names.values())
        name = _NOT_IN_NAMES.sub("-", key).strip("-")
        if name and not name.isdecimal() and name not in taken:
            return name
        return make_key(item, taken)


def template(item: Item) -> str:
    """Return the citation template of a work, such as ``{{cite book |title=…}}``."""
    chosen = TEMPLATES.get(str(item.get("type")), GENERAL)
    if chosen.needs and not item.get(chosen.needs):
        chosen = GENERAL
    parameters: dict[str, str] = {}
    for name, text in _parameters(item, chosen):
        if text:
            parameters.setdefault(name, text)
    told = "".join(f" |{name}={text}" for name, text in parameters.items())
    return f"{{{{{chosen.name}{told}}}}}"


def _parameters(item: Item, chosen: Template) -> Iterator[tuple[str, str]]:
    for variable, prefix in PEOPLE.items():
        yield from _people(item.get(variable, ()), prefix)
    title, translated = _titles(item)
    yield chosen.title, escape.value(title)
    yield f"trans-{chosen.title}", escape.value(translated)
    container = escape.value(str(item.get("container-title", "")))
    yield chosen.container or "series", container
    yield "others", _others(item)
    for rule in RULES:
        if rule.variable in item and (not rule.only or chosen.name in rule.only):
            yield from _told(rule, item, chosen)
    if chosen is GENERAL:
        yield "mode", "cs1"


def _told(rule: Rule, item: Item, chosen: Template) -> Iterator[tuple[str, str]]:
    text = str(item[rule.variable])
    match rule.variable:
        case "page":
            yield ("pages" if _SEVERAL.search(text) else "page"), _text("pages", text)
        case "issued":
            found = template_date(text)
            yield ("date", found) if found else ("orig-date", _worded(text))
        case "original-date":
            yield rule.parameter, _worded(text)
        case "original-title":
            if _is_translation(item):
                yield f"trans-{chosen.title}", escape.value(text)
        case "accessed":
            if escape.address(str(item.get("URL", ""))):
                yield rule.parameter, access_date(text)
        case "collection-title":
            number = f" {item['collection-number']}" if item.get("collection-number") else ""
            yield rule.parameter, escape.value(text + number)
        case _:
            yield rule.parameter, _text(rule.kind, text)


def _text(kind: Kind, text: str) -> str:
    match kind:
        case "pages":
            return escape.value(_RANGE.sub("–", text))
        case "edition":
            return _ordinal(text) if text.isdecimal() else escape.value(text)
        case "language":
            code = _LANGUAGE.match(text)
            return code[0] if code else escape.value(text)
        case "first":
            return escape.value((text.split() or [""])[0])
        case "pmc":
            return escape.value(text.removeprefix("PMC"))
        case "url":
            return escape.address(text)
    return escape.value(text)


def _worded(date: str) -> str:
    return escape.value(dates.format(dates.parse(date)))


def _ordinal(number: str) -> str:
    if number[-2:] in ("11", "12", "13"):
        return f"{number}th"
    return number + {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")


def _titles(item: Item) -> tuple[str, str]:
    """Return the title, and its translation if that stands in brackets behind it."""
    title = str(item.get("title", ""))
    found = _BRACKETED.match(title) if _is_foreign(item) else None
    return (found[1], found[2]) if found else (title, "")


def _is_foreign(item: Item) -> bool:
    language = str(item.get("language", ""))
    return bool(language) and not language.lower().startswith("en")


def _is_translation(item: Item) -> bool:
    """Whether the original title may serve as an English one: a foreign edition, Latin script."""
    original = str(item.get("original-title", ""))
    return _is_foreign(item) and bool(_LATIN_ONLY.fullmatch(original))


def _people(names: Iterable[Mapping[str, Any]], prefix: str) -> Iterator[tuple[str, str]]:
    """Yield ``last1``, ``first1`` …; a single person has no number."""
    known = [name for name in names if name != OTHERS]
    for index, name in enumerate(known, 1):
        number = str(index) if len(known) > 1 else ""
        if name.get("family"):
            family = _joined(name.get("non-dropping-particle"), name["family"])
            given = _joined(name.get("given"), name.get("dropping-particle"), name.get("suffix"))
            yield f"{prefix}last{number}", escape.value(family)
            yield f"{prefix}first{number}", escape.value(given)
        else:
            role = prefix.removesuffix("-") or "author"
            yield f"{role}{number}", escape.value(_joined(name.get("literal") or name.get("given")))
    if known and len(known) < len(list(names)):
        yield f"display-{prefix.removesuffix('-') or 'author'}s", "etal"


def _others(item: Item) -> str:
    """Return people for whom there is no parameter, each with what they did."""
    told = []
    for variable in item:
        if variable in NAMES and variable not in PEOPLE and variable not in NOT_OTHERS:
            people = (_whole(name) for name in item[variable] if name != OTHERS)
            told.append(f"{', '.join(people)} ({variable.replace('-', ' ')})")
    return escape.value("; ".join(told))


def _whole(name: Mapping[str, Any]) -> str:
    parts = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix", "literal")
    return plain(_joined(*(name.get(part) for part in parts)))


def _joined(*words: object) -> str:
    return " ".join(str(word) for word in words if word)


def _located(label: str, locator: str) -> str:
    text = escape.value(_RANGE.sub("–", locator))
    if label in ("", "page"):
        return f"{{{{rp|{'1=' if '=' in text else ''}{text}}}}}"
    short = next((s for s in SPELLINGS.get(label, ()) if s.endswith(".")), label)
    return f"{{{{rp|at={short} {text}}}}}"

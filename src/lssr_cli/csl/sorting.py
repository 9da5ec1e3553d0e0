"""Sorting: cites in a cluster and entries in a bibliography, by all their keys.

Source: CSL 1.0.2, "Sorting". What lacks a key comes last, whichever way the key sorts.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lssr_cli.csl.citationlabel import citation_label
from lssr_cli.csl.collation import WORD_END, sort_key
from lssr_cli.csl.context import Choice, Cite, Context, Settings
from lssr_cli.csl.datesort import sortable
from lssr_cli.csl.evaluate import render
from lssr_cli.csl.items import Item
from lssr_cli.csl.nodes import Span, plain
from lssr_cli.csl.style import Area
from lssr_cli.csl.text import render_macro, value_of
from lssr_cli.csl.variables import DATES, NAMES, NUMBERS
from lssr_cli.csl.xml import Element

_TAG = r"</?(?:i|b|sc|sup|sub|span)(?: [^<>]{0,60})?>"
_OVERRIDES = {
    "names-min": "et-al-min",
    "names-use-first": "et-al-use-first",
    "names-use-last": "et-al-use-last",
}


class Column(NamedTuple):
    """The texts of all records under one key."""

    texts: list[str]
    descending: bool


def ordered(columns: Sequence[Column], many: int, locale: str) -> list[int]:
    """Return the places of records in the order of their texts.

    Args:
        columns: The texts, under the most important key first.
        many: How many records there are; equal ones stay in their order.
        locale: The language that says how texts sort.
    """
    order = list(range(many))
    for texts, descending in reversed(columns):
        keys = {place: sort_key(texts[place], locale) for place in order if texts[place]}
        full = sorted(
            (place for place in order if place in keys), key=keys.__getitem__, reverse=descending
        )
        order = full + [place for place in order if place not in keys]
    return order


class KeyMaker:
    """Makes the texts that items are sorted by.

    Args:
        settings: What is the same for the whole document.
        area: The citation or bibliography whose keys are meant.
    """

    def __init__(self, settings: Settings, area: Area) -> None:
        self.settings = settings
        self.area = area

    def columns(self, records: Sequence[tuple[Item, Cite, int]]) -> list[Column]:
        """Return the texts of items under all keys, for each with its cite and citation number."""
        return [
            Column([self.value(key, *record) for record in records], _descends(key))
            for key in self.area.sort
        ]

    def value(self, key: Element, item: Item, cite: Cite, number: int) -> str:
        """Return the text of an item under a key."""
        context = Context(self.settings, self.area, item, cite, Choice(), number, sorting=True)
        context.render = render
        context.name_overrides = {
            option: key.get(name) for name, option in _OVERRIDES.items() if name in key.attributes
        }
        if "macro" in key.attributes:
            return _key(plain(Span(render_macro(key.get("macro"), context))))
        return self._variable(key.get("variable"), context)

    def _variable(self, name: str, context: Context) -> str:
        if name in NAMES:
            return _key(plain(Span(render([_names_element(name)], context))))
        if name in DATES:
            date = context.item.date(name)
            return sortable(date) if date is not None else ""
        if name in NUMBERS:
            return value_of(name, context)
        if name == "citation-label":
            return citation_label(context.item, context.locale)
        return _key(context.item.text(name))


def _descends(key: Element) -> bool:
    return key.get("sort") == "descending"


def _key(text: str) -> str:
    """Return a text without markup, in which a word that ends comes before one that goes on.

    Source: citeproc-js puts a mark for each blank, which sorts before digits and letters (fixture
    `sort_LeadingA`).
    """
    words = re.sub(_TAG, "", text).strip(" ")
    return f"{words}{WORD_END}".replace(" ", WORD_END) if words else ""


_NAMES_ELEMENTS: dict[str, Element] = {}


def _names_element(variable: str) -> Element:
    """Return the `cs:names` that a name variable is sorted by."""
    if variable not in _NAMES_ELEMENTS:
        name = Element("name", {"form": "long", "name-as-sort-order": "all", "delimiter": " "})
        _NAMES_ELEMENTS[variable] = Element("names", {"variable": variable}, [name])
    return _NAMES_ELEMENTS[variable]

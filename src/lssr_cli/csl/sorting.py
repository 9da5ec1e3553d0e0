"""Sorting: cites in a cluster and entries in a bibliography, by all their keys.

Source: CSL 1.0.2, "Sorting". What lacks a key comes last, whichever way the key sorts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from lssr_cli.csl.collation import WORD_END, sort_key
from lssr_cli.csl.context import Choice, Cite, Context, Settings
from lssr_cli.csl.datesort import sortable
from lssr_cli.csl.evaluate import render
from lssr_cli.csl.items import Item
from lssr_cli.csl.nodes import Span, plain
from lssr_cli.csl.style import Area
from lssr_cli.csl.text import number_text, render_macro
from lssr_cli.csl.variables import DATES, NAMES, NUMBERS
from lssr_cli.csl.xml import Element

_T = TypeVar("_T")
_TAG = r"</?(?:i|b|sc|sup|sub|span)(?: [^<>]{0,60})?>"
_OVERRIDES = {
    "names-min": "et-al-min",
    "names-use-first": "et-al-use-first",
    "names-use-last": "et-al-use-last",
}


def sorted_by(
    keys: Sequence[Element], records: Sequence[_T], value: Callable[[Element, _T], str], locale: str
) -> list[_T]:
    """Return `records` in the order of `keys`.

    Args:
        keys: The `cs:key` elements, most important first.
        records: What to sort; equal ones stay in their order.
        value: The text of a record under a key.
        locale: The language that says how texts sort.
    """
    order = list(records)
    for key in reversed(keys):
        values = [value(key, record) for record in order]
        full = [place for place, text in enumerate(values) if text]
        collated = {place: sort_key(values[place], locale) for place in full}
        full.sort(key=collated.__getitem__, reverse=key.get("sort") == "descending")
        empty = [place for place, text in enumerate(values) if not text]
        order = [order[place] for place in (*full, *empty)]
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
            return number_text(name, context)
        return _key(context.item.text(name))


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

"""Year-suffixes: the letters that tell works of one year apart."""

from __future__ import annotations

from lssr_cli.csl.citationlabel import citation_label
from lssr_cli.csl.context import Context
from lssr_cli.csl.nodes import Leaf, Node


def letters(number: int) -> str:
    """Return the letters for a number from 0 on: a … z, aa, ab … (CSL 1.0.2, "Disambiguation")."""
    out = ""
    number += 1
    while number:
        number, place = divmod(number - 1, 26)
        out = chr(ord("a") + place) + out
    return out


def explicit(context: Context) -> list[Node]:
    """Return the suffix where the style asks for it."""
    number = context.choice.year_suffix
    if number < 0:
        return []
    return [Leaf(letters(number))]


def label(context: Context) -> list[Node]:
    """Return the citation label of an item, its own or one made for it, with the suffix."""
    text = context.item.text("citation-label") or citation_label(context.item, context.locale)
    suffix = [] if context.trial else explicit(context)
    return [Leaf(text), *suffix] if text else []


def implicit(context: Context) -> list[Node]:
    """Return the suffix to append to the first year, if the style does not place it itself."""
    number = context.choice.year_suffix
    if number < 0 or context.year_suffix_shown or context.sorting:
        return []
    if context.style.places_year_suffix:
        return []
    context.year_suffix_shown = True
    return [Leaf(letters(number))]

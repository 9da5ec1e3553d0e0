"""`cs:label`: the term that goes with a number, a locator or a list of names.

Source: CSL 1.0.2, "Label" and "Label in cs:names".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lssr_cli.csl import numbers
from lssr_cli.csl.context import Context, dressed
from lssr_cli.csl.locators import read_locator
from lssr_cli.csl.nodes import Node
from lssr_cli.csl.xml import Element

if TYPE_CHECKING:
    from lssr_cli.csl.names import NameList

_TERM_NAMES = {
    "number-of-pages": "page",
    "number-of-volumes": "volume",
    "page-first": "page",
}


def render_label(element: Element, context: Context) -> list[Node]:
    """Return a `cs:label` of a number or locator as nodes."""
    variable = element.get("variable")
    if variable == "locator":
        locator = read_locator(context.cite.locator, context.cite.label)
        name, value = locator.label, locator.text
    else:
        name, value = _TERM_NAMES.get(variable, variable), context.item.text(variable)
    if not value:
        return []
    plural = element.get("plural", "contextual")
    many = plural == "always" or (
        plural == "contextual" and numbers.is_plural(value, variable, context.locale.term("and"))
    )
    nodes = _label(element, name, context, plural=many)
    if nodes:
        context.flags.term = context.printed = True
    return nodes


def _label(element: Element, name: str, context: Context, *, plural: bool) -> list[Node]:
    words = context.locale.term(name, element.get("form", "long"), plural=plural)
    return dressed(element, context.rich(words), context, role="label") if words else []


def name_label(element: Element, entry: NameList, context: Context) -> list[Node]:
    """Return the label of a list of names."""
    plural = element.get("plural", "contextual")
    many = plural == "always" or (plural == "contextual" and len(entry.people) > 1)
    return _label(element, entry.variable, context, plural=many)

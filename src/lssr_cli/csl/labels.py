"""`cs:label`: the term that goes with a number, a locator or a list of names.

Source: CSL 1.0.2, "Label" and "Label in cs:names".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lssr_cli.csl.context import Context, dressed
from lssr_cli.csl.nodes import Node
from lssr_cli.csl.text import number_field
from lssr_cli.csl.xml import Element

if TYPE_CHECKING:
    from lssr_cli.csl.names import NameList


def render_label(element: Element, context: Context) -> list[Node]:
    """Return a `cs:label` of a number or locator as nodes.

    As in citeproc-js it is printed whether or not there is a value; a group without one is not.
    """
    variable = element.get("variable")
    field = number_field(variable, context)
    name = variable
    if variable in ("locator", "number", "page") and field.term:
        name = field.term
    elif variable == "locator":
        name = context.cite.label.replace(" ", "-")
    plural = element.get("plural", "contextual")
    many = plural == "always" or (plural == "contextual" and field.plural)
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

"""Evaluation: the elements of a style, run over one item, become a tree of nodes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lssr_cli.csl.conditions import branch
from lssr_cli.csl.context import Context, grouped
from lssr_cli.csl.dates import render_date
from lssr_cli.csl.labels import render_label
from lssr_cli.csl.names import render_names
from lssr_cli.csl.nodes import Node, Span
from lssr_cli.csl.text import render_number, render_text
from lssr_cli.csl.xml import Element


def render(elements: Iterable[Element], context: Context) -> list[Node]:
    """Return what `elements` print, in order."""
    nodes: list[Node] = []
    for element in elements:
        renderer = _RENDERERS.get(element.name)
        if renderer is not None and not (context.dates_only and _is_no_date(element)):
            nodes += renderer(element, context)
    return nodes


def _is_no_date(element: Element) -> bool:
    """Tell whether an element prints something else than dates."""
    if element.name == "text":
        return "macro" not in element.attributes
    return element.name not in ("date", "group", "choose")


def render_layout(layout: Element, context: Context) -> Span:
    """Return what a `cs:layout` prints for one item, without the affixes of the layout."""
    context.render = render
    return Span(render(layout.children, context))


def _group(element: Element, context: Context) -> list[Node]:
    bare = context.dates_only
    context.strips += element.flag("strip-periods")
    nodes = grouped(element.children, context)
    context.strips -= element.flag("strip-periods")
    if not nodes or bare:
        return nodes
    branch = Span(
        nodes,
        delimiter=element.get("delimiter"),
        prefix=element.get("prefix"),
        suffix=element.get("suffix"),
        look=element.look,
        quotes=element.get("quotes"),
        display=element.get("display"),
    )
    return [branch]


def _choose(element: Element, context: Context) -> list[Node]:
    return render(branch(element, context), context)


_RENDERERS: dict[str, Callable[[Element, Context], list[Node]]] = {
    "text": render_text,
    "number": render_number,
    "date": render_date,
    "names": render_names,
    "label": render_label,
    "group": _group,
    "choose": _choose,
}

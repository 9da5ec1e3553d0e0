"""Bibliographies: entries in order, their first field set apart, repeated authors replaced.

Source: CSL 1.0.2, "Bibliography-specific Options".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lssr_cli.csl.conditions import chosen
from lssr_cli.csl.context import Cite, Context, Creators, Settings
from lssr_cli.csl.evaluate import render
from lssr_cli.csl.items import Item
from lssr_cli.csl.nodes import Leaf, Span, by_role, is_empty
from lssr_cli.csl.registry import Registry
from lssr_cli.csl.style import Area


class Bibliography:
    """Makes the entries of a bibliography from top to bottom.

    Args:
        settings: What is the same for the whole document.
        area: The `cs:bibliography`.
        registry: All items.
    """

    def __init__(self, settings: Settings, area: Area, registry: Registry) -> None:
        self.settings = settings
        self.area = area
        self.registry = registry
        self.second_field = "second-field-align" in area.element.attributes
        self.substitute = area.element.attributes.get("subsequent-author-substitute")
        self.rule = area.element.get("subsequent-author-substitute-rule", "complete-all")
        self.previous: tuple[str, ...] = ()

    def entry(self, key: str) -> Span | None:
        """Return the next entry with the affixes of the layout, or None if it prints nothing."""
        context = Context(
            self.settings,
            self.area,
            self.registry.items[key],
            Cite(key),
            self.registry.entry_choice(key),
            self.registry.numbers[key],
        )
        context.render = render
        layout = self.area.layout
        fields = [render([element], context) for element in chosen(layout.children, context)]
        if self.substitute is not None and context.creators is not None:
            self._replace(context.creators, self.substitute)
        first = Span(fields[0] if fields else [])
        rest = Span([node for nodes in fields[1:] for node in nodes])
        if is_empty(first) and is_empty(rest):
            return None
        if self.second_field:
            first.display, rest.display = "left-margin", "right-inline"
            rest.suffix, rest.inside = layout.get("suffix"), True
            return Span([first, rest], prefix=layout.get("prefix"), look=layout.look, inside=True)
        return Span(
            [first, rest],
            prefix=layout.get("prefix"),
            suffix=layout.get("suffix"),
            look=layout.look,
            inside=True,
        )

    def _replace(self, creators: Creators, words: str) -> None:
        """Put `words` in the place of names that the entry before begins with."""
        if not creators.names:
            return
        same = _common(creators.names, self.previous)
        complete = creators.names == self.previous
        self.previous = creators.names
        if self.rule == "complete-all":
            if complete:
                _replace_all(creators.nodes, words)
            return
        names = [name for node in creators.nodes for name in by_role(node, "name")]
        if self.rule == "complete-each":
            same = len(names) if complete else 0
        elif self.rule == "partial-first":
            same = min(same, 1)
        for name in names[:same] or creators.nodes[:same]:
            name.children = [Leaf(words)]


def _common(names: Sequence[str], others: Sequence[str]) -> int:
    """Return how many names two lists have in common from their beginning."""
    same = 0
    while same < min(len(names), len(others)) and names[same] == others[same]:
        same += 1
    return same


def _replace_all(nodes: Iterable[Span], words: str) -> None:
    """Replace names, but not the label that follows them.

    What stands in the place of names keeps its looks and quotation marks.
    """
    for node in nodes:
        lists = next(by_role(node, "name-lists"), None) or _innermost(node)
        labels = [label for label in by_role(lists, "label") if _follows(label, lists)]
        lists.children = [Leaf(words), *labels[-1:]]


def _innermost(node: Span) -> Span:
    """Return the branch that holds all words of a branch, and nothing but them."""
    while len(node.children) == 1 and isinstance(node.children[0], Span):
        node = node.children[0]
    return node


def _follows(label: Span, lists: Span) -> bool:
    """Tell whether a label comes after the names it belongs to."""
    return any(
        isinstance(entry, Span) and entry.children and entry.children[-1] is label
        for entry in lists.children
    )


def selected(
    items: Mapping[str, Item],
    order: Iterable[str],
    include: Sequence[Mapping[str, Any]] | None,
    exclude: Sequence[Mapping[str, Any]] | None,
) -> list[str]:
    """Return the ids in `order` of items that match any of `include`, and none of `exclude`."""
    return [
        key
        for key in order
        if (include is None or any(_matches(items[key], rule) for rule in include))
        and not any(_matches(items[key], rule) for rule in exclude or ())
    ]


def _matches(item: Item, rule: Mapping[str, Any]) -> bool:
    """Tell whether a field of an item has a value, one of several, any (True) or none (False)."""
    wanted, found = rule.get("value"), item.data.get(str(rule.get("field", "")))
    if isinstance(wanted, bool) or not wanted:
        return bool(found) == bool(wanted)
    return wanted in found if isinstance(found, list) else bool(wanted == found)

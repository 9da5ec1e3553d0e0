"""Conditions of `cs:if` and `cs:else-if` (CSL 1.0.2, "Choose")."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from lssr_cli.csl.context import FIRST, IBID, IBID_WITH_LOCATOR, Context
from lssr_cli.csl.text import number_field, value_of
from lssr_cli.csl.variables import NUMBERS
from lssr_cli.csl.xml import Element


def holds(element: Element, context: Context) -> bool:
    """Tell whether the conditions of an element are met."""
    results = (
        result
        for attribute, test in _TESTS.items()
        if attribute in element.attributes
        for result in _results(test, element.get(attribute).split(), context)
    )
    match = element.get("match", "all")
    if match == "any":
        return any(results)
    if match == "none":
        return not any(results)
    return all(results)


def _results(
    test: Callable[[str, Context], bool], values: list[str], context: Context
) -> Iterator[bool]:
    """Yield the results for the values of an attribute; an item has one of several types."""
    results = (test(value, context) for value in values)
    if test is _type:
        yield any(results)
    else:
        yield from results


def branch(element: Element, context: Context) -> list[Element]:
    """Return the elements in the first branch of a `cs:choose` whose conditions hold."""
    for child in element.children:
        if child.name == "else" or holds(child, context):
            return child.children
    return []


def chosen(elements: Iterable[Element], context: Context) -> Iterator[Element]:
    """Yield the elements that will be rendered, those in a `cs:choose` for itself."""
    for element in elements:
        if element.name == "choose":
            yield from chosen(branch(element, context), context)
        else:
            yield element


def _variable(name: str, context: Context) -> bool:
    if name in ("locator", "citation-number", "first-reference-note-number", "page-first"):
        return bool(value_of(name, context))
    if name == "year-suffix":
        return context.choice.year_suffix >= 0
    return context.item.has(name)


def _is_numeric(name: str, context: Context) -> bool:
    if name not in NUMBERS and name in ("title", "version"):
        return context.item.text(name)[-1:].isdecimal()
    return name in NUMBERS and number_field(name, context).numeric


def _is_uncertain(name: str, context: Context) -> bool:
    date = context.item.date(name)
    return date is not None and date.circa


def _locator(name: str, context: Context) -> bool:
    if not context.cite.locator:
        return False
    label = number_field("locator", context).term or context.cite.label
    wanted = name if name not in ("article", "title") else f"{name}-locator"
    return label.replace(" ", "-") == wanted.replace(" ", "-")


def _position(name: str, context: Context) -> bool:
    if context.in_bibliography:
        return False
    position = context.cite.position
    tests = {
        "first": position == FIRST,
        "subsequent": position > FIRST,
        "ibid": position >= IBID,
        "ibid-with-locator": position == IBID_WITH_LOCATOR,
        "near-note": context.cite.near_note,
        "far-note": position > FIRST and not context.cite.near_note,
    }
    return tests.get(name, False)


def _type(name: str, context: Context) -> bool:
    return context.item.type == name


def _disambiguate(value: str, context: Context) -> bool:
    """Of several conditions as many hold, in order, as disambiguation needs.

    Source: fixture `disambiguate_IncrementalExtraText`.
    """
    context.conditions_tested += 1
    if context.conditions >= context.choice.condition:
        return value != "true"
    context.conditions += 1
    return value == "true"


_TESTS: dict[str, Callable[[str, Context], bool]] = {
    "disambiguate": _disambiguate,
    "is-numeric": _is_numeric,
    "is-uncertain-date": _is_uncertain,
    "locator": _locator,
    "position": _position,
    "type": _type,
    "variable": _variable,
}

"""Conditions of `cs:if` and `cs:else-if` (CSL 1.0.2, "Choose")."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from lssr_cli.csl.context import FIRST, IBID, IBID_WITH_LOCATOR, Context
from lssr_cli.csl.text import number_field, value_of
from lssr_cli.csl.variables import NUMBERS
from lssr_cli.csl.xml import Element

_OF_ITEM = frozenset({"is-numeric", "is-uncertain-date", "type", "variable"})
_OF_CITE = frozenset({"locator", "citation-number", "first-reference-note-number", "year-suffix"})
"""Which tests are about the item, and which variables are not its own."""


class _Conditions(NamedTuple):
    """The conditions of one element: how they combine, and each test with its values."""

    match: str
    tests: tuple[tuple[Callable[[str, Context], bool], tuple[str, ...]], ...]


def holds(element: Element, context: Context) -> bool:
    """Tell whether the conditions of an element are met."""
    conditions = element.options
    if not isinstance(conditions, _Conditions):
        conditions = element.options = _read(element)
    wanted = conditions.match != "all"
    for test, values in conditions.tests:
        if test is _type:  # an item has one of several types
            results: Iterable[bool] = (context.item.type in values,)
        else:
            results = (test(value, context) for value in values)
        for result in results:
            if result == wanted:
                return conditions.match == "any"
    return conditions.match != "any"


def _read(element: Element) -> _Conditions:
    tests = tuple(
        (test, tuple(element.get(attribute).split()))
        for attribute, test in _TESTS.items()
        if attribute in element.attributes
    )
    match = element.get("match", "all")
    return _Conditions(match if match in ("any", "none") else "all", tests)


def branch(element: Element, context: Context) -> list[Element]:
    """Return the elements in the first branch of a `cs:choose` whose conditions hold.

    Where they ask for nothing but the item they are tried only once.
    """
    key = id(element)
    found = context.item.branches.get(key)
    if found is not None:
        return found
    for child in element.children:
        if child.name == "else" or holds(child, context):
            found = child.children
            break
    else:
        found = []
    if _asks_for_item_alone(element):
        context.item.branches[key] = found
    return found


def _asks_for_item_alone(choose: Element) -> bool:
    """Tell whether neither the place of a cite nor other items change where a `cs:choose` leads."""
    if choose.options is None:
        choose.options = all(
            attribute in _OF_ITEM and _OF_CITE.isdisjoint(child.get(attribute).split())
            for child in choose.children
            for attribute in child.attributes
            if attribute in _TESTS
        )
    return bool(choose.options)


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

"""`cs:names`: lists of names with their conjunctions, "et al.", labels and substitutes.

Source: CSL 1.0.2, "Names".
"""

from typing import NamedTuple

from lssr_cli.csl.conditions import chosen
from lssr_cli.csl.context import FIRST, Context, Creators, ShownNames, Trace, dressed
from lssr_cli.csl.givennames import FULL, INITIALS
from lssr_cli.csl.labels import name_label
from lssr_cli.csl.namejoins import Written, interleaved, with_conjunction, with_et_al, with_last
from lssr_cli.csl.nameoptions import NameOptions, Scope, name_options, names_delimiter
from lssr_cli.csl.nameparts import is_et_al, is_family_first, write_name
from lssr_cli.csl.nodes import Leaf, Node, Span, is_empty
from lssr_cli.csl.person import Person
from lssr_cli.csl.xml import Element

_PAIR = 2


class NameList(NamedTuple):
    """The names of one variable, and the term that labels them."""

    variable: str
    people: tuple[Person, ...]


class Shown(NamedTuple):
    """Which names of a list are printed.

    Attributes:
        first: How many from its beginning.
        shortened: Whether "et al." stands for the others.
        last: Whether the last name follows an ellipsis.
    """

    first: int
    shortened: bool
    last: bool


def render_names(element: Element, context: Context) -> list[Node]:
    """Return a `cs:names` as nodes, and note the creators of an entry that begins with names."""
    if context.substituting or context.creators is not None or not context.in_bibliography:
        return _names(element, context)
    begins, before = not context.printed, set(context.used)
    nodes = _names(element, context)
    if begins:
        shown = [
            " ".join(filter(None, person[:6]))
            for names in context.name_lists
            for person in names.printed_people
        ]
        texts = [context.item.text(name) for name in context.used if name not in before]
        spans = tuple(node for node in nodes if isinstance(node, Span))
        context.creators = Creators(tuple(shown or filter(None, texts)), spans)
    return nodes


def _names(element: Element, context: Context) -> list[Node]:
    source = _source(element, context)
    variables = element.get("variable").split()
    lists = _name_lists(variables, _label(source)[0], context)
    context.call(variables[0] if variables else "", found=bool(lists))
    if not lists:
        return _substitute(element, context)
    outer = context.substituting[-1] if context.substituting else None
    scope = Scope(context.style, context.area, outer, context.name_overrides)
    options = name_options(source, scope)
    if options.form == "count":
        return _count(lists, options, context)
    rendered = [_name_list(entry, source, options, context) for entry in lists]
    nodes: list[Node] = [node for node in rendered if not is_empty(node)]
    if not nodes:
        return []
    if context.substituting:
        context.suppressed.update(entry.variable for entry in lists)
    delimiter = names_delimiter(source, context.style, context.area)
    inner = Span(nodes, delimiter=delimiter, role="name-lists")
    context.traces.append(Trace("names", inner))
    return dressed(source, [inner], context, role="names")


def _source(element: Element, context: Context) -> Element:
    """Return the element whose children say how names look.

    Inside of `cs:substitute`, a `cs:names` without children inherits those of the outer one.
    """
    if context.substituting and not element.children:
        return context.substituting[-1]
    return element


def _name_lists(variables: list[str], label: Element | None, context: Context) -> list[NameList]:
    """Return the names that variables hold; two with the same names may have one label."""
    lists = [
        NameList(variable, context.item.names(variable))
        for variable in variables
        if variable not in context.suppressed and context.item.names(variable)
    ]
    if len(lists) != _PAIR or lists[0].people != lists[1].people or label is None:
        return lists
    term = "".join(sorted(entry.variable for entry in lists))
    if not context.locale.term(term, label.get("form", "long")):
        return lists
    return [NameList(term, lists[0].people)]


def _substitute(element: Element, context: Context) -> list[Node]:
    """Return the first substitute that prints something (CSL 1.0.2, "Substitute")."""
    substitute = element.find("substitute")
    if substitute is None:
        return []
    context.substituting.append(_source(element, context))
    before, context.used = context.used, {}
    nodes: list[Node] = []
    for child in chosen(substitute.children, context):
        nodes = context.render([child], context)
        if any(not is_empty(node) for node in nodes):
            break
    context.substituting.pop()
    shown = context.used
    context.used = before | shown
    if not nodes:
        return []
    context.suppressed.update(shown)
    if any(node.role == "names" for node in nodes if isinstance(node, Span)):
        return nodes
    return [Span(nodes, role="names")]


def _count(lists: list[NameList], options: NameOptions, context: Context) -> list[Node]:
    """Return how many names would be printed: a bare number without affixes or formatting."""
    total = 0
    for entry in lists:
        shown = _shown(entry, options, context, len(context.name_lists))
        total += shown.first
    return [Span([Leaf(str(total))])] if total or context.sorting else []


def _name_list(entry: NameList, source: Element, options: NameOptions, context: Context) -> Span:
    """Return the names of one variable with their label."""
    place = len(context.name_lists)
    shown = _shown(entry, options, context, place)
    names = _people(entry, options, shown, place, context)
    body: list[Node] = [Span(names, role="name-list")]
    label_element, before = _label(source)
    if label_element is None or context.sorting:
        return Span(body)
    label = name_label(label_element, entry, context)
    return Span([*label, *body] if before else [*body, *label])


def _label(source: Element) -> tuple[Element | None, bool]:
    """Return the label of a `cs:names` and whether it comes before the name."""
    for place, child in enumerate(source.children):
        if child.name == "label":
            return child, any(later.name == "name" for later in source.children[place:])
    return None, False


def _shown(entry: NameList, options: NameOptions, context: Context, place: int) -> Shown:
    """Decide how many names are printed (CSL 1.0.2, "Name", `et-al-min`)."""
    total = len(entry.people)
    least, first, with_last = options.et_al_min, options.et_al_first, options.et_al_last
    if context.cite.position > FIRST and not context.in_bibliography:
        least = options.subsequent_min or least
        first = options.subsequent_first or first
        with_last = False
    chosen = context.choice.names[place] if place < len(context.choice.names) else 0
    if context.trial and chosen:
        first = chosen
    elif not first or not least or total < least:
        return Shown(total, shortened=False, last=False)
    else:
        first = max(first, chosen)
        if with_last:  # an ellipsis stands for two names or more
            first = min(first, max(least - 2, 0))
    if first >= total or first > least or (with_last and first + 1 == total):
        return Shown(total, shortened=False, last=False)
    return Shown(first, shortened=True, last=with_last)


def _levels(entry: NameList, options: NameOptions, place: int, context: Context) -> tuple[int, ...]:
    """Return how much of each given name is printed.

    Either the names of the whole document decide, or, cite by cite, what was chosen.
    """
    base, register = options.base_level, context.settings.given_names
    initialized = options.initialize_with is not None
    if register is not None:
        return tuple(
            register.level(person, number, base, initialized=initialized)
            for number, person in enumerate(entry.people)
        )
    chosen = context.choice.givens[place] if place < len(context.choice.givens) else ()
    levels = [base] * len(entry.people)
    for number, level in enumerate(chosen[: len(levels)]):
        asked = FULL if level == INITIALS and not initialized else level
        levels[number] = max(base, asked)
    return tuple(levels)


def _people(
    entry: NameList, options: NameOptions, shown: Shown, place: int, context: Context
) -> list[Node]:
    levels = _levels(entry, options, place, context)
    context.name_lists.append(ShownNames(entry.people, shown.first, levels, shown.last))

    def written(number: int) -> Written:
        person = entry.people[number]
        inverted = options.inverted == "all" or (options.inverted == "first" and number == 0)
        name = write_name(person, options, levels[number], context, inverted=inverted)
        if person.literal:
            return Written(name, inverted=False, institution=True)
        dressed_name = Span(dressed(options.name, [name], context))
        return Written(dressed_name, inverted and not is_family_first(person, context))

    names = [written(number) for number in range(shown.first)]
    names = [name for name in names if not is_empty(name.node)]
    last = [written(len(entry.people) - 1)] if shown.last else []
    if context.sorting:
        return interleaved([*names, *last], options.delimiter)
    if last:
        return with_last(names, last[0], options)
    if (shown.shortened or any(is_et_al(person) for person in entry.people)) and names:
        return dressed(options.name, with_et_al(names, options, context), context)
    return with_conjunction(names, options, context)

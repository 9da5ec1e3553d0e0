"""`cs:text` and `cs:number`: variables, macros, terms, values and numbers.

Source: CSL 1.0.2, "Text" and "Number".
"""

from __future__ import annotations

from lssr_cli.csl import numbers, yearsuffix
from lssr_cli.csl.context import Context, Trace, dressed, grouped
from lssr_cli.csl.locators import read_locator
from lssr_cli.csl.nodes import Leaf, Node, Span, plain
from lssr_cli.csl.numbers import Numerals
from lssr_cli.csl.variables import NUMBERS, SHORT_FORMS
from lssr_cli.csl.xml import Element

_COLLAPSING = frozenset({"citation-label", "citation-number", "locator", "year-suffix"})
_PAGED = frozenset({"page", "page-first", "locator"})


def render_text(element: Element, context: Context) -> list[Node]:
    """Return a `cs:text` as nodes."""
    attributes = element.attributes
    if "variable" in attributes:
        return _variable(element, context)
    if "macro" in attributes:
        return _macro(element, context)
    if "term" in attributes:
        return _term(element, context)
    value = element.get("value")
    if not value:
        return []
    context.flags.term = context.printed = True
    return dressed(element, context.rich(value), context)


def _macro(element: Element, context: Context) -> list[Node]:
    """Return the output of a macro, which counts as a group of its own."""
    nodes = render_macro(element.get("macro"), context)
    return dressed(element, [Span(nodes)], context) if nodes else []


def render_macro(name: str, context: Context) -> list[Node]:
    """Return the output of a macro; in a sort key, nothing but dates if there are any in it.

    Source: citeproc-js; fixtures `sort_*Macro*`, `date_NegativeDateSortViaMacro*`.
    """
    dated = context.sorting and context.style.has_date(name)
    if dated:
        context.dates_only = True
    nodes = grouped(context.style.macros[name].children, context)
    if dated:
        context.dates_only = False
    return nodes


def _term(element: Element, context: Context) -> list[Node]:
    """Return a term, with a capital where a note or an entry begins with it.

    Source: fixtures `magic_CapitalizeFirstOccurringTerm`, `bugreports_CapsAfterOneWordPrefix`.
    """
    words = context.locale.term(
        element.get("term"), element.get("form", "long"), plural=element.flag("plural")
    )
    if not words:
        return []
    context.flags.term = True
    if not context.printed and not context.in_text_cite:
        words = words[0].upper() + words[1:]
    context.printed = True
    return dressed(element, context.rich(words), context)


def _variable(element: Element, context: Context) -> list[Node]:
    variable = element.get("variable")
    if variable not in _COLLAPSING:
        context.traces.append(Trace("text", Span([])))
    if variable in context.suppressed:
        context.flags.called = True
        return []
    if variable == "year-suffix":
        # Counts as printed even where there is none, so that it can stand beside "n.d."
        # (fixture `date_YearSuffixImplicitWithNoDate`).
        nodes = yearsuffix.explicit(context)
    else:
        nodes = _content(variable, element, context)
    context.call(variable, found=bool(nodes) or variable == "year-suffix")
    return dressed(element, nodes, context, role=_role(variable, nodes))


def _role(variable: str, nodes: list[Node]) -> str:
    """Return the role of a number, by which cites collapse."""
    if variable in ("citation-number", "year-suffix"):
        return variable
    bare = variable in NUMBERS and len(nodes) == 1 and isinstance(nodes[0], Leaf)
    return "number" if bare and plain(nodes[0]).isdecimal() else ""


def _content(variable: str, element: Element, context: Context) -> list[Node]:
    if variable in NUMBERS:
        text = number_text(variable, context)
        page_format = context.style.option("page-range-format") if variable in _PAGED else ""
        return (
            [Leaf(numbers.write(text, Numerals(page_format=page_format), context.locale))]
            if text
            else []
        )
    text = ""
    if element.get("form") == "short":
        text = _short(variable, context)
    text = text or context.item.text(variable)
    if variable == "URL" or variable == "DOI":
        return [Leaf(text)] if text else []
    return context.rich(text) if text else []


def _short(variable: str, context: Context) -> str:
    name = SHORT_FORMS.get(variable, f"{variable}-short")
    return context.item.text(name)


def number_text(variable: str, context: Context) -> str:
    """Return the value of a number variable; some of them belong to the cite."""
    cite = context.cite
    if variable == "locator":
        return read_locator(cite.locator, cite.label).text
    if variable == "citation-number":
        return str(context.number) if context.number else ""
    if variable == "first-reference-note-number":
        return str(cite.first_note) if cite.first_note and cite.position > 0 else ""
    if variable == "page-first":
        own = context.item.text("page-first")
        return own or numbers.split(context.item.text("page"))[0].text
    return context.item.text(variable)


def render_number(element: Element, context: Context) -> list[Node]:
    """Return a `cs:number` as nodes."""
    variable = element.get("variable")
    if variable in context.suppressed:
        context.flags.called = True
        return []
    text = number_text(variable, context)
    context.call(variable, found=bool(text))
    if not text:
        return []
    noun = context.locale.find(variable)
    gender = noun.gender if noun is not None else ""
    page_format = context.style.option("page-range-format") if variable in _PAGED else ""
    numerals = Numerals(element.get("form", "numeric"), gender, page_format)
    nodes: list[Node] = [Leaf(numbers.write(text, numerals, context.locale))]
    return dressed(element, nodes, context, _role(variable, nodes))

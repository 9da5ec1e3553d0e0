"""`cs:text` and `cs:number`: variables, macros, terms, values and numbers.

Source: CSL 1.0.2, "Text" and "Number".
"""

from __future__ import annotations

import re

from lssr_cli.csl import numbers, textcase, yearsuffix
from lssr_cli.csl.context import Context, Trace, dressed, grouped
from lssr_cli.csl.nodes import Leaf, Node, Span, leaves, plain
from lssr_cli.csl.numberfields import Field, Number, read_field, term_name
from lssr_cli.csl.numbers import Numerals
from lssr_cli.csl.pageranges import join_ranges
from lssr_cli.csl.variables import NUMBERS, NUMERIC_TEXTS, SHORT_FORMS
from lssr_cli.csl.xml import Element

_COLLAPSING = frozenset({"citation-label", "citation-number", "locator", "year-suffix"})
_UNSAFE = r'[\x00-\x20"#%<>?[\\\]^`{|}\x7f-\x9f]'


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
    bare = context.dates_only
    context.strips += element.flag("strip-periods")
    nodes = render_macro(element.get("macro"), context)
    context.strips -= element.flag("strip-periods")
    if bare:
        return nodes
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
    nodes = context.rich(words)
    if not context.printed and not context.in_text_cite:
        textcase.apply("capitalize-first", leaves(Span(nodes)), context.language, english=True)
    context.printed = True
    return dressed(element, nodes, context)


def _variable(element: Element, context: Context) -> list[Node]:
    variable = element.get("variable")
    if variable not in _COLLAPSING:
        context.traces.append(Trace("text", Span([])))
    if variable in context.suppressed:
        context.flags.called = True
        return []
    if variable == "citation-label":
        nodes = yearsuffix.label(context)
    elif variable == "year-suffix":
        # Counts as printed even where there is none, so that it can stand beside "n.d."
        # (fixture `date_YearSuffixImplicitWithNoDate`).
        nodes = yearsuffix.explicit(context)
    else:
        nodes = _content(variable, element, context)
    context.call(variable, found=bool(nodes) or variable == "year-suffix")
    _print_once(variable, nodes, context)
    return dressed(element, nodes, context, role=_role(variable, nodes))


def _print_once(variable: str, nodes: list[Node], context: Context) -> None:
    """See to it that a cite prints its locator only once, as in citeproc-js."""
    if variable == "locator" and nodes:
        context.suppressed.add(variable)


def _role(variable: str, nodes: list[Node]) -> str:
    """Return the role of a number, by which cites collapse."""
    if variable in ("citation-number", "year-suffix"):
        return variable
    bare = variable in NUMBERS and len(nodes) == 1 and isinstance(nodes[0], Leaf)
    return "number" if bare and plain(nodes[0]).isdecimal() else ""


def _content(variable: str, element: Element, context: Context) -> list[Node]:
    if variable in NUMERIC_TEXTS:
        return number_nodes(variable, Numerals(), context)
    text = ""
    if element.get("form") == "short":
        text = _short(variable, context)
    text = text or value_of(variable, context)
    if text and variable in ("DOI", "URL"):
        return [Leaf(_web(variable, text, element))]
    return context.rich(text) if text else []


def _web(variable: str, text: str, element: Element) -> str:
    """Return a web address, its host alone in the short form, or a DOI as part of an address."""
    if variable == "URL" and element.get("form") == "short":
        text = re.sub(r"(.*\.[^/]+)/.*", r"\1", text, count=1)
        return re.sub(r"https?://", "", text, count=1) if "//www." in text else text
    linked = variable == "DOI" and element.get("prefix").endswith("https://doi.org/")
    if linked and not text.startswith(("http://", "https://")):
        return re.sub(_UNSAFE, lambda match: _percent(match[0]), text)
    return text


def _percent(letter: str) -> str:
    return "".join(f"%{byte:02X}" for byte in letter.encode())


def _short(variable: str, context: Context) -> str:
    name = SHORT_FORMS.get(variable, f"{variable}-short")
    return context.item.text(name)


def value_of(variable: str, context: Context) -> str:
    """Return the value of a variable; some of them belong to the cite."""
    cite = context.cite
    if variable == "locator":
        return cite.locator
    if variable == "citation-number":
        return str(context.number) if context.number else ""
    if variable == "first-reference-note-number":
        return str(cite.first_note) if cite.first_note and cite.position > 0 else ""
    if variable == "page-first":
        own = context.item.text("page-first")
        return own or re.split(r"\s*(?:&|, |-|–)\s*", context.item.text("page"))[0]
    return context.item.text(variable)


def number_field(variable: str, context: Context) -> Field:
    """Return the value of a number variable, taken apart."""
    name = "page" if variable == "page-first" else variable
    label = context.cite.label if variable == "locator" else ""
    return read_field(value_of(variable, context), name, label, context.locale)


def number_nodes(variable: str, numerals: Numerals, context: Context) -> list[Node]:
    """Return the numbers of a variable with what joins them."""
    field = number_field(variable, context)
    name = "page" if variable == "page-first" else variable
    rule = context.style.option("page-range-format")
    nodes: list[Node] = []
    for number in join_ranges(field.numbers, name, rule, context.locale):
        if number.shown:
            name = term_name(number.label)
            words = context.locale.term(name, "short", plural=number.plural) or number.label
            nodes.append(Leaf(f"{words}{number.blank}"))
        same = number.label == field.numbers[0].label
        printed = _number(number, numerals if same else Numerals(), context)
        nodes += [Span(printed, suffix=number.joiner)] if len(field.numbers) > 1 else printed
    return nodes


def _number(number: Number, numerals: Numerals, context: Context) -> list[Node]:
    """Return one number; a term that ends it (an ordinal) may hold tags, its digits may not."""
    text = f"{number.particle}{numbers.write(number.value, numerals, context.locale)}"
    if not number.collapsible:
        return context.rich(text)
    if not number.value.isdecimal():
        return [Leaf(text)]
    nodes = context.rich(text)
    return [Leaf(text, number=True)] if len(nodes) == 1 else nodes


def render_number(element: Element, context: Context) -> list[Node]:
    """Return a `cs:number` as nodes."""
    variable = element.get("variable")
    if variable in context.suppressed:
        context.flags.called = True
        return []
    noun = context.locale.find(variable)
    gender = noun.gender if noun is not None else ""
    nodes = number_nodes(variable, Numerals(element.get("form", "numeric"), gender), context)
    context.call(variable, found=bool(nodes))
    _print_once(variable, nodes, context)
    return dressed(element, nodes, context, _role(variable, nodes)) if nodes else []

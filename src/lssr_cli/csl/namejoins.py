"""What stands between the names of a list: delimiters, "and", "et al." and the ellipsis.

Source: CSL 1.0.2, "Name" (`and`, `delimiter-precedes-last`, `delimiter-precedes-et-al`,
`et-al-use-last`); where a term is not in an alphabet, no blanks stand around it (fixtures
`bugreports_ArabicLocale`, `name_HebrewAnd`).
"""

from typing import NamedTuple

from lssr_cli.csl.context import Context, dressed
from lssr_cli.csl.nameoptions import NameOptions
from lssr_cli.csl.nodes import Leaf, Node, Span
from lssr_cli.csl.scripts import begins_alphabetic

_ET_AL_TERMS = {"et al": "et-al"}
_ELLIPSIS = "…"


class Written(NamedTuple):
    """A name as it is printed, and what its neighbours depend on."""

    node: Span
    inverted: bool
    institution: bool = False


def interleaved(names: list[Written], delimiter: str) -> list[Node]:
    """Return names with a delimiter between them."""
    nodes: list[Node] = []
    for name in names:
        if nodes:
            nodes.append(Leaf(delimiter, affix=True))
        nodes.append(name.node)
    return nodes


def with_last(names: list[Written], last: Written, options: NameOptions) -> list[Node]:
    """Return names, an ellipsis and the last name of the list."""
    before = options.delimiter
    if len(names) == 1 and not (_after_inverted(options) and names[-1].inverted):
        before = " "
    nodes = interleaved(names, options.delimiter)
    ellipsis = f"{before if nodes else ''}{_ELLIPSIS} "
    return [*nodes, Leaf(ellipsis, affix=True), last.node]


def with_et_al(names: list[Written], options: NameOptions, context: Context) -> list[Node]:
    """Return names and the term for all others."""
    term = options.et_al.get("term", "et-al")
    words = context.locale.term(_ET_AL_TERMS.get(term, term))
    nodes = interleaved(names, options.delimiter)
    if not words:
        return nodes
    alone = len(names) == 1
    rule = options.precedes_et_al
    if rule == "always" or (rule == "after-inverted-name" and alone):
        between = options.delimiter
    elif rule in ("never", "after-inverted-name") or alone:
        between = " "
    else:
        between = options.delimiter
    if between == " " and not begins_alphabetic(words):
        between = ""
    et_al = Span(dressed(options.et_al, [Leaf(words)], context), look=())
    _without_affixes(et_al)
    return [*nodes, Leaf(between, affix=True), et_al]


def _without_affixes(et_al: Span) -> None:
    """Take the affixes off "et al.", in whose place the delimiters stand."""
    for child in et_al.children:
        if isinstance(child, Span):
            child.prefix = child.suffix = ""


def with_conjunction(names: list[Written], options: NameOptions, context: Context) -> list[Node]:
    """Return names with the conjunction before the last one."""
    if len(names) < 2:
        return interleaved(names, options.delimiter)
    institution = names[-1].institution
    delimiter = options.institution_delimiter if institution else options.delimiter
    if options.conjunction:
        rule = options.inherited_precedes_last if institution else options.precedes_last
        words = _conjunction(options, context)
        between = _around(words, rule, delimiter, alone=len(names) == 2)
        if _after_inverted(options) and names[-2].inverted:
            between = options.delimiter, between[1]
        last = f"{between[0]}{words}{between[1]}" if words else ""
    else:
        last = delimiter
    nodes = interleaved(names[:-1], options.delimiter)
    return [*nodes, Leaf(last, affix=True), names[-1].node]


def _after_inverted(options: NameOptions) -> bool:
    return options.precedes_last == "after-inverted-name"


def _around(words: str, rule: str, delimiter: str, *, alone: bool) -> tuple[str, str]:
    """Return what stands before and after a conjunction.

    Args:
        words: The conjunction.
        rule: A value of `delimiter-precedes-last`.
        delimiter: What stands between names.
        alone: One name stands before it, not more.
    """
    spaced = begins_alphabetic(words)
    before = (" " if alone else delimiter) if spaced else ""
    if rule == "always" and alone:
        before = delimiter
    elif rule == "never" and not alone and before:
        before = " "
    elif rule == "after-inverted-name" and before:
        before = delimiter if alone else " "
    return before, " " if spaced else ""


def _conjunction(options: NameOptions, context: Context) -> str:
    if options.conjunction == "text":
        return context.locale.term("and")
    return "&"

"""Collapsing: what cites of one cluster share is printed once, and what stands between them.

Source: CSL 1.0.2, "Cite Grouping" and "Cite Collapsing"; fixtures `collapse_*`. As in citeproc-js,
each cite is compared with the one before it: names that are the same vanish, then years that are
the same. Citation numbers and year-suffixes that end a cite are joined by `ranges`.
"""

from typing import NamedTuple

from lssr_cli.csl.context import Cite, Trace
from lssr_cli.csl.nodes import Node, Span, by_role, is_empty, plain
from lssr_cli.csl.ranges import Ending, ending, join_cites
from lssr_cli.csl.style import Style

_SUFFIXES = ("year-suffix", "year-suffix-ranged")
_STOPS = (";", ".", ",")


class Rendered(NamedTuple):
    """One cite as a tree, with what was met while it was made."""

    cite: Cite
    body: Span
    prefix: list[Node]
    suffix: list[Node]
    number: int
    year_suffix: int
    traces: list[Trace]


class Rules(NamedTuple):
    """The options of a `cs:citation` on grouping and collapsing; None where one is not set.

    Attributes:
        commas: Collapsed cites are separated by commas unless another delimiter is set.
        range_mark: What stands between the first and the last of a range.
    """

    collapse: str
    delimiter: str
    group_delimiter: str | None
    suffix_delimiter: str | None
    after_collapse: str | None
    commas: bool
    range_mark: str

    @property
    def years(self) -> bool:
        """Years that are the same vanish."""
        return self.collapse in _SUFFIXES

    @property
    def grouping(self) -> bool:
        """Cites with the same names come together."""
        return bool(self.collapse or self.group_delimiter)

    def next_delimiter(self, kind: str) -> str:
        """Return what stands before a number that follows on the one before it."""
        if kind == "citation-number":
            return self.delimiter
        return self.group_delimiter or self.suffix_delimiter or self.delimiter

    def ranged(self, kind: str) -> bool:
        """Tell whether three numbers or more in a row become a range."""
        wanted = "citation-number" if kind == "citation-number" else "year-suffix-ranged"
        return self.collapse == wanted


def read_rules(style: Style, range_mark: str) -> Rules:
    """Return the rules that a `cs:citation` sets."""
    attributes = style.citation.element.attributes
    return Rules(
        collapse=attributes.get("collapse", ""),
        delimiter=style.citation.layout.get("delimiter"),
        group_delimiter=attributes.get("cite-group-delimiter"),
        suffix_delimiter=attributes.get("year-suffix-delimiter"),
        after_collapse=attributes.get("after-collapse-delimiter"),
        commas=style.class_ == "in-text" and not style.cites_numbers,
        range_mark=range_mark,
    )


def join(cites: list[Rendered], rules: Rules) -> list[Node]:
    """Return the cites of a cluster with delimiters between them, collapsed if the style says so.

    What prints nothing is left out. A delimiter is a `Leaf` of its own between two cites.
    """
    if len(cites) == 1:
        whole = _whole(cites[0])
        return [] if is_empty(whole) else [whole]
    state = _State(rules)
    endings: list[Ending] = []
    previous: Rendered | None = None
    for cite in cites:
        state.collapse(cite)
        delimiter = state.delimiter()
        if previous is not None:
            delimiter = _beside_punctuation(delimiter, previous.cite, cite.cite)
        numbers = {"citation-number": cite.number, "year-suffix": cite.year_suffix}
        endings.append(ending(_whole(cite), delimiter, numbers))
        previous = cite
    return join_cites(endings, rules)


def _whole(cite: Rendered) -> Span:
    before, after = Span(cite.prefix, role="affix"), Span(cite.suffix, role="affix")
    return Span([before, cite.body, after])


class _State:
    """What the cites of a cluster have printed so far.

    Attributes:
        names: The names printed last.
        years: The years of the cite before.
        collapsed: Nothing but what can collapse has been printed by the cite at hand.
        grouped: It has the names of the cite before.
    """

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.names = ""
        self.years: list[int] = []
        self.collapsed = self.before_collapsed = False
        self.grouped = False
        self.located = self.before_located = False

    def collapse(self, cite: Rendered) -> None:
        """Take out of a cite what the one before it has printed as well."""
        self.before_collapsed, self.before_located = self.collapsed, self.located
        self.collapsed, self.located = bool(self.rules.collapse), bool(cite.cite.locator)
        years: list[int] = []
        for trace in cite.traces:
            if trace.kind == "names":
                self._names(trace.span, suppressed=cite.cite.suppress_author)
            elif trace.kind == "year":
                years.append(trace.value)
                place = len(years) - 1
                if (
                    self.rules.years
                    and self.collapsed
                    and self.years[place : place + 1] == [trace.value]
                ):
                    trace.span.children = []
            else:
                self.collapsed = False
        self.years = years

    def _names(self, span: Span, *, suppressed: bool) -> None:
        if not self.rules.grouping:
            return
        words = plain(span)
        self.grouped = words == self.names
        if not self.grouped:
            self.names = words
            self.collapsed = False
        elif self.rules.collapse or suppressed:
            span.children = []

    def delimiter(self) -> str:
        """Return what stands between the cite before and the one at hand."""
        rules = self.rules
        if rules.after_collapse is not None:
            ends = self.before_located or not self.collapsed
            if self.before_located or (
                ends and (self.before_collapsed or rules.collapse != "year-suffix")
            ):
                return rules.after_collapse
            return rules.delimiter
        if self.grouped and rules.group_delimiter:
            return rules.group_delimiter
        return ", " if self.collapsed and rules.commas else rules.delimiter


def _beside_punctuation(delimiter: str, before: Cite, after: Cite) -> str:
    """Return a delimiter without what the writer's own affixes already say.

    Source: fixtures `affix_WithCommas`, `magic_SuppressLayoutDelimiterIfPrefixComma`.
    """
    if before.suffix.endswith(_STOPS):
        blank = delimiter.find(" ")
        return delimiter[blank:] if blank >= 0 else ""
    if not before.suffix and after.prefix.startswith(_STOPS):
        return ""
    return delimiter


def drop_names(body: Span) -> None:
    """Take the first names out of a cite."""
    span = next(by_role(body, "names"), None)
    if span is not None:
        span.children = []

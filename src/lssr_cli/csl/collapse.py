"""Collapsing: what cites of one cluster share is printed once.

Source: CSL 1.0.2, "Cite Grouping" and "Cite Collapsing"; fixtures `collapse_*`.
"""

from typing import NamedTuple

from lssr_cli.csl.context import Cite
from lssr_cli.csl.nodes import Leaf, Node, Span, by_role, plain
from lssr_cli.csl.xml import Element

_YEARS = ("year", "year-suffix", "year-suffix-ranged")


class Rendered(NamedTuple):
    """One cite as a tree."""

    cite: Cite
    body: Span
    prefix: list[Node]
    suffix: list[Node]
    number: int
    year_suffix: int

    @property
    def plain(self) -> bool:
        """Nothing but the item is cited: no locator, no words of the writer's own."""
        return not (self.cite.locator or self.prefix or self.suffix)


class Rules(NamedTuple):
    """The options of a `cs:citation` on grouping and collapsing."""

    collapse: str
    delimiter: str
    group_delimiter: str
    suffix_delimiter: str
    after_collapse: str
    sorted: bool
    grouping: bool


def read_rules(citation: Element, layout: Element) -> Rules:
    """Return the rules that a `cs:citation` sets."""
    delimiter = layout.get("delimiter")
    return Rules(
        collapse=citation.get("collapse"),
        delimiter=delimiter,
        group_delimiter=citation.get("cite-group-delimiter", delimiter),
        suffix_delimiter=citation.get("year-suffix-delimiter", delimiter),
        after_collapse=citation.get("after-collapse-delimiter", delimiter),
        sorted=citation.find("sort") is not None,
        grouping="cite-group-delimiter" in citation.attributes
        or citation.get("collapse") in _YEARS,
    )


def join(cites: list[Rendered], rules: Rules) -> list[Node]:
    """Return the cites of a cluster with delimiters between them, collapsed if the style says so."""
    if rules.collapse == "citation-number":
        return _numbers(cites, rules)
    if rules.grouping:
        return _grouped(cites, rules)
    return _with_delimiter([_whole(cite) for cite in cites], rules)


def _whole(cite: Rendered) -> Span:
    before, after = Span(cite.prefix, role="affix"), Span(cite.suffix, role="affix")
    return Span([before, cite.body, after])


def _numbers(cites: list[Rendered], rules: Rules) -> list[Node]:
    """Collapse runs of three or more numbers that follow one another."""
    nodes: list[Node] = []
    place = 0
    while place < len(cites):
        end = place
        while (
            end + 1 < len(cites)
            and cites[end].plain
            and cites[end + 1].plain
            and cites[end].number
            and cites[end + 1].number == cites[end].number + 1
        ):
            end += 1
        if nodes:
            nodes.append(Leaf(rules.delimiter, affix=True))
        if end - place >= 2:
            nodes += [_whole(cites[place]), Leaf("–", affix=True), _whole(cites[end])]
        else:
            nodes += _with_delimiter([_whole(cite) for cite in cites[place : end + 1]], rules)
        place = end + 1
    return nodes


def _with_delimiter(spans: list[Span], rules: Rules) -> list[Node]:
    nodes: list[Node] = []
    for span in spans:
        if nodes:
            nodes.append(Leaf(rules.delimiter, affix=True))
        nodes.append(span)
    return nodes


def names_of(body: Span) -> str:
    """Return the words of the first names that a cite prints, empty if it prints none."""
    span = next(by_role(body, "names"), None)
    return plain(span) if span is not None else ""


def drop_names(body: Span) -> None:
    """Take the first names out of a cite."""
    span = next(by_role(body, "names"), None)
    if span is not None:
        span.children = []


def _groups(cites: list[Rendered], rules: Rules) -> list[list[Rendered]]:
    """Return the cites by their names; those that stand apart come together if cites are sorted."""
    groups: list[list[Rendered]] = []
    by_names: dict[str, list[Rendered]] = {}
    for cite in cites:
        names = names_of(cite.body)
        group = by_names.get(names) if names and rules.sorted else None
        if group is None and groups and names and names_of(groups[-1][0].body) == names:
            group = groups[-1]
        if group is None:
            groups.append(group := [])
            by_names[names] = group
        group.append(cite)
    return groups


def _grouped(cites: list[Rendered], rules: Rules) -> list[Node]:
    nodes: list[Node] = []
    groups = _groups(cites, rules)
    for place, group in enumerate(groups):
        nodes += _one_group(group, rules)
        if place + 1 < len(groups):
            collapsed = rules.collapse in _YEARS and (len(group) > 1 or place == 0)
            delimiter = rules.after_collapse if collapsed else rules.delimiter
            nodes.append(Leaf(delimiter, affix=True))
    return nodes


def _one_group(group: list[Rendered], rules: Rules) -> list[Node]:
    nodes: list[Node] = []
    place = 0
    while place < len(group):
        if place and rules.collapse in _YEARS:
            drop_names(group[place].body)
        end = _suffix_run(group, place) if rules.collapse.startswith("year-suffix") else place
        if nodes:
            nodes.append(Leaf(_within(group, place, rules), affix=True))
        nodes.append(_whole(group[place]))
        if end > place:
            nodes += _suffixes(group[place + 1 : end + 1], rules, group[place].year_suffix)
        place = end + 1
    return nodes


def _within(group: list[Rendered], place: int, rules: Rules) -> str:
    """Return the delimiter before a cite within its group."""
    if group[place - 1].cite.locator and rules.after_collapse != rules.delimiter:
        return rules.after_collapse
    return rules.group_delimiter


def _years(body: Span) -> str:
    """Return the words of a cite without its names and its year-suffix."""
    year = next(by_role(body, "year"), None)
    if year is None:
        return ""
    return "".join(child.text for child in year.children if isinstance(child, Leaf)) or plain(year)


def _suffix_run(group: list[Rendered], place: int) -> int:
    """Return the place of the last cite that differs from the one at `place` by its suffix alone."""
    end = place
    first = group[place]
    if first.year_suffix < 0 or first.cite.locator or first.suffix:
        return end
    while end + 1 < len(group):
        following = group[end + 1]
        same = following.year_suffix >= 0 and _years(following.body) == _years(first.body)
        if not same or not following.plain:
            break
        end += 1
    return end


def _suffixes(cites: list[Rendered], rules: Rules, first: int) -> list[Node]:
    """Return the year-suffixes of cites that follow one of the same year."""
    nodes: list[Node] = []
    place = 0
    previous = first
    while place < len(cites):
        end = place
        if rules.collapse == "year-suffix-ranged":
            while end + 1 < len(cites) and cites[end + 1].year_suffix == cites[end].year_suffix + 1:
                end += 1
        run = end - place + 1
        if (
            rules.collapse == "year-suffix-ranged"
            and cites[place].year_suffix == previous + 1
            and run >= 2
        ):
            nodes += [Leaf("–", affix=True), _suffix_span(cites[end])]
        else:
            for cite in cites[place : end + 1]:
                nodes += [Leaf(rules.suffix_delimiter, affix=True), _suffix_span(cite)]
        previous = cites[end].year_suffix
        place = end + 1
    return nodes


def _suffix_span(cite: Rendered) -> Span:
    found = next(by_role(cite.body, "year-suffix"), None)
    if found is None:
        year = next(by_role(cite.body, "year"), None)
        found = (
            next((s for s in by_role(Span(year.children), "year-suffix")), None) if year else None
        )
    return Span([found]) if found is not None else Span([])

"""What facts rest on: not wrong, but worth knowing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lssr_cli.check.draft import Draft
from lssr_cli.check.finding import NOTE
from lssr_cli.check.graph import reached
from lssr_cli.check.items import Item
from lssr_cli.check.rule import BOOK, Problems, Rule, rule
from lssr_cli.model import Fact


@rule(
    "single-source",
    NOTE,
    "A fact that rests on one source, or on several that derive from one.",
    bad='text = "Vilnius was taken.[4]"',
    good='text = "Vilnius was taken.[4][13]"',
    opt_in=True,
)
def single_source(draft: Draft) -> Problems:
    """Find facts with one root among their sources."""
    derived = {source.key: source.derives_from for source in draft.all_sources}
    known = {key: [root for root in roots if root in derived] for key, roots in derived.items()}
    for item, keys in _cited(draft):
        roots = _roots(keys, known)
        if len(roots) == 1:
            via = "" if keys == roots else f", by way of {', '.join(sorted(keys))}"
            yield item.problem("text", message=f"rests on source {roots.pop()} alone{via}")


@rule(
    "tertiary-only",
    NOTE,
    "A fact that rests on tertiary sources alone.",
    bad=BOOK + '\nlevel = "tertiary"\n[[facts]]\nid = "a"\ntext = "Vilnius was taken.[9]"',
    good=BOOK + '\nlevel = "tertiary"\n[[facts]]\nid = "a"\ntext = "Vilnius was taken.[4][9]"',
    opt_in=True,
)
def tertiary_only(draft: Draft) -> Problems:
    """Find facts without a primary, secondary or unrated source."""
    levels = {source.key: source.level for source in draft.all_sources}
    for item, keys in _cited(draft):
        if all(levels.get(key) == "tertiary" for key in keys):
            yield item.problem("text", message="rests on tertiary sources alone")


def _cited(draft: Draft) -> Iterator[tuple[Item[Fact], set[str]]]:
    for text in draft.texts:
        if text.string.field == "text":
            keys = {cite.citation.key for cite in text.cites} & draft.cited_keys
            if keys:
                yield text.fact, keys


def _roots(keys: set[str], derived: Mapping[str, Iterable[str]]) -> set[str]:
    """Return the sources that ``keys`` go back to and that derive from nothing themselves."""
    return {key for key in reached(keys, derived) if not derived.get(key)} or keys


STYLE_WANTS = Rule(
    "style-wants",
    NOTE,
    "A source without what the style that --style names would print of it, and most sources of its "
    "type have.",
    bad='[sources.9]\ntype = "book"\ntitle = "A History"\npublisher = "Vaga"',
    good='[sources.9]\ntype = "book"\ntitle = "A History"\npublisher = "Vaga"\nissued = "1972"',
    opt_in=True,
)
"""What it finds depends on a style: :func:`lssr_cli.check.stylewants.style_rule` makes it."""

RULES = (single_source, tertiary_only, STYLE_WANTS)

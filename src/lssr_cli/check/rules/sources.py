"""Rules about sources: what their type needs, their dates, and whether anything uses them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lssr_cli.check.draft import Draft
from lssr_cli.check.finding import ERROR, WARNING
from lssr_cli.check.languages import fault_of_tag
from lssr_cli.check.rule import BOOK, Problems, rule
from lssr_cli.check.timing import ends_before, span
from lssr_cli.factfile.faults import did_you_mean, quoted
from lssr_cli.factfile.vocabulary import CSL_TYPES

NEEDS: Mapping[str, str] = {
    "book": "publisher",
    "article": "container-title",
    "article-journal": "container-title",
    "article-magazine": "container-title",
    "article-newspaper": "container-title",
    "chapter": "container-title",
    "entry-dictionary": "container-title",
    "entry-encyclopedia": "container-title",
    "post": "URL",
    "post-weblog": "URL",
    "webpage": "URL",
}
"""Type → the variable without which no reader could find it."""


@rule(
    "unknown-type",
    ERROR,
    "A source of a type that is none of CSL 1.0.2.",
    bad='[sources.9]\ntype = "Book"\ntitle = "A History"\npublisher = "Vaga"',
    good=BOOK,
)
def unknown_type(draft: Draft) -> Problems:
    """Find types that CSL does not know."""
    for item in draft.sources:
        type = item.value.type
        if type and type not in CSL_TYPES:
            hint = did_you_mean(type, sorted(CSL_TYPES))
            yield item.problem("type", message=f"{quoted(type)} is no CSL type", hint=hint)


@rule(
    "missing-variable",
    WARNING,
    "A source that lacks what its type cannot be cited without: a book its publisher, an article "
    "or chapter its container-title, a page its URL.",
    bad='[sources.9]\ntype = "webpage"\ntitle = "A History"',
    good='[sources.9]\ntype = "webpage"\ntitle = "A History"\nURL = "https://example.org/history"',
)
def missing_variable(draft: Draft) -> Problems:
    """Find sources that no reader could find."""
    for item in draft.sources:
        variable = NEEDS.get(item.value.type, "")
        table = item.document.toml["sources"][item.value.key]
        if variable and variable not in table:
            yield item.problem(message=f"a {item.value.type} without {variable}")


@rule(
    "unused-source",
    WARNING,
    "A source that no marker cites and no other source derives from.",
    bad=BOOK,
    good=BOOK + '\n[[facts]]\nid = "a"\ntext = "Vilnius was taken.[9]"',
)
def unused_source(draft: Draft) -> Problems:
    """Find sources of the fact files themselves that nothing uses."""
    used = {cite.citation.key for text in draft.texts for cite in text.cites} | draft.lost
    used.update(root for item in draft.sources for root in item.value.derives_from)
    for item in draft.sources:
        if item.value.key not in used:
            yield item.problem(message="nothing uses this source")


@rule(
    "issued-after-accessed",
    WARNING,
    "A source that was looked at before it came out.",
    bad='[sources.9]\ntype = "webpage"\ntitle = "A History"\nURL = "https://example.org/history"\n'
    'issued = "2020-05"\naccessed = "2019-03-01"',
    good='[sources.9]\ntype = "webpage"\ntitle = "A History"\nURL = "https://example.org/history"\n'
    'issued = "2019-02"\naccessed = "2019-03-01"',
)
def issued_after_accessed(draft: Draft) -> Problems:
    """Find sources accessed before they were issued."""
    for item in draft.sources:
        issued, accessed = (str(item.value.csl.get(name, "")) for name in ("issued", "accessed"))
        if ends_before(span(accessed), span(issued)):
            yield item.problem("issued", message=f"{issued} is after accessed, {accessed}")
            yield item.problem("accessed", message=f"{accessed} is before issued, {issued}")


@rule(
    "issued-before-original",
    WARNING,
    "A reprint that came out before its original.",
    bad=BOOK + '\nissued = "1972"\noriginal-date = "1988"',
    good=BOOK + '\nissued = "1988"\noriginal-date = "1972"',
)
def issued_before_original(draft: Draft) -> Problems:
    """Find sources issued before their ``original-date``."""
    for item in draft.sources:
        issued, original = (
            str(item.value.csl.get(name, "")) for name in ("issued", "original-date")
        )
        if ends_before(span(issued), span(original)):
            yield item.problem("issued", message=f"{issued} is before original-date, {original}")
            yield item.problem("original-date", message=f"{original} is after issued, {issued}")


@rule(
    "not-a-number",
    WARNING,
    "A volume, issue, page or other number without any digit or Roman numeral.",
    bad=BOOK + '\nvolume = "second"',
    good=BOOK + "\nvolume = 2",
)
def not_a_number(draft: Draft) -> Problems:
    """Find number variables that hold words."""
    for item in draft.sources:
        for field in item.value.csl.keys() & {"number-of-pages", "number-of-volumes", "volume"}:
            value = str(item.value.csl[field])
            if value.strip() and not re.search(r"[0-9]|\b[ivxlcdmIVXLCDM]+\b", value):
                yield item.problem(field, message=f"{quoted(value)} is no number")


@rule(
    "source-language",
    WARNING,
    "A source whose language is no BCP 47 tag.",
    bad=BOOK + '\nlanguage = "English"',
    good=BOOK + '\nlanguage = "en"',
)
def source_language(draft: Draft) -> Problems:
    """Find languages that no style can use for title case and terms."""
    for item in draft.sources:
        tag = str(item.value.csl.get("language", ""))
        if tag.strip() and (fault := fault_of_tag(tag)):
            yield item.problem("language", message=fault.message, hint=fault.hint)


RULES = (
    unknown_type,
    missing_variable,
    unused_source,
    issued_after_accessed,
    issued_before_original,
    not_a_number,
    source_language,
)

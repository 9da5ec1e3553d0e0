"""Rules about page numbers: in markers, in texts and in the ``page`` of a source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lssr_cli.check.draft import Draft
from lssr_cli.check.finding import WARNING
from lssr_cli.check.items import Text
from lssr_cli.check.rule import Problems, rule
from lssr_cli.factfile.faults import quoted
from lssr_cli.locators import PLURAL_PAGES, SINGULAR_PAGES, read_locator
from lssr_cli.markers import Cite
from lssr_cli.model import Source

_RANGE = re.compile(r"(?<![\w-])([0-9]{1,6})\s*([-‐–—])\s*([0-9]{1,6})(?![\w-])")
_NUMBER = re.compile(r"(?<![\w])[0-9]{1,6}(?![\w])")
_YEARS = re.compile(r"(?<![\w.,/:-])([12][0-9]{3})-([12][0-9]{3}|[0-9]{2})(?![\w/:-]|[.,][0-9])")
_SEVERAL = re.compile(
    r"[0-9ivxlcdm]\s*(?:[-‐–—,&]|\band\b)\s*(?:[0-9]|[ivxlcdm]+\b(?!\.))|[0-9]\s?f{1,2}\b",
    re.IGNORECASE,
)
_PAGES_IN_TEXT = re.compile(r"\b(?:pp?\.|pages)\s*[0-9]{1,6}(-)[0-9]{1,6}(?![\w-])", re.IGNORECASE)
LAST_YEAR = 2100
_PART = {"chapter", "paper-conference"}
_MONTHS = 12
LONGEST_SHORT_RANGE = 50
"""Longer ranges whose last number has fewer digits are taken to be reversed."""


class _Locator(NamedTuple):
    """A page locator of a cite: its label and value, and where they stand in the text."""

    text: Text
    cite: Cite
    label: str
    label_at: int
    value: str
    value_at: int


@rule(
    "plural-pages",
    WARNING,
    "The label pp. before one page, or p. before several.",
    bad='text = "Vilnius was taken.[4, p. 12–14]"',
    good='text = "Vilnius was taken.[4, pp. 12–14]"',
    fixable=True,
)
def plural_pages(draft: Draft) -> Problems:
    """Find labels in the wrong number."""
    for locator in draft.once(_page_locators):
        label = locator.label.lower()
        several = bool(_SEVERAL.search(locator.value))
        if label in PLURAL_PAGES and not several:
            message, fix = f"{label} before one page", "p."
        elif label in SINGULAR_PAGES and several:
            message, fix = f"{label} before several pages", "pp."
        else:
            continue
        end = locator.label_at + len(locator.label)
        yield locator.text.problem(locator.label_at, end, message, f"write {fix}", fix)


@rule(
    "reversed-pages",
    WARNING,
    "A range of pages that ends before it begins.",
    bad='text = "Vilnius was taken.[4, pp. 190–188]"',
    good='text = "Vilnius was taken.[4, pp. 188–190]"',
)
def reversed_pages(draft: Draft) -> Problems:
    """Find reversed ranges in markers and in the ``page`` of sources."""
    for locator in draft.once(_page_locators):
        for found in _RANGE.finditer(locator.value):
            if _is_reversed(found):
                start = locator.value_at + found.start()
                message = f"pages {found[0]} end before they begin"
                yield locator.text.problem(start, start + len(found[0]), message)
    for source in draft.sources:
        page = str(source.value.csl.get("page", ""))
        if any(map(_is_reversed, _RANGE.finditer(page))):
            message = f"pages {quoted(page)} end before they begin"
            yield source.problem("page", message=message)


@rule(
    "page-outside",
    WARNING,
    "A cited page that the source does not have by its page or number-of-pages.",
    bad='[sources.9]\ntype = "article-journal"\ntitle = "Red Vilnius"\n'
    'container-title = "Slavic Review"\npage = "77–97"\n'
    '[[facts]]\nid = "a"\ntext = "Vilnius was taken.[9, p. 12]"',
    good='[sources.9]\ntype = "article-journal"\ntitle = "Red Vilnius"\n'
    'container-title = "Slavic Review"\npage = "77–97"\n'
    '[[facts]]\nid = "a"\ntext = "Vilnius was taken.[9, p. 82]"',
)
def page_outside(draft: Draft) -> Problems:
    """Find cited pages beyond those of a source."""
    extents = {source.key: _extent(source) for source in draft.all_sources}
    for locator in draft.once(_page_locators):
        extent = extents.get(locator.cite.citation.key)
        if not extent:
            continue
        first, last = extent
        for page, at, length in _pages(locator.value):
            if not first <= page <= last:
                start = locator.value_at + at
                message = f"page {page} is not among {first}–{last} of the source"
                yield locator.text.problem(start, start + length, message)


@rule(
    "hyphen-range",
    WARNING,
    "A hyphen between page or year numbers, where an en dash belongs.",
    bad='text = "In the war of 1918-1919 Vilnius was taken.[4]"',
    good='text = "In the war of 1918–1919 Vilnius was taken.[4]"',
    fixable=True,
)
def hyphen_range(draft: Draft) -> Problems:
    """Find hyphens between pages in markers and between years in texts."""
    hint = "write an en dash: –"
    for locator in draft.once(_page_locators):
        for found in _RANGE.finditer(locator.value):
            if found[2] in "-‐":
                at = locator.value_at + found.start(2)
                yield locator.text.problem(at, at + 1, "a hyphen between pages", hint, "–")
    for text in draft.texts:
        for piece in text.literals if "-" in text.written else ():
            for found in _YEARS.finditer(piece.written):
                if _are_years(found[1], found[2]):
                    at = piece.offset + found.start(2) - 1
                    yield text.problem(at, at + 1, "a hyphen between years", hint, "–")
            for found in _PAGES_IN_TEXT.finditer(piece.written):
                at = piece.offset + found.start(1)
                yield text.problem(at, at + 1, "a hyphen between pages", hint, "–")


def _page_locators(draft: Draft) -> list[_Locator]:
    return [
        _page_locator(text, cite)
        for text in draft.texts
        for cite in text.cites
        if cite.citation.label == "page" and not cite.fault
    ]


def _page_locator(text: Text, cite: Cite) -> _Locator:
    written = cite.written
    comma = written.index(",") + 1
    found = read_locator(written[comma:])
    start = comma + len(written[comma:]) - len(written[comma:].lstrip())
    value_at = written.index(found.value, start + len(found.label))
    return _Locator(
        text, cite, found.label, cite.offset + start, found.value, cite.offset + value_at
    )


def _last_of(first: str, last: str) -> int:
    """Return the last number of a range; one with fewer digits goes on from the first: 188–90."""
    return int(first[: len(first) - len(last)] + last if len(last) < len(first) else last)


def _is_reversed(found: re.Match[str]) -> bool:
    """Tell whether a range falls; of few digits, 188–90 is short for 188–190, 120–91 is not."""
    first, last = int(found[1]), _last_of(found[1], found[3])
    is_short = len(found[3]) < len(found[1])
    return last < first or (is_short and not 0 < last - first <= LONGEST_SHORT_RANGE)


def _pages(value: str) -> Iterator[tuple[int, int, int]]:
    """Yield the pages that a locator names: number, offset, length."""
    ranges = {found.start(3): found for found in _RANGE.finditer(value)}
    for found in _NUMBER.finditer(value):
        whole = ranges.get(found.start())
        page = _last_of(whole[1], whole[3]) if whole else int(found[0])
        yield page, found.start(), len(found[0])


def _extent(source: Source) -> tuple[int, int] | None:
    """Return the first and last page of a source, if it tells them in plain numbers."""
    csl = source.csl
    numbers = [page for page, _, _ in _pages(str(csl.get("page", "")))]
    if len(numbers) > 1:
        return min(numbers), max(numbers)
    total = str(csl.get("number-of-pages", ""))
    if total.isdecimal() and source.type not in _PART:
        return 1, int(total[:9])
    return None


def _are_years(first: str, second: str) -> bool:
    """Tell a range of years from a year and a month, which ``1918-12`` may be."""
    if len(second) == 2:
        return int(second) > max(int(first[2:]), _MONTHS)
    return int(first) < int(second) <= LAST_YEAR


RULES = (plural_pages, reversed_pages, page_outside, hyphen_range)

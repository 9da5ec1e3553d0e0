"""Rules about markers: what they cite and how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lssr_cli.check.draft import Draft
from lssr_cli.check.finding import ERROR, WARNING
from lssr_cli.check.items import Text
from lssr_cli.check.rule import Problems, rule
from lssr_cli.check.rules.brackets import BRACKET, with_brackets
from lssr_cli.factfile.faults import nearest, quoted
from lssr_cli.locators import TERMS, read_locator
from lssr_cli.markers import Cite, Literal, runs

_LATER_KEY = re.compile(r";\s*([^\s\[\],;]+)")


@rule(
    "undefined-source",
    ERROR,
    "A marker cites a source that is not there.",
    bad='text = "Vilnius was taken.[99]"',
    good='text = "Vilnius was taken.[4]"',
)
def undefined_source(draft: Draft) -> Problems:
    """Find cites whose key no source has."""
    for text in draft.texts:
        for cite in text.cites:
            key = cite.citation.key
            if key and key not in draft.cited_keys:
                start = cite.offset + cite.written.index(key)
                hint = _meant(key, draft)
                yield text.problem(start, start + len(key), f"no source {quoted(key)}", hint)


@rule(
    "empty-cite",
    ERROR,
    "A marker, or a part of one, without a source.",
    bad='text = "Vilnius was taken.[4;]"',
    good='text = "Vilnius was taken.[4]"',
)
def empty_cite(draft: Draft) -> Problems:
    """Find cites without a key, and brackets that would be markers if their first cite had one."""
    yield from _grammar(draft, "empty-cite", "a cite without a source")
    for text in with_brackets(draft):
        for piece in text.literals:
            for found in BRACKET.finditer(piece.written):
                if not found[1] and _cites_something(found[2] or "", draft):
                    start = piece.offset + found.start()
                    yield text.problem(start, start + len(found[0]), "a cite without a source")


@rule(
    "empty-locator",
    ERROR,
    "A comma or a label in a marker, and no page or other locator behind it.",
    bad='text = "Vilnius was taken.[4, p.]"',
    good='text = "Vilnius was taken.[4, p. 12]"',
)
def empty_locator(draft: Draft) -> Problems:
    """Find locators without a value."""
    yield from _grammar(draft, "empty-locator", "a locator without a value")
    for text in draft.texts:
        for cite in text.cites:
            if not cite.fault and cite.citation.locator.startswith(","):
                start = cite.offset + cite.written.index(",") + 1
                end = cite.offset + len(cite.written)
                yield text.problem(start, end, "a comma without a locator before it")


@rule(
    "unknown-locator",
    ERROR,
    "A locator with a label that is no locator term of CSL.",
    bad='text = "Vilnius was taken.[4, pge 12]"',
    good='text = "Vilnius was taken.[4, p. 12]"',
)
def unknown_locator(draft: Draft) -> Problems:
    """Find labels that CSL does not know."""
    yield from _grammar(draft, "unknown-locator", "unknown label")


@rule(
    "source-as-page",
    WARNING,
    "A bare number behind a comma is a page, but a source has that number too.",
    bad='text = "Vilnius was taken.[4, 13]"',
    good='text = "Vilnius was taken.[4; 13]"',
)
def source_as_page(draft: Draft) -> Problems:
    """Find locators without label that are the key of a source."""
    for text in draft.texts:
        for cite in text.cites:
            key, comma, locator = cite.written.partition(",")
            value = locator.strip()
            if comma and value in draft.source_keys:
                start = cite.offset + len(key) + 1 + locator.index(value)
                message = f"{quoted(value)} is read as a page, and is a source"
                hint = f"[{key.strip()}; {value}] or [{key.strip()}, p. {value}]?"
                yield text.problem(start, start + len(value), message, hint)


@rule(
    "falling-numbers",
    WARNING,
    "Sources in one marker, or in markers that touch, whose numbers fall.",
    bad='text = "Vilnius was taken.[13][4]"',
    good='text = "Vilnius was taken.[4][13]"',
)
def falling_numbers(draft: Draft) -> Problems:
    """Find a number smaller than the one before it."""
    for text in draft.texts:
        for before, cite in _neighbours(text):
            one, other = before.citation.key, cite.citation.key
            if one.isdecimal() and other.isdecimal() and int(one[:18]) > int(other[:18]):
                end = cite.offset + len(cite.written)
                yield text.problem(cite.offset, end, f"{other} stands after {one}")


@rule(
    "repeated-cite",
    WARNING,
    "The same source twice in one marker, or in markers that touch, without locators.",
    bad='text = "Vilnius was taken.[4][4]"',
    good='text = "Vilnius was taken.[4]"',
)
def repeated_cite(draft: Draft) -> Problems:
    """Find a cite without locator that repeats one of its neighbours."""
    for text in draft.texts:
        for run in _runs(text):
            bare: set[str] = set()
            for cite in run:
                if cite.citation.key in bare and not cite.citation.locator and not cite.fault:
                    end = cite.offset + len(cite.written)
                    message = f"source {quoted(cite.citation.key)} is cited twice in one place"
                    yield text.problem(cite.offset, end, message)
                if not cite.citation.locator:
                    bare.add(cite.citation.key)


def _grammar(draft: Draft, kind: str, message: str) -> Problems:
    for text in draft.texts:
        for cite in text.cites:
            fault = cite.fault
            if fault and fault.rule == kind:
                word = f" {quoted(fault.word)}" if fault.word else ""
                near = nearest(fault.word, TERMS) if kind == "unknown-locator" else ""
                hint = f"did you mean {near}?" if near else ""
                end = fault.offset + max(len(fault.word), 1)
                yield text.problem(fault.offset, end, message + word, hint)


def _cites_something(rest: str, draft: Draft) -> bool:
    return not rest.strip(" ,;") or any(
        key in draft.source_keys for key in _LATER_KEY.findall(rest)
    )


def _runs(text: Text) -> Iterator[list[Cite]]:
    for run in runs(text.pieces):
        if not isinstance(run, Literal):
            yield [cite for marker in run for cite in marker.cites]


def _neighbours(text: Text) -> Iterator[tuple[Cite, Cite]]:
    for run in _runs(text):
        yield from pairwise(run)


def _meant(key: str, draft: Draft) -> str:
    if read_locator(key).label:
        return "a page stands behind a comma: [4, p. 188]"
    bare = key.lstrip("0")
    if bare != key and bare in draft.source_keys:
        return f"did you mean [{bare}]?"
    if key.isdigit():
        return f"write \\[{key}] if it is text"
    near = nearest(key, draft.source_keys)
    return f"did you mean {near}?" if near else ""


RULES = (
    undefined_source,
    empty_cite,
    empty_locator,
    unknown_locator,
    source_as_page,
    falling_numbers,
    repeated_cite,
)

"""Rules about brackets that are text and yet look like markers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from lssr_cli.check.draft import Draft
from lssr_cli.check.finding import WARNING
from lssr_cli.check.items import Text
from lssr_cli.check.rule import Problems, rule
from lssr_cli.factfile.faults import quoted
from lssr_cli.locators import read_locator
from lssr_cli.markers import Literal, Marker, unclosed

BRACKET = re.compile(r"(?<!\\)\[\s*([^\s\[\],;]*)\s*([,;][^\[\]]*)?\]")
"""A bracket: what may be the key of its first cite, and the rest."""

_INSIDE = re.compile(r"(?<!\\)\[([^\[\]]*)\]")
_RANGE = re.compile(r"\s*([0-9]+)\s*[-–—]\s*([0-9]+)\s*")
_NO_COMMA = re.compile(r"\s*([^\s\[\],;.:]+)(?:\s+|\s*[.:]\s*)(\S.*?)\s*")
_PLAIN_PAGES = re.compile(r"[0-9]+(?:\s*[-–—]\s*[0-9]+)?")
LETTERS_OF_A_KEY = 3
"""Shorter words are one edit away from too much."""
MOST_IN_A_RANGE = 9
"""More sources in one place are hardly meant."""


@rule(
    "misspelt-source",
    WARNING,
    "A bracket that is text, since no source has that key, but one has nearly the same.",
    bad='[sources.davies1996]\ntype = "book"\ntitle = "Europe"\npublisher = "OUP"\n'
    '[[facts]]\nid = "a"\ntext = "Vilnius was taken.[davies1966] It fell again.[davies1996]"',
    good='[sources.davies1996]\ntype = "book"\ntitle = "Europe"\npublisher = "OUP"\n'
    '[[facts]]\nid = "a"\ntext = "Vilnius was taken.[davies1996]"',
)
def misspelt_source(draft: Draft) -> Problems:
    """Find brackets whose first word is one edit away from a key."""
    for text in with_brackets(draft):
        for piece in text.literals:
            for found in BRACKET.finditer(piece.written):
                if near := _one_edit_away(found[1], draft):
                    start = piece.offset + found.start(1)
                    message = f"{quoted(found[1])} is no source, so the bracket is text"
                    hint = f"did you mean {near}? \\[ is a bracket that is text"
                    yield text.problem(start, start + len(found[1]), message, hint)


@rule(
    "malformed-marker",
    WARNING,
    "A bracket that is text, though it names a source: no comma before the page, a range of "
    "sources, or two brackets around one.",
    bad='text = "Vilnius was taken.[4 p. 188]"',
    good='text = "Vilnius was taken.[4, p. 188]"',
)
def malformed_marker(draft: Draft) -> Problems:
    """Find brackets that nearly are markers."""
    for text in with_brackets(draft):
        for piece in text.literals:
            for found in _INSIDE.finditer(piece.written):
                if meant := _well_formed(found[1], draft):
                    start, end = (piece.offset + at for at in found.span())
                    message = f"{quoted(found[0])} is text, not a marker"
                    yield text.problem(start, end, message, f"write {meant}")
        for before, marker, after in _between_literals(text):
            if before.written.endswith("[") and after.written.startswith("]"):
                start, end = marker.offset - 1, after.offset + 1
                message = "brackets around a marker are printed"
                yield text.problem(start, end, message, f"write {quoted(marker.written)}")


@rule(
    "unclosed-marker",
    WARNING,
    "A bracket that opens like a marker and is not closed.",
    bad='text = "Vilnius was taken.[4"',
    good='text = "Vilnius was taken.[4]"',
)
def unclosed_marker(draft: Draft) -> Problems:
    """Find brackets that open like a marker and are not closed."""
    hint = "write ] behind it, or \\[ for a bracket that is text"
    for text in draft.texts:
        if "[" in text.written:
            for offset in unclosed(text.written, draft.cited_keys):
                yield text.problem(offset, offset + 2, "a marker that is not closed", hint)


def with_brackets(draft: Draft) -> Iterator[Text]:
    """Yield the texts in which a bracket stands that is no marker."""
    for text in draft.texts:
        if text.written.count("[") > len(text.markers):
            yield text


def _well_formed(inside: str, draft: Draft) -> str:
    """Return the marker that the inside of a bracket was meant to be, or an empty string."""
    if (found := _RANGE.fullmatch(inside)) and found[1] in draft.source_keys:
        first, last = int(found[1][:9]), int(found[2][:9])
        keys = [str(key) for key in range(first, min(last, first + MOST_IN_A_RANGE) + 1)]
        return f"[{'; '.join(keys)}]" if all(key in draft.source_keys for key in keys) else ""
    found = _NO_COMMA.fullmatch(inside)
    if not found or found[1] not in draft.source_keys:
        return ""
    locator = read_locator(found[2])
    if not (locator.label and locator.term) and not _PLAIN_PAGES.fullmatch(found[2]):
        return ""
    return f"[{found[1]}, {found[2]}]"


def _between_literals(text: Text) -> Iterator[tuple[Literal, Marker, Literal]]:
    for before, piece, after in zip(text.pieces, text.pieces[1:], text.pieces[2:], strict=False):
        if isinstance(before, Literal) and isinstance(piece, Marker) and isinstance(after, Literal):
            yield before, piece, after


def _one_edit_away(word: str, draft: Draft) -> str:
    """Return the key that differs from a word by one letter; numbers differ by a letter beside."""
    if len(word) < LETTERS_OF_A_KEY:
        return next(
            (k for k in (word[1:], word[:-1]) if k.isdigit() and k in draft.source_keys), ""
        )
    for key in draft.source_keys:
        long_enough = len(key) >= LETTERS_OF_A_KEY or key in word
        if long_enough and abs(len(key) - len(word)) < 2 and OSA.distance(word, key) == 1:
            return key
    return ""


RULES = (misspelt_source, malformed_marker, unclosed_marker)

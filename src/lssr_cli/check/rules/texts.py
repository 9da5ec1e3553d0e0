"""Rules about blanks and lengths in texts."""

from __future__ import annotations

import re

from lssr_cli.check.document import Spot
from lssr_cli.check.draft import Draft
from lssr_cli.check.finding import WARNING
from lssr_cli.check.rule import Problem, Problems, rule
from lssr_cli.markers import Literal, Marker

LONGEST_TEXT = 1200
_DOUBLED = re.compile(r"(?<=[^\s])[ \t]{2,}(?=[^\s])")
_BEFORE_SIGN = re.compile(r"(?<=[^\s.,])[ \t]+(?=[.,](?:[\s\])”’\"'»]|$)(?!\s*[.,]))")


@rule(
    "doubled-blank",
    WARNING,
    "Two or more blanks in a row.",
    bad='text = "Vilnius  was taken.[4]"',
    good='text = "Vilnius was taken.[4]"',
    fixable=True,
)
def doubled_blank(draft: Draft) -> Problems:
    """Find runs of blanks within a line."""
    for string in draft.strings:
        if "  " in string.value or "\t" in string.value:
            for found in _DOUBLED.finditer(string.value):
                yield string.problem(*found.span(), f"{len(found[0])} blanks in a row", fix=" ")


@rule(
    "outer-blank",
    WARNING,
    "A blank at the beginning or the end.",
    bad='text = "Vilnius was taken.[4] "',
    good='text = "Vilnius was taken.[4]"',
    fixable=True,
)
def outer_blank(draft: Draft) -> Problems:
    """Find blanks around a whole string; line ends of multi-line strings are not meant."""
    for string in draft.strings:
        value = string.value
        if not value or not (value[0] in " \t" or value[-1] in " \t") or value.isspace():
            continue
        if value[0] in " \t":
            end = len(value) - len(value.lstrip(" \t"))
            yield string.problem(0, end, "a blank at the beginning", fix="")
        if value[-1] in " \t":
            start = len(value.rstrip(" \t"))
            yield string.problem(start, len(value), "a blank at the end", fix="")


@rule(
    "blank-before-sign",
    WARNING,
    "A blank before a full stop or comma.",
    bad='text = "Vilnius , the capital, was taken.[4]"',
    good='text = "Vilnius, the capital, was taken.[4]"',
    fixable=True,
)
def blank_before_sign(draft: Draft) -> Problems:
    """Find blanks before full stops and commas in statements and notes."""
    for text in draft.texts:
        if " ." in text.written or " ," in text.written or "\t" in text.written:
            for piece in text.literals:
                for found in _BEFORE_SIGN.finditer(piece.written):
                    start, end = (piece.offset + at for at in found.span())
                    yield text.problem(start, end, "a blank before a full stop or comma", fix="")


@rule(
    "blank-before-marker",
    WARNING,
    "A blank before a marker.",
    bad='text = "Vilnius was taken. [4]"',
    good='text = "Vilnius was taken.[4]"',
    fixable=True,
)
def blank_before_marker(draft: Draft) -> Problems:
    """Find blanks between a statement and its marker."""
    for text in draft.texts:
        for before, piece in zip(text.pieces, text.pieces[1:], strict=False):
            if isinstance(piece, Marker) and isinstance(before, Literal):
                start = before.offset + len(before.written.rstrip(" \t"))
                if start < piece.offset:
                    yield text.problem(start, piece.offset, "a blank before a marker", fix="")


@rule(
    "long-text",
    WARNING,
    f"A statement of more than {LONGEST_TEXT:,} characters.",
    bad="",
    good="",
)
def long_text(draft: Draft) -> Problems:
    """Find texts that are no single statement any more."""
    for item in draft.facts:
        if len(item.value.text) > LONGEST_TEXT:
            message = f"{len(item.value.text):,} characters are more than {LONGEST_TEXT:,}"
            yield item.problem("text", message=message, hint="make several facts of it")


@rule(
    "blank-field",
    WARNING,
    "An optional field that is there and says nothing.",
    bad='text = "Vilnius was taken.[4]"\nnote = ""',
    good='text = "Vilnius was taken.[4]"',
)
def blank_field(draft: Draft) -> Problems:
    """Find strings of nothing or of blanks alone; reading itself refuses them where required."""
    refused = {(document.file, fault.path) for document, fault in draft.faults}
    for document, path, table in draft.tables:
        for field, value in table.items():
            if isinstance(value, str) and (not value or value.isspace()):
                spot = Spot((*path, field))
                if (document.file, spot.path) not in refused:
                    yield Problem(document, spot, "is empty", "fill it or leave it out")


RULES = (
    doubled_blank,
    outer_blank,
    blank_before_sign,
    blank_before_marker,
    long_text,
    blank_field,
)

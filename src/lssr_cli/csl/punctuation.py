"""Punctuation where two pieces of text meet: doubled marks collapse, some go inside of quotes.

Source: CSL 1.0.2, "Affixes" and `punctuation-in-quote`; the table of what becomes of two marks is
that of the fixtures `punctuation_FullMonty*`.
"""

from __future__ import annotations

from lssr_cli.csl.tokens import QUOTES, Mark, Piece, Token

# Which of two marks that meet are left; a pair that is not here stays.
_LEFT: dict[str, str] = {
    "::": ":", ";:": ";", "!:": "!", "?:": "?",
    ":.": ":", "..": ".", ";.": ";", "!.": "!", "?.": "?",
    ";;": ";",
    ":!": "!", ";!": "!", "!!": "!",
    ":?": "?", ";?": "?", "??": "?",
    ",,": ",",
}  # fmt: skip
_INTO_QUOTES = ".,"
_BLANKS = " \u00a0"


def settle(tokens: list[Token], *, into_quotes: bool) -> None:
    """Apply the rules to all neighbours in `tokens`.

    Args:
        tokens: The tokens in the order of reading; their text is changed.
        into_quotes: The locale puts commas and full stops inside of closing quotation marks.
    """
    before: Piece | None = None
    closes = opens = False
    for token in tokens:
        if isinstance(token, Mark):
            if token.name == QUOTES:
                closes = closes or not token.opens
                opens = opens or token.opens
            continue
        if before is not None and not opens:
            if closes and into_quotes:
                _move_into_quotes(before, token)
            else:
                _meet(before, token)
        elif before is not None:
            _single_blank(before, token)
        if token.text:
            before = token
            closes = opens = False


def _move_into_quotes(inside: Piece, after: Piece) -> None:
    """Move the comma or full stop that follows a quotation into it."""
    if not after.affix:
        return
    mark = after.text[:1]
    if mark and mark in _INTO_QUOTES:
        after.text = after.text[1:]
        last = inside.text[-1]
        inside.text = inside.text[:-1] + _LEFT.get(last + mark, last + mark)


def _meet(before: Piece, after: Piece) -> None:
    pair = before.text[-1] + after.text[:1]
    left = _LEFT.get(pair)
    if left is None:
        _single_blank(before, after)
        return
    after.text = after.text[1:]
    before.text = before.text[:-1] + left
    _single_blank(before, after)


def _single_blank(before: Piece, after: Piece) -> None:
    """Drop the blanks that an affix would add to one that is there."""
    if after.affix and before.text[-1:] == " " and after.text[:1] == " ":
        after.text = after.text.lstrip(" ")

"""Rich text to LaTeX that BibTeX, biber and pandoc read back as the same text.

Output is UTF-8: only what TeX gives a meaning is escaped. In titles, words with capitals are put in
braces, since BibTeX styles lower the rest (btxdoc §3.2).
"""

from __future__ import annotations

import re

from lssr_cli.exchange.markup import pieces

_SPECIAL = {
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "$": "\\$",
    "&": "\\&",
    "%": "\\%",
    "#": "\\#",
    "_": "\\_",
    "^": "\\^{}",
    "~": "\\~{}",
    "`": "\\textasciigrave{}",
    "\u00a0": "~",
}
_STYLES = {
    "italic": ("\\emph{", "}"),
    "bold": ("\\textbf{", "}"),
    "superscript": ("\\textsuperscript{", "}"),
    "subscript": ("\\textsubscript{", "}"),
    "small-caps": ("\\textsc{", "}"),
    "nocase": ("{", "}"),
}
_ESCAPED = re.compile(r"[\\{}$&%#_^~`\u00a0]|-(?=-)|'(?=')|[!?](?=`)")
_AS_REFERENCE = re.compile(r"\\&(?=(?:\\#)?\w+;)")
"""What would read back as a character that HTML writes so."""
_BETWEEN_WORDS = re.compile(r"([\s\-–—/]+)")
_EDGES = re.compile(r"^(\W*)(.*?)(\W*)$", re.DOTALL)


def encode(text: str, *, protect: bool = False) -> str:
    """Return ``text`` as LaTeX.

    Args:
        text: Rich text of a CSL item.
        protect: Put words with capitals, a plain first one aside, in braces: right for titles.
    """
    result: list[str] = []
    depth = 0
    for piece in pieces(text):
        if piece.kind == "text":
            guard = protect and depth == 0
            result.append(
                _guarded(piece.value, first=not result) if guard else _escape(piece.value)
            )
            continue
        depth += (1 if piece.kind == "open" else -1) if piece.value == "nocase" else 0
        result.append(_STYLES[piece.value][piece.kind == "close"])
    return "".join(result)


def _escape(text: str) -> str:
    escaped = _ESCAPED.sub(lambda match: _SPECIAL.get(match[0], f"{match[0]}{{}}"), text)
    return _AS_REFERENCE.sub(r"\\&{}", escaped)


def _guarded(text: str, *, first: bool) -> str:
    """Escape ``text`` and put each run of words with capitals in one pair of braces."""
    result: list[str] = []
    run: list[str] = []
    for index, word in enumerate(_BETWEEN_WORDS.split(text)):
        if index % 2:
            (run or result).append(_escape(word))
            continue
        before, core, after = _edges(word)
        if not _wants_braces(core, first=first and index == 0):
            _end(run, result)
            result.append(_escape(word))
            continue
        if before:
            _end(run, result)
            result.append(_escape(before))
        run.append(_escape(core))
        if after:
            _end(run, result)
            result.append(_escape(after))
    _end(run, result)
    return "".join(result)


def _edges(word: str) -> tuple[str, str, str]:
    match = _EDGES.match(word)
    return (match[1], match[2], match[3]) if match else ("", word, "")


def _wants_braces(word: str, *, first: bool) -> bool:
    inner = word[1:] if first else word
    return any(character.isupper() for character in inner)


def _end(run: list[str], result: list[str]) -> None:
    """Move a run of words into ``result``, in braces; what divides words at its end stays out."""
    if run:
        tail = "" if any(map(str.isalnum, run[-1])) else run.pop()
        result.append("{" + "".join(run) + "}" + tail)
        run.clear()

r"""A document in Rich Text Format around text that is RTF already.

Source: *Rich Text Format Specification* 1.9.1, "Header", "Document Area" and "Footnotes".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lssr_cli.csl.formats import find_format
from lssr_cli.output.safe import safe

NOTE = "{{\\super\\chftn}}{{\\footnote\\pard\\plain{{\\super\\chftn}} {note}}}"
"""A footnote where it is called; ``{note}`` stands for its text."""
PARAGRAPH = "\\pard {text}\\par\n"

_HEAD = "{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0\\froman Times New Roman;}}\n"
_CODED = re.compile(r"\\\\|\\u(-?[0-9]+)\\'3f")


def document(body: str) -> str:
    """Return a whole document; a program that takes RTF opens it, or pastes it with its styles."""
    return f"{_HEAD}{_CODED.sub(_visible, body)}}}\n"


def paragraphs(texts: Iterable[str]) -> str:
    """Return each text as a paragraph."""
    return "".join(PARAGRAPH.format(text=text) for text in texts)


def _visible(coded: re.Match[str]) -> str:
    """Return a coded character, or what shows it if it would steer what is read."""
    if not coded[1] or 0xD800 <= (code := int(coded[1]) % 0x10000) <= 0xDFFF:
        return coded[0]
    shown = safe(chr(code))
    return coded[0] if shown == chr(code) else find_format("rtf").text(shown)

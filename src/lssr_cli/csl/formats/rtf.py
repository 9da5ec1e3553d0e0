r"""Rich Text Format, in ASCII.

Source: *Rich Text Format Specification* 1.9.1: "Unicode RTF" (``\u`` with a 16-bit number and one
character for readers that do not know it), "Font (Character) Formatting Properties", "Special
Characters".
"""

from __future__ import annotations

from lssr_cli.csl.nodes import StyleName

_ESCAPES = {"\\": "\\\\", "{": "\\{", "}": "\\}", "\u00a0": "\\~", "\t": "\\tab ", "\n": "\\line "}
_INSTEAD = "\\'3f"
"""What readers that know no Unicode show: a question mark, itself in the form of a code."""
_WORDS: dict[str, str] = {
    "italic": "\\i",
    "oblique": "\\i",
    "upright": "\\i0",
    "small-caps": "\\scaps",
    "normal-caps": "\\scaps0",
    "bold": "\\b",
    "light": "\\b0",
    "normal-weight": "\\b0",
    "underline": "\\ul",
    "no-underline": "\\ulnone",
    "superscript": "\\super",
    "subscript": "\\sub",
    "baseline": "\\nosupersub",
}


class Rtf:
    """Groups with a control word; what is not ASCII is written by its number."""

    name = "rtf"
    raises = True

    def text(self, text: str) -> str:
        """Return `text` in ASCII, every character that means something to RTF escaped."""
        return "".join(_ESCAPES.get(sign) or _character(sign) for sign in text)

    def styled(self, style: StyleName, content: str) -> str:
        """Return `content` as a group in `style`."""
        if word := _WORDS.get(style):
            return f"{{{word} {content}}}"
        match style:
            case "left-margin":
                return f"{content}\\tab "
            case "block" | "indent":
                return f"\\line {content}"
        return content


def _character(sign: str) -> str:
    """Return a character in ASCII: those beyond 16 bits as the two halves of UTF-16."""
    if sign.isascii() and sign.isprintable():
        return sign
    halves = sign.encode("utf-16-le", "surrogatepass")
    pairs = (halves[at : at + 2] for at in range(0, len(halves), 2))
    numbers = (int.from_bytes(pair, "little", signed=True) for pair in pairs)
    return "".join(f"\\u{number}{_INSTEAD}" for number in numbers)

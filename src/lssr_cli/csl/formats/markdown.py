"""Markdown (CommonMark), with HTML tags for what it lacks."""

from __future__ import annotations

from lssr_cli.csl.nodes import StyleName

_ESCAPES = str.maketrans(
    {character: f"\\{character}" for character in "\\`*_{}[]<>#|~$^@"} | {"&": "&amp;"}
)
_MARKS: dict[str, tuple[str, str]] = {
    "italic": ("*", "*"),
    "oblique": ("*", "*"),
    "bold": ("**", "**"),
    "superscript": ("<sup>", "</sup>"),
    "subscript": ("<sub>", "</sub>"),
    "small-caps": ('<span style="font-variant: small-caps">', "</span>"),
    "underline": ("<u>", "</u>"),
    "upright": ("*", "*"),
    "normal-weight": ("**", "**"),
    "block": ("\n\n", ""),
    "left-margin": ("", " "),
    "indent": ("\n\n", ""),
}


class Markdown:
    """Stars for italics and bold type; blanks stay outside of them, or they would not count."""

    name = "markdown"
    raises = True

    def text(self, text: str) -> str:
        """Return `text` with every character that could be markup escaped."""
        return text.translate(_ESCAPES)

    def styled(self, style: StyleName, content: str) -> str:
        """Return `content` between the marks of `style`, its outer blanks outside."""
        start, end = _MARKS.get(style, ("", ""))
        body = content.strip(" ")
        if not body or not start.startswith("*"):
            return f"{start}{content}{end}"
        before, _, after = content.partition(body)
        return f"{before}{start}{body}{end}{after}"

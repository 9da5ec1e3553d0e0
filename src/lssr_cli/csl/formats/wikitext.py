"""Wikitext of MediaWiki."""

from __future__ import annotations

from lssr_cli.csl.nodes import StyleName

_ESCAPES = str.maketrans(
    {character: f"&#{ord(character)};" for character in "<>[]{}|~&'"} | {"\n": " "}
)
_MARKS: dict[str, tuple[str, str]] = {
    "italic": ("''", "''"),
    "oblique": ("''", "''"),
    "bold": ("'''", "'''"),
    "superscript": ("<sup>", "</sup>"),
    "subscript": ("<sub>", "</sub>"),
    "underline": ("<u>", "</u>"),
    "small-caps": ('<span style="font-variant: small-caps">', "</span>"),
    "left-margin": ("", " "),
    "block": ("<br>", ""),
    "indent": ("<br>", ""),
}


class Wikitext:
    """Quotation marks for italics and bold type, HTML tags for the rest."""

    name = "wikitext"
    raises = True

    def text(self, text: str) -> str:
        """Return `text` with the characters of markup as entities."""
        return text.translate(_ESCAPES)

    def styled(self, style: StyleName, content: str) -> str:
        """Return `content` between the marks of `style`."""
        start, end = _MARKS.get(style, ("", ""))
        return f"{start}{content}{end}"

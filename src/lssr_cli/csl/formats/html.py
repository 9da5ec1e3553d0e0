"""HTML, as the fixtures of the CSL project expect it."""

from __future__ import annotations

from lssr_cli.csl.nodes import StyleName

_ESCAPES = str.maketrans({"&": "&#38;", "<": "&#60;", ">": "&#62;"})
_TAGS: dict[str, tuple[str, str]] = {
    "italic": ("<i>", "</i>"),
    "oblique": ("<em>", "</em>"),
    "upright": ('<span style="font-style:normal;">', "</span>"),
    "small-caps": ('<span style="font-variant:small-caps;">', "</span>"),
    "normal-caps": ('<span style="font-variant:normal;">', "</span>"),
    "bold": ("<b>", "</b>"),
    "light": ('<span style="font-weight:lighter;">', "</span>"),
    "normal-weight": ('<span style="font-weight:normal;">', "</span>"),
    "underline": ('<span style="text-decoration:underline;">', "</span>"),
    "no-underline": ('<span style="text-decoration:none;">', "</span>"),
    "superscript": ("<sup>", "</sup>"),
    "subscript": ("<sub>", "</sub>"),
    "baseline": ('<span style="baseline">', "</span>"),
    "block": ('\n\n    <div class="csl-block">', "</div>\n"),
    "left-margin": ('\n    <div class="csl-left-margin">', "</div>"),
    "right-inline": ('<div class="csl-right-inline">', "</div>\n  "),
    "indent": ('<div class="csl-indent">', "</div>\n  "),
}


class Html:
    """Tags for what has a tag, `span` with a style for what reverses one."""

    name = "html"
    raises = True

    def text(self, text: str) -> str:
        """Return `text` with the characters of markup as entities."""
        return text.translate(_ESCAPES)

    def styled(self, style: StyleName, content: str) -> str:
        """Return `content` between the tags of `style`."""
        start, end = _TAGS[style]
        return f"{start}{content}{end}"

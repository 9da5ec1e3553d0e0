"""Plain text: the words alone."""

from __future__ import annotations

from lssr_cli.csl.nodes import StyleName


class Text:
    """No markup at all; what stands in a block of its own keeps a blank before it."""

    name = "text"
    raises = False

    def text(self, text: str) -> str:
        """Return `text` as it is."""
        return text

    def styled(self, style: StyleName, content: str) -> str:
        """Return `content`, set apart where `style` would set it apart."""
        return f"{content} " if style == "left-margin" and not content.endswith(" ") else content

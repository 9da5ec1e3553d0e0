"""The processor: a style and items in, citations and a bibliography out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from lssr_cli.csl.context import Choice, Cite, Context, Settings
from lssr_cli.csl.evaluate import render_layout
from lssr_cli.csl.finish import finish
from lssr_cli.csl.formats import find_format, printed
from lssr_cli.csl.items import Item
from lssr_cli.csl.locale import build
from lssr_cli.csl.nodes import Node, Printed, Span
from lssr_cli.csl.richtext import Quotes
from lssr_cli.csl.style import Style


class BibliographyEntry(NamedTuple):
    """One entry of a bibliography."""

    id: str
    text: str
    tree: tuple[Printed, ...]


class Processor:
    def __init__(self, style, items, locale=None, output="html", abbreviations=None, options=None):
        self.style = style
        self.format = find_format(output)
        loc = build(locale or style.locale_name, style.locales)
        self.locale = loc
        quotes = Quotes((loc.open_quote, loc.close_quote), (loc.open_inner_quote, loc.close_inner_quote))
        self.settings = Settings(style, loc, quotes, abbreviations or {})
        self.items = {str(i["id"]): Item(i) for i in items}

    def cite(self, clusters):
        out = []
        for cluster in clusters:
            nodes = []
            for c in cluster["citationItems"]:
                cite = Cite(str(c["id"]), str(c.get("locator") or ""), c.get("label") or "page", c.get("prefix") or "", c.get("suffix") or "")
                ctx = Context(self.settings, self.style.citation, self.items[cite.id], cite)
                body = render_layout(self.style.citation.layout, ctx)
                pre = Span(ctx.rich(cite.prefix)) ; suf = Span(ctx.rich(cite.suffix))
                nodes.append(Span([pre, body, suf]))
            l = self.style.citation.layout
            span = Span(nodes, l.get("delimiter"), l.get("prefix"), l.get("suffix"), l.look, inside=True)
            out.append(printed(finish(span, self.locale), self.format))
        return out

    def bibliography(self, include=None, exclude=None):
        if not self.style.bibliography:
            return []
        out = []
        l = self.style.bibliography.layout
        for n, item in enumerate(self.items.values()):
            ctx = Context(self.settings, self.style.bibliography, item, Cite(item.id), number=n + 1)
            body = render_layout(l, ctx)
            span = Span([body], "", l.get("prefix"), l.get("suffix"), l.look, inside=True)
            t = finish(span, self.locale)
            out.append(BibliographyEntry(item.id, printed(t, self.format), t))
        return out

"""The processor: a style and items in, citations and a bibliography out."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from lssr_cli.csl.bibliography import Bibliography, selected
from lssr_cli.csl.citesort import grouped_order, groups_cites
from lssr_cli.csl.clusters import (
    AUTHOR_ONLY,
    COMPOSITE,
    SUPPRESS_AUTHOR,
    Cluster,
    begins_sentence,
    compose,
    read_cluster,
)
from lssr_cli.csl.collapse import Rendered, drop_names, join, read_rules
from lssr_cli.csl.context import SUBSEQUENT, Choice, Cite, Context, Settings
from lssr_cli.csl.errors import CslError
from lssr_cli.csl.evaluate import render_layout
from lssr_cli.csl.finish import finish_cluster, finish_entry
from lssr_cli.csl.formats import find_format, printed
from lssr_cli.csl.items import Item
from lssr_cli.csl.locale import build
from lssr_cli.csl.nodes import Node, Printed, Span, by_role, plain
from lssr_cli.csl.positions import Positions
from lssr_cli.csl.registry import Registry, given_names
from lssr_cli.csl.richtext import Quotes
from lssr_cli.csl.sorting import KeyMaker, ordered
from lssr_cli.csl.style import Style


class BibliographyEntry(NamedTuple):
    """One entry of a bibliography.

    Attributes:
        id: The id of its item.
        text: The entry in the output format.
        tree: The entry as a tree, for formats of the caller's own.
    """

    id: str
    text: str
    tree: tuple[Printed, ...]


class Processor:
    """Formats the citations and the bibliography of documents that cite the same items.

    Args:
        style: The style.
        items: CSL-JSON objects; each takes part in numbering, disambiguation and bibliography.
        locale: A language other than the style's own.
        output: The name of an output format.
        abbreviations: Abbreviations of titles, by jurisdiction and kind; not used so far.
        options: Reserved.

    Raises:
        CslError: There is no such output format or no locale at all.
    """

    def __init__(
        self,
        style: Style,
        items: Iterable[Mapping[str, Any]],
        locale: str | None = None,
        output: str = "html",
        abbreviations: Mapping[str, Any] | None = None,
        options: Mapping[str, Any] | None = None,
    ) -> None:
        self.style = style
        self.format = find_format(output)
        self.locale = build(locale or style.locale_name, style.locales)
        quotes = Quotes(
            (self.locale.open_quote, self.locale.close_quote),
            (self.locale.open_inner_quote, self.locale.close_inner_quote),
        )
        self.settings = Settings(
            style, self.locale, quotes, abbreviations or {}, given_names(style)
        )
        self.registry = Registry(self.settings, items)
        range_mark = self.locale.term("citation-range-delimiter") or "–"
        self.rules = read_rules(style, range_mark)

    def cite(self, clusters: Iterable[Mapping[str, Any]]) -> list[str]:
        """Return the citations of one document, in order.

        Args:
            clusters: `{"citationItems": [{"id": …, "locator": …, …}], "properties":
                {"noteIndex": n}}`; one without `properties` stands alone.

        Raises:
            CslError: A cite names an item that is not there.
        """
        return [printed(tree, self.format) for tree in self.cite_trees(clusters)]

    def cite_trees(self, clusters: Iterable[Mapping[str, Any]]) -> list[tuple[Printed, ...]]:
        """Return the citations of one document as trees."""
        near = self.style.citation.element.get("near-note-distance", "5")
        positions = Positions(int(near) if near.isdigit() else 5)
        return [self._cluster(read_cluster(cluster), positions) for cluster in clusters]

    def _item(self, cite: Cite) -> Item:
        try:
            return self.registry.items[cite.id]
        except KeyError:
            raise CslError(f"no item is called {cite.id!r}") from None

    def _cluster(self, cluster: Cluster, positions: Positions) -> tuple[Printed, ...]:
        cites = self._sorted(cluster)
        if not cluster.alone:
            cites = positions.place(cites, cluster.note)
        if cluster.mode == COMPOSITE:
            return compose(
                self._printed(_with_mode(cites, AUTHOR_ONLY)),
                cluster.infix,
                self._printed(_with_mode(cites, self._rest)),
            )
        mode = self._rest if cluster.mode == SUPPRESS_AUTHOR else cluster.mode
        return self._printed(_with_mode(cites, mode))

    @property
    def _rest(self) -> str:
        """The mode of what follows an author: notes keep theirs."""
        return "" if self.style.class_ == "note" else SUPPRESS_AUTHOR

    def _printed(self, cites: Sequence[Cite]) -> tuple[Printed, ...]:
        """Return cites in their order as one citation; nothing follows one of an author alone."""
        rendered: list[Rendered] = []
        printed = False
        for cite in cites:
            done, printed = self._cite(cite, printed=printed)
            rendered.append(done)
            if cite.author_only:
                break
        nodes = join(rendered, self.rules)
        in_note = self.style.class_ == "note"
        layout = self.style.citation.layout
        around = Span([], "", layout.get("prefix"), layout.get("suffix"), layout.look)
        if rendered and rendered[-1].cite.author_only:
            around = Span([])
        return finish_cluster(nodes, around, self.locale, in_note=in_note)

    def _sorted(self, cluster: Cluster) -> list[Cite]:
        area, cites = self.style.citation, cluster.cites
        if len(cites) < 2 or not area.sort or cluster.unsorted:
            return list(cites)
        records = [(self._item(cite), cite, self.registry.numbers[cite.id]) for cite in cites]
        columns = KeyMaker(self.settings, area).columns(records)
        locale = self.locale.language
        if cluster.alone or not groups_cites(self.style):
            return [cites[place] for place in ordered(columns, len(cites), locale)]
        names = [self._names(cite) for cite in cites]
        return [cites[place] for place in grouped_order(columns, names, locale)]

    def _names(self, cite: Cite) -> str:
        """Return the names that a cite shows when its item is not cited for the first time."""
        context = self._context(cite._replace(position=SUBSEQUENT), self.registry.choice(cite.id))
        render_layout(self.style.citation.layout, context)
        shown = [plain(trace.span) for trace in context.traces if trace.kind == "names"]
        return shown[-1] if shown else ""

    def _cite(self, cite: Cite, *, printed: bool) -> tuple[Rendered, bool]:
        """Return a cite, and whether anything has been printed so far in its sentence."""
        choice = self.registry.choice(cite.id)
        context = self._context(cite, choice)
        context.printed = (printed or bool(cite.prefix)) and not begins_sentence(cite.prefix)
        body = render_layout(self.style.citation.layout, context)
        if cite.suppress_author:
            drop_names(body)
        if cite.author_only:
            names: list[Node] = [*by_role(body, "names")]
            body = Span(names[:1])
        rendered = Rendered(
            cite,
            body,
            context.rich(cite.prefix) if cite.prefix else [],
            context.rich(cite.suffix) if cite.suffix else [],
            self.registry.numbers[cite.id],
            choice.year_suffix,
            context.traces,
        )
        return rendered, context.printed or bool(cite.suffix)

    def _context(self, cite: Cite, choice: Choice) -> Context:
        return Context(
            self.settings,
            self.style.citation,
            self._item(cite),
            cite,
            choice,
            self.registry.numbers[cite.id],
        )

    def bibliography(
        self,
        include: Sequence[Mapping[str, Any]] | None = None,
        exclude: Sequence[Mapping[str, Any]] | None = None,
    ) -> list[BibliographyEntry]:
        """Return the entries of all items, in order; none if the style has no bibliography.

        Args:
            include: `{"field": …, "value": …}`: only items that match any of these.
            exclude: No items that match any of these.
        """
        area = self.style.bibliography
        if area is None:
            return []
        first = area.layout.children[0] if area.layout.children else area.layout
        displayed = "display" in first.attributes
        maker = Bibliography(self.settings, area, self.registry)
        entries = []
        for key in selected(self.registry.items, self.registry.order, include, exclude):
            entry = maker.entry(key)
            if entry is not None:
                tree = finish_entry(entry, self.locale, displayed=displayed)
                entries.append(BibliographyEntry(key, printed(tree, self.format), tree))
        return entries


def _with_mode(cites: Sequence[Cite], mode: str) -> list[Cite]:
    """Return cites of which the first one shows its author alone, or all but its author."""
    if not cites or mode not in (AUTHOR_ONLY, SUPPRESS_AUTHOR):
        return list(cites)
    only = mode == AUTHOR_ONLY
    return [cites[0]._replace(author_only=only, suppress_author=not only), *cites[1:]]

"""The public face of the library: one object that answers what the commands answer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from lssr_cli.errors import NotFoundError
from lssr_cli.index import Index, open_index
from lssr_cli.shipped import shipped_file

if TYPE_CHECKING:
    from lssr_cli.check import Report
    from lssr_cli.model import Collection, Entity, Fact, Source
    from lssr_cli.search import Hit

T = TypeVar("T")


class FactBase:
    """A collection of facts, ready to be searched, listed and cited.

    Made by :func:`lssr_cli.load`; nothing here prints or exits. It is also a context manager.
    """

    def __init__(self, index: Index, path: Path) -> None:
        self.index = index
        self.path = path

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __len__(self) -> int:
        return self.index.count()

    def close(self) -> None:
        """Let go of the compiled index."""
        self.index.close()

    @property
    def collection(self) -> Collection:
        """The ``[collection]`` table."""
        return self.index.collection

    def search(self, query: str, limit: int = 10) -> list[Hit]:
        """Return the facts that answer ``query``, the best first.

        Args:
            query: What ``lssr search`` takes; see ``docs/search.md``.
            limit: How many at most.

        Raises:
            UsageError: A field's value names nothing, such as ``person:nobody``.
        """
        from lssr_cli.search import search

        return list(search(self.index, query, limit=limit).hits)

    def timeline(
        self,
        query: str | None = None,
        start: str | None = None,
        end: str | None = None,
        certain: bool = False,
    ) -> list[Fact]:
        """Return facts in order of time, undated ones last.

        Args:
            query: Only facts that match it.
            start: A typed date or EDTF; only facts that may fall on it or later.
            end: A typed date or EDTF; only facts that may fall on it or earlier.
            certain: Only facts that surely fall between them.

        Raises:
            UsageError: A date means nothing.
        """
        from lssr_cli.chronology import select, span
        from lssr_cli.search import matching

        only = matching(self.index, query).ids if query else None
        return list(select(self.index, span(start, end), certain=certain, only=only).facts)

    def fact(self, id: str) -> Fact:
        """Return a fact; raises NotFoundError if there is none."""
        return _found(self.index.fact(id), "fact", id)

    def source(self, key: str) -> Source:
        """Return a source; raises NotFoundError if there is none."""
        return _found(self.index.source(key), "source", key)

    def entity(self, key: str) -> Entity:
        """Return an entity; raises NotFoundError if there is none."""
        return _found(self.index.entity(key), "entity", key)

    def cite(
        self,
        *ids: str,
        style: str | None = None,
        locale: str | None = None,
        form: str | None = None,
        format: str = "text",
        locator: str | None = None,
    ) -> list[str]:
        """Return formatted citations of facts, sources and entities, as one document.

        Args:
            *ids: Fact ids, source keys or entity keys.
            style: A CSL style by id, title, short name or path; else the collection's own.
            locale: A language tag such as ``lt-LT``; else the style's own.
            form: ``note``, ``in-text``, ``bibliography`` or ``both``.
            format: ``text``, ``markdown``, ``html``, ``latex``, ``rtf`` or ``wikitext``.
            locator: A locator such as ``p. 36`` for sources named by their key.

        Raises:
            NotFoundError: Something named is neither fact, source nor entity.
            UsageError: There is no such style, form or format.
        """
        from lssr_cli import citing

        found = citing.find(self.index, ids, locator or "")
        chosen = citing.style_for(self.index, style)
        made = citing.cited(self.index, found, chosen, locale=locale, output=format)
        return citing.in_form(made, form)

    def check(self) -> Report:
        """Return what ``lssr check`` finds in the file."""
        from lssr_cli.check import check

        return check(self.path)


def open_factbase(path: str | Path | None, cache: str | Path | None) -> FactBase:
    """Do what :func:`lssr_cli.load` promises."""
    chosen = Path(path) if path is not None else shipped_file()
    return FactBase(open_index(chosen, Path(cache) if cache is not None else None), chosen)


def _found(value: T | None, kind: str, name: str) -> T:
    if value is None:
        raise NotFoundError(f"no {kind} {name[:60]!r}")
    return value

"""The registry: all items of a document, their numbers and how they are told apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lssr_cli.csl.context import Choice, Cite, Settings
from lssr_cli.csl.items import Item
from lssr_cli.csl.sorting import KeyMaker, sorted_by
from lssr_cli.csl.xml import Element


class Registry:
    """All items.

    Args:
        settings: What is the same for the whole document.
        records: CSL-JSON objects, in the order of registration; a later one with the same id wins.
    """

    def __init__(self, settings: Settings, records: Iterable[Mapping[str, Any]]) -> None:
        self.settings = settings
        self.items = {str(record.get("id", "")): Item(record) for record in records}
        self.registered = {key: place for place, key in enumerate(self.items, 1)}
        self.order = self._sorted(list(self.items))
        self.numbers = {key: place for place, key in enumerate(self.order, 1)}
        self.choices: dict[str, Choice] = {}

    def _sorted(self, keys: Sequence[str]) -> list[str]:
        """Return ids in the order of the bibliography."""
        area = self.settings.style.bibliography
        if area is None or not area.sort:
            return list(keys)
        maker = KeyMaker(self.settings, area)

        def value(key: Element, item_id: str) -> str:
            number = self.registered[item_id]
            return maker.value(key, self.items[item_id], Cite(item_id), number)

        return sorted_by(area.sort, keys, value, self.settings.locale.language)

    def choice(self, item_id: str) -> Choice:
        """Return how an item is told apart from others."""
        return self.choices.get(item_id, Choice())

"""Items: CSL-JSON records as the processor asks for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lssr_cli.csl.dateinput import Date, read_date
from lssr_cli.csl.person import Person, read_names
from lssr_cli.csl.variables import SYNONYMS
from lssr_cli.csl.xml import Element


class Item:
    """One record.

    Args:
        data: The CSL-JSON object.

    Attributes:
        branches: What `cs:choose` elements that ask for nothing but the item lead to, by their id.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data
        self.id = str(data.get("id", ""))
        self.type = str(data.get("type", ""))
        self.branches: dict[int, list[Element]] = {}
        self._texts: dict[str, str] = {}
        self._names: dict[str, tuple[Person, ...]] = {}
        self._dates: dict[str, Date | None] = {}

    @property
    def language(self) -> str:
        """The language of the item, empty if it says none."""
        return str(self.data.get("language") or "")

    def text(self, variable: str) -> str:
        """Return the text of a variable, empty if it has none."""
        found = self._texts.get(variable)
        if found is None:
            found = self._texts[variable] = self._text(variable)
        return found

    def _text(self, variable: str) -> str:
        value = self.data.get(variable)
        if value in (None, ""):
            names = SYNONYMS.get(variable, ())
            value = next((self.data[name] for name in names if self.data.get(name)), "")
        return "" if isinstance(value, (Mapping, list)) else str(value)

    def has(self, variable: str) -> bool:
        """Tell whether a variable of any kind has a value."""
        value = self.data.get(variable)
        if isinstance(value, str) or value is None:
            return bool(self.text(variable).strip())
        if isinstance(value, list):
            return bool(self.names(variable))
        if isinstance(value, Mapping):
            return self.date(variable) is not None
        return bool(self.text(variable).strip())

    def names(self, variable: str) -> tuple[Person, ...]:
        """Return the names in a name variable."""
        if variable not in self._names:
            self._names[variable] = read_names(self.data.get(variable))
        return self._names[variable]

    def date(self, variable: str) -> Date | None:
        """Return the value of a date variable, None if it is empty."""
        if variable not in self._dates:
            self._dates[variable] = read_date(self.data.get(variable))
        return self._dates[variable]

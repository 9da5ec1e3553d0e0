"""What reading a bibliography gives: entries, and what was wrong with it, line by line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

Item = Mapping[str, Any]
"""A CSL item: variables by CSL's names, names as lists of name parts, dates as EDTF strings."""

Severity = Literal["fatal", "error", "warning", "note"]
"""``fatal``: the file ends here, nothing in it is to be trusted. ``error``: an entry is left out.
``warning``: something was read otherwise than written. ``note``: something was not read."""

MAX_FIELD = 65_536
"""The longest value a field may have, in characters; a longer one is refused."""


class Entry(NamedTuple):
    """One entry of a bibliography.

    Attributes:
        key: The key as the file has it, empty if it has none.
        csl: The CSL item.
        line: Where the entry begins, from 1.
    """

    key: str
    csl: Item
    line: int


class Problem(NamedTuple):
    """Something wrong in a bibliography.

    Attributes:
        line: Where, from 1.
        key: The entry's key, empty outside of entries.
        message: What is wrong, without a final full stop.
        severity: How bad it is.
    """

    line: int
    key: str
    message: str
    severity: Severity


class Imported(NamedTuple):
    """A bibliography as read.

    Attributes:
        items: The entries, in the order of the file.
        problems: What was wrong, in the order of lines.
    """

    items: tuple[Entry, ...]
    problems: tuple[Problem, ...]

    @property
    def skipped(self) -> tuple[Problem, ...]:
        """The problems for which an entry was left out or the reading ended."""
        return tuple(p for p in self.problems if p.severity in ("fatal", "error"))

    @property
    def is_fatal(self) -> bool:
        """Whether the file ends within an entry, so that it must not be taken for whole."""
        return any(problem.severity == "fatal" for problem in self.problems)

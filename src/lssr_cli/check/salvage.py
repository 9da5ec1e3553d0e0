"""What can be read of a file that is not TOML: all tables but those with a fault.

A table with a fault is left out and the rest is read again, so that one forgotten quote does not
hide what else is wrong.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

from lssr_cli.errors import FactFileError
from lssr_cli.factfile.door import parse_toml

MOST_FAULTS = 25
"""A file with more tables that are not TOML is given up."""

_HEADER = re.compile(r"\s*\[[\s\[]*[\w\"']")
_WORD = re.compile(r"[^\s\[\],;\"'=]+")


class Salvaged(NamedTuple):
    """What is left of a text.

    Attributes:
        text: The text with what is not TOML blanked out; every line keeps its number.
        toml: What it says.
        faults: Why the rest could not be read.
        lost: The words of what was left out: ids, keys and markers are among them.
    """

    text: str
    toml: dict[str, Any]
    faults: tuple[FactFileError, ...] = ()
    lost: frozenset[str] = frozenset()


def salvage(text: str, path: Path) -> Salvaged:
    """Read as much of a text as is TOML.

    Raises:
        FactFileError: Nothing can be made of it.
    """
    faults: list[FactFileError] = []
    lost: set[str] = set()
    while True:
        try:
            return Salvaged(text, parse_toml(text, path), tuple(faults), frozenset(lost))
        except FactFileError as error:
            lines = text.split("\n")
            cut = _to_cut(lines, error)
            if len(faults) >= MOST_FAULTS or not any(line.strip() for line in lines[cut]):
                raise (faults or [error])[0] from None
            faults.append(error)
            lost.update(word for line in lines[cut] for word in _WORD.findall(line))
            lines[cut] = [""] * len(lines[cut])
            text = "\n".join(lines)


def _to_cut(lines: list[str], error: FactFileError) -> slice:
    """Return the lines to leave out: a key given twice alone, else the table with the fault."""
    at = int(error.where.rpartition(":")[2]) - 1
    if "overwrite a value" in error.message:
        return slice(at, at + 1)
    start = at
    while start > 0 and not _HEADER.match(lines[start]):
        start -= 1
    if not _HEADER.match(lines[start]):
        return slice(at, at + 1)
    end = at + 1
    while end < len(lines) and not _HEADER.match(lines[end]):
        end += 1
    return slice(start, end)

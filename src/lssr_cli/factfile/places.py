"""The line on which each fact, source and entity of a file begins, found without a walk."""

from __future__ import annotations

import re
from typing import Any

from lssr_cli.factfile.positions import scan
from lssr_cli.model import Place

_HEADER = re.compile(
    r"\n[ \t]*\[(?:\[[ \t]*facts[ \t]*\]\]"
    r"|[ \t]*(sources|entities)[ \t]*\.[ \t]*([A-Za-z0-9_-]+)[ \t]*\])"
)


class Places:
    """Where the tables of one file begin.

    One search finds the headers in their plain spelling. What it finds is doubted only where a
    multi-line string may hold a line that looks like a header, and whatever it cannot settle is
    left to a walk along the whole text.

    Args:
        file: The path that places name.
        text: The file's text.
        document: What ``tomli`` read from it.
    """

    def __init__(self, file: str, text: str, document: dict[str, Any]) -> None:
        self._file = file
        self._text = text
        self._walked: dict[tuple[str | int, ...], Place] | None = None
        self._facts: list[int] = []
        self._tables: dict[tuple[str, str], int] = {}
        self._search()
        facts = document.get("facts")
        if not isinstance(facts, list) or len(facts) != len(self._facts):
            self._facts = []

    def of_fact(self, index: int) -> Place:
        """Return where a fact's table begins."""
        if self._facts:
            return Place(self._file, self._facts[index])
        return self._walk(("facts", index))

    def of_table(self, section: str, key: str) -> Place:
        """Return where a source's or an entity's table begins."""
        line = self._tables.get((section, key), 0)
        return Place(self._file, line) if line else self._walk((section, key))

    def _search(self) -> None:
        doubtful = '"""' in self._text or "'''" in self._text
        line, last = 0, 0
        text = "\n" + self._text
        for found in _HEADER.finditer(text):
            start = found.start() + 1
            line += text.count("\n", last, start)
            last = start
            section, key = found.groups()
            if section:
                again = doubtful and (section, key) in self._tables
                self._tables[section, key] = 0 if again else line
            else:
                self._facts.append(line)

    def _walk(self, path: tuple[str | int, ...]) -> Place:
        if self._walked is None:
            self._walked = self._all_places()
        return self._walked.get(path) or Place(self._file, 1)

    def _all_places(self) -> dict[tuple[str | int, ...], Place]:
        line, last = 1, 0
        places: dict[tuple[str | int, ...], Place] = {}
        for path, span in sorted(scan(self._text).items(), key=lambda item: item[1].key):
            if len(path) == 2:
                line += self._text.count("\n", last, span.key)
                last = span.key
                places[path] = Place(self._file, line, last - self._text.rfind("\n", 0, last))
        return places

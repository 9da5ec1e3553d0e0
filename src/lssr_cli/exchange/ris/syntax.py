"""The syntax of RIS files: records of tagged lines, forgivingly.

One or two blanks before the dash, tags set in, lines that run on, empty lines, a last record
without ``ER``: all of it is met in files, none of it loses anything.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lssr_cli.exchange.entries import MAX_FIELD, Problem

_TAG = re.compile(r"[ \t]*([A-Z][A-Z0-9])(?:[ \t]{2,}-|[ \t]-(?=[ \t]|$))[ \t]*(.*)", re.DOTALL)
_END = re.compile(r"[ \t]*ER[ \t]*-")


class Tagged(NamedTuple):
    """A tag, its value with the lines that ran on, and its line."""

    tag: str
    value: str
    line: int


class Record(NamedTuple):
    """A record: its type in capitals, and its tags in the order of the file."""

    type: str
    tags: tuple[Tagged, ...]
    line: int


class Scanned(NamedTuple):
    """All records of a file, and what is wrong with its syntax."""

    records: tuple[Record, ...]
    problems: tuple[Problem, ...]


def scan(text: str) -> Scanned:
    """Return the records of ``text``, a whole RIS file."""
    scanner = _Scanner()
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        scanner.take(line, number)
    scanner.close("has no ER")
    return Scanned(tuple(scanner.records), tuple(scanner.problems))


class _Scanner:
    def __init__(self) -> None:
        self.records: list[Record] = []
        self.problems: list[Problem] = []
        self.type = ""
        self.line = 0
        self.tags: list[tuple[str, list[str], int]] = []
        self.stray = False

    def take(self, line: str, number: int) -> None:
        """Take one line."""
        tagged = _TAG.match(line)
        if _END.match(line):
            self.close("")
        elif tagged and tagged[1] == "TY":
            self.close("has no ER")
            self.type, self.line, self.stray = tagged[2].strip().upper() or "GEN", number, False
        elif self.type and tagged:
            self.tags.append((tagged[1], [tagged[2].strip()], number))
        elif self.type and self.tags and line.strip():
            self.tags[-1][1].append(line.strip())
        elif tagged and not self.stray:
            self.stray = True
            self.problems.append(
                Problem(number, "", f"{tagged[1]} outside of any record", "warning")
            )

    def close(self, complaint: str) -> None:
        """End the record at hand."""
        if not self.type:
            return
        tags = [Tagged(tag, " ".join(filter(None, lines)), at) for tag, lines, at in self.tags]
        key = next((tagged.value for tagged in tags if tagged.tag == "ID"), "")
        long = next((tagged for tagged in tags if len(tagged.value) > MAX_FIELD), None)
        if long:
            self.problems.append(Problem(self.line, key[:60], f"{long.tag} is over 64 kB", "error"))
        else:
            self.records.append(Record(self.type, tuple(tags), self.line))
        if complaint:
            self.problems.append(Problem(self.line, key[:60], complaint, "note"))
        self.type, self.tags = "", []

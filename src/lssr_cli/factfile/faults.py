"""What a reader can find wrong, and the words it is told in.

A :class:`Fault` names a place inside the document by its path of keys; which line that is gets
worked out only when somebody asks. Reading stops at the first fault; checking collects them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

Path = tuple[str | int, ...]
"""Where something stands in a document: keys of tables and indexes of lists."""

LONGEST_ECHO = 60

ID = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}")
"""The form of a fact's id, a source's key and an entity's key."""


class Fault(NamedTuple):
    """Something the format refuses.

    ``path`` names the culprit; ``on_key`` says that its key is wrong rather than its value.
    """

    path: Path
    rule: str
    message: str
    hint: str = ""
    on_key: bool = False

    def under(self, *parents: str | int) -> Fault:
        """Return the fault as seen from a table further out."""
        return self._replace(path=(*parents, *self.path))


Report = Callable[[Fault], None]


class Wrong(Exception):  # noqa: N818 - it carries faults; it is none of the family of errors
    """A value that the format refuses, with one fault or several, relative to the value."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults[0].message)


def wrong(rule: str, message: str, hint: str = "", *, path: Path = ()) -> Wrong:
    """Return a :class:`Wrong` of one fault."""
    return Wrong([Fault(path, rule, message, hint)])


def quoted(value: object) -> str:
    """Return a foreign value as a message may hold it: one line, at most sixty characters."""
    shown = value if isinstance(value, str) else str(value)
    return repr(shown if len(shown) <= LONGEST_ECHO else shown[: LONGEST_ECHO - 1] + "…")


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the one of ``known`` that ``word`` was probably meant to be, or an empty string.

    Case, hyphens and underscores do not count; of the letters four in ten may differ.
    """
    found = process.extractOne(
        word[:LONGEST_ECHO],
        [*known],
        scorer=OSA.normalized_similarity,
        processor=_loosely,
        score_cutoff=0.6,
    )
    return str(found[0]) if found else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the hint that proposes the nearest of ``known``, or an empty string."""
    near = nearest(word, known)
    return f"did you mean {near}?" if near else ""


def _loosely(word: str) -> str:
    return word.casefold().replace("_", "-")


def label(path: Path, document: Mapping[str, Any]) -> str:
    """Return the words that name a place in messages: ``fact "ID".date``, ``collection.title``."""
    match path:
        case ("facts", int(index), *rest):
            head = _fact(index, document)
        case ("sources", str(key), *rest) if ID.fullmatch(key):
            head = f'source "{key}"'
        case ("entities", str(key), *rest) if ID.fullmatch(key):
            head = f'entity "{key}"'
        case (first, *rest):
            head = _key(first)
        case _:
            return ""
    return head + "".join(_step(step) for step in rest)


def _fact(index: int, document: Mapping[str, Any]) -> str:
    facts = document.get("facts")
    fact = facts[index] if isinstance(facts, list) and index < len(facts) else None
    id = fact.get("id") if isinstance(fact, dict) else None
    return f'fact "{id}"' if isinstance(id, str) and ID.fullmatch(id) else f"facts[{index}]"


def _step(step: str | int) -> str:
    return f"[{step}]" if isinstance(step, int) else f".{_key(step)}"


def _key(key: str | int) -> str:
    text = str(key)
    return text if ID.fullmatch(text) else quoted(text)

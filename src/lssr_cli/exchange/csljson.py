"""CSL-JSON, in and out.

What the data schema has no place for (some variables, EDTF beyond date parts) stands in ``custom``,
which the schema keeps for such things, under CSL's own names.
Source: CSL 1.0.2 data schema, ``csl-data.json``; Crossref REST API, "Works" (types, lists of one).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from lssr_cli.dates import parse, to_csl
from lssr_cli.exchange.dating import from_csl
from lssr_cli.exchange.entries import MAX_FIELD, Entry, Imported, Item, Problem, Severity
from lssr_cli.exchange.identifiers import dois, tidy
from lssr_cli.exchange.names import from_text
from lssr_cli.exchange.variables import DATES, NAMES, TEXTS, TYPES, variable_named
from lssr_cli.output.data import to_json_array
from lssr_cli.wordlist import words

NOT_IN_SCHEMA = words("editor-translator license part-number printing-number supplement-number")
"""Variables of CSL 1.0.2 that its data schema does not know."""

NAME_PARTS = words(
    """family given dropping-particle non-dropping-particle suffix comma-suffix static-ordering
    literal parse-names"""
)


def write(items: Iterable[Item]) -> str:
    """Return ``items`` as a CSL-JSON array that satisfies the schema."""
    return to_json_array(map(_written, items))


def _written(item: Item) -> dict[str, Any]:
    made: dict[str, Any] = {"id": str(item.get("id", "")), "type": item.get("type", "document")}
    custom: dict[str, Any] = {}
    for variable, value in item.items():
        if variable in NAMES or variable in DATES or variable in TEXTS:
            told, is_whole = _value(variable, value)
            if told is not None:
                made[variable] = told
            if not is_whole:
                custom[variable] = value
    return {**made, "custom": custom} if custom else made


def _value(variable: str, value: Any) -> tuple[Any, bool]:
    """Return a value as the schema has it, and whether it says all."""
    if variable in NOT_IN_SCHEMA:
        return None, False
    if variable in DATES:
        date = to_csl(parse(str(value)))
        return date, from_csl(date) == value
    if variable in NAMES:
        names = [{part: name[part] for part in name if part in NAME_PARTS} for name in value]
        return names, names == list(map(dict, value))
    return value, True


TYPES_ELSEWHERE = {
    "journal-article": "article-journal",
    "proceedings-article": "paper-conference",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "book-part": "chapter",
    "monograph": "book",
    "edited-book": "book",
    "reference-book": "book",
    "reference-entry": "entry-encyclopedia",
    "dissertation": "thesis",
    "posted-content": "article",
    "report-series": "report",
    "journal": "periodical",
    "proceedings": "book",
    "other": "document",
}
"""Crossref's types → CSL's."""

OTHER_NAMES = {
    "shortTitle": "title-short",
    "journalAbbreviation": "container-title-short",
    "short-container-title": "container-title-short",
    "part": "part-number",
    "printing": "printing-number",
    "event": "event-title",
    "published-print": "issued",
    "published": "issued",
}
"""What older or other programs call a variable."""

_LIST = re.compile(r"\s*(?:\{.*?\"items\"\s*:\s*)?\[", re.DOTALL)
_GAP = re.compile(r"[\s,]*")
_DECODER = json.JSONDecoder(parse_constant=lambda _: None)


def read(text: str) -> Imported:
    """Return the items of a CSL-JSON file: an array, one item, or an object with ``items``.

    One item may stand in ``message``, as Crossref answers.
    """
    entries: list[Entry] = []
    problems: list[Problem] = []
    try:
        for value, line in _values(text):
            reader = _ItemReader(line)
            if isinstance(value, dict):
                reader.read(_message(value))
            else:
                reader.report("no item but another kind of value", "error")
            if not reader.is_refused:
                entries.append(Entry(str(reader.csl.get("id", "")), tidy(reader.csl), line))
            problems += reader.problems
    except (ValueError, RecursionError) as error:
        at = getattr(error, "lineno", 1)
        problems.append(
            Problem(at, "", f"not JSON: {getattr(error, 'msg', 'nested too deep')}", "fatal")
        )
    return Imported(tuple(entries), tuple(problems))


def _values(text: str) -> Iterator[tuple[Any, int]]:
    """Yield each element of the outer list with its line."""
    head = _LIST.match(text)
    if head is None:
        yield _DECODER.decode(text), 1
        return
    position = head.end()
    line, counted = 1, 0
    while True:
        gap = _GAP.match(text, position)
        position = gap.end() if gap else position
        if text.startswith("]", position):
            return
        value, end = _DECODER.raw_decode(text, position)
        line += text.count("\n", counted, position)
        counted = position
        yield value, line
        position = end


class _ItemReader:
    """Makes one item of one object."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.key = ""
        self.csl: dict[str, Any] = {}
        self.problems: list[Problem] = []

    @property
    def is_refused(self) -> bool:
        """Whether the item is left out."""
        return any(problem.severity == "error" for problem in self.problems)

    def report(self, message: str, severity: Severity) -> None:
        """Note a problem."""
        self.problems.append(Problem(self.line, self.key, message, severity))

    def read(self, value: dict[str, Any]) -> None:
        """Take every variable; what the schema keeps in ``custom`` comes last."""
        self.key = str(value.get("id", value.get("citation-key", "")))
        self.csl["id"] = self.key
        self.csl["type"] = self._type(str(value.get("type", "")))
        left = [name for name in value if name not in ("id", "type", "custom")]
        custom = value.get("custom")
        unread = [name for name in left if not self._take(name, value[name], OTHER_NAMES)]
        if isinstance(custom, dict):
            unread += [name for name in custom if not self._take(name, custom[name], {}, own=True)]
        if unread:
            self.report(f"not read: {', '.join(sorted(unread))}", "note")

    def _type(self, name: str) -> str:
        kind = name if name in TYPES else TYPES_ELSEWHERE.get(name, "")
        if not kind:
            self.report(f"type {name!r} is not known, read as a document", "warning")
        return kind or "document"

    def _take(
        self, name: str, value: Any, other_names: dict[str, str], *, own: bool = False
    ) -> bool:
        """Take one variable; tell whether it was one, and nothing of another name was there."""
        variable = variable_named(name) or other_names.get(name, "")
        if not variable or (variable in self.csl and not own):
            return False
        if value in (None, "", [], {}):
            return True
        if variable in DATES:
            date = value if own and isinstance(value, str) else from_csl(value)
            if date is None:
                self.report(f"{name}: no date that can be read", "warning")
            else:
                self.csl[variable] = date
        elif variable in NAMES:
            self._names(variable, value)
        else:
            self._text(variable, value)
        return True

    def _names(self, variable: str, value: Any) -> None:
        names = [self._name(name) for name in (value if isinstance(value, list) else [value])]
        if found := [name for name in names if name]:
            self.csl[variable] = found

    def _name(self, value: Any) -> dict[str, Any]:
        if isinstance(value, str):
            return dict(from_text(value)) if _is_text(value) else {}
        if not isinstance(value, dict):
            self.report("a name is neither text nor object", "warning")
            return {}
        told = {"literal": value["name"], **value} if "name" in value else value
        flags = {"comma-suffix", "static-ordering", "parse-names"}
        parts = {
            part: told[part]
            for part in told
            if part in NAME_PARTS or part == "ORCID"
            if told[part] and (part in flags or _is_text(told[part]))
        }
        return {part: bool(text) if part in flags else text for part, text in parts.items()}

    def _text(self, variable: str, value: Any) -> None:
        if isinstance(value, list) and all(isinstance(one, (str, int)) for one in value):
            joint = " " if variable in ("ISBN", "ISSN") else "; "
            value = joint.join(str(one) for one in value if one != "")
        if isinstance(value, bool) or not isinstance(value, (str, int, float)):
            self.report(f"{variable}: neither text nor number", "warning")
            return
        text = str(value)
        if not _is_text(text):
            self.report(f"{variable}: over 64 kB, or with half a character", "error")
        elif variable == "DOI" and (found := dois(text, anywhere=True)):
            self.csl[variable] = found[0]
        elif text.strip():
            self.csl[variable] = text


def _message(value: dict[str, Any]) -> dict[str, Any]:
    message = value.get("message")
    return message if "type" not in value and isinstance(message, dict) else value


def _is_text(value: Any) -> bool:
    """Whether ``value`` is text of a size and kind that a file can hold."""
    if not isinstance(value, str) or len(value) > MAX_FIELD:
        return False
    return not any("\ud800" <= letter <= "\udfff" for letter in value)

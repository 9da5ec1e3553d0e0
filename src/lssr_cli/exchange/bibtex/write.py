"""CSL items to BibTeX and BibLaTeX, by the same table as they are read.

What no field is made for is written under CSL's own name: every program passes over fields that it
does not know, and reading takes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Literal

from lssr_cli.exchange.bibtex import tables, types
from lssr_cli.exchange.bibtex.inherit import ALIASES
from lssr_cli.exchange.bibtex.people import write_names
from lssr_cli.exchange.bibtex.timing import date_fields
from lssr_cli.exchange.entries import Item
from lssr_cli.exchange.identifiers import percent_encoded
from lssr_cli.exchange.latex.encode import encode
from lssr_cli.exchange.variables import DATES, NAMES, NOT_OF_THE_WORK, rank

Dialect = Literal["bibtex", "biblatex"]
Fields = dict[str, str]

_NOT_IN_KEYS = re.compile(r"[^\w.:/+*@!?;<>|&$'`^-]+", re.ASCII)
_RANGE = re.compile(r"(?<=[0-9ivxlcIVXLC])[-–](?=[0-9ivxlcIVXLC])")
_IN_ADDRESS = re.compile(r"[\s{}\\]")
_GENRES = {text: word for word, text in reversed([*tables.GENRES.items()])}
_LANGUAGES = {tag: name for name, tag in reversed([*tables.LANGUAGES.items()])}


def write_bibtex(items: Iterable[Item]) -> str:
    """Return ``items`` as a ``.bib`` file with the entry types and fields of btxdoc."""
    return _write(items, "bibtex")


def write_biblatex(items: Iterable[Item]) -> str:
    """Return ``items`` as a ``.bib`` file with the entry types and fields of biblatex."""
    return _write(items, "biblatex")


def _write(items: Iterable[Item], dialect: Dialect) -> str:
    taken: set[str] = set()
    return "\n".join(_entry(item, dialect, taken) for item in items)


def _entry(item: Item, dialect: Dialect, taken: set[str]) -> str:
    fields = _Writer(item, dialect).fields()
    kind = _entry_type(item, dialect)
    if subtype := _subtype(item, kind, fields):
        fields["entrysubtype"] = subtype
    lines = [f"  {name} = {value},\n" for name, value in fields.items()]
    return f"@{kind}{{{_key(str(item.get('id', '')), taken)},\n{''.join(lines)}}}\n"


def _key(name: str, taken: set[str]) -> str:
    """Return a key that BibTeX takes, different from all before."""
    base = key = _NOT_IN_KEYS.sub("-", name).strip("-") or "item"
    number = 2
    while key.casefold() in taken:
        key, number = f"{base}-{number}", number + 1
    taken.add(key.casefold())
    return key


def _entry_type(item: Item, dialect: Dialect) -> str:
    table = types.TO_BIBLATEX if dialect == "biblatex" else types.TO_BIBTEX
    kind = table.get(str(item.get("type")), "misc")
    if kind == "phdthesis" and _GENRES.get(str(item.get("genre"))) == "mathesis":
        return "mastersthesis"
    return kind


def _subtype(item: Item, kind: str, fields: Fields) -> str:
    """Return what must be said for the type to read back, if anything."""
    own = str(item.get("type", "document"))
    for subtype in ("", *(short for short, long in types.SUBTYPES.items() if long == own)):
        is_page = "url" in fields and "publisher" not in fields
        meaning = types.meaning(kind, subtype, is_page=is_page)
        if meaning and meaning.type == own and (not meaning.genre or "genre" in item):
            return f"{{{subtype}}}" if subtype else ""
    return f"{{{own}}}"


class _Writer:
    """Makes the fields of one entry."""

    def __init__(self, item: Item, dialect: Dialect) -> None:
        self.item = item
        self.type = str(item.get("type", "document"))
        self.dialect = dialect
        self.made: Fields = {}
        self.left = {name: v for name, v in item.items() if v not in ("", [], None)}
        for name in ("id", "type", *NOT_OF_THE_WORK):
            self.left.pop(name, None)

    def fields(self) -> Fields:
        """Return all fields, the important ones first."""
        self._volume_of_volumes()
        for rule in tables.RULES:
            if rule.variable in self.left and self._applies(rule):
                self._add(rule)
        for variable in sorted(self.left, key=rank):
            self.made |= self._by_own_name(variable, self.left[variable])
        return self.made

    def _volume_of_volumes(self) -> None:
        """A part of a volume in a set of volumes has both titles, the set's as ``maintitle``."""
        if self.type in tables.PARTS and {"container-title", "volume-title"} <= self.left.keys():
            self.made["maintitle"] = _braced(encode(self.left.pop("container-title"), protect=True))
            self.made["booktitle"] = _braced(encode(self.left.pop("volume-title"), protect=True))

    def _applies(self, rule: tables.Rule) -> bool:
        if rule.written not in ("both", self.dialect) or rule.field in self.made:
            return False
        if rule.types and self.type not in rule.types:
            return False
        return _reads_as(rule.field, self.type) == rule.variable

    def _add(self, rule: tables.Rule) -> None:
        value = self.left[rule.variable]
        if rule.kind == "date":
            made = date_fields(rule.field, str(value), self.dialect)
        elif text := self._text(rule.kind, value):
            made = {rule.field: text}
        else:
            return
        del self.left[rule.variable]
        self.made |= made

    def _text(self, kind: tables.Kind, value: Any) -> str:
        """Return a value in braces; nothing if this kind cannot tell it."""
        if kind == "names":
            return _braced(write_names(value, extended=self.dialect == "biblatex"))
        text = str(value)
        match kind:
            case "title":
                return _braced(encode(text, protect=True))
            case "list":
                return _braced(" and ".join(map(_member, _members(text))))
            case "pages":
                return _braced(_RANGE.sub("--", encode(text)))
            case "language":
                return _braced(_LANGUAGES.get(text, ""))
            case "genre":
                return _braced(_genre(text, self.dialect))
            case "verbatim" | "url" | "doi" | "isbn" | "issn" | "pmcid":
                is_url = kind == "url"
                return _braced(percent_encoded(text, _IN_ADDRESS) if is_url else _balanced(text))
        return _braced(encode(text))

    def _by_own_name(self, variable: str, value: Any) -> Iterable[tuple[str, str]]:
        if variable in NAMES:
            yield variable, self._text("names", value)
        elif variable in DATES:
            yield variable, _braced(str(value))
        elif isinstance(value, (str, int, float)):
            yield variable, self._text("text", value)


def _reads_as(field: str, kind: str) -> str:
    """Return the variable that a field is for a type, by the first rule that fits."""
    names = (field, ALIASES.get(field, field))
    fitting = (r for r in tables.RULES if r.field in names and (not r.types or kind in r.types))
    return next((rule.variable for rule in fitting), "")


def _braced(text: str) -> str:
    return f"{{{text}}}" if text else ""


def _members(text: str) -> list[str]:
    """Cut a list at its semicolons; a text that would lose blanks or members by it is no list."""
    members = text.split("; ")
    return members if all(member and member == member.strip() for member in members) else [text]


def _member(text: str) -> str:
    return _braced(encode(text)) if re.search(r"\sand\s", text) else encode(text)


def _genre(text: str, dialect: Dialect) -> str:
    """Return biblatex's key of a genre, which it words in the language of the document."""
    return _GENRES.get(text, "") if dialect == "biblatex" and text in _GENRES else encode(text)


def _balanced(text: str) -> str:
    """Return ``text`` without braces, which would end the field."""
    return text.replace("{", "").replace("}", "")

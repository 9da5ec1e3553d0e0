"""BibTeX and BibLaTeX to CSL items, told apart field by field: files mix them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from lssr_cli.exchange.bibtex import tables
from lssr_cli.exchange.bibtex.dates import read_date
from lssr_cli.exchange.bibtex.inherit import Library
from lssr_cli.exchange.bibtex.names import cut_list, parse_names
from lssr_cli.exchange.bibtex.syntax import Field, RawEntry, scan
from lssr_cli.exchange.bibtex.types import NO_ENTRIES, Meaning, meaning
from lssr_cli.exchange.entries import Entry, Imported, Problem, Severity
from lssr_cli.exchange.identifiers import dois, isbns, issns, tidy
from lssr_cli.exchange.languages import language_tag
from lssr_cli.exchange.latex.decode import decode, verbatim
from lssr_cli.exchange.variables import DATES, NAMES, variable_named

_ORDINAL = re.compile(
    r"([0-9]+)(?:st|nd|rd|th|\.|e|ª|º)?(?:\s+(?:ed|edn|edition)\.?)?$", re.IGNORECASE
)
_ORDINALS = {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5",
    "sixth": "6", "seventh": "7", "eighth": "8", "ninth": "9", "tenth": "10",
}  # fmt: skip
_PAGE_PREFIX = re.compile(r"(?:pp?|pages?|S)\.?\s+(?=[0-9])|pp?\.(?=[0-9])", re.IGNORECASE)
_PAGE_DASH = re.compile(
    r"\s*(?:-{2,3}|[–—−]|\\-|\\textendash(?:\{\}|\s)?|\\bibrangedash(?:\{\}|\s)?)\s*"
)
_EXTENT = re.compile(
    r"((?:[ivxlc]+\s*[-+,]\s*)?[0-9]+)\s*(?:pages|pp?\.?|S\.|Seiten)$", re.IGNORECASE
)
_URL = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)
_FULL_STOP = (".", "?", "!", ":", ";", ",")


def read(text: str) -> Imported:
    """Return the entries of a ``.bib`` file as CSL items, with what was wrong in it."""
    scanned = scan(text)
    library = Library(scanned.entries)
    items: list[Entry] = []
    problems = list(scanned.problems)
    seen: set[str] = set()
    for raw in scanned.entries:
        if raw.type in NO_ENTRIES:
            continue
        reader = _EntryReader(raw, library.resolve(raw))
        items.append(Entry(raw.key, reader.item(), raw.line))
        if raw.key and raw.key in seen:
            reader.report("the key is used before; both entries were read", "warning")
        seen.add(raw.key)
        problems += reader.problems
    problems += library.problems
    return Imported(tuple(items), tuple(sorted(problems, key=lambda problem: problem.line)))


class _EntryReader:
    """Makes one item of one entry."""

    def __init__(self, raw: RawEntry, fields: dict[str, Field]) -> None:
        self.raw = raw
        self.fields = fields
        self.used: set[str] = set(tables.CONSUMED)
        self.problems: list[Problem] = []
        self.csl: dict[str, Any] = {"id": raw.key}

    def item(self) -> dict[str, Any]:
        """Return the CSL item; an empty title is not added."""
        known = self._meaning()
        self.csl["type"] = known.type
        self._main_title()
        for rule in tables.RULES:
            if rule.field in self.fields or rule.kind == "date":
                self._apply(rule)
        self._roles()
        self._by_own_names()
        self._join_notes()
        if known.genre:
            self.csl.setdefault("genre", known.genre)
        self._eprint()
        self._not_read()
        return tidy(self.csl)

    def report(self, message: str, severity: Severity, line: int = 0) -> None:
        """Note a problem, at the entry's own line if at no other."""
        self.problems.append(Problem(line or self.raw.line, self.raw.key, message, severity))

    def _meaning(self) -> Meaning:
        is_page = "publisher" not in self.fields and self._has_url()
        found = meaning(self.raw.type, self._plain("entrysubtype").lower(), is_page=is_page)
        if found is None:
            message = f"entry type @{self.raw.type} is not known, read as a document"
            self.report(message, "warning")
        return found or Meaning("document")

    def _has_url(self) -> bool:
        how = self.fields.get("howpublished")
        return "url" in self.fields or (how is not None and bool(_URL.search(how.value)))

    def _plain(self, name: str) -> str:
        return decode(self.fields[name].value).text if name in self.fields else ""

    def _main_title(self) -> None:
        """A part of a volume in a set of volumes: the set contains, the volume has a title."""
        if self.csl["type"] in tables.PARTS and "maintitle" in self.fields:
            self.csl["container-title"] = self._title("maintitle")
            if "booktitle" in self.fields:
                self.csl["volume-title"] = self._title("booktitle")

        if "title" not in self.fields and "titleaddon" in self.fields:
            self.csl["title"] = self._title("titleaddon")

    def _apply(self, rule: tables.Rule) -> None:
        if rule.types and self.csl["type"] not in rule.types:
            return
        if rule.kind == "date":
            self._date(rule)
        elif rule.field in self.fields and rule.field not in self.used:
            if rule.variable in self.csl:
                return
            self.used.add(rule.field)
            if value := self._value(rule):
                self.csl[rule.variable] = value

    def _value(self, rule: tables.Rule) -> Any:
        field = self.fields[rule.field]
        if rule.kind == "title":
            return self._title(rule.field)
        if rule.kind == "names":
            return self._names(field)
        return getattr(self, f"_{rule.kind}")(field)

    def _title(self, name: str) -> str:
        """Return a title with its subtitle and addition."""
        self.used.add(name)
        text = self._decoded(self.fields[name], protect=True)
        for part, joint in zip(tables.SUBTITLES.get(name, ()), (":", "."), strict=False):
            if part not in self.fields:
                continue
            self.used.add(part)
            more = self._decoded(self.fields[part], protect=True)
            text = text + ("" if not text or text.endswith(_FULL_STOP) else joint) + " " + more
        return text.strip()

    def _names(self, field: Field) -> list[dict[str, str]]:
        use_prefix = "useprefix=false" not in self._plain("options").replace(" ", "")
        names = parse_names(field.value, use_prefix=use_prefix)
        for oddity in names.oddities:
            self.report(f"{field.name}: {oddity}", "warning", field.line)
        return names.names

    def _decoded(self, field: Field, *, protect: bool = False) -> str:
        decoded = decode(field.value, protect=protect)
        for name in decoded.unknown:
            self.report(f"{field.name}: unknown command \\{name}", "note", field.line)
        return decoded.text

    def _text(self, field: Field) -> str:
        if field.name == "howpublished" and _URL.search(field.value):
            if "url" not in self.fields:
                self.fields["url"] = field._replace(name="url", value=_url_within(field.value))
            return ""
        return self._decoded(field)

    def _date(self, rule: tables.Rule) -> None:
        """Take a date; a year without a field ``issued`` belongs to ``date``."""
        parts = tables.DATE_PARTS.get(rule.field, ()) if rule.field != "issued" else ()
        if self.fields.keys().isdisjoint((rule.field, *parts)):
            return
        read = read_date(self.fields, rule.field)
        if rule.variable in self.csl:
            return
        self.used.update(read.used)
        if read.date:
            self.csl[rule.variable] = read.date
        if read.status:
            self.csl.setdefault("status", read.status)
        if read.oddity:
            line = self.fields[read.used[0]].line
            self.report(f"{rule.field}: {read.oddity}", "warning", line)

    def _pages(self, field: Field) -> str:
        text = decode(_PAGE_DASH.sub("-", field.value)).text
        text = re.sub(r"(?<=[0-9])\s*([-–])\s*(?=[0-9])", r"\1", text)
        if extent := _EXTENT.match(text):
            self.csl.setdefault("number-of-pages", extent[1])
            return ""
        return _PAGE_PREFIX.sub("", text, count=1) if _PAGE_PREFIX.match(text) else text

    def _verbatim(self, field: Field) -> str:
        return verbatim(field.value)

    def _url(self, field: Field) -> str:
        return _url_within(field.value)

    def _pmcid(self, field: Field) -> str:
        text = verbatim(field.value)
        return f"PMC{text}" if text.isdecimal() else text

    def _doi(self, field: Field) -> str:
        return self._identifier(field, partial(dois, anywhere=True), limit=1)

    def _isbn(self, field: Field) -> str:
        """Return the ISBNs of a field; some programs put the number of a periodical there."""
        text = verbatim(field.value)
        if not isbns(text) and (found := issns(text)):
            self.csl.setdefault("ISSN", " ".join(found))
            return ""
        return self._identifier(field, isbns)

    def _issn(self, field: Field) -> str:
        return self._identifier(field, issns)

    def _identifier(
        self, field: Field, find: Callable[[str], list[str]], limit: int | None = None
    ) -> str:
        text = verbatim(field.value).replace("{", "").replace("}", "")
        found = find(text)
        if not found:
            self.report(f"{field.name}: {text!r} has not its form", "warning", field.line)
            return text
        for more in found[limit:] if limit else ():
            self.report(f"{field.name}: {more} was not read", "warning", field.line)
        return " ".join(found[:limit])

    def _list(self, field: Field) -> str:
        texts = [decode(part, protect=True).text for part in cut_list(field.value)]
        return "; ".join(text for text in texts if text)

    def _edition(self, field: Field) -> str:
        text = self._decoded(field)
        number = _ORDINAL.match(text)
        word = text.lower().removesuffix("edition").strip()
        return number[1] if number else _ORDINALS.get(word, text)

    def _genre(self, field: Field) -> str:
        text = self._decoded(field)
        return tables.GENRES.get(text.lower(), text)

    def _language(self, field: Field) -> str:
        first = cut_list(field.value)[0]
        text = decode(first).text
        name = text.lower().removeprefix("\\").removeprefix("lang")
        return tables.LANGUAGES.get(name) or language_tag(text)

    _tag = _language

    def _roles(self) -> None:
        """Editors of all kinds by what their type says, and names CSL has no variable for."""
        kind = self._plain("editortype").lower()
        if (role := tables.ROLES.get(kind, kind)) not in ("", "editor") and "editor" in self.csl:
            names = self.csl.pop("editor")
            self._add_names(role if role in NAMES else "contributor", names)
        for letter in "abc":
            field = self.fields.get(f"editor{letter}")
            if field:
                kind = self._plain(f"editor{letter}type").lower()
                role = tables.ROLES.get(kind, kind or "contributor")
                self.used.add(field.name)
                self._add_names(role if role in NAMES else "contributor", self._names(field))
        for name in tables.CONTRIBUTORS:
            if name in self.fields:
                self.used.add(name)
                self._add_names("contributor", self._names(self.fields[name]))

    def _add_names(self, variable: str, names: list[dict[str, str]]) -> None:
        self.csl[variable] = [*self.csl.get(variable, []), *names]

    def _by_own_names(self) -> None:
        """Take fields that bear the name of a CSL variable."""
        for name in [name for name in self.fields if name not in self.used]:
            variable = variable_named(name)
            if not variable or variable in self.csl:
                continue
            field = self.fields[name]
            if variable in DATES:
                self._date(tables.Rule(name, variable, "date", "csl IV"))
                continue
            self.used.add(name)
            value = self._names(field) if variable in NAMES else self._decoded(field)
            if value:
                self.csl[variable] = value

    def _join_notes(self) -> None:
        if "addendum" in self.fields:
            self.used.add("addendum")
            texts = (self.csl.get("note", ""), self._decoded(self.fields["addendum"]))
            self.csl["note"] = ". ".join(text.rstrip(".") for text in texts if text)

    def _eprint(self) -> None:
        """A number without its archive is arXiv's if it has that form; PubMed's is a PMID."""
        where, number = self.csl.get("archive", ""), self.csl.get("archive_location", "")
        if where.lower() in ("pubmed", "pmid") and number:
            del self.csl["archive"], self.csl["archive_location"]
            self.csl.setdefault("PMID", number)
        elif where.lower() == "arxiv" and number:
            self.csl["archive"] = "arXiv"
            self.csl["archive_location"] = number.removeprefix("arXiv:")
            self.csl.setdefault("URL", f"https://arxiv.org/abs/{self.csl['archive_location']}")
        elif where.lower() == "jstor" and number:
            self.csl["archive"] = "JSTOR"
            self.csl.setdefault("URL", f"https://www.jstor.org/stable/{number}")

    def _not_read(self) -> None:
        left = sorted(name for name in self.fields if name not in self.used)
        if left:
            self.report(f"not read: {', '.join(left)}", "note")


def _url_within(source: str) -> str:
    """Return the first URL in a field, or all of it."""
    text = verbatim(re.sub(r"\\(?:url|href|path|nolinkurl)\s*", "", source)).replace("{", " ")
    words = text.replace("}", " ").replace("<", " ").replace(">", " ").split()
    first = next((word for word in words if _URL.match(word)), " ".join(words))
    return first.rstrip(";,") if len(words) > 1 else first

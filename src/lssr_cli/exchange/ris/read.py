"""RIS to CSL items."""

from __future__ import annotations

import re
from typing import Any

from lssr_cli.exchange.bibtex.dates import STATUS, in_year
from lssr_cli.exchange.entries import Entry, Imported, Problem, Severity
from lssr_cli.exchange.identifiers import dois, isbns, issns, tidy
from lssr_cli.exchange.languages import language_tag
from lssr_cli.exchange.names import OTHERS, Name, from_text
from lssr_cli.exchange.references import resolved
from lssr_cli.exchange.ris.dates import agreed, read_date
from lssr_cli.exchange.ris.syntax import Record, Tagged, scan
from lssr_cli.exchange.ris.tables import MEASURED, RULES, TO_CSL, WHOLES, Rule, edits_series
from lssr_cli.exchange.ris.write import variable_told
from lssr_cli.exchange.variables import DATES, NAMES, TYPES

DATE_TAGS = ("PY", "DA", "Y1", "YR")
"""The tags of the date of publication, the most trusted first."""

_BLANKS = re.compile(r"[ \t]+")
_BRIEF = re.compile(r"[\w/.-]{0,12}[0-9][\w/.-]{0,12}$")
_DAY = re.compile(r"[0-9]{4}/[0-9]{2}")
"""Databases of articles put the day of publication ahead of print where books have an edition."""
_YEAR = re.compile(r"[0-9]{4}$")
_URL = re.compile(r"(?:https?|ftp)://|www\.", re.IGNORECASE)
_PMCID = re.compile(r"PMC[0-9]+$")
_ET_AL = re.compile(r"(?:et\.? al\.?|others)$", re.IGNORECASE)
_DASHES = re.compile(r"\s*(?:--+|[-–—])\s*")
_PAGE_WORD = re.compile(r"(?:pp?\.|pages?|S\.)\s*(?=[0-9])", re.IGNORECASE)
_ROMAN = re.compile(r"[ivxlcdm]+(?:-[ivxlcdm]+)?$", re.IGNORECASE)
_PAGES_WORD = re.compile(r"\s*(?:pp?\.?|pages)$", re.IGNORECASE)


def read(text: str) -> Imported:
    """Return the records of an RIS file as CSL items, with what was wrong in it."""
    scanned = scan(text)
    entries: list[Entry] = []
    problems = list(scanned.problems)
    for record in scanned.records:
        reader = _RecordReader(record)
        item = reader.item()
        entries.append(Entry(str(item["id"]), item, record.line))
        problems += reader.problems
    return Imported(tuple(entries), tuple(sorted(problems, key=lambda problem: problem.line)))


class _RecordReader:
    """Makes one item of one record."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.left = [tagged for tagged in record.tags if tagged.value]
        self.problems: list[Problem] = []
        self.told: set[str] = set()
        self.csl: dict[str, Any] = {"id": self._first("ID"), "type": self._type()}

    def item(self) -> dict[str, Any]:
        """Return the CSL item."""
        self._told_in_notes()
        self._dates()
        self._pages()
        self._serials()
        self._identifiers()
        tags = {tagged.tag for tagged in self.left}
        for rule in RULES:
            if rule.tag in tags:
                self._apply(rule)
        if "title" not in self.csl and "title-short" in self.csl:
            self.csl["title"] = self.csl.pop("title-short")
        self._editors_of_books()
        if self.record.type == "EDBOOK" and "editor" not in self.csl and "author" in self.csl:
            self.csl["editor"] = self.csl.pop("author")
        known = set(map(str, self.csl.values()))
        left = {tagged.tag for tagged in self.left if _text(tagged.value) not in known}
        if unread := sorted(left):
            self._report(f"not read: {', '.join(unread)}", "note")
        return tidy(self.csl)

    def _report(self, message: str, severity: Severity, line: int = 0) -> None:
        key = str(self.csl["id"]) if hasattr(self, "csl") else ""
        self.problems.append(Problem(line or self.record.line, key, message, severity))

    def _type(self) -> str:
        kind = TO_CSL.get(self.record.type, "")
        if not kind:
            self._report(
                f"type {self.record.type[:20]!r} is not known, read as a document", "warning"
            )
        return kind or "document"

    def _first(self, tag: str) -> str:
        return next((tagged.value for tagged in self.record.tags if tagged.tag == tag), "")

    def _take(self, *tags: str) -> list[Tagged]:
        """Return what is left of some tags, and leave it no longer."""
        taken = [tagged for tagged in self.left if tagged.tag in tags]
        self.left = [tagged for tagged in self.left if tagged.tag not in tags]
        return taken

    def _told_in_notes(self) -> None:
        """Take notes of the form ``variable: value``, the variable being CSL's."""
        for tagged in [tagged for tagged in self.left if tagged.tag == "N1"]:
            variable = variable_told(tagged.value)
            value = _text(tagged.value.partition(": ")[2])
            if not variable or not value:
                continue
            if variable == "type" and value not in TYPES:
                continue
            date = read_date(f"///{value}") if variable in DATES else None
            if variable in DATES and not date:
                continue
            self.left.remove(tagged)
            self.told.add(variable)
            if variable in NAMES:
                self.csl[variable] = [*self.csl.get(variable, []), _name(value)]
            else:
                self.csl[variable] = date or value

    def _dates(self) -> None:
        taken = [tagged for tag in DATE_TAGS for tagged in self._take(tag)]
        read = [(tagged, read_date(tagged.value)) for tagged in taken]
        dates = [date for _, date in read if date]
        rest = [tagged for tagged, date in read if not date and tagged.value.strip("/ ")]
        if dates and "issued" not in self.csl:
            whole = [date for tagged, date in read if date and tagged.value.count("/") > 3]
            self.csl["issued"], other = (whole[0], []) if whole else agreed(dates)
            for date in dict.fromkeys(other):
                self._report(f"another date, {date}, was not read", "warning")
        for tagged in rest:
            self._yearless(tagged)

    def _yearless(self, tagged: Tagged) -> None:
        """Take a month, season or day that stands beside its year (Web of Science)."""
        issued = str(self.csl.get("issued", ""))
        if date := in_year(issued, tagged.value) if _YEAR.match(issued) else None:
            self.csl["issued"] = date
        elif STATUS.match(tagged.value):
            self.csl.setdefault("status", tagged.value)
        else:
            message = f"{tagged.tag}: {tagged.value[:40]!r} is no date"
            self._report(message, "warning", tagged.line)

    def _pages(self) -> None:
        start, end = self._take("SP"), self._take("EP")
        first, last = (self._page(tagged[0]) if tagged else "" for tagged in (start, end))
        if not first and not last:
            return
        if self.csl["type"] in MEASURED and not last and "-" not in first:
            self.csl.setdefault("number-of-pages", _PAGES_WORD.sub("", first))
        elif not last or last == first or last.startswith(f"{first}-") or "-" in first:
            self.csl.setdefault(
                "page", last if first and last.startswith(f"{first}-") else first or last
            )
        else:
            self.csl.setdefault("page", f"{first}-{last}" if first else last)

    def _page(self, tagged: Tagged) -> str:
        """Return a page; some databases put words there for want of one."""
        page = _DASHES.sub("-", _PAGE_WORD.sub("", _text(tagged.value)))
        if any(map(str.isdigit, page)) or _ROMAN.match(page):
            return page
        self._report(f"{tagged.tag}: {page[:40]!r} is no page", "warning", tagged.line)
        return ""

    def _serials(self) -> None:
        """Tell ISBN and ISSN by their form; what is neither is a number of its own kind."""
        found: dict[str, list[str]] = {"ISBN": [], "ISSN": []}
        for tagged in self._take("SN"):
            books, serials = isbns(tagged.value), issns(tagged.value)
            if books:
                found["ISBN"] += books
            elif serials:
                found["ISSN"] += serials
            elif self.csl["type"] in ("report", "patent", "standard"):
                self.csl.setdefault("number", _text(tagged.value))
            else:
                message = f"SN: {tagged.value[:40]!r} is neither ISBN nor ISSN"
                self._report(message, "warning", tagged.line)
        for variable, values in found.items():
            if values:
                self.csl.setdefault(variable, " ".join(dict.fromkeys(values)))

    def _identifiers(self) -> None:
        """DOIs stand in their own tag or in others; only the whole of a value counts in those."""
        for tagged in list(self.left):
            if tagged.tag in ("DO", "DI", "M3", "L3", "N1", "UR", "LK"):
                value = tagged.value.strip()
                is_own = tagged.tag in ("DO", "DI")
                found = dois(value, anywhere=is_own) if is_own or len(value.split()) <= 2 else []
                if found and (is_own or value.lower().endswith(found[0].lower())):
                    self.left.remove(tagged)
                    if str(self.csl.setdefault("DOI", found[0])).lower() != found[0].lower():
                        self._report(f"DOI {found[0]} was not read", "warning", tagged.line)
            elif tagged.tag == "C2" and _PMCID.match(tagged.value):
                self.left.remove(tagged)
                self.csl["PMCID"] = tagged.value

    def _apply(self, rule: Rule) -> None:
        if rule.kind in ("key", "start", "end", "serial") or rule.variable == "number-of-pages":
            if rule.kind == "key":
                self._take(rule.tag)
            return
        if rule.types and self.csl["type"] not in rule.types:
            return
        if rule.kind == "names":
            self._names(rule)
        elif rule.variable not in self.csl and (taken := self._taken_by(rule)):
            self.left += taken[len(taken) if rule.variable in ("keyword", "note") else 1 :]
            joint = "\n" if rule.variable == "note" else "; "
            if value := self._value(rule, taken, joint):
                self.csl[rule.variable] = value

    def _taken_by(self, rule: Rule) -> list[Tagged]:
        """Take the tags of a rule, if what they say can be what the rule takes them for."""
        values = [tagged.value for tagged in self.left if tagged.tag == rule.tag]
        is_number = rule.kind != "brief" or all(map(_BRIEF.match, values))
        is_edition = rule.variable != "edition" or not any(map(_DAY.match, values))
        return self._take(rule.tag) if is_number and is_edition else []

    def _value(self, rule: Rule, taken: list[Tagged], joint: str) -> str | None:
        if rule.kind == "date":
            return read_date(taken[0].value)
        if rule.variable in ("keyword", "note"):
            return joint.join(_text(tagged.value) for tagged in taken)
        if rule.variable == "language":
            return language_tag(_text(taken[0].value))
        if rule.kind == "url":
            return _first_url(_text(taken[0].value))
        return _text(taken[0].value)

    def _names(self, rule: Rule) -> None:
        """Take the names of a tag; authors of both tags keep the order of the file."""
        if rule.variable in self.csl:
            return
        tags = ("AU", "A1") if rule.variable == "author" else (rule.tag,)
        names = [_name(part) for tagged in self._take(*tags) for part in _people(tagged.value)]
        if names:
            self.csl[rule.variable] = names

    def _editors_of_books(self) -> None:
        """A book's secondary authors edit its series if it has one, and the book if not."""
        is_whole = self.csl["type"] in WHOLES and not edits_series(self.csl)
        if is_whole and "collection-editor" in self.csl.keys() - self.told:
            self.csl["editor"] = self.csl.pop("collection-editor")


def _people(value: str) -> list[str]:
    """Cut at semicolons where what stands between them are names with commas."""
    parts = [part.strip() for part in _text(value).split(";") if part.strip()]
    return (
        parts
        if len(parts) > 1 and all("," in part for part in parts)
        else [_text(value).rstrip(";")]
    )


def _name(value: str) -> Name:
    return dict(OTHERS) if _ET_AL.match(value.strip(" ,")) else from_text(value)


def _text(value: str) -> str:
    return _BLANKS.sub(" ", resolved(value)).strip()


def _first_url(text: str) -> str:
    """Return the first address on the web; files on somebody's disk are none."""
    words = text.split()
    return next(
        (word.rstrip(";,") if len(words) > 1 else word for word in words if _URL.match(word)), ""
    )

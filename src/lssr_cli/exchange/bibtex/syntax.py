"""The syntax of ``.bib`` files: entries with their fields, as written, each with its line.

One pass, no recursion. An odd entry is reported and the rest read on; only an entry that is never
closed ends the file, since whatever follows may be inside of it.

Existing libraries were measured on the same files first. bibtexparser 2.1 loses the field after a
missing comma without a word and an entry after a doubled one, and does not concatenate; pybtex 0.26
gives no lines, stops at the first fault or loses fields after it, and drops repeated keys.
Source: btxdoc §3 and the grammar of ``bibtex.web``; biblatex manual §2.2.1 for keys.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from lssr_cli.exchange.entries import MAX_FIELD, Problem, Severity

_HEAD = re.compile(r"@[ \t]*([A-Za-z][\w-]*)\s*([{(])")
_LOST = re.compile(r"^[ \t]*(?:@[ \t]*[A-Za-z]+|[A-Za-z]+[ \t]*=[ \t]*[{\"])", re.MULTILINE)
_KEY = {
    "{": re.compile(r"\s*([^,={}\"\n]*)"),
    "(": re.compile(r"\s*([^,={}()\"\n]*)"),
}
_FIELD = re.compile(r"([^\s=,{}()\"#@]+)\s*=\s*")
_BARE = re.compile(r"[^\s,#{}()\"=]+")
_GAP = re.compile(r"[\s,]*(?:%[^\n]*[\s,]*)*")
_BLANK = re.compile(r"\s*")
_AFTER_VALUE = re.compile(r"\s*(?:%[^\n]*\s*)*")
_CONCATENATION = re.compile(r"\s*#\s*")
_ENTRY_GOES_ON = re.compile(r"\s*,\s*[A-Za-z][\w-]*\s*=\s*[{\"0-9A-Za-z]")
_NEWLINE = re.compile("\n")
_IN_BRACES = re.compile(r"[{}]")
_IN_QUOTES = re.compile(r"[{}\"]")
_STRAY = re.compile(r"[,{})]")
_CLOSERS = {"{": "}", "(": ")"}

_KEY_FIELDS = frozenset({"crossref", "xdata", "xref", "related", "entryset", "ids"})

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class Field(NamedTuple):
    """A field as written, macros expanded, the outer braces or quotation marks off."""

    name: str
    value: str
    line: int


class RawEntry(NamedTuple):
    """An entry as written: its type in lower case, its key, its fields by lower-case name."""

    type: str
    key: str
    fields: dict[str, Field]
    line: int


class Scanned(NamedTuple):
    """All entries of a file, and what is wrong with its syntax."""

    entries: tuple[RawEntry, ...]
    problems: tuple[Problem, ...]


class _UnclosedError(Exception):
    """A brace, quotation mark or entry that is still open where the file ends."""


class _RefusedError(Exception):
    """An entry that cannot be taken, with the reason."""


def scan(text: str) -> Scanned:
    """Return the entries of ``text``, a whole ``.bib`` file."""
    return _Scanner(text).run()


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.newlines = [match.start() for match in _NEWLINE.finditer(text)]
        self.macros: dict[str, str | None] = {m[:3].lower(): m for m in MONTHS}
        self.entries: list[RawEntry] = []
        self.problems: list[Problem] = []
        self.key = ""
        # After one unclosed comment, none is looked through to the end of the file again.
        self.comments_close = True
        self.names_keys = False

    def run(self) -> Scanned:
        """Go from one ``@`` to the next."""
        while head := _HEAD.search(self.text, self.position):
            if self._is_commented(head.start()):
                self.position = head.end()
                continue
            self._outside(head.start())
            self.position = head.end()
            self.key = ""
            start = head.start()
            try:
                self._block(head[1].lower(), head[2], self._line(start))
            except _UnclosedError:
                self._report(start, "is never closed; nothing after it was read", "fatal")
                return Scanned(tuple(self.entries), tuple(self.problems))
            except _RefusedError as refusal:
                self._report(start, str(refusal), "error")
        self.key = ""
        self._outside(len(self.text))
        return Scanned(tuple(self.entries), tuple(self.problems))

    def _is_commented(self, position: int) -> bool:
        """Tell whether the line of a position begins with the sign of a comment, and report it.

        BibTeX knows no comments; biber's parser (*btparse*, "Comments") has those of TeX.
        """
        line = self.text.rfind("\n", 0, position) + 1
        if line < self.position or not self.text[line:position].lstrip().startswith("%"):
            return False
        self._report(position, "an entry is commented out", "note")
        return True

    def _outside(self, end: int) -> None:
        """Report what looks like an entry or a field between the position and ``end``."""
        if lost := _LOST.search(self.text, self.position, end):
            self.position = lost.start()
            self._report(lost.start(), f"outside of any entry: {self._excerpt()}", "warning")

    def _block(self, kind: str, opening: str, line: int) -> None:
        if kind == "comment":
            self._comment(opening)
        elif kind == "preamble":
            self.position -= 1
            self._skip_group(opening)
        elif kind == "string":
            self._string(_CLOSERS[opening])
        else:
            self._entry(kind, opening, line)

    def _comment(self, opening: str) -> None:
        """Skip a comment; one that is never closed is a comment to the end of its line."""
        if self.comments_close:
            start = self.position
            self.position -= 1
            try:
                self._skip_group(opening)
            except _UnclosedError:
                self.comments_close = False
                self.position = start

    def _string(self, closer: str) -> None:
        self.position = _end(_BLANK, self.text, self.position)
        name = _FIELD.match(self.text, self.position)
        if name is None:
            self._report(self.position, "@string without a name", "warning")
            self._skip_stray(closer)
            return
        self.position = name.end()
        try:
            self.macros[name[1].lower()] = self._value()
        except _RefusedError as refusal:
            self.macros[name[1].lower()] = None
            self._report(name.start(), f"@string {name[1]}: {refusal}", "warning")
        self._skip_stray(closer)

    def _entry(self, kind: str, opening: str, line: int) -> None:
        closer = _CLOSERS[opening]
        self._read_key(opening)
        fields: dict[str, Field] = {}
        refusal: _RefusedError | None = None
        while not self._at_end(closer):
            try:
                self._field(fields, closer)
            except _RefusedError as error:
                refusal = refusal or error
        if refusal:
            raise refusal
        self.entries.append(RawEntry(kind, self.key, fields, line))

    def _read_key(self, opening: str) -> None:
        match = _KEY[opening].match(self.text, self.position)
        if match is None or self.text.startswith("=", match.end()):
            self._report(self.position, "an entry without a key", "warning")
            return
        self.position = match.end()
        self.key = match[1].strip()
        following = _end(_BLANK, self.text, self.position)
        if not self.text.startswith((",", _CLOSERS[opening]), following):
            self._report(self.position, "a comma is missing after the key", "warning")

    def _at_end(self, closer: str) -> bool:
        """Go to the next field; whether there is none."""
        start = self.position
        self.position = _end(_GAP, self.text, start)
        if self.position >= len(self.text):
            raise _UnclosedError
        if _HEAD.match(self.text, self.position) and "\n" in self.text[start : self.position]:
            raise _UnclosedError
        if not self.text.startswith(closer, self.position):
            return False
        self.position += 1
        if _ENTRY_GOES_ON.match(self.text, self.position):
            self._report(self.position, f"a {closer} too many", "warning")
            return False
        return True

    def _field(self, fields: dict[str, Field], closer: str) -> None:
        name = _FIELD.match(self.text, self.position)
        if name is None:
            self._report(self.position, f"no field: {self._excerpt()}", "warning")
            self._skip_to_comma(closer)
            return
        self.position = name.end()
        line, field = self._line(name.start()), name[1].lower()
        self.names_keys = field in _KEY_FIELDS
        value = self._value()
        if field in fields:
            self._report(name.start(), f"a second {field}, not read", "warning")
        elif value.strip():
            fields[field] = Field(field, value, line)
        self._after_value(closer)

    def _after_value(self, closer: str) -> None:
        end = _end(_AFTER_VALUE, self.text, self.position)
        if self.text.startswith((",", closer), end) or end >= len(self.text):
            self.position = end
            return
        if _FIELD.match(self.text, end):
            self._report(self.position, "a comma is missing after this field", "warning")
        else:
            self.position = end
            self._report(end, f"not read: {self._excerpt()}", "warning")
            self._skip_to_comma(closer)

    def _value(self) -> str:
        """Return a value: words, numbers, braces and quotations, joined by ``#``."""
        parts: list[str] = []
        length = 0
        while True:
            parts.append(self._operand())
            length += len(parts[-1])
            if length > MAX_FIELD:
                raise _RefusedError("a field is over 64 kB")
            following = _CONCATENATION.match(self.text, self.position)
            if following is None:
                return "".join(parts)
            self.position = following.end()

    def _operand(self) -> str:
        if self.text.startswith("{", self.position):
            return self._skip_group("{")
        if self.text.startswith('"', self.position):
            return self._quoted()
        word = _BARE.match(self.text, self.position)
        if word is None:
            if self.position >= len(self.text):
                raise _UnclosedError
            self._report(self.position, "a value is missing", "warning")
            return ""
        self.position = word.end()
        return word[0] if word[0].isdecimal() else self._macro(word)

    def _macro(self, word: re.Match[str]) -> str:
        value = self.macros.get(word[0].lower(), word[0])
        if value is None:
            raise _RefusedError(f"@string {word[0]} was refused")
        if word[0].lower() not in self.macros and not self.names_keys:
            self._report(
                word.start(), f"no @string {word[0]}; the word itself was taken", "warning"
            )
        return value

    def _quoted(self) -> str:
        start, depth = self.position + 1, 0
        for match in _IN_QUOTES.finditer(self.text, start):
            if match[0] == "{":
                depth += 1
            elif depth == 0:
                self.position = match.start() + (match[0] == '"')
                if match[0] == "}":
                    self._report(start, "a quotation mark is never closed", "warning")
                return self.text[start : match.start()]
            elif match[0] == "}":
                depth -= 1
        raise _UnclosedError

    def _skip_group(self, opening: str) -> str:
        """Return what stands between the bracket at the position and its match."""
        start = self.position + 1
        if opening == "(":
            end = self.text.find(")", start)
            if end < 0:
                raise _UnclosedError
            self.position = end + 1
            return self.text[start:end]
        depth = 0
        for match in _IN_BRACES.finditer(self.text, self.position):
            depth += 1 if match[0] == "{" else -1
            if depth == 0:
                self.position = match.end()
                return self.text[start : match.start()]
        raise _UnclosedError

    def _skip_to_comma(self, closer: str) -> None:
        """Go to the next comma or to the end of the entry, over whole groups."""
        while match := _STRAY.search(self.text, self.position):
            self.position = match.start()
            if match[0] == "{":
                self._skip_group("{")
            elif match[0] in (",", closer):
                return
            else:
                self.position += 1
        raise _UnclosedError

    def _skip_stray(self, closer: str) -> None:
        self._skip_to_comma(closer)
        while self.text.startswith(",", self.position):
            self.position += 1
            self._skip_to_comma(closer)
        self.position += 1

    def _excerpt(self) -> str:
        return repr(self.text[self.position : self.position + 20].split("\n")[0])

    def _line(self, position: int) -> int:
        return bisect_right(self.newlines, position - 1) + 1

    def _report(self, position: int, message: str, severity: Severity) -> None:
        self.problems.append(Problem(self._line(position), self.key, message, severity))


def _end(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match else position

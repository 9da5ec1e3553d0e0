"""LaTeX to rich text, in one pass over the source.

The walk keeps an explicit stack of open groups, and in each the commands that still wait for an
argument; nothing recurses. TeX's own rules hold: blanks after a command word are swallowed, a
single character or a group is an argument, a declaration holds to the end of its group.

Three things are not TeX's: a character that HTML writes as a reference is read as itself; a
straight apostrophe stays straight, since typography is the citation style's business; and braces
that protect case become ``nocase`` only where a lower-case word would otherwise be capitalised
(CSL leaves words with capitals alone, CSL 1.0.2 "Text-case").
"""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from typing import NamedTuple

from lssr_cli.csl.textcase import STOP_WORDS
from lssr_cli.exchange.latex.commands import (
    ACCENTS,
    DECLARATIONS,
    FUNCTIONS,
    SILENT,
    VERBATIM,
    WORDS,
    Function,
)
from lssr_cli.exchange.latex.symbols import symbol
from lssr_cli.exchange.markup import plain, wrap

_TOKEN = re.compile(
    r"\\[A-Za-z]+\*?\s*|\\.|[{}$~^_]|-{2,3}|``|''|[!?]?`|'|\s+|[!?](?!`)|-"
    r"|[^\\{}$~^_\-`'!?\s]+|\\",
    re.DOTALL,
)
_LIGATURES = {"--": "–", "---": "—", "~": "\u00a0", "!`": "¡", "?`": "¿"}
_MATHS_SHIFTS = {"^": "superscript", "_": "subscript"}
_ACCENT_LETTERS = frozenset(name for name in ACCENTS if name.isalpha())
_DOTLESS = {"ı": "i", "ȷ": "j"}
_BLANKS = re.compile(r"[ \t\r\n]+")
_BRACE = re.compile(r"[{}]")
_INDENT = re.compile(r"\s*")
_WORD = re.compile(r"[^\s\-–—/]+")
_EDGES = "“”‘’\"'()[]{},.;:!?«»„"
_REFERENCE = re.compile(r"\\?&(?:\\?#(?:[0-9]+|[xX][0-9a-fA-F]+)|[A-Za-z][A-Za-z0-9]*);")
"""A character as HTML writes it, which publishers leave in their exports."""
_URL_ESCAPE = re.compile(r"\\([_%#&~$^{}])|\{([_%#&~$^])\}")
_URL_WORDS = re.compile(r"(?:\\textasciitilde|\\string~|\$\\sim\$|\{\\~\}|\\~)(?:\{\})?")


class Decoded(NamedTuple):
    """Rich text, and the names of commands that were not understood."""

    text: str
    unknown: tuple[str, ...] = ()


class _Waiting(NamedTuple):
    """A command that still wants arguments; an accent is a function of one."""

    function: Function
    arguments: list[str]
    accent: str = ""


class _Group:
    """What has been read of a group: its text so far, and what waits in it."""

    __slots__ = ("declarations", "is_argument", "maths", "parts", "start", "waiting")

    def __init__(self, start: int, *, is_argument: bool, maths: bool = False) -> None:
        self.start = start
        self.is_argument = is_argument
        self.maths = maths
        self.parts: list[str] = []
        self.waiting: list[_Waiting] = []
        self.declarations: list[tuple[int, str]] = []

    def add(self, text: str) -> None:
        """Take ``text`` as an argument of what waits, or as text."""
        while self.waiting:
            command = self.waiting[-1]
            command.arguments.append(text)
            if len(command.arguments) < command.function.arity:
                return
            self.waiting.pop()
            text = command.function.result(command.arguments)
        self.parts.append(text)

    def close(self) -> str:
        """Return the text of the group; a command without its argument takes an empty one."""
        while self.waiting:
            self.add("")
        for start, style in reversed(self.declarations):
            self.parts[start:] = [wrap(style, "".join(self.parts[start:]).lstrip())]
        return "".join(self.parts)


def decode(source: str, *, protect: bool = False) -> Decoded:
    """Return what LaTeX would print of ``source``, as the rich text of CSL.

    Args:
        source: The value of a field, outer delimiters off.
        protect: Turn braces that protect a lower-case word into ``nocase``: right for titles.
    """
    if "&" in source:
        source = _REFERENCE.sub(_referred, source)
    if not _needs_decoding(source):
        return Decoded(_BLANKS.sub(" ", source).strip(" "))
    return _Decoder(source, protect=protect).run()


def verbatim(source: str) -> str:
    """Return ``source`` as it is, less the escapes that people put into URLs and identifiers."""
    text = _URL_WORDS.sub("~", source)
    text = _URL_ESCAPE.sub(lambda match: match[1] or match[2], text)
    return _BLANKS.sub(" ", text).strip(" ")


def _needs_decoding(source: str) -> bool:
    return any(character in source for character in "\\{}$~`'-") or not source.isascii()


class _Decoder:
    """One walk over one field."""

    def __init__(self, source: str, *, protect: bool) -> None:
        self.source = source
        self.protect = protect and not _is_wholly_braced(source)
        self.position = 0
        self.groups = [_Group(0, is_argument=False)]
        self.unknown: dict[str, None] = {}
        self.quotes: list[str] = []
        self.dollars = source.count("$") - source.count("\\$")

    def run(self) -> Decoded:
        """Walk to the end; groups left open end there."""
        while self.position < len(self.source):
            match = _TOKEN.match(self.source, self.position)
            token = match[0] if match else self.source[self.position]
            self.position += len(token)
            self._take(token)
        while len(self.groups) > 1:
            self._close_group()
        text = _BLANKS.sub(" ", self.groups[0].close()).strip(" ")
        return Decoded(unicodedata.normalize("NFC", text), tuple(self.unknown))

    @property
    def group(self) -> _Group:
        return self.groups[-1]

    def _take(self, token: str) -> None:
        first = token[0]
        if first == "\\" and len(token) > 1:
            self._command(token)
        elif first == "{":
            is_argument = bool(self.group.waiting)
            self.groups.append(
                _Group(self.position, is_argument=is_argument, maths=self.group.maths)
            )
        elif first == "}":
            self._close_group()
        elif first == "$":
            self._dollar()
        elif self.group.maths and token in _MATHS_SHIFTS:
            style = _MATHS_SHIFTS[token]
            self.group.waiting.append(_Waiting(Function(1, lambda a: wrap(style, a[0])), []))
        elif first.isspace():
            if not self.group.waiting:
                self.group.add(token)
        else:
            self._text(token)

    def _text(self, token: str) -> None:
        if token in ("``", "`", "''", "'"):
            token = self._quote(token)
        text = _LIGATURES.get(token, token)
        if self.group.waiting:
            self.group.add(text[0])
            text = text[1:]
            if text:
                self._text(text)
        else:
            self.group.add(text)

    def _quote(self, sign: str) -> str:
        if sign[0] == "`":
            self.quotes.append(sign)
            return "“" if sign == "``" else "‘"
        opening = "``" if sign == "''" else "`"
        following = self.source[self.position : self.position + 1]
        if (
            self.quotes
            and self.quotes[-1] == opening
            and not (opening == "`" and following.isalnum())
        ):
            self.quotes.pop()
            return "”" if sign == "''" else "’"
        return "”" if sign == "''" else sign

    def _dollar(self) -> None:
        self.dollars -= 1
        if self.group.maths or self.dollars > 0:
            self.group.maths = not self.group.maths
        else:
            self.group.add("$")

    def _close_group(self) -> None:
        if len(self.groups) == 1:
            return
        group = self.groups.pop()
        text = group.close()
        if self.protect and not group.is_argument and self._protects(group, text):
            text = wrap("nocase", text)
        self.group.add(text)

    def _protects(self, group: _Group, text: str) -> bool:
        """Whether a lower-case word stands in braces that protect it, and would be capitalised."""
        nested = any(g.is_argument is False for g in self.groups[1:])
        if nested or group.maths or self.source.startswith("\\", group.start):
            return False
        before = self.source[group.start - 2 : group.start - 1] if group.start > 1 else ""
        after = self.source[self.position : self.position + 1]
        words = [word.strip(_EDGES) for word in _WORD.findall(plain(text))]
        if before.isalnum():
            words = words[1:]
        if after.isalnum():
            words = words[:-1]
        return any(word.islower() and word not in STOP_WORDS for word in words)

    def _command(self, token: str) -> None:
        name = token[1:].rstrip() if token[1].isalpha() else token[1:]
        starred = name.endswith("*") and len(name) > 1
        name = name[:-1] if starred else name
        if name in ("(", ")", "[", "]"):
            self.group.maths = name in "(["
        elif name in ACCENTS and not (name in _ACCENT_LETTERS and self._is_bare(token)):
            self._accent(name)
        elif name in VERBATIM:
            self.group.add(verbatim(self._raw_argument()))
        elif name == "href":
            self._raw_argument()
            self._see_through()
        elif name in FUNCTIONS:
            self.group.waiting.append(_Waiting(FUNCTIONS[name], []))
        elif name in DECLARATIONS:
            self.group.declarations.append((len(self.group.parts), DECLARATIONS[name]))
        elif name not in SILENT:
            self._symbol(name, token)

    def _accent(self, name: str) -> None:
        mark = ACCENTS[name]
        accent = Function(1, lambda a: _accented(a[0], mark, "" if name.isalpha() else name))
        self.group.waiting.append(_Waiting(accent, [], mark))

    def _is_bare(self, token: str) -> bool:
        """Whether an accent's letter is followed by nothing that it could stand on."""
        rest = self.source[self.position : self.position + 1]
        return rest not in {"{", "\\"} and not (token[-1].isspace() and rest.isalpha())

    def _symbol(self, name: str, token: str) -> None:
        text = WORDS.get(name)
        if text is None:
            text = symbol(name)
        if text is None:
            self.unknown[name] = None
            if self.source.startswith("{", self.position):
                self._see_through()
                return
            text = token
        self.group.add(text)

    def _see_through(self) -> None:
        """Let the group that follows be an argument that is printed as it is."""
        self.group.waiting.append(_Waiting(FUNCTIONS["text"], []))

    def _raw_argument(self) -> str:
        """Return the group that follows, braces off, untouched."""
        start = _INDENT.match(self.source, self.position).end()  # type: ignore[union-attr]
        if not self.source.startswith("{", start):
            return ""
        depth = 0
        for match in _BRACE.finditer(self.source, start):
            depth += 1 if match[0] == "{" else -1
            if depth == 0:
                self.position = match.end()
                return self.source[start + 1 : match.start()]
        self.position = len(self.source)
        return self.source[start + 1 :]


def _referred(reference: re.Match[str]) -> str:
    """Return the character that HTML refers to; one that means something to TeX stays as it was."""
    text = unescape(reference[0].replace("\\", ""))
    return reference[0] if any(character in "\\{}$%~^_#" for character in text) else text


def _accented(text: str, mark: str, bare: str) -> str:
    """Put ``mark`` on the first letter of ``text``; over nothing it is the bare sign."""
    if not text:
        return bare
    letter = _DOTLESS.get(text[0], text[0])
    return unicodedata.normalize("NFC", letter + mark) + text[1:]


def _is_wholly_braced(source: str) -> bool:
    """Whether one pair of braces holds all of ``source``, which says nothing of any word in it."""
    source = source.strip()
    if not (source.startswith("{") and source.endswith("}")):
        return False
    depth = 0
    for match in _BRACE.finditer(source):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return match.end() == len(source)
    return False

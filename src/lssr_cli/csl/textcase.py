"""Text-case: lower, upper, sentence and title case over the leaves of a tree.

Texts are cut into chunks at punctuation and at tags, chunks into words at blanks; what a word
becomes depends on what stands before it. A letter after an apostrophe keeps its case.
Source: CSL 1.0.2, "Text-case", with the chunks of citeproc-js; fixtures `textcase_*`.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from lssr_cli.csl.nodes import Leaf

# The stop words of citeproc-js: words alone, for no chunk holds more than one of them together.
_STOP_WORDS = """
    a about above across afore after against al along alongside amid amidst among amongst an and
    anenst apropos apud around as aside astride at athwart atop barring before behind below
    beneath beside besides between beyond but by c ca circa d' de despite down during et except
    for forenenst from given in inside into lest like modulo near next nor notwithstanding of
    off on onto or out over per plus pro qua sans since so than the through throughout thruout
    till to toward towards under underneath until unto up upon v v. van versus via vis-à-vis von
    vs vs. with within without yet
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
_MARKS = r"([‘’“”\"'\-–—/.,;?!:\[\]()])"
_BLANKS = r"([ \u00a0\u2000-\u200b\u205f\u3000]+)"
_CLOSING = {"‘": "’", "“": "”"}
_QUOTES = frozenset("‘’“”\"'")
_FORCES = frozenset("!?:")


class _Chunk:
    """A piece of a leaf between two marks."""

    __slots__ = ("changed", "leaf", "mark", "text")

    def __init__(self, leaf: Leaf, mark: str, text: str) -> None:
        self.leaf = leaf
        self.mark = mark
        self.text = self.changed = text

    def restore_first(self) -> None:
        """Give the first letter back the case that it had."""
        self.changed = self.text[:1] + self.changed[1:]


def apply(case: str, leaves: Iterable[Leaf], language: str, *, english: bool) -> None:
    """Change the case of `leaves`.

    Args:
        case: A value of the `text-case` attribute.
        leaves: What to change, in order.
        language: The language of the words: Turkish has letters of its own.
        english: The item is in English; nothing else is put in title case.
    """
    words = [leaf for leaf in leaves if leaf.text]
    if case in ("lowercase", "uppercase"):
        change = lower if case == "lowercase" else upper
        for leaf in words:
            if not leaf.fixed:
                leaf.text = change(leaf.text, language)
    elif words and case in _RULES and (english or case != "title"):
        _RULES[case](language).run(words)


def lower(text: str, language: str) -> str:
    """Return `text` in small letters."""
    if language.startswith(("tr", "az")):
        text = text.replace("I", "ı").replace("İ", "i")
    return text.lower()


def upper(text: str, language: str) -> str:
    """Return `text` in capitals."""
    if language.startswith(("tr", "az")):
        text = text.replace("i", "İ")
    return text.upper()


class _Rule:
    """Changes texts chunk by chunk."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.first = True
        self.forced = False
        self.last: tuple[_Chunk, int] | None = None

    def run(self, leaves: list[Leaf]) -> None:
        """Change the text of `leaves`."""
        chunks = [chunk for leaf in leaves for chunk in _cut(leaf)]
        quotes: list[tuple[str, _Chunk | None]] = []
        for place, chunk in enumerate(chunks):
            self.forced = self.forced or chunk.mark in _FORCES
            if not chunk.leaf.fixed:
                following = chunks[1].mark if not place and len(chunks) > 1 else ""
                chunk.changed = self.words(chunk, following)
            elif chunk.text.strip():
                self.last = None
            if chunk.mark in _QUOTES and _flew(chunk, quotes):
                self.last = None
            if chunk.text.strip():
                self.first = self.forced = False
        for _, opened in quotes:
            if opened is not None:
                opened.restore_first()
        self.end()
        for leaf in leaves:
            leaf.text = ""
        for chunk in chunks:
            chunk.leaf.text += chunk.mark + chunk.changed

    def words(self, chunk: _Chunk, following: str) -> str:
        """Return the words of a chunk, given the mark after it if it is the very first."""
        raise NotImplementedError

    def end(self) -> None:
        """Change what depends on having seen everything."""

    def capital(self, word: str) -> str:
        """Return a word with a capital; a Greek letter alone is a symbol."""
        if len(word) == 1 and "\u0370" <= word <= "\u03ff":
            return word
        return upper(word[:1], self.language) + word[1:]

    def is_small(self, word: str) -> bool:
        """Tell whether a word is all in small letters; others keep their own capitals."""
        return word == lower(word, self.language)


def _cut(leaf: Leaf) -> Iterator[_Chunk]:
    pieces = re.split(_MARKS, leaf.text)
    yield _Chunk(leaf, "", pieces[0])
    for place in range(1, len(pieces), 2):
        yield _Chunk(leaf, pieces[place], pieces[place + 1])


def _flew(chunk: _Chunk, quotes: list[tuple[str, _Chunk | None]]) -> bool:
    """Restore the letter after a mark that is no pair of quotation marks; tell if there is one."""
    if chunk.mark in _CLOSING:
        if not quotes or quotes[-1][0] == chunk.mark:
            quotes.append((chunk.mark, chunk))
            return False
        _, wrong = quotes.pop()
        quotes.append((chunk.mark, None))
    elif quotes and chunk.mark == _CLOSING[quotes[-1][0]]:
        quotes.pop()
        return False
    else:
        wrong = chunk
    if wrong is not None:
        wrong.restore_first()
    return wrong is not None


class _Sentence(_Rule):
    """The first word keeps capitals of its own, all others lose theirs."""

    def words(self, chunk: _Chunk, following: str) -> str:
        words = chunk.text.split(" ")
        for place, word in enumerate(words):
            if word and self.first:
                words[place] = self.capital(word)
                self.first = False
            else:
                words[place] = lower(word, self.language)
        return " ".join(words)


class _CapitalizeFirst(_Rule):
    """The first word gets a capital if it has none."""

    def words(self, chunk: _Chunk, following: str) -> str:
        words = re.split(_BLANKS, chunk.text)
        for place in range(0, len(words), 2):
            if words[place] and self.first:
                if self.is_small(words[place]):
                    words[place] = self.capital(words[place])
                self.first = False
        return "".join(words)


class _CapitalizeAll(_Rule):
    """Every word gets a capital if it has none."""

    def words(self, chunk: _Chunk, following: str) -> str:
        return "".join(
            self.capital(word) if word and self.is_small(word) else word
            for word in re.split(_BLANKS, chunk.text)
        )


class _Title(_Rule):
    """Words get capitals, but stop words and single letters amid a text do not."""

    def words(self, chunk: _Chunk, following: str) -> str:
        words = re.split(_BLANKS, chunk.text)
        for place in range(0, len(words), 2):
            word = words[place]
            if not word:
                continue
            wanted = self.first or self.forced or (len(word) > 1 and not self.is_stop(word))
            before_hyphen = following == "-" and place == len(words) - 1
            if (wanted or before_hyphen) and self.is_small(word):
                words[place] = self.capital(word)
            self.first = self.forced = False
            self.last = (chunk, place)
        return "".join(words)

    def is_stop(self, word: str) -> bool:
        """Tell whether a word stays small."""
        return lower(word, self.language) in STOP_WORDS

    def end(self) -> None:
        if self.last is None:
            return
        chunk, place = self.last
        words = re.split(_BLANKS, chunk.changed)
        if len(words[place]) > 1 and self.is_stop(words[place]):
            words[place] = self.capital(words[place])
            chunk.changed = "".join(words)


_RULES: dict[str, Callable[[str], _Rule]] = {
    "capitalize-first": _CapitalizeFirst,
    "capitalize-all": _CapitalizeAll,
    "sentence": _Sentence,
    "title": _Title,
}

"""What a fact can be found by: weighted terms, and labels for what it is about.

A *term* is a stemmed word. A *label* stands for something facts share: ``entity:vilnius``,
``source:4``, ``tag:peace``, ``date:1919-01``. The words of names, titles and tags are kept once,
beside the label, not with every fact; a query's word reaches the facts through it.
"""

from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from lssr_cli import markers
from lssr_cli.index.schema import UNIT
from lssr_cli.index.tokens import TERMS, words
from lssr_cli.model import Entity, Fact, Source

TEXT, NOTE, ID = UNIT, 4, 4
NAME, TAG, TITLE, AUTHOR = 8, 4, 3, 4

_SERIAL = 5
"""Digits of a number in an id that is no year."""


class Analysis(NamedTuple):
    """A fact taken apart.

    Attributes:
        weighted: Words with the weight that each occurrence has, by field.
        labels: What it is about, what it cites, and what it is.
        length: The number of words of its text.
    """

    weighted: tuple[tuple[list[str], int], ...]
    labels: list[str]
    length: int

    @property
    def words(self) -> set[str]:
        """The words that the fact is written in."""
        return set().union(*(words for words, _ in self.weighted))


def analyse(fact: Fact, keys: Container[str]) -> Analysis:
    """Take a fact apart.

    Args:
        fact: The fact, its entities linked.
        keys: The keys of the collection's sources, which make a bracket a marker.
    """
    plain, cited = _unmarked(fact.text, keys)
    found = words(plain)
    # In an id a word says as much as a word and its plural, and a long number counts the facts.
    named = {
        TERMS[word]: word for word in words(fact.id) if len(word) < _SERIAL or not word.isdigit()
    }
    weighted = [(found, TEXT), (list(named.values()), ID)]
    if fact.note or fact.quote:
        aside, also = _unmarked(fact.note, keys)
        cited += also
        weighted.append((words(aside) + words(fact.quote), NOTE))
    return Analysis(tuple(weighted), _labels(fact, cited), len(found))


def entity_words(entity: Entity) -> Iterator[tuple[str, int]]:
    """Yield the words by which an entity is found, with their weights."""
    for name in entity.names:
        for word in words(name):
            yield word, NAME


def source_words(source: Source) -> Iterator[tuple[str, int]]:
    """Yield the words by which a source is found, with their weights."""
    for field in ("title", "title-short", "container-title"):
        for word in words(str(source.csl.get(field, ""))):
            yield word, TITLE
    for field in ("author", "editor", "translator"):
        for name in source.csl.get(field, ()):
            for part in ("family", "literal"):
                for word in words(str(name.get(part, ""))):
                    yield word, AUTHOR
    if not source.key.isdigit():
        for word in words(source.key):
            yield word, TITLE


def tag_words(tag: str) -> Iterator[tuple[str, int]]:
    """Yield the words of a tag, with their weights."""
    for word in words(tag):
        yield word, TAG


def _unmarked(text: str, keys: Container[str]) -> tuple[str, list[str]]:
    """Return the statement alone and the keys it cites."""
    if "[" not in text:
        return text, []
    plain: list[str] = []
    cited: list[str] = []
    last = 0
    for start, end in markers.spans(text, keys):
        plain.append(text[last:start])
        last = end
        cites = text[start + 1 : end - 1].split(";")
        cited += [cite.partition(",")[0].strip() for cite in cites]
    plain.append(text[last:])
    return " ".join(plain), cited


def _labels(fact: Fact, cited: Iterable[str]) -> list[str]:
    labels = ["entity:" + key for key in dict.fromkeys(fact.about + fact.linked)]
    sources = ["source:" + key for key in dict.fromkeys(cited) if key]
    labels += sources or ["is:uncited"]
    labels += ["tag:" + tag for tag in dict.fromkeys(fact.tags)]
    if fact.disputed or fact.contradicts:
        labels.append("is:disputed")
    if fact.confidence != "high":
        labels.append("is:" + fact.confidence)
    return labels

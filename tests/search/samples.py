"""Small collections to search in."""

from __future__ import annotations

from lssr_cli.index import Index, compile_facts
from lssr_cli.model import Collection, Entity, Fact, Facts, Source
from lssr_cli.search import Answer, search

TEXTS = {
    "congress": ("The congress opened in Vilnius.[4]", "1918-10-01"),
    "bridge": ("The commander fell at the bridge of Šiauliai.[4]", "1919-02-13"),
    "members": ("The party claimed 17,636 members in 1919.[4]", "1919"),
    "peace": ("A treaty of peace was signed.", "1920-07-12"),
    "peasants": ("The peasants refused the requisitions.[4]", ""),
}
VILNIUS = Entity("vilnius", "Vilnius", "place", ("Wilno", "Вильно"))


def sample() -> Facts:
    """Return five facts about one place, most of them from one book."""
    facts = {
        id: Fact(id, text, date, linked=("vilnius",) if "Vilnius" in text else ())
        for id, (text, date) in TEXTS.items()
    }
    source = Source("4", {"id": "4", "type": "book", "title": "Heart of Europe"})
    return Facts(Collection(), facts, {"4": source}, {"vilnius": VILNIUS})


def index_of(*texts: str, dates: tuple[str, ...] = ()) -> Index:
    """Return a collection whose facts are ``f1``, ``f2`` … with these texts and dates."""
    given = (*dates, *[""] * len(texts))
    facts = {
        f"f{number}": Fact(f"f{number}", text, date)
        for number, (text, date) in enumerate(zip(texts, given, strict=False), 1)
    }
    return compile_facts(Facts(Collection(), facts, {}, {}))


def ids(answer: Answer) -> list[str]:
    """Return the ids of the hits, in order."""
    return [hit.fact.id for hit in answer.hits]


def found(index: Index, query: str) -> list[str]:
    """Return the ids of the facts that a query finds, in order."""
    return ids(search(index, query))

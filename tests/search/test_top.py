"""The best facts are found without scoring all: they are those that scoring all would find."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from lssr_cli.index import compile_facts
from lssr_cli.model import Collection, Entity, Fact, Facts, Place
from lssr_cli.search.groups import read
from lssr_cli.search.language import parse
from lssr_cli.search.rank import NEAR, Ranker

WORDS = ["army", "soviet", "congress", "peace", "Vilnius", "treaty", "of", "bank", "press"]
TEXTS = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=9), min_size=80, max_size=300
)
QUERIES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5)


def _facts(texts: list[list[str]]) -> Facts:
    facts = {}
    for at, words in enumerate(texts):
        named = ("vilnius",) if "Vilnius" in words else ()
        tags = ("soviet",) if at % 3 else ()
        place = Place(f"{at % 2}.toml", at)
        facts[f"f{at}"] = Fact(f"f{at}", " ".join(words), linked=named, tags=tags, place=place)
    entities = {"vilnius": Entity("vilnius", "Vilnius", "place", ("Soviet seat",))}
    return Facts(Collection(), facts, {}, entities)


@settings(max_examples=30)
@given(TEXTS, QUERIES, st.integers(1, 12))
def test_the_top_of_the_ranking_is_exact(
    texts: list[list[str]], query: list[str], wanted: int
) -> None:
    index = compile_facts(_facts(texts))
    ranker = Ranker(index, read(index, parse(" ".join(query)).words).groups)
    matched = ranker.matched()
    everything = ranker.top(max(1, matched.bit_count()), matched)
    assert len(everything) == matched.bit_count()
    floor = sorted(everything.values(), reverse=True)[:wanted]
    found = ranker.top(wanted, matched)
    for doc, score in everything.items():
        if score >= floor[-1]:
            assert abs(found[doc] - score) < NEAR

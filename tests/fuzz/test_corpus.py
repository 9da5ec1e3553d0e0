"""What has upset the program once, and a fixed number of changes of it, no longer does."""

from __future__ import annotations

from random import Random

import pytest

from fuzz.mutate import mutated
from fuzz.targets import TARGETS, seeds

CHANGES = {"markers": 400, "dates": 400, "query": 100, "style": 40, "facts": 30, "bibliography": 60}


@pytest.mark.parametrize("name", TARGETS)
def test_the_corpus_upsets_nothing(name: str) -> None:
    for text in seeds(name):
        TARGETS[name](text)


@pytest.mark.parametrize("name", TARGETS)
def test_what_is_close_to_it_upsets_nothing(name: str) -> None:
    random, corpus = Random(7), seeds(name)
    for _ in range(CHANGES[name]):
        TARGETS[name](mutated(random.choice(corpus), corpus, random))

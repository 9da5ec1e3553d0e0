"""Numbers of things in words."""

from __future__ import annotations

import pytest

from lssr_cli.output.counts import counted


@pytest.mark.parametrize(
    ("number", "noun", "words"),
    [
        (0, "fact", "0 facts"),
        (1, "fact", "1 fact"),
        (2, "fact", "2 facts"),
        (1_000_000, "fact", "1,000,000 facts"),
        (1, "entity", "1 entity"),
        (2, "entity", "2 entities"),
        (2, "copy", "2 copies"),
        (2, "day", "2 days"),
    ],
)
def test_a_number_agrees_with_its_noun_and_parts_thousands(
    number: int, noun: str, words: str
) -> None:
    assert counted(number, noun) == words

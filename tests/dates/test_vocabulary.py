"""The words of typed dates, and the nearest to a misspelt one."""

from __future__ import annotations

import pytest

from lssr_cli.dates.vocabulary import PARTS, nearest, spelled, unknown_words


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("decmber", "December"), ("janaury", "January"), ("febuary", "February"), ("mai", "May"),
        ("sprnig", "spring"), ("centruy", "century"), ("quater", "quarter"), ("foo", ""),
        ("gruodis", ""), ("", ""),
    ],
)  # fmt: skip
def test_the_nearest_word_is_one_or_two_slips_away(word, meant):
    assert nearest(word) == meant


def test_unknown_words_are_those_no_date_is_made_of():
    assert unknown_words("16 dec 1918 foo or bär, c. 1918") == ["foo", "bär"]


def test_every_part_of_a_year_is_spelled_in_a_word():
    for code in PARTS.values():
        assert "#" not in spelled(f"#{code} 1918")


def test_quarters_and_halves_have_their_codes_in_every_spelling():
    for spelling in ("q2", "2q", "second quarter", "2nd quarter"):
        assert PARTS[spelling] == 34
    for spelling in ("h2", "2h", "second half", "2nd half", "last half"):
        assert PARTS[spelling] == 41

"""Words that the collection does not have: what they are read as, and what is said of it."""

from __future__ import annotations

import pytest

from lssr_cli.index import Index
from lssr_cli.search import search
from lssr_cli.search.distance import slips
from search.samples import found, index_of


@pytest.mark.parametrize(
    "typed",
    [
        "requisitons",
        "requisiitions",
        "requisitoins",
        "requizitions",
        "rekvisitions",
        "reqisitons",
    ],
)
def test_letters_left_out_added_swapped_or_replaced_are_forgiven(index: Index, typed: str) -> None:
    assert found(index, typed)[0] == "peasants"


@pytest.mark.parametrize("typed", ["cat", "xeapce", "zzzzqqqq", "x" * 100])
def test_what_is_like_nothing_finds_nothing(index: Index, typed: str) -> None:
    assert found(index, typed) == []


def test_what_was_read_as_another_word_is_told(index: Index) -> None:
    [made] = search(index, "cnogress").corrections
    assert (made.typed, made.used, made.why) == ("cnogress", "congress", "spelling")


@pytest.mark.parametrize(
    ("typed", "used"), [("peacetreaty", "peace treaty"), ("con gress", "congress")]
)
def test_words_run_together_or_split_are_set_right(index: Index, typed: str, used: str) -> None:
    [made] = search(index, typed).corrections
    assert made.used == used


NAMES = [
    ("Dzierżyński", "Дзержинский Dzerzhinsky Dzeržinskij Dserschinski Dzerzhinskii"),
    ("Хрущёв", "Khrushchev Chruschtschow Chruščev Chruszczow Khrouchtchev"),
    ("Chicherin", "Чичерин Tchitcherin Čičerin Tschitscherin Cziczerin"),
    ("Жуков", "Zhukov Žukov Schukow Joukov Żukow Shukow"),
    ("Myasnikov", "Мясников Miasnikov Mjasnikow Miasnikow"),
    ("Hitler", "Гитлер Hitleris"),
    ("Harkiv", "Харків Kharkiv"),
    ("Müller", "Mueller Muller Мюллер"),
    ("Łódź", "Lodz Лодзь"),
    ("Tromsø", "Tromso Tromsoe Тромсё"),
    ("Straße", "Strasse strase"),
    ("Đilas", "Dilas Djilas Джилас"),
    ("Þingvellir", "Thingvellir"),
    ("Diyarbakır", "Diyarbakir"),
]


@pytest.mark.parametrize(
    ("written", "typed"), [(name, other) for name, others in NAMES for other in others.split()]
)
def test_a_name_is_found_by_every_romanisation(written: str, typed: str) -> None:
    index = index_of(f"A report of that week mentions {written}.", "A report of other matters.")
    assert found(index, typed) == ["f1"]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Petrauskas", "Petrausko"),
        ("Marijampolė", "Marijampolėje"),
        ("Haller", "Hallerowi"),
        ("Warszawa", "Warszawie"),
        ("Керенский", "Керенскому"),
        ("Савинков", "Савинковым"),
        ("Königsberg", "Königsberger"),
        ("Ulmanis", "Ulmanim"),
    ],
)
def test_a_declined_name_is_found_by_its_dictionary_form_and_the_other_way(
    written: str, typed: str
) -> None:
    for text, query in ((written, typed), (typed, written)):
        index = index_of(f"A report of that week mentions {text}.", "Of other matters.")
        assert found(index, query) == ["f1"]


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("abcd", "abcd", 0), ("abcd", "abdc", 1), ("abcd", "acd", 1), ("abcd", "axcy", 2)],
)
def test_slips_are_counted_with_swaps_as_one(one: str, other: str, count: int) -> None:
    assert slips(one, other, 3) == count


def test_slips_beyond_the_limit_are_not_counted_out() -> None:
    assert slips("abcdef", "uvwxyz", 2) == 3

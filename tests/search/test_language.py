"""The query language: words, phrases, exclusions and fields."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lssr_cli.search.language import FIELDS, MAX_QUERY, parse


def _words(query: str) -> list[str]:
    return [word.word for word in parse(query).words]


def test_words_are_folded_and_kept_as_typed() -> None:
    [word] = parse("Šiauliai").words
    assert (word.word, word.typed) == ("siauliai", "Šiauliai")


@pytest.mark.parametrize("query", ['"first congress"', "“first congress”", "„first congress“"])
def test_quotation_marks_of_any_kind_make_a_phrase(query: str) -> None:
    [phrase] = parse(query).phrases
    assert [word.word for word in phrase.words] == ["first", "congress"]


def test_the_words_of_a_phrase_rank_too() -> None:
    assert _words('peace "first congress"') == ["peace", "first", "congress"]


def test_a_quotation_mark_without_its_like_is_a_blank() -> None:
    assert (_words('"first congress'), parse('"first congress').phrases) == (
        ["first", "congress"],
        (),
    )


def test_a_hyphen_before_a_word_excludes_it() -> None:
    query = parse("peace -war")
    assert [word.word for word in query.excluded] == ["war"]
    assert _words("peace -war") == ["peace"]


def test_a_hyphen_within_a_word_does_not_exclude() -> None:
    assert _words("Mickevičius-Kapsukas") == ["mickevicius", "kapsukas"]


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_takes_a_word_or_a_phrase(name: str) -> None:
    [field] = parse(f"{name}:x").fields
    [quoted] = parse(f'{name}:"x y"').fields
    assert (field.name, field.value, quoted.value) == (name, "x", "x y")


def test_a_field_in_capitals_is_a_field_and_an_unknown_one_is_text() -> None:
    assert parse("PERSON:x").fields[0].name == "person"
    assert _words("colour:red") == ["colour", "red"]


def test_what_prose_quotes_is_no_demand() -> None:
    prose = 'reports on the state of all of the roads and "the bridges" near Vilnius in winter'
    assert parse(prose).phrases == ()


@settings(max_examples=100)
@given(st.text(max_size=2 * MAX_QUERY))
def test_every_text_is_a_query(text: str) -> None:
    assert parse(text).text == text


@settings(max_examples=60)
@given(st.lists(st.text("abcdefg", min_size=1), max_size=6))
def test_plain_words_are_words_in_order(words: list[str]) -> None:
    assert _words(" ".join(words)) == words

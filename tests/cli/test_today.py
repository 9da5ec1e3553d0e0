"""``lssr today``: what happened on a day of the year, and what perhaps did."""

from __future__ import annotations

import pytest

from program import Outcome, Program


@pytest.fixture
def facts(run: Program) -> Program:
    """A folder with facts of a day, of its month and of others."""
    run.facts(
        "A republic was declared.[4, p. 188]",
        "Perhaps on that day.[13]",
        "Some day of that month.",
        "Three days long.",
        "A year.",
        "Another day.",
        dates=(
            "1918-12-16",
            "1919-12-16?",
            "1918-12",
            "1917-12-15/1917-12-17",
            "1918",
            "1918-12-17",
        ),
    )
    return run


def today(run: Program, *words: str) -> Outcome:
    """Show a day of the folder's collection."""
    return run("-f", "facts.toml", "today", *words)


def test_years_are_counted_and_what_is_unsure_stands_apart(facts: Program) -> None:
    assert today(facts, "16 dec", "--no-notes").shows().out == (
        "On this day\n"
        "109 years ago  Three days long.\n"
        "               f4 · 15–17 December 1917\n"
        "108 years ago  A republic was declared.\n"
        "               f1 · 16 December 1918\n"
        "\n"
        "Perhaps on this day\n"
        "108 years ago  Some day of that month.\n"
        "               f3 · December 1918\n"
        "107 years ago  Perhaps on that day.\n"
        "               f2 · 16 December 1919?\n"
    )


def test_without_a_day_it_is_the_day_of_today(facts: Program) -> None:
    told = facts("-f", "facts.toml", "today", LSSR_TODAY="2026-12-16").shows("declared")
    assert told.out == today(facts, "16", "december").out


def test_a_year_that_is_typed_is_looked_back_from(facts: Program) -> None:
    today(facts, "1919-12-16").shows("1 year ago  ", "this year")
    today(facts, "1918-12-16").shows("in 1 year", "this year")


def test_the_sources_are_cited(facts: Program) -> None:
    today(facts, "16 dec").shows("declared.[1]", "[1]  Norman Davies, Europe: A History")
    today(facts, "16 dec", "--style", "apa").shows("declared (Davies, 1998, p. 188).")


def test_json_says_how_long_ago_and_whether_it_is_sure(facts: Program) -> None:
    told = today(facts, "16 dec", "--format", "json").shows().json
    assert (told["schema"], told["year"], told["day"]) == ("lssr.today/1", 2026, "12-16")
    assert [(fact["id"], fact["years_ago"], fact["certain"]) for fact in told["facts"]] == [
        ("f4", 109, True),
        ("f3", 108, False),
        ("f1", 108, True),
        ("f2", 107, False),
    ]


@pytest.mark.parametrize(
    "format", ["jsonl", "csv", "tsv", "ids", "markdown", "html", "latex", "wikitext", "ics"]
)
def test_every_format_has_the_facts_of_the_day(facts: Program, format: str) -> None:
    out = today(facts, "16 dec", "--format", format).shows().out
    assert ("f1" if format == "ids" else "declared") in out
    assert "Another day" not in out


def test_a_day_without_facts_is_nothing_found(facts: Program) -> None:
    today(facts, "1 may").fails(1)


@pytest.mark.parametrize("day", ["31 feb", "dec", "someday"])
def test_what_is_no_day_is_refused(facts: Program, day: str) -> None:
    today(facts, day).fails(2, "is no day of the year")

"""TimelineJS gets dates as precise as they are known, and words as words."""

from __future__ import annotations

from typing import Any

import pytest

from program import Program


def events(run: Program, *options: str) -> list[Any]:
    """Return the events of the folder's collection."""
    told = run("-f", "facts.toml", "timeline", "--format", "timelinejs", *options)
    return list(told.shows().json["events"])


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("1918-12-16", [1918, 12, 16], None),
        ("1918-12", [1918, 12], None),
        ("1918", [1918], None),
        ("191X", [1910], None),
        ("1918-12~", [1918, 12], None),
        ("1918-24", [1918, 12], None),
        ("1918-10-01/1918-10-03", [1918, 10, 1], [1918, 10, 3]),
        ("1918-12/1919-02", [1918, 12], [1919, 2]),
        ("1914/1918", [1914], [1918]),
        ("1869-10-07/1926-03-07", [1869, 10, 7], None),
        ("[1919-01-05..1919-01-07]", [1919, 1, 5], None),
        ("[1918..]", [1918], None),
        ("1918-12/..", [1918, 12], None),
        ("-0043-03-15", [-43, 3, 15], None),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(
    run: Program, written: str, start: list[int], end: list[int] | None
) -> None:
    run.facts("It happened.[4]", dates=(written,))
    [event] = events(run)
    assert list(event["start_date"].values()) == start
    assert event.get("end_date") == (
        dict(zip(event["start_date"], end, strict=True)) if end else None
    )


def test_the_date_shown_is_the_wording(run: Program) -> None:
    run.facts("Caesar was murdered.", dates=("-0043-03-15",))
    assert events(run)[0]["display_date"] == "15 March 44 BC"


def test_words_of_a_fact_are_no_markup(run: Program) -> None:
    run.facts("<b onclick=x>Bold</b> & so on.", dates=("1918",))
    text = events(run)[0]["text"]
    assert text["headline"] == "&lt;b onclick=x&gt;Bold&lt;/b&gt; &amp; so on."
    assert "<b " not in text["text"]


@pytest.mark.parametrize("style", ["chicago-notes-bibliography", "apa"])
def test_a_headline_is_the_bare_statement_and_the_source_stands_below(
    run: Program, style: str
) -> None:
    run.facts("It happened.[4, p. 12]", dates=("1918",))
    text = events(run, "--style", style)[0]["text"]
    assert text["headline"] == "It happened."
    assert "Davies" in text["text"]


def test_a_long_statement_is_cut_after_a_word_in_the_headline_alone(run: Program) -> None:
    run.facts("word " * 40 + "end.", dates=("1918",))
    text = events(run)[0]["text"]
    assert text["headline"].endswith("word …")
    assert text["text"].endswith("word end.</p>")


@pytest.mark.parametrize("written", ["../1919", "[..1918]", "XXXX-12-25"])
def test_a_date_without_beginning_is_left_out_and_counted(run: Program, written: str) -> None:
    run.facts("It happened.", "Another time.", dates=(written, "1918"))
    told = run("-f", "facts.toml", "timeline", "--format", "timelinejs")
    told.says("1 fact left out")
    assert [event["unique_id"] for event in told.json["events"]] == ["fact-f2"]

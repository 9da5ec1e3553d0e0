"""``lssr timeline``: facts in order of time, narrowed by date and query, in every format."""

from __future__ import annotations

import json
import re

import pytest

from program import HEAD, Outcome, Program
from screen import Screen

FACTS = (
    HEAD
    + """
[collection]
title = "A year"
[[facts]]
id = "life"
date = "1880-04-07/1935-02-17"
text = "Somebody lived.[4]"
[[facts]]
id = "year"
date = "1918"
text = "It was a year.[4, p. 12]"
tags = ["slow"]
[[facts]]
id = "month"
date = "1918-12~"
text = "Councils met in Wilno.[4, p. 14]"
[[facts]]
id = "declared"
date = "1918-12-16"
text = "A republic was declared.[4, p. 188][13]"
contradicts = ["taken"]
[[facts]]
id = "taken"
date = "1919-01-05"
text = "Vilnius was taken.[13]"
confidence = "low"
note = "Or the day after.[4]"
[[facts]]
id = "winter"
date = "1918-12/1919-02"
date_text = "that winter"
text = "It was cold."
[[facts]]
id = "undated"
text = "Nobody knows when.[4]"
"""
)
ALL = ["life", "year", "month", "winter", "declared", "taken", "undated"]


@pytest.fixture
def facts(run: Program) -> Program:
    """A folder with a small collection."""
    run.file(FACTS)
    return run


def timeline(run: Program, *words: str) -> Outcome:
    """Print the chronology of the folder."""
    return run("-f", "facts.toml", "timeline", *words)


def ids(run: Program, *words: str) -> list[str]:
    """Return the ids that the chronology lists."""
    return timeline(run, *words, "--format", "ids").lines


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ((), ALL),
        (("--from", "1919"), ["life", "winter", "taken"]),
        (("--to", "1918"), ["life", "year", "month", "winter", "declared"]),
        (
            ("--from", "dec 1918", "--to", "dec 1918"),
            ["life", "year", "month", "winter", "declared"],
        ),
        (("--from", "dec 1918", "--to", "dec 1918", "--certain"), ["declared"]),
        (("--from", "1918", "--to", "1918", "--certain"), ["year", "declared"]),
        (("--on", "16 december 1918", "--certain"), ["declared"]),
        (("--around", "7 jan 1919", "--days", "2", "--certain"), ["taken"]),
        (("--around", "9 jan 1919", "--days", "3", "--certain"), []),
        (("wilno",), ["month", "taken"]),
        (("tag:slow",), ["year"]),
        (("-vilnius", "--from", "1919"), ["life", "winter"]),
        (("--reverse",), ["taken", "declared", "winter", "month", "year", "life", "undated"]),
    ],
)
def test_facts_are_chosen_by_date_and_query(
    facts: Program, words: tuple[str, ...], found: list[str]
) -> None:
    assert ids(facts, *words) == found


def test_text_has_years_months_notes_and_what_reaches_back_at_the_end(facts: Program) -> None:
    out = timeline(facts, "--from", "dec 1918", "--to", "1919", "--no-notes").shows().out
    assert re.sub("  +", "  ", out).splitlines() == [
        "December 1918 █▅▂ February 1919",
        "",
        "1918",
        "c. December  Councils met in Wilno.",
        "  month",
        "that winter  It was cold.",
        "  winter",
        "16 December  A republic was declared.",
        "  declared · disputed",
        "",
        "1919",
        "5 January  Vilnius was taken.",
        "  Note: Or the day after.",
        "  taken · disputed · low confidence",
        "",
        "Dates reaching further back",
        "7 April 1880 – 17 February 1935  Somebody lived.",
        "  life",
        "1918  It was a year.",
        "  year",
    ]


def test_undated_facts_stand_apart_and_are_left_out_with_a_date_without_a_word(
    facts: Program,
) -> None:
    assert timeline(facts).shows("Undated\nNobody knows when.").err == ""
    assert timeline(facts, "--from", "1900").hides("Nobody knows when").err == ""


def test_a_heading_takes_what_it_says_from_the_dates_below_it(facts: Program) -> None:
    timeline(facts).shows("\n16 December  ").hides("16 December 1918")
    timeline(facts, "--group", "none").shows("\n16 December 1918  ").hides("\n1918\n")
    timeline(facts, "--group", "year").shows("\n1918\n", "\n16 December  ").hides("\nDecember\n")


def test_notes_are_numbered_and_told_in_full_and_then_short(facts: Program) -> None:
    timeline(facts).shows(
        "[1]  Norman Davies, Europe: A History (HarperPerennial, 1998).",
        "[2]  Davies, Europe: A History, 12.",
        "declared.[4]",
        "[4]  Davies, Europe: A History, 188; Alfonsas Eidintas, Lithuania (Vaga, 1999).",
    )
    timeline(facts, "--no-notes").hides("[1]", "Davies", "Notes").shows("declared.")


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("apa", "declared (Davies, 1998, p. 188; Eidintas, 1999)."),
        ("ieee", "declared [1, p. 188], [2]."),
        ("nature", "declared.1,2"),
    ],
)
def test_a_style_without_notes_cites_in_the_text(facts: Program, style: str, shown: str) -> None:
    timeline(facts, "--style", style).shows(shown, "Bibliography").hides("\nNotes\n")


def test_a_locale_words_the_citations(facts: Program) -> None:
    timeline(facts, "--style", "apa", "--locale", "de-DE").shows("S. 188")


@pytest.mark.parametrize("format", ["json", "jsonl", "csv", "tsv", "markdown", "html", "latex"])
def test_every_format_has_every_fact(facts: Program, format: str) -> None:
    timeline(facts, "--format", format).shows("It was cold.", "Nobody knows when.")


def test_json_tells_bounds_original_date_and_wording(facts: Program) -> None:
    [fact] = timeline(facts, "cold", "--format", "json").json["facts"]
    assert {key: fact[key] for key in ("date", "display", "date_text", "bounds")} == {
        "date": "1918-12/1919-02",
        "display": "that winter",
        "date_text": "that winter",
        "bounds": ["1918-12-01", "1918-12-31", "1919-02-01", "1919-02-28"],
    }


def test_tsv_has_a_line_for_a_fact_and_may_end_it_with_nul(facts: Program) -> None:
    assert timeline(facts, "tag:slow", "--format", "tsv").out == (
        "year\t1918\tIt was a year.[4, p. 12]\n"
    )
    assert timeline(facts, "--format", "ids", "-0").out.split("\0")[:-1] == ALL


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("a.html", "<!DOCTYPE html>"),
        ("a.md", "# A year"),
        ("a.csv", "id,date"),
        ("a.json", '{\n  "schema": "lssr.timeline/1"'),
        ("a.ics", "BEGIN:VCALENDAR"),
        ("a.tex", "\\documentclass"),
        ("a.txt", "1880"),
        ("a", "1880"),
    ],
)
def test_a_file_gets_the_format_of_its_ending(facts: Program, name: str, beginning: str) -> None:
    assert timeline(facts, "-o", name).shows().out == ""
    text = (facts.folder / name).read_text("utf-8")
    assert text.startswith(beginning) or (beginning == "1880" and "1880" in text)


def test_a_file_is_replaced_whole_or_not_at_all(facts: Program) -> None:
    target = facts.folder / "out.md"
    target.write_text("before", "utf-8")
    timeline(facts, "-o", "out.md", "--style", "no-such-style").fails(2)
    assert target.read_text("utf-8") == "before"
    timeline(facts, "-o", "out.md").shows()
    assert target.read_text("utf-8").startswith("# A year")
    assert sorted(path.name for path in facts.folder.glob("*out*")) == ["out.md"]


def test_nothing_found_is_an_exit_of_its_own(facts: Program) -> None:
    timeline(facts, "--from", "3000").fails(1)
    assert json.loads(timeline(facts, "--from", "3000", "--format", "json").out)["facts"] == []


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--from", "someday"), "--from"),
        (("--from", "1919", "--on", "1918"), "exclude each other"),
        (("--days", "-1"), "--days"),
        (("--format", "icss"), "did you mean ics"),
        (("--style", "no-such-style"), "no-such-style"),
    ],
)
def test_what_means_nothing_is_refused(
    facts: Program, words: tuple[str, ...], complaint: str
) -> None:
    timeline(facts, *words).fails(2, complaint)


def test_a_terminal_shows_the_first_facts_on_its_first_screen(facts: Program) -> None:
    shown = Screen(facts, "-f", "facts.toml", "--no-pager", "timeline", "--from", "dec 1918").text
    first = "\n".join(shown.splitlines()[:8])
    assert "Councils met" in first
    assert "█" in first


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_a_terminal_of_any_width_shows_every_word(facts: Program, width: int) -> None:
    words = ("-f", "facts.toml", "--no-pager", "timeline", "--no-notes")
    shown = Screen(facts, *words, width=width, height=500).text
    for word in ("Councils", "declared", "that winter", "Nobody", "low", "confidence"):
        assert word.replace(" ", "") in "".join(shown.split())


def test_long_output_is_paged(facts: Program) -> None:
    shown = Screen(
        facts, "-f", "facts.toml", "timeline", height=5, LSSR_PAGER="sed s/^/PAGED/"
    ).text
    assert "PAGED" in shown

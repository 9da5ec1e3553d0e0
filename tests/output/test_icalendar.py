"""A calendar reads back with each fact on its historical day."""

from __future__ import annotations

from datetime import date

import pytest
from icalendar import Calendar

from program import Program


def calendar(run: Program, *options: str) -> list[dict[str, object]]:
    """Return the events of the folder's collection as the icalendar package reads them."""
    told = run("-f", "facts.toml", "timeline", "--format", "ics", *options)
    return [
        {
            "summary": str(event["SUMMARY"]),
            "description": str(event["DESCRIPTION"]),
            "first": event["DTSTART"].dt,
            "after": event["DTEND"].dt,
            "repeats": "RRULE" in event,
        }
        for event in Calendar.from_ical(told.out).walk("VEVENT")
    ]


@pytest.mark.parametrize(
    ("written", "first", "after"),
    [
        ("1918-12-16", date(1918, 12, 16), date(1918, 12, 17)),
        ("1918-10-01/1918-10-03", date(1918, 10, 1), date(1918, 10, 4)),
        ("1918-12-30/1919-01-02", date(1918, 12, 30), date(1919, 1, 3)),
        ("1869-10-07/1926-03-07", date(1869, 10, 7), date(1869, 10, 8)),
        ("1918-12", date(1918, 12, 1), date(1918, 12, 2)),
        ("1918-12/1919-01", date(1918, 12, 1), date(1918, 12, 2)),
        ("1918", date(1918, 1, 1), date(1918, 1, 2)),
        ("[1919-01-05..1919-01-07]", date(1919, 1, 5), date(1919, 1, 6)),
        ("0009-09-09", date(9, 9, 9), date(9, 9, 10)),
    ],
)
def test_an_event_stands_on_the_day_and_lasts_only_as_long_as_the_fact_did(
    run: Program, written: str, first: date, after: date
) -> None:
    run.facts("It happened.[4]", dates=(written,))
    [event] = calendar(run)
    assert (event["first"], event["after"]) == (first, after)


@pytest.mark.parametrize(
    ("written", "summary"),
    [
        ("1918-12-16", "It happened."),
        ("1918-10-01/1918-10-03", "It happened."),
        ("1918-12-16~", "c. 16 December 1918: It happened."),
        ("1918-12", "December 1918: It happened."),
        ("1914/1918", "1914–1918: It happened."),
    ],
)
def test_the_summary_tells_the_date_where_the_days_do_not(
    run: Program, written: str, summary: str
) -> None:
    run.facts("It happened.[4]", dates=(written,))
    assert calendar(run)[0]["summary"] == summary


@pytest.mark.parametrize("style", ["chicago-notes-bibliography", "apa", "ieee"])
def test_sources_stand_in_the_description_each_time_in_full(run: Program, style: str) -> None:
    run.facts("One.[4, p. 12]", "Two.[4, p. 12]", dates=("1918", "1919"))
    events = calendar(run, "--style", style)
    assert [event["summary"] for event in events] == ["1918: One.", "1919: Two."]
    for event in events:
        assert "Davies" in str(event["description"])
        assert "Europe: A History" in str(event["description"])


def test_no_sources_stand_in_the_description_without_notes(run: Program) -> None:
    run.facts("One.[4, p. 12]", dates=("1918-12-16",))
    assert calendar(run, "--no-notes")[0]["description"] == "16 December 1918"


@pytest.mark.parametrize("written", ["../1919", "1918/..", "-0043-03-15", "Y12000", "XXXX-12-25"])
def test_what_has_no_place_in_a_calendar_is_counted(run: Program, written: str) -> None:
    run.facts("It happened.[4]", dates=(written,))
    told = run("-f", "facts.toml", "timeline", "--format", "ics").says("1 fact left out")
    assert not Calendar.from_ical(told.out).walk("VEVENT")


def test_events_repeat_if_asked_for(run: Program) -> None:
    run.facts("It happened.[4]", dates=("1918-12-16",))
    assert [calendar(run)[0]["repeats"], calendar(run, "--yearly")[0]["repeats"]] == [False, True]


def test_lines_are_folded_at_75_octets_and_words_come_back_whole(run: Program) -> None:
    words = "Вильна; Wilno, Vilnius \\\\ 維爾紐斯 " * 8
    run.facts(words.strip(), dates=("1918-12-16",))
    out = run("-f", "facts.toml", "timeline", "--format", "ics").shows().out
    assert max(len(line.encode()) for line in out.split("\r\n")) <= 75
    assert calendar(run)[0]["summary"] == words.strip().replace("\\\\", "\\")

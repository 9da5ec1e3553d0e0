"""Chronologies: every fact once, in order of time, and none outside the time asked for."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

import lssr_cli
from dates.strategies import edtf
from lssr_cli import chronology, dates
from lssr_cli.chronology import Chronology, Day, Heading, Span
from lssr_cli.errors import UsageError
from lssr_cli.index import Index
from lssr_cli.model import Fact
from lssr_cli.output import html, icalendar, timelinejs
from lssr_cli.output.publication import Terms, publish
from program import HEAD

NEAR = [
    "1918", "1918-12", "1918-12-16", "1918-12~", "1918-12-16?", "1919", "1919-01-05", "191X",
    "1918/1919", "1918-10-01/1918-10-03", "1918-12/1919-02", "../1919-01", "1918-12/..", "/1919",
    "[..1918]", "[1919-01-05..1919-01-07]", "{1918-11-30,1919-01-02}", "1918-24", "XXXX-12-25",
    "1869-10-07/1926-03-07", "1918-XX-16", "1919%", "1918-12/",
]  # fmt: skip
DATES = st.lists(st.one_of(st.none(), st.sampled_from(NEAR), edtf), min_size=1, max_size=12)
ENDS = st.one_of(st.none(), st.sampled_from(["1918", "1918-12", "1918-12-16", "1919-01", "1920"]))


def span_of(start: str | None, end: str | None) -> Span:
    """Return the time between two typed dates; ends that are no span are not tried."""
    try:
        return chronology.span(start, end)
    except UsageError:
        reject()


class Collection:
    """A collection of facts with these dates, called f0, f1 …, open for a moment."""

    def __init__(self, written: list[str | None]) -> None:
        self.written = written
        self._folder = TemporaryDirectory()
        tables = (
            f'[[facts]]\nid = "f{n}"\ntext = "It happened.[4]"\n'
            + (f"date = {json.dumps(date)}\n" if date else "")
            for n, date in enumerate(written)
        )
        file = Path(self._folder.name, "facts.toml")
        file.write_text(HEAD + "".join(tables), "utf-8")
        self._base = lssr_cli.load(file)
        self.index: Index = self._base.index

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._base.close()
        self._folder.cleanup()

    def date(self, id: str) -> dates.Date | None:
        """Return the date of a fact, if it has one."""
        written = self.written[int(id[1:])]
        return dates.parse(written) if written else None


def ids(facts: tuple[Fact, ...]) -> list[str]:
    return [fact.id for fact in facts]


@settings(max_examples=60)
@given(DATES)
def test_every_fact_appears_once_in_the_order_of_its_date_and_of_the_file(
    written: list[str | None],
) -> None:
    with Collection(written) as collection:
        found = chronology.select(collection.index)
        every = [f"f{n}" for n in range(len(written))]
        dated = [id for id in every if (date := collection.date(id)) and date.has_year]
        assert ids(found.dated) == sorted(dated, key=lambda f: dates.sort_key(collection.date(f)))
        assert ids(found.undated) == [id for id in every if id not in dated]


@settings(max_examples=60)
@given(DATES, ENDS, ENDS)
def test_nothing_is_outside_the_time_and_nothing_inside_is_missing(
    written: list[str | None], start: str | None, end: str | None
) -> None:
    within = span_of(start, end)
    first, last = (edge and dates.parse_input(edge) for edge in (start, end))
    with Collection(written) as collection:
        for certain, rule in ((False, dates.may_overlap), (True, dates.surely_within)):
            found = chronology.select(collection.index, within, certain=certain)
            wanted = {
                f"f{n}"
                for n, date in enumerate(written)
                if date and dates.parse(date).has_year and rule(dates.parse(date), first, last)
            }
            if not (certain and not within.is_limited):
                assert set(ids(found.dated)) == wanted
            if within.is_limited:
                assert found.undated == ()


@settings(max_examples=40)
@given(DATES, ENDS, ENDS)
def test_what_is_certain_is_a_part_of_what_may_be(
    written: list[str | None], start: str | None, end: str | None
) -> None:
    within = span_of(start, end)
    with Collection(written) as collection:
        may, surely = (
            ids(chronology.select(collection.index, within, certain=certain).dated)
            for certain in (False, True)
        )
        assert [id for id in may if id in set(surely)] == surely


@settings(max_examples=40)
@given(DATES)
def test_in_reverse_the_latest_come_first_and_the_undated_stay_last(
    written: list[str | None],
) -> None:
    with Collection(written) as collection:
        usual = chronology.select(collection.index)
        turned = chronology.select(collection.index, reverse=True)
        assert list(turned.dated) == sorted(
            usual.dated, key=lambda fact: dates.sort_key(collection.date(fact.id)), reverse=True
        )
        assert turned.undated == usual.undated


@settings(max_examples=40)
@given(DATES, ENDS, st.sampled_from(["month", "year", "none"]), st.booleans())
def test_a_publication_has_every_fact_once(
    written: list[str | None], start: str | None, group: str, reverse: bool
) -> None:
    with Collection(written) as collection:
        within = chronology.span(start)
        found = chronology.select(collection.index, within, reverse=reverse)
        made = publish(found, collection.index, Terms(cited=False, group=group))
        assert Counter(entry.fact.id for entry in made.entries) == Counter(ids(found.facts))


@settings(max_examples=40)
@given(DATES, st.sampled_from(["1918", "1918-12", "1918-12-16"]))
def test_what_reaches_back_stands_behind_what_begins_in_the_time(
    written: list[str | None], start: str
) -> None:
    first = dates.parse(start).earliest
    with Collection(written) as collection:
        found = chronology.select(collection.index, chronology.span(start))
        made = publish(found, collection.index, Terms(cited=False))
        begins = [chronology.parsed(entry.fact).earliest for entry in made.entries]
        reaching = [bool(day and first and day < first) for day in begins]
        assert reaching == sorted(reaching)


@pytest.mark.parametrize(
    ("date", "heading"),
    [
        ("1918-12-16", (1918, 12)),
        ("1918-12", (1918, 12)),
        ("1918-12/1919-02", (1918, 12)),
        ("1918", (1918, 0)),
        ("1918/1919", (1918, 0)),
        ("1918-24", (1918, 12)),
        ("[..1918]", (1918, 12)),
        ("../1919-01", (1919, 1)),
        ("191X", (1910, 0)),
    ],
)
def test_a_fact_stands_under_the_month_it_is_sorted_by(date: str, heading: tuple[int, int]) -> None:
    assert chronology.heading_of(Fact("f", "text", date)) == Heading(*heading)


@pytest.mark.parametrize(
    ("around", "days", "span"),
    [
        ("1919-01-05", 2, ((1919, 1, 3), (1919, 1, 7))),
        ("jan 1919", 1, ((1918, 12, 31), (1919, 2, 1))),
        ("1919-01-05", 0, ((1919, 1, 5), (1919, 1, 5))),
        ("44 BC", 1, ((-44, 12, 31), (-42, 1, 1))),
    ],
)
def test_around_a_date_reaches_days_to_either_side(
    around: str, days: int, span: tuple[Day, Day]
) -> None:
    assert chronology.within(around=around, days=days) == Span(*span)


@pytest.mark.parametrize(
    ("given_", "complaint"),
    [
        ({"start": "1919", "on": "1918"}, "--from or --to and --on exclude each other"),
        ({"on": "1919", "around": "1918"}, "--on and --around exclude each other"),
        ({"start": "before 1919"}, "has no first day to start from"),
        ({"end": "after 1919"}, "has no last day to end with"),
        ({"start": "1919", "end": "1918"}, "is reversed"),
        ({"around": "1918/.."}, "has no beginning or no end"),
    ],
)
def test_times_that_mean_nothing_are_refused(given_: dict[str, str], complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        chronology.within(**given_)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("16 dec", (2026, 12, 16)),
        ("December 16", (2026, 12, 16)),
        ("12-16", (2026, 12, 16)),
        ("16.12.", (2026, 12, 16)),
        ("29 feb", (2026, 2, 29)),
        ("1918-12-16", (1918, 12, 16)),
        ("16 dec 1918", (1918, 12, 16)),
    ],
)
def test_a_day_of_the_year_is_typed_with_or_without_its_year(typed: str, day: Day) -> None:
    assert chronology.day_of_year(typed, (2026, 1, 5)) == day


@pytest.mark.parametrize("typed", ["dec", "1918", "31 feb", "someday", "30 feb 2024"])
def test_what_is_no_day_of_the_year_is_refused(typed: str) -> None:
    with pytest.raises(UsageError, match="is no day of the year"):
        chronology.day_of_year(typed, (2026, 1, 5))


@pytest.mark.parametrize(
    ("date", "years", "certain"),
    [
        ("1918-12-16", 108, True),
        ("1918-12-16?", 108, False),
        ("1918-12-15/1918-12-17", 108, True),
        ("1918-12", 108, False),
        ("[1918-12-15..1918-12-17]", 108, False),
        ("1918-12-30/1919-01-02", None, None),
        ("1918", None, None),
        ("1869-10-07/1926-03-07", None, None),
        ("1918-12-17", None, None),
    ],
)
def test_an_anniversary_is_sure_or_not_and_counts_years(
    date: str, years: int | None, certain: bool | None
) -> None:
    with Collection([date]) as collection:
        found = chronology.anniversaries(collection.index, (2026, 12, 16))
        assert [(one.years, one.certain) for one in found] == ([(years, certain)] if years else [])


def test_an_anniversary_over_the_turn_of_a_year_counts_from_its_own_year() -> None:
    with Collection(["1918-12-30/1919-01-02"]) as collection:
        [one] = chronology.anniversaries(collection.index, (2026, 1, 1))
        assert (one.years, one.certain) == (107, True)


def test_an_empty_chronology_is_empty() -> None:
    assert Chronology(()).facts == ()


@settings(max_examples=25, deadline=2000)
@given(st.lists(edtf, min_size=1, max_size=8), st.sampled_from(["html", "ics", "timelinejs"]))
def test_no_date_however_distant_holds_up_a_document(written: list[str], format: str) -> None:
    with Collection(list(written)) as collection:
        found = chronology.select(collection.index)
        made = publish(found, collection.index, Terms(cited=False))
        match format:
            case "html":
                assert html.render(made).count('<li id="fact-') == len(written)
            case "ics":
                text, left_out = icalendar.render(made, (2026, 1, 5))
                assert text.count("BEGIN:VEVENT") == len(written) - left_out
            case _:
                text, left_out = timelinejs.render(made)
                assert len(json.loads(text)["events"]) == len(written) - left_out

"""Bars of density: months where they fit, else longer units, else the thickest stretch."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.model import Fact
from lssr_cli.output import density
from lssr_cli.output.density import Bar
from lssr_cli.output.publication import Entry, Group, Publication, Section

Span = tuple[int, int]


def published(*spans: Span | None, year: int | None = 1918) -> Publication:
    """Return a publication of facts that may fall in these months, counted from the year 0."""
    entries = tuple(Entry(Fact(f"f{n}", "text"), "", months=span) for n, span in enumerate(spans))
    return Publication("", "en", (Section("1918", (Group("", entries),), year),))


def month(year: int, number: int) -> Span:
    """Return one month as a span."""
    at = year * 12 + number - 1
    return at, at


def test_each_month_from_the_first_to_the_last_has_a_bar() -> None:
    row = density.bars(published(month(1918, 11), month(1919, 1), month(1919, 1)))
    assert [bar.name for bar in row] == ["November 1918", "December 1918", "January 1919"]
    assert density.blocks(row) == "▅▁█"


def test_a_fact_that_may_fall_in_several_months_is_spread_over_them() -> None:
    year = (1918 * 12, 1918 * 12 + 11)
    assert {bar.facts for bar in density.bars(published(year))} == {1 / 12}


def test_a_few_facts_far_away_do_not_flatten_the_rest() -> None:
    near = [month(1918, 12), month(1919, 1)] * 5
    row = density.bars(published(month(1869, 10), *near, month(1987, 1)))
    assert (row[0].name, row[-1].name) == ("December 1918", "January 1919")


def test_years_stand_for_months_where_these_are_too_many() -> None:
    row = density.bars(published(*(month(year, 1) for year in range(1902, 1922))))
    assert (row[0].name, row[-1].name, len(row)) == ("1902", "1921", 20)


def test_decades_stand_for_years_where_these_are_too_many() -> None:
    row = density.bars(published(*(month(year, 1) for year in range(1700, 1900))))
    assert (row[0].name, row[-1].name, len(row)) == ("1700–1709", "1890–1899", 20)


def test_nothing_is_drawn_for_a_single_month_or_where_no_heading_is_a_year() -> None:
    assert not density.bars(published(month(1918, 12), month(1918, 12)))
    assert not density.bars(published(month(1918, 12), month(1919, 1), year=None))
    assert not density.bars(published(None))


SPANS = st.lists(
    st.tuples(st.integers(-(10**9), 10**6), st.integers(0, 30)).map(lambda s: (s[0], s[0] + s[1])),
    min_size=1,
    max_size=40,
)


@given(SPANS)
def test_bars_are_few_and_follow_each_other_without_a_gap(spans: list[Span]) -> None:
    row = density.bars(published(*spans))
    assert len(row) <= density.MOST
    assert all(left.last + 1 == right.first for left, right in pairwise(row))


@given(SPANS)
def test_most_facts_lie_under_the_bars(spans: list[Span]) -> None:
    row = density.bars(published(*spans))
    if row:
        assert sum(bar.facts for bar in row) >= density.SHARE * len(spans) - 1e-6


@given(st.lists(st.floats(0, 100), min_size=1), st.integers(1, 8))
def test_the_highest_bar_has_the_full_height(figures: list[float], levels: int) -> None:
    found = list(density.heights([Bar(0, 0, figure) for figure in figures], levels))
    assert all(0 <= height <= levels for height in found)
    assert max(found) == (levels if max(figures) else 0)

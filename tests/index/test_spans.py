"""Facts between two days: those that may fall there, and those that surely do."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from lssr_cli.index import compile_facts
from lssr_cli.model import Collection, Fact, Facts, Place

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(1930, 12, 31))
SPANS = st.lists(st.tuples(DAYS, st.integers(0, 4000)), max_size=12)


def _facts(spans: list[tuple[dt.date, int]]) -> Facts:
    dates = [f"{first}/{first + dt.timedelta(length)}" for first, length in spans]
    # Two files, so that facts of one date come from different parts of the index.
    places = [Place(f"{at % 2}.toml", at) for at in range(len(spans))]
    facts = {
        f"f{at}": Fact(f"f{at}", "Text.", date, place=place)
        for at, (date, place) in enumerate(zip(dates, places, strict=True))
    }
    return Facts(Collection(), facts, {}, {})


@settings(max_examples=40)
@given(SPANS, DAYS, st.integers(0, 800))
def test_a_stretch_of_time_finds_what_a_look_at_every_fact_finds(
    spans: list[tuple[dt.date, int]], start: dt.date, length: int
) -> None:
    index = compile_facts(_facts(spans))
    end = start + dt.timedelta(length)
    ends = {f"f{at}": (first, first + dt.timedelta(days)) for at, (first, days) in enumerate(spans)}
    days = start.timetuple()[:3], end.timetuple()[:3]
    may = {id for id, (first, last) in ends.items() if first <= end and last >= start}
    surely = {id for id, (first, last) in ends.items() if first >= start and last <= end}
    found = index.between(*days)
    assert set(found) == may
    assert set(index.between(*days, certain=True)) == surely
    assert [ends[id] for id in found] == sorted(ends[id] for id in found)

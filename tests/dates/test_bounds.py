"""The four bounds, by a table of examples and by what must hold of any date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dates.strategies import parsed, plain
from lssr_cli import dates
from lssr_cli.dates.bounds import PARTS, part_span


def day(text: str):
    """Read ``1918-12-16`` as a tuple, ``-`` as no day."""
    if text == "-":
        return None
    year, month, number = text[-10:].split("-")
    return (-int(year) if text.startswith("-") else int(year)), int(month), int(number)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1918-12-16", "1918-12-16 1918-12-16 1918-12-16 1918-12-16"),
        ("1918-12", "1918-12-01 1918-12-31 1918-12-01 1918-12-31"),
        ("1918-12/1919-02", "1918-12-01 1918-12-31 1919-02-01 1919-02-28"),
        ("1918-11/1918", "1918-11-01 1918-11-30 1918-11-01 1918-12-31"),
        ("1918/1918-03", "1918-01-01 1918-03-31 1918-03-01 1918-03-31"),
        ("[1918-12-05,1918-12-07]", "1918-12-05 1918-12-07 1918-12-05 1918-12-07"),
        ("{1918-12-05,1918-12-07}", "1918-12-05 1918-12-05 1918-12-07 1918-12-07"),
        ("../1919-01", "- 1919-01-31 1919-01-01 1919-01-31"),
        ("/1919-01", "- 1919-01-31 1919-01-01 1919-01-31"),
        ("1918-12/..", "1918-12-01 1918-12-31 1918-12-01 -"),
        ("1918-12/", "1918-12-01 1918-12-31 1918-12-01 -"),
        ("191X", "1910-01-01 1919-12-31 1910-01-01 1919-12-31"),
        ("[..1918]", "- 1918-12-31 - 1918-12-31"),
        ("[1918..]", "1918-01-01 - 1918-01-01 -"),
        ("{..1984}", "- 1984-12-31 1984-01-01 1984-12-31"),
        ("{1984..}", "1984-01-01 1984-12-31 1984-01-01 -"),
        ("{1667,1670..1672}", "1667-01-01 1667-12-31 1672-01-01 1672-12-31"),
        ("[..1600,1605,1610..]", "- - - -"),
        ("1918-24", "1918-12-01 1919-02-28 1918-12-01 1919-02-28"),
        ("-0043-03-15", "-0043-03-15 -0043-03-15 -0043-03-15 -0043-03-15"),
        ("1918-11-11T23:59:59+12:00", "1918-11-11 1918-11-11 1918-11-11 1918-11-11"),
        ("1950S2", "1900-01-01 1999-12-31 1900-01-01 1999-12-31"),
    ],
)
def test_bounds_are_those_of_the_table(text, expected):
    assert dates.parse(text).bounds == tuple(day(word) for word in expected.split())


@pytest.mark.parametrize("code", [24, 28, 30])
def test_the_season_of_two_years_ends_on_the_last_of_february(code):
    assert part_span(code, 1999, 1999) == ((1999, 12, 1), (2000, 2, 29))
    assert part_span(code, 1899, 1899)[1] == (1900, 2, 28)
    assert part_span(code, 1899, 1899, "julian")[1] == (1900, 2, 29)


@pytest.mark.parametrize(
    "codes",
    [range(21, 25), range(25, 29), range(29, 33), range(33, 37), range(37, 40), range(40, 42)],
)
def test_the_parts_of_a_year_fill_twelve_months_once(codes):
    months = [
        (month - 1) % 12 + 1
        for code in codes
        for month in range(PARTS[code][0], PARTS[code][1] + 1)
    ]
    assert sorted(months) == list(range(1, 13))


def test_southern_seasons_are_half_a_year_from_northern_ones():
    for code in range(25, 29):
        assert (PARTS[code + 4][0] - PARTS[code][0]) % 12 == 6


@given(parsed)
def test_no_bound_stands_on_the_wrong_side_of_another(date):
    past, future = (-(10**20), 1, 1), (10**20, 1, 1)
    es, ls, ee, le = date.bounds
    assert (es or past) <= (ls or future)
    assert (ee or past) <= (le or future)
    assert (es or past) <= (ee or (es or past))
    assert (ls or (le or future)) <= (le or future)


@given(plain, st.sampled_from("?~%"))
def test_a_qualifier_never_widens_bounds(text, mark):
    assert dates.parse(text + mark).bounds == dates.parse(text).bounds


@given(plain)
def test_an_interval_of_one_date_has_its_outer_bounds(text):
    date = dates.parse(text)
    assert dates.parse(f"{text}/{text}").earliest == date.earliest
    assert dates.parse(f"{text}/{text}").latest == date.latest


@given(st.lists(plain, min_size=1, max_size=4), st.sampled_from(["[]", "{}"]))
def test_a_set_reaches_from_its_first_to_its_last_member(members, brackets):
    members_bounds = [dates.parse(member) for member in members]
    date = dates.parse(f"{brackets[0]}{','.join(members)}{brackets[1]}")
    assert date.earliest == min(member.earliest for member in members_bounds)
    assert date.latest == max(member.latest for member in members_bounds)

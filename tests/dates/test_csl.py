"""Dates as CSL-JSON date variables, both ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dates.strategies import edtf, plain
from lssr_cli import dates


@pytest.mark.parametrize(
    ("text", "variable"),
    [
        ("1918", {"date-parts": [[1918]]}),
        ("1918-12", {"date-parts": [[1918, 12]]}),
        ("1918-12-16", {"date-parts": [[1918, 12, 16]]}),
        ("1918-12-XX", {"date-parts": [[1918, 12]]}),
        ("1918-11-11T11:00:00Z", {"date-parts": [[1918, 11, 11]]}),
        ("1918-12/1919-02", {"date-parts": [[1918, 12], [1919, 2]]}),
        ("0000", {"date-parts": [[-1]]}),
        ("-0043-03-15", {"date-parts": [[-44, 3, 15]]}),
        ("1918-24", {"date-parts": [[1918]], "season": 4}),
        ("1918~", {"date-parts": [[1918]], "circa": True}),
        ("1918?", {"date-parts": [[1918]], "circa": True}),
        ("1918/1919%", {"date-parts": [[1918], [1919]], "circa": True}),
        ("191X", {"literal": "1910s"}),
        ("1918-34", {"literal": "second quarter of 1918"}),
        ("[1918,1919]", {"literal": "1918 or 1919"}),
        ("1918/..", {"literal": "from 1918"}),
        ("1918-21/1918-23", {"literal": "spring 1918 – autumn 1918"}),
        ("1950S2", {"literal": "c. 1950 (1900–1999)"}),
    ],
)
def test_a_date_becomes_a_variable(text, variable):
    assert dates.to_csl(dates.parse(text)) == variable


def test_an_old_style_date_keeps_its_wording():
    variable = dates.to_csl(dates.parse("1917-10-25", "julian"))
    assert variable == {"literal": "7 November (25 October) 1917"}


@pytest.mark.parametrize(
    ("variable", "text"),
    [
        ({"date-parts": [[1918, 12, 16]]}, "1918-12-16"),
        ({"date-parts": [["1918", "12"]]}, "1918-12"),
        ({"date-parts": [[-44, 3, 15]]}, "-0043-03-15"),
        ({"date-parts": [[1918], [1919]], "circa": True}, "1918~/1919~"),
        ({"date-parts": [[1918]], "season": 2}, "1918-22"),
        ({"date-parts": [[1918]], "season": "3"}, "1918-23"),
        ({"date-parts": [[1918], [0]]}, "1918/.."),
        ({"date-parts": [[], [1919]]}, "../1919"),
        ({"date-parts": [[12000]]}, "Y12000"),
        ({"raw": "16 December 1918"}, "1918-12-16"),
        ({"literal": "c. 1918"}, "1918~"),
    ],
)
def test_a_variable_becomes_a_date(variable, text):
    assert dates.from_csl(variable) == text


@pytest.mark.parametrize(
    ("variable", "message"),
    [
        ({}, "a CSL date has date-parts, raw or literal"),
        ({"date-parts": [[1918, 13]]}, "month 13 is out of range"),
        ({"date-parts": [[1918]], "season": 5}, "a CSL season is 1 to 4, not 5"),
        ({"date-parts": [["MCMXVIII"]]}, "a CSL date is made of whole numbers"),
        ({"date-parts": [[True]]}, "a CSL date is made of whole numbers"),
        ({"date-parts": [[1918, 12, 16, 11]]}, "lists of year, month and day"),
        ({"date-parts": ["1918"]}, "lists of year, month and day"),
        ({"date-parts": [[1919], [1918]]}, "ends before it starts"),
        ({"literal": "n.d."}, "is not understood"),
    ],
)
def test_a_variable_that_is_no_date_is_refused(variable, message):
    with pytest.raises(dates.DateError) as refusal:
        dates.from_csl(variable)
    assert message in str(refusal.value)


@given(plain)
def test_a_plain_date_survives_both_ways(text):
    assert dates.from_csl(dates.to_csl(dates.parse(text))) == text


@given(edtf)
def test_every_date_has_a_variable(text):
    variable = dates.to_csl(dates.parse(text))
    assert variable.get("literal") or variable["date-parts"]


leaves = st.none() | st.integers() | st.text(max_size=9) | st.booleans()


@given(st.dictionaries(
    st.sampled_from(["date-parts", "raw", "literal", "season", "circa"]),
    st.recursive(leaves, st.lists, max_leaves=6),
))  # fmt: skip
def test_any_variable_becomes_a_valid_date_or_is_refused(variable):
    try:
        text = dates.from_csl(variable)
    except dates.DateError:
        return
    assert dates.is_valid(text)

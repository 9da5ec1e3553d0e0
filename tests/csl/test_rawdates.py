"""Dates that items hold as texts, read into parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csl.small import cited
from lssr_cli.csl.dateinput import read_raw

TEXT = '<date variable="issued" form="text"/>'


@pytest.mark.parametrize(
    ("raw", "printed"),
    [
        ("1999", "1999"),
        ("44 BC", "44 BC"),
        ("March 15, 44 BC", "March 15, 44 BC"),
        ("AD 79", "AD 79"),
        ("79 AD", "79 AD"),
        ("-44", "44 BC"),
        ("May 1965", "May 1965"),
        ("12 May 1965", "May 12, 1965"),
        ("May 12th, 1965", "May 12, 1965"),
        ("23rd of April 1564", "April 23, 1564"),
        ("Spring 1965", "Spring 1965"),
        ("fall 2001", "Autumn 2001"),
        ("1965-05-12", "May 12, 1965"),
        ("2010/05/10", "May 10, 2010"),
        ("5/12/1965", "May 12, 1965"),
        ("25/12/1965", "December 25, 1965"),
        ("1999-03-01T10:00", "March 1, 1999"),
        ("1999年5月6日", "May 6, 1999"),
        ("平成11年", "1999"),
    ],
)
def test_a_day(raw: str, printed: str) -> None:
    assert cited(TEXT, {"issued": {"raw": raw}}) == printed


@pytest.mark.parametrize(
    ("raw", "printed"),
    [
        ("1999-2001", "1999–2001"),
        ("1999/2001", "1999–2001"),
        ("1965-05-12/1966-01-03", "May 12, 1965–January 3, 1966"),
        ("June 5–7, 1999", "June 5–7, 1999"),
        ("May/June 1965", "May–June 1965"),
        ("5 May 1965 to 7 May 1965", "May 5–7, 1965"),
        ("2004-06-01/2006-08", "June 1, 2004–August 2006"),
        ("Summer 1965 – Winter 1966", "Summer 1965–Winter 1966"),
    ],
)
def test_a_range(raw: str, printed: str) -> None:
    assert cited(TEXT, {"issued": {"raw": raw}}) == printed


@pytest.mark.parametrize(
    "raw", ["n.d.", "forthcoming", "Michaelmas 1990", "Winter 1965/66", "1776–7", "May", "12 1965"]
)
def test_what_cannot_be_read_whole_stays_as_it_is(raw: str) -> None:
    assert cited(TEXT, {"issued": {"raw": raw}}) == raw


def test_what_stands_in_quotation_marks_is_not_read() -> None:
    assert cited(TEXT, {"issued": {"raw": '"May 1965"'}}) == "May 1965"


@pytest.mark.parametrize("raw", ["circa 1450", "c1450", "ca. 1450", "1450?", "1450~"])
def test_a_date_may_be_approximate(raw: str) -> None:
    date = read_raw(raw)
    assert date is not None
    assert date.start is not None
    assert (date.start.year, date.circa) == (1450, True)


@given(st.text(st.sampled_from("0123456789-/.,~? –abcMaytoBCADspr年月日平成"), max_size=30))
def test_any_text_is_a_date_or_words(raw: str) -> None:
    date = read_raw(raw)
    assert (date is None) == (not raw.strip())
    if date is not None:
        assert (date.start is None) == bool(date.literal)

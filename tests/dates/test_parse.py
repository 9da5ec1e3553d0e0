"""EDTF: what is valid, what is refused and why, and what a text comes back as."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dates.strategies import edtf
from lssr_cli import dates
from lssr_cli.dates.values import DateSet, Interval, Limit, Moment, Range, Single


@pytest.mark.parametrize(
    "text",
    [
        # level 0
        "1985", "1985-04", "1985-04-12", "0000", "9999-12-31", "1964/2008", "2004-02-01/2005-02",
        "1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30-04",
        "1985-04-12T23:20:30+04:30",
        # level 1
        "Y170000002", "Y-170000002", "Y10000", "2001-21", "2001-24", "1984?", "2004-06~",
        "2004-06-11%", "201X", "20XX", "2004-XX", "1985-04-XX", "1985-XX-XX", "1985-04-12/..",
        "1985-04/", "../1985", "/1985-04-12", "-1985", "-0043-03-15", "1984~/2004-06?",
        # level 2
        "Y-17E7", "1950S2", "Y171010000S3", "Y3388E2S3", "-0753S3", "2001-25", "2001-41",
        "[1667,1668,1670..1672]", "[..1760-12-03]", "[1760-12..]", "[1667,1760-12]",
        "{1960,1961-12}",
        "{..1984}", "2004-06~-11", "?2004-06-~11", "2004-%06-11", "156X-12-25", "15XX-12-25",
        "XXXX-12-XX", "1XXX-XX", "1984-1X", "2004-06-~01/2004-06-~20", "2004-06-XX/2004-07-03",
        "?2004?", "~2004-?06-%11~", "XXXX-XX-XX", "-XXXX", "X9X8-X1-3X",
        # where the specification is silent
        "1918-24?", "1918-24/1919-21", "191X~", "156X-12-25?", "1918/1918", "1918-12/1918",
        "191X-21", "[1918-21..1918-24]", "1950S2/1960", "1950S9",
    ],
)  # fmt: skip
def test_dates_of_all_levels_are_read(text):
    assert dates.parse(text).text == text
    assert dates.is_valid(text)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", " 1918", "1918 ", "1918\n", "198", "19181216", "191812", "1918-1", "+1918",
        "-0000",
        "-0000-01", "1918-12-", "1918-13", "1918-20", "1918-42", "1918-00", "1918-02-30",
        "1900-02-29",
        "1918-12-00", "1918-12-32", "2001-21-05", "2001-41-XX", "1984?~", "1984??", "??1984",
        "(1984)?", "198u", "19xx", "y170000002", "Y-17e7", "Y1918", "Y17E-7", "Y17E7-01", "1918S0",
        "1918-12S2", "1918S", "191XS2", "XX", "XXXXX", "1984-X", "١٩١٨", "1918–12",
        "1919/1918", "1918-12-16/1918-12-15", "../..", "/", "..", "1918/..1919", "1918/1919/1920",
        "1918..1919", "unknown/1918", "1918/open", "1918-11-11T11:00:00/1919",
        "1918-11-11T11:00", "1918-11-11T24:00:00", "1918-11-11T11:60:00", "1918-11-11T11:00:60",
        "1918-11-11T11:00:00+5", "1918-11-11T11:00:00z", "1918-11-11t11:00:00", "1918-12T11:00:00",
        "-0001-01-01T00:00:00", "1918-11-11T11:00:00.5",
        "[]", "[..]", "[1918", "1918]", "[1918}", "[1918,]", "[1918, 1919]", "[1918;1919]",
        "1918,1919",
        "[1918,..1920]", "[1918..,1920]", "[1672..1670]", "[1670..1672-05]", "[1918-21..1918-12]",
        "[[1918]]", "[1918..1919..1920]", "[1918/1919]", "[1918-11-11T11:00:00]",
        "1918-02-3X", "191X-02-30", "190X-02-29~-", "1918-4X", "1918-1X-4X", "1900-02-29?",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text):
    with pytest.raises(dates.DateError):
        dates.parse(text)
    assert not dates.is_valid(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1918-13", 'month 13 is out of range in "1918-13"'),
        ("1918-02-30", 'day 30 is out of range in "1918-02-30"'),
        ("2001-21-05", 'the season 21 takes no day in "2001-21-05"'),
        ("191X-02-30", 'no real day fits "191X-02-30"'),
        ("1919/1918", '"1919/1918" ends before it starts'),
        ("-0000", 'year zero has no sign in "-0000" (write 0000)'),
        ("1984?~", 'one side takes one qualifier: "1984?~" (write ~ or %, not ?~)'),
        ("198u", 'an unknown digit is written X: "198u" (write 191X)'),
        ("19181216", 'parts of a date are joined by hyphens: "19181216" (write 1918-12-16)'),
        ("800", 'a year has four digits: "800" (write 0800)'),
        ("Y1918", '"Y1918": Y is for years of more than four digits (write 1918)'),
        ("[1918, 1919]", 'blanks have no place in a date: " 1919"'),
        ("1918/open", 'an open end is written ..: "open" (write 1918/..)'),
        ("[1670..1672-05]", 'both ends of the range "1670..1672-05" must be equally precise'),
        ("[1918,..1920]", 'only the first member may be open there: "[1918,..1920]"'),
        ("1918/1919T", 'an interval takes no time of day: "1919T"'),
        ("\x1b[31m", 'a date is written in plain digits, letters and signs: "\\x1b[31m"'),
    ],
)
def test_a_refusal_says_why_and_what_to_write(text, message):
    with pytest.raises(dates.DateError) as refusal:
        dates.parse(text)
    assert str(refusal.value) == message


@pytest.mark.parametrize("text", ["Y1E999999999", "Y9" + "0" * 18, "Y1E18", "9" * 201, "[" * 200])
def test_what_is_too_long_is_refused_before_it_is_computed(text):
    with pytest.raises(dates.DateError):
        dates.parse(text)


def test_years_may_have_eighteen_digits():
    assert dates.parse("Y1E17").earliest == (10**17, 1, 1)
    assert dates.parse("Y-999999999999999999").latest == (-(10**18) + 1, 12, 31)


def test_an_unknown_calendar_is_refused():
    with pytest.raises(dates.DateError, match="unknown calendar"):
        dates.parse("1918", "mayan")


@pytest.mark.parametrize(
    ("text", "qualifiers"),
    [
        ("2004-06-11%", ("%", "%", "%")),
        ("2004-06~-11", ("~", "~", "")),
        ("2004?-06-11", ("?", "", "")),
        ("?2004-06-~11", ("?", "", "~")),
        ("2004-%06-11", ("", "%", "")),
        ("2004?-06-11~", ("%", "~", "~")),
        ("2004-?06", ("", "?", "")),
        ("?2004?", ("?", "", "")),
    ],
)
def test_a_qualifier_holds_for_what_stands_left_of_it_or_right_after_it(text, qualifiers):
    date = dates.parse(text)
    assert date.value.qualifiers == qualifiers
    marks = "".join(qualifiers)
    assert date.uncertain == ("?" in marks or "%" in marks)
    assert date.approximate == ("~" in marks or "%" in marks)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1918", Single),
        ("1918/1919", Interval),
        ("[1918]", DateSet),
        ("1918-11-11T11:00:00", Moment),
    ],
)
def test_each_kind_of_date_has_a_type(text, kind):
    assert isinstance(dates.parse(text).value, kind)


def test_members_of_a_set_have_types_of_their_own():
    value = dates.parse("{..1600,1605,1610..1612,1615..}").value
    assert value.every
    assert [type(item) for item in value.items] == [Limit, Single, Range, Limit]


@given(edtf)
def test_what_was_valid_comes_back_from_its_iso_form_unchanged(text):
    date = dates.parse(text)
    again = dates.parse(dates.format(date, "iso"))
    assert again == date


@given(edtf)
def test_equal_texts_give_equal_hashable_values(text):
    assert {dates.parse(text), dates.parse(text)} == {dates.parse(text)}


@given(st.text(alphabet="0123456789-/.,[]{}?~%XTYZES:+ ", max_size=24))
def test_any_text_of_edtf_signs_is_read_or_refused(text):
    if dates.is_valid(text):
        assert dates.format(dates.parse(text))


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text):
    for read in (dates.parse, dates.parse_input):
        message = ""
        try:
            read(text)
        except dates.DateError as error:
            message = str(error)
        assert message.isprintable()

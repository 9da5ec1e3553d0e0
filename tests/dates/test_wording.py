"""Dates in words: by the table of what each says, and by what holds of any wording."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dates.strategies import edtf, intervals, marks, masked, plain, said, seasons, sets
from lssr_cli import dates
from lssr_cli.dates.words import Layout

STYLES = st.sampled_from(["dmy", "mdy", "iso"])


@pytest.mark.parametrize(
    ("edtf", "dmy"),
    [
        # years
        ("1918", "1918"), ("0800", "AD 800"), ("0000", "1 BC"), ("-0043", "44 BC"),
        ("Y12000", "12,000"), ("Y-17E7", "170,000,001 BC"), ("1950S2", "c. 1950 (1900–1999)"),
        ("-0753S3", "c. 754 BC (760–751 BC)"), ("1918S4", "1918"), ("1950S2?",
        "c. 1950? (1900–1999)"),
        # months and days
        ("1918-12", "December 1918"), ("0800-12", "December AD 800"),
        ("1918-12-16", "16 December 1918"), ("-0043-03-15", "15 March 44 BC"),
        ("1918-11-11T11:00:00Z", "11 November 1918, 11:00 UTC"),
        ("1918-11-11T11:00:05+02:00", "11 November 1918, 11:00:05 (+02:00)"),
        # seasons and other parts of a year
        ("1918-24", "winter 1918–19"), ("1999-24", "winter 1999–2000"), ("2000-24",
        "winter 2000–01"),
        ("-0043-24", "winter 44–43 BC"), ("1918-29", "spring 1918 (southern hemisphere)"),
        ("1918-30", "summer 1918–19 (southern hemisphere)"), ("1919-34", "second quarter of 1919"),
        ("1919-37", "early 1919"), ("1919-38", "mid-1919"), ("1919-39", "late 1919"),
        ("1919-41", "second half of 1919"),
        # intervals
        ("1918/1919", "1918–1919"), ("0800/0814", "AD 800–814"), ("-0043/-0029", "44–30 BC"),
        ("-0043/0014", "44 BC – AD 14"), ("1918-11/1918-12", "November–December 1918"),
        ("1918-12/1919-02", "December 1918 – February 1919"),
        ("1918-10-01/1918-10-03", "1–3 October 1918"),
        ("1918-11-30/1918-12-02", "30 November – 2 December 1918"),
        ("1918-12-30/1919-01-02", "30 December 1918 – 2 January 1919"),
        ("1918-11/1919", "November 1918 – 1919"), ("1918~/1919", "c. 1918 – 1919"),
        ("191X/1925", "1910s–1925"), ("1918/1918", "1918"), ("../1919-01", "until January 1919"),
        ("/1919", "until 1919 (start unknown)"), ("1918-12/..", "from December 1918"),
        ("1918-12/", "from December 1918 (end unknown)"),
        # doubts
        ("1918-12~", "c. December 1918"), ("1918-12?", "December 1918?"),
        ("1918-12%", "c. December 1918?"), ("?1918-?12", "December 1918?"),
        ("?2004-06-~11", "11 June 2004 (year uncertain; day approximate)"),
        ("2004-06~-11", "11 June 2004 (month and year approximate)"),
        ("1918-~34", "second quarter of 1918 (quarter approximate)"),
        ("1918-?24", "winter 1918–19 (season uncertain)"),
        # unknown digits
        ("191X", "1910s"), ("18XX", "19th century"), ("-01XX", "2nd century BC"),
        ("20XX", "21st century"), ("001X", "between AD 10 and AD 19"), ("XXXX", "date unknown"),
        ("19X8", "between 1908 and 1998"), ("1918-XX", "1918"), ("1918-12-XX", "December 1918"),
        ("1918-1X", "between October and December 1918"), ("1918-X3", "March 1918"),
        ("1918-X1", "January or November 1918"), ("1918-X2-30", "30 December 1918"),
        ("1918-12-1X", "between 10 and 19 December 1918"), ("1918-12-3X", "30 or 31 December 1918"),
        ("156X-12-25", "25 December, 1560s"), ("XXXX-12-25", "25 December, year unknown"),
        ("XXXX-12-1X", "between 10 and 19 December, year unknown"),
        ("XXXX-02-2X", "between 20 and 29 February, year unknown"),
        ("1918-XX-25", "25th of an unknown month, 1918"), ("191X-24", "winter, 1910s"),
        # sets
        ("[..1918]", "before 1919"), ("[..1918-12]", "before January 1919"),
        ("[..1918-12-03]", "on or before 3 December 1918"), ("[1918..]", "after 1917"),
        ("[0001..]", "after 1 BC"), ("[..1918~]", "in or before c. 1918"),
        ("[1919-01-05..1919-01-07]", "between 5 and 7 January 1919"),
        ("[1918-12..1919-02]", "between December 1918 and February 1919"),
        ("[1919-01-05,1919-01-07]", "5 or 7 January 1919"),
        ("{1919-01-05,1919-01-07}", "5 and 7 January 1919"),
        ("[1667,1668,1670..1672]", "1667, 1668 or 1670–1672"),
        ("[..1700,1705]", "in or before 1700, or 1705"), ("{1918..1920}", "1918–1920"),
        ("{..1600,1605,1610..}", "until 1600, 1605, and from 1610"), ("{..1984}", "until 1984"),
    ],
)  # fmt: skip
def test_a_date_is_worded_as_historians_write_it(edtf, dmy):
    assert dates.format(dates.parse(edtf)) == dmy


@pytest.mark.parametrize(
    ("edtf", "mdy"),
    [
        ("1918-12", "December 1918"),
        ("1918-10-01", "October 1, 1918"),
        ("0800-12-25", "December 25, AD 800"),
        ("1918-10-01/1918-10-03", "October 1–3, 1918"),
        ("1918-11-30/1918-12-02", "November 30 – December 2, 1918"),
        ("1918-12-30/1919-01-02", "December 30, 1918 – January 2, 1919"),
        ("[1919-01-05,1919-01-06,1919-01-09]", "January 5, 6 or 9, 1919"),
        ("XXXX-12-25", "December 25, year unknown"),
        ("1918-11-11T11:00:00", "November 11, 1918, 11:00"),
    ],
)
def test_the_month_may_come_first(edtf, mdy):
    assert dates.format(dates.parse(edtf), "mdy") == mdy


def test_iso_is_the_edtf_text():
    assert dates.format(dates.parse("?2004-06-~11"), "iso") == "?2004-06-~11"


def test_an_unknown_style_is_refused():
    with pytest.raises(dates.DateError) as refusal:
        dates.format(dates.parse("1918"), "ymd")
    assert str(refusal.value) == 'unknown style "ymd" (one of dmy, mdy, iso)'


def test_another_language_needs_another_table_and_no_other_code():
    months = (
        "sausio",
        "vasario",
        "kovo",
        "balandžio",
        "gegužės",
        "birželio",
        "liepos",
        "rugpjūčio",
    )
    months += ("rugsėjo", "spalio", "lapkričio", "gruodžio")
    day = Layout("{y} m. {month} {d} d.", "{month} {d} d.", "{y} m. {x}")
    lithuanian = dates.ENGLISH._replace(months_beside_day=months, layouts={"dmy": day})
    words = dates.format(dates.parse("1918-12-16/1918-12-18"), words=lithuanian)
    assert words == "1918 m. gruodžio 16–18 d."
    words = dates.format(dates.parse("1918-11-30/1918-12-02"), words=lithuanian)
    assert words == "1918 m. lapkričio 30 d. – gruodžio 2 d."


@given(edtf, STYLES, st.sampled_from(["gregorian", "julian"]))
def test_every_date_has_one_line_of_words_in_every_style(text, style, calendar):
    assume(dates.is_valid(text, calendar))
    words = dates.format(dates.parse(text, calendar), style)
    assert words
    assert words.isprintable()
    assert "{" not in words or style == "iso"


@given(masked)
def test_no_wording_shows_the_sign_of_an_unknown_digit(text):
    assert "X" not in dates.format(dates.parse(text))


modern = st.one_of(plain, seasons).filter(lambda text: "0999" < text < "9999")
spoken = st.builds(str.__add__, modern, marks)
sayable = st.one_of(said, intervals(said), sets(spoken, 2))


@given(sayable, st.sampled_from(["dmy", "mdy"]))
def test_a_wording_is_read_back_as_the_same_days(text, style):
    assume("9999" not in text)
    date = dates.parse(text)
    again = dates.parse_input(dates.format(date, style))
    assert again.bounds == date.bounds
    assert (again.uncertain, again.approximate) == (date.uncertain, date.approximate)

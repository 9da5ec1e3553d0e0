"""Dates as people type them: what each means, and what is refused with which words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dates.strategies import edtf, real_days
from lssr_cli import dates
from lssr_cli.dates.notation import edtf_day
from lssr_cli.dates.words import ENGLISH

MEANT = {
    # EDTF means what EDTF says, in small letters too
    "1918-24": "1918-24", "1910-11": "1910-11", " 1918-12~ ": "1918-12~", "191x": "191X",
    "y-17e7": "Y-17E7", "1950s2": "1950S2", "[1918,1919]": "[1918,1919]", "1918/": "1918/",
    # months
    "dec 1918": "1918-12", "Dec. 1918": "1918-12", "December, 1918": "1918-12",
    "1918 DECEMBER": "1918-12", "Sept 1918": "1918-09", "12/1918": "1918-12", "12.1918": "1918-12",
    "1918/12": "1918-12", "1918 12": "1918-12", "XII 1918": "1918-12", "dec1918": "1918-12",
    # days
    "16 dec 1918": "1918-12-16", "the 16th of December, 1918": "1918-12-16",
    "December the 16th, 1918": "1918-12-16", "Dec 16, 1918": "1918-12-16",
    "1918, December 16": "1918-12-16", "16-dec-1918": "1918-12-16", "16dec1918": "1918-12-16",
    "16. December 1918": "1918-12-16", "16.12.1918.": "1918-12-16", "12.11.1918": "1918-11-12",
    "16/12/1918": "1918-12-16", "12/16/1918": "1918-12-16", "11/11/1918": "1918-11-11",
    "1918.12.16": "1918-12-16", "1918 12 16": "1918-12-16", "1918-1-5": "1918-01-05",
    "16.XII.1918": "1918-12-16", "on 16 dec 1918": "1918-12-16",
    # weekdays are compared
    "Monday, 16 December 1918": "1918-12-16", "Mon 16 Dec 1918": "1918-12-16",
    # years and eras
    "800": "0800", "AD 800": "0800", "800 A.D.": "0800", "44 BC": "-0043", "44 b.c.e.": "-0043",
    "44bc": "-0043", "15 March 44 BC": "-0043-03-15", "January 26, AD 44": "0044-01-26",
    "12,000": "Y12000", "13,001 BC": "Y-13000", "the year 1918": "1918", "sometime in 1918": "1918",
    # shortened years
    "1918–19": "1918/1919", "1918/19": "1918/1919", "1939-45": "1939/1945", "1905–6": "1905/1906",
    "800–14": "0800/0814", "1918-1919": "1918/1919",
    # ranges
    "dec 1918..feb 1919": "1918-12/1919-02", "dec 1918 - feb 1919": "1918-12/1919-02",
    "dec 1918 - 1919": "1918-12/1919", "1918 - feb 1919": "1918/1919-02",
    "1918 thru 1919": "1918/1919", "1918--1919": "1918/1919", "1918 — 1919": "1918/1919",
    "1918 ... 1919": "1918/1919", "1918…1919": "1918/1919",
    "from dec 1918 to feb 1919": "1918-12/1919-02", "since 1918 until 1920": "1918/1920",
    "from 1918–1920": "1918/1920", "from 1918/19": "1918/1919",
    "1918-12-05-1918-12-07": "1918-12-05/1918-12-07",
    "16-12-1918-20-12-1918": "1918-12-16/1918-12-20",
    "Dec 30, 1918 - Jan 2, 1919": "1918-12-30/1919-01-02",
    # a left end borrows, and a day after a month
    "1–3 October 1918": "1918-10-01/1918-10-03", "October 1–3, 1918": "1918-10-01/1918-10-03",
    "1st to 3rd October 1918": "1918-10-01/1918-10-03", "nov-dec 1918": "1918-11/1918-12",
    "30 November – 2 December 1918": "1918-11-30/1918-12-02",
    "16.–20.12.1918": "1918-12-16/1918-12-20", "30.11.–2.12.1918": "1918-11-30/1918-12-02",
    "16/12/1918-20/12/1918": "1918-12-16/1918-12-20", "100–44 BC": "-0099/-0043",
    "44 BC – AD 14": "-0043/0014", "-0099 to 44 BC": "-0099/-0043", "AD 2–71": "0002/0071",
    "18th–19th century": "17XX/18XX",
    "XVIII–XIX century": "17XX/18XX", "1910s–20s": "191X/192X",
    "mid-to-late 1918": "1918-38/1918-39", "autumn/winter 1918": "1918-23/1918-24",
    "late 1918..early 1919": "1918-39/1919-37",
    # open ranges
    "..feb 1919": "../1919-02", "until feb 1919": "../1919-02", "up to 5 jan 1919": "../1919-01-05",
    "dec 1918..": "1918-12/..", "since dec 1918": "1918-12/..", "from 1918 onwards": "1918/..",
    "1918–": "1918/..", "1918 -": "1918/..", "–1918": "../1918",
    "until 1919 (start unknown)": "/1919", "from 1918 (end unknown)": "1918/",
    # limits
    "before 1919": "[..1918]", "before 5 January 1919": "[..1919-01-04]",
    "before 1 march 1920": "[..1920-02-29]", "after 1918": "[1919..]", "bef. 1919": "[..1918]",
    "by the end of 1918": "[..1918]", "by 16 December 1918": "[..1918-12-16]",
    "on or before 3 December 1918": "[..1918-12-03]", "not before 1918": "[1918..]",
    "no later than 1918": "[..1918]", "1918 at the latest": "[..1918]",
    "1918 or later": "[1918..]", "in 1918 or earlier": "[..1918]",
    "before winter 1918": "[..1918-11-30]", "after the 1910s": "[1920..]",
    "between 5 and 7 January 1919": "[1919-01-05..1919-01-07]",
    "between 1918-12-05 and 1918-12-07": "[1918-12-05..1918-12-07]",
    "between 1918 and feb 1919": "[1918-01-01..1919-02-28]",
    "between 1918 & 1920": "[1918..1920]", "after 1917 and before 1921": "[1918..1920]",
    # doubts
    "c. 1918": "1918~", "c1918": "1918~", "circa December 1918": "1918-12~", "cca 1918": "1918~",
    "abt 1918": "1918~", "~1918": "~1918", "1918 or so": "1918~", "1918?": "1918?",
    "perhaps 1918": "1918?", "December 1918 (?)": "1918-12?", "1918, probably": "1918?",
    "c. 1918?": "1918%", "perhaps c. 1918": "1918%", "c. 1918–1919": "1918~/1919~",
    # decades and centuries
    "1910s": "191X", "the 1910's": "191X", "19th century": "18XX", "nineteenth century": "18XX",
    "19th c.": "18XX", "XIX century": "18XX", "1st century BC": "-00XX",
    "early 1910s": "[1910..1913]", "late 19th century": "[1867..1899]",
    "first half of the 19th century": "[1800..1849]", "25 December, 1560s": "156X-12-25",
    "25 December, year unknown": "XXXX-12-25",
    # parts of a year and of a month
    "early 1919": "1919-37", "mid-1919": "1919-38", "late 1918": "1918-39",
    "spring 1919": "1919-21",
    "fall 1918": "1918-23", "winter 1918": "1918-24", "winter 1918-19": "1918-24",
    "winter of 1918–1919": "1918-24", "winter 44–43 BC": "-0043-24", "q1 1919": "1919-33",
    "1919Q2": "1919-34", "h1 1919": "1919-40", "first half of 1919": "1919-40",
    "last quarter of 1919": "1919-36", "spring 1918 (southern hemisphere)": "1918-29",
    "late December 1918": "[1918-12-21..1918-12-31]",
    "end of February 1919": "[1919-02-21..1919-02-28]",
    "first half of December 1918": "[1918-12-01..1918-12-15]",
    "second half of December 1918": "[1918-12-16..1918-12-31]",
    # lists
    "5 or 7 January 1919": "[1919-01-05,1919-01-07]",
    "5, 7 or 9 January 1919": "[1919-01-05,1919-01-07,1919-01-09]",
    "January 5, 7 or 9, 1919": "[1919-01-05,1919-01-07,1919-01-09]",
    "1918, 1920, or 1921": "[1918,1920,1921]", "1918 or 1919 or 1920": "[1918,1919,1920]",
    "nov and dec 1918": "{1918-11,1918-12}", "44 or 43 BC": "[-0043,-0042]",
    "19th and 20th centuries": "{18XX,19XX}",
    "spring, summer or autumn 1919": "[1919-21,1919-22,1919-23]",
    "1667, 1668 or 1670–1672": "[1667,1668,1670..1672]",
    "30 November, 1 December and 5 December 1918": "{1918-11-30,1918-12-01,1918-12-05}",
    "2454, June 12, 1552 or 1553": "[2454,1552-06-12,1553]",
    "in or before 1700, or 1705": "[..1700,1705]",
    "until 1600, 1605, and from 1610": "{..1600,1605,1610..}",
    "early or late December 1918": "[1918-12-01..1918-12-10,1918-12-21..1918-12-31]",
}  # fmt: skip

REFUSED = {
    # two readings
    "12/11/1918": "'12/11/1918' is ambiguous: 12 November 1918 or 11 December 1918? "
    "write 1918-11-12 or 1918-12-11",
    "4 5 1919": "4 May 1919 or 5 April 1919?",
    "from 12/11/1918": "12 November 1918 or 11 December 1918?",
    "1910/11": "November 1910 or 1910–1911? write 1910-11 or 1910/1911",
    "since 1910/11": "November 1910 or 1910–1911?",
    # no year
    "dec": "'dec' has no year",
    "16 december": "'16 december' has no year",
    "16/12/18": "has no year of three or four digits (write 1918, not 18)",
    "18": "'18' has no year of three or four digits (write 1918 or AD 18)",
    "q1": "'first quarter' has no year",
    "early 1918–19": "'19' has no year",
    "winter 44 until dec 1918": "'winter 44' has no year",
    # no such date
    "30 february 1919": "day 30 is out of range",
    "32 january 1919": "no month has a day 32",
    "16.13.1918": "names no month: 13 is not 1 to 12",
    "1918-13": "is no range of years: 13 is no month and 1913 is not after 1918",
    "1899–01": "1801 is not after 1899 (write 1899/1901)",
    "0 BC": "there is no year or century 0",
    "10000": "is no year of at most four digits (write Y10000)",
    "19181216": "(write 1918-12-16)",
    "-44": "begins with a minus sign (write 44 BC or until 1918)",
    # contradictions
    "1919..1918": "ends before it starts",
    "3-1 october 1918": "ends before it starts",
    "between 1920 and 1918": "ends before it starts",
    "Tuesday 16 December 1918": "was a Monday, not a Tuesday",
    "Monday December 1918": "names a weekday without its day",
    "summer 1918-19": "names two years, which only a winter has",
    "winter 1918-20": "is no one winter",
    "early 16 december 1918": "only years and months are early, mid or late",
    "late december 12,000": "only years and months are early, mid or late",
    "first quarter of december 1918": "a month has halves, but no quarters",
    "first quarter of the 1910s": "is no part that years can be counted in",
    "1918 or 1919 and 1920": "mixes or with and",
    "until 1918 (start unknown) or 1920": "has no place in a list",
    # half of something
    "before": "is not understood",
    "between 1918": "has one limit",
    "circa": "there is no date where one must stand",
    "..": "there is no date where one must stand",
    "": "no date is given",
    "1918, 1920, 1921": "is not one date (join several by or, by and, or by to)",
    "before 1918/19": "are two years where one date must stand",
    # words
    "decmber 1918": "did you mean December?",
    "wintr 1918": "did you mean winter?",
    "16 dec 1918 foo": "'foo' is not understood",
    "1918-12-1919": "is not understood",
    "dec 1918; rm -rf": "is not understood",
    "today": "'today' depends on the day it is asked",
    "1918–present": "'present' depends on the day it is asked",
    "last year": "'last' depends on the day it is asked",
    "#21 1918": "'# 21 1918' is not understood",
    "y1 1918": "is not understood",
    # EDTF gone wrong
    "[1918, 1919]": "blanks have no place in a date",
    "1918-12-16T25:00:00": "is no date",
    "x" * 201: "at most 200 characters",
}


@pytest.mark.parametrize("typed", MEANT)
def test_what_is_typed_means_a_date(typed):
    assert dates.parse_input(typed).text == MEANT[typed]


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_no_date_or_two_is_refused_with_a_reason(typed):
    with pytest.raises(dates.DateError) as refusal:
        dates.parse_input(typed)
    assert REFUSED[typed] in str(refusal.value)


@pytest.mark.parametrize(
    ("order", "edtf"), [("dmy", "1918-11-12/1919-01-02"), ("mdy", "1918-12-11/1919-02-01")]
)
def test_an_order_settles_what_has_two_readings(order, edtf):
    assert dates.parse_input("12/11/1918 - 2/1/1919", order).text == edtf


@pytest.mark.parametrize("order", ["dmy", "mdy", "iso", ""])
def test_an_order_changes_nothing_that_has_one_reading(order):
    for typed in ("16/12/1918", "12/16/1918", "12.11.1918", "1918-12-16", "December 16, 1918"):
        assert dates.parse_input(typed, order) == dates.parse_input(typed)


@given(edtf)
def test_what_is_edtf_means_what_edtf_says(text):
    assert dates.parse_input(text) == dates.parse(text)


PATTERNS = [
    "{d} {month} {y}", "{month} {d}, {y}", "{d}. {month} {y}", "{y} {month} {d}", "{d}-{short}-{y}",
    "{d}.{m}.{y}", "{y}/{m}/{d}", "the {nth} of {month}, {y}", "{SHORT}. {d} {y}",
    "on {d} {short} {y}",
]  # fmt: skip


@given(real_days(), st.sampled_from(PATTERNS))
def test_a_day_is_read_in_any_order_and_spelling(day, pattern):
    year, month, number = abs(day[0]) % 9000 + 1000, day[1], min(day[2], 28)
    name = ENGLISH.months[month - 1]
    typed = pattern.format(
        d=number, m=month, y=year, month=name, short=name[:3].lower(), SHORT=name[:3].upper(),
        nth=ENGLISH.ordinals[number],
    )  # fmt: skip
    assert dates.parse_input(typed).text == edtf_day((year, month, number))


HEAP = """
    1918 19 16 dec december 16th xii century bc ad c. circa ? ~ - – / .. , or and to from until
    before after by between early late mid winter q1 half first 1910s 20s 12 11 the of 5. monday ( )
    century's #21 southern hemisphere unknown in at latest 12,000
"""
WORDS = st.sampled_from(HEAP.split())


@given(st.lists(WORDS, max_size=8).map(" ".join))
def test_any_heap_of_date_words_is_read_or_refused_in_one_line(typed):
    try:
        date = dates.parse_input(typed)
    except dates.DateError as error:
        message = str(error)
    else:
        message = dates.format(date)
        assert dates.parse(date.text) == date
    assert message
    assert message.isprintable()

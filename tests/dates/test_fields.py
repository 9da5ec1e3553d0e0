"""One date in words and numbers: in any order, with eras, decades and centuries."""

from __future__ import annotations

import pytest

from lssr_cli import dates

MEANT = {
    "dec 1918": "1918-12", "December, 1918": "1918-12", "1918 DECEMBER": "1918-12",
    "Sept 1918": "1918-09", "XII 1918": "1918-12", "dec1918": "1918-12",
    "16 dec 1918": "1918-12-16", "the 16th of December, 1918": "1918-12-16",
    "December the 16th, 1918": "1918-12-16", "1918, December 16": "1918-12-16",
    "16-dec-1918": "1918-12-16", "16dec1918": "1918-12-16", "16. December 1918": "1918-12-16",
    "16.XII.1918": "1918-12-16", "on 16 dec 1918": "1918-12-16", "800": "0800", "AD 800": "0800",
    "800 A.D.": "0800", "44 BC": "-0043", "44 b.c.e.": "-0043", "44bc": "-0043",
    "15 March 44 BC": "-0043-03-15", "January 26, AD 44": "0044-01-26", "12,000": "Y12000",
    "13,001 BC": "Y-13000", "the year 1918": "1918", "sometime in 1918": "1918", "1910s": "191X",
    "the 1910's": "191X", "19th century": "18XX", "nineteenth century": "18XX", "19th c.": "18XX",
    "XIX century": "18XX", "1st century BC": "-00XX", "early 1910s": "[1910..1913]",
    "late 19th century": "[1867..1899]", "first half of the 19th century": "[1800..1849]",
    "25 December, 1560s": "156X-12-25", "25 December, year unknown": "XXXX-12-25",
}  # fmt: skip

REFUSED = {
    "dec": "'dec' has no year",
    "16 december": "'16 december' has no year",
    "18": "'18' has no year of three or four digits (write 1918 or AD 18)",
    "q1": "'first quarter' has no year",
    "30 february 1919": "day 30 is out of range",
    "32 january 1919": "no month has a day 32",
    "0 BC": "there is no year or century 0",
    "10000": "is no year of at most four digits (write Y10000)",
    "19181216": "(write 1918-12-16)",
}


@pytest.mark.parametrize("typed", MEANT)
def test_a_date_is_read_in_any_order_of_its_parts(typed):
    assert dates.parse_input(typed).text == MEANT[typed]


@pytest.mark.parametrize("typed", REFUSED)
def test_what_lacks_its_year_or_cannot_be_is_refused(typed):
    with pytest.raises(dates.DateError) as refusal:
        dates.parse_input(typed)
    assert REFUSED[typed] in str(refusal.value)

"""Years of which the second is shortened."""

from __future__ import annotations

import pytest

from lssr_cli import dates

MEANT = {
    "1918–19": "1918/1919", "1918/19": "1918/1919", "1939-45": "1939/1945", "1905–6": "1905/1906",
    "800–14": "0800/0814", "1918-1919": "1918/1919",
}  # fmt: skip

REFUSED = {
    "1910/11": "November 1910 or 1910–1911? write 1910-11 or 1910/1911",
    "since 1910/11": "November 1910 or 1910–1911?",
    "1918-13": "is no range of years: 13 is no month and 1913 is not after 1918",
    "1899–01": "1801 is not after 1899 (write 1899/1901)",
    "before 1918/19": "are two years where one date must stand",
}


@pytest.mark.parametrize("typed", MEANT)
def test_the_second_year_takes_its_beginning_from_the_first(typed):
    assert dates.parse_input(typed).text == MEANT[typed]


@pytest.mark.parametrize("typed", REFUSED)
def test_what_may_be_a_month_or_can_be_neither_is_refused(typed):
    with pytest.raises(dates.DateError) as refusal:
        dates.parse_input(typed)
    assert REFUSED[typed] in str(refusal.value)

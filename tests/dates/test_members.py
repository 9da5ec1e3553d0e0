"""Several typed dates: ranges, lists, and what one date borrows from its neighbours."""

from __future__ import annotations

import pytest

from lssr_cli import dates

MEANT = {
    "dec 1918..feb 1919": "1918-12/1919-02", "dec 1918 - feb 1919": "1918-12/1919-02",
    "dec 1918 - 1919": "1918-12/1919", "1918 - feb 1919": "1918/1919-02",
    "1918 thru 1919": "1918/1919", "1918--1919": "1918/1919", "1918 — 1919": "1918/1919",
    "1918 ... 1919": "1918/1919", "1918…1919": "1918/1919",
    "from dec 1918 to feb 1919": "1918-12/1919-02", "since 1918 until 1920": "1918/1920",
    "from 1918–1920": "1918/1920", "from 1918/19": "1918/1919",
    "1918-12-05-1918-12-07": "1918-12-05/1918-12-07",
    "16-12-1918-20-12-1918": "1918-12-16/1918-12-20",
    "Dec 30, 1918 - Jan 2, 1919": "1918-12-30/1919-01-02",
    "1–3 October 1918": "1918-10-01/1918-10-03", "October 1–3, 1918": "1918-10-01/1918-10-03",
    "1st to 3rd October 1918": "1918-10-01/1918-10-03", "nov-dec 1918": "1918-11/1918-12",
    "30 November – 2 December 1918": "1918-11-30/1918-12-02",
    "16.–20.12.1918": "1918-12-16/1918-12-20", "30.11.–2.12.1918": "1918-11-30/1918-12-02",
    "16/12/1918-20/12/1918": "1918-12-16/1918-12-20", "100–44 BC": "-0099/-0043",
    "44 BC – AD 14": "-0043/0014", "-0099 to 44 BC": "-0099/-0043", "AD 2–71": "0002/0071",
    "18th–19th century": "17XX/18XX", "XVIII–XIX century": "17XX/18XX", "1910s–20s": "191X/192X",
    "mid-to-late 1918": "1918-38/1918-39", "autumn/winter 1918": "1918-23/1918-24",
    "late 1918..early 1919": "1918-39/1919-37", "5 or 7 January 1919": "[1919-01-05,1919-01-07]",
    "5, 7 or 9 January 1919": "[1919-01-05,1919-01-07,1919-01-09]",
    "January 5, 7 or 9, 1919": "[1919-01-05,1919-01-07,1919-01-09]",
    "1918, 1920, or 1921": "[1918,1920,1921]", "1918 or 1919 or 1920": "[1918,1919,1920]",
    "16., 17. or 18. December 1918": "[1918-12-16,1918-12-17,1918-12-18]",
    "16.12., 17.12. or 18.12.1918": "[1918-12-16,1918-12-17,1918-12-18]",
    "either 1918 or 1919": "[1918,1919]",
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
    "from 12/11/1918": "12 November 1918 or 11 December 1918?",
    "1919..1918": "ends before it starts",
    "3-1 october 1918": "ends before it starts",
    "1918 or 1919 and 1920": "mixes or with and",
    "until 1918 (start unknown) or 1920": "has no place in a list",
    "1918, 1920, 1921": "is not one date (join several by or, by and, or by to)",
    "1918-12-1919": "is not understood",
    "early 1918–19": "'19' has no year",
    "winter 44 until dec 1918": "'winter 44' has no year",
}


@pytest.mark.parametrize("typed", MEANT)
def test_several_dates_are_an_interval_or_a_set(typed):
    assert dates.parse_input(typed).text == MEANT[typed]


@pytest.mark.parametrize("typed", REFUSED)
def test_dates_that_do_not_fit_together_are_refused(typed):
    with pytest.raises(dates.DateError) as refusal:
        dates.parse_input(typed)
    assert REFUSED[typed] in str(refusal.value)

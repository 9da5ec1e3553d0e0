"""Dates: parts, forms, ranges, seasons, eras."""

from __future__ import annotations

from typing import Any

import pytest

from csl.small import cited


def when(layout: str, date: Any, **parts: str) -> str:
    return cited(layout, {"issued": date}, **parts)


DAY = {"date-parts": [[1918, 12, 6]]}
MONTHS = {"date-parts": [[1918, 12], [1919, 1]]}
LOCALISED = '<date variable="issued" form="{}" date-parts="{}"/>'
WRITTEN = (
    '<date variable="issued" delimiter=" "><date-part name="day"/>'
    '<date-part name="month"/><date-part name="year"/></date>'
)


@pytest.mark.parametrize(
    ("form", "parts", "locale", "printed"),
    [
        ("text", "year-month-day", "en-US", "December 6, 1918"),
        ("text", "year-month", "en-US", "December 1918"),
        ("text", "year", "en-US", "1918"),
        ("numeric", "year-month-day", "en-US", "12/06/1918"),
        ("text", "year-month-day", "en-GB", "6 December 1918"),
        ("text", "year-month-day", "de-DE", "6. Dezember 1918"),
        ("text", "year-month-day", "fr-FR", "6 décembre 1918"),
    ],
)
def test_the_locale_says_how_a_day_is_written(
    form: str, parts: str, locale: str, printed: str
) -> None:
    assert when(LOCALISED.format(form, parts), DAY, locale=locale) == printed


@pytest.mark.parametrize(
    ("date", "printed"),
    [
        (DAY, "6 December 1918"),
        ({"date-parts": [[1918, 12]]}, "December 1918"),
        ({"date-parts": [["1918"]]}, "1918"),
        ({"date-parts": [[1918]], "season": 4}, "Winter 1918"),
        ({"date-parts": [[-43, 3, 15]]}, "15 March 43 BC"),
        ({"date-parts": [[476]]}, "476 AD"),
        ({"raw": "1918-12-06"}, "6 December 1918"),
        ({"literal": "Michaelmas term"}, "Michaelmas term"),
        (MONTHS, "December 1918–January 1919"),
        ({"date-parts": [[1918, 12, 6], [1918, 12, 9]]}, "6–9 December 1918"),
        ({"date-parts": [[1918, 11], [1918, 12]]}, "November–December 1918"),
    ],
)
def test_parts_and_ranges(date: Any, printed: str) -> None:
    assert when(WRITTEN, date) == printed


@pytest.mark.parametrize(
    ("part", "printed"),
    [
        ('name="month" form="short"', "Dec."),
        ('name="month" form="numeric"', "12"),
        ('name="day" form="numeric-leading-zeros"', "06"),
        ('name="day" form="ordinal"', "6th"),
        ('name="year" form="short"', "18"),
        ('name="month" strip-periods="true" form="short"', "Dec"),
        ('name="month" text-case="uppercase"', "DECEMBER"),
        ('name="year" prefix="(" suffix=")"', "(1918)"),
    ],
)
def test_forms_of_parts(part: str, printed: str) -> None:
    assert when(f'<date variable="issued"><date-part {part}/></date>', DAY) == printed


def test_a_date_that_is_not_there_prints_nothing() -> None:
    layout = '<text value="x"/><date variable="issued" form="text" prefix=", "/>'
    assert cited(layout, {}) == "x"

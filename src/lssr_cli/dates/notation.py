"""Write years, months and days as EDTF."""

from __future__ import annotations

from lssr_cli.dates.calendar import Day


def edtf_year(year: int) -> str:
    """Return a year in four digits, or after ``Y`` where it takes more."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def edtf_month(year: int, month: int) -> str:
    """Return a month; the year must be of four digits."""
    return f"{edtf_year(year)}-{month:02d}"


def edtf_day(day: Day) -> str:
    """Return a day; the year must be of four digits."""
    year, month, number = day
    return f"{edtf_year(year)}-{month:02d}-{number:02d}"

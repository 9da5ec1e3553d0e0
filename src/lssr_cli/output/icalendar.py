"""A publication as an iCalendar file (RFC 5545): one all-day event for each fact.

A date that is open on either side, or outside the years 1 to 9999, has no place in a calendar.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from lssr_cli import chronology, dates
from lssr_cli.chronology import Day
from lssr_cli.output.publication import Entry, Publication, said
from lssr_cli.output.safe import safe

LINE = 75
"""Octets of a line at most (section 3.1)."""


def render(publication: Publication, today: Day, *, yearly: bool = False) -> tuple[str, int]:
    """Return the calendar, and how many facts it leaves out because of their dates.

    Args:
        publication: The chronology.
        today: The day on which the file is made, its events' time stamp.
        yearly: Whether events repeat every year.
    """
    made = [event for entry in publication.entries if (event := _event(entry, today, yearly))]
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//lssr//chronology//EN",
        f"X-WR-CALNAME:{_text(publication.title)}",
        *(line for event in made for line in event),
        "END:VCALENDAR",
    ]
    folded = "".join(f"{part}\r\n" for line in lines for part in _folded(line))
    return folded, len(publication.entries) - len(made)


def _event(entry: Entry, today: Day, yearly: bool) -> list[str] | None:
    date = chronology.parsed(entry.fact) if entry.fact.date else None
    if date is None or not date.earliest or not date.latest or not date.has_year:
        return None
    after = dates.from_day_number(dates.day_number(date.latest) + 1)
    if not 1 <= date.earliest[0] <= after[0] <= 9999:
        return None
    return list(_lines(entry, date.earliest, after, today, yearly))


def _lines(entry: Entry, first: Day, after: Day, today: Day, yearly: bool) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{hashlib.sha256(entry.fact.id.encode()).hexdigest()[:32]}@lssr"
    yield f"DTSTAMP:{_day(today)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    yield f"DTEND;VALUE=DATE:{_day(after)}"
    if yearly:
        yield "RRULE:FREQ=YEARLY"
    yield f"SUMMARY:{_text(said(entry.statement))}"
    yield f"DESCRIPTION:{_text(entry.fact.when)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: Day) -> str:
    year, month, number = day
    return f"{year:04}{month:02}{number:02}"


def _text(text: str) -> str:
    r"""Return a TEXT value: backslash, semicolon and comma escaped (section 3.3.11)."""
    escaped = safe(text).replace("\\", "\\\\")
    return escaped.replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Iterator[str]:
    """Yield a line in pieces of at most 75 octets, those after the first led by a blank."""
    piece, size = "", 0
    for character in line:
        width = len(character.encode())
        if size + width > LINE:
            yield piece
            piece, size = " ", 1
        piece += character
        size += width
    yield piece

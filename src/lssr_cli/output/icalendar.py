"""A publication as an iCalendar file (RFC 5545): one all-day event for each fact.

An event stands on the day that the fact is dated to, or on its days if it lasted at most a month.
A date that is vaguer or longer has an event on its first day alone, whose summary begins with the
date in words. A date that is open on either side, or outside the years 1 to 9999, has no place in a
calendar.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from lssr_cli import chronology, dates
from lssr_cli.chronology import Day
from lssr_cli.output.publication import Entry, Publication, said, words
from lssr_cli.output.publication.dating import lasts
from lssr_cli.output.safe import safe

LINE = 75
"""Octets of a line at most (section 3.1)."""

MONTH = 31
"""Days of the longest event; a longer one would lie over all others for weeks or years."""


def render(publication: Publication, today: Day, *, yearly: bool = False) -> tuple[str, int]:
    """Return the calendar, and how many facts it leaves out because of their dates.

    Args:
        publication: The chronology.
        today: The day on which the file is made, its events' time stamp.
        yearly: Whether events repeat every year.
    """
    placed = [(entry, days) for entry in publication.entries if (days := _days(entry))]
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//lssr//chronology//EN",
        f"X-WR-CALNAME:{_text(publication.title)}",
        *(
            line
            for entry, days in placed
            for line in _event(entry, days, _description(entry, publication), today, yearly)
        ),
        "END:VCALENDAR",
    ]
    folded = "".join(f"{part}\r\n" for line in lines for part in _folded(line))
    return folded, len(publication.entries) - len(placed)


def _days(entry: Entry) -> tuple[Day, Day] | None:
    """Return the first day of an event and the day after its last, if a calendar has them."""
    date = chronology.parsed(entry.fact) if entry.fact.date else None
    if date is None or not date.has_year or not date.earliest or not date.latest:
        return None
    first = date.earliest
    last = date.latest if lasts(date, MONTH) and date.bounds[1] == first else first
    after = dates.from_day_number(dates.day_number(last) + 1)
    return (first, after) if 1 <= first[0] <= after[0] <= 9999 else None


def _event(
    entry: Entry, days: tuple[Day, Day], description: str, today: Day, yearly: bool
) -> Iterator[str]:
    first, after = days
    yield "BEGIN:VEVENT"
    yield f"UID:{hashlib.sha256(entry.fact.id.encode()).hexdigest()[:32]}@lssr"
    yield f"DTSTAMP:{_day(today)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    yield f"DTEND;VALUE=DATE:{_day(after)}"
    if yearly:
        yield "RRULE:FREQ=YEARLY"
    yield f"SUMMARY:{_text(_summary(entry, days))}"
    yield f"DESCRIPTION:{description}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _summary(entry: Entry, days: tuple[Day, Day]) -> str:
    """Return the statement, after its date in words where the days of the event do not tell it."""
    date = chronology.parsed(entry.fact)
    first, after = days
    told = (date.earliest, date.latest) == (
        first,
        dates.from_day_number(dates.day_number(after) - 1),
    )
    if told and not (date.uncertain or date.approximate):
        return said(entry.statement)
    return f"{entry.fact.when}: {said(entry.statement)}"


def _description(entry: Entry, publication: Publication) -> str:
    """Return the date in words, what else is to be said, and the sources: lines of a TEXT value."""
    remark = said(entry.remark)
    notes = (words(note.tree) for note in publication.notes_to(entry))
    lines = (entry.fact.when, *entry.standing, remark, *notes)
    return "\\n".join(_text(line) for line in lines if line)


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

"""A publication as JSON for TimelineJS 3.

The library reads headline and text as HTML, so the words of facts are escaped. It has no place for
a date that is open on the side where it begins.
"""

from __future__ import annotations

from typing import Any

from lssr_cli import chronology, dates
from lssr_cli.chronology import Day
from lssr_cli.output import data
from lssr_cli.output.html.words import text as escaped
from lssr_cli.output.publication import Entry, Publication, said, words
from lssr_cli.output.publication.dating import MONTHS_IN_YEAR, lasts

DECADE = 3653
"""Days of the longest stretch that is drawn as one; a longer one would dwarf all the others."""

HEADLINE = 80
"""Characters of a headline; a longer statement is cut after a word and stands whole below."""


def render(publication: Publication) -> tuple[str, int]:
    """Return the JSON, and how many facts it leaves out because their date has no beginning."""
    made = [event for entry in publication.entries if (event := _event(entry, publication))]
    content: dict[str, Any] = {"events": made}
    if publication.title:
        text = {"headline": escaped(publication.title), "text": escaped(publication.description)}
        content = {"title": {"text": text}, **content}
    return data.to_json_object(content), len(publication.entries) - len(made)


def _event(entry: Entry, publication: Publication) -> dict[str, Any] | None:
    if not entry.fact.date:
        return None
    date = chronology.parsed(entry.fact)
    start, latest_start, earliest_end, end = date.bounds
    if start is None or not date.has_year:
        return None
    statement = said(entry.statement)
    event: dict[str, Any] = {
        "unique_id": f"fact-{entry.fact.id}",
        "start_date": _date(start, latest_start, start),
        "display_date": escaped(entry.fact.when),
        "text": {"headline": escaped(_headline(statement)), "text": _body(entry, publication)},
    }
    if end is not None and lasts(date, DECADE):
        event["end_date"] = _date(earliest_end, end, end)
    return event


def _date(earliest: Day | None, latest: Day | None, day: Day) -> dict[str, int]:
    """Return a day as far as it is known: a year if it may be any in it, a month likewise.

    Args:
        earliest: The first day that it may be, ``None`` without limit.
        latest: The last day that it may be, ``None`` without limit.
        day: The one of the two that is shown.
    """
    year, month, number = day
    whole_months = (not earliest or earliest[2] == 1) and (not latest or _ends_month(latest))
    whole_years = (not earliest or earliest[1] == 1) and (not latest or latest[1] == MONTHS_IN_YEAR)
    if not whole_months:
        return {"year": year, "month": month, "day": number}
    return {"year": year} if whole_years else {"year": year, "month": month}


def _ends_month(day: Day) -> bool:
    return dates.from_day_number(dates.day_number(day) + 1)[2] == 1


def _headline(statement: str) -> str:
    if len(statement) <= HEADLINE:
        return statement
    return f"{statement[:HEADLINE].rpartition(' ')[0] or statement[:HEADLINE]} …"


def _body(entry: Entry, publication: Publication) -> str:
    small = [*entry.standing, said(entry.remark)]
    small += [words(note.tree) for note in publication.notes_to(entry)]
    below = "".join(f"<p><small>{escaped(line)}</small></p>" for line in small if line)
    return f"<p>{escaped(said(entry.statement))}</p>{below}"

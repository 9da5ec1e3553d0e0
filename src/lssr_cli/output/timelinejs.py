"""A publication as JSON for TimelineJS 3.

The library reads headline and text as HTML, so the words of facts are escaped. It has no place for
a date that is open on the side where it begins.
"""

from __future__ import annotations

from html import escape
from typing import Any

from lssr_cli import chronology, dates
from lssr_cli.chronology import Day
from lssr_cli.output import data
from lssr_cli.output.publication import Entry, InText, NoteMark, Publication, said, words
from lssr_cli.output.safe import safe

HEADLINE = 80
"""Characters of a headline; a longer statement is cut after a word and stands whole below."""


def render(publication: Publication) -> tuple[str, int]:
    """Return the JSON, and how many facts it leaves out because their date has no beginning."""
    made = [event for entry in publication.entries if (event := _event(entry, publication))]
    content: dict[str, Any] = {"events": made}
    if publication.title:
        text = {"headline": _shown(publication.title), "text": _shown(publication.description)}
        content = {"title": {"text": text}, **content}
    return data.to_json_object(content), len(publication.entries) - len(made)


def _event(entry: Entry, publication: Publication) -> dict[str, Any] | None:
    if not entry.fact.date:
        return None
    date = chronology.parsed(entry.fact)
    start, _, _, end = date.bounds
    if start is None or not date.has_year:
        return None
    statement = _words(entry)
    event: dict[str, Any] = {
        "unique_id": f"fact-{entry.fact.id}",
        "start_date": _date(start, date),
        "display_date": safe(entry.fact.when),
        "text": {"headline": _shown(_headline(statement)), "text": _body(entry, publication)},
    }
    if end is not None and end != start:
        event["end_date"] = _date(end, date)
    return event


def _date(day: Day, date: dates.Date) -> dict[str, int]:
    year, month, number = day
    whole_years = date.earliest and date.latest and date.earliest[1:] == (1, 1)
    if whole_years and date.latest and date.latest[1:] == (12, 31):
        return {"year": year}
    return {"year": year, "month": month, "day": number}


def _words(entry: Entry) -> str:
    pieces = (piece for piece in entry.statement if not isinstance(piece, (NoteMark, InText)))
    return "".join(piece.text for piece in pieces)


def _headline(statement: str) -> str:
    if len(statement) <= HEADLINE:
        return statement
    return f"{statement[:HEADLINE].rpartition(' ')[0] or statement[:HEADLINE]} …"


def _body(entry: Entry, publication: Publication) -> str:
    notes = [publication.notes[p.number - 1] for p in entry.statement if isinstance(p, NoteMark)]
    cited = "".join(f"<p><small>{_shown(words(note.tree))}</small></p>" for note in notes)
    return f"<p>{_shown(said(entry.statement))}</p>{cited}"


def _shown(text: str) -> str:
    return escape(safe(text))

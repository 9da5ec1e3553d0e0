"""Wording of a single date: a year, season, month or day, with what is in doubt about it."""

from __future__ import annotations

from lssr_cli.dates.phrases import Phrases
from lssr_cli.dates.unknowns import masked
from lssr_cli.dates.values import Single
from lssr_cli.dates.years import long_year_span


def worded_single(phrases: Phrases, date: Single) -> str:
    """Word a single date, qualifiers included."""
    date = date.known
    if "S" in date.year and date.first != date.last and date.first[0] != date.last[0]:
        return _estimated(phrases, date)
    return qualified(phrases, date, _unqualified(phrases, date))


def qualified(phrases: Phrases, date: Single, text: str) -> str:
    """Add the qualifiers of a date to its wording, or notes where they differ by component."""
    words = phrases.words
    whole = date.whole_qualifier
    if whole is not None:
        return words.qualified[whole].format(x=text)
    return words.noted.format(x=text, notes=_notes(phrases, date))


def _unqualified(phrases: Phrases, date: Single) -> str:
    if date.is_masked:
        return masked(phrases, date)
    if date.day:
        return phrases.day(date.first)
    if date.is_season:
        return phrases.part(int(date.month), int(date.year))
    if date.month:
        return phrases.together([date.first], "month", phrases.one_of)
    return phrases.year(date.first[0])


def _estimated(phrases: Phrases, date: Single) -> str:
    """Word a year of which some digits are significant, beside the years it can be."""
    words = phrases.words
    estimate, _, _ = date.year.partition("S")
    years = long_year_span(estimate)
    year = phrases.year(years[0] if years else date.first[0])
    mark = "%" if date.qualifiers[0] in ("?", "%") else "~"
    return words.estimated.format(
        x=words.qualified[mark].format(x=year),
        range=phrases.years(date.first[0], date.last[0]),
    )


def _notes(phrases: Phrases, date: Single) -> str:
    """List which components are in doubt, by kind of doubt, the smallest component first."""
    words = phrases.words
    names = (words.components["year"], _second_component(phrases, date), words.components["day"])
    notes = []
    for mark, pattern in words.notes.items():
        parts = [names[i] for i in (2, 1, 0) if date.qualifiers[i] == mark]
        if parts:
            notes.append(pattern.format(parts=phrases.all_of(parts)))
    return words.note_separator.join(notes)


def _second_component(phrases: Phrases, date: Single) -> str:
    if not date.is_season:
        return phrases.words.components["month"]
    code = int(date.month)
    kind = "season" if code < 33 else "quarter" if code < 37 else "part"
    return phrases.words.components[kind]

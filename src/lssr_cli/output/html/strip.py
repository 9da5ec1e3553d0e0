"""The density strip of a page: a bar for each stretch of time, which leads there and filters by it.

Heights are classes, each a step higher, since the page forbids style attributes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lssr_cli.output import density
from lssr_cli.output.density import Bar
from lssr_cli.output.html.words import text
from lssr_cli.output.publication import Publication

STEPS = 20


def anchor(year: int, month: int) -> str:
    """Return the id of a month's heading, or of a year's where ``month`` is 0."""
    return f"time-{year}-{month:02}" if month else f"time-{year}"


class Heading(NamedTuple):
    """A heading of the page: the months it is about, counted from the year 0, and its id."""

    first: int
    last: int
    id: str


def strip(publication: Publication, headings: Sequence[Heading]) -> Iterator[str]:
    """Yield a navigation with a row of bars, the names of the first and the last below.

    Args:
        publication: What the page shows.
        headings: The headings that a bar may lead to, those to be preferred first.
    """
    row = density.bars(publication)
    if not row:
        return
    yield '<nav class="strip" aria-label="Facts in time">\n<ul>'
    for bar, height in zip(row, density.heights(row, STEPS), strict=True):
        yield _bar(bar, height, headings)
    ends = f"<span>{text(row[0].name)}</span><span>{text(row[-1].name)}</span>"
    yield f'</ul>\n<p aria-hidden="true">{ends}</p>\n</nav>\n'


def _bar(bar: Bar, height: int, headings: Sequence[Heading]) -> str:
    drawn = f'<span class="bar h{height}"></span>'
    within = (head.id for head in headings if head.first <= bar.last and bar.first <= head.last)
    name, target = text(bar.name), next(within, "")
    if not bar.facts or not target:
        return f"<li>{drawn}</li>"
    months = f'data-first="{bar.first}" data-last="{bar.last}"'
    return f'<li><a href="#{target}" {months} title="{name}" aria-label="{name}">{drawn}</a></li>'

"""The density strip of a page: a bar for each month, which leads there and filters by it.

Heights are classes in eighths, since the page forbids style attributes.
"""

from __future__ import annotations

from collections.abc import Iterator

from lssr_cli.output import density
from lssr_cli.output.html.words import text
from lssr_cli.output.publication import Publication
from lssr_cli.output.publication.dating import MONTHS_IN_YEAR, month_name

STEPS = 8


def anchor(year: int, month: int) -> str:
    """Return the id of a month's heading, or of a year's where ``month`` is 0."""
    return f"time-{year}-{month:02}" if month else f"time-{year}"


def strip(publication: Publication, anchors: frozenset[str]) -> Iterator[str]:
    """Yield a navigation with a row of twelve bars for each year that has a heading.

    Args:
        publication: What the page shows.
        anchors: The ids of the headings that the page has.
    """
    counts = density.monthly(publication.entries)
    years = [section for section in publication.sections if section.year is not None]
    highest = max(counts.values(), default=0.0)
    if not years or not highest:
        return
    yield '<nav class="strip" aria-label="Facts by month">\n'
    for section in years:
        year = section.year or 0
        yield f'<div class="year"><a href="#{anchor(year, 0)}">{text(section.title)}</a>\n<ul>'
        for number, figure in enumerate(density.of_year(counts, year)):
            yield _bar(section.title, year, number + 1, figure / highest, anchors)
        yield "</ul></div>\n"
    yield "</nav>\n"


def _bar(title: str, year: int, month: int, share: float, anchors: frozenset[str]) -> str:
    height = min(STEPS, max(1, round(share * STEPS))) if share else 0
    bar = f'<span class="bar h{height}"></span>'
    if not share:
        return f"<li>{bar}</li>"
    own = anchor(year, month)
    target = own if own in anchors else anchor(year, 0)
    number = year * MONTHS_IN_YEAR + month - 1
    name = text(f"{month_name(month)} {title}")
    label = f'title="{name}" aria-label="{name}"'
    return f'<li><a href="#{target}" data-month="{number}" {label}>{bar}</a></li>'

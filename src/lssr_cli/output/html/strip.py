"""The density strip of a page: a bar for each stretch of time, which leads there and filters by it.

Heights are classes, each a step higher, since the page forbids style attributes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lssr_cli.output import density
from lssr_cli.output.density import Bar
from lssr_cli.output.html.words import text
from lssr_cli.output.publication import Publication
from lssr_cli.output.publication.dating import MONTHS_IN_YEAR

STEPS = 20


def anchor(year: int, month: int) -> str:
    """Return the id of a month's heading, or of a year's where ``month`` is 0."""
    return f"time-{year}-{month:02}" if month else f"time-{year}"


def strip(publication: Publication, anchors: Collection[str]) -> Iterator[str]:
    """Yield a navigation with a row of bars, the names of the first and the last below.

    Args:
        publication: What the page shows.
        anchors: The ids of the headings that the page has.
    """
    row = density.bars(publication)
    if not row:
        return
    yield '<nav class="strip" aria-label="Facts in time">\n<ul>'
    for bar, height in zip(row, density.heights(row, STEPS), strict=True):
        yield _bar(bar, height, anchors)
    ends = f"<span>{text(row[0].name)}</span><span>{text(row[-1].name)}</span>"
    yield f'</ul>\n<p aria-hidden="true">{ends}</p>\n</nav>\n'


def _bar(bar: Bar, height: int, anchors: Collection[str]) -> str:
    drawn = f'<span class="bar h{height}"></span>'
    name, target = text(bar.name), _target(bar, anchors)
    if not bar.facts or not target:
        return f"<li>{drawn}</li>"
    months = f'data-first="{bar.first}" data-last="{bar.last}"'
    return f'<li><a href="#{target}" {months} title="{name}" aria-label="{name}">{drawn}</a></li>'


def _target(bar: Bar, anchors: Collection[str]) -> str:
    """Return the heading that a bar leads to: the first of its months, else of its years."""
    months = (divmod(month, MONTHS_IN_YEAR) for month in range(bar.first, bar.last + 1))
    years = range(bar.first // MONTHS_IN_YEAR, bar.last // MONTHS_IN_YEAR + 1)
    wanted = [anchor(year, month + 1) for year, month in months]
    wanted += [anchor(year, 0) for year in years]
    return next((name for name in wanted if name in anchors), "")

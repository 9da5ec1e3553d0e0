"""`cs:date`: dates and ranges of dates, in the format of the locale or of the style.

Source: CSL 1.0.2, "Date".
"""

from typing import NamedTuple

from lssr_cli.csl import numbers, yearsuffix
from lssr_cli.csl.context import Context, Trace, dressed, reshape
from lssr_cli.csl.dateinput import Date, Day
from lssr_cli.csl.datesort import sortable
from lssr_cli.csl.nodes import Leaf, Node, Span
from lssr_cli.csl.xml import Element

_LAST_YEAR_WITH_ERA = 500
_LEVELS = {"year": 3, "month": 2, "day": 1}
_SHOWN = {
    "year": ("year",),
    "year-month": ("year", "month"),
    "year-month-day": ("year", "month", "day"),
    "month-day": ("month", "day"),
}


class Format(NamedTuple):
    """A date format: its parts in order and what stands between them."""

    parts: tuple[Element, ...]
    delimiter: str
    frame: Element | None


def render_date(element: Element, context: Context) -> list[Node]:
    """Return a `cs:date` as nodes."""
    variable = element.get("variable")
    if variable in context.suppressed or (context.trial and variable == "accessed"):
        context.flags.called = True
        return []
    date = context.item.date(variable)
    context.call(variable, found=date is not None)
    if date is None:
        return []
    form = _format(element, context)
    if context.sorting:
        digits = sortable(date, {part.get("name") for part in form.parts})
        return [Leaf(digits)] if digits else []
    nodes = _literal(date, form, context) if date.start is None else _range(date, form, context)
    if not nodes:
        return []
    inner = Span(nodes, delimiter=form.delimiter)
    if form.frame is None:
        return dressed(element, [inner], context, role="date")
    branches = dressed(element, [Span([inner], look=form.frame.look)], context, role="date")
    for branch in branches:
        if isinstance(branch, Span):
            branch.prefix = branch.prefix or form.frame.get("prefix")
            branch.suffix = branch.suffix or form.frame.get("suffix")
    return branches


def _literal(date: Date, form: Format, context: Context) -> list[Node]:
    """Return a date in words where the format has a year, and as it would print that."""
    years = (part for part in form.parts if part.get("name") == "year")
    return [_span(part, context.rich(date.literal), context, "year") for part in years]


def _format(element: Element, context: Context) -> Format:
    """Return the format of a date, put together once for each locale."""
    form = element.get("form")
    localized = context.locale.dates.get(form) if form else None
    if localized is None:
        parts = tuple(element.all("date-part"))
        return Format(parts, element.get("delimiter"), None)
    key = (context.locale.language, form)
    cache = element.options
    if not isinstance(cache, dict):
        cache = element.options = {}
    if key not in cache:
        cache[key] = _localized(element, localized)
    found: Format = cache[key]
    return found


def _localized(element: Element, localized: Element) -> Format:
    shown = _SHOWN.get(element.get("date-parts", "year-month-day"), _SHOWN["year-month-day"])
    own = {part.get("name"): part.attributes for part in element.all("date-part")}
    parts = []
    for part in localized.all("date-part"):
        name = part.get("name")
        if name in shown:
            parts.append(Element("date-part", {**part.attributes, **own.get(name, {})}))
    return Format(tuple(parts), localized.get("delimiter"), localized)


def _range(date: Date, form: Format, context: Context) -> list[Node]:
    """Return a date, or a range in which nothing is said twice (CSL 1.0.2, "Date Ranges")."""
    start, end = date.start, date.end
    assert start is not None  # noqa: S101 - the caller has looked
    names = [part.get("name") for part in form.parts]
    if end is None or not _differs(start, end, names):
        return _day(start, list(form.parts), context)
    level = _largest_difference(start, end, names)
    inside = [place for place, name in enumerate(names) if _LEVELS.get(name, 0) <= level]
    first, last = inside[0], inside[-1]
    before = _day(start, list(form.parts[:first]), context)
    begin = _day(start, list(form.parts[first : last + 1]), context, cut_last=True)
    finish = _day(end, list(form.parts[first : last + 1]), context, cut_first=True)
    after = _day(start, list(form.parts[last + 1 :]), context)
    delimiter = _range_delimiter(form, level, context)
    if not end.year:
        return [*before, Span([*begin, Leaf(delimiter, affix=True)]), *after]
    joined = Span(
        [
            Span(begin, delimiter=form.delimiter),
            Leaf(delimiter, affix=True),
            Span(finish, delimiter=form.delimiter),
        ]
    )
    return [*before, joined, *after]


def _value(day: Day, name: str) -> int:
    if name == "month":
        return day.month or -day.season
    return day.year if name == "year" else day.day


def _differs(start: Day, end: Day, names: list[str]) -> bool:
    return any(_value(start, name) != _value(end, name) for name in names)


def _largest_difference(start: Day, end: Day, names: list[str]) -> int:
    return max(_LEVELS.get(name, 0) for name in names if _value(start, name) != _value(end, name))


def _range_delimiter(form: Format, level: int, context: Context) -> str:
    """Return what stands between two dates: the mark of their largest different part."""
    own = (part.get("range-delimiter") for part in form.parts if _level(part) == level)
    return next(own, "") or context.locale.term("year-range-delimiter") or "–"


def _level(part: Element) -> int:
    return _LEVELS.get(part.get("name"), 0)


def _day(
    day: Day,
    parts: list[Element],
    context: Context,
    *,
    cut_first: bool = False,
    cut_last: bool = False,
) -> list[Node]:
    """Return the parts of one date; the outer affixes of a range within it are cut."""
    spans = [span for part in parts if (span := _part(day, part, context)) is not None]
    if spans and cut_last:
        spans[-1].suffix = ""
    if spans and cut_first:
        spans[0].prefix = ""
    return list(spans)


def _part(day: Day, part: Element, context: Context) -> Span | None:
    name, form = part.get("name"), part.get("form")
    if name == "year":
        return _year(day, part, context)
    if name == "month":
        words = _month(day, form, context)
    else:
        words = _day_of_month(day, form, context) if day.day else ""
    if not words:
        return None
    return _span(part, context.rich(words), context, name)


def _span(part: Element, nodes: list[Node], context: Context, role: str) -> Span:
    span = Span(
        nodes,
        prefix=part.get("prefix"),
        suffix=part.get("suffix"),
        look=part.look,
        role=role,
    )
    reshape(part, span, context)
    return span


def _year(day: Day, part: Element, context: Context) -> Span | None:
    if not day.year:
        return None
    text = str(abs(day.year))
    if part.get("form") == "short" and len(text) == 4:
        text = text[2:]
    span = _span(part, [Leaf(text)], context, "year")
    context.traces.append(Trace("year", span, day.year))
    nodes: list[Node] = [span]
    era = "bc" if day.year < 0 else "ad" if day.year < _LAST_YEAR_WITH_ERA else ""
    if era:
        nodes.append(Leaf(context.locale.term(era)))
    suffix = yearsuffix.implicit(context)
    if suffix:
        # The suffix has the affixes of the year once more, as in citeproc-js.
        nodes.append(_span(part, suffix, context, "year-suffix"))
    return Span(nodes) if len(nodes) > 1 else span


def _month(day: Day, form: str, context: Context) -> str:
    if day.season:
        return context.locale.term(f"season-0{day.season}") if 1 <= day.season <= 4 else ""
    if not day.month:
        return ""
    if form == "numeric":
        return str(day.month)
    if form == "numeric-leading-zeros":
        return f"{day.month:02d}"
    return context.locale.term(f"month-{day.month:02d}", form or "long")


def _day_of_month(day: Day, form: str, context: Context) -> str:
    if form == "numeric-leading-zeros":
        return f"{day.day:02d}"
    if form != "ordinal" or (day.day > 1 and context.locale.first_day_ordinal_only):
        return str(day.day)
    month = context.locale.find(f"month-{day.month:02d}")
    return numbers.ordinal(day.day, month.gender if month is not None else "", context.locale)

"""Ranges of pages and of other numbers: their delimiter, and how much of the last one is printed.

Source: CSL 1.0.2, "Appendix V: Page Range Formats"; what counts as a range is that of citeproc-js;
fixtures `page_*`.
"""

import re

from lssr_cli.csl.locale import Locale
from lssr_cli.csl.numberfields import Number, term_name

_RANGED = frozenset(
    {
        "chapter-number",
        "collection-number",
        "edition",
        "issue",
        "locator",
        "number",
        "number-of-pages",
        "number-of-volumes",
        "page",
        "volume",
    }
)
_DASHED = frozenset({"edition", "issue", "locator", "number", "page", "volume"})
_PARTICLE = r"([0-9]*[a-zA-Z]+0*)?([0-9]+[a-z]*)"
_RANGE = rf"{_PARTICLE}-{_PARTICLE}"
_PRINTED = r"([0-9]*[a-zA-Z]+0*)?([0-9]+[a-z]*)(\s*[^0-9]+\s*)([-,a-zA-Z]?0*)([0-9]+[a-z]*)"
_PLAIN = r"[0-9]+|[ivxlcmIVXLCM]+"


def join_ranges(
    numbers: tuple[Number, ...], variable: str, rule: str, locale: Locale
) -> list[Number]:
    """Return the numbers of a field with the delimiters and endings of ranges as they are printed.

    Args:
        numbers: The numbers of a field.
        variable: The variable they belong to.
        rule: A value of `page-range-format`, or nothing.
        locale: The locale.
    """
    done = list(numbers)
    if variable not in _RANGED:
        return done
    count, label = 0, ""
    for place, number in enumerate(numbers):
        if not number.collapsible:
            count, label = 0, ""
            done[place] = _dashed(number, number, variable, locale)
        elif number.label != label or number.joiner == "-":
            count, label = 1, number.label
        else:
            count += 1
            if count == 2:
                count = _join(done, place, variable, rule, locale)
    if count == 2:
        _join(done, len(done) - 1, variable, rule, locale)
    return done


def _is_page(number: Number, variable: str) -> bool:
    return variable == "page" or (variable == "locator" and number.label == "p.")


def _dashed(number: Number, labelled: Number, variable: str, locale: Locale) -> Number:
    """Return `number` with the dash of the locale for a hyphen, if `labelled` is numeric."""
    if number.joiner != "-" or not labelled.numeric:
        return number
    if variable in ("locator", "page") and locale.find(term_name(labelled.label)) is None:
        return number
    if variable in _DASHED:
        return number._replace(joiner=locale.term("page-range-delimiter") or "–")
    if variable == "collection-number":
        return number._replace(joiner=locale.term("year-range-delimiter") or "–")
    return number


def _digits(text: str) -> int:
    match = re.match(r"[0-9]{1,18}", text)
    return int(match[0]) if match else -1


def _join(numbers: list[Number], place: int, variable: str, rule: str, locale: Locale) -> int:
    """Make a range of the number at `place` and the one before; return how many are still open."""
    if place < 1:
        return 2
    first, last = numbers[place - 1], numbers[place]
    if first.particle != last.particle:
        return 2
    if first.joiner != "-":
        return 1
    pages = _digits(first.value) >= 0 and _digits(last.value) >= 0
    if not rule and pages and _digits(first.value) > _digits(last.value):
        numbers[place - 1] = _dashed(first, last._replace(numeric=True), variable, locale)
        return 2
    if _is_page(last, variable) and pages:
        text = format_range(
            f"{first.particle}{first.value}-{last.particle}{last.value}",
            rule,
            locale.term("page-range-delimiter") or "–",
        )
    else:
        if re.fullmatch(_PLAIN, first.value) and re.fullmatch(_PLAIN, last.value):
            first = first._replace(joiner=locale.term("page-range-delimiter") or "–")
        text = f"{first.value}{first.joiner}{last.value}"
    match = re.fullmatch(_PRINTED, text)
    if match:
        first = first._replace(particle=match[1] or "", value=match[2], joiner=match[3])
        first = _dashed(first, last, variable, locale)
        last = last._replace(particle=match[4] or "", value=match[5])
    numbers[place - 1 : place + 1] = [first, last]
    return 0


def format_range(text: str, rule: str, delimiter: str) -> str:
    """Return a range of pages as it is printed.

    Args:
        text: Two pages with a hyphen between them; both may have letters.
        rule: A value of `page-range-format`, or nothing.
        delimiter: What stands between.
    """
    match = re.fullmatch(_RANGE, text)
    if match is None:
        return text.replace("-", delimiter)
    letters, low, own_letters, high = match[1] or "", match[2], match[3] or "", match[4]
    if own_letters not in ("", letters):
        return text.replace("-", delimiter)
    if len(high) < len(low):
        high = low[: len(low) - len(high)] + high
    if _digits(low) >= _digits(high):
        return text.replace("-", delimiter)
    shorten = _SHORTENED.get(rule)
    if shorten is None:
        return f"{letters}{low}{delimiter}{letters}{high}"
    return f"{letters}{low}{delimiter}{shorten(low, high)}"


def _minimal(low: str, high: str, least: int = 1) -> str:
    if len(low) != len(high):
        return high
    same = 0
    while same < len(high) - least and low[same] == high[same]:
        same += 1
    return high[same:]


def _minimal_two(low: str, high: str) -> str:
    return _minimal(low, high, 2)


def _chicago_15(low: str, high: str) -> str:
    """Return the last page as the Chicago Manual of Style has it, 15th edition, 9.64."""
    begin, end = _digits(low), _digits(high)
    if begin > 100 and begin % 100 and begin // 100 == end // 100:
        return str(end % 100)
    return _changed_digits(begin, end, 3) if begin >= 10_000 else high


def _chicago_16(low: str, high: str) -> str:
    """Return the last page as the Chicago Manual of Style has it, 16th edition, 9.60."""
    begin, end = _digits(low), _digits(high)
    return _changed_digits(begin, end, 2) if begin > 100 and begin % 100 else high


def _changed_digits(begin: int, end: int, least: int) -> str:
    """Return the digits of `end` that differ from `begin`, at least so many."""
    for digits in range(least, len(str(end))):
        if begin // 10**digits == end // 10**digits:
            return str(end % 10**digits)
    return str(end)


_SHORTENED = {
    "minimal": _minimal,
    "minimal-two": _minimal_two,
    "chicago": _chicago_15,
    "chicago-15": _chicago_15,
    "chicago-16": _chicago_16,
}

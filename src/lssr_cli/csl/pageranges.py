"""Page ranges in every format (CSL 1.0.2, Appendix V)."""

from __future__ import annotations

import re

_PAGE = r"([^0-9]*)([0-9]+)(.*)"


def format_range(first: str, last: str, rule: str, delimiter: str) -> str:
    """Return a range of pages.

    Args:
        first: The first page.
        last: The last page, as the item has it.
        rule: A value of `page-range-format`, or nothing.
        delimiter: What stands between.
    """
    return f"{first}{delimiter}{_last(first, last, rule)}"


def _last(first: str, last: str, rule: str) -> str:
    start, end = re.fullmatch(_PAGE, first), re.fullmatch(_PAGE, last)
    if not rule or not start or not end or start[3] or end[3]:
        return last
    prefix, low = start[1], start[2]
    if end[1] not in ("", prefix):
        return last
    full = _expanded(low, end[2])
    if len(full) != len(low) or full <= low:
        return f"{prefix}{full}" if full != end[2] or rule == "expanded" else last
    if rule == "expanded":
        return f"{prefix}{full}"
    short = _SHORTENED[rule](low, full) if rule in _SHORTENED else full
    return short


def _expanded(low: str, high: str) -> str:
    """Return `high` with the digits that it leaves to `low`."""
    return low[: len(low) - len(high)] + high if len(high) < len(low) else high


def _minimal(low: str, high: str, least: int = 1) -> str:
    same = 0
    while same < len(high) - least and low[same] == high[same]:
        same += 1
    return high[same:]


def _minimal_two(low: str, high: str) -> str:
    return _minimal(low, high, 2)


def _chicago_15(low: str, high: str) -> str:
    """Return the last page as the Chicago Manual of Style has it, 15th edition, 9.64."""
    number = int(low[-9:])
    if len(low) < 3 or number % 100 == 0:
        return high
    if len(low) == 4 and len(_minimal(low, high)) > 2:
        return high  # "if numbers are four digits long and three digits change, use all digits"
    if number % 100 < 10:
        return _minimal(low, high)
    return _minimal_two(low, high)


def _chicago_16(low: str, high: str) -> str:
    """Return the last page as the Chicago Manual of Style has it, 16th edition, 9.60."""
    number = int(low[-9:])
    if len(low) < 3 or number % 100 == 0:
        return high
    return _minimal(low, high) if number % 100 < 10 else _minimal_two(low, high)


_SHORTENED = {
    "minimal": _minimal,
    "minimal-two": _minimal_two,
    "chicago": _chicago_15,
    "chicago-15": _chicago_15,
    "chicago-16": _chicago_16,
}

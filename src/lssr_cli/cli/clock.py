"""The local date, which a variable can fix."""

from __future__ import annotations

import time

from lssr_cli.cli.environment import variable
from lssr_cli.dates import DateError, parse
from lssr_cli.errors import UsageError

Day = tuple[int, int, int]


def today() -> Day:
    """Return ``LSSR_TODAY`` if it is set, else the local date.

    Raises:
        UsageError: ``LSSR_TODAY`` is no day.
    """
    fixed = variable("LSSR_TODAY")
    if not fixed:
        now = time.localtime()
        return now.tm_year, now.tm_mon, now.tm_mday
    try:
        date = parse(fixed)
    except DateError as error:
        raise UsageError(f"LSSR_TODAY: {error}") from None
    if date.earliest is None or date.earliest != date.latest:
        raise UsageError(f"LSSR_TODAY: {fixed[:60]!r} is not a day such as 2026-01-05")
    return date.earliest

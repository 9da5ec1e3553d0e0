"""CSL-JSON date variables as dates.

Source: CSL-JSON schema 1.0.2, ``date-variable``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lssr_cli.dates.errors import DateError
from lssr_cli.dates.notation import edtf_year
from lssr_cli.dates.parse import parse
from lssr_cli.dates.typed import parse_input


def from_csl(variable: Mapping[str, object]) -> str:
    """Return EDTF for a CSL-JSON date variable.

    Args:
        variable: With ``date-parts``, or a ``raw`` or ``literal`` text that is a date as typed.

    Raises:
        DateError: It holds no date that EDTF can say.
    """
    parts = variable.get("date-parts")
    mark = "~" if variable.get("circa") else ""
    if isinstance(parts, Sequence) and not isinstance(parts, str) and parts:
        season = _season(variable.get("season"))
        return parse("/".join(_edtf(part, season, mark) for part in parts)).text
    for name in ("raw", "literal"):
        text = variable.get(name)
        if isinstance(text, str):
            return parse_input(text).text
    raise DateError("a CSL date has date-parts, raw or literal")


def _season(season: object) -> int:
    if season is None:
        return 0
    number = _number(season)
    if not 1 <= number <= 4:
        raise DateError(f"a CSL season is 1 to 4, not {number}")
    return number


def _edtf(parts: object, season: int, mark: str) -> str:
    """Write one date; parts that are empty or begin with 0 are an open end."""
    if not isinstance(parts, Sequence) or isinstance(parts, str) or len(parts) > 3:
        raise DateError("CSL date-parts are lists of year, month and day")
    numbers = [_number(part) for part in parts]
    if not numbers or not numbers[0]:
        return ".."
    year, *rest = numbers
    if season and not rest:
        rest = [20 + season]
    text = edtf_year(year if year > 0 else year + 1)
    return text + "".join(f"-{number:02d}" for number in rest) + mark


def _number(part: object) -> int:
    """Return a part as a number; programs write them as strings too."""
    if isinstance(part, int) and not isinstance(part, bool) and abs(part) < 10**18:
        return part
    if isinstance(part, str) and len(part) < 19:
        digits = part.strip().removeprefix("-")
        if digits.isascii() and digits.isdigit():
            return int(part)
    raise DateError("a CSL date is made of whole numbers")

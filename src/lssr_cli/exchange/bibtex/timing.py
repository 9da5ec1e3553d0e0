"""Dates on their way out: BibLaTeX's EDTF fields, BibTeX's year and month.

Source: biblatex manual §2.3.8 (EDTF levels 0 and 1); btxdoc §3.2 (``year``, ``month``). What BibTeX
can only word stands in ``date`` as well, which it passes over and others read.
"""

from __future__ import annotations

import re

from lssr_cli.dates import format, parse
from lssr_cli.exchange.bibtex.syntax import MONTHS
from lssr_cli.exchange.dating import years
from lssr_cli.exchange.latex.encode import encode

_PLAIN = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?$")
_END = r"(?:\.\.|-?(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|Y-?[0-9]{5,})(?:-[0-9]{2}){0,2}[?~%]?)"
_LEVEL_1 = re.compile(rf"{_END}(?:/{_END}?)?$|/{_END}$")


def date_fields(field: str, date: str, dialect: str) -> dict[str, str]:
    """Return the fields that tell an EDTF date.

    Args:
        field: ``date`` or one of its kin.
        date: An EDTF string.
        dialect: ``bibtex`` or ``biblatex``.
    """
    if field != "date" or dialect == "biblatex":
        if _LEVEL_1.match(date) or field != "date":
            return {field: f"{{{date}}}"}
        return {"year": f"{{{_worded(date)}}}", "issued": f"{{{date}}}"}
    plain = _PLAIN.match(date)
    if plain:
        return _parts(*plain.groups())
    told = {"year": f"{{{_worded(date)}}}"}
    if _LEVEL_1.match(date):
        return {**told, "date": f"{{{date}}}"}
    is_enough = years(format(parse(date))) == date
    return told if is_enough else {**told, "issued": f"{{{date}}}"}


def _parts(year: str, month: str | None, day: str | None) -> dict[str, str]:
    made = {"year": f"{{{year}}}"}
    if month:
        made["month"] = MONTHS[int(month) - 1][:3].lower()
    if day:
        made["day"] = f"{{{int(day)}}}"
    return made


def _worded(date: str) -> str:
    """Return a date in words, its dashes as TeX writes them."""
    return encode(format(parse(date)).replace("–", "\0")).replace("\0", "--")

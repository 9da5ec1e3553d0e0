"""The one door for bibliographies: which format a file has, and what it holds."""

from __future__ import annotations

import re
from importlib import import_module
from typing import cast

from lssr_cli.exchange.entries import Imported, Problem

READERS = {
    "bibtex": "lssr_cli.exchange.bibtex.read",
    "ris": "lssr_cli.exchange.ris.read",
    "csl-json": "lssr_cli.exchange.csljson",
}
"""Format → the module whose ``read`` reads it; only the one that is needed is loaded."""

ENDINGS = {".bib": "bibtex", ".bibtex": "bibtex", ".ris": "ris", ".json": "csl-json"}

_RIS = re.compile(r"^\s*TY\s{1,2}-", re.MULTILINE)
_BIBTEX = re.compile(r"@\s*[A-Za-z]+\s*[{(]")


def read_bibliography(text: str, name: str) -> Imported:
    """Return the entries of a bibliography, dates as EDTF, and what was wrong with it.

    Args:
        text: The whole file.
        name: The file's name; its ending tells the format, or else the text does.
    """
    format = ENDINGS.get(name[name.rfind(".") :].lower()) or format_of(text)
    if not format:
        problem = Problem(1, "", "neither BibTeX nor RIS nor CSL-JSON", "fatal")
        return Imported((), (problem,))
    return cast("Imported", import_module(READERS[format]).read(text.removeprefix("\ufeff")))


def format_of(text: str) -> str:
    """Return the format that ``text`` has, empty if none is recognised."""
    if text.lstrip("\ufeff \t\r\n").startswith(("[", "{")):
        return "csl-json"
    if _RIS.search(text):
        return "ris"
    return "bibtex" if _BIBTEX.search(text) else ""

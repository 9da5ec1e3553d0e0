"""CSL's variables by what their values are, and by the names that files give them."""

from __future__ import annotations

from lssr_cli.factfile.vocabulary import (
    CSL_TYPES,
    DATE_VARIABLES,
    NAME_VARIABLES,
    NUMBER_VARIABLES,
    TEXT_VARIABLES,
)
from lssr_cli.wordlist import words

TYPES = CSL_TYPES
NAMES = NAME_VARIABLES
DATES = DATE_VARIABLES
TEXTS = TEXT_VARIABLES | NUMBER_VARIABLES
ALL = NAMES | DATES | TEXTS
NOT_OF_THE_WORK = words(
    "citation-number citation-label first-reference-note-number locator year-suffix"
)
"""Variables that a citation has, not the work."""

_BY_LOWER_NAME = {variable.lower(): variable for variable in ALL - NOT_OF_THE_WORK}

ORDER = (
    "type", "title", "author", "editor", "translator", "container-title", "container-author",
    "volume-title", "collection-title", "publisher", "publisher-place", "issued", "volume", "issue",
    "number", "edition", "page",
)  # fmt: skip
"""The order in which a reader expects the most important variables."""


def variable_named(name: str) -> str:
    """Return the CSL variable that ``name`` is but for case; empty if it is none."""
    return _BY_LOWER_NAME.get(name.lower(), "")


def rank(variable: str) -> tuple[int, str]:
    """Sort variables: the important ones first, then by name."""
    return (ORDER.index(variable) if variable in ORDER else len(ORDER), variable)

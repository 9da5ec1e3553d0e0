"""Rules about the names of authors and others in sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from lssr_cli.check.checksums import is_orcid
from lssr_cli.check.document import Document, Spot
from lssr_cli.check.draft import Draft
from lssr_cli.check.finding import ERROR, WARNING
from lssr_cli.check.rule import BOOK, Problem, Problems, rule
from lssr_cli.factfile.faults import Path, quoted
from lssr_cli.factfile.vocabulary import NAME_VARIABLES

_SEVERAL = re.compile(r";|\s&\s|\sand\s|\bet al\b", re.IGNORECASE)


class _Name(NamedTuple):
    document: Document
    path: Path
    value: str | dict[str, Any]

    def problem(self, message: str, hint: str = "", part: str = "") -> Problem:
        path = (*self.path, part) if part else self.path
        return Problem(self.document, Spot(path), message, hint)


@rule(
    "malformed-name",
    WARNING,
    "A name with a comma at its beginning or end, or with several commas.",
    bad=BOOK + '\nauthor = ["Davies,"]',
    good=BOOK + '\nauthor = ["Davies, Norman"]',
)
def malformed_name(draft: Draft) -> Problems:
    """Find strings that do not part into family and given name."""
    for name in _names(draft):
        if isinstance(name.value, dict):
            continue
        parts = name.value.split(",")
        if len(parts) > 1 and not all(part.strip() for part in parts):
            yield name.problem(f"{quoted(name.value)} has nothing beside a comma")
        elif len(parts) > 2 and not _SEVERAL.search(name.value):
            hint = 'write { family = "…", given = "…", suffix = "…" }, or a name an entry'
            yield name.problem(f"{quoted(name.value)} has several commas", hint)


@rule(
    "several-names",
    WARNING,
    "Several persons in the place of one.",
    bad=BOOK + '\nauthor = "Davies, Norman; Senn, Alfred"',
    good=BOOK + '\nauthor = ["Davies, Norman", "Senn, Alfred"]',
)
def several_names(draft: Draft) -> Problems:
    """Find lists of names in one string; a literal table may be any organisation."""
    for name in _names(draft):
        if isinstance(name.value, str) and _holds_several(name.value):
            hint = 'a list holds one name an entry; an organisation is { literal = "…" }'
            yield name.problem(f"{quoted(name.value)} looks like several names", hint)


@rule(
    "incomplete-name",
    WARNING,
    "A given name without a family name, or a name that is literal and in parts at once.",
    bad=BOOK + '\nauthor = [{ given = "Norman" }]',
    good=BOOK + '\nauthor = [{ family = "Davies", given = "Norman" }]',
)
def incomplete_name(draft: Draft) -> Problems:
    """Find tables of name parts that no style can print."""
    for name in _names(draft):
        if not isinstance(name.value, dict):
            continue
        if name.value.get("literal") and name.value.get("family"):
            yield name.problem("both literal and family", "literal alone is printed", "literal")
        elif name.value.get("given") and not (
            name.value.get("family") or name.value.get("literal")
        ):
            yield name.problem("a given name without family", "a single name is literal", "given")


@rule(
    "bad-orcid",
    ERROR,
    "An ORCID of a wrong form or with a wrong check digit.",
    bad=BOOK
    + '\nauthor = [{ family = "Carberry", given = "Josiah", ORCID = "0000-0002-1825-0098" }]',
    good=BOOK
    + '\nauthor = [{ family = "Carberry", given = "Josiah", ORCID = "0000-0002-1825-0097" }]',
)
def bad_orcid(draft: Draft) -> Problems:
    """Find ORCIDs that are none."""
    for name in _names(draft):
        orcid = name.value.get("ORCID") if isinstance(name.value, dict) else None
        if isinstance(orcid, str) and not is_orcid(orcid):
            yield name.problem(f"{quoted(orcid)} is no ORCID", part="ORCID")


@rule(
    "repeated-name",
    WARNING,
    "The same person twice among the authors.",
    bad=BOOK + '\nauthor = ["Davies, Norman", { family = "Davies", given = "Norman" }]',
    good=BOOK + '\nauthor = ["Davies, Norman"]',
)
def repeated_name(draft: Draft) -> Problems:
    """Find names that a variable holds twice in different spellings of the file."""
    for item in draft.sources:
        for variable in item.value.csl.keys() & NAME_VARIABLES:
            written = item.document.toml["sources"][item.value.key][variable]
            names = item.value.csl[variable]
            for at, name in enumerate(names):
                if name in names[:at] and written[at] not in written[:at]:
                    yield item.problem(variable, at, message="this name stands in the list already")


def _names(draft: Draft) -> Iterator[_Name]:
    for item in draft.sources:
        table = item.document.toml["sources"][item.value.key]
        for variable in table:
            if variable not in NAME_VARIABLES:
                continue
            value, path = table[variable], (*item.path, variable)
            if isinstance(value, str):
                yield _Name(item.document, path, value)
            for at, name in enumerate(value if isinstance(value, list) else ()):
                if isinstance(name, (str, dict)):
                    yield _Name(item.document, (*path, at), name)


def _holds_several(name: str) -> bool:
    """Tell whether a string holds several persons: two commas beside a sign of separation."""
    if ";" in name or re.search(r"\bet al\b", name, re.IGNORECASE):
        return True
    parts = _SEVERAL.split(name)
    return len(parts) > 1 and all("," in part for part in parts)


RULES = (malformed_name, several_names, incomplete_name, bad_orcid, repeated_name)

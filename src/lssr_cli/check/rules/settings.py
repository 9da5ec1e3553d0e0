"""Rules about the ``[collection]`` table."""

from __future__ import annotations

from collections.abc import Collection

from lssr_cli.check.document import Document, Spot
from lssr_cli.check.draft import Draft
from lssr_cli.check.finding import ERROR, WARNING
from lssr_cli.check.languages import fault_of_tag
from lssr_cli.check.rule import Problem, Problems, Rule, rule
from lssr_cli.check.styles import is_style, nearest_style
from lssr_cli.factfile.faults import did_you_mean, quoted


@rule(
    "unknown-style",
    WARNING,
    "A citation style that is not installed.",
    bad='[collection]\nstyle = "chicago-bibliographie"',
    good='[collection]\nstyle = "chicago-notes-bibliography"',
)
def unknown_style(draft: Draft) -> Problems:
    """Find styles that no citation could be made in."""
    for document, style in _field(draft, "style"):
        if not is_style(style):
            yield _problem(document, "style", f"no style {quoted(style)}", nearest_style(style))


@rule(
    "collection-language",
    WARNING,
    "A collection whose language is no BCP 47 tag.",
    bad='[collection]\nlanguage = "English"',
    good='[collection]\nlanguage = "en"',
)
def collection_language(draft: Draft) -> Problems:
    """Find languages that are none."""
    for document, tag in _field(draft, "language"):
        if fault := fault_of_tag(tag):
            yield _problem(document, "language", fault.message, fault.hint)


@rule(
    "missing-bibliography",
    ERROR,
    "A bibliography file that is not there.",
    bad='[collection]\nbibliography = ["no-such-file.bib"]',
    good="[collection]\nbibliography = []",
)
def missing_bibliography(draft: Draft) -> Problems:
    """Find names of bibliography files that no file has."""
    refused = {(document.file, fault.path) for document, fault in draft.faults}
    for document, names in draft.listed("bibliography"):
        for at, name in enumerate(names):
            path = ("collection", "bibliography", at)
            if (document.file, path) not in refused and not document.beside(name).is_file():
                yield Problem(document, Spot(path), f"no file {quoted(name)}")


def unknown_rule(names: Collection[str]) -> Rule:
    """Return the rule that finds what is none of ``names`` in ``select`` and ``ignore``."""

    @rule(
        "unknown-rule",
        WARNING,
        "A rule in select or ignore that there is not.",
        bad='[collection.check]\nignore = ["uncitd"]',
        good='[collection.check]\nignore = ["uncited"]',
    )
    def find(draft: Draft) -> Problems:
        for field in ("select", "ignore"):
            for document, listed in draft.settings(field):
                for at, name in enumerate(listed):
                    if name not in names:
                        spot = Spot(("collection", "check", field, at))
                        hint = did_you_mean(name, names)
                        yield Problem(document, spot, f"no rule {quoted(name)}", hint)

    return find


def _field(draft: Draft, name: str) -> list[tuple[Document, str]]:
    tables = ((d, d.toml.get("collection")) for d in draft.documents)
    found = ((d, table.get(name)) for d, table in tables if isinstance(table, dict))
    return [(d, value) for d, value in found if isinstance(value, str) and value.strip()]


def _problem(document: Document, field: str, message: str, hint: str) -> Problem:
    return Problem(document, Spot(("collection", field)), message, hint)


RULES = (unknown_style, collection_language, missing_bibliography)

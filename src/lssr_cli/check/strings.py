"""The strings of a collection that somebody reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lssr_cli.check.items import String
from lssr_cli.factfile.vocabulary import NAME_VARIABLES, TEXT_VARIABLES

if TYPE_CHECKING:
    from lssr_cli.check.draft import Draft

IDENTIFIERS = frozenset({"DOI", "ISBN", "ISSN", "PMCID", "PMID", "URL"})
"""Variables that machines read."""

_READ = (TEXT_VARIABLES - IDENTIFIERS) | {"remark"}


def strings_of(draft: Draft) -> Iterator[String]:
    """Yield every string that somebody reads, in the order of facts, sources, entities."""
    for item in draft.facts:
        fact, document, path = item
        yield String(document, (*path, "text"), "text", fact.text, is_prose=True)
        if fact.note:
            yield String(document, (*path, "note"), "note", fact.note, is_prose=True)
        if fact.quote:
            yield String(document, (*path, "quote"), "quote", fact.quote)
        if fact.date_text:
            yield String(document, (*path, "date_text"), "date_text", fact.date_text)
    for source in draft.sources:
        table = source.document.toml["sources"][source.value.key]
        for field in table:
            if field in _READ or field in NAME_VARIABLES:
                for path, value in _leaves(table[field], (*source.path, field)):
                    yield String(source.document, path, field, value)
    for entity in draft.entities:
        for field, value in (("name", entity.value.name), ("note", entity.value.note)):
            yield String(entity.document, (*entity.path, field), field, value)
        for at, alias in enumerate(entity.value.aliases):
            yield String(entity.document, (*entity.path, "aliases", at), "aliases", alias)
    for document in draft.documents:
        table = document.toml.get("collection")
        if isinstance(table, dict):
            for field in ("title", "description", "curators"):
                for path, value in _leaves(table.get(field), ("collection", field)):
                    yield String(document, path, field, value)


def _leaves(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the strings inside a value with their paths; nested at most as names are."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list) and len(path) < 5:
        for at, each in enumerate(value):
            yield from _leaves(each, (*path, at))
    elif isinstance(value, dict) and len(path) < 5:
        for key, each in value.items():
            yield from _leaves(each, (*path, key))

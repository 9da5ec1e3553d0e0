"""All rules, in the order of their documentation."""

from __future__ import annotations

from lssr_cli.check.rule import Rule
from lssr_cli.check.rules import (
    brackets,
    characters,
    chronology,
    duplicates,
    entities,
    evidence,
    facts,
    identifiers,
    markers,
    names,
    pages,
    references,
    refused,
    settings,
    sources,
    tellings,
    texts,
)

_RULES = (
    *refused.RULES,
    *markers.RULES,
    *brackets.RULES,
    *pages.RULES,
    *references.RULES,
    *facts.RULES,
    *chronology.RULES,
    *tellings.RULES,
    *duplicates.RULES,
    *texts.RULES,
    *characters.RULES,
    *sources.RULES,
    *names.RULES,
    *identifiers.RULES,
    *entities.RULES,
    *settings.RULES,
    *evidence.RULES,
)
RULES: tuple[Rule, ...] = (*_RULES, settings.unknown_rule([rule.name for rule in _RULES]))
BY_NAME = {rule.name: rule for rule in RULES}

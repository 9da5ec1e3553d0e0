"""All rules, in the order of their documentation."""

from __future__ import annotations

from lssr_cli.check.rule import Rule
from lssr_cli.check.rules import markers, refused

RULES: tuple[Rule, ...] = (*refused.RULES, *markers.RULES)
BY_NAME = {rule.name: rule for rule in RULES}

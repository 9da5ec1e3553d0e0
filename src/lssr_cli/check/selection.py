"""Which rules a run applies: what the caller says, then what the collection says."""

from __future__ import annotations

from collections.abc import Iterable

from lssr_cli.check.rule import Rule
from lssr_cli.check.rules import BY_NAME, RULES
from lssr_cli.errors import UsageError
from lssr_cli.factfile.faults import did_you_mean, quoted
from lssr_cli.model import Settings

ALL = "all"
"""Selects every rule, those too that are not applied unasked."""


def selected(
    settings: Settings, select: Iterable[str], ignore: Iterable[str], *, evidence: bool
) -> list[Rule]:
    """Return the rules to apply.

    Args:
        settings: What the collection itself selects and ignores.
        select: Rules named by the caller, in place of the collection's.
        ignore: Rules that the caller does without.
        evidence: Whether the rules on evidence are applied too.

    Raises:
        UsageError: The caller names a rule that is none.
    """
    asked, without = set(_known(select)), set(_known(ignore))
    wanted = asked or set(settings.select)
    without |= set(settings.ignore) - asked
    return [
        rule
        for rule in RULES
        if rule.name not in without
        and (
            rule.name in wanted
            or ALL in wanted
            or rule.name == ABOUT_SETTINGS
            or (evidence and rule.name in EVIDENCE)
            or (not wanted and not rule.opt_in)
        )
    ]


EVIDENCE = frozenset({"single-source", "tertiary-only"})
"""The rules that ``--evidence`` adds."""


ABOUT_SETTINGS = "unknown-rule"
"""The rule about the names of rules, applied whatever those names are."""


def _known(names: Iterable[str]) -> Iterable[str]:
    for name in names:
        if name not in BY_NAME and name != ALL:
            hint = did_you_mean(name, BY_NAME) or "lssr check --rules lists them"
            raise UsageError(f"no rule {quoted(name)}", hint=hint)
        yield name

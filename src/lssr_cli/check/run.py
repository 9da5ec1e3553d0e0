"""One run of all rules over a collection."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from lssr_cli.check.document import Spot
from lssr_cli.check.draft import Draft
from lssr_cli.check.finding import ERROR, Finding, Report
from lssr_cli.check.rule import Problem
from lssr_cli.check.rules import BY_NAME
from lssr_cli.check.selection import selected
from lssr_cli.errors import FactFileError
from lssr_cli.factfile import discover
from lssr_cli.factfile.faults import label

Day = tuple[int, int, int]


def check(
    path: str | Path,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    *,
    evidence: bool = False,
    today: Day | None = None,
) -> Report:
    """Find everything that is wrong with a collection, in one run.

    Args:
        path: A fact file or a directory of them.
        select: Names of the only rules to apply; without any, those that the collection selects.
        ignore: Names of rules not to apply, besides those that the collection ignores.
        evidence: Whether to note facts that rest on one source, or on tertiary ones alone.
        today: Year, month, day; facts after it lie in the future. Without it, the local date.

    Raises:
        FactFileError: There is no such file or directory.
        UsageError: There is no rule of a name.
    """
    draft = Draft(discover(Path(path)), today or time.localtime()[:3])
    findings = [_unread(error) for error in draft.unread]
    findings += [_finding(problem, name, ERROR) for name, problem in _refused(draft)]
    for rule in selected(draft.joined.collection.check, select, ignore, evidence=evidence):
        if rule.find:
            findings += [_finding(found, rule.name, rule.severity) for found in rule.find(draft)]
    return Report(
        tuple(sorted(set(findings))),
        tuple(finding.file for finding in findings if finding.rule == UNREAD),
        (len(draft.facts), len(draft.sources), len(draft.entities)),
    )


UNREAD = BY_NAME["not-toml"].name


def _refused(draft: Draft) -> Iterator[tuple[str, Problem]]:
    for document, fault in draft.faults:
        spot = Spot(fault.path, fault.on_key)
        yield fault.rule, Problem(document, spot, fault.message, fault.hint)


def _finding(problem: Problem, rule: str, severity: str) -> Finding:
    document = problem.document
    position = document.position(problem.spot)
    return Finding(
        document.file,
        position.line,
        position.column,
        position.end_column,
        rule,
        severity,
        label(problem.spot.path, document.toml),
        problem.message,
        problem.hint,
        position.source,
        bool(problem.fixes),
    )


def _unread(error: FactFileError) -> Finding:
    file, _, line = error.where.rpartition(":")
    numbered = line.isascii() and line.isdigit()
    return Finding(
        file if numbered else error.where,
        int(line) if numbered else 1,
        1,
        2,
        UNREAD,
        ERROR,
        "",
        error.message,
        error.hint,
    )

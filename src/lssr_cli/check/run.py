"""One run of all rules over a collection."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from lssr_cli.check.document import Document, Spot
from lssr_cli.check.draft import Day, Draft
from lssr_cli.check.finding import ERROR, Finding, Report
from lssr_cli.check.rule import Problem, Rule
from lssr_cli.check.rules import BY_NAME
from lssr_cli.check.selection import selected
from lssr_cli.errors import FactFileError
from lssr_cli.factfile import discover
from lssr_cli.factfile.faults import label


def check(
    path: str | Path,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    *,
    evidence: bool = False,
    extra: Iterable[Rule] = (),
    today: Day | None = None,
) -> Report:
    """Find everything that is wrong with a collection, in one run.

    Args:
        path: A fact file or a directory of them.
        select: Names of the only rules to apply; without any, those that the collection selects.
        ignore: Names of rules not to apply, besides those that the collection ignores.
        evidence: Whether to note facts that rest on one source, or on tertiary ones alone.
        extra: Rules to apply besides those that are chosen by name.
        today: Year, month, day; facts after it lie in the future. Without it, the local date.

    Raises:
        FactFileError: There is no such file or directory.
        UsageError: There is no rule of a name.
    """
    draft = Draft(discover(Path(path)), today or time.localtime()[:3])
    findings = [_unread(document, error, UNREAD) for document, error in draft.unread]
    findings += [_unread(None, error, BAD_ENTRY) for error in draft.bad_entries]
    findings += [_finding(problem, name, ERROR) for name, problem in _refused(draft)]
    chosen = selected(draft.joined.collection.check, select, ignore, evidence=evidence)
    for rule in (*chosen, *extra):
        if rule.find:
            findings += [_finding(found, rule.name, rule.severity) for found in rule.find(draft)]
    return Report(
        tuple(sorted({found for found in findings if not _is_settled(found, draft)})),
        tuple(dict.fromkeys(f.file for f in findings if f.rule == UNREAD)),
        (len(draft.facts), len(draft.sources), len(draft.entities)),
    )


_WAIVER = re.compile(r"#\s*lssr:\s*ignore\s+([\w-]+(?:\s*,\s*[\w-]+)*)\s*$")
UNREAD = BY_NAME["not-toml"].name
BAD_ENTRY = BY_NAME["bibliography"].name


def _is_settled(finding: Finding, draft: Draft) -> bool:
    """Tell whether a finding needs no telling.

    That is so if a comment on its line waives its rule, which is not for errors, or if it is about
    what a whole table lacks, and a part of the table could not be read.
    """
    if finding.rule != UNREAD and (finding.file, finding.line) in draft.damaged:
        return True
    if finding.severity == ERROR:
        return False
    found = _WAIVER.search(finding.source)
    return finding.rule in re.split(r"[\s,]+", found[1]) if found else False


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


def _unread(document: Document | None, error: FactFileError, rule: str) -> Finding:
    file, _, line = error.where.rpartition(":")
    numbered = line.isascii() and line.isdigit()
    number = int(line) if numbered else 1
    source = document.line(number) if document else ""
    column = error.column or 1
    return Finding(
        file if numbered else error.where,
        number,
        column,
        column + 1,
        rule,
        ERROR,
        error.field,
        error.message,
        error.hint,
        source,
    )

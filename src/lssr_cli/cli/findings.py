"""How ``check`` runs, repairs and tells what it found, in every format."""

import sys
from collections.abc import Iterable
from typing import Any, NamedTuple

from lssr_cli import curate
from lssr_cli.check import RULES, Finding, Repair, Report, Rule, check, repairs
from lssr_cli.cli.clock import today
from lssr_cli.cli.listing import Listing, write_listing
from lssr_cli.cli.session import Session
from lssr_cli.cli.targets import refuse_shipped
from lssr_cli.errors import UsageError
from lssr_cli.output.counts import counted
from lssr_cli.output.safe import safe_block

SCHEMA = "lssr.check/1"
RULES_SCHEMA = "lssr.rules/1"
COLUMNS = ("file", "line", "column", "severity", "rule", "where", "message", "hint")
RULE_COLUMNS = ("name", "severity", "summary", "selected", "fixable", "bad", "good")


class Asked(NamedTuple):
    """Which rules a run is to apply, and the style that is to be asked what it wants."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    evidence: bool = False
    style: str | None = None


def check_collection(
    session: Session, asked: Asked, format: str, *, fix: bool, dry_run: bool
) -> Report:
    """Check the collection, repair it if asked, and write what is found; return that.

    Raises:
        UsageError: There is no rule or style of a name, or the shipped collection is to be
            repaired.
        WriteError: A file cannot be written, or was changed meanwhile.
    """
    path, day = session.file, today()
    if fix:
        refuse_shipped(session)
        made = repairs(path, asked.select, asked.ignore, today=day)
        _show_repairs(session, made, format)
        if not dry_run:
            for repair in made:
                _write(repair)
    extra = [_style_rule(asked.style)] if asked.style else []
    report = check(
        path, asked.select, asked.ignore, evidence=asked.evidence, extra=extra, today=day
    )
    if format == "github":
        from lssr_cli.output.annotations import annotations

        session.write(annotations(report.findings))
    else:
        write_listing(session, _listing(report), format)
    # Where both streams go one way, what was counted stands after what was found.
    sys.stdout.flush()
    session.tell(_summary(report))
    return report


def write_rules(session: Session, format: str) -> None:
    """Write the rules in ``format``."""
    from lssr_cli.output.screens.check import rules_screen

    listing = Listing(
        schema=RULES_SCHEMA,
        title="Rules",
        document=lambda: rules_screen(RULES),
        rows=lambda: [(r.name, r.severity, r.summary) for r in RULES],
        records=lambda: [_rule_record(rule) for rule in RULES],
        columns=lambda: RULE_COLUMNS,
        content=lambda: {"rules": [_rule_record(rule) for rule in RULES]},
    )
    write_listing(session, listing, "text" if format == "github" else format)


def _style_rule(name: str) -> Rule:
    from lssr_cli.check.stylewants import style_rule
    from lssr_cli.csl import CslError, Style

    try:
        return style_rule(Style.find(name))
    except CslError as error:
        raise UsageError(str(error)) from None


def _write(repair: Repair) -> None:
    with curate.locked(repair.path):
        file = curate.read_for_edit(repair.path)
        curate.replace(file._replace(text=repair.old), repair.new)


def _show_repairs(session: Session, made: Iterable[Repair], format: str) -> None:
    shown = safe_block("".join(curate.diff(str(r.path), r.old, r.new) for r in made))
    if format == "text":
        session.write(shown)
    elif not session.quiet:
        sys.stderr.write(shown)


def _listing(report: Report) -> Listing:
    from lssr_cli.output.screens.check import screen

    return Listing(
        schema=SCHEMA,
        title="Findings",
        document=lambda: screen(report),
        rows=lambda: [tuple(map(str, _record(f).values())) for f in report.findings],
        records=lambda: [_record(finding) for finding in report.findings],
        columns=lambda: COLUMNS,
        content=lambda: {"findings": [_record(finding) for finding in report.findings]},
    )


def _record(finding: Finding) -> dict[str, Any]:
    return {
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "end_column": finding.end_column,
        "rule": finding.rule,
        "severity": finding.severity,
        "where": finding.where,
        "message": finding.message,
        "hint": finding.hint,
        "fixable": finding.fixable,
    }


def _rule_record(rule: Rule) -> dict[str, Any]:
    return {
        "name": rule.name,
        "severity": rule.severity,
        "summary": rule.summary,
        "selected": not rule.opt_in,
        "fixable": rule.fixable,
        "bad": rule.bad,
        "good": rule.good,
    }


def _summary(report: Report) -> str:
    parts = zip(report.counts, ("fact", "source", "entity"), strict=True)
    looked_at = ", ".join(counted(count, noun) for count, noun in parts)
    found = [
        counted(sum(finding.severity == severity for finding in report.findings), severity)
        for severity in ("error", "warning", "note")
        if any(finding.severity == severity for finding in report.findings)
    ]
    return f"{looked_at}: {', '.join(found) or 'no mistakes'}"

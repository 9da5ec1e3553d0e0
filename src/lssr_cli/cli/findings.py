"""What ``check`` found, in every format."""

from __future__ import annotations

from lssr_cli.check import Finding, Report
from lssr_cli.cli.session import Session

SCHEMA = "lssr.check/1"


def write_report(session: Session, report: Report, format: str) -> None:
    """Write the findings in ``format``."""
    if format == "json":
        from lssr_cli.output.data import to_json

        session.write(to_json(SCHEMA, findings=[_record(f) for f in report.findings]))
        return
    from lssr_cli.output.screens.check import screen

    session.show(screen(report))


def _record(finding: Finding) -> dict[str, object]:
    return {
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "rule": finding.rule,
        "severity": finding.severity,
        "where": finding.where,
        "message": finding.message,
        "hint": finding.hint,
    }

"""The screen of ``check``: one finding a line, in the form that editors and CI systems read."""

from __future__ import annotations

from lssr_cli.check import Finding, Report
from lssr_cli.output.document import Document, Row, Span, row

ROLES = {"error": "error", "warning": "warn", "note": "quiet"}


def screen(report: Report) -> Document:
    """Return the findings in order of file and line."""
    return Document(tuple(_row(finding) for finding in report.findings))


def _row(finding: Finding) -> Row:
    hint = f" ({finding.hint})" if finding.hint else ""
    return row(
        Span(f"{finding.file}:{finding.line}:{finding.column}: ", "id"),
        Span(f"{finding.severity}: ", ROLES[finding.severity]),
        f"{finding.where}: " if finding.where else "",
        f"{finding.message}{hint} ",
        Span(f"[{finding.rule}]", "quiet"),
    )

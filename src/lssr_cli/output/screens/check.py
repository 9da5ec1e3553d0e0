"""The screen of ``check``: each finding as editors and CI systems read it, its line, and advice."""

from collections.abc import Iterable

from lssr_cli.check import Finding, Report, Rule
from lssr_cli.output.document import Document, Line, Row, Span, line
from lssr_cli.output.excerpt import excerpt

ROLES = {"error": "error", "warning": "warn", "note": "quiet"}


def screen(report: Report) -> Document:
    """Return the findings in order of file and line."""
    return Document(tuple(Row(tuple(_lines(finding))) for finding in report.findings))


def rules_screen(rules: Iterable[Rule]) -> Document:
    """Return the rules, each with an example of what it finds."""
    return Document(tuple(Row(tuple(_about(rule)), gap=True) for rule in rules))


def _lines(finding: Finding) -> Iterable[Line]:
    yield line(
        Span(f"{finding.file}:{finding.line}:{finding.column}: ", "id"),
        Span(f"{finding.severity}: ", ROLES[finding.severity]),
        f"{finding.where}: " if finding.where else "",
        f"{finding.message} ",
        Span(f"[{finding.rule}]", "quiet"),
    )
    if finding.source.strip():
        shown, before, marked = excerpt(finding.source, finding.column, finding.end_column)
        yield line(f"    {shown}")
        yield line("    " + " " * before, Span("^" * marked, ROLES[finding.severity]))
    if finding.hint:
        yield line(Span(f"    = {finding.hint}", "em"))
    if finding.fixable:
        yield line(Span("    = --fix repairs it", "quiet"))


def _about(rule: Rule) -> Iterable[Line]:
    asked = ", only if selected" if rule.opt_in else ""
    fixable = ", --fix repairs it" if rule.fixable else ""
    yield line(
        Span(rule.name, "strong"), Span(f"  {rule.severity}{asked}{fixable}", ROLES[rule.severity])
    )
    yield line(f"    {rule.summary}")
    for written in rule.bad.splitlines():
        yield line(Span(f"      {written}", "quiet"))

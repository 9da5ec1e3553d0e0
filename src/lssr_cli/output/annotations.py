"""Findings as workflow commands, which GitHub shows beside the lines of a change.

Source: GitHub documentation, "Workflow commands for GitHub Actions".
"""

from collections.abc import Iterable

from lssr_cli.check import Finding
from lssr_cli.output.safe import safe

LEVELS = {"error": "error", "warning": "warning", "note": "notice"}
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}


def annotations(findings: Iterable[Finding]) -> str:
    """Return a command a line."""
    return "".join(_command(finding) for finding in findings)


def _command(finding: Finding) -> str:
    properties = {
        "file": finding.file,
        "line": str(finding.line),
        "col": str(finding.column),
        "endColumn": str(finding.end_column),
        "title": finding.rule,
    }
    told = ",".join(f"{name}={_escaped(value, _PROPERTY)}" for name, value in properties.items())
    where = f"{finding.where}: " if finding.where else ""
    hint = f" ({finding.hint})" if finding.hint else ""
    message = _escaped(f"{where}{finding.message}{hint}", _DATA)
    return f"::{LEVELS[finding.severity]} {told}::{message}\n"


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(letter, letter) for letter in safe(text))

"""What a check finds, and where."""

from __future__ import annotations

from typing import NamedTuple

ERROR, WARNING, NOTE = "error", "warning", "note"


class Finding(NamedTuple):
    """One thing that is wrong, or worth knowing.

    Attributes:
        file: The file as it was named.
        line: Counted from 1.
        column: Counted from 1, in characters.
        end_column: The column after the last character of the culprit on that line.
        rule: The rule's name, such as ``undefined-source``.
        severity: ``error``, ``warning`` or ``note``.
        where: The place in the file's own terms, such as ``fact "ID".date``; may be empty.
        message: What is wrong, without a final full stop.
        hint: What to do about it; may be empty.
        source: The line as it stands in the file; empty if the file cannot be read.
        fixable: Whether ``--fix`` repairs it.
    """

    file: str
    line: int
    column: int
    end_column: int
    rule: str
    severity: str
    where: str
    message: str
    hint: str = ""
    source: str = ""
    fixable: bool = False


class Report(NamedTuple):
    """Everything that a check found, in order of file and line.

    Attributes:
        findings: What was found.
        unreadable: Files that cannot be read as TOML at all.
        counts: How many facts, sources and entities were looked at.
    """

    findings: tuple[Finding, ...]
    unreadable: tuple[str, ...] = ()
    counts: tuple[int, int, int] = (0, 0, 0)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that are errors."""
        return tuple(finding for finding in self.findings if finding.severity == ERROR)

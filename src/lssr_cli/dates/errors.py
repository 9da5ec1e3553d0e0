"""The error of this package, and how a culprit is shown in it."""

from __future__ import annotations

SHOWN = 60
"""Longest stretch of input repeated in a message, in characters."""


class DateError(ValueError):
    """A text or value is no date, told in one line without a final full stop.

    Args:
        message: What is wrong, naming the culprit.
        hint: What to write instead, where that can be said.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message


def shown(text: str) -> str:
    """Return text as a message may repeat it: cut short, with controls made visible."""
    cut = text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
    if cut.isprintable():
        return cut
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in cut)

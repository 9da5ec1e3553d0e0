"""The one error of the processor."""

from __future__ import annotations


class CslError(ValueError):
    """A style, locale or item that cannot be used, told in one line.

    Args:
        message: What is wrong, without a final full stop.
        hint: What to do about it, or a "did you mean".
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message

"""The one family of errors, each able to say where in which file the fault stands."""

from __future__ import annotations


class LssrError(Exception):
    """Bad input, told in one line.

    Args:
        message: What is wrong, without a final full stop.
        where: ``FILE`` or ``FILE:LINE`` (1-based), as the user can open it.
        field: The place inside the file, such as ``fact "id".date``.
        hint: What to do about it, or a "did you mean".
        column: The column in the line that ``where`` names, from 1; 0 if it is not known.
    """

    def __init__(
        self, message: str, *, where: str = "", field: str = "", hint: str = "", column: int = 0
    ) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.field = field
        self.hint = hint
        self.column = column

    def __str__(self) -> str:
        parts = [part for part in (self.where, self.field, self.message) if part]
        return ": ".join(parts) + (f" ({self.hint})" if self.hint else "")


class FactFileError(LssrError):
    """A fact file cannot be read or is refused by the format."""


class UsageError(LssrError):
    """An argument or option has a value that means nothing."""


class NotFoundError(LssrError):
    """Something asked for by name is not in the collection."""


class WriteError(LssrError):
    """An output could not be written."""

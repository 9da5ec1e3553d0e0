"""Exit statuses, the same for every command."""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """What the process tells its caller.

    ``FOUND``: something was found or done. ``NOTHING``: nothing was found, or ``check`` found
    errors. ``USAGE``: bad usage or bad input. ``UNWRITABLE``: output, a file or the clipboard could
    not be written. ``INTERRUPTED``: Ctrl-C.
    """

    FOUND = 0
    NOTHING = 1
    USAGE = 2
    UNWRITABLE = 3
    INTERRUPTED = 130

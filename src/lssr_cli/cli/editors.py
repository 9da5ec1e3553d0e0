"""The user's editor, and how it is told where to begin."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from pathlib import Path

from lssr_cli.cli.environment import variable
from lssr_cli.errors import UsageError

BEHIND_THE_NAME = {
    "code": ("--wait", "--goto"),
    "codium": ("--wait", "--goto"),
    "cursor": ("--wait", "--goto"),
    "subl": ("--wait",),
    "zed": ("--wait",),
}
"""Editors that take the line as ``FILE:LINE``, with the options that make them wait."""


def open_editor(path: Path, line: int) -> int:
    """Open a file at a line in ``$VISUAL`` or ``$EDITOR``, else nano or vi, and wait for its end.

    Returns:
        The editor's exit status.

    Raises:
        UsageError: There is no editor, or it cannot be started.
    """
    words = _command(path, line)
    try:
        return subprocess.run(words, check=False).returncode
    except OSError as error:
        raise UsageError(f"cannot start {words[0]}: {error.strerror}") from error


def _command(path: Path, line: int) -> list[str]:
    words = _editor()
    options = BEHIND_THE_NAME.get(Path(words[0]).stem)
    if options is None:
        return [*words, f"+{line}", str(path)]
    missing = (option for option in options if option not in words)
    return [*words, *missing, f"{path}:{line}"]


def _editor() -> list[str]:
    named = variable("VISUAL") or variable("EDITOR")
    try:
        words = shlex.split(named)
    except ValueError as error:
        raise UsageError(f"VISUAL or EDITOR is no command: {error}") from error
    found = words or next(([name] for name in ("nano", "vi") if shutil.which(name)), [])
    if not found:
        raise UsageError("no editor: set VISUAL or EDITOR")
    return found

"""Long output on a terminal goes through the user's pager."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys

from lssr_cli.cli.environment import Environment, variable


def page(text: str, environment: Environment, *, enabled: bool) -> None:
    """Write ``text`` through a pager if it is longer than the screen and a person is watching."""
    command = _command() if enabled and _is_long(text, environment) else []
    if not command:
        sys.stdout.write(text)
        return
    sys.stdout.flush()
    variables = {**os.environ, "LESS": variable("LESS") or "FRX"}
    try:
        subprocess.run(command, input=text.encode("utf-8", "replace"), env=variables, check=False)
    except OSError:
        sys.stdout.write(text)


def _is_long(text: str, environment: Environment) -> bool:
    watched = environment.stdout_tty and environment.stdin_tty and not environment.dumb
    return watched and text.count("\n") >= environment.height


def _command() -> list[str]:
    """Return the pager's words: ``$LSSR_PAGER``, ``$PAGER`` or less; none if it is not there."""
    try:
        words = shlex.split(variable("LSSR_PAGER") or variable("PAGER") or "less")
    except ValueError:
        return []
    return words if words and shutil.which(words[0]) else []

"""What the system says: terminal, colour, places, variables; read once and handed on."""

import os
import sys
from pathlib import Path
from typing import NamedTuple, TextIO

MIN_WIDTH, MAX_WIDTH, DEFAULT_WIDTH = 20, 400, 80


class Environment(NamedTuple):
    """The surroundings of one run.

    Attributes:
        stdin_tty, stdout_tty, stderr_tty: Whether the stream is a terminal.
        width: Columns of the terminal, clamped to 20–400.
        height: Lines of the terminal.
        dumb: Whether the terminal understands no escape sequences.
    """

    stdin_tty: bool = False
    stdout_tty: bool = False
    stderr_tty: bool = False
    width: int = DEFAULT_WIDTH
    height: int = 24
    dumb: bool = False

    def colour(self, asked: str, configured: str = "") -> bool:
        """Decide on colour: option, ``NO_COLOR``, ``FORCE_COLOR``, configuration, terminal.

        Args:
            asked: What ``--color`` says, if it was given.
            configured: What the configuration says.
        """
        if asked in {"always", "never"}:
            return asked == "always"
        if not asked and variable("NO_COLOR"):
            return False
        if not asked and (variable("FORCE_COLOR") or variable("CLICOLOR_FORCE") not in {"", "0"}):
            return True
        if not asked and configured in {"always", "never"}:
            return configured == "always"
        return self.stdout_tty and not self.dumb


def variable(name: str) -> str:
    """Return an environment variable; unset and empty are the same."""
    return os.environ.get(name, "")


def detect() -> Environment:
    """Look at the streams and the terminal."""
    return Environment(
        stdin_tty=_is_tty(sys.stdin),
        stdout_tty=_is_tty(sys.stdout),
        stderr_tty=_is_tty(sys.stderr),
        width=_columns(),
        height=_size().lines,
        dumb=variable("TERM") == "dumb",
    )


def mend() -> None:
    """Put variables right that others read after us.

    ``COLUMNS`` is kept within reason, since Typer's help pads every line to that width; a relative
    ``XDG_*`` folder is dropped, as the XDG Base Directory Specification demands.
    """
    if "COLUMNS" in os.environ:
        os.environ["COLUMNS"] = str(_columns())
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        if not variable(name).startswith("/"):
            os.environ.pop(name, None)


def cache_folder() -> Path:
    """Return the folder for compiled indexes; it need not exist or be writable."""
    return _folder("cache")


def config_file() -> Path:
    """Return the place of the user's ``config.toml``; it need not exist."""
    return _folder("config") / "config.toml"


def _folder(kind: str) -> Path:
    """Return the user's folder of a kind, ``cache`` or ``config``.

    On Linux that is four words of the XDG Base Directory Specification, said here because loading
    platformdirs takes a twentieth of every start; elsewhere platformdirs knows.
    """
    if sys.platform == "linux":
        home = variable(f"XDG_{kind.upper()}_HOME") or os.path.expanduser(f"~/.{kind}")
        return Path(home, "lssr")
    import platformdirs

    return Path(getattr(platformdirs, f"user_{kind}_dir")("lssr"))


def _size() -> os.terminal_size:
    for stream in (sys.__stdout__, sys.__stderr__):
        try:
            return os.get_terminal_size(stream.fileno() if stream else -1)
        except (OSError, ValueError):
            continue
    return os.terminal_size((DEFAULT_WIDTH, 24))


def _columns() -> int:
    asked = variable("COLUMNS")
    short = asked.isascii() and asked.isdigit() and len(asked) < 10
    width = int(asked) if short and int(asked) else _size().columns or DEFAULT_WIDTH
    return min(max(width, MIN_WIDTH), MAX_WIDTH)


def _is_tty(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False

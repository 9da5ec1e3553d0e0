"""A terminal of a given size for the program: what a person would see."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time

from program import Program

SEQUENCES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")
PATIENCE = 30.0


def _take_terminal() -> None:
    """Make standard input the terminal of the session, which is then ``/dev/tty``."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class Screen:
    """A run of ``lssr`` on a pseudo-terminal.

    The keys are typed at once or, if a prompt is named, when that has been shown.

    Attributes:
        raw: All that was written, escape sequences included.
    """

    def __init__(
        self,
        run: Program,
        *words: str,
        width: int = 80,
        height: int = 24,
        keys: str = "",
        prompt: str = "",
        **variables: str,
    ) -> None:
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        environment = {"TERM": "xterm-256color", **variables}
        with subprocess.Popen(
            [sys.executable, "-m", "lssr_cli", *words],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=run.folder,
            env=run.environment(**environment),
            start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509 – tests run in one thread
        ) as process:
            os.close(slave)
            shown = _read(master, prompt) if prompt else ""
            os.write(master, keys.encode())
            self.raw = shown + _read(master)
            process.kill()
        os.close(master)

    @property
    def text(self) -> str:
        """What can be read, without escape sequences."""
        return SEQUENCES.sub("", self.raw)


def _read(descriptor: int, until: str = "") -> str:
    """Read until the program closes the terminal, or a text has been shown."""
    parts: list[bytes] = []
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if select.select([descriptor], [], [], 0.1)[0]:
            try:
                part = os.read(descriptor, 65536)
            except OSError:
                break
            if not part:
                break
            parts.append(part)
            if until and until.encode() in b"".join(parts):
                break
    return b"".join(parts).decode("utf-8", "replace").replace("\r\n", "\n")

"""The clipboard: the system's own tools, and OSC 52 through the terminal.

Over SSH the terminal comes first, since a tool would fill the clipboard of the wrong machine.
OSC 52: https://invisible-island.net/xterm/ctlseqs/ctlseqs.html, "Manipulate Selection Data".
"""

from __future__ import annotations

import base64
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from lssr_cli.cli.environment import variable
from lssr_cli.errors import WriteError

MAX_OSC52 = 74_994
"""Bytes of text that terminals take: xterm's limit of 100,000 characters in base64."""
TERMINAL = Path("/dev/tty")
TIMEOUT = 5.0
WINDOWS_TOOL = "clip.exe"
"""The tool of Windows, seen from its Linux subsystem; it takes UTF-16 without a mark of order."""


def copy(text: str) -> str:
    """Put ``text`` on the clipboard and return how, for a message.

    Raises:
        WriteError: There is neither a tool that works nor a terminal.
    """
    data = text.encode("utf-8", "replace")
    remote = bool(variable("SSH_TTY") or variable("SSH_CONNECTION"))
    ways = (_by_terminal, _by_tool) if remote else (_by_tool, _by_terminal)
    for way in ways:
        if told := way(data):
            return told
    raise WriteError("no clipboard: neither a tool (wl-copy, xclip, xsel, pbcopy) nor a terminal")


def _by_tool(data: bytes) -> str:
    for command in _tools():
        if shutil.which(command[0]) and _feed(command, data):
            return f"copied with {command[0]}"
    return ""


def _tools() -> Iterator[list[str]]:
    if variable("WAYLAND_DISPLAY"):
        yield ["wl-copy"]
    if variable("DISPLAY"):
        yield ["xclip", "-selection", "clipboard"]
        yield ["xsel", "--clipboard", "--input"]
    yield ["pbcopy"]
    yield [WINDOWS_TOOL]


def _feed(command: list[str], data: bytes) -> bool:
    """Hand ``data`` to a tool on its standard input; the tool may stay behind to serve it."""
    if command[0] == WINDOWS_TOOL:
        data = data.decode("utf-8").encode("utf-16-le")
    try:
        done = subprocess.run(
            command,
            input=data,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=TIMEOUT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _by_terminal(data: bytes) -> str:
    if len(data) > MAX_OSC52 or variable("TERM") in {"", "dumb"}:
        return ""
    try:
        with TERMINAL.open("wb", buffering=0) as terminal:
            terminal.write(_sequences(data))
    except OSError:
        return ""
    hint = "; tmux needs set-clipboard or allow-passthrough on" if variable("TMUX") else ""
    return f"sent to the terminal{hint}"


def _sequences(data: bytes) -> bytes:
    """Return the OSC 52 sequence, inside tmux and screen also in the envelope that passes it on."""
    plain = b"\x1b]52;c;" + base64.b64encode(data) + b"\x07"
    if variable("TMUX"):
        return plain + b"\x1bPtmux;" + plain.replace(b"\x1b", b"\x1b\x1b") + b"\x1b\\"
    if variable("TERM").startswith("screen"):
        return b"".join(
            b"\x1bP" + plain[at : at + 76] + b"\x1b\\" for at in range(0, len(plain), 76)
        )
    return plain

"""Draw what the commands print on a terminal, as SVG for the README.

    python bench/screenshots.py [NAME …]

Writes ``docs/screens/NAME.svg``. The commands run on a pseudo-terminal of their own, as a person
would see them; the pictures load nothing from elsewhere.
"""

from __future__ import annotations

import fcntl
import io
import os
import pty
import re
import shlex
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from lssr_cli.shipped import shipped_file

SCREENS = Path(__file__).resolve().parents[1] / "docs" / "screens"
COMMANDS = {
    "search": "search Wilno captured --limit 4",
    "timeline": "timeline place:vilnius --from 1919-01-01 --to 1919-01-08 --certain",
    "show": "show vilnius-captured",
    "cite": "cite lssr-languages vilnius-captured --with-text",
    "check": "check --file chronicle.toml",
}
COLUMNS, LINES = 100, 200
MISTAKEN = """\
format = 1

[sources.4]
type = "book"
title = "Heart of Europe"
author = [{ family = "Davies", given = "Norman" }]
publisher = "Oxford University Press"
issued = "2001"
ISBN = "978-0-19-280126-7"

[[facts]]
id = "congress"
date = "1918-10-32"
text = "The party held its first congress in Vilnius.[4, p. 188][14]"
tag = ["founding"]
"""
INK = TerminalTheme(
    (255, 255, 255),
    (36, 41, 47),
    [(36, 41, 47), (207, 34, 46), (17, 99, 41), (77, 45, 0), (9, 105, 218), (130, 80, 223),
     (27, 124, 131), (110, 119, 129)],
)  # fmt: skip
ELSEWHERE = re.compile(r"@font-face \{[^}]*\}\s*|<!--.*?-->\s*")
"""What would be loaded from the web, and who drew it."""


def screen(words: list[str], folder: str) -> str:
    """Return what ``lssr WORDS`` writes to a terminal, escape sequences included."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
    lssr = str(Path(sys.executable).with_name("lssr"))
    environment = {
        **os.environ,
        "TERM": "xterm-256color",
        "LSSR_CONFIG": os.devnull,
        "LSSR_FILE": "facts.toml",
    }
    with subprocess.Popen(
        [lssr, *words], stdin=slave, stdout=slave, stderr=slave, cwd=folder, env=environment
    ):
        os.close(slave)
        parts: list[bytes] = []
        while part := _read(master):
            parts.append(part)
    os.close(master)
    return b"".join(parts).decode().replace("\r\n", "\n")


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:
        return b""


def draw(command: str) -> str:
    """Return the screen of a command, its own line above it, as SVG."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "chronicle.toml").write_text(MISTAKEN, "utf-8")
        shutil.copy(shipped_file(), folder)
        shown = screen(shlex.split(command), folder)
    console = Console(
        record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="256"
    )
    console.print(Text(f"$ lssr {command}", "bold"))
    console.print(Text.from_ansi(shown))
    svg = console.export_svg(title="lssr", theme=INK, unique_id="lssr")
    return "".join(f"{line.rstrip()}\n" for line in ELSEWHERE.sub("", svg).splitlines())


def main() -> None:
    """Draw the screens that are named, or all."""
    SCREENS.mkdir(exist_ok=True)
    for name in sys.argv[1:] or COMMANDS:
        (SCREENS / f"{name}.svg").write_text(draw(COMMANDS[name]), "utf-8")
        print(SCREENS / f"{name}.svg")


if __name__ == "__main__":
    main()

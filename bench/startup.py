"""Start-up of the commands, as ratios to a hello-world Typer program in the same run.

    python bench/startup.py [--runs 25] [--terminal]

Prints the median wall time of each command in milliseconds and its ratio. The commands run as a
user runs them, as processes of the interpreter this script runs under; ``terminal`` gives them a
pseudo-terminal, as a person would.
"""

from __future__ import annotations

import argparse
import os
import pty
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

HELLO = """
import typer
app = typer.Typer()
@app.command()
def main(name: str = "world") -> None:
    print("hello", name)
app()
"""
COMMANDS = {
    "search with a typo": ["search", "vilnius congres"],
    "search, Cyrillic": ["search", "Капсукас"],
    "show": ["show", "cpl-first-congress"],
    "timeline of a month": ["timeline", "--from", "1918-12", "--to", "1918-12"],
    "cite, APA": ["cite", "cpl-first-congress", "--style", "apa"],
    "styles": ["styles", "harvard"],
    "sources": ["sources"],
    "--version": ["--version"],
}


def run(command: Sequence[str], terminal: bool) -> float:
    """Run a command once and return its wall time in seconds."""
    start = time.perf_counter()
    if not terminal:
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        return time.perf_counter() - start
    master, slave = pty.openpty()
    with subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave) as process:
        os.close(slave)
        while _read(master):
            pass
        process.wait()
    os.close(master)
    return time.perf_counter() - start


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:
        return b""


def main() -> None:
    """Measure, interleaving all commands so that a slow moment hits them alike."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=25)
    parser.add_argument("--terminal", action="store_true")
    options = parser.parse_args()
    os.environ |= {"PAGER": "cat", "LSSR_PAGER": "cat", "TERM": "xterm-256color"}
    with tempfile.TemporaryDirectory() as folder:
        hello = Path(folder, "hello.py")
        hello.write_text(HELLO, "utf-8")
        programs = {"hello-world Typer": [sys.executable, str(hello)]}
        lssr = str(Path(sys.executable).with_name("lssr"))
        programs |= {name: [lssr, *words] for name, words in COMMANDS.items()}
        times: dict[str, list[float]] = {name: [] for name in programs}
        for _ in range(options.runs + 1):
            for name, command in programs.items():
                times[name].append(run(command, options.terminal))
    baseline = statistics.median(times["hello-world Typer"][1:])
    for name, taken in times.items():
        median = statistics.median(taken[1:])
        print(f"{name:22} {median * 1000:7.1f} ms  {median / baseline:5.2f}")


if __name__ == "__main__":
    main()

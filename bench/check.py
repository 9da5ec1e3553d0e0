"""How long ``check`` takes, as a multiple of what tomli takes to read the same file.

Run as ``python bench/check.py [FACTS …]``; the best of three rounds counts, tomli in the same run.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import tomli
from read import collection

from lssr_cli.check import check

ROUNDS = 3
SIZES = (1_000, 10_000, 40_000)


def best(work: Callable[[], object]) -> float:
    """Return the least time that ``work`` took, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def main(sizes: tuple[int, ...]) -> None:
    """Measure and print."""
    print(f"{'facts':>8} {'tomli ms':>9} {'check ms':>9} {'ratio':>6} {'µs a fact':>10} findings")
    for count in sizes:
        text = collection(count)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "facts.toml")
            path.write_text(text, encoding="utf-8")
            reading = best(lambda text=text: tomli.loads(text))
            checking = best(lambda path=path: check(path, today=(2026, 1, 5)))
            found = len(check(path, today=(2026, 1, 5)).findings)
        each = checking / count * 1e6
        print(
            f"{count:8,} {reading * 1e3:9.0f} {checking * 1e3:9.0f} {checking / reading:6.1f} "
            f"{each:10.0f} {found:,}"
        )


if __name__ == "__main__":
    main(tuple(int(word) for word in sys.argv[1:]) or SIZES)

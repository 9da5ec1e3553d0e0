"""How fast bibliographies are read, beside the libraries that read them for others.

Run as ``python bench/exchange.py [ENTRIES]``. The shipped sources, repeated under new keys, are
written as BibLaTeX and as RIS and read back; each figure is the best of three rounds, in
microseconds an entry. Baselines are those of bibtexparser, pybtex and rispy that are installed;
they leave LaTeX, names and dates as they stand in the file.
"""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from lssr_cli.exchange import write
from lssr_cli.exchange.reading import read_bibliography
from lssr_cli.factfile import read
from lssr_cli.shipped import shipped_file

ROUNDS = 3


def library(count: int) -> list[dict[str, Any]]:
    """Return ``count`` items, those of the shipped collection over and over."""
    sources = list(read(shipped_file()).sources.values())
    return [{**sources[n % len(sources)].csl, "id": f"k{n}"} for n in range(count)]


def baselines() -> dict[str, tuple[str, Callable[[str], object]]]:
    """Return what else reads the formats here, by name: the format, and the reading."""
    known: dict[str, tuple[str, Callable[[Any], Any]]] = {
        "bibtexparser": ("bib", lambda module: module.parse_string),
        "pybtex.database": ("bib", lambda module: lambda text: module.parse_string(text, "bibtex")),
        "rispy": ("ris", lambda module: module.loads),
    }
    found = {}
    for name, (format, reading) in known.items():
        try:
            found[name] = (format, reading(importlib.import_module(name)))
        except ImportError:
            print(f"{name} is not installed")
    return found


def best(read: Callable[[str], object], text: str, count: int) -> float:
    """Return the least time that ``read`` took, in microseconds an entry."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        read(text)
        times.append(time.perf_counter() - start)
    return min(times) / count * 1e6


def main(count: int) -> None:
    """Measure and print."""
    items = library(count)
    texts = {"bib": write(items, "biblatex"), "ris": write(items, "ris")}
    ours = {}
    for format, text in texts.items():
        reading = partial(read_bibliography, name=f"a.{format}")
        ours[format] = best(reading, text, count)
        print(f"{format:4} lssr             {ours[format]:7.0f}")
    for name, (format, others) in baselines().items():
        took = best(others, texts[format], count)
        print(f"{format:4} {name:16} {took:7.0f}   lssr takes {ours[format] / took:.1f} times that")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)

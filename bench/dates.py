"""What dates cost: reading EDTF, wording it, reading what people type, and importing the package.

    python bench/dates.py [--dates 2000] [--runs 21]

Prints dates a second, as a ratio to ``time.strptime`` on plain days in the same run, and the CPU
time of an interpreter that imports `lssr_cli.dates` as a ratio to a bare one. The best of five
rounds counts for the first, the best of all runs, taken in turn, for the second.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from lssr_cli import dates

ROUNDS = 5
SEED = 1918
KINDS = (
    "{y}", "{y}", "{y}-{m}", "{y}-{m}", "{y}-{m}-{d}", "{y}-{m}-{d}", "{y}-{m}-{d}",
    "{y}-{m}{q}", "{q}{y}-{m}-{d}", "{y}-{q}{m}-{d}", "{y}-{m}-{d}{q}", "-0{h}-{m}", "{y}-{s}",
    "{y}-{s}{q}", "{h}X", "{c}XX", "{y}-{m}-XX", "{y}-XX-{d}", "{h}X-{m}-{d}", "{y}-1X",
    "XXXX-{m}-{d}", "{y}/{z}", "{y}-{m}/{z}-{m}", "{y}-{m}-{d}/{z}-{m}-{d}", "{y}-{m}{q}/..",
    "/{y}", "../{y}-{m}", "[{y},{z}]", "[..{y}-{m}]", "[{y}-{m}-{d}..{z}-{m}-{d}]",
    "{{{y}-{m},{z}..}}", "{y}S2", "Y{y}{m}", "Y-17E{e}", "{y}-{m}-{d}T11:{d}:00Z",
)  # fmt: skip
"""Patterns of EDTF, of all levels, as often as they are mixed."""
GOALS = {"read": 20_000, "worded": 20_000}
"""Dates a second that are to be reached."""
IMPORT_GOAL = 12.0
"""Milliseconds over a bare interpreter."""


def corpus(count: int) -> list[str]:
    """Return EDTF texts of every kind, the same ones in every run."""
    chance = random.Random(SEED)
    return [_date(chance, KINDS[number % len(KINDS)]) for number in range(count)]


def _date(chance: random.Random, kind: str) -> str:
    year = chance.randint(1000, 1989)
    return kind.format(
        y=year, z=year + chance.randint(1, 9), h=year // 10, c=year // 100,
        m=f"{chance.randint(1, 12):02d}", d=f"{chance.randint(1, 28):02d}",
        q=chance.choice("?~%"), s=chance.randint(21, 41), e=chance.randint(4, 9),
    )  # fmt: skip


def per_second(work: Callable[[Any], object], values: Sequence[object]) -> float:
    """Return how many values a second a function takes, at best."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for value in values:
            work(value)
        best = min(best, time.perf_counter() - start)
    return len(values) / best


def throughput(count: int) -> dict[str, tuple[float, int]]:
    """Return, by what is done, how many dates a second and of how many of them."""
    texts = corpus(count)
    parsed = [dates.parse(text) for text in texts]
    said = [dates.format(date) for date in parsed]
    typed = [words for words in said if _is_read(words)]
    days = [f"{1000 + number}-12-16" for number in range(count)]
    return {
        "strptime": (per_second(lambda day: time.strptime(day, "%Y-%m-%d"), days), count),
        "read": (per_second(dates.parse, texts), count),
        "worded": (per_second(dates.format, parsed), count),
        "sorted": (per_second(dates.sort_key, parsed), count),
        "typed": (per_second(dates.parse_input, typed), len(typed)),
    }


def _is_read(words: str) -> bool:
    try:
        dates.parse_input(words)
    except dates.DateError:
        return False
    return True


def imports(runs: int) -> tuple[float, float]:
    """Return the CPU time of a bare interpreter and of one that imports dates, in ms."""
    programs = {"bare": "pass", "dates": "import lssr_cli.dates"}
    times: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(runs):
        for name, program in programs.items():
            start = _children()
            subprocess.run([sys.executable, "-c", program], check=True)
            times[name].append(1000 * (_children() - start))
    bare, loaded = (min(times[name]) for name in programs)
    return bare, loaded


def _children() -> float:
    """Return the seconds of CPU time that child processes have taken so far."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--dates", type=int, default=2000)
    parser.add_argument("--runs", type=int, default=21)
    options = parser.parse_args()
    found = throughput(options.dates)
    baseline = found["strptime"][0]
    for name, (rate, count) in found.items():
        goal = f"  goal {GOALS[name]:,}" if name in GOALS else ""
        print(f"{name:9}{rate:12,.0f} a second {rate / baseline:6.2f} x strptime{goal}  ({count})")
    bare, loaded = imports(options.runs)
    cost = loaded - bare
    print(
        f"import   {cost:12.1f} ms over {bare:.1f}  {loaded / bare:6.2f} x bare  goal {IMPORT_GOAL}"
    )


if __name__ == "__main__":
    main()

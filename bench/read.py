"""What reading a fact file costs beyond what tomli needs, in microseconds a fact.

Run as ``python bench/read.py [FACTS]``; the best of five rounds counts.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import tomli

from lssr_cli.factfile import combine, read_part

ROUNDS = 5
SENTENCES = (
    "The party held its first congress in Vilnius, with {n} delegates of {m} branches present",
    "A decree of the government forbade banks to pay more than {n} roubles a week to anyone",
    "Volunteers stopped the advance at Kėdainiai and took {n} prisoners and {m} machine guns",
    "Vincas Kapsukas signed the manifesto, printed in {n} copies and dated eight days later",
)


def collection(count: int) -> str:
    """Return the text of a fact file with ``count`` facts."""
    head = 'format = 1\n\n[sources.4]\ntype = "book"\ntitle = "A history"\n'
    cities = "".join(
        f'\n[entities.city-{n}]\nname = "City {n}"\naliases = ["C. {n}"]\n' for n in range(200)
    )
    people = '\n[entities.kapsukas]\nname = "Vincas Kapsukas"\naliases = ["Kapsukas"]\n'
    return head + cities + people + "".join(map(_fact, range(count)))


def _fact(number: int) -> str:
    text = SENTENCES[number % len(SENTENCES)].format(n=number, m=number % 97)
    day = f"19{number % 90 + 10}-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
    return (
        f'\n[[facts]]\nid = "fact-{number}"\ndate = "{day}"\n'
        f"text = {json.dumps(text + '.[4, p. 188][4, ch. 2]', ensure_ascii=False)}\n"
        f'tags = ["party", "year-{number % 40}"]\nconfidence = "high"\n'
    )


def best(work: Callable[[], object], count: int) -> float:
    """Return the least time that ``work`` took, in microseconds a fact."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times) / count * 1e6


def main(count: int) -> None:
    """Measure and print."""
    text = collection(count)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "facts.toml")
        path.write_text(text, encoding="utf-8")
        parsing = best(lambda: tomli.loads(text), count)
        reading = best(lambda: read_part(path), count)
        part = read_part(path)
        combining = best(lambda: combine([part]), count)
    print(f"{count:,} facts, {len(text) / count:.0f} characters each; microseconds a fact:")
    print(f"tomli           {parsing:6.1f}")
    print(f"model, checks   {reading - parsing:6.1f}")
    print(f"linking, rivals {combining:6.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)

"""Fuzz by hand, as long as one likes.

    python -m fuzz [TARGET …] [--seconds 10] [--seed 1]        (in tests/)

A text that upsets the program is written to ``fuzz-TARGET-SEED.txt`` in the current folder, with
the trace on standard error; put it into ``tests/fuzz/corpus/TARGET/`` with the mend.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
import traceback
from pathlib import Path
from random import Random
from types import FrameType

from fuzz.mutate import mutated
from fuzz.targets import TARGETS, seeds

PATIENCE = 5
"""Seconds that one text may take."""


def _late(_: int, __: FrameType | None) -> None:
    raise TimeoutError(f"more than {PATIENCE} seconds")


def fuzz(name: str, seconds: float, seed: int) -> int:
    """Fuzz one target; return how many texts upset it, at most one."""
    random, corpus, target = Random(seed), seeds(name), TARGETS[name]
    end = time.monotonic() + seconds
    tried = 0
    while time.monotonic() < end:
        text = mutated(random.choice(corpus), corpus, random)
        tried += 1
        signal.alarm(PATIENCE)
        try:
            target(text)
        except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
            found = Path(f"fuzz-{name}-{seed}.txt")
            found.write_bytes(text.encode("utf-8", "surrogatepass"))
            traceback.print_exc()
            print(f"{name}: text {tried} of seed {seed} is in {found}", file=sys.stderr)
            return 1
        finally:
            signal.alarm(0)
    print(f"{name}: {tried:,} texts in {seconds:g} s, seed {seed}, nothing found")
    return 0


def main() -> None:
    """Fuzz the targets that are named, or all."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    signal.signal(signal.SIGALRM, _late)
    chosen = options.targets or list(TARGETS)
    sys.exit(sum(fuzz(name, options.seconds, options.seed) for name in chosen))


if __name__ == "__main__":
    main()

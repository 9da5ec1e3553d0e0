"""One month of a small and of a large collection: the month must not cost more in the large one.

    python bench/timeline.py [--small 300] [--large 100000] [--runs 15] [--format text]

Both collections have equally many facts in the month, so that only the size of the rest differs.
Prints the median wall time of ``lssr timeline`` over each, compiled beforehand, and the ratio.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import count
from pathlib import Path

MONTH = "1500-06"
FACTS_A_YEAR = 100
DAYS_IN_YEAR = 365.25


def collection(facts: int, folder: Path) -> Path:
    """Write a made-up collection whose dates lie evenly around the month; return its path."""
    path = folder / f"{facts}.toml"
    generator = Path(__file__).with_name("generate.py")
    subprocess.run([sys.executable, str(generator), str(facts), str(path)], check=True)
    numbers = count()
    text = re.sub(
        r"(?m)^(date|calendar) = .*\n",
        lambda line: "" if line[1] == "calendar" else f'date = "{date(next(numbers), facts)}"\n',
        path.read_text("utf-8"),
    )
    path.write_text(text, "utf-8")
    return path


def date(number: int, facts: int) -> str:
    """Return the date of a fact: a day, or for every tenth a month, a year or some days."""
    days = (number - facts / 2) * DAYS_IN_YEAR / FACTS_A_YEAR
    year, rest = divmod(days + DAYS_IN_YEAR / 2, DAYS_IN_YEAR)
    month, day = divmod(int(rest / DAYS_IN_YEAR * 12 * 28), 28)
    written = f"{1500 + int(year):04}", f"{month + 1:02}", f"{day + 1:02}"
    match number % 10:
        case 0:
            return "-".join(written[:2])
        case 1:
            return written[0]
        case 2:
            return f"{'-'.join(written)}/{'-'.join(written[:2])}-28"
    return "-".join(written)


def main() -> None:
    """Measure both collections in turn, so that a slow moment hits them alike."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", type=int, default=300)
    parser.add_argument("--large", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--format", default="text")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        lssr = str(Path(sys.executable).with_name("lssr"))
        asked = ["timeline", "--from", MONTH, "--to", MONTH, "--format", options.format]
        commands = {
            size: [lssr, "-f", str(collection(size, folder)), *asked]
            for size in (options.small, options.large)
        }
        times: dict[int, list[float]] = {size: [] for size in commands}
        for _ in range(options.runs + 1):
            for size, command in commands.items():
                start = time.perf_counter()
                done = subprocess.run(command, capture_output=True, check=True)
                times[size].append(time.perf_counter() - start)
                assert done.stdout
    medians = {size: statistics.median(taken[1:]) for size, taken in times.items()}
    for size, median in medians.items():
        print(f"{size:>9,} facts {median * 1000:7.1f} ms")
    print(f"ratio {medians[options.large] / medians[options.small]:.2f}")


if __name__ == "__main__":
    main()

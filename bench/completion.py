"""One press of Tab, as ratios to a hello-world Typer program in the same run.

    python bench/completion.py [--runs 25]

Prints the median wall time of each answer in milliseconds and its ratio.
"""

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path

from startup import HELLO, run

LINES = {
    "a command": "lssr ti",
    "an option": "lssr timeline --gr",
    "a fact": "lssr show cpl-",
    "a person in a query": "lssr search person:kap",
    "a style": "lssr cite --style chicago-n",
}


def main() -> None:
    """Measure, interleaving all answers so that a slow moment hits them alike."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=25)
    options = parser.parse_args()
    lssr = str(Path(sys.executable).with_name("lssr"))
    with tempfile.TemporaryDirectory() as folder:
        hello = Path(folder, "hello.py")
        hello.write_text(HELLO, "utf-8")
        times: dict[str, list[float]] = {name: [] for name in ("hello-world Typer", *LINES)}
        for _ in range(options.runs + 1):
            os.environ.pop("_LSSR_COMPLETE", None)
            times["hello-world Typer"].append(run([sys.executable, str(hello)], terminal=False))
            os.environ["_LSSR_COMPLETE"] = "complete_bash"
            for name, line in LINES.items():
                os.environ["_TYPER_COMPLETE_ARGS"] = line
                times[name].append(run([lssr], terminal=False))
    baseline = statistics.median(times["hello-world Typer"][1:])
    for name, taken in times.items():
        median = statistics.median(taken[1:])
        print(f"{name:22} {median * 1000:7.1f} ms  {median / baseline:5.2f}")


if __name__ == "__main__":
    main()

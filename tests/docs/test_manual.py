"""The reference and the page for ``man`` are what the commands say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_reference_and_man_page_are_those_of_the_commands() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "bench" / "manual.py"), "--check"],
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stdout

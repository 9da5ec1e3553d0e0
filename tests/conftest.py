"""What every test may use: the program, run as a user runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from program import Program

settings.register_profile("lssr", deadline=None)
settings.load_profile("lssr")


@pytest.fixture
def run(tmp_path: Path) -> Program:
    """Run ``lssr`` in an empty folder with a home and a cache of its own."""
    return Program(tmp_path)

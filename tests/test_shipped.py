"""The shipped collection is found wherever the package stands."""

from __future__ import annotations

import tomllib

from lssr_cli.shipped import shipped_file


def test_there_is_a_shipped_collection() -> None:
    assert tomllib.loads(shipped_file().read_text("utf-8"))["format"] == 1

"""Where the collection that comes with the package stands."""

from __future__ import annotations

from pathlib import Path


def shipped_file() -> Path:
    """Return the shipped collection: inside the package, else beside a checkout's sources."""
    package = Path(__file__).resolve().parent
    installed = package / "data" / "facts.toml"
    return installed if installed.is_file() else package.parents[1] / "data" / "facts.toml"

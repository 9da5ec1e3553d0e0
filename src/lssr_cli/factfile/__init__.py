"""Reading fact files: the one door in, the format's rules, and what files say together."""

from __future__ import annotations

from pathlib import Path

from lssr_cli.factfile.bibliography import with_bibliographies
from lssr_cli.factfile.combine import combine
from lssr_cli.factfile.door import MAX_BYTES, discover, read_bytes, read_text
from lssr_cli.factfile.parts import Part, read_part
from lssr_cli.model import Facts

__all__ = [
    "MAX_BYTES",
    "Part",
    "combine",
    "discover",
    "read",
    "read_bytes",
    "read_part",
    "read_text",
    "with_bibliographies",
]


def read(path: Path) -> Facts:
    """Read a collection from one fact file or a directory of them.

    Args:
        path: A TOML file, or a directory whose ``*.toml`` files make one collection.

    Returns:
        The whole collection, linked.

    Raises:
        FactFileError: The first thing that cannot be read or that the format refuses.
    """
    return combine(with_bibliographies([read_part(file) for file in discover(path)]))

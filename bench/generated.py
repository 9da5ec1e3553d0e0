"""Files that are made from the code: written, or with ``--check`` compared."""

from __future__ import annotations

import sys
from pathlib import Path


def is_settled(file: Path, text: str, complaint: str) -> bool:
    """Write ``text`` to ``file``; with ``--check`` among the arguments only compare them.

    Args:
        file: The file that is made.
        text: What it has to hold.
        complaint: What is printed if it holds something else.

    Returns:
        Whether the file holds the text now.
    """
    if "--check" not in sys.argv:
        file.write_text(text, "utf-8")
        return True
    if file.exists() and file.read_text("utf-8") == text:
        return True
    print(complaint)
    return False

"""A line of a file with the stretch that is meant, cut to what can be seen at a glance."""

from rich.cells import cell_len

from lssr_cli.output.safe import safe

BEFORE, AFTER = 36, 36
"""How many characters are shown around the beginning of the stretch."""


def excerpt(source: str, column: int, end_column: int) -> tuple[str, int, int]:
    """Return the part of a line to show, and how many cells stand before and under the mark.

    Args:
        source: The whole line.
        column: Where the stretch begins, from 1, in characters.
        end_column: The column behind it.
    """
    at = column - 1
    start = max(at - BEFORE, 0)
    start = 0 if start < 4 else start
    end = min(max(at + AFTER, start + BEFORE + AFTER), len(source))
    end = len(source) if len(source) - end < 4 else end
    lead = "…" if start else ""
    before = (lead + safe(source[start:at])).lstrip()
    marked = safe(source[at : min(end_column - 1, end)])
    rest = safe(source[min(end_column - 1, end) : end]) + ("…" if end < len(source) else "")
    return before + marked + rest, cell_len(before), max(cell_len(marked), 1)

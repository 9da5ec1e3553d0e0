"""Edits: stretches of a text and what takes their place."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """Replace ``text[start:end]`` of a file by ``text``; offsets count characters from 0."""

    start: int
    end: int
    text: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with all edits made; of two that overlap only the first is made."""
    pieces: list[str] = []
    position = 0
    for edit in sorted(set(edits)):
        if edit.start < position:
            continue
        pieces += [text[position : edit.start], edit.text]
        position = edit.end
    return "".join((*pieces, text[position:]))


def diff(name: str, old: str, new: str) -> str:
    """Return the change as a unified diff."""
    lines = difflib.unified_diff(
        old.splitlines(keepends=True), new.splitlines(keepends=True), name, f"{name} (changed)"
    )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)

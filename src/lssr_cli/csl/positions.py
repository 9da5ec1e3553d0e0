"""Where a cite stands: first, subsequent, ibid, near an earlier one.

Source: CSL 1.0.2, "Choose" (`position`) and "Note Distance"; fixtures `position_*`. Citations in
the text and citations in notes are counted apart, as in citeproc-js.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lssr_cli.csl.context import FIRST, IBID, IBID_WITH_LOCATOR, SUBSEQUENT, Cite


class _Seen(NamedTuple):
    """The notes that cite an item; 0 in the text."""

    first: int
    last: int


class _Row:
    """The citations of one kind so far."""

    def __init__(self) -> None:
        self.previous: Sequence[Cite] = ()
        self.note = 0
        self.begin()

    def begin(self) -> None:
        """Forget what has been cited: the notes are numbered from the beginning again."""
        self.seen: dict[str, _Seen] = {}
        self.in_note: dict[int, int] = {}


class Positions:
    """The cites of one document so far.

    Args:
        near: How many notes away an earlier cite is near (`near-note-distance`).
    """

    def __init__(self, near: int) -> None:
        self.near = near
        self.text, self.notes = _Row(), _Row()

    def place(self, cites: Sequence[Cite], note: int) -> list[Cite]:
        """Return the cites of the next cluster, in order, with their positions.

        Args:
            cites: The cites.
            note: The number of their note; 0 in the text.
        """
        row = self.notes if note else self.text
        if note < row.note:
            row.begin()
        row.in_note[note] = row.in_note.get(note, 0) + len(cites)
        placed: list[Cite] = []
        for cite in cites:
            seen = row.seen.get(cite.id)
            position = FIRST if seen is None else _position(cite, placed, row, note)
            near = seen is not None and (not note or note - seen.last <= self.near)
            first_note = seen.first if seen is not None else note
            placed.append(
                cite._replace(position=position, near_note=near, note=note, first_note=first_note)
            )
            row.seen[cite.id] = _Seen(first_note, note)
        row.previous, row.note = placed, note
        return placed


def _position(cite: Cite, before: Sequence[Cite], row: _Row, note: int) -> int:
    """Return the position of a cite of an item that has been cited before."""
    last = before[-1] if before else _cite_before(row, note)
    if last is None or last.id != cite.id or (last.locator and not cite.locator):
        return SUBSEQUENT
    same = (last.locator, last.label) == (cite.locator, cite.label)
    return IBID if same or not cite.locator else IBID_WITH_LOCATOR


def _cite_before(row: _Row, note: int) -> Cite | None:
    """Return the cite right before the first one of a citation, None if others stand between."""
    if not row.previous:
        return None
    if row.note == note:
        return row.previous[-1]
    alone = row.in_note[row.note] == 1
    return row.previous[0] if alone and row.note == note - 1 else None

"""Statements with their notes, to be pasted into a text: no headings, no dates.

Formats that know footnotes get footnotes; the others get the notes below the statements.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lssr_cli.csl.formats import Format, find_format, printed
from lssr_cli.output.publication import (
    Entry,
    InText,
    Note,
    NoteMark,
    Publication,
)


class Notation(NamedTuple):
    """How a format calls a note and prints it; ``{n}`` is its number, ``{note}`` its text.

    Attributes:
        call: What stands in the statement.
        note: What stands below the statements; empty if the call holds the note itself.
        paragraph: How a paragraph is written; ``{text}`` stands for its text.
        list: What stands around all notes.
    """

    call: str
    note: str = ""
    paragraph: str = "{text}\n"
    list: tuple[str, str] = ("\n", "")


NOTATIONS = {
    "text": Notation("[{n}]", "[{n}] {note}\n"),
    "markdown": Notation("[^{n}]", "[^{n}]: {note}\n"),
    "html": Notation(
        '<sup><a id="call-{n}" href="#note-{n}">{n}</a></sup>',
        '<li id="note-{n}">{note} <a href="#call-{n}">↩</a></li>\n',
        "<p>{text}</p>\n",
        ("<ol>\n", "</ol>\n"),
    ),
    "latex": Notation("\\footnote{{{note}}}"),
    "wikitext": Notation("<ref>{note}</ref>"),
}
"""Markdown's footnotes are those of Pandoc and GitHub."""


def render(publication: Publication, format: str, *, bibliography: bool = False) -> str:
    """Return the statements of a publication, each a paragraph, and their notes.

    Args:
        publication: The statements, notes and works cited.
        format: One of :data:`NOTATIONS`.
        bibliography: Whether the works cited follow.
    """
    form, notation = find_format(format), NOTATIONS[format]
    notes = {note.number: note for note in publication.notes}
    paragraphs = [
        "".join(_statement(entry, notes, form, notation)) for entry in publication.entries
    ]
    parts = ["\n".join(notation.paragraph.format(text=text) for text in paragraphs)]
    if notation.note and notes:
        below = "".join(_below(note, form, notation) for note in notes.values())
        parts.append(notation.list[0] + below + notation.list[1])
    if bibliography:
        works = (printed(work.tree, form) for work in publication.bibliography)
        parts.append("\n" + "\n".join(notation.paragraph.format(text=work) for work in works))
    return "".join(parts)


def _statement(
    entry: Entry, notes: dict[int, Note], form: Format, notation: Notation
) -> Iterator[str]:
    for piece in entry.statement:
        match piece:
            case NoteMark():
                note = printed(notes[piece.number].tree, form)
                yield notation.call.format(n=piece.number, note=note)
            case InText():
                yield printed(piece.tree, form)
            case _:
                yield form.text(piece.text)


def _below(note: Note, form: Format, notation: Notation) -> str:
    return notation.note.format(n=note.number, note=printed(note.tree, form))

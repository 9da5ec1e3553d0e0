"""Statements with their notes, to be pasted into a text: no headings, no dates.

Formats that know footnotes get footnotes; the others get the notes below the statements.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lssr_cli.csl.formats import Format, find_format, printed
from lssr_cli.output import rtf
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
    "rtf": Notation(rtf.NOTE, paragraph=rtf.PARAGRAPH),
    "wikitext": Notation(""),
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
    calls = _calls(publication, form, notation)
    paragraphs = ["".join(_statement(entry, calls, form)) for entry in publication.entries]
    parts = ["\n".join(notation.paragraph.format(text=text) for text in paragraphs)]
    if notation.note and publication.notes:
        below = "".join(_noted(notation.note, note, form) for note in publication.notes)
        parts.append(notation.list[0] + below + notation.list[1])
    if bibliography:
        works = (notation.paragraph.format(text=work) for work in _works(publication, form))
        parts.append("\n" + "\n".join(works))
    return "".join(parts)


def _works(publication: Publication, form: Format) -> list[str]:
    """Return the works cited; in wikitext, unless a style has formatted them, as templates."""
    if form.name == "wikitext" and not publication.bibliography:
        from lssr_cli.exchange.wikitext.write import template

        return [template({**work.csl, "id": key}) for key, work in publication.works.items()]
    return [printed(work.tree, form) for work in publication.bibliography]


def _calls(publication: Publication, form: Format, notation: Notation) -> dict[int, str]:
    """Return what stands in the statements at each mark."""
    if form.name == "wikitext":
        from lssr_cli.output.wikitext import references

        return references(publication)
    return {note.number: _noted(notation.call, note, form) for note in publication.notes}


def _noted(pattern: str, note: Note, form: Format) -> str:
    return pattern.format(n=note.number, note=printed(note.tree, form))


def _statement(entry: Entry, calls: dict[int, str], form: Format) -> Iterator[str]:
    for piece in entry.statement:
        match piece:
            case NoteMark():
                yield calls[piece.number]
            case InText():
                yield printed(piece.tree, form)
            case _:
                yield form.text(piece.text)

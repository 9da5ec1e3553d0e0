"""A publication as Markdown with footnotes, as Pandoc and GitHub read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lssr_cli.csl.formats import find_format, printed
from lssr_cli.output.publication import Entry, InText, NoteMark, Piece, Publication, Tree
from lssr_cli.output.safe import safe
from lssr_cli.output.tables import escape_markdown


def render(publication: Publication) -> str:
    """Return a publication as Markdown; words of facts are escaped, so that none is markup."""
    return "\n".join(block for block in _blocks(publication) if block)


def _blocks(publication: Publication) -> Iterator[str]:
    if publication.title:
        yield f"# {escape_markdown(publication.title)}\n"
    if publication.description:
        yield f"{escape_markdown(publication.description)}\n"
    for section in publication.sections:
        if section.title:
            yield f"## {escape_markdown(section.title)}\n"
        for group in section.groups:
            if group.title:
                yield f"### {escape_markdown(group.title)}\n"
            yield "".join(_entry(entry) for entry in group.entries)
    yield "".join(f"[^{note.number}]: {_tree(note.tree)}\n\n" for note in publication.notes)
    if publication.bibliography:
        yield "## Bibliography\n"
        yield "".join(f"- {_tree(item.tree)}\n" for item in publication.bibliography)


def _entry(entry: Entry) -> str:
    when = f"**{escape_markdown(entry.when)}** " if entry.when else ""
    standing = ", ".join(map(escape_markdown, entry.standing))
    lines = [f"- {when}{''.join(_pieces(entry.statement))}{f' ({standing})' if standing else ''}"]
    if entry.remark:
        lines.append(f"  {''.join(_pieces(entry.remark))}")
    return "\n\n".join(lines) + "\n"


def _pieces(pieces: Iterable[Piece]) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case NoteMark(number):
                yield f"[^{number}]"
            case InText(tree):
                yield _tree(tree)
            case _:
                yield escape_markdown(piece.text)


def _tree(tree: Tree) -> str:
    """Return a formatted citation on one line, as an item of a list needs it."""
    return " ".join(safe(printed(tree, find_format("markdown"))).split())

"""A publication as Markdown with footnotes, as Pandoc and GitHub read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lssr_cli.csl.formats import printed
from lssr_cli.csl.formats.markdown import Markdown
from lssr_cli.output.links import addresses
from lssr_cli.output.publication import Entry, InText, NoteMark, Piece, Publication, Tree
from lssr_cli.output.safe import safe
from lssr_cli.output.tables import escape_block, escape_markdown


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
    yield "".join(f"[^{note.number}]: {_block(note.tree)}\n\n" for note in publication.notes)
    if publication.bibliography:
        yield "## Bibliography\n"
        yield "".join(f"- {_block(item.tree)}\n" for item in publication.bibliography)


def _entry(entry: Entry) -> str:
    statement = "".join(_pieces(entry.statement))
    said = (
        f"**{escape_markdown(entry.when)}** {statement}" if entry.when else escape_block(statement)
    )
    standing = ", ".join(map(escape_markdown, entry.standing))
    lines = [f"- {said}{f' ({standing})' if standing else ''}"]
    if entry.remark:
        lines.append(f"  {escape_block(''.join(_pieces(entry.remark)))}")
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


def _block(tree: Tree) -> str:
    return escape_block(_tree(tree))


def _tree(tree: Tree) -> str:
    """Return a formatted citation on one line, as an item of a list needs it."""
    return " ".join(safe(printed(tree, _Linked())).split())


class _Linked(Markdown):
    """Markdown in which web addresses are links."""

    def text(self, text: str) -> str:
        """Return text no character of which is markup, and links for the addresses in it."""
        return "".join(_link(piece, target) for piece, target in addresses(text))


def _link(words: str, target: str) -> str:
    if not target:
        return escape_markdown(words)
    return f"<{target}>" if target == words else f"[{escape_markdown(words)}](<{target}>)"

"""A publication as a LaTeX article with real footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lssr_cli.csl.formats import find_format, printed
from lssr_cli.csl.formats.latex import Latex
from lssr_cli.output.links import addresses
from lssr_cli.output.publication import Entry, InText, NoteMark, Piece, Publication, Tree
from lssr_cli.output.safe import safe

_HEAD = """\
\\documentclass{{article}}
\\usepackage{{fontspec}}
\\defaultfontfeatures{{Ligatures=TeXOff}}
\\IfFontExistsTF{{Noto Serif}}{{\\setmainfont{{Noto Serif}}}}{{%
\\IfFontExistsTF{{DejaVu Serif}}{{\\setmainfont{{DejaVu Serif}}}}{{}}}}
\\usepackage[hidelinks]{{hyperref}}
\\IfFileExists{{xurl.sty}}{{\\usepackage{{xurl}}}}{{}}
\\urlstyle{{same}}
\\setlength{{\\emergencystretch}}{{3em}}
\\begin{{document}}
\\title{{{title}}}
\\date{{}}
\\maketitle
"""
"""The fonts are those that many systems have and that hold Latin and Cyrillic letters alike."""


def render(publication: Publication) -> str:
    """Return a publication as a document for LuaLaTeX or XeLaTeX, which know every script."""
    notes = {note.number: note.tree for note in publication.notes}
    return "".join(_parts(publication, notes))


def _parts(publication: Publication, notes: dict[int, Tree]) -> Iterator[str]:
    yield _HEAD.format(title=_text(publication.title))
    if publication.description:
        yield f"{_text(publication.description)}\n\n"
    for section in publication.sections:
        if section.title:
            yield f"\\section*{{{_text(section.title)}}}\n"
        for group in section.groups:
            if group.title:
                yield f"\\subsection*{{{_text(group.title)}}}\n"
            yield "\\begin{description}\n"
            yield from (_entry(entry, notes) for entry in group.entries)
            yield "\\end{description}\n"
    if publication.bibliography:
        yield "\\section*{Bibliography}\n"
        yield from (
            f"\\hangindent=2em\\noindent {_tree(item.tree)}\n\n"
            for item in publication.bibliography
        )
    yield "\\end{document}\n"


def _entry(entry: Entry, notes: dict[int, Tree]) -> str:
    standing = _text(", ".join(entry.standing))
    doubts = f" \\emph{{({standing})}}" if standing else ""
    statement = "".join(_pieces(entry.statement, notes))
    remark = f"\n\n{''.join(_pieces(entry.remark, notes))}" if entry.remark else ""
    return f"\\item[{{{_text(entry.when)}}}] {statement}{doubts}{remark}\n"


def _pieces(pieces: Iterable[Piece], notes: dict[int, Tree]) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case NoteMark(number):
                yield f"\\footnote{{{_tree(notes[number])}}}"
            case InText(tree):
                yield _tree(tree)
            case _:
                yield _text(piece.text)


def _text(words: str) -> str:
    return find_format("latex").text(safe(words))


def _tree(tree: Tree) -> str:
    return safe(printed(tree, _Linked()))


class _Linked(Latex):
    """LaTeX in which web addresses are links, which break anywhere and get no hyphen."""

    def text(self, text: str) -> str:
        """Return text no character of which means anything to TeX, and links for addresses."""
        return "".join(self._piece(*piece) for piece in addresses(text))

    def _piece(self, words: str, target: str) -> str:
        told = target.replace("%", "\\%").replace("#", "\\#")
        if target == words:
            return f"\\url{{{told}}}" if words else ""
        shown = super().text(words)
        return f"\\href{{{told}}}{{{_breakable(shown)}}}" if target else shown


def _breakable(address: str) -> str:
    """Return an address, already in LaTeX, that may be broken after its stops."""
    for stop in ("/", "-", "\\_"):
        address = address.replace(stop, f"{stop}\\allowbreak{{}}")
    return address

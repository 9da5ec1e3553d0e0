"""A document as Markdown: headings, and a list with an item for each entry."""

from collections.abc import Iterator

from lssr_cli.output.document import Document, Line, Row, Span
from lssr_cli.output.links import link_target
from lssr_cli.output.tables import escape_markdown

AROUND = {"match": "**", "strong": "**", "em": "*"}
BREAK = "  \n"
"""Two blanks before a line's end break the line (CommonMark 0.31, 6.7)."""


def render(document: Document) -> str:
    """Return the document as Markdown; its words are escaped, so that none of them is markup."""
    return "".join(_rows(document))


def _rows(document: Document) -> Iterator[str]:
    in_list = False
    for number, row in enumerate(document.rows):
        item = bool(row.left) or len(row.lines) > 1
        if number and (not item or not in_list):
            yield "\n"
        yield _item(row) if item else _paragraph(row)
        in_list = item


def _item(row: Row) -> str:
    left = "".join(_word(Span(span.text, "strong", span.link)) for span in row.left)
    lines = BREAK.join(f"  {_line(line)}" for line in row.lines).lstrip()
    return f"- {f'{left} ' if left else ''}{lines}\n"


def _paragraph(row: Row) -> str:
    (line,) = row.lines or ((),)
    head = "## " if any(span.role == "heading" for span in line) else ""
    return f"{head}{''.join(_word(span, head) for span in line)}\n"


def _line(line: Line) -> str:
    return "".join(_word(span) for span in line)


def _word(span: Span, head: str = "") -> str:
    """Write a span; marks of emphasis stand close to its words, as Markdown wants them."""
    text = escape_markdown(span.text)
    words = text.strip()
    if not words:
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if target := link_target(span.link):
        words = f"[{words}](<{target}>)"
    mark = "" if head else AROUND.get(span.role, "")
    return f"{before}{mark}{words}{mark}{after}"

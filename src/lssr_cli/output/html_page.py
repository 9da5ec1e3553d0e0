"""A document as one HTML page that needs nothing beside it: readable light, dark and printed."""

from collections.abc import Iterator
from html import escape

from lssr_cli.output.document import Document, Line, Row, Span
from lssr_cli.output.links import link_target
from lssr_cli.output.safe import safe

STYLE = """\
:root { color-scheme: light dark; }
body { font: 1rem/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h2 { font-size: 1.2rem; margin: 1.5rem 0 .5rem; }
dl { display: grid; grid-template-columns: minmax(0, max-content) minmax(0, 1fr); }
dl { gap: .6rem 1.2rem; }
dt { max-width: 14rem; opacity: .7; }
dd { margin: 0; }
p { margin: .4rem 0; }
small, .marker { opacity: .65; }
.id { font-family: ui-monospace, monospace; font-size: .85em; }
.warn { color: light-dark(#8a5a00, #e0b040); }
.error { color: light-dark(#b00020, #ff8a80); }
mark { background: light-dark(#fff2a8, #5a4d00); color: inherit; }
@media (max-width: 40rem) {
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .8rem; }
}
"""
TAGS = {"match": "mark", "quiet": "small", "em": "em", "strong": "strong"}
PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
{body}</body>
</html>
"""


def render(document: Document, title: str, language: str = "en") -> str:
    """Return the document as a page.

    Args:
        document: What the page shows; its words are escaped.
        title: What the browser calls the page.
        language: The language of the page, as a BCP 47 tag.
    """
    body = "".join(_rows(document))
    return PAGE.format(language=escape(language), title=escape(safe(title)), style=STYLE, body=body)


def _rows(document: Document) -> Iterator[str]:
    in_list = False
    for row in document.rows:
        if bool(row.left) != in_list:
            in_list = not in_list
            yield "<dl>\n" if in_list else "</dl>\n"
        yield _entry(row) if in_list else _block(row)
    if in_list:
        yield "</dl>\n"


def _entry(row: Row) -> str:
    return f"<dt>{_line(row.left)}</dt><dd>{'<br>'.join(map(_line, row.lines))}</dd>\n"


def _block(row: Row) -> str:
    is_heading = any(span.role == "heading" for line in row.lines for span in line)
    tag = "h2" if is_heading else "p"
    return f"<{tag}>{'<br>'.join(map(_line, row.lines))}</{tag}>\n"


def _line(line: Line) -> str:
    return "".join(_word(span) for span in line)


def _word(span: Span) -> str:
    text = escape(safe(span.text), quote=False)
    if span.role in TAGS:
        text = f"<{TAGS[span.role]}>{text}</{TAGS[span.role]}>"
    elif span.role not in {"", "heading"}:
        text = f'<span class="{span.role}">{text}</span>'
    if target := link_target(span.link):
        return f'<a href="{escape(target)}">{text}</a>'
    return text

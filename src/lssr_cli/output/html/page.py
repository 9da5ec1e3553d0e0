"""The page: headings and landmarks, and the statements under them."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Iterator
from pathlib import Path

from lssr_cli.output.html.back import back_matter
from lssr_cli.output.html.strip import Heading, anchor, strip
from lssr_cli.output.html.words import link, text, tree
from lssr_cli.output.publication import (
    Entry,
    Group,
    InText,
    Mention,
    NoteMark,
    Piece,
    Publication,
    Section,
)
from lssr_cli.output.publication.dating import MONTHS_IN_YEAR

_SEARCH = """\
<form class="search" role="search" hidden>
<label for="words">Search</label>
<input id="words" type="search" autocomplete="off">
<button type="reset">Show all</button>
<p role="status"></p>
</form>
"""


def render(publication: Publication) -> str:
    """Return a publication as one page; it works without its script, which filters and searches."""
    style, script = _beside("style.css"), _beside("script.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    title = text(publication.title or "Chronology")
    return "".join(
        [
            f'<!DOCTYPE html>\n<html lang="{text(publication.language or "en")}">\n<head>\n',
            '<meta charset="utf-8">\n',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n',
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
            '<meta name="color-scheme" content="light dark">\n',
            f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n",
            '<a class="skip" href="#facts">Skip to the facts</a>\n',
            f"<header>\n<h1>{title}</h1>\n",
            f"<p>{text(publication.description)}</p>\n" if publication.description else "",
            *_contents(publication),
            *strip(publication, tuple(_headings(publication))),
            f'{_SEARCH}</header>\n<main id="facts" tabindex="-1">\n',
            *(_section(section, number) for number, section in enumerate(publication.sections)),
            "</main>\n",
            *(part.html() for part in back_matter(publication)),
            f"<footer><p>{text(publication.license)}</p></footer>\n" if publication.license else "",
            f"<script>{script}</script>\n</body>\n</html>\n",
        ]
    )


def _contents(publication: Publication) -> Iterator[str]:
    """Yield links to all parts of the page, folded away."""
    sections = enumerate(publication.sections)
    parts = [
        (_own(section, number), section.title) for number, section in sections if section.title
    ]
    parts += [(part.id, part.title) for part in back_matter(publication)]
    if len(parts) > 1:
        yield '<nav class="contents" aria-label="Contents">\n<details><summary>Contents</summary>\n'
        yield f"<ul>{''.join(f'<li>{link(own, text(title))}</li>' for own, title in parts)}</ul>\n"
        yield "</details>\n</nav>\n"


def _beside(name: str) -> str:
    return Path(__file__).with_name(name).read_text("utf-8")


def _hash(content: str) -> str:
    """Return the hash by which a policy allows an inline style or script (CSP level 3, 6.7.3.1)."""
    return f"sha256-{b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


def _headings(publication: Publication) -> Iterator[Heading]:
    """Yield the headings of months, then those of years."""
    dated = [section for section in publication.sections if section.year is not None]
    for section in dated:
        year = section.year or 0
        for group in section.groups:
            if group.month:
                month = year * MONTHS_IN_YEAR + group.month - 1
                yield Heading(month, month, anchor(year, group.month))
    for section in dated:
        january = (section.year or 0) * MONTHS_IN_YEAR
        yield Heading(january, january + MONTHS_IN_YEAR - 1, anchor(section.year or 0, 0))


def _own(section: Section, number: int) -> str:
    """Return the id of a section's heading."""
    return f"part-{number}" if section.year is None else anchor(section.year, 0)


def _section(section: Section, number: int) -> str:
    own = _own(section, number)
    head = f'<h2 id="{own}">{text(section.title)}</h2>\n' if section.title else ""
    labelled = f' aria-labelledby="{own}"' if head else ""
    groups = "".join(_group(section, group) for group in section.groups)
    return f"<section{labelled}>\n{head}{groups}</section>\n"


def _group(section: Section, group: Group) -> str:
    month = section.year is not None and group.month
    labelled = f' id="{anchor(section.year or 0, group.month)}"' if month else ""
    head = f"<h3{labelled}>{text(group.title)}</h3>\n" if group.title else ""
    entries = "".join(map(_entry, group.entries))
    return f'<div class="group">\n{head}<ol class="facts">\n{entries}</ol>\n</div>\n'


def _entry(entry: Entry) -> str:
    months = ""
    if entry.months:
        months = f' data-first="{entry.months[0]}" data-last="{entry.months[1]}"'
    ends = (f'<span class="end">{text(end)}</span>' for end in entry.when.split(" – "))
    when = " – ".join(ends)
    when = f'<time datetime="{entry.day}">{when}</time>' if entry.day else when
    standing = "".join(f' <span class="standing">{text(word)}</span>' for word in entry.standing)
    remark = f'<p class="remark">{"".join(_pieces(entry.remark))}</p>' if entry.remark else ""
    own = text(f"fact-{entry.fact.id}")
    return (
        f'<li id="{own}"{months}><p class="when">{when}{standing}</p>'
        f"<div><p>{''.join(_pieces(entry.statement))}</p>{remark}</div></li>\n"
    )


def _pieces(pieces: Iterable[Piece]) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case NoteMark(number):
                yield (
                    f'<sup><a id="call-{number}" href="#note-{number}" role="doc-noteref">'
                    f"{number}</a></sup>"
                )
            case Mention(words, key):
                yield f'<a class="name" href="#name-{text(key)}">{text(words)}</a>'
            case InText(citation):
                yield tree(citation)
            case _:
                yield text(piece.text)

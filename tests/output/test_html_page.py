"""A screen as a page that loads nothing and runs nothing."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.output.document import Document, Row, Span, line, row
from lssr_cli.output.html_page import render

OWN = {
    "html", "head", "meta", "title", "style", "body", "h2", "p", "dl", "dt", "dd", "span", "mark",
    "small", "em", "strong", "br", "a",
}  # fmt: skip


class Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.addresses: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.addresses += [value or "" for name, value in attrs if name in {"href", "src"}]
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@given(st.text(), st.text(), st.text())
def test_words_never_become_tags(text: str, left: str, title: str) -> None:
    entry = Row((line(Span(text, "match", text)), line(text)), left=(Span(left, "date"),))
    tags = Tags(render(Document((row(Span(text, "heading")), entry)), title))
    assert tags.seen <= OWN
    assert not tags.open
    assert all(address.startswith(("http://", "https://")) for address in tags.addresses)


def test_entries_are_a_list_of_terms_and_what_is_said_of_them() -> None:
    page = render(Document((Row((line("a"), line("b")), left=(Span("1918", "date"),)),)), "x")
    assert '<dl>\n<dt><span class="date">1918</span></dt><dd>a<br>b</dd>\n</dl>' in page


def test_the_page_names_its_language() -> None:
    assert '<html lang="lt">' in render(Document(()), "x", "lt")

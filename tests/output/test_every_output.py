"""Every statement's words reach every output as they were written."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lssr_cli import markers
from lssr_cli.cli.app import run
from lssr_cli.cli.environment import Environment
from program import HEAD

PIECES = [
    "[sic]", "[p. 4]", "[/]", "[bold]x[/bold]", "[red]", "[link=https://e.org]y[/link]", ":smile:",
    "*b*", "__c__", "_d_", "<b>e</b>", "&amp;", "&#58;", "{{cite|a}}", "[[f]]", "[g](h)", "$x^2$",
    r"\\cmd", r"\[4]", "100%", "a|b", "#tag", "~~", "`k`", "^l^", "@m", "''n''", "---", "+", "1.",
    "https://e.org/a_b?c=d&e=f", "<!--", "-->", "<nowiki>", "%s", "{0}", "= 1", "Ž̌iema", "維爾紐斯",
]  # fmt: skip
WORDS = st.lists(
    st.one_of(
        st.sampled_from(PIECES),
        st.text(
            st.characters(exclude_categories=["C", "Z"], exclude_characters="[]\\"),
            min_size=1,
            max_size=9,
        ),
    ),
    min_size=1,
    max_size=14,
).map(" ".join)
STATEMENTS = st.lists(WORDS, min_size=1, max_size=8)
SEQUENCES = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\")


class _Text(HTMLParser):
    """The text of a page, footnote calls and what is no text left out."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.hidden += tag in {"style", "script", "sup"}
        self.parts += " " * (tag in {"br", "dd", "div", "li", "p"})

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in {"style", "script", "sup"}

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


def from_html(text: str) -> str:
    return "".join(_Text(text).parts)


def from_markdown(text: str) -> str:
    """Take footnote calls, escapes and character references of CommonMark out."""
    return re.sub(
        r"\[\^\d+\]|\\([!-/:-@\[-`{-~])|(&#?\w+;)",
        lambda found: found[1] or html.unescape(found[2] or ""),
        text,
    )


def from_wikitext(text: str) -> str:
    return html.unescape(re.sub(r"<ref.*?(?:/>|</ref>)|\{\{rp\|.*?\}\}|<nowiki ?/>", "", text))


READERS = {
    "text": lambda text: text,
    "json": lambda text: " ".join(fact["statement"] for fact in facts_of(text)),
    "jsonl": lambda text: " ".join(json.loads(line)["statement"] for line in text.splitlines()),
    "csv": lambda text: " ".join(row["statement"] for row in csv.DictReader(io.StringIO(text))),
    "markdown": from_markdown,
    "html": from_html,
    "wikitext": from_wikitext,
}
OUTPUTS = [(command, format) for command in ("timeline", "search") for format in READERS]
OUTPUTS.remove(("search", "wikitext"))


def facts_of(text: str) -> Iterator[dict[str, str]]:
    told = json.loads(text)
    yield from told.get("facts") or told["hits"]


def slices(words: list[str], first: str) -> list[list[str]]:
    """Return the stretches of words from each ``first`` to the next ``end.``."""
    found = []
    for at, word in enumerate(words):
        if word == first:
            end = next(n for n in range(at, len(words)) if words[n].startswith("end."))
            found.append([*words[at:end], "end."])
    return found


@pytest.fixture(scope="module", autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    home = str(tmp_path_factory.mktemp("home"))
    with patch.dict("os.environ", {"HOME": home, "XDG_CACHE_HOME": home, "XDG_CONFIG_HOME": home}):
        yield


def shown(statements: list[str], *words: str) -> str:
    """Return what a command prints of facts that say ``begin STATEMENT end.[4]``."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "facts.toml")
        tables = (
            f'[[facts]]\nid = "f{n}"\ndate = "1918"\ntags = ["all"]\n'
            f"text = {json.dumps(f'begin {text} end.[4]', ensure_ascii=False)}\n"
            for n, text in enumerate(statements)
        )
        file.write_text(HEAD + "".join(tables), "utf-8")
        out = io.StringIO()
        with redirect_stdout(out), redirect_stderr(io.StringIO()):
            assert run([words[0], "tag:all", "-f", str(file), *words[1:]]) == 0
    return out.getvalue()


@pytest.mark.parametrize(("command", "format"), OUTPUTS)
@settings(max_examples=10)
@given(STATEMENTS)
@example([" ".join(PIECES)])
def test_words_are_the_same_in_every_format(
    command: str, format: str, statements: list[str]
) -> None:
    read = READERS[format](shown(statements, command, "--format", format)).split()
    for text in statements:
        assert f"begin {markers.plain(text)} end.".split() in slices(read, "begin")


@pytest.mark.parametrize("command", ["timeline", "search"])
@settings(max_examples=20)
@given(STATEMENTS, st.integers(20, 200))
@example([" ".join(PIECES)], 20)
def test_letters_are_the_same_on_a_terminal_of_every_width(
    command: str, statements: list[str], width: int
) -> None:
    terminal = Environment(stdout_tty=True, width=width, height=10_000)
    with patch("lssr_cli.cli.environment.detect", return_value=terminal):
        read = "".join(SEQUENCES.sub("", shown(statements, command)).split())
    for text in statements:
        assert "".join(f"begin {markers.plain(text)} end.".split()) in read

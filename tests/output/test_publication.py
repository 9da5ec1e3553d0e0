"""Where citations stand in a statement, and what is left of it without them."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lssr_cli
from lssr_cli import chronology
from lssr_cli.csl.formats import find_format, printed
from lssr_cli.output import html
from lssr_cli.output.publication import InText, NoteMark, Publication, Terms, publish, said
from program import HEAD, Program


def published(run: Program, text: str, **terms: object) -> Publication:
    """Return the publication of one fact that says ``text``."""
    file = run.folder / run.facts(text, dates=("1918-12-16",))
    with lssr_cli.load(file) as base:
        return publish(chronology.select(base.index), base.index, Terms(**terms))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It fell.[4, p. 12]", "It fell (Davies, 1998, p. 12)."),
        ("It fell,[4] they say.[13]", "It fell (Davies, 1998), they say (Eidintas, 1999)."),
        ("It fell [4] at last.", "It fell (Davies, 1998) at last."),
        ("[4] It fell.", "(Davies, 1998) It fell."),
        ("In Vilnius[4] it fell.", "In Vilnius (Davies, 1998) it fell."),
        (
            "“It fell.”[4] Why?[13] So…[4]",
            "“It fell.” (Davies, 1998) Why? (Eidintas, 1999) So… (Davies, 1998)",
        ),
        ("It fell.[13][4, p. 12][4, p. 14]", "It fell (Davies, 1998, pp. 12, 14; Eidintas, 1999)."),
        ("[4][13]", "(Davies, 1998; Eidintas, 1999)"),
    ],
)
def test_a_citation_in_the_text_stands_before_the_stop(run: Program, text: str, shown: str) -> None:
    [entry] = published(run, text, style="apa", named=True).entries
    assert said(entry.statement).replace("\u00a0", " ") == shown


def test_a_raised_citation_stands_behind_the_stop(run: Program) -> None:
    [entry] = published(run, "It fell,[4] they say.[13]", style="nature").entries
    [first, second] = [piece for piece in entry.statement if isinstance(piece, InText)]
    assert printed(first.tree, find_format("html")) == "<sup>1</sup>"
    assert said(entry.statement) == "It fell,1 they say.2"
    assert second


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It fell.[4]", "It fell."),
        ("It fell [4] at last.", "It fell at last."),
        ("[4] It fell.", "It fell."),
        ("It fell [4]", "It fell"),
        ("In Vilnius [4] it fell.[99]", "In Vilnius it fell.[99]"),
        (r"A \\[4] stays.[4]", "A [4] stays."),
    ],
)
@pytest.mark.parametrize("named", [True, False])
def test_without_notes_a_statement_has_no_trace_of_them(
    run: Program, text: str, shown: str, named: bool
) -> None:
    made = published(run, text.replace("\\\\", "\\"), cited=False, named=named)
    assert said(made.entries[0].statement) == shown
    assert (made.notes, made.bibliography) == ((), ())


def test_touching_markers_share_a_note_and_the_locators_of_a_work_are_one(run: Program) -> None:
    made = published(run, "It fell.[4, p. 12][13][4, p. 14]")
    assert len(made.notes) == 1
    assert "12, 14" in said([InText(made.notes[0].tree)])


def test_a_note_on_a_fact_is_cited_after_its_statement(run: Program) -> None:
    file = run.file(f'{HEAD}[[facts]]\nid = "f"\ntext = "One.[4]"\nnote = "Two.[13]"\n')
    with lssr_cli.load(run.folder / file) as base:
        made = publish(chronology.select(base.index), base.index, Terms())
    [entry] = made.entries
    assert [p.number for p in (*entry.statement, *entry.remark) if isinstance(p, NoteMark)] == [
        1,
        2,
    ]
    assert "Davies" in said([InText(made.notes[0].tree)])


def test_names_are_listed_in_the_order_of_the_language_with_their_facts(run: Program) -> None:
    names = "".join(
        f'[entities.e{n}]\nname = "{name}"\n' for n, name in enumerate(["Zita", "Šarūnas", "Tomas"])
    )
    file = run.file(
        f'{HEAD}{names}[[facts]]\nid = "f"\ntext = "Zita met Šarūnas."\n'
        '[[facts]]\nid = "g"\ntext = "Tomas met Zita."\n'
    )
    with lssr_cli.load(run.folder / file) as base:
        made = publish(chronology.select(base.index), base.index, Terms(named=True))
    found = [(name.name, [fact.id for fact in name.facts]) for name in made.names]
    assert found == [("Šarūnas", ["f"]), ("Tomas", ["g"]), ("Zita", ["f", "g"])]


def headings(run: Program, *dates: str, **chosen: bool) -> list[tuple[str, list[str]]]:
    """Return the headings of the year and of its months with the facts under each."""
    run.facts(*("It happened." for _ in dates), dates=dates)
    with lssr_cli.load(run.folder / "facts.toml") as base:
        found = chronology.select(base.index, **chosen)  # type: ignore[arg-type]
        made = publish(found, base.index, Terms())
    ids = re.findall(r' id="([^"]+)"', html.render(made))
    assert len(ids) == len(set(ids))
    return [
        (f"{section.title} {group.title}".strip(), [entry.fact.id for entry in group.entries])
        for section in made.sections
        for group in section.groups
    ]


def test_a_month_has_one_heading_whatever_sorts_between_its_facts(run: Program) -> None:
    assert headings(run, "1918", "1918-01-05", "[..1918-01-01]", "1918-02") == [
        ("1918 January", ["f3", "f2"]),
        ("1918 During the year", ["f1"]),
        ("1918 February", ["f4"]),
    ]


def test_in_reverse_the_year_as_a_whole_comes_after_its_months(run: Program) -> None:
    assert headings(run, "1918", "1918-01-05", "1918-02", reverse=True) == [
        ("1918 February", ["f3"]),
        ("1918 January", ["f2"]),
        ("1918 During the year", ["f1"]),
    ]


def test_an_unknown_style_is_refused(run: Program) -> None:
    with pytest.raises(lssr_cli.UsageError, match="no-such-style"):
        published(run, "It fell.[4]", style="no-such-style")


WORDS = st.lists(st.sampled_from(["It", "fell", "Vilnius", "[4]", "[13, p. 3]", ".", ",", "[sic]"]))


@settings(max_examples=40)
@given(WORDS.map(" ".join).filter(str.strip))
def test_words_are_the_same_whatever_the_style(text: str) -> None:
    with TemporaryDirectory() as folder:
        run = Program(Path(folder))
        with lssr_cli.load(run.folder / run.facts(text, dates=("1918",))) as base:
            found = chronology.select(base.index)
            for style in ("apa", "chicago-notes-bibliography", "nature"):
                [entry] = publish(found, base.index, Terms(style=style)).entries
                bare = (p for p in entry.statement if not isinstance(p, (NoteMark, InText)))
                words = "".join(piece.text for piece in bare)
                assert "".join(words.split()) == "".join(
                    word for word in text.split() if word not in {"[4]", "[13,", "p.", "3]"}
                )

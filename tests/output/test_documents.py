"""Documents read back in the programs they are for, notes and all."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
import zipfile

import mwparserfromhell
import pytest

from program import HEAD, Program

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ODD = r"1. $x^2$ @m -- ... *b* [sic] <i> 50% a_b C:\\d #1 {x} 'Deputies' "
needs_pandoc = pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
needs_latex = pytest.mark.skipif(
    not shutil.which("lualatex"), reason="LuaLaTeX is not installed (Debian: texlive-luatex)"
)


@pytest.fixture
def chronicle(run: Program) -> Program:
    """A folder of facts that cite the same works again and again, in words that are no markup."""
    run.file(
        HEAD
        + f"""
[sources.page]
type = "webpage"
title = "A_Page"
URL = "https://example.org/a_b?c=%20d&e=f"
[[facts]]
id = "a"
date = "1918-12-16"
text = '''One.[4, p. 188] Two,[4, p. 190] three.[13][page]'''
note = "{ODD.replace(chr(92), chr(92) * 2)}[4]"
[[facts]]
id = "b"
date = "1919-01-05?"
text = "Вильна: Workers' Deputies.[4, p. 12][4, p. 14]"
[[facts]]
id = "c"
text = '''{ODD}end.[13]'''
"""
    )
    return run


def written(run: Program, format: str, *options: str) -> str:
    """Return the chronology of the folder in a format."""
    return run("-f", "facts.toml", "timeline", "--format", format, *options).shows().out


def docx(run: Program, markdown: str, part: str) -> list[str]:
    """Return the paragraphs of a part of the DOCX that pandoc makes of Markdown."""
    path = run.folder / "out.docx"
    subprocess.run(["pandoc", "-o", str(path)], input=markdown.encode(), check=True)
    with zipfile.ZipFile(path) as archive:
        root = ET.fromstring(archive.read(f"word/{part}.xml"))
    texts = ("".join(t.text or "" for t in p.iter(f"{W}t")) for p in root.iter(f"{W}p"))
    return [text.replace("\u00a0", " ") for text in texts]


@needs_pandoc
def test_footnotes_of_a_word_document_are_first_full_and_then_short(chronicle: Program) -> None:
    notes = docx(chronicle, written(chronicle, "markdown"), "footnotes")
    assert [note.strip() for note in notes if note.strip()] == [
        "Norman Davies, Europe: A History (HarperPerennial, 1998), 188.",
        "Davies, Europe: A History, 190.",
        "Alfonsas Eidintas, Lithuania (Vaga, 1999); “A_Page,” https://example.org/a_b?c=%20d&e=f.",
        "Davies, Europe: A History.",
        "Davies, Europe: A History, 12, 14.",
        "Eidintas, Lithuania.",
    ]


@needs_pandoc
def test_a_style_with_ibidem_says_so_across_facts(run: Program) -> None:
    run.facts("One.[4, p. 1] Two.[4, p. 1]", "Three.[4, p. 2]", dates=("1918", "1919"))
    markdown = written(run, "markdown", "--style", "chicago-fullnote-bibliography-16th-edition")
    notes = [note.strip() for note in docx(run, markdown, "footnotes") if note.strip()]
    assert notes[1:] == ["Ibid.", "Ibid., 2."]


@needs_pandoc
def test_words_that_look_like_markup_reach_a_word_document_as_words(chronicle: Program) -> None:
    body = "\n".join(docx(chronicle, written(chronicle, "markdown"), "document"))
    plain = ODD.replace("\\\\", "\\").strip().replace("'Deputies'", "‘Deputies’")
    assert body.count(plain) == 2


@needs_pandoc
@pytest.mark.parametrize(
    ("style", "cited"),
    [
        ("apa", "One (Davies, 1998, p. 188). Two (Davies, 1998, p. 190), three ("),
        ("ieee", "One [1, p. 188]. Two [1, p. 190], three ["),
        ("nature", "One.1 Two,1 three.2,3"),
    ],
)
def test_a_style_that_cites_in_the_text_has_no_footnotes(
    chronicle: Program, style: str, cited: str
) -> None:
    markdown = written(chronicle, "markdown", "--style", style)
    assert cited in "\n".join(docx(chronicle, markdown, "document"))
    assert not [note for note in docx(chronicle, markdown, "footnotes") if note.strip()]


@needs_pandoc
def test_the_bibliography_is_a_list_with_live_addresses(chronicle: Program) -> None:
    html = subprocess.run(
        ["pandoc", "-t", "html"],
        input=written(chronicle, "markdown").encode(),
        capture_output=True,
        check=True,
    ).stdout.decode()
    works = html[html.index("Bibliography</h2>") :]
    assert works.count("<li>") == 3
    assert 'href="https://example.org/a_b?c=%20d&amp;e=f"' in works


@needs_latex
@pytest.mark.parametrize("options", [(), ("--style", "apa")], ids=["notes", "author-date"])
def test_latex_compiles_without_a_missing_letter(
    chronicle: Program, options: tuple[str, ...]
) -> None:
    name = chronicle.file(written(chronicle, "latex", *options), "out.tex")
    done = subprocess.run(
        ["lualatex", "-interaction=nonstopmode", "-halt-on-error", name],
        cwd=chronicle.folder,
        capture_output=True,
        check=False,
        text=True,
        errors="replace",
    )
    assert done.returncode == 0, done.stdout[-2000:]
    if "Noto Serif" in done.stdout or "NotoSerif" in done.stdout or "DejaVu" in done.stdout:
        assert "Missing character" not in done.stdout


def test_latex_has_a_footnote_for_each_note(chronicle: Program) -> None:
    assert written(chronicle, "latex").count("\\footnote{") == 6
    assert "\\footnote{" not in written(chronicle, "latex", "--no-notes")


def test_wikitext_names_a_reference_once_and_uses_it_again(chronicle: Program) -> None:
    code = mwparserfromhell.parse(written(chronicle, "wikitext"))
    tags = [tag for tag in code.filter_tags() if tag.tag == "ref"]
    full = [str(tag.get("name").value) for tag in tags if not tag.self_closing]
    assert sorted(full) == sorted(set(full))
    assert {str(tag.get("name").value) for tag in tags} == set(full)
    assert [str(template.name).strip() for template in code.filter_templates()].count("rp") == 3


@pytest.mark.parametrize("options", [(), ("--style", "chicago-notes-bibliography")])
def test_words_that_look_like_markup_reach_a_wiki_as_words(
    chronicle: Program, options: tuple[str, ...]
) -> None:
    text = written(chronicle, "wikitext", *options)
    plain = re.sub(r"<ref.*?(/>|</ref>)|\{\{rp\|.*?\}\}", "", text)
    shown = mwparserfromhell.parse(plain).strip_code(keep_template_params=True)
    assert shown.count(ODD.replace("\\\\", "\\").strip()) == 2
    assert "Workers' Deputies" in shown


@pytest.mark.parametrize("command", ["timeline", "export"])
def test_no_cell_of_a_spreadsheet_is_a_formula_and_dates_stay(run: Program, command: str) -> None:
    run.facts("=1+1", '+1 "quoted",', "-1+1", "@x\ntwo lines", dates=("-0043-03-15", "1918"))
    rows = list(
        csv.DictReader(io.StringIO(run("-f", "facts.toml", command, "--format", "csv").out))
    )
    by_id = {row["id"]: row for row in rows}
    assert [by_id[f"f{n}"]["text"] for n in range(1, 5)] == [
        "'=1+1",
        '\'+1 "quoted",',
        "'-1+1",
        "'@x\ntwo lines",
    ]
    assert by_id["f1"]["date"] == "-0043-03-15"

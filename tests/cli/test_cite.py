"""``lssr cite``: from a fact to a footnote anywhere."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET

import pytest

from program import Program

FILE = """\
format = 1
[collection]
style = "chicago-notes-bibliography"
[sources.4]
type = "book"
title = "Europe: A History"
author = ["Davies, Norman"]
publisher = "HarperPerennial"
publisher-place = "New York"
issued = "1998"
[sources.7]
type = "book"
title = "Socialistinė revoliucija & kita"
author = ["Vaitkevičius, Bronius"]
publisher-place = "Vilnius"
issued = "1967"
language = "lt"
[sources.13]
type = "article-journal"
title = "Lithuania"
author = ["Eidintas, Alfonsas"]
container-title = "Slavic Review"
volume = 3
page = "1-20"
issued = "1999"
[entities.vilnius]
kind = "place"
name = "Vilnius"
[[facts]]
id = "merged"
text = "Pages of one book are told together.[4, p. 12][4, p. 14]"
[[facts]]
id = "apart"
text = "A page and a chapter are not.[4, p. 12][4, ch. 3]"
[[facts]]
id = "vilnius-fell"
date = "1919-01-05"
text = "Vilnius fell[4; 13, pp. 3–5] on 5 January.[13, p. 4]"
[[facts]]
id = "vilnius-again"
text = 'Vilnius fell \\[again] _soon_ & <i>late</i>.[13, p. 4]'
[[facts]]
id = "uncited"
text = "Nobody says so."
"""
CHICAGO = ("--style", "chicago-notes-bibliography")
APA = ("--style", "apa")
DAVIES = "Norman Davies, Europe: A History (HarperPerennial, 1998)"


class Cite:
    """``lssr cite`` over the file of these tests."""

    def __init__(self, run: Program) -> None:
        self.run = run
        self.file = run.file(FILE)

    def __call__(self, *words: str, stdin: str = "") -> str:
        outcome = self.run("-f", self.file, "cite", *words, stdin=stdin)
        return outcome.shows().out

    def fails(self, *words: str, status: int, text: str) -> None:
        outcome = self.run("-f", self.file, "cite", *words)
        outcome.fails(status, text)
        assert outcome.out == ""


@pytest.fixture
def cite(run: Program) -> Cite:
    return Cite(run)


class TestWhatIsCited:
    def test_a_source_by_its_key_with_a_locator(self, cite: Cite) -> None:
        assert cite("4", "--locator", "p. 36") == f"{DAVIES}, 36.\n"

    def test_each_group_of_markers_of_a_fact_is_a_note(self, cite: Cite) -> None:
        assert cite("vilnius-fell").splitlines() == [
            f"{DAVIES}; Alfonsas Eidintas, “Lithuania,” Slavic Review 3 (1999): 3–5.",
            "Eidintas, “Lithuania,” 4.",
        ]

    def test_of_an_entity_all_facts_about_it(self, cite: Cite) -> None:
        assert cite("vilnius") == cite("vilnius-fell", "vilnius-again")

    def test_ids_come_from_a_pipe(self, cite: Cite) -> None:
        ids = cite.run("-f", cite.file, "search", "vilnius", "--format", "ids").out
        assert cite("-", stdin=ids) == cite(*ids.split())

    def test_a_fact_without_a_source_has_no_citation(self, cite: Cite) -> None:
        assert cite("uncited") == ""

    def test_unknown_ids_are_all_named_on_one_line(self, cite: Cite) -> None:
        cite.fails("vilnius-fel", "4", "nothing", status=1, text="vilnius-fel")
        cite.fails("vilnius-fel", "4", "nothing", status=1, text="nothing")

    def test_an_unknown_style_gets_the_nearest_one_proposed(self, cite: Cite) -> None:
        cite.fails("4", "--style", "chigago-notes", status=2, text="chicago-notes")

    def test_a_locator_of_no_known_kind_is_refused(self, cite: Cite) -> None:
        cite.fails("4", "--locator", "pagina 3", status=2, text="--locator")


class TestLocators:
    def test_pages_of_one_source_are_merged(self, cite: Cite) -> None:
        assert cite("merged", *APA) == "(Davies, 1998, pp. 12, 14)\n"

    def test_kinds_of_locators_are_kept_apart(self, cite: Cite) -> None:
        assert cite("apart", "--style", "ieee") == "[1, p. 12], [1, Ch. 3]\n"


class TestDocument:
    def test_later_notes_are_short_in_one_document(self, cite: Cite) -> None:
        assert cite("merged", "apart").splitlines()[1].startswith("Davies, Europe: A History, 12")

    def test_a_style_that_knows_ibid_says_it(self, cite: Cite) -> None:
        notes = cite("merged", "apart", "--style", "chicago-fullnote-bibliography-with-ibid")
        assert notes.splitlines()[1].startswith("Ibid., 12;")

    def test_each_is_a_document_of_its_own(self, cite: Cite) -> None:
        full = cite("vilnius-again")
        assert cite("vilnius-fell", "vilnius-again", "--each").endswith(f"\n{full}")


class TestForms:
    @pytest.mark.parametrize(
        ("style", "printed"),
        [(CHICAGO, "Norman Davies, Europe"), (APA, "(Davies, 1998"), (("--style", "ieee"), "[1")],
    )
    def test_the_style_decides_what_a_citation_is(
        self, cite: Cite, style: tuple[str, str], printed: str
    ) -> None:
        assert cite("4", *style).startswith(printed)

    def test_the_bibliography_has_each_work_once(self, cite: Cite) -> None:
        assert cite("vilnius", "--form", "bibliography").splitlines() == [
            "Davies, Norman. Europe: A History. HarperPerennial, 1998.",
            "Eidintas, Alfonsas. “Lithuania.” Slavic Review 3 (1999): 1–20.",
        ]

    def test_both_are_notes_an_empty_line_and_the_bibliography(self, cite: Cite) -> None:
        notes, bibliography = cite("vilnius"), cite("vilnius", "--form", "bibliography")
        assert cite("vilnius", "--form", "both") == f"{notes}\n{bibliography}"


class TestStatements:
    def test_notes_are_numbered_from_one(self, cite: Cite) -> None:
        lines = cite("vilnius-fell", "vilnius-again", "--with-text").splitlines()
        assert lines[0] == "Vilnius fell[1] on 5 January.[2]"
        assert lines[2] == "Vilnius fell [again] _soon_ & <i>late</i>.[3]"
        assert [line[:3] for line in lines[4:]] == ["[1]", "[2]", "[3]"]

    def test_a_style_that_cites_in_the_text_does_so(self, cite: Cite) -> None:
        assert cite("merged", "--with-text", *APA) == (
            "Pages of one book are told together (Davies, 1998, pp. 12, 14).\n"
        )

    def test_without_notes_no_debris_of_markers_stays(self, cite: Cite) -> None:
        assert cite("vilnius-fell", "--no-notes") == "Vilnius fell on 5 January.\n"

    def test_a_source_has_no_statement(self, cite: Cite) -> None:
        cite.fails("4", "--with-text", status=2, text="has no statement")

    def test_in_markdown_notes_are_footnotes_and_words_stay_words(self, cite: Cite) -> None:
        text = cite("vilnius-again", "--with-text", "--format", "markdown")
        assert text.startswith(
            "Vilnius fell \\[again\\] \\_soon\\_ &amp; \\<i\\>late\\</i\\>.[^1]\n"
        )
        assert "\n[^1]: Alfonsas Eidintas" in text

    def test_in_html_every_tag_closes_and_notes_lead_back(self, cite: Cite) -> None:
        page = ET.fromstring(f"<x>{cite('vilnius', '--with-text', '--format', 'html')}</x>")
        calls = {a.get("href") for a in page.iter("a") if (a.get("id") or "").startswith("call-")}
        assert calls == {f"#{li.get('id')}" for li in page.iter("li")}

    def test_in_latex_notes_are_footnotes(self, cite: Cite) -> None:
        text = cite("vilnius-again", "--with-text", "--format", "latex")
        assert text.startswith(
            "Vilnius fell {[}again{]} \\_soon\\_ \\& <i>late</i>.\\footnote{Alfonsas"
        )

    def test_in_rtf_a_document_has_footnotes_and_its_braces_match(self, cite: Cite) -> None:
        text = cite("vilnius", "--with-text", "--format", "rtf", "--form", "both")
        assert text.startswith("{\\rtf1\\ansi")
        assert text.count("{\\footnote") == 3
        assert text.count("{") == text.count("}")

    def test_in_rtf_nothing_steers_what_is_read(self, cite: Cite) -> None:
        steering = FILE.replace("Nobody says so.", "Nobody \\u202Esays\\u001B so.")
        file = cite.run.file(steering, "steering.toml")
        text = cite.run("-f", file, "cite", "uncited", "--with-text", "--format", "rtf").out
        assert "Nobody <U+202E>says\\u9243\\'3f so." in text


class TestWikitext:
    def test_works_are_told_once_in_templates_and_named_from_then_on(self, cite: Cite) -> None:
        first, second = cite("merged", "apart", "--format", "wikitext").splitlines()
        assert first == (
            '<ref name="davies1998">{{cite book |last=Davies |first=Norman '
            "|title=Europe: A History |date=1998 |location=New York |publisher=HarperPerennial}}"
            "</ref>{{rp|12, 14}}"
        )
        assert (
            second == '<ref name="davies1998" />{{rp|12}}<ref name="davies1998" />{{rp|at=chap. 3}}'
        )

    def test_statements_carry_the_same_references(self, cite: Cite) -> None:
        told = cite("merged", "--with-text", "--format", "wikitext")
        assert told.rstrip("\n").endswith(cite("merged", "--format", "wikitext").rstrip("\n"))

    def test_the_bibliography_is_a_list_of_templates(self, cite: Cite) -> None:
        text = cite("7", "--form", "bibliography", "--format", "wikitext")
        assert text.startswith("* {{cite book |last=Vaitkevičius")
        assert "|language=lt" in text

    def test_a_style_that_is_named_is_the_form_of_references(self, cite: Cite) -> None:
        assert cite("4", *CHICAGO, "--format", "wikitext").startswith("Norman Davies, ''Europe")


class TestFormats:
    def test_markup_is_that_of_the_format(self, cite: Cite) -> None:
        assert "*Europe: A History*" in cite("4", "--format", "markdown")
        assert "<i>Europe: A History</i>" in cite("4", "--format", "html")
        assert "\\emph{Europe: A History}" in cite("4", "--format", "latex")
        assert "revoliucija \\& kita" in cite("7", "--format", "latex")
        assert "{\\i Europe: A History}" in cite("4", "--format", "rtf")

    @pytest.mark.parametrize(
        ("format", "start"),
        [
            ("bibtex", "@book{"),
            ("biblatex", "@book{"),
            ("ris", "TY  - BOOK"),
            ("csl-json", "["),
        ],
    )
    def test_references_are_data_for_other_programs(
        self, cite: Cite, format: str, start: str
    ) -> None:
        assert cite("merged", "apart", "--format", format).startswith(start)

    def test_json_names_facts_sources_and_locators(self, cite: Cite) -> None:
        told = json.loads(cite("merged", "--format", "json", "--with-text", "--form", "both"))
        assert told["schema"] == "lssr.cite/1"
        (note,) = told["notes"]
        assert note["fact"] == "merged"
        assert note["citations"] == [{"source": "4", "label": "page", "locator": "12, 14"}]
        assert note["text"].endswith("(HarperPerennial, 1998), 12, 14.")
        assert [entry["source"] for entry in told["bibliography"]] == ["4"]

    def test_a_format_that_is_none_is_refused(self, cite: Cite) -> None:
        cite.fails("4", "--format", "docx", status=2, text="docx")


class TestMissing:
    """What the style would print, found by printing it."""

    def test_what_other_sources_of_the_kind_have_is_wanted(self, cite: Cite) -> None:
        wants, could = cite("7", "--missing").splitlines()
        assert wants.endswith("wants publisher; source 7 has none")
        assert re.search(r"could print .*\bedition\b.*; source 7 has none", could)

    def test_chicago_wanted_a_place_until_its_seventeenth_edition(self, cite: Cite) -> None:
        seventeenth = "chicago-notes-bibliography-17th-edition"
        wanting = cite.run.file(FILE.replace('publisher-place = "New York"\n', ""), "wanting.toml")
        told = cite.run("-f", wanting, "cite", "4", "--missing", "--style", seventeenth).out
        assert "wants publisher-place; source 4 has none" in told
        assert " publisher-place" not in cite("4", "--missing", "--style", seventeenth)

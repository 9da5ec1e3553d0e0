"""``lssr search``, run as a user runs it."""

from __future__ import annotations

import csv
import io

import pytest

from program import HEAD, Program

TEXTS = (
    "The congress opened in Vilnius.[4, p. 188]",
    "Kaunas held out.[13]",
    "The congress closed.[4][13]",
)


@pytest.fixture
def facts(run: Program) -> tuple[str, str]:
    return "-f", run.facts(*TEXTS, dates=("1918-10-01", "1919-02", "1918-10-03"))


def test_the_shipped_collection_answers_without_any_option(run: Program) -> None:
    done = run("search", "vilnius congres", "--format", "ids").shows("cpl-first-congress")
    assert done.lines[0] == "cpl-first-congress"


def test_a_hit_shows_date_statement_id_and_source(run: Program, facts: tuple[str, str]) -> None:
    run(*facts, "search", "kaunas").shows(
        "February 1919", "Kaunas held out.[13]", "f2", "[13] Eidintas, Lithuania (1999)"
    )


def test_what_was_corrected_is_said_on_standard_error(run: Program, facts: tuple[str, str]) -> None:
    run(*facts, "search", "kaunass").shows("Kaunas").says("showing results for")


def test_another_name_finds_the_place(run: Program, facts: tuple[str, str]) -> None:
    assert run(*facts, "search", "Wilno", "--format", "ids").lines == ["f1"]


@pytest.mark.parametrize("words", [("congress", "-vilnius"), ("-vilnius", "congress")])
def test_a_word_with_a_hyphen_before_it_excludes(
    run: Program, facts: tuple[str, str], words: tuple[str, ...]
) -> None:
    assert run(*facts, "search", *words, "--format", "ids").lines == ["f3"]


def test_after_two_hyphens_everything_is_query(run: Program, facts: tuple[str, str]) -> None:
    done = run(*facts, "search", "--format", "ids", "--", "congress", "--limit")
    assert set(done.lines) == {"f1", "f3"}


@pytest.mark.parametrize("query", ['"', "(", "NEAR(", "a AND", "*", "col:x", "'", "person:", "-"])
def test_nothing_typed_is_a_syntax_error(run: Program, facts: tuple[str, str], query: str) -> None:
    done = run(*facts, "search", "--", query)
    assert done.status in {0, 1, 2}
    assert "syntax" not in done.err


def test_nothing_found_is_status_1_and_silence(run: Program, facts: tuple[str, str]) -> None:
    assert run(*facts, "search", "zzzzqqqq").fails(1).out == ""


def test_json_names_its_schema_and_is_json_when_nothing_is_found(
    run: Program, facts: tuple[str, str]
) -> None:
    done = run(*facts, "search", "zzzzqqqq", "--format", "json").fails(1)
    assert (done.json["schema"], done.json["hits"]) == ("lssr.search/1", [])


def test_json_gives_matches_as_offsets_into_the_text(run: Program, facts: tuple[str, str]) -> None:
    hit = run(*facts, "search", "opened", "--format", "json").json["hits"][0]
    assert [hit["text"][a:b] for a, b in hit["matches"]] == ["opened"]


def test_csv_has_a_header_and_a_row_a_hit(run: Program, facts: tuple[str, str]) -> None:
    out = run(*facts, "search", "congress", "--format", "csv").out
    assert {row["id"] for row in csv.DictReader(io.StringIO(out))} == {"f1", "f3"}


def test_tsv_begins_with_the_id_and_can_end_with_nul(run: Program, facts: tuple[str, str]) -> None:
    out = run(*facts, "search", "kaunas", "--format", "tsv", "-0").out
    assert out == "f2\tFebruary 1919\tKaunas held out.[13]\0"


def test_sort_by_date_orders_the_best_hits_in_time(run: Program, facts: tuple[str, str]) -> None:
    done = run(*facts, "search", "congress", "--sort", "date", "--format", "ids")
    assert done.lines == ["f1", "f3"]


def test_from_and_to_leave_other_times_out(run: Program, facts: tuple[str, str]) -> None:
    done = run(*facts, "search", "congress", "--from", "2 oct 1918", "--format", "ids")
    assert done.lines == ["f3"]


def test_a_long_query_is_cut_and_that_is_said(run: Program, facts: tuple[str, str]) -> None:
    run(*facts, "search", "kaunas", "x" * 300).says("cut to its first 256 characters")


def test_explain_shows_the_parts_of_each_score(run: Program, facts: tuple[str, str]) -> None:
    run(*facts, "search", "Wilno", "--explain").shows("Wilno = Vilnius (name)")


def test_disputed_facts_are_those_that_say_so_and_those_that_others_contradict(
    run: Program,
) -> None:
    told = (
        '[[facts]]\nid = "a"\ntext = "One.[4]"\n'
        '[[facts]]\nid = "b"\ntext = "Two.[4]"\ncontradicts = ["a"]\n'
        '[[facts]]\nid = "c"\ntext = "Three.[4]"\ndisputed = true\n'
        '[[facts]]\nid = "d"\ntext = "Four.[4]"\n'
    )
    file = run.file(HEAD + told)
    assert sorted(run("search", "is:disputed", "-f", file, "--format", "ids").lines) == [*"abc"]

"""Markers in a text: what is one, what it cites, and that printing gives the text back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli import markers
from lssr_cli.markers import Literal, Marker, parse, shown, write
from lssr_cli.model import Citation

KEYS = {"gudelis1972", "4a"}
TEXTS = st.text(alphabet="[]\\,; 4gp.a\n–é", max_size=40) | st.text(max_size=40)


@given(TEXTS)
def test_printing_the_pieces_gives_the_text_back(text: str) -> None:
    assert write(parse(text, KEYS)) == text


@given(TEXTS)
def test_pieces_stand_where_they_say(text: str) -> None:
    for piece in parse(text, KEYS):
        assert text.startswith(piece.written, piece.offset)


@given(TEXTS)
def test_spans_are_the_markers_of_parse(text: str) -> None:
    found = [p for p in parse(text, KEYS) if isinstance(p, Marker)]
    assert list(markers.spans(text, KEYS)) == [(m.offset, m.offset + len(m.written)) for m in found]


@given(TEXTS)
def test_plain_is_what_shown_shows(text: str) -> None:
    assert markers.plain(text, KEYS) == shown(text, KEYS).text


@given(TEXTS)
def test_every_shown_character_is_found_in_the_file(text: str) -> None:
    seen = shown(text, KEYS)
    written = text.replace("\n", " ")
    assert all(written[seen.in_file(at)] == sign for at, sign in enumerate(seen.text))


@given(TEXTS)
def test_offsets_go_there_and_back(text: str) -> None:
    seen = shown(text, KEYS)
    assert all(seen.in_text(seen.in_file(at)) == at for at in range(len(seen.text)))


@given(TEXTS, TEXTS)
def test_a_marker_is_shown_as_nothing(before: str, after: str) -> None:
    text = before.replace("[", "").replace("\\", "")
    rest = after.replace("[", "").replace("\\", "")
    assert markers.plain(f"{text}[4, p. 12]{rest}") == (text + rest).replace("\n", " ")


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("x[4]", [("4", "", "")]),
        ("x[1][13]", [("1", "", ""), ("13", "", "")]),
        ("x[1; 13]", [("1", "", ""), ("13", "", "")]),
        ("x[4, p. 188]", [("4", "page", "188")]),
        ("x[4, 188]", [("4", "page", "188")]),
        ("x[4, pp. 188–190; 7, ch. 2]", [("4", "page", "188–190"), ("7", "chapter", "2")]),
        ("x[gudelis1972, p. 12]", [("gudelis1972", "page", "12")]),
        ("x[4, pp. 3, 5, 9]", [("4", "page", "3, 5, 9")]),
        ("x[ 4 , p. 1 ]", [("4", "page", "1")]),
        ("x[4, p. [3]", [("4", "page", "[3")]),
        ("x[4\n; 7]", [("4", "", ""), ("7", "", "")]),
        ("x[9999999999999999999999]", [("9999999999999999999999", "", "")]),
        (r"\\[4]", [("4", "", "")]),
    ],
)
def test_a_bracket_that_begins_with_a_number_or_key_cites(
    text: str, cited: list[tuple[str, str, str]]
) -> None:
    assert markers.citations(text, KEYS) == [Citation(*each) for each in cited]


@pytest.mark.parametrize(
    "text",
    [
        r"[sic]",
        r"[the party]",
        r"[p. 4]",
        r"\[4]",
        r"[]",
        r"[;4]",
        r"[4 men]",
        r"[unknown, p. 3]",
        r"[٤]",
        r"[²]",
        r"[①]",
        r"[4",
        r"4]",
        r"[ ]",
        r"[-4]",
        r"[4.]",
    ],
)
def test_any_other_bracket_is_text(text: str) -> None:
    assert markers.citations(text, KEYS) == []


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        (r"\[4]", "[4]"),
        (r"a\\b", "a\\b"),
        (r"a\b", r"a\b"),
        (r"\\\[4]", r"\[4]"),
        ("one\ntwo", "one two"),
        ("Vilnius.[4] Then", "Vilnius. Then"),
    ],
)
def test_a_reader_sees_no_escapes_no_markers_no_line_breaks(written: str, seen: str) -> None:
    assert shown(written).text == seen


@pytest.mark.parametrize(
    ("text", "offset", "rule", "word"),
    [
        ("x[4;]", 4, "empty-cite", ""),
        ("x[4; ; 7]", 4, "empty-cite", ""),
        ("x[4,]", 4, "empty-locator", ""),
        ("x[4, ]", 5, "empty-locator", ""),
        ("x[4, chapter]", 5, "empty-locator", "chapter"),
        ("x[4, pge 12]", 5, "unknown-locator", "pge"),
        ("x[7; 4, pge xii]", 8, "unknown-locator", "pge"),
    ],
)
def test_faults_name_their_place_and_culprit(text: str, offset: int, rule: str, word: str) -> None:
    faults = [c.fault for p in parse(text) if isinstance(p, Marker) for c in p.cites if c.fault]
    assert faults == [(offset, rule, word)]


def test_the_unknown_label_stays_part_of_the_locator() -> None:
    assert markers.citations("x[4, pge 12]") == [Citation("4", "page", "pge 12")]


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("a [4", [2]),
        ("a [4. The end", [2]),
        ("a [4, p. 3 and more.[5]", [2]),
        ("a [4 and [5]", [2]),
        ("a [gudelis1972, p. 3", [2]),
        ("a [1918 and later] b", []),
        ("a [sic", []),
        (r"a \[4", []),
        ("a [4] b [5]", []),
    ],
)
def test_an_unclosed_marker_is_found(text: str, offsets: list[int]) -> None:
    assert markers.unclosed(text, KEYS) == offsets


def test_markers_that_touch_are_one_group() -> None:
    groups = list(markers.groups(parse("a[1][2; 3] b[4] [5]")))
    assert [[c.key for c in group] for group in groups] == [["1", "2", "3"], ["4"], ["5"]]


@given(TEXTS)
def test_runs_hold_every_piece_once(text: str) -> None:
    pieces = parse(text, KEYS)
    runs = markers.runs(pieces)
    flat = [p for run in runs for p in ([run] if isinstance(run, Literal) else run)]
    assert flat == pieces


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("pp. 3–4", Citation("", "page", "3–4")),
        ("ch. 2", Citation("", "chapter", "2")),
        ("pge 4", "pge"),
    ],
)
def test_a_locator_may_stand_alone(written: str, read: Citation | str) -> None:
    assert markers.parse_locator(written) == read


@pytest.mark.parametrize("inside", [" 4 , p. 3; 7", "4;7", "4", " 4"])
def test_the_head_of_a_bracket_is_its_first_word(inside: str) -> None:
    assert markers.head(inside) == "4"

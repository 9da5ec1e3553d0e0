"""Marks of affixes and delimiters where they meet: they merge, move into quotes, and stay put."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csl.small import cited, style
from lssr_cli.csl import Processor
from lssr_cli.csl.branches import Branch
from lssr_cli.csl.punctuation import merged_left, merged_right, settle

TITLE = '<text variable="title"{}/>'
BRITISH = 'default-locale="en-GB"'
AMERICAN = 'default-locale="en-US"'


@pytest.mark.parametrize(
    ("title", "suffix", "printed"),
    [
        ("End.", ".", "End."),
        ("Why?", ".", "Why?"),
        ("Why?", ",", "Why?,"),
        ("Stop!", ":", "Stop!"),
        ("See:", ".", "See:"),
        ("First;", ".", "First;"),
        ("End", ".", "End."),
        ("etc.", ",", "etc.,"),
        ("etc.", ";", "etc.;"),
    ],
)
def test_a_mark_meets_the_end_of_a_title(title: str, suffix: str, printed: str) -> None:
    assert cited(TITLE.format(f' suffix="{suffix}"'), {"title": title}) == printed


def test_a_mark_moves_from_a_prefix_to_the_branch_before_it() -> None:
    layout = '<text variable="title"/><text variable="publisher" prefix=". "/>'
    assert cited(layout, {"title": "Why?", "publisher": "Brill"}) == "Why? Brill"


def test_a_delimiter_ends_a_title_that_asks() -> None:
    layout = '<group delimiter=". "><text variable="title"/><text variable="publisher"/></group>'
    assert cited(layout, {"title": "Why?", "publisher": "Brill"}) == "Why? Brill"


@pytest.mark.parametrize(
    ("locale", "printed"),
    [(AMERICAN, "“End,” Brill"), (BRITISH, "‘End’, Brill")],
)
def test_commas_go_into_quotation_marks_where_the_locale_says_so(locale: str, printed: str) -> None:
    layout = (
        '<group delimiter=", "><text variable="title" quotes="true"/>'
        '<text variable="publisher"/></group>'
    )
    shown = cited(layout, {"title": "End", "publisher": "Brill"}, options=locale)
    assert shown == printed


def test_semicolons_stay_outside_of_quotation_marks() -> None:
    layout = TITLE.format(' quotes="true" suffix="; next"')
    assert cited(layout, {"title": "End"}, options=AMERICAN) == "“End”; next"


def test_a_comma_of_the_title_leaves_the_quotation_marks_of_british_english() -> None:
    layout = TITLE.format(' quotes="true" suffix=" next"')
    assert cited(layout, {"title": "End,"}, options=BRITISH) == "‘End’, next"


def test_the_suffix_of_a_macro_reaches_the_quotation_in_it() -> None:
    before = '<macro name="m"><group font-style="italic"><text variable="title" quotes="true"/>'
    shown = cited(
        '<text macro="m" suffix="."/>',
        {"title": "End"},
        before=f"{before}</group></macro>",
        options=AMERICAN,
        output="html",
    )
    assert shown == "<i>“End.”</i>"


def test_no_mark_moves_into_a_number() -> None:
    layout = '<number variable="edition" form="ordinal" quotes="true" suffix=", next"/>'
    assert cited(layout, {"edition": "2"}, options=AMERICAN) == "“2nd,” next"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("A title : its end", "A title\u202f: its end"),
        ("« Quoted »", "«\u202fQuoted\u202f»"),
        ("A title: its end", "A title: its end"),
    ],
)
def test_blanks_beside_french_marks_do_not_break(text: str, printed: str) -> None:
    assert cited(TITLE.format(""), {"title": text}) == printed


def test_of_two_blanks_one_is_kept_from_vanishing() -> None:
    assert cited(TITLE.format(' prefix="[1]  "'), {"title": "End"}) == "[1]\u00a0 End"


@pytest.mark.parametrize(
    ("kind", "printed"),
    [("note", "(Brill [1990])."), ("in-text", "(Brill (1990)).")],
)
def test_parentheses_in_parentheses_become_brackets_in_notes(kind: str, printed: str) -> None:
    layout = (
        '<group prefix="(" suffix=")" delimiter=" "><text variable="publisher"/>'
        '<group prefix="(" suffix=")"><text variable="genre"/></group></group>'
    )
    item = {"publisher": "Brill", "genre": "1990"}
    assert cited(layout, item, kind=kind, around='suffix="."') == printed


def test_each_cite_of_a_cluster_is_settled_by_itself() -> None:
    made = style('<text variable="title"/>', around='delimiter=", " suffix="."')
    items = [{"id": key, "type": "book", "title": f"{key}."} for key in "ab"]
    cluster = {"citationItems": [{"id": "a"}, {"id": "b"}]}
    assert Processor(made, items, output="text").cite([cluster]) == ["a., b."]


MARKS = st.text(st.sampled_from(".,:;!? ab"), max_size=6)


@given(MARKS, MARKS)
def test_merging_keeps_all_words_and_adds_no_mark(before: str, after: str) -> None:
    for one, two in (merged_left(before, after), merged_right(before, after)):
        assert [c for c in one + two if c.isalpha()] == [c for c in before + after if c.isalpha()]
        assert len(one + two) <= len(before + after)


def _leaf(text: str, prefix: str, suffix: str) -> Branch:
    leaf = Branch(text)
    leaf.prefix, leaf.suffix = prefix, suffix
    return leaf


def _level(children: list[Branch], delimiter: str, suffix: str) -> Branch:
    level = Branch(children=children)
    level.delimiter, level.suffix = delimiter, suffix
    return level


BRANCHES = st.recursive(
    st.builds(_leaf, st.sampled_from(["a", "b?", "c.", "d,"]), MARKS, MARKS),
    lambda inner: st.builds(_level, st.lists(inner, min_size=1, max_size=3), MARKS, MARKS),
    max_leaves=6,
)


def _words(branch: Branch) -> str:
    own = branch.prefix + branch.text + branch.suffix
    return own + branch.delimiter + "".join(map(_words, branch.children))


@settings(max_examples=60)
@given(BRANCHES, st.booleans())
def test_settling_loses_no_letter_of_any_tree(branch: Branch, into_quotes: bool) -> None:
    before = sorted(filter(str.isalpha, _words(branch)))
    settle(branch, into_quotes=into_quotes)
    assert sorted(filter(str.isalpha, _words(branch))) == before

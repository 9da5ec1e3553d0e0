"""``lssr rename``: another name, everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from program import HEAD, Program

FACTS = (
    '[[facts]]\nid = "taken"\ntext = "Vilnius was taken.[4, p. 12; 13][4]"\nabout = ["vilnius"]\n'
    '[[facts]]\nid = "left"\ntext = "It was left in 4 days [sic].[13]"\nsee = ["taken"]\n'
    'note = "So says [4] too."\ncontradicts = ["taken"]\n'
)
WHOLE = HEAD + FACTS


@pytest.fixture
def file(run: Program) -> str:
    return run.file(WHOLE)


def text_of(run: Program, name: str = "facts.toml") -> str:
    return (run.folder / name).read_text("utf-8")


def test_a_fact_is_renamed_with_what_points_to_it(run: Program, file: str) -> None:
    run("-f", file, "rename", "taken", "fell").shows().says("renamed fact taken to fell")
    assert text_of(run) == WHOLE.replace('"taken"', '"fell"')


def test_a_source_is_renamed_in_every_marker(run: Program, file: str) -> None:
    run("-f", file, "rename", "4", "davies1998").shows().says("renamed source 4 to davies1998")
    expected = WHOLE.replace("[4", "[davies1998").replace("[sources.4]", "[sources.davies1998]")
    assert text_of(run) == expected


def test_an_entity_is_renamed_where_facts_are_about_it(run: Program, file: str) -> None:
    run("-f", file, "rename", "vilnius", "wilno").shows().says("renamed entity vilnius to wilno")
    expected = WHOLE.replace("[entities.vilnius]", "[entities.wilno]")
    assert text_of(run) == expected.replace('about = ["vilnius"]', 'about = ["wilno"]')


def test_of_several_things_of_one_name_the_kind_decides(run: Program) -> None:
    file = run.file(HEAD + '[[facts]]\nid = "vilnius"\ntext = "It is.[4]"\nabout = ["vilnius"]\n')
    run("-f", file, "rename", "entity:vilnius", "wilno").shows()
    assert 'id = "vilnius"' in text_of(run)
    assert 'about = ["wilno"]' in text_of(run)


@pytest.mark.parametrize(
    ("old", "new", "status", "complaint"),
    [
        ("taken", "left", 2, "fact 'left' is there already"),
        ("4", "13", 2, "source '13' is there already"),
        ("taken", "a b", 2, "cannot be an id or key"),
        ("4", "a/b", 2, "cannot be an id or key"),
        ("taken", "", 2, "cannot be an id or key"),
        ("takn", "fell", 1, "did you mean taken?"),
        ("4", "sic", 2, "[sic] stands in it already, and would become a marker"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(
    run: Program, file: str, old: str, new: str, status: int, complaint: str
) -> None:
    run("-f", file, "rename", old, new).fails(status, complaint)
    assert text_of(run) == WHOLE


def test_a_dry_run_shows_every_line_that_changes(run: Program, file: str) -> None:
    out = run("-f", file, "rename", "taken", "fell", "--dry-run").shows().out
    assert [line for line in out.splitlines() if line[:1] == "+" and line[:3] != "+++"] == [
        '+id = "fell"',
        '+see = ["fell"]',
        '+contradicts = ["fell"]',
    ]
    assert text_of(run) == WHOLE


def test_all_files_of_a_folder_are_changed(run: Program) -> None:
    Path(run.folder, "all").mkdir()
    run.file(HEAD, "all/a.toml")
    run.file(f"format = 1\n{FACTS}", "all/b.toml")
    run("-f", "all", "rename", "4", "davies").shows().says("all/a.toml, all/b.toml")
    assert "[sources.davies]" in text_of(run, "all/a.toml")
    assert "[davies, p. 12; 13][davies]" in text_of(run, "all/b.toml")


def test_the_shipped_collection_is_not_changed(run: Program) -> None:
    run("rename", "4", "davies").fails(2, "lssr init")


def test_names_that_are_not_utf_8_are_in_no_file(run: Program, file: str) -> None:
    odd = b"a\xffb".decode("utf-8", "surrogateescape")
    for words in (("rename", odd, "fell"), ("remove", odd), ("edit", odd), ("show", odd)):
        run("-f", file, *words).fails(1)
    run("-f", file, "rename", "taken", odd).fails(2, "cannot be an id or key")
    run("-f", file, "add", "--text", odd).fails(2, "--text: not UTF-8")
    run("-f", file, "add", "--text", "It fell.", "--tag", odd).fails(2, "--tag: not UTF-8")
    assert text_of(run) == WHOLE

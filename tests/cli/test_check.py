"""``lssr check``: what is found, told in every format."""

from __future__ import annotations

from pathlib import Path

import pytest

from lssr_cli.check import RULES
from program import HEAD, Program

WRONG = (
    '[[facts]]\nid = "taken"\ntext = "Vilnius was  taken. [99]"\nabout = ["vilnus"]\n'
    '[[facts]]\nid = "Left"\ntext = "Vilnius was left.[4][13]"\n'
)
LINE = HEAD.count("\n") + 3


@pytest.fixture
def file(run: Program) -> str:
    return run.file(HEAD + WRONG)


def text_of(run: Program) -> str:
    return (run.folder / "facts.toml").read_text("utf-8")


def test_a_finding_is_told_with_its_place_its_line_and_a_caret(run: Program, file: str) -> None:
    done = run("check", file).fails(1, "2 facts, 2 sources, 1 entity: 2 errors, 3 warnings")
    assert done.out.splitlines()[:3] == [
        f'facts.toml:{LINE}:20: warning: fact "taken".text: 2 blanks in a row [doubled-blank]',
        '    text = "Vilnius was  taken. [99]"',
        "                       ^^",
    ]
    assert f"facts.toml:{LINE}:30: error: fact \"taken\".text: no source '99'" in done.out
    assert "did you mean vilnius?" in done.out


def test_the_status_is_0_with_warnings_1_with_errors_2_without_toml(run: Program) -> None:
    assert run("check", run.file(HEAD + WRONG)).status == 1
    only = HEAD + '[[facts]]\nid = "Left"\ntext = "Vilnius was left.[4][13]"\n'
    assert run("check", run.file(only)).status == 0
    assert run("check", run.file("format = \n" + WRONG)).status == 2
    assert run("check", "no-such-file.toml").fails(2, "no such file").out == ""


def test_json_tells_all_there_is_of_a_finding(run: Program, file: str) -> None:
    told = run("check", file, "--format", "json").json
    assert told["schema"] == "lssr.check/1"
    (about,) = [one for one in told["findings"] if one["rule"] == "undefined-entity"]
    assert about == {
        "file": "facts.toml",
        "line": LINE + 1,
        "column": 10,
        "end_column": 18,
        "rule": "undefined-entity",
        "severity": "error",
        "where": 'fact "taken".about[0]',
        "message": "no entity 'vilnus'",
        "hint": "did you mean vilnius?",
        "fixable": False,
    }


def test_a_record_a_line_and_a_row_a_finding(run: Program, file: str) -> None:
    found = len(run("check", file, "--format", "json").json["findings"])
    for format, head in (("jsonl", 0), ("tsv", 0), ("csv", 1)):
        assert len(run("check", file, "--format", format).lines) == found + head


def test_github_takes_its_own_form(run: Program, file: str) -> None:
    lines = run("check", file, "--format", "github").lines
    assert lines[0].startswith(f"::warning file=facts.toml,line={LINE},col=20,endColumn=22,")
    assert all(line.startswith(("::warning ", "::error ")) for line in lines)


def test_rules_are_selected_and_ignored_by_name(run: Program, file: str) -> None:
    def rules(*words: str) -> set[str]:
        found = run("check", file, "--format", "json", *words).json["findings"]
        return {one["rule"] for one in found}

    assert rules("--select", "id-style,uncited") == {"id-style"}
    assert rules("--select", "id-style", "--select", "doubled-blank") == {
        "id-style",
        "doubled-blank",
    }
    assert "id-style" not in rules("--ignore", "id-style")
    run("check", file, "--select", "id-stile").fails(2, "did you mean id-style?")


def test_the_file_itself_says_which_rules_it_wants(run: Program) -> None:
    head = '[collection.check]\nignore = ["id-style", "doubled-blank"]\n'
    done = run("check", run.file(HEAD + head + WRONG))
    assert "id-style" not in done.out
    assert "undefined-source" in done.out


def test_a_comment_waives_a_warning_on_its_line_and_no_error(run: Program) -> None:
    text = WRONG.replace('id = "Left"', 'id = "Left"  # lssr: ignore id-style')
    text = text.replace('["vilnus"]', '["vilnus"]  # lssr: ignore undefined-entity')
    out = run("check", run.file(HEAD + text)).out
    assert "id-style" not in out
    assert "undefined-entity" in out


def test_fix_repairs_what_is_safe_and_shows_it(run: Program, file: str) -> None:
    done = run("check", file, "--fix").fails(1)
    assert '+text = "Vilnius was taken.[99]"' in done.out
    assert text_of(run) == HEAD + WRONG.replace("was  taken. [", "was taken.[")


def test_fix_on_trial_writes_nothing(run: Program, file: str) -> None:
    assert '+text = "Vilnius was taken.[99]"' in run("check", file, "--fix", "--dry-run").out
    assert text_of(run) == HEAD + WRONG


def test_the_shipped_collection_is_not_repaired(run: Program) -> None:
    run("check", "--fix").fails(2, "lssr init")


def test_what_rests_on_one_source_is_noted_if_asked_for(run: Program, file: str) -> None:
    out = run("check", file, "--evidence").out
    assert "note:" not in run("check", file).out
    assert (
        "[single-source]"
        in run("check", run.file(HEAD + WRONG.replace("[13]", "")), "--evidence").out
    )
    assert "[single-source]" not in out


def test_all_rules_are_listed_each_with_an_example(run: Program) -> None:
    told = run("check", "--rules", "--format", "json").json["rules"]
    assert [rule["name"] for rule in told] == [rule.name for rule in RULES]
    text = run("check", "--rules").shows("undefined-source", "[99]").out
    assert all(rule.name in text for rule in RULES)


def test_two_files_of_a_folder_are_checked_together(run: Program) -> None:
    Path(run.folder, "all").mkdir()
    run.file(HEAD, "all/a.toml")
    run.file("format = 1\n[[facts]]\nid = 'a'\ntext = 'Vilnius was taken.[4][13]'\n", "all/b.toml")
    run.file("format = 1\n[[facts]]\nid = 'a'\ntext = 'Vilnius was left.[4][13]'\n", "all/c.toml")
    out = run("check", "all").fails(1).out
    assert 'all/b.toml:3:6: error: fact "a".id: is given again at all/c.toml:2 [duplicate]' in out
    assert 'all/c.toml:3:6: error: fact "a".id: is given twice; the first is at all/b.toml:2' in out


def test_entries_of_a_bibliography_are_sources(run: Program) -> None:
    run.file("@book{senn, title={A}, publisher={B}, pages={1--9}}\n@book{x, title=\n", "refs.bib")
    head = HEAD + '[collection]\nbibliography = ["refs.bib"]\n'
    file = run.file(head + '[[facts]]\nid = "a"\ntext = "It fell.[senn][4; 13]"\n')
    done = run("check", file)
    assert "refs.bib:2:" in done.out
    run.file("@book{senn, title={A}, publisher={B}}\n@book{4, title={C}}\n@book{y}\n", "refs.bib")
    out = run("check", file).fails(1).out
    assert 'refs.bib:2:1: error: source "4": is given twice; the first is at facts.toml:2' in out
    assert "refs.bib:3:1: error: entry 'y' left out: has no title [bibliography]" in out
    assert "undefined-source" not in out


def test_bytes_that_are_no_utf_8_are_told_line_by_line(run: Program) -> None:
    text = (HEAD + WRONG).encode().replace(b"Europe", b"Europ\xe9").replace(b"Vilna", b"Vi\xc5lna")
    (run.folder / "facts.toml").write_bytes(text)
    out = run("check", "facts.toml").fails(2).out
    assert "facts.toml:4:15: error: not UTF-8: byte 0xe9 [not-toml]" in out
    line = HEAD.count("\n", 0, HEAD.index("Vilna")) + 1
    assert f"facts.toml:{line}:24: error: not UTF-8: byte 0xc5 [not-toml]" in out
    assert "no source '99'" in out
    assert "missing-key" not in out


def test_what_a_style_would_print_and_a_source_lacks_is_noted(run: Program) -> None:
    facts = '[[facts]]\nid = "a"\ntext = "Vilnius was left.[4][13]"\n'
    file = run.file(HEAD.replace('issued = "1998"\n', "") + facts)
    done = run("check", file, "--style", "chicago-notes-bibliography").shows()
    assert 'facts.toml:2:1: note: source "4": Chicago Manual of Style' in done.out
    assert "wants issued [style-wants]" in done.out
    assert 'source "13"' not in done.out
    assert "style-wants" not in run("check", file).out
    run("check", file, "--style", "chicagoo").fails(2, "no style is called 'chicagoo'")


def test_two_files_that_describe_the_collection_differently_are_both_named(run: Program) -> None:
    Path(run.folder, "all").mkdir()
    run.file('format = 1\n[collection]\ntitle = "A"\n', "all/a.toml")
    run.file('format = 1\n\n[collection]\ntitle = "B"\n', "all/b.toml")
    out = run("check", "all").fails(1).out
    assert "all/a.toml:2:1: error: collection: differs from the one in all/b.toml" in out
    assert "all/b.toml:3:1: error: collection: differs from the one in all/a.toml" in out
    run("-f", "all", "timeline").fails(2, "all/b.toml:3: collection: differs from the one in")

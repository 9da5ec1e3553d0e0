"""``lssr edit``: the file in the user's editor, at the right line, never half-written."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from program import HEAD, Program
from screen import Screen

FACTS = (
    '[[facts]]\nid = "taken"\ntext = "Vilnius was taken.[4]"\n'
    '[[facts]]\nid = "left"\ntext = "Vilnius was left.[13]"\n'
)
WHOLE = HEAD + FACTS


@pytest.fixture
def file(run: Program) -> str:
    return run.file(WHOLE)


def editor(run: Program, *steps: str, name: str = "editor.py") -> str:
    """Return a command that edits as the steps say, one at each start, and keeps its arguments.

    A step is Python that changes ``text``; an editor without steps ends with an error.
    """
    script = run.folder / ".home" / name
    script.write_text(
        "import pathlib, sys\n"
        f"log = pathlib.Path({str(run.folder / '.home' / 'log')!r})\n"
        "before = log.read_text().count('\\n') if log.exists() else 0\n"
        "log.open('a').write(' '.join(sys.argv[1:]) + '\\n')\n"
        "file = pathlib.Path(sys.argv[-1].partition(':')[0])\n"
        "text = file.read_text('utf-8')\n"
        f"exec({list(steps)!r}[before])\n"
        "file.write_text(text, 'utf-8')\n"
    )
    return f"{sys.executable} {script}"


def arguments(run: Program) -> list[str]:
    return (run.folder / ".home" / "log").read_text().splitlines()


def text_of(run: Program) -> str:
    return (run.folder / "facts.toml").read_text("utf-8")


def kept(err: str) -> Path:
    found = re.search(r"your text is kept in (\S+)", err)
    assert found, err
    return Path(found[1])


CHANGE = "text = text.replace('was left', 'was lost')"
BREAK = "text = text.replace('id = \"left\"', 'id = ')"
MEND = "text = text.replace('id = \\n', 'id = \"lost\"\\n')"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("left", '[[facts]]\nid = "left"'), ("13", "[sources.13]"), ("entity:vilnius", "[entities")],
)
def test_the_editor_opens_at_the_line(run: Program, file: str, name: str, wanted: str) -> None:
    run("-f", file, "edit", name, EDITOR=editor(run, "")).shows().says("nothing changed")
    line = WHOLE.count("\n", 0, WHOLE.index(wanted)) + 1
    assert arguments(run)[0].startswith(f"+{line} ")


def test_what_was_written_takes_the_place_of_the_file(run: Program, file: str) -> None:
    run("-f", file, "edit", "left", EDITOR=editor(run, CHANGE)).shows().says("changed facts.toml")
    assert text_of(run) == WHOLE.replace("was left", "was lost")


def test_visual_goes_before_editor_and_may_have_options(run: Program, file: str) -> None:
    command = f"{editor(run, CHANGE)} --option 'with blanks'"
    run("-f", file, "edit", "left", VISUAL=command, EDITOR="false").shows()
    assert arguments(run)[0].startswith("--option with blanks +")


def test_an_editor_with_other_habits_is_told_the_line_behind_the_name(
    run: Program, file: str
) -> None:
    python = Path(editor(run, CHANGE).split(" ")[1])
    code = run.folder / ".home" / "code"
    code.write_text(f'#!/bin/sh\nexec {sys.executable} {python} "$@"\n')
    code.chmod(0o700)
    run("-f", file, "edit", "left", EDITOR=str(code)).shows().says("changed")
    assert re.fullmatch(r"--wait --goto \S+/facts\.toml:[0-9]+", arguments(run)[0])


def test_what_the_format_refuses_is_not_written_and_not_lost(run: Program, file: str) -> None:
    done = run("-f", file, "edit", "left", EDITOR=editor(run, BREAK)).fails(2, "not TOML")
    assert text_of(run) == WHOLE
    assert kept(done.err).read_text("utf-8") == WHOLE.replace('id = "left"', "id = ")


def test_an_editor_that_gives_up_changes_nothing(run: Program, file: str) -> None:
    run("-f", file, "edit", "left", EDITOR="false").fails(2, "ended with status 1; nothing written")
    assert text_of(run) == WHOLE


@pytest.mark.parametrize(
    ("command", "complaint"),
    [("no-such-editor", "cannot start no-such-editor"), ("'", "is no command")],
)
def test_an_editor_that_there_is_not_is_told(
    run: Program, file: str, command: str, complaint: str
) -> None:
    run("-f", file, "edit", "left", EDITOR=command).fails(2, complaint)


def test_a_fault_is_offered_again_at_its_line_on_a_terminal(run: Program, file: str) -> None:
    seen = Screen(
        *(run, "-f", file, "edit", "left"),
        keys="y\n",
        prompt="Edit again?",
        EDITOR=editor(run, BREAK, MEND),
    ).text
    assert "not TOML" in seen
    line = WHOLE.count("\n", 0, WHOLE.index('id = "left"')) + 1
    assert arguments(run)[1].startswith(f"+{line} ")
    assert text_of(run) == WHOLE.replace('id = "left"', 'id = "lost"')


def test_an_error_that_only_check_finds_is_offered_again_too(run: Program, file: str) -> None:
    seen = Screen(
        *(run, "-f", file, "edit", "left"),
        keys="y\n",
        prompt="Edit again?",
        EDITOR=editor(
            run, "text = text.replace('[13]\"', '[99]\"')", "text = text.replace('[99]', '[4]')"
        ),
    ).text
    assert "no source '99' [undefined-source]" in seen
    assert text_of(run) == WHOLE.replace("was left.[13]", "was left.[4]")


def test_a_file_changed_meanwhile_is_not_overwritten_and_the_text_not_lost(
    run: Program, file: str
) -> None:
    other = f"pathlib.Path({str(run.folder / file)!r}).write_text('format = 1\\n')\n{CHANGE}"
    done = run("-f", file, "edit", "left", EDITOR=editor(run, other)).fails(2, "meanwhile")
    assert text_of(run) == "format = 1\n"
    assert "was lost" in kept(done.err).read_text("utf-8")


def test_byte_order_mark_and_line_ends_stay(run: Program) -> None:
    whole = b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode()
    (run.folder / "facts.toml").write_bytes(whole)
    step = "file.write_bytes(file.read_bytes().replace(b'was left', b'was lost')); sys.exit()"
    run("-f", "facts.toml", "edit", "left", EDITOR=editor(run, step)).shows()
    assert (run.folder / "facts.toml").read_bytes() == whole.replace(b"was left", b"was lost")


def test_what_is_not_there_is_not_edited(run: Program, file: str) -> None:
    run("-f", file, "edit", "lefd", EDITOR="true").fails(1, "did you mean left?")


def test_the_shipped_collection_is_not_edited(run: Program) -> None:
    run("edit", "4", EDITOR="true").fails(2, "lssr init")


def test_a_source_of_a_bibliography_is_edited_there(run: Program) -> None:
    run.file("@book{senn, title={A}, publisher={B}}\n", "refs.bib")
    file = run.file(f'{HEAD}[collection]\nbibliography = ["refs.bib"]\n')
    run("-f", file, "edit", "senn", EDITOR="true").fails(2, "stands in refs.bib:1")

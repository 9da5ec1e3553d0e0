"""What every command has in common: options, errors, exit statuses, streams."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lssr_cli.cli.commands import COMMANDS
from program import Program


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_examples(run: Program, command: str) -> None:
    done = run(command, "-h").shows("Usage: lssr", f"lssr {command}", "--file", "--format")
    assert done.err == ""


def test_alone_it_shows_its_help_and_ends_with_2(run: Program) -> None:
    done = run().fails(2)
    assert "lssr search vilnius congress" in done.err


def test_the_version_is_the_name_and_a_number(run: Program) -> None:
    assert run("--version").shows("lssr ").lines[0].split()[1][0].isdigit()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("serch", "x"), "command 'serch' is unknown (did you mean search?)"),
        (("search", "--fomat", "json", "x"), "no option --fomat (did you mean --format"),
        (("search", "x", "--format", "jsn"), "format 'jsn' is unknown (did you mean json"),
        (("search", "x", "--color", "blue"), "colour 'blue' is unknown"),
        (("search", "x", "--limit", "abc"), "--limit"),
        (("--file", "", "search", "x"), "--file needs a path"),
        (("--file", "nowhere.toml", "search", "x"), "nowhere.toml: no such file"),
        (("search",), "Missing argument"),
        (("timeline", "--from", "12/11/1918"), "is ambiguous"),
    ],
)
def test_bad_usage_is_one_line_and_status_2(
    run: Program, words: tuple[str, ...], message: str
) -> None:
    done = run(*words).fails(2, message)
    assert done.out == ""
    assert len(done.err.splitlines()) == 1


def test_a_global_option_counts_before_and_after_the_command(run: Program) -> None:
    file = run.facts("Vilnius was taken.[4]")
    before = run("--file", file, "--format", "ids", "search", "taken")
    after = run("search", "taken", "--format", "ids", "--file", file)
    assert before.lines == after.lines == ["f1"]


def test_of_two_the_last_one_wins(run: Program) -> None:
    file = run.facts("Vilnius was taken.[4]")
    run("--format", "json", "search", "taken", "--file", file, "--format", "ids").shows("f1\n")


def test_quiet_leaves_the_status_alone(run: Program) -> None:
    file = run.facts("Vilnius was taken.[4]")
    done = run("-q", "-f", file, "search", "takn")
    assert (done.status, done.out, done.err) == (0, "", "")


def test_a_broken_file_is_named_with_line_and_field(run: Program) -> None:
    file = run.file('format = 1\n[[facts]]\nid = "x"\ntext = 3\n')
    run("-f", file, "search", "x").fails(2, 'lssr: facts.toml:4: fact "x".text: ')


def test_a_reader_that_leaves_is_no_error(run: Program) -> None:
    command = f"{sys.executable} -m lssr_cli timeline | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, env=run.environment(), check=True, text=True
    )
    assert (done.stderr, done.stdout.splitlines()[-1]) == ("", "0")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("words", [["--help"], ["timeline"], ["sources"]])
def test_a_full_disk_is_one_line_and_status_3(run: Program, words: list[str]) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "lssr_cli", *words],
            stdout=full,
            stderr=subprocess.PIPE,
            env=run.environment(),
            check=False,
            text=True,
        )
    assert (done.returncode, done.stderr) == (3, "lssr: cannot write: No space left on device\n")


@pytest.mark.parametrize("width", ["0", "-5", "abc", "99999999", ""])
def test_a_strange_width_changes_nothing_in_a_pipe(run: Program, width: str) -> None:
    assert run("timeline", COLUMNS=width).out == run("timeline").out


def test_letters_an_encoding_lacks_are_replaced(run: Program) -> None:
    file = run.facts("Мицкявичюс spoke.[4]")
    run("-f", file, "show", "f1", PYTHONIOENCODING="ascii").shows("spoke")


def test_brackets_of_a_text_are_never_markup(run: Program) -> None:
    text = "He wrote [sic] on [p. 4] :smile: [/] [red]x[/red] [link=x]y[/link].[4]"
    file = run.facts(text)
    for words in (["search", "wrote"], ["show", "f1"], ["timeline", "--no-notes"]):
        run("-f", file, "--color", "always", *words).shows(
            "[sic]", "[p.", ":smile:", "[/]", "[red]x[/red]", "[link=x]y[/link]"
        )


@pytest.mark.parametrize("variable", ["LSSR_FILE"])
def test_a_variable_names_the_file(run: Program, variable: str) -> None:
    file = run.facts("Vilnius was taken.[4]")
    assert run("search", "taken", "--format", "ids", **{variable: file}).lines == ["f1"]

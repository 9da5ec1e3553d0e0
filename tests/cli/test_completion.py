"""Completion, asked as each shell asks, and in the shells themselves."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lssr_cli.cli.candidates import FIELDS
from lssr_cli.cli.commands import COMMANDS
from lssr_cli.cli.completion import split
from lssr_cli.search import language
from program import Program

FILE = """\
format = 1
[sources.4]
type = "book"
title = "Europe: A History"
[entities.vilnius]
kind = "place"
name = "Vilnius"
[entities.vileisis]
kind = "person"
name = "Jonas Vileišis"
[[facts]]
id = "vilnius-fell"
date = "1919-01-05"
text = "Vilnius $(touch owned) `touch owned`; 'fell' \\"today\\": 100 %.[4]"
tags = ["war"]
"""


@pytest.fixture
def file(run: Program) -> str:
    return run.file(FILE)


def complete(run: Program, line: str, shell: str = "fish", **variables: str) -> list[str]:
    """Return the values that are proposed at the end of a line."""
    done = run(_LSSR_COMPLETE=f"complete_{shell}", _TYPER_COMPLETE_ARGS=line, **variables)
    assert done.err == ""
    return [text.split("\t")[0] for text in done.lines]


def wants_a_file(run: Program, line: str) -> bool:
    return run(_LSSR_COMPLETE="complete_fish", _TYPER_COMPLETE_ARGS=line).status == 1


def test_commands_are_proposed_with_their_help(run: Program) -> None:
    assert complete(run, "lssr ") == list(COMMANDS)
    assert complete(run, "lssr ti") == ["timeline"]


@pytest.mark.parametrize("command", COMMANDS)
def test_options_are_proposed_for_every_command(run: Program, command: str) -> None:
    assert {"--file", "--format", "--help"} <= set(complete(run, f"lssr {command} --"))


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("show v", ["vilnius-fell", "vilnius", "vileisis"]),
        ("show vilnius-fell 4", ["4"]),
        ("cite vilnius-", ["vilnius-fell"]),
        ("edit vilnius-f", ["vilnius-fell"]),
        ("open ", ["4"]),
        ("add --about vil", ["vilnius", "vileisis"]),
        ("add --tag w", ["war"]),
        ("add --source ", ["4"]),
        ("sources 4", ["4"]),
        ("entities vilei", ["vileisis"]),
        ("search per", ["person:"]),
        ("search x -per", ["-person:"]),
        ("search person:vil", ["person:vileisis"]),
        ("search -place:vil", ["-place:vilnius"]),
        ("timeline tag:", ["tag:war"]),
        ("search is:disp", ["is:disputed"]),
        ("search id:", ["id:vilnius-fell"]),
        ("search x --format js", ["json", "jsonl"]),
        ("search --format=cs", ["--format=csv"]),
        ("search --sort d", ["date"]),
        ("timeline --group y", ["year"]),
        ("cite --locale lt", ["lt-LT"]),
        ("cite --style apa-c", ["apa-cv"]),
        ("--color n", ["never"]),
        ("show -- v", ["vilnius-fell", "vilnius", "vileisis"]),
        ("open 4 ", []),
        ("tags ", []),
        ("nonsense ", []),
        ("search nonsense:", []),
        ("init --title ", []),
    ],
)
def test_what_may_stand_at_the_cursor(
    run: Program, file: str, line: str, values: list[str]
) -> None:
    assert complete(run, f"lssr -f {file} {line}") == values


@pytest.mark.parametrize("line", ["-f ", "check ", "timeline --output ", "search x --file=a"])
def test_where_a_path_is_wanted_the_shell_is_told(run: Program, line: str) -> None:
    assert wants_a_file(run, f"lssr {line}")


def test_collections_of_the_configuration_are_proposed(run: Program) -> None:
    (run.home / ".config" / "lssr").mkdir(parents=True)
    (run.home / ".config" / "lssr" / "config.toml").write_text('[collections]\nwar = "w.toml"\n')
    assert complete(run, "lssr -c ") == ["war"]


@pytest.mark.parametrize("text", ["format = 1\n[[facts", "format = 1\n[[facts]]\nid = 3\n"])
def test_a_broken_file_is_passed_over_in_silence(run: Program, text: str) -> None:
    assert complete(run, f"lssr -f {run.file(text)} show ") == []


def test_no_more_than_fifty_are_proposed(run: Program) -> None:
    assert len(complete(run, "lssr cite --style ")) == 50


def test_the_fields_of_a_query_are_those_of_the_search() -> None:
    assert set(FIELDS) == set(language.FIELDS)


def test_bash_is_given_what_follows_its_word_break(run: Program, file: str) -> None:
    line = f"lssr -f {file} search person:vil"
    assert complete(run, line, "bash", COMP_WORDBREAKS=" :=") == ["vileisis"]
    assert complete(run, line, "bash", COMP_WORDBREAKS=" ") == ["person:vileisis"]


def test_bash_may_also_give_its_words(run: Program, file: str) -> None:
    words = {"COMP_WORDS": f"lssr -f {file} show viln", "COMP_CWORD": "4"}
    done = run(_LSSR_COMPLETE="complete_bash", **words)
    assert done.lines == ["vilnius-fell", "vilnius"]


def test_zsh_is_given_help_after_a_colon(run: Program, file: str) -> None:
    line = f"lssr -f {file} search person:vil"
    assert complete(run, line, "zsh") == ["person\\:vileisis:Jonas Vileišis"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("lssr show ", ["lssr", "show", ""]),
        ("lssr show x", ["lssr", "show", "x"]),
        ("lssr 'a b' \"c d", ["lssr", "a b", "c d"]),
        ("lssr a\\ b", ["lssr", "a b"]),
        ('lssr "a \\"b" \'', ["lssr", 'a "b', ""]),
        ("", [""]),
    ],
)
def test_a_line_is_cut_as_a_shell_cuts_it(line: str, words: list[str]) -> None:
    assert split(line) == words


IN_BASH = """
source <(lssr --show-completion bash)
COMP_LINE='lssr -f facts.toml {}'; COMP_POINT=${{#COMP_LINE}}
_lssr_completion lssr
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
IN_ZSH = """
autoload -Uz compinit; compinit -u -D
source <(lssr --show-completion zsh)
_describe() { print -rl -- "${(@P)3}" }
words=(lssr -f facts.toml {}) CURRENT=${#words}
_lssr
"""
IN_FISH = "lssr --show-completion fish | source; complete -C 'lssr -f facts.toml {}'"
SHELLS = {
    "bash": ["bash", "--norc", "-c", IN_BASH],
    "zsh": ["zsh", "-f", "-c", IN_ZSH],
    "fish": ["fish", "--no-config", "-c", IN_FISH],
}


def in_shell(run: Program, shell: str, line: str) -> str:
    """Complete a line in a real shell and return what that shell would show."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    folder = run.folder / "bin"
    folder.mkdir()
    program = folder / "lssr"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m lssr_cli "$@"\n')
    program.chmod(0o755)
    *command, script = SHELLS[shell]
    done = subprocess.run(
        [*command, script.replace("{}", line).replace("{{", "{").replace("}}", "}")],
        capture_output=True,
        cwd=run.folder,
        env=run.environment(PATH=f"{folder}{os.pathsep}{os.environ['PATH']}"),
        check=False,
        text=True,
    )
    return done.stdout


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_completes_ids_and_runs_nothing_of_a_text(run: Program, shell: str) -> None:
    assert "vilnius-fell" in in_shell(run, shell, "show vilnius-")
    assert not (run.folder / "owned").exists()


@pytest.mark.parametrize("shell", ["bash", "fish"])
def test_installing_writes_where_the_shell_looks(run: Program, shell: str) -> None:
    done = run("--install-completion", shell).says("is written")
    script = Path(done.err.split(" is written")[0])
    assert script.read_text("utf-8") == run("--show-completion", shell).out
    if shell == "bash":
        run("--install-completion", shell)
        assert (run.home / ".bashrc").read_text().count("source ") == 1


def test_the_users_own_shell_is_meant_where_none_is_named(run: Program) -> None:
    shown = run("--show-completion", SHELL="/usr/bin/fish").out
    assert shown == run("--show-completion", "fish").out
    run("--show-completion", SHELL="/bin/csh").fails(2, "completion is for bash, zsh, fish")

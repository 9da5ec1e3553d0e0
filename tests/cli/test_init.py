"""``lssr init``: a file of one's own."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote

from program import Program


def test_the_new_file_is_read_and_checked_without_a_word(run: Program) -> None:
    run("init").shows("facts.toml")
    run("-f", "facts.toml", "check").shows().says("1 fact, 1 source, 1 entity: no mistakes")
    run("-f", "facts.toml", "timeline").shows("Lithuania was an independent republic")


def test_folder_and_title_are_what_was_asked_for(run: Program) -> None:
    run("init", "a/b", "--title", 'The "year" \\ 1918').shows("a/b/facts.toml")
    told = run("-f", "a/b/facts.toml", "export", "--format", "json").json
    assert told["collection"]["title"] == 'The "year" \\ 1918'


def test_its_first_line_leads_editors_to_the_schema(run: Program) -> None:
    run("init").shows()
    first = (run.folder / "facts.toml").read_text("utf-8").split("\n")[0]
    found = re.fullmatch(r"#:schema file://(/\S+)", first)
    assert found
    assert json.loads(Path(unquote(found[1])).read_text("utf-8"))["title"] == "Fact file of lssr"


def test_a_file_that_is_there_stays(run: Program) -> None:
    run.file("# mine\n")
    run("init").fails(2, "facts.toml is there already")
    assert (run.folder / "facts.toml").read_text("utf-8") == "# mine\n"


def test_a_link_that_leads_nowhere_is_not_followed(run: Program) -> None:
    (run.folder / "facts.toml").symlink_to("/nowhere/else.toml")
    run("init").fails(2, "is there already")


def test_a_folder_that_cannot_be_made_is_told(run: Program) -> None:
    run.file("", "a")
    run("init", "a/b").fails(3, "cannot write")


def test_it_says_how_to_make_the_file_the_default_and_that_works(run: Program) -> None:
    told = run("init", "mine").shows().err
    line = re.search(r'write (file = ".+") into (\S+)', told)
    assert line
    configuration = Path(line[2])
    configuration.parent.mkdir(parents=True)
    configuration.write_text(f"{line[1]}\n", "utf-8")
    run("timeline").shows("Lithuania was an independent republic")


def test_a_fact_file_in_the_working_directory_is_never_read_unasked(run: Program) -> None:
    run("init").shows()
    run("timeline", "--limit", "1").hides("Lithuania was an independent republic")

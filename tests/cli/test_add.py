"""``lssr add``: a fact more."""

from __future__ import annotations

import fcntl
import os
import threading
import time
from pathlib import Path

import pytest

from program import HEAD, Program
from screen import Screen

FACT = '[[facts]]\nid = "taken"\ndate = "1919-01-05"\ntext = "Vilnius was taken.[4]"\n'


def text_of(run: Program, name: str = "facts.toml") -> str:
    return (run.folder / name).read_bytes().decode("utf-8")


def test_a_fact_is_put_behind_the_last_one(run: Program) -> None:
    file = run.file(f"{HEAD}\n{FACT}")
    run(
        *("-f", file, "add", "--text", "The Red Army left the town.", "--date", "21 apr 1919"),
        *("--source", "4, p. 188", "--source", "13", "--about", "vilnius", "--tag", "war"),
    ).shows("the-red-army-left-the-town").says("dated 21 April 1919 (1919-04-21)")
    assert text_of(run) == (
        f"{HEAD}\n{FACT}\n[[facts]]\n"
        'id = "the-red-army-left-the-town"\n'
        'date = "1919-04-21"\n'
        'text = "The Red Army left the town.[4, p. 188; 13]"\n'
        'about = ["vilnius"]\n'
        'tags = ["war"]\n'
    )
    run("-f", file, "check").shows()


def test_an_id_is_made_of_six_words_and_told_apart_by_a_number(run: Program) -> None:
    file = run.file(HEAD)
    words = "Žemaičių „Naujienos“ wrote of Smetona's new government that year."
    run("-f", file, "add", "--text", words).shows("zemaiciu-naujienos-wrote-of-smetonas-new\n")
    run("-f", file, "add", "--text", words).shows("zemaiciu-naujienos-wrote-of-smetonas-new-2\n")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ((), "--text is missing"),
        (("--text", " "), "--text is missing"),
        (("--text", "It fell.", "--source", "44"), "no source '44'"),
        (("--text", "It fell.", "--about", "vilnus"), "no entity 'vilnus' (did you mean vilnius?)"),
        (("--text", "It fell.", "--date", "1919-13"), "--date: "),
        (("--text", "It fell.", "--date", "3/4/1919"), "--date: "),
        (("--text", "It fell.", "--id", "it fell"), "--id: 'it fell' is no id"),
        (("--text", "It fell.", "--id", "taken"), "the id 'taken' is taken"),
        (("--text", "It fell.", "--tag", ""), "--tag: is empty"),
        (("--text", "x" * 70_000), "--text: 70,000 bytes are more than the 65,536 allowed"),
    ],
)
def test_what_means_nothing_is_refused_and_nothing_written(
    run: Program, words: tuple[str, ...], complaint: str
) -> None:
    file = run.file(HEAD + FACT)
    done = run("-f", file, "add", *words).fails(2, complaint)
    assert done.out == ""
    assert "x" * 80 not in done.err
    assert text_of(run) == HEAD + FACT


def test_a_dry_run_shows_the_change_and_writes_nothing(run: Program) -> None:
    file = run.file(HEAD)
    run("-f", file, "add", "--text", "It fell.", "--dry-run").shows('+text = "It fell."')
    assert text_of(run) == HEAD


def test_signs_and_line_breaks_come_back_as_they_were_typed(run: Program) -> None:
    file = run.file(HEAD)
    words = 'He wrote: "\\[4] \t“no”\nand left\\.'
    run("-f", file, "add", "--text", words, "--id", "odd").shows("odd")
    assert run("-f", file, "show", "odd", "--format", "json").json["facts"][0]["text"] == words


def test_byte_order_mark_and_line_ends_stay(run: Program) -> None:
    whole = b"\xef\xbb\xbf" + HEAD.replace("\n", "\r\n").encode()
    (run.folder / "facts.toml").write_bytes(whole)
    run("-f", "facts.toml", "add", "--text", "It fell.").shows()
    after = (run.folder / "facts.toml").read_bytes()
    assert after.startswith(whole)
    assert after.count(b"\n") == after.count(b"\r\n")


def test_mode_and_links_stay(run: Program) -> None:
    run.file(HEAD, "real.toml")
    (run.folder / "real.toml").chmod(0o600)
    (run.folder / "facts.toml").symlink_to("real.toml")
    run("-f", "facts.toml", "add", "--text", "It fell.").shows()
    assert (run.folder / "facts.toml").is_symlink()
    assert (run.folder / "real.toml").stat().st_mode & 0o777 == 0o600
    assert "It fell." in text_of(run, "real.toml")


def test_of_a_folder_one_file_is_named(run: Program) -> None:
    (run.folder / "all").mkdir()
    run.file(HEAD, "all/sources.toml")
    run.file("format = 1\n", "all/facts.toml")
    run("-f", "all", "add", "--text", "It fell.").fails(2, "say which file with --into FILE")
    run("-f", "all", "add", "--text", "It fell.", "--into", "other.toml").fails(
        2, "no fact file of"
    )
    run("-f", "all", "add", "--text", "It fell.", "--source", "4", "--into", "facts.toml").shows()
    assert 'text = "It fell.[4]"' in text_of(run, "all/facts.toml")
    assert text_of(run, "all/sources.toml") == HEAD


def test_the_shipped_collection_is_not_changed(run: Program) -> None:
    run("add", "--text", "It fell.").fails(2, "lssr init")


def test_a_file_that_the_format_refuses_is_not_changed(run: Program) -> None:
    file = run.file(f"{HEAD}[[facts]]\nid = 'a'\n")
    run("-f", file, "add", "--text", "It fell.").fails(2, "facts.toml:")
    assert text_of(run) == f"{HEAD}[[facts]]\nid = 'a'\n"


def test_a_change_made_while_the_lock_was_waited_for_is_kept(run: Program) -> None:
    file = run.file(HEAD)
    folder = os.open(run.folder, os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)
    waiting = threading.Thread(target=run, args=("-f", file, "add", "--text", "It fell."))
    waiting.start()
    time.sleep(0.5)
    run.file(HEAD + FACT)
    os.close(folder)
    waiting.join()
    assert text_of(run).startswith(HEAD + FACT)
    assert 'text = "It fell."' in text_of(run)


def test_what_is_missing_is_asked_for_on_a_terminal(run: Program) -> None:
    run.file(HEAD)
    keys = "It fell.\n1 sept 1919\n4, p. 12; 13\nvilnius\nwar; winter\n"
    seen = Screen(run, "-f", "facts.toml", "add", keys=keys).text
    assert "= 1 September 1919 (1919-09-01)" in seen
    assert text_of(run) == HEAD + (
        '\n[[facts]]\nid = "it-fell"\ndate = "1919-09-01"\ntext = "It fell.[4, p. 12; 13]"\n'
        'about = ["vilnius"]\ntags = ["war", "winter"]\n'
    )


def test_an_answer_that_means_nothing_is_asked_for_again(run: Program) -> None:
    run.file(HEAD)
    keys = "\nIt fell.\n1919-13\n1919\n99\n4\n\n\n"
    seen = Screen(run, "-f", "facts.toml", "add", keys=keys).text
    assert "a fact needs a statement" in seen
    assert "unknown: 99" in seen
    assert 'date = "1919"\ntext = "It fell.[4]"' in text_of(run)


def test_only_what_was_not_given_is_asked_for(run: Program) -> None:
    run.file(HEAD)
    words = ("add", "--text", "It fell.", "--date", "1919", "--source", "4")
    assert "Statement" not in Screen(run, "-f", "facts.toml", *words).text
    assert 'date = "1919"\ntext = "It fell.[4]"' in text_of(run)


def test_whoever_leaves_the_dialogue_writes_nothing(run: Program) -> None:
    run.file(HEAD)
    for keys in ("\x04", "\x03"):
        seen = Screen(run, "-f", "facts.toml", "add", keys=keys, prompt="Statement: ").text
        assert "fault in lssr" not in seen
        assert text_of(run) == HEAD


def test_nothing_is_left_behind_where_the_disk_refuses(run: Program, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    file = run.file(HEAD)
    tmp_path.chmod(0o500)
    run("-f", file, "add", "--text", "It fell.").fails(3, "cannot write")
    tmp_path.chmod(0o700)
    assert sorted(os.listdir(tmp_path)) == [".home", "facts.toml"]

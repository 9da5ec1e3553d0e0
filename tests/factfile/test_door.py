"""The door: which files come in, and the one line that turns the others away."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.errors import FactFileError
from lssr_cli.factfile import MAX_BYTES, discover, read_bytes, read_text
from lssr_cli.factfile.door import parse_toml


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (os.mkfifo, "not a regular file"),
        (lambda path: path.symlink_to("/dev/null"), "not a regular file"),
        (lambda path: path.symlink_to("nowhere"), "no such file or directory"),
        (lambda path: path.symlink_to(path), "too many levels of symbolic links"),
        (sparse, "larger than 64 MB (67,108,865 bytes)"),
        (Path.mkdir, "a directory, not a file"),
        (str, "no such file or directory"),
    ],
)
def test_what_is_no_ordinary_file_is_turned_away(
    tmp_path: Path, make: Callable[[Path], None], message: str
) -> None:
    path = tmp_path / "facts.toml"
    make(path)
    with pytest.raises(FactFileError) as caught:
        read_bytes(path)
    assert str(caught.value) == f"{path}: {message}"


def test_a_name_no_file_can_have_is_turned_away() -> None:
    with pytest.raises(FactFileError, match="no file can have this name"):
        read_bytes(Path("a\0b"))
    with pytest.raises(FactFileError, match="no file can have this name"):
        discover(Path("a\0b"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_the_right_to_read_is_turned_away(tmp_path: Path) -> None:
    path = tmp_path / "facts.toml"
    path.touch(0o000)
    with pytest.raises(FactFileError, match="permission denied"):
        read_bytes(path)


def test_a_link_to_a_file_is_the_file(tmp_path: Path) -> None:
    (tmp_path / "real.toml").write_text("format = 1\n")
    (tmp_path / "link.toml").symlink_to("real.toml")
    assert read_text(tmp_path / "link.toml") == "format = 1\n"


def test_line_ends_stay_and_a_byte_order_mark_goes(tmp_path: Path) -> None:
    path = tmp_path / "facts.toml"
    path.write_bytes(b"\xef\xbb\xbfa = 1\r\n")
    assert read_text(path) == "a = 1\r\n"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a = 1\nb = '\xe9'", "2: not UTF-8: byte 0xe9"),
        (b"\xff\xfea\0", "1: not UTF-8: byte 0xff (save it as UTF-8, not UTF-16)"),
        (b"\n\n\xed\xa0\x80", "3: not UTF-8: byte 0xed"),
        (b"\xc0\x9b", "1: not UTF-8: byte 0xc0"),
    ],
)
def test_other_encodings_are_named_with_their_line(
    tmp_path: Path, data: bytes, message: str
) -> None:
    path = tmp_path / "facts.toml"
    path.write_bytes(data)
    with pytest.raises(FactFileError) as caught:
        read_text(path)
    assert str(caught.value) == f"{path}:{message}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = 1\ntext = \n", "2: not TOML: invalid value at column 8"),
        ("a = 1\n\nd = 1918-02-30", "3: not TOML: invalid date or datetime at column 5"),
        ("a = 1\na = 2", "2: not TOML: 'a' is given twice; the first is on line 1"),
        ("a = 1\nx = " + "9" * 5000, "2: not TOML: a number too long"),
        ("a = 1\nx = " + "[" * 100_000, "2: not TOML: nested too deep"),
        ("a = 1\n" + "a." * 50_000 + "b = 1", "2: not TOML: nested too deep"),
        ("\n[" + "a." * 50_000 + "b]", "2: not TOML: nested too deep"),
    ],
    ids=range(7),
)
def test_what_is_no_toml_is_named_with_its_line(text: str, message: str) -> None:
    with pytest.raises(FactFileError) as caught:
        parse_toml(text, Path("f.toml"))
    assert str(caught.value) == f"f.toml:{message}"


@given(st.text(alphabet="[]{}=\"'.,#\n\r 1a\\u-:+", max_size=60))
def test_any_text_is_a_document_or_one_line(text: str) -> None:
    assert re.fullmatch(r"read|f\.toml:[0-9]+: not TOML: [^\n]+", outcome(text))


def outcome(text: str) -> str:
    try:
        parse_toml(text, Path("f.toml"))
    except FactFileError as error:
        return str(error)
    return "read"


def test_memory_that_runs_out_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def run_out(_: str) -> None:
        raise MemoryError

    monkeypatch.setattr("lssr_cli.factfile.door.tomli.loads", run_out)
    with pytest.raises(FactFileError, match="too large for the memory there is"):
        parse_toml("", Path("f.toml"))


def make(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).touch()


def test_a_directory_gives_its_toml_files_in_path_order(tmp_path: Path) -> None:
    make(tmp_path, "b.toml", "a/z.toml", "a/b/c.toml", "a.toml", "notes.txt", "x.toml~")
    found = [str(path.relative_to(tmp_path)) for path in discover(tmp_path)]
    assert found == ["a/b/c.toml", "a/z.toml", "a.toml", "b.toml"]


def test_hidden_files_and_directories_are_left_out(tmp_path: Path) -> None:
    make(tmp_path, "a.toml", ".b.toml", ".git/c.toml", "d/.e/f.toml")
    (tmp_path / ".#a.toml").symlink_to("user@host.1:2")
    assert discover(tmp_path) == [tmp_path / "a.toml"]


def test_links_to_directories_are_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "d/a.toml")
    (tmp_path / "d" / "again").symlink_to(".")
    (tmp_path / "d" / "out.toml").symlink_to(tmp_path)
    assert discover(tmp_path / "d") == [tmp_path / "d" / "a.toml"]


def test_a_directory_called_like_a_file_is_entered(tmp_path: Path) -> None:
    make(tmp_path, "x.toml/a.toml")
    assert discover(tmp_path) == [tmp_path / "x.toml" / "a.toml"]


def test_a_file_is_itself_whatever_its_name(tmp_path: Path) -> None:
    make(tmp_path, ".facts")
    assert discover(tmp_path / ".facts") == [tmp_path / ".facts"]


@pytest.mark.parametrize("name", ["", "missing"])
def test_a_directory_without_fact_files_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(FactFileError, match=r"no fact files|no such file"):
        discover(tmp_path / name)


def test_directories_deeper_than_the_recursion_limit_are_walked(tmp_path: Path) -> None:
    deepest = tmp_path
    for _ in range(sys.getrecursionlimit()):
        deepest /= "d"
        deepest.mkdir()
    (deepest / "a.toml").touch()
    found = discover(tmp_path)
    # Python 3.11 cannot remove a tree this deep by itself.
    subprocess.run(["rm", "-rf", tmp_path / "d"], check=True)
    assert found == [deepest / "a.toml"]

"""One run: which file, which format, what is printed where."""

from __future__ import annotations

from pathlib import Path

import pytest

from lssr_cli.cli.environment import Environment
from lssr_cli.cli.session import Session, unknown
from lssr_cli.errors import UsageError
from lssr_cli.output.document import Document, Span, row
from lssr_cli.shipped import shipped_file


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.setenv("LSSR_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.delenv("LSSR_FILE", raising=False)
    (tmp_path / "config.toml").write_text("", "utf-8")
    made = Session(Environment())
    made.formats = ("text", "json", "markdown")
    return made


def configure(text: str, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(text, "utf-8")


def test_without_anything_it_is_the_shipped_file(session: Session) -> None:
    assert session.file == shipped_file()


def test_option_variable_configuration_in_this_order(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    configure('file = "mine.toml"\n[collections]\nother = "other.toml"\n', tmp_path)
    assert session.file == tmp_path / "mine.toml"
    monkeypatch.setenv("LSSR_FILE", "variable.toml")
    assert session.file == Path("variable.toml")
    session.given["file"] = "option.toml"
    assert session.file == Path("option.toml")
    session.given["collection"] = "other"
    assert session.file == tmp_path / "other.toml"


def test_a_file_in_the_working_folder_is_never_read_unasked(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "facts.toml").write_text("format = 1\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert session.file == shipped_file()


def test_an_empty_file_option_is_bad_usage(session: Session) -> None:
    session.given["file"] = ""
    with pytest.raises(UsageError, match="--file needs a path"):
        _ = session.file


@pytest.mark.parametrize(
    ("given", "output", "format"),
    [
        ({}, None, "text"),
        ({}, Path("a.md"), "markdown"),
        ({}, Path("a.JSON"), "json"),
        ({"format": "json"}, Path("a.md"), "json"),
        ({}, Path("a.unknown"), "text"),
    ],
)
def test_the_format_is_the_option_or_the_ending(
    session: Session, given: dict[str, str | bool], output: Path | None, format: str
) -> None:
    session.given |= given
    assert session.format(output=output) == format


def test_a_format_that_the_command_lacks_is_bad_usage(session: Session) -> None:
    session.given["format"] = "jsn"
    with pytest.raises(UsageError, match=r"format 'jsn' is unknown \(did you mean json\?\)"):
        session.format()


def test_a_value_like_nothing_names_all_that_there_are() -> None:
    assert unknown("format", "zzz", ("text", "json")) == (
        "format 'zzz' is unknown (one of text, json)"
    )


def test_quiet_writes_and_tells_nothing(
    session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    session.given["quiet"] = True
    session.write("x")
    session.tell("y")
    session.show(Document((row(Span("z")),)))
    assert capsys.readouterr() == ("", "")


def test_results_go_out_and_remarks_go_to_standard_error(
    session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    session.show(Document((row(Span("fact")),)))
    session.tell("remark\x1b")
    out, err = capsys.readouterr()
    assert out == "fact\n"
    assert err == "lssr: remark␛\n"


def test_a_document_is_written_whole_to_a_file(session: Session, tmp_path: Path) -> None:
    session.deliver("all of it\n", tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_text("utf-8") == "all of it\n"
    assert not [left for left in tmp_path.iterdir() if left.name.startswith(".")]


def test_a_dash_is_standard_output(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    session.deliver("x", Path("-"))
    assert capsys.readouterr().out == "x"

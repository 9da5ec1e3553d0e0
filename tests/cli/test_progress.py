"""Work that lasts draws a bar on standard error; short work says nothing."""

from __future__ import annotations

import pytest

from lssr_cli.cli import progress as module
from lssr_cli.cli.progress import progress


def test_nobody_looking_nothing_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("compiling", shown=False) as tell:
        assert tell is None
    assert capsys.readouterr().err == ""


def test_short_work_draws_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("compiling", shown=True) as tell:
        assert tell is not None
        tell(0.5)
    assert capsys.readouterr().err == ""


def test_long_work_draws_and_clears_its_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0)
    with progress("compiling", shown=True) as tell:
        assert tell is not None
        tell(0.5)
        drawn = capsys.readouterr().err
    assert drawn == "\r\x1b[Kcompiling ███████████████░░░░░░░░░░░░░░░  50%"
    assert capsys.readouterr().err == "\r\x1b[K"


def test_the_line_is_cleared_after_a_fault_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0)
    with pytest.raises(KeyError), progress("compiling", shown=True):
        raise KeyError
    assert capsys.readouterr().err == "\r\x1b[K"

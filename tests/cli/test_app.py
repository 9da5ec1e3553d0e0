"""One wrapper around everything: every outcome is an exit status and at most one line."""

from __future__ import annotations

import gc
import io
import sys
from contextlib import redirect_stderr

import pytest

from lssr_cli.cli import app
from lssr_cli.cli.exits import ExitStatus
from lssr_cli.errors import FactFileError, LssrError, NotFoundError, UsageError, WriteError


def status_and_line(monkeypatch: pytest.MonkeyPatch, fault: BaseException) -> tuple[int, str]:
    """Return how a run ends in which a command raises ``fault``."""

    def fail(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr("lssr_cli.cli.commands.Commands.main", fail)
    monkeypatch.delenv("LSSR_DEBUG", raising=False)
    err = io.StringIO()
    with redirect_stderr(err):
        status = app.run(["tags"])
    return status, err.getvalue()


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        (FactFileError("bad", where="a.toml:1"), ExitStatus.USAGE),
        (UsageError("bad"), ExitStatus.USAGE),
        (LssrError("bad"), ExitStatus.USAGE),
        (NotFoundError("bad"), ExitStatus.NOTHING),
        (WriteError("bad"), ExitStatus.UNWRITABLE),
        (OSError(28, "bad"), ExitStatus.UNWRITABLE),
        (ValueError("bad"), ExitStatus.USAGE),
        (RecursionError("bad"), ExitStatus.USAGE),
        (MemoryError("bad"), ExitStatus.USAGE),
    ],
)
def test_every_fault_is_one_line_and_a_status(
    monkeypatch: pytest.MonkeyPatch, fault: Exception, status: ExitStatus
) -> None:
    ended, told = status_and_line(monkeypatch, fault)
    assert ended == status
    assert told.startswith("lssr: ")
    assert told.count("\n") == 1
    assert "bad" in told


@pytest.mark.parametrize(
    ("fault", "status"),
    [(KeyboardInterrupt(), ExitStatus.INTERRUPTED), (BrokenPipeError(), ExitStatus.FOUND)],
)
def test_interrupts_and_readers_that_leave_are_silent(
    monkeypatch: pytest.MonkeyPatch, fault: BaseException, status: ExitStatus
) -> None:
    assert status_and_line(monkeypatch, fault) == (status, "")


def test_a_message_cannot_forge_lines_or_reach_the_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, told = status_and_line(monkeypatch, UsageError("a\nlssr: b\x1b[31m"))
    assert told.count("\n") == 1
    assert "\x1b" not in told


def test_a_fault_of_the_program_shows_its_trace_when_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("lssr_cli.cli.commands.Commands.main", fail)
    monkeypatch.setenv("LSSR_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        app.run(["tags"])


def test_a_closed_standard_output_is_status_3(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    err = io.StringIO()
    with redirect_stderr(err):
        assert app.run(["tags"]) == ExitStatus.UNWRITABLE
    assert err.getvalue() == "lssr: cannot write: standard output is closed\n"


@pytest.fixture(autouse=True)
def thresholds() -> object:
    kept = gc.get_threshold()
    yield
    gc.set_threshold(*kept)

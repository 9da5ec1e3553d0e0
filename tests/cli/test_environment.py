"""What the system says is read once, and what is insane in it is put right."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.cli import environment
from lssr_cli.cli.environment import MAX_WIDTH, MIN_WIDTH, Environment

TERMINAL = Environment(stdout_tty=True)
PIPE = Environment()


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("variables", "asked", "configured", "terminal", "pipe"),
    [
        ({}, "", "", True, False),
        ({}, "always", "", True, True),
        ({}, "never", "always", False, False),
        ({}, "", "always", True, True),
        ({}, "", "never", False, False),
        ({"NO_COLOR": "1"}, "", "always", False, False),
        ({"NO_COLOR": ""}, "", "", True, False),
        ({"NO_COLOR": "1"}, "always", "", True, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, "", "", False, False),
        ({"FORCE_COLOR": "1"}, "", "never", True, True),
        ({"FORCE_COLOR": "1"}, "auto", "", True, False),
        ({"CLICOLOR_FORCE": "0"}, "", "", True, False),
    ],
)
def test_colour_is_decided_by_option_variable_configuration_terminal_in_this_order(
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    asked: str,
    configured: str,
    terminal: bool,
    pipe: bool,
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert TERMINAL.colour(asked, configured) is terminal
    assert PIPE.colour(asked, configured) is pipe


def test_a_dumb_terminal_has_no_colour() -> None:
    assert not Environment(stdout_tty=True, dumb=True).colour("")


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12))
def test_the_width_is_within_reason_whatever_columns_says(columns: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", columns)
        assert MIN_WIDTH <= environment.detect().width <= MAX_WIDTH


@pytest.mark.parametrize(
    ("columns", "width"),
    [("100", "100"), ("0", "80"), ("5", "20"), ("99999999", "400"), ("-3", "80"), ("²", "80")],
)
def test_columns_is_clamped_before_others_read_it(
    monkeypatch: pytest.MonkeyPatch, columns: str, width: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    environment.mend()
    assert os.environ["COLUMNS"] == width


@pytest.mark.parametrize("folder", ["relative/cache", "."])
def test_a_relative_xdg_folder_is_ignored(monkeypatch: pytest.MonkeyPatch, folder: str) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", folder)
    environment.mend()
    assert "XDG_CACHE_HOME" not in os.environ


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs itself is asked")
@pytest.mark.parametrize("variables", [{}, {"XDG_CACHE_HOME": "/c", "XDG_CONFIG_HOME": "/d"}])
def test_folders_are_those_of_the_xdg_specification(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]
) -> None:
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert environment.cache_folder() == Path(platformdirs.user_cache_dir("lssr"))
    config = Path(platformdirs.user_config_dir("lssr"))
    assert environment.config_file() == config / "config.toml"


def test_a_closed_stream_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert not environment.detect().stdin_tty

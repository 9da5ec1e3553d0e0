"""The user's ``config.toml``: defaults that variables and options replace."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lssr_cli.cli.config import CHOICES, TEXTS
from program import HEAD, Program

ONE = '[[facts]]\nid = "one"\ndate = "1919-01-05"\ntext = "The first.[4]"\n'
TWO = '[[facts]]\nid = "two"\ndate = "1920-01-05"\ntext = "The second.[13]"\n'


def configure(run: Program, text: str) -> None:
    """Write the configuration where the program looks for it."""
    folder = run.home / ".config" / "lssr"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.toml").write_text(text, "utf-8")


@pytest.fixture
def files(run: Program) -> tuple[str, str]:
    return run.file(HEAD + ONE, "one.toml"), run.file(HEAD + TWO, "two.toml")


def test_without_any_the_shipped_collection_is_read(run: Program) -> None:
    run("show", "cpl-first-congress").shows("first congress")


def test_the_default_file_is_read_and_a_relative_name_starts_at_the_configuration(
    run: Program, files: tuple[str, str]
) -> None:
    configure(run, f"file = '{run.folder / files[0]}'\n")
    run("timeline").shows("The first.")
    configure(run, "file = '../../../one.toml'\n")
    run("timeline").shows("The first.")


def test_variables_win_over_it_and_options_over_both(run: Program, files: tuple[str, str]) -> None:
    configure(run, f"file = '{run.folder / files[0]}'\n")
    run("timeline", LSSR_FILE=files[1]).shows("The second.")
    run("timeline", "-f", files[0], LSSR_FILE=files[1]).shows("The first.")


def test_a_collection_is_named_for_short(run: Program, files: tuple[str, str]) -> None:
    configure(run, f"[collections]\nit = '{run.folder / files[1]}'\n")
    run("-c", "it", "timeline").shows("The second.")
    run("-c", "no", "timeline").fails(2, "collection 'no' is not in")


def test_style_and_locale_are_those_of_citations(run: Program, files: tuple[str, str]) -> None:
    configure(run, 'style = "apa"\nlocale = "de-DE"\n')
    plain = run("-f", files[0], "cite", "4").out
    assert plain == run("-f", files[0], "cite", "4", "--style", "apa", "--locale", "de-DE").out
    assert plain != run("-f", files[0], "cite", "4", LSSR_STYLE="mla").out


def test_colours_are_as_wanted_unless_an_option_says_otherwise(
    run: Program, files: tuple[str, str]
) -> None:
    configure(run, 'color = "always"\n')
    assert "\x1b[" in run("-f", files[0], "timeline").out
    assert "\x1b[" not in run("-f", files[0], "timeline", "--color", "never").out


def test_the_order_of_day_and_month_is_as_wanted(run: Program, files: tuple[str, str]) -> None:
    configure(run, 'dates = "mdy"\n')
    run("-f", files[0], "timeline").shows("January 5")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("fiel = 'a'\n", "key 'fiel' is unknown (did you mean file"),
        ("file = 3\n", "file: text is wanted"),
        ("color = 'pink'\n", "color: one of auto, always, never is wanted"),
        ("collections = ['a']\n", "collections: a table of names and paths is wanted"),
        ("file = \n", "config.toml:1: not TOML"),
    ],
)
def test_what_means_nothing_is_told_with_its_file(run: Program, text: str, complaint: str) -> None:
    configure(run, text)
    run("timeline").fails(2, complaint).says("config.toml")


def test_another_file_may_be_named(run: Program, files: tuple[str, str]) -> None:
    run.file(f"file = '{run.folder / files[1]}'\n", "other.toml")
    run("timeline", LSSR_CONFIG=str(run.folder / "other.toml")).shows("The second.")


def test_a_file_in_the_working_directory_is_never_read_unasked(run: Program) -> None:
    for name in ("lssr.toml", "facts.toml", "config.toml"):
        run.file(HEAD + ONE, name)
    run("timeline").hides("The first.")


def test_the_configuration_that_the_documentation_shows_is_taken(
    run: Program, files: tuple[str, str]
) -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "configuration.md"
    shown = re.findall(r"```toml\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    assert len(shown) == 1
    configure(run, shown[0].replace("~/history/facts.toml", str(run.folder / files[0])))
    run("timeline").shows("The first.")
    run("-c", "war", "timeline").fails(2, "history/war: no such file")


def test_every_key_and_variable_is_documented() -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "configuration.md"
    text = page.read_text("utf-8")
    for key in (*CHOICES, *TEXTS, "collections", "LSSR_FILE", "LSSR_STYLE", "LSSR_LOCALE"):
        assert key in text

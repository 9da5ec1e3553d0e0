"""The key ``dates`` of config.toml: how dates are worded, and what 12/11/1918 means in a search."""

from __future__ import annotations

import pytest

from program import Program

DATES = ("1918-12-16", "1918-11-30/1918-12-02", "1918-12~")
WORDED = {
    "dmy": ("16 December 1918", "30 November – 2 December 1918", "c. December 1918"),
    "mdy": ("December 16, 1918", "November 30 – December 2, 1918", "c. December 1918"),
    "iso": ("1918-12-16", "1918-11-30/1918-12-02", "1918-12~"),
}


def configured(run: Program, style: str) -> dict[str, str]:
    run.facts("Kept.", "Lasted.", "Happened.", dates=DATES)
    run.file(f'file = "facts.toml"\ndates = "{style}"\n', "config.toml")
    return {"LSSR_CONFIG": "config.toml"}


@pytest.mark.parametrize("style", WORDED)
def test_dates_are_worded_as_configured(run: Program, style: str) -> None:
    config = configured(run, style)
    for id, worded in zip(("f1", "f2", "f3"), WORDED[style], strict=True):
        run("show", id, **config).shows(worded)
        found = run("search", f"id:{id}", "--format", "json", **config).json
        assert found["hits"][0]["display"] == worded


def test_under_its_heading_a_date_leaves_out_the_year(run: Program) -> None:
    shown = run("timeline", "--format", "markdown", **configured(run, "mdy"))
    shown.shows("**December 16** ", "**November 30 – December 2** ").hides("December 16, 1918")


def test_the_words_of_a_curator_stay(run: Program) -> None:
    config = configured(run, "mdy")
    run.file(
        'format = 1\n[[facts]]\nid = "f"\ntext = "T."\ndate = "1918-12-16"\ndate_text = "Advent"\n'
    )
    run("show", "f", **config).shows("Advent").hides("December 16, 1918")


@pytest.mark.parametrize(("style", "month"), [("dmy", 11), ("mdy", 12)])
def test_a_search_reads_numbers_in_the_order_of_the_words(
    run: Program, style: str, month: int
) -> None:
    config = configured(run, style)
    run.facts("November.", "December.", dates=("1918-11-12", "1918-12-11"))
    expected = "f1" if month == 11 else "f2"
    for words in (
        ("search", "--from", "12/11/1918", "--to", "12/11/1918", "november december"),
        ("search", "date:12/11/1918"),
        ("timeline", "--on", "12/11/1918"),
        ("timeline", "--around", "12/11/1918", "--days", "0"),
    ):
        assert run(*words, "--format", "ids", **config).lines == [expected], words


@pytest.mark.parametrize("style", ["iso", None])
def test_without_an_order_two_readings_are_refused(run: Program, style: str | None) -> None:
    config = configured(run, style) if style else {}
    run("timeline", "--on", "12/11/1918", **config).fails(
        2, "12 November 1918 or 11 December 1918?"
    )


def test_a_date_to_be_written_has_one_reading_whatever_the_configuration(run: Program) -> None:
    config = configured(run, "mdy")
    refused = run("add", "--text", "New.", "--date", "12/11/1918", **config)
    refused.fails(2, "12 November 1918 or 11 December 1918?")


def test_another_order_is_refused(run: Program) -> None:
    run("search", "x", **configured(run, "ymd")).fails(2, "one of dmy, mdy, iso is wanted")

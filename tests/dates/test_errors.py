"""Messages: one line, cut short, with what cannot be printed made visible."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.dates import DateError
from lssr_cli.dates.errors import SHOWN, shown


def test_an_error_is_a_value_error_with_a_hint_in_brackets():
    error = DateError("no date", "write 1918")
    assert isinstance(error, ValueError)
    assert (str(error), error.message, error.hint) == (
        "no date (write 1918)",
        "no date",
        "write 1918",
    )
    assert str(DateError("no date")) == "no date"


def test_long_culprits_are_cut():
    assert shown("9" * 100) == "9" * (SHOWN - 1) + "…"


@given(st.text())
def test_what_is_shown_can_be_printed(text):
    assert shown(text).isprintable()

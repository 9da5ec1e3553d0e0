"""Today is the local date, or what ``LSSR_TODAY`` says."""

from __future__ import annotations

import time

import pytest

from lssr_cli.cli.clock import today
from lssr_cli.errors import UsageError


def test_today_is_the_local_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LSSR_TODAY", raising=False)
    before = time.localtime()[:3]
    assert before <= today() <= time.localtime()[:3]


def test_a_variable_fixes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LSSR_TODAY", "1919-01-05")
    assert today() == (1919, 1, 5)


@pytest.mark.parametrize("text", ["1919-01", "yesterday", "1919-02-30", "1919-01-05/1919-01-06"])
def test_it_has_to_be_a_day(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("LSSR_TODAY", text)
    with pytest.raises(UsageError, match="LSSR_TODAY"):
        today()

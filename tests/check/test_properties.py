"""What holds of a check whatever stands in the file."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from lssr_cli.check import Finding, check
from lssr_cli.check.finding import ERROR
from lssr_cli.check.rules import refused
from lssr_cli.errors import FactFileError
from lssr_cli.factfile import read

WHOLE = (Path(__file__).parent / "telegraph.toml").read_text("utf-8")
LINES = WHOLE.split("\n")
TODAY = (2026, 1, 5)
REFUSED = {rule.name for rule in refused.RULES}
ODD = st.sampled_from(
    ['"', "'", "[", "]", "{", "}", "=", ".", ",", "#", "\\", "\n", "\r", "9", "é", ""]
)


def looked_at(data: bytes) -> tuple[Sequence[Finding], str]:
    """Return what is found in a file of these bytes, and why reading refuses it, if it does."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "facts.toml"
        file.write_bytes(data)
        try:
            read(file)
        except FactFileError as error:
            refusal = str(error)
        else:
            refusal = ""
        return check(file, today=TODAY).findings, refusal


def agree(data: bytes) -> None:
    """Assert that check refuses what reading refuses, no more, at lines that there are."""
    findings, refusal = looked_at(data)
    lines = data.count(b"\n") + 1
    assert all(1 <= finding.line <= lines and finding.column >= 1 for finding in findings)
    of_reading = [f for f in findings if f.severity == ERROR and f.rule in REFUSED]
    assert bool(of_reading) == bool(refusal), (refusal, of_reading)
    if line := re.match(r"[^:]+:([0-9]+)", refusal):
        assert int(line[1]) in {finding.line for finding in of_reading}, (refusal, of_reading)


@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 3), ODD)
@settings(max_examples=150)
def test_check_and_reading_agree_on_a_file_with_a_slip_of_the_pen(
    at: int, length: int, put: str
) -> None:
    agree((WHOLE[:at] + put + WHOLE[at + length :]).encode())


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=30))
@settings(max_examples=80)
def test_check_and_reading_agree_on_lines_in_any_order(lines: list[str]) -> None:
    agree("\n".join(["format = 1", *lines]).encode())


@given(st.integers(0, len(LINES) - 1), st.integers(1, 4), st.integers(0, len(LINES) - 1))
@settings(max_examples=80)
def test_check_and_reading_agree_on_a_file_with_lines_moved(at: int, count: int, to: int) -> None:
    rest = LINES[:at] + LINES[at + count :]
    agree("\n".join([*rest[:to], *LINES[at : at + count], *rest[to:]]).encode())


@given(st.binary(max_size=60), st.integers(0, len(WHOLE) - 1))
@settings(max_examples=80)
def test_check_and_reading_agree_on_bytes_that_are_no_text(data: bytes, at: int) -> None:
    whole = WHOLE.encode()
    agree(whole[:at] + data + whole[at:])


@given(st.text(alphabet="[]{}=\"'.,#\n\r 1a\\u-:+", max_size=80))
@settings(max_examples=150)
def test_check_and_reading_agree_on_any_text(text: str) -> None:
    agree(text.encode())


@given(st.text(max_size=80))
@settings(max_examples=100)
def test_a_statement_of_any_letters_is_read_and_checked(statement: str) -> None:
    quoted = "".join(f"\\U{ord(letter):08X}" for letter in statement)
    text = WHOLE.replace("The Magnetic Telegraph Company", quoted)
    if any("\ud800" <= letter <= "\udfff" for letter in statement):
        return
    findings, refusal = looked_at(text.encode())
    assert not refusal
    assert all(finding.rule not in REFUSED for finding in findings)

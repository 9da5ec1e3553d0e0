"""One line says what is wrong, where, and what to do."""

from __future__ import annotations

import pytest

from lssr_cli.errors import FactFileError, LssrError, NotFoundError, UsageError, WriteError


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (LssrError("no such day"), "no such day"),
        (
            FactFileError("no such day", where="facts.toml:3", field='fact "a".date'),
            'facts.toml:3: fact "a".date: no such day',
        ),
        (UsageError("no style", hint="did you mean apa?"), "no style (did you mean apa?)"),
    ],
)
def test_an_error_reads_place_field_message_hint(error: LssrError, line: str) -> None:
    assert str(error) == line


@pytest.mark.parametrize("kind", [FactFileError, UsageError, NotFoundError, WriteError])
def test_all_errors_are_of_one_family(kind: type[LssrError]) -> None:
    assert issubclass(kind, LssrError)

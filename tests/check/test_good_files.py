"""Files that are odd and right: nothing is found in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from lssr_cli.check import check
from lssr_cli.factfile import read
from lssr_cli.shipped import shipped_file

GOOD = sorted((Path(__file__).parent / "good").glob("*.toml"))
TODAY = (2027, 1, 1)


def test_there_are_good_files() -> None:
    assert len(GOOD) >= 5


@pytest.mark.parametrize("file", GOOD, ids=lambda file: file.stem)
def test_nothing_is_found_in_an_odd_file_that_is_right(file: Path) -> None:
    assert check(file, today=TODAY).findings == ()


@pytest.mark.parametrize("file", GOOD, ids=lambda file: file.stem)
def test_line_ends_and_a_byte_order_mark_change_nothing(tmp_path: Path, file: Path) -> None:
    other = tmp_path / "facts.toml"
    other.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert check(other, today=TODAY).findings == ()
    assert len(read(other).facts) == len(read(file).facts)


def test_nothing_is_found_in_the_shipped_collection() -> None:
    assert check(shipped_file(), today=TODAY).findings == ()


def test_good_files_of_several_subjects_are_no_collection_together(tmp_path: Path) -> None:
    for file in GOOD:
        (tmp_path / file.name).write_bytes(file.read_bytes())
    found = {finding.rule for finding in check(tmp_path, today=TODAY).findings}
    assert {"two-collections", "duplicate"} <= found

"""The page on the fact file names every field, and every value that a field may have."""

from __future__ import annotations

import re
from pathlib import Path

from lssr_cli.factfile import tables, vocabulary

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "file-format.md").read_text("utf-8")
NAMED = set(re.findall(r"`([\w-]+)`", PAGE))


def test_every_field_of_the_format_is_named() -> None:
    for fields in (
        tables.COLLECTION_FIELDS,
        tables.CHECK_FIELDS,
        tables.OWN_SOURCE_FIELDS,
        tables.ENTITY_FIELDS,
        tables.FACT_FIELDS,
    ):
        assert fields.keys() <= NAMED


def test_every_value_and_every_part_of_a_name_is_named() -> None:
    assert {*vocabulary.LEVELS, *vocabulary.ENTITY_KINDS, *vocabulary.CONFIDENCES} <= NAMED
    assert vocabulary.NAME_PARTS - {"literal"} <= NAMED


def test_all_types_and_variables_that_it_names_are_those_of_csl() -> None:
    rest = PAGE.split("## `[sources.KEY]`")[1].split("Four fields")[0]
    words = set(re.findall(r"`([a-z]+(?:-[a-z]+)*)`", rest))
    known = vocabulary.CSL_TYPES | tables.CSL_FIELDS.keys() | vocabulary.NAME_PARTS
    assert words <= known

"""The whole collection as data, and its sources as a bibliography."""

from __future__ import annotations

from collections.abc import Iterator

from lssr_cli.index import Index
from lssr_cli.model import Fact

SCHEMA = "lssr.collection/1"
_AT_ONCE = 1000


def exported(index: Index, format: str) -> str:
    """Return the collection as ``json``, or its facts as ``jsonl`` or ``csv``."""
    from lssr_cli.output import data
    from lssr_cli.output.records import (
        FactRecords,
        collection_record,
        entity_record,
        source_record,
    )
    from lssr_cli.output.tables import FACT_COLUMNS

    facts = map(FactRecords(index), _facts(index))
    if format == "csv":
        return data.to_csv(FACT_COLUMNS, facts)
    if format == "jsonl":
        return data.to_jsonl(facts)
    return data.to_json(
        SCHEMA,
        collection=collection_record(index),
        sources=(source_record(source, index) for source in index.sources()),
        entities=(entity_record(entity, index) for entity in index.entities()),
        facts=facts,
    )


def _facts(index: Index) -> Iterator[Fact]:
    """Yield all facts in the order of the files, not all of them in memory at once."""
    ids = index.ids()
    for start in range(0, len(ids), _AT_ONCE):
        yield from index.facts(ids[start : start + _AT_ONCE])


def bibliography(index: Index, format: str) -> str:
    """Return the sources as ``csl-json``, ``bibtex``, ``biblatex`` or ``ris``."""
    from lssr_cli.exchange import write
    from lssr_cli.output.safe import safe_block

    items = [{**source.csl, "id": source.key} for source in index.sources()]
    return safe_block(write(items, format))

"""An answer of the search in every format."""

from __future__ import annotations

from lssr_cli.cli.session import Session
from lssr_cli.index import Index
from lssr_cli.search import Answer, Hit

SCHEMA = "lssr.search/1"


def write_answer(
    session: Session, answer: Answer, *, format: str, explain: bool = False, print0: bool = False
) -> None:
    """Write the hits in ``format``, and what was corrected to standard error."""
    for note in corrections(answer):
        session.tell(note)
    if format == "text":
        from lssr_cli.output.screens.search import screen

        session.show(screen(answer, session.index(), explain=explain))
    elif format == "ids":
        end = "\0" if print0 else "\n"
        session.write("".join(f"{hit.fact.id}{end}" for hit in answer.hits))
    elif format == "tsv":
        session.write(_tsv(answer, "\0" if print0 else "\n"))
    else:
        session.write(_records(session.index(), answer, format))


def corrections(answer: Answer) -> list[str]:
    """Say what was searched for instead of what was typed."""
    pairs = [f"{made.used} for {made.typed}" for made in answer.corrections]
    return [f"showing results for {', '.join(pairs)}"] if pairs else []


def _tsv(answer: Answer, end: str) -> str:
    from lssr_cli.output.data import to_tsv

    return to_tsv(((h.fact.id, h.fact.when, h.fact.text) for h in answer.hits), end)


def _records(index: Index, answer: Answer, format: str) -> str:
    from lssr_cli.output import data
    from lssr_cli.output.records import fact_record
    from lssr_cli.output.tables import FACT_COLUMNS, facts_markdown

    if format == "markdown":
        return facts_markdown([hit.fact for hit in answer.hits], index)
    records = [{**fact_record(hit.fact, index), **_found(hit)} for hit in answer.hits]
    if format == "csv":
        return data.to_csv((*FACT_COLUMNS, "score"), records)
    if format == "jsonl":
        return data.to_jsonl(records)
    made = [correction._asdict() for correction in answer.corrections]
    return data.to_json(
        SCHEMA, query=answer.query.text, total=answer.total, corrections=made, hits=records
    )


def _found(hit: Hit) -> dict[str, object]:
    return {
        "score": round(hit.score, 4),
        "matches": [list(span) for span in hit.matches],
        "why": [reason._asdict() for reason in hit.why.reasons],
    }

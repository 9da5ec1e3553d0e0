"""The screen of ``sources``: keys on the left, what leans on each beneath."""

from __future__ import annotations

from collections.abc import Iterable

from lssr_cli.evidence import Weight
from lssr_cli.output.document import Document, Row, Span, joined, line
from lssr_cli.output.links import web_address
from lssr_cli.output.screens.statement import fact_count, source_label


def screen(weights: Iterable[Weight], *, evidence: bool = False) -> Document:
    """Return the sources in order; with ``evidence``, the facts that would be uncited."""
    return Document(tuple(_row(weight, evidence=evidence) for weight in weights))


def _row(weight: Weight, *, evidence: bool) -> Row:
    source = weight.source
    spans = [fact_count(len(weight.facts))]
    if weight.alone:
        spans.append(Span(f"{len(weight.alone)} on it alone", "quiet"))
    if source.level:
        spans.append(Span(source.level, "quiet"))
    label = Span(source_label(source), link=web_address(source.csl))
    lines = [line(label), joined(spans)]
    if evidence and weight.uncited:
        named = [Span(id, "quiet") for id in weight.uncited]
        lines.append(line(Span("uncited without it: "), *joined(named, ", ")))
    return Row(tuple(lines), left=(Span(f"[{source.key}]", "marker"),))

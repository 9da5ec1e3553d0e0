"""Rules about markers and what they cite."""

from __future__ import annotations

from lssr_cli.check.draft import Draft
from lssr_cli.check.finding import ERROR, WARNING
from lssr_cli.check.rule import Problem, Problems, rule
from lssr_cli.factfile.faults import nearest, quoted
from lssr_cli.locators import TERMS
from lssr_cli.markers import unclosed


@rule(
    "undefined-source",
    ERROR,
    "A marker cites a source that is not there.",
    bad='text = "Vilnius was taken.[99]"',
    good='text = "Vilnius was taken.[4]"',
)
def undefined_source(draft: Draft) -> Problems:
    """Find cites whose key no source has."""
    for text in draft.texts:
        for cite in text.cites:
            key = cite.citation.key
            if key and key not in draft.source_keys:
                start = cite.offset + cite.written.index(key)
                yield Problem(
                    text.fact.document,
                    text.spot(start, start + len(key)),
                    f"no source {quoted(key)}",
                    _meant(key, draft),
                )


@rule(
    "bad-cite",
    ERROR,
    "A cite without a key, a locator without a value, or a label that CSL does not know.",
    bad='text = "Vilnius was taken.[4, pge 12]"',
    good='text = "Vilnius was taken.[4, p. 12]"',
)
def bad_cite(draft: Draft) -> Problems:
    """Find what the grammar of markers calls a fault."""
    messages = {
        "empty-cite": "a cite without a source",
        "empty-locator": "a locator without a value",
        "unknown-locator": "unknown label",
    }
    for text in draft.texts:
        for cite in text.cites:
            fault = cite.fault
            if fault:
                message = messages[fault.rule] + (f" {quoted(fault.word)}" if fault.word else "")
                near = nearest(fault.word, TERMS) if fault.rule == "unknown-locator" else ""
                yield Problem(
                    text.fact.document,
                    text.spot(fault.offset, fault.offset + max(len(fault.word), 1)),
                    message,
                    f"did you mean {near}?" if near else "",
                )


@rule(
    "unclosed-marker",
    WARNING,
    "A bracket that opens like a marker and is not closed.",
    bad='text = "Vilnius was taken.[4"',
    good='text = "Vilnius was taken.[4]"',
)
def unclosed_marker(draft: Draft) -> Problems:
    """Find brackets that open like a marker and are not closed."""
    for text in draft.texts:
        if text.written.count("[") > text.written.count("]"):
            for offset in unclosed(text.written, draft.source_keys):
                yield Problem(
                    text.fact.document,
                    text.spot(offset, offset + 2),
                    "a marker that is not closed",
                    "write ] behind it, or \\[ for a bracket that is text",
                )


def _meant(key: str, draft: Draft) -> str:
    bare = key.lstrip("0")
    if bare != key and bare in draft.source_keys:
        return f"did you mean [{bare}]?"
    if key.isdigit():
        return f"write \\[{key}] if it is text"
    near = nearest(key, draft.source_keys)
    return f"did you mean {near}?" if near else ""


RULES = (undefined_source, bad_cite, unclosed_marker)

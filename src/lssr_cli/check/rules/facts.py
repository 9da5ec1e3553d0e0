"""Rules about single facts."""

from __future__ import annotations

import re

from lssr_cli.check.draft import Draft
from lssr_cli.check.finding import WARNING
from lssr_cli.check.languages import fault_of_tag
from lssr_cli.check.rule import Problems, rule
from lssr_cli.factfile.faults import quoted
from lssr_cli.markers import Literal, unclosed

_WORDS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TAG = re.compile(r"[^\W\d_A-Z][^\W_]*(?:-[^\W_]+)*|[0-9]+(?:-[^\W_]+)*")
_NUMBER = re.compile(r"[0-9]")
_BRACKET = re.compile(r"\[[^\[\]]*\]")


@rule(
    "id-style",
    WARNING,
    "An id that is not made of lower-case words with single hyphens.",
    bad='id = "First_Congress"',
    good='id = "first-congress"',
)
def id_style(draft: Draft) -> Problems:
    """Find ids that are allowed and yet hard to remember."""
    for item in draft.facts:
        id = item.value.id
        if id and not _WORDS.fullmatch(id):
            near = "-".join(re.findall("[a-z0-9]+", id.lower()))
            hint = f"lssr rename {id} {near}" if near else ""
            message = f"{quoted(id)} is not lower-case words with hyphens"
            yield item.problem("id", message=message, hint=hint)


@rule(
    "tag-style",
    WARNING,
    "A tag that is not made of lower-case words with single hyphens.",
    bad='tags = ["Red Army"]',
    good='tags = ["red-army"]',
)
def tag_style(draft: Draft) -> Problems:
    """Find tags with capitals, blanks or other signs."""
    for item in draft.facts:
        for at, tag in enumerate(item.value.tags):
            if not (_TAG.fullmatch(tag) and tag == tag.lower()):
                near = "-".join(re.findall(r"[^\W_]+", tag.lower()))
                message = f"{quoted(tag)} is not lower-case words with hyphens"
                hint = f"write {near}" if near else ""
                yield item.problem("tags", at, message=message, hint=hint)


@rule(
    "uncited",
    WARNING,
    "A fact without any marker.",
    bad='text = "Vilnius was taken."',
    good='text = "Vilnius was taken.[4]"',
)
def uncited(draft: Draft) -> Problems:
    """Find statements that name no source."""
    for text in draft.texts:
        if text.string.field != "text" or not text.written or text.markers:
            continue
        if not unclosed(text.written, draft.cited_keys):
            yield text.fact.problem("text", message="no marker names a source")


@rule(
    "no-statement",
    WARNING,
    "A text of markers alone.",
    bad='text = "[4]"',
    good='text = "Vilnius was taken.[4]"',
)
def no_statement(draft: Draft) -> Problems:
    """Find texts that cite and say nothing."""
    for text in draft.texts:
        if text.pieces and not any(re.search(r"\w", piece.text) for piece in text.literals):
            yield text.fact.problem(text.string.field, message="nothing is said")


@rule(
    "uncited-end",
    WARNING,
    "A sentence with a date or a number behind the last marker.",
    bad='text = "Vilnius was taken.[4] It was left in 1920."',
    good='text = "Vilnius was taken.[4] It was left in 1920.[4]"',
)
def uncited_end(draft: Draft) -> Problems:
    """Find statements whose last words name no source, though a number among them needs one."""
    for text in draft.texts:
        end = text.pieces[-1] if text.pieces else None
        if text.string.field != "text" or not isinstance(end, Literal) or len(text.pieces) < 2:
            continue
        if _NUMBER.search(_BRACKET.sub("", end.written)):
            start = end.offset + len(end.written) - len(end.written.lstrip())
            yield text.problem(start, len(text.written.rstrip()), "no source behind this")


@rule(
    "quote-language",
    WARNING,
    "A language that is no BCP 47 tag, or one of a quotation that is not there.",
    bad='text = "It fell.[4]"\nquote = "Vilnius krito"\nquote_language = "Lithuanian"',
    good='text = "It fell.[4]"\nquote = "Vilnius krito"\nquote_language = "lt"',
)
def quote_language(draft: Draft) -> Problems:
    """Find languages of quotations that are none."""
    for item in draft.facts:
        tag = item.value.quote_language
        if tag and (fault := fault_of_tag(tag)):
            yield item.problem("quote_language", message=fault.message, hint=fault.hint)
        if tag and "quote" not in item.document.toml["facts"][item.path[1]]:
            yield item.problem("quote_language", message="there is no quote")


@rule(
    "idle-calendar",
    WARNING,
    "A calendar without a date.",
    bad='calendar = "julian"',
    good='calendar = "julian"\ndate = "1917-10-25"',
)
def idle_calendar(draft: Draft) -> Problems:
    """Find calendars that change nothing."""
    for item in draft.facts:
        table = item.document.toml["facts"][item.path[1]]
        if "calendar" in table and "date" not in table:
            yield item.problem("calendar", message="there is no date")


RULES = (id_style, tag_style, uncited, no_statement, uncited_end, quote_language, idle_calendar)

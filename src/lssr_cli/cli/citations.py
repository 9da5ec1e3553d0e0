"""Formatted citations in every format, for ``lssr cite``."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from lssr_cli import citing
from lssr_cli.citing import Cited
from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.session import Session
from lssr_cli.csl import Style
from lssr_cli.errors import UsageError, WriteError
from lssr_cli.index import Index
from lssr_cli.model import Entity, Fact, Source
from lssr_cli.output.safe import safe, safe_block
from lssr_cli.things import look_up

SCHEMA = "lssr.cite/1"
SCHEMA_MISSING = "lssr.missing/1"
REFERENCES = ("bibtex", "biblatex", "ris", "csl-json")


class Order(NamedTuple):
    """What is to be cited, and how.

    Attributes:
        ids: Fact ids, source keys and entity keys.
        style: A CSL style; none is the collection's own.
        locale: A language tag; none is the style's own.
        form: ``note``, ``in-text``, ``bibliography``, ``both`` or none for what the style is for.
        locator: A locator for sources that are named by their key.
        each: Whether each id is a document of its own.
        quoted: Whether the statements are printed.
        noted: Whether their notes are.
    """

    ids: Sequence[str]
    style: str | None = None
    locale: str | None = None
    form: str | None = None
    locator: str = ""
    each: bool = False
    quoted: bool = False
    noted: bool = True

    def templated(self, format: str) -> bool:
        """Tell whether citation templates tell the works: in wikitext, if no style is named."""
        return format == "wikitext" and self.style is None


def cite_text(index: Index, order: Order, format: str) -> str:
    """Return citations as one text, line breaks included.

    Raises:
        NotFoundError: An id is none.
        UsageError: There is no such style, or it has no bibliography.
    """
    if format in REFERENCES:
        return _references(index, order, format)
    if order.templated(format) and not order.quoted:
        return _templates(index, order)
    if order.quoted and format != "json":
        return _whole("\n".join(_quotations(index, order, format)), format)
    style = citing.style_for(index, order.style)
    if order.form == "bibliography" and not style.has_bibliography:
        raise UsageError(f"style {style.title!r} has no bibliography")
    output = "text" if format == "json" else format
    documents = [
        citing.cited(index, found, style, locale=order.locale, output=output)
        for found in (citing.find(index, ids, order.locator) for ids in _groups(order))
    ]
    if format == "json":
        return _json(documents, style, order)
    return _whole("\n".join(_lines(made, order, format) for made in documents), format)


def _whole(text: str, format: str) -> str:
    """Return a text as a file of its format; only RTF wants more around it."""
    if format != "rtf":
        return text
    from lssr_cli.output.rtf import document

    return document(text)


def _groups(order: Order) -> list[Sequence[str]]:
    return [[id] for id in order.ids] if order.each else [order.ids]


def _lines(made: Cited, order: Order, format: str) -> str:
    """Return one citation a line; the bibliography of ``both`` stands after an empty line."""
    ending = "\n\n" if format in {"markdown", "latex"} else "\n"
    lines = [safe(text) for text in citing.in_form(made, order.form)]
    if order.form == "both" and made.bibliography and ending == "\n":
        lines.insert(len(made.notes), "")
    if format == "rtf":
        from lssr_cli.output.rtf import paragraphs

        return paragraphs(lines)
    return ending.join(lines) + "\n" if lines else ""


def _json(documents: Iterable[Cited], style: Style, order: Order) -> str:
    from lssr_cli.output.data import to_json
    from lssr_cli.output.records import citation_record

    notes: list[dict[str, object]] = []
    bibliography: dict[str, str] = {}
    for made in documents:
        for cluster, text in zip(made.clusters, made.notes, strict=True):
            fact: dict[str, object] = {"fact": cluster.fact.id} if cluster.fact else {}
            if cluster.fact and order.quoted:
                fact["statement"] = cluster.fact.text
            cited = [citation_record(cite) for cite in cluster.citations]
            notes.append({**fact, "citations": cited, "text": text})
        bibliography |= {entry.id: entry.text for entry in made.bibliography}
    entries = [{"source": key, "text": text} for key, text in bibliography.items()]
    return to_json(SCHEMA, style=style.title, notes=notes, bibliography=entries)


def _references(index: Index, order: Order, format: str) -> str:
    from lssr_cli.exchange import write

    found = citing.sources(index, citing.find(index, order.ids, order.locator))
    return safe_block(write([_exchanged(source) for source in found], format))


def _templates(index: Index, order: Order) -> str:
    """Return named references, each note on a line, or the templates alone as a bibliography."""
    from lssr_cli.exchange.wikitext.write import References, template

    lines: list[str] = []
    for ids in _groups(order):
        found = citing.find(index, ids, order.locator)
        works = {source.key: _exchanged(source) for source in citing.sources(index, found)}
        references = References()
        if order.form != "bibliography":
            for note in (cluster.citations for cluster in found):
                told = (references.cite(works[c.key], c.label, c.locator) for c in note)
                lines.append("".join(told))
        if order.form == "both":
            lines.append("")
        if order.form in {"bibliography", "both"}:
            lines += (f"* {template(work)}" for work in works.values())
    return "".join(f"{safe(line)}\n" for line in lines)


def _exchanged(source: Source) -> dict[str, Any]:
    return {**source.csl, "id": source.key}


def _quotations(index: Index, order: Order, format: str) -> Iterator[str]:
    from lssr_cli.output.publication import Terms, publish_facts
    from lssr_cli.output.quotation import render

    formatted = not order.templated(format)
    terms = Terms(order.noted, order.style, order.locale, formatted=formatted)
    for ids in _groups(order):
        facts = list(_facts(index, ids))
        published = publish_facts(facts, index, terms)
        with_bibliography = order.form in {"bibliography", "both"}
        yield safe_block(render(published, format, bibliography=with_bibliography))


def _facts(index: Index, ids: Sequence[str]) -> Iterator[Fact]:
    for thing in look_up(index, ids):
        match thing:
            case Fact():
                yield thing
            case Entity():
                yield from index.facts(index.about(thing.key))
            case _:
                raise UsageError(f"source {thing.key[:60]!r} has no statement to print")


def missing_text(index: Index, order: Order, format: str) -> str:
    """Return what the style would print of the sources and they lack, a line a source.

    Raises:
        NotFoundError: An id is none.
        UsageError: There is no such style.
    """
    from lssr_cli.output.data import to_json
    from lssr_cli.wanting import wanted

    style = citing.style_for(index, order.style)
    items = citing.items(index, citing.find(index, order.ids, order.locator))
    others = [citing.item(source) for source in index.sources()]
    found = [wanted(style, item, others, order.locale) for item in items]
    if format == "json":
        return to_json(
            SCHEMA_MISSING, style=style.title, sources=[source._asdict() for source in found]
        )
    lines = [
        f"{style.title} {verb} {', '.join(names)}; source {source.key} has none"
        for source in found
        for verb, names in (("wants", source.usual), ("could print", source.optional))
        if names
    ]
    return "".join(f"{safe(line)}\n" for line in lines)


def copy_text(session: Session, text: str) -> ExitStatus:
    """Put a text on the clipboard without its last line break, and say how."""
    from lssr_cli.cli.clipboard import copy

    try:
        session.tell(copy(text.rstrip("\n")))
    except WriteError as error:
        session.tell(str(error))
        return ExitStatus.UNWRITABLE
    return ExitStatus.FOUND

"""What a query demands: fields, phrases and exclusions, as sets of facts, one bit a document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from lssr_cli import markers
from lssr_cli.errors import UsageError
from lssr_cli.index import Index
from lssr_cli.index.fold import fold
from lssr_cli.index.postings import members
from lssr_cli.index.tokens import TERMS, words
from lssr_cli.search.language import Field, Phrase, Query, Word
from lssr_cli.search.names import entities_called, nearest, sources_called

IS = (
    "approximate", "dated", "disputed", "low", "medium", "high", "sourced", "uncertain", "uncited",
    "undated",
)  # fmt: skip

_KINDS = {"person": "person", "place": "place", "org": "organisation"}
_CALLED = {"person": "person", "place": "place", "org": "organisation", "about": "entity"}


def allowed(index: Index, query: Query) -> int | None:
    """Return the facts that meet every demand of a query, ``None`` if it makes none.

    Raises:
        UsageError: A field has a value that names nothing.
    """
    found: int | None = None
    for field in query.fields:
        if not field.excluded:
            docs = matching_field(index, field)
            found = docs if found is None else found & docs
    for phrase in query.phrases:
        if not phrase.excluded:
            docs = _phrase(index, phrase)
            found = docs if found is None else found & docs
    return found


def refused(index: Index, query: Query) -> int:
    """Return the facts that a query excludes.

    Raises:
        UsageError: A field has a value that names nothing.
    """
    found = 0
    for field in query.fields:
        if field.excluded:
            found |= matching_field(index, field)
    for phrase in query.phrases:
        if phrase.excluded:
            found |= _phrase(index, phrase)
    for word in query.excluded:
        found |= _having(index, word)
    return found


def matching_field(index: Index, field: Field) -> int:
    """Return the facts that a condition such as ``person:kapsukas`` holds of."""
    return _FIELDS[field.name](index, field)


def _entity(index: Index, field: Field) -> int:
    kind = _KINDS.get(field.name)
    keys = [
        key
        for key in entities_called(index, field.value)
        if kind is None or (entity := index.entity(key)) is None or entity.kind == kind
    ]
    if not keys:
        called = _CALLED[field.name]
        names = [entity.name for entity in index.entities() if kind is None or entity.kind == kind]
        raise _unknown(field, f"no {called} is called {_quoted(field.value)}", names)
    return _union(index, (f"entity:{key}" for key in keys))


def _tag(index: Index, field: Field) -> int:
    wanted = fold(field.value)
    tags = [tag for tag, _ in index.tags()]
    if not (found := [tag for tag in tags if fold(tag) == wanted]):
        raise _unknown(field, f"no fact has the tag {_quoted(field.value)}", tags)
    return _union(index, (f"tag:{tag}" for tag in found))


def _source(index: Index, field: Field) -> int:
    keys = sources_called(index, field.value)
    if not keys:
        known = [source.key for source in index.sources()]
        raise _unknown(field, f"no source is called {_quoted(field.value)}", known)
    return _union(index, (f"source:{key}" for key in keys))


def _date(index: Index, field: Field) -> int:
    from lssr_cli import dates
    from lssr_cli.index.spans import between

    try:
        date = dates.parse_input(field.value)
    except dates.DateError as error:
        raise UsageError(f"date: {error}") from None
    return index.as_set(between(index, date.earliest, date.latest, certain=False))


def _id(index: Index, field: Field) -> int:
    value = field.value.rstrip("*")
    found = index.select("SELECT doc FROM facts WHERE id = ?", value) or index.select(
        "SELECT doc FROM facts WHERE id >= ? AND id < ?", value, value + "\U0010ffff"
    )
    if not found:
        raise _unknown(field, f"no fact has the id {_quoted(field.value)}", index.ids())
    return _listed(index, found)


def _is(index: Index, field: Field) -> int:
    value = fold(field.value)
    if value not in IS:
        message = f"is: takes {', '.join(IS)}, not {_quoted(field.value)}"
        raise _unknown(field, message, IS)
    found = index.having(f"is:{value}")
    match value:
        case "disputed":
            rows = index.select("SELECT facts.doc FROM facts JOIN rivals ON id = target")
            return found | _listed(index, rows)
        case "high":
            return index.everything() & ~_union(index, ("is:low", "is:medium"))
        case "dated":
            return index.everything() & ~index.having("is:undated")
        case "sourced":
            return index.everything() & ~index.having("is:uncited")
    return found


_FIELDS: dict[str, Callable[[Index, Field], int]] = {
    "about": _entity,
    "date": _date,
    "id": _id,
    "is": _is,
    "org": _entity,
    "person": _entity,
    "place": _entity,
    "source": _source,
    "tag": _tag,
}


def _union(index: Index, labels: Iterable[str]) -> int:
    found = 0
    for label in labels:
        found |= index.having(label)
    return found


def _listed(index: Index, rows: Iterable[tuple[int]]) -> int:
    """Return the facts of rows that hold a key of the table of facts."""
    return index.as_set(index.numbers([key for (key,) in rows]))


def _having(index: Index, word: Word) -> int:
    """Return the facts that have a word, in their text or in the names of what they are about."""
    term = TERMS[word.word]
    labels = [label for label, _ in index.labels(term) if not label.startswith("source:")]
    return _union(index, (term, *labels))


def _phrase(index: Index, phrase: Phrase) -> int:
    """Return the facts whose text, note, quotation, names or tags hold a phrase."""
    terms = [TERMS[word.word] for word in phrase.words]
    wanted = " ".join(word.word for word in phrase.words)
    candidates = index.everything()
    for term in terms:
        candidates &= index.having(term)
    written = index.as_set(
        doc
        for doc, texts in index.written(members(candidates))
        if any(_within(wanted, markers.plain(text)) for text in texts)
    )
    return written | _union(index, _called(index, terms, wanted))


def _called(index: Index, terms: Sequence[str], wanted: str) -> Iterator[str]:
    """Yield the labels of the entities and tags whose names hold a phrase."""
    shared = set.intersection(*({label for label, _ in index.labels(term)} for term in terms))
    for label in sorted(shared):
        kind, _, key = label.partition(":")
        names = [key] if kind == "tag" else []
        if kind == "entity" and (entity := index.entity(key)):
            names += entity.names
        if any(_within(wanted, name) for name in names):
            yield label


def _within(wanted: str, text: str) -> bool:
    return f" {wanted} " in f" {' '.join(words(text))} "


def _unknown(field: Field, message: str, known: Iterable[str]) -> UsageError:
    near = nearest(field.value, known)
    hint = f"did you mean {' or '.join(f'{field.name}:{_value(each)}' for each in near)}?"
    return UsageError(message, hint=hint if near else "")


def _quoted(value: str) -> str:
    return f'"{value[:60]}"'


def _value(value: str) -> str:
    return f'"{value}"' if " " in value else value

"""What a fact file says, as frozen values: a collection of facts, sources and entities.

The model holds text exactly as it stands in the file. It knows nothing of TOML, search or output.
Its values are named tuples: a start-up pays a tenth of what dataclasses cost to define, and reading
a large collection builds them in a third of the time.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Place(NamedTuple):
    """Where something stands in the file it was read from."""

    file: str
    line: int
    """Counted from 1."""
    column: int = 1
    """Counted from 1, in characters."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


NOWHERE = Place("", 0, 0)


class Citation(NamedTuple):
    """One source cited in a marker, with its locator if it has one.

    Attributes:
        key: The source's key, as text (``"04"`` is not ``"4"``).
        label: The CSL locator term (``page``, ``chapter`` …), empty without a locator.
        locator: The locator's value as written, such as ``188–190``; empty if there is none.
    """

    key: str
    label: str = ""
    locator: str = ""


class Settings(NamedTuple):
    """The ``[collection.check]`` table: which rules ``check`` applies to this collection."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    """Aliases that several entities rightly share."""


class Collection(NamedTuple):
    """The ``[collection]`` table: what the file as a whole is."""

    title: str = ""
    description: str = ""
    language: str = "en"
    license: str = ""
    style: str = ""
    bibliography: tuple[str, ...] = ()
    curators: tuple[str, ...] = ()
    check: Settings = Settings()


class Source(NamedTuple):
    """A work that facts cite.

    Attributes:
        key: The footnote marker, a number or a word.
        csl: The CSL-JSON item: CSL variables by their own names, ``id`` and ``type`` included.
            Names are lists of name-part mappings; dates are EDTF strings.
        level: ``primary``, ``secondary``, ``tertiary`` or empty.
        derives_from: Keys of the sources that this one itself relies on.
        remark: A curator's own words, never printed.
        seen: Where the source was checked.
        place: Where it stands in the file.
    """

    key: str
    csl: Mapping[str, Any]
    level: str = ""
    derives_from: tuple[str, ...] = ()
    remark: str = ""
    seen: tuple[str, ...] = ()
    place: Place = NOWHERE

    @property
    def type(self) -> str:
        """The CSL type, such as ``book``."""
        return str(self.csl["type"])

    @property
    def title(self) -> str:
        """The title in the language of the work."""
        return str(self.csl["title"])


class Entity(NamedTuple):
    """A person, place, organisation, event or work that facts are about.

    ``born``, ``died``, ``began`` and ``ended`` are EDTF strings, empty where unknown.
    """

    key: str
    name: str
    kind: str = "other"
    aliases: tuple[str, ...] = ()
    note: str = ""
    born: str = ""
    died: str = ""
    began: str = ""
    ended: str = ""
    place: Place = NOWHERE

    @property
    def names(self) -> tuple[str, ...]:
        """The name and every alias."""
        return (self.name, *self.aliases)


class Fact(NamedTuple):
    """A statement with its date and its sources.

    Attributes:
        id: Stable, unique over the collection.
        text: The statement as it stands in the file, markers included.
        date: An EDTF string, empty for an undated fact; in ``calendar``.
        date_text: The curator's own wording of the date.
        calendar: ``gregorian`` or ``julian``.
        about: Keys of entities the curator names, as written.
        linked: Keys of entities whose name or alias stands in the text; worked out on reading.
        confidence: ``high``, ``medium`` or ``low``: how good the evidence is.
        contradicts: Ids of rival accounts, as written.
        rivals: Ids of rival accounts told by either side; worked out on reading.
        see: Ids of related facts.
        disputed: Whether a rival account is said to exist that is no fact of its own, as written.
        place: Where the fact stands in the file.
        order: The fact's rank in the collection as read, from 0.
        when: The date in words, ``date_text`` where the curator gives it; empty for a fact without
            either. Worked out on reading.
    """

    id: str
    text: str
    date: str = ""
    date_text: str = ""
    calendar: str = "gregorian"
    about: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    confidence: str = "high"
    contradicts: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    disputed: bool = False
    note: str = ""
    quote: str = ""
    quote_language: str = ""
    place: Place = NOWHERE
    order: int = 0
    when: str = ""

    @property
    def entities(self) -> tuple[str, ...]:
        """Keys of all entities the fact is about: those named first, then those linked."""
        return tuple(dict.fromkeys(self.about + self.linked))

    @property
    def is_disputed(self) -> bool:
        """Whether there is a rival account, as a fact of its own or not."""
        return self.disputed or bool(self.rivals)


class Facts(NamedTuple):
    """A whole collection as read: from one file or from a directory of them.

    Mappings keep the order of the file. ``files`` are the paths read, in order.
    """

    collection: Collection
    facts: Mapping[str, Fact]
    sources: Mapping[str, Source]
    entities: Mapping[str, Entity]
    files: tuple[str, ...] = ()

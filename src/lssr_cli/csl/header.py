"""What a style file says about itself: the attributes of its root and its ``info``.

Only the beginning of a file is parsed. The tree of rendering elements is not looked at.
"""

from collections.abc import Callable
from typing import BinaryIO, NamedTuple
from xml.parsers import expat

from lssr_cli.csl.errors import CslError

_NAMESPACE = "http://purl.org/net/xbiblio/csl "
_MAX_DEPTH = 100


class StyleHeader(NamedTuple):
    """The metadata of a style.

    Args:
        url: The content of ``id``, by convention ``http://www.zotero.org/styles/NAME``.
        title: The full title.
        short_title: The abbreviated title, or "".
        style_class: ``note`` or ``in-text``; "" for a dependent style.
        citation_format: ``author-date``, ``author``, ``numeric``, ``label``, ``note`` or "".
        fields: The disciplines the style serves.
        default_locale: The language tag the style is written for, or "".
        parent: The URL of the style that a dependent style stands for, or "".
        summary: One sentence on what the style does, or "".
        issns: The ISSN and eISSN of the journal.
    """

    url: str = ""
    title: str = ""
    short_title: str = ""
    style_class: str = ""
    citation_format: str = ""
    fields: tuple[str, ...] = ()
    default_locale: str = ""
    parent: str = ""
    summary: str = ""
    issns: tuple[str, ...] = ()


class _EndOfInfo(Exception):  # noqa: N818 - a signal to stop parsing, not a fault
    """The closing tag of ``info`` was read."""


class _Reader:
    """Collects the parts of a header while the parser walks through the file."""

    def __init__(self) -> None:
        self.path: list[str] = []
        self.text: list[str] = []
        self.root: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self.categories: dict[str, list[str]] = {"field": [], "citation-format": []}
        self.issns: list[str] = []
        self.parent = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.removeprefix(_NAMESPACE)
        self.path.append(name)
        self.text = []
        if len(self.path) > _MAX_DEPTH:
            raise CslError("elements are nested too deeply")
        if len(self.path) == 1:
            if tag != f"{_NAMESPACE}style":
                raise CslError("not a CSL style: the root element is not <style>")
            self.root = attributes
        elif name == "category":
            for key, values in self.categories.items():
                values.extend([attributes[key]] if key in attributes else [])
        elif name == "link" and attributes.get("rel") == "independent-parent":
            self.parent = attributes.get("href", "")

    def end(self, _tag: str) -> None:
        path, content = self.path, "".join(self.text).strip()
        if path[1:] == ["info"]:
            raise _EndOfInfo
        if path[1:2] == ["info"] and len(path) == 3:
            self.texts.setdefault(path[2], " ".join(content.split()))
            if path[2] in {"issn", "eissn", "issnl"} and content:
                self.issns.append(content)
        path.pop()
        self.text = []

    def characters(self, data: str) -> None:
        self.text.append(data)

    def header(self) -> StyleHeader:
        return StyleHeader(
            url=self.texts.get("id", ""),
            title=self.texts.get("title", ""),
            short_title=self.texts.get("title-short", ""),
            style_class=self.root.get("class", ""),
            citation_format=next(iter(self.categories["citation-format"]), ""),
            fields=tuple(self.categories["field"]),
            default_locale=self.root.get("default-locale", ""),
            parent=self.parent,
            summary=self.texts.get("summary", ""),
            issns=tuple(dict.fromkeys(self.issns)),
        )


def _refuse_doctype(*_: object) -> None:
    raise CslError("a document type declaration is not allowed in a style")


def _parse(feed: Callable[[expat.XMLParserType], object]) -> StyleHeader:
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        feed(parser)
    except _EndOfInfo:
        pass
    except expat.ExpatError as error:
        raise CslError(f"not well-formed XML: {error}") from error
    return reader.header()


def read_header(xml: str) -> StyleHeader:
    """Return what the text of a style says about the style.

    Raises:
        CslError: The text is not a CSL style, or declares a document type.
    """
    return _parse(lambda parser: parser.Parse(xml, True))


def read_header_from(file: BinaryIO) -> StyleHeader:
    """Return what a style file says about the style, reading no further than needed.

    Raises:
        CslError: The file is not a CSL style, or declares a document type.
    """
    return _parse(lambda parser: parser.ParseFile(file))

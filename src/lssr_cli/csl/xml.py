"""Styles and locales read into a tree of elements, with nothing fetched and nothing expanded.

Document type declarations are refused altogether, and with them every entity; size and depth are
capped. Comments and processing instructions vanish.
"""

from __future__ import annotations

import re
from xml.parsers import expat

from lssr_cli.csl.errors import CslError

MAX_SIZE = 32 * 1024 * 1024
MAX_DEPTH = 100
NAMESPACE = "http://purl.org/net/xbiblio/csl"
_PREFIX = f"{NAMESPACE} "
_XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"


class Element:
    """One element.

    Args:
        name: Its name without the namespace; elements of other namespaces keep theirs.
        attributes: Its attributes; `xml:lang` is called "lang".
        children: The elements in it, in order.
        text: The text in it, children's text left out.
    """

    __slots__ = ("attributes", "children", "look", "name", "options", "text")

    def __init__(
        self,
        name: str,
        attributes: dict[str, str],
        children: list[Element] | None = None,
        text: str = "",
    ) -> None:
        self.name = name
        self.attributes = attributes
        self.children = children if children is not None else []
        self.text = text
        self.look = _look(attributes)
        self.options: object = None

    def get(self, name: str, default: str = "") -> str:
        """Return the value of an attribute."""
        return self.attributes.get(name, default)

    def flag(self, name: str) -> bool:
        """Tell whether an attribute is "true"."""
        return self.attributes.get(name) == "true"

    def find(self, name: str) -> Element | None:
        """Return the first child called `name`."""
        return next((child for child in self.children if child.name == name), None)

    def all(self, name: str) -> list[Element]:
        """Return the children called `name`."""
        return [child for child in self.children if child.name == name]


_LOOK_ATTRIBUTES = (
    "vertical-align",
    "text-decoration",
    "font-weight",
    "font-variant",
    "font-style",
)


def _look(attributes: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the formatting attributes, outermost first (CSL 1.0.2, "Formatting")."""
    if not attributes or attributes.keys().isdisjoint(_LOOK_ATTRIBUTES):
        return ()
    return tuple((name, attributes[name]) for name in _LOOK_ATTRIBUTES if name in attributes)


class _Builder:
    """Grows the tree while expat reads."""

    def __init__(self, *, decodes: bool) -> None:
        self.decodes = decodes
        self.root: Element | None = None
        self.open: list[Element] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        path = self.open
        if len(path) >= MAX_DEPTH:
            raise CslError(f"elements nested more than {MAX_DEPTH} deep")
        for key in attributes:
            if " " in key:
                attributes = {_local(key): text for key, text in attributes.items()}
                break
        if self.decodes:
            attributes = {key: _decoded(text) for key, text in attributes.items()}
        element = Element(name.removeprefix(_PREFIX), attributes)
        if path:
            path[-1].children.append(element)
        else:
            self.root = element
        path.append(element)

    def data(self, text: str) -> None:
        if self.open:
            self.open[-1].text += text

    def end(self, _name: str) -> None:
        done = self.open.pop()
        if self.decodes:
            done.text = _decoded(done.text)


def _decoded(text: str) -> str:
    """Return `text` without the references that some styles escape twice ("&amp;#160;")."""
    for reference, letter in (("&quot;", '"'), ("&gt;", ">"), ("&lt;", "<")):
        text = text.replace(reference, letter)
    return re.sub(r"&#(?:([0-9]{1,6})|x([0-9a-fA-F]{1,5}));", _character, text)


def _character(match: re.Match[str]) -> str:
    """Return the letter that a reference means, but no control character and no half of one."""
    point = int(match[1]) if match[1] else int(match[2], 16)
    allowed = point in (9, 10) or 32 <= point < 0x7F or 0xA0 <= point < 0xD800 or point >= 0xE000
    return chr(point) if allowed else match[0]


def _local(name: str) -> str:
    namespace, _, local = name.rpartition(" ")
    return local if namespace in ("", NAMESPACE, _XML_NAMESPACE) else name


def _refuse(*_: object) -> None:
    raise CslError("a document type declaration (<!DOCTYPE …>) is not allowed")


def parse(text: str) -> Element:
    """Return the root element of an XML document.

    Raises:
        CslError: It is not well-formed, declares a document type, or is too large or too deep.
    """
    if len(text) > MAX_SIZE:
        raise CslError(f"larger than {MAX_SIZE // 1024 // 1024} MB")
    builder = _Builder(decodes="&amp;" in text)
    parser = expat.ParserCreate("utf-8", " ")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(text.encode("utf-8", "surrogatepass"), True)
    except expat.ExpatError as error:
        message = expat.ErrorString(error.code)
        raise CslError(f"not well-formed XML: {message}, line {error.lineno}") from None
    assert builder.root is not None  # noqa: S101 - expat refuses a document without an element
    return builder.root

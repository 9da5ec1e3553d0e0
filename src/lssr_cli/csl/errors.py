"""The one error of this package: a style, a locale or an item that cannot be used."""

from __future__ import annotations


class CslError(ValueError):
    """Something is wrong with a style, a locale or an item, told in one line."""

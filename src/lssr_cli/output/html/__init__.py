"""A publication as one HTML page that needs nothing beside it."""

from __future__ import annotations

from lssr_cli.output.html.page import render

__all__ = ["render"]

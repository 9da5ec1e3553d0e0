"""A CSL 1.0.2 processor that knows nothing of facts."""

from lssr_cli.csl.errors import CslError
from lssr_cli.csl.processor import BibliographyEntry, Processor
from lssr_cli.csl.style import Style

__all__ = ["BibliographyEntry", "CslError", "Processor", "Style"]

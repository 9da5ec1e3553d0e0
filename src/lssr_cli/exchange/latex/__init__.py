"""LaTeX as bibliographies write it, to and from the rich text of CSL items."""

from __future__ import annotations

from lssr_cli.exchange.latex.decode import Decoded, decode, verbatim
from lssr_cli.exchange.latex.encode import encode

__all__ = ["Decoded", "decode", "encode", "verbatim"]

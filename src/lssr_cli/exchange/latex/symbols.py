"""Symbols by the names that LaTeX gives them.

The table is pylatexenc's; its parser is not used, since it follows nesting by recursion, stops at a
missing argument, and drops the names of commands it does not know.
"""

from __future__ import annotations

from functools import cache

from pylatexenc.latex2text import get_default_latex_context_db  # type: ignore[import-untyped]
from pylatexenc.latexencode import get_builtin_uni2latex_dict  # type: ignore[import-untyped]


@cache
def symbol(name: str) -> str | None:
    r"""Return the character that ``\name`` prints.

    Returns:
        ``None`` if the command is not known, or is known to take arguments.
    """
    spec = get_default_latex_context_db().get_macro_spec(name)
    text = getattr(spec, "simplify_repl", None)
    if isinstance(text, str) and text and "%" not in text:
        return text
    return _by_encoding().get(f"\\{name}")


@cache
def _by_encoding() -> dict[str, str]:
    """The inverse of pylatexenc's encoding table, where that is a bare command."""
    return {
        latex: chr(code)
        for code, latex in reversed(get_builtin_uni2latex_dict().items())
        if latex.startswith("\\") and latex[1:].isalpha()
    }

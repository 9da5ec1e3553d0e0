"""The one door out: foreign text is made harmless for a terminal, visibly, losing no place.

Control characters become marks that a reader sees (``␛``, ``<U+009B>``). Nothing is deleted: a
deleted character joins its neighbours into something the author never wrote.
"""

from itertools import chain

_BIDIRECTIONAL = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SEPARATORS = (0x2028, 0x2029)


class _Marks(dict[int, str | int]):
    """Code point → what is printed for it, as ``str.translate`` asks for it."""

    def __missing__(self, code: int) -> str | int:
        return f"<U+{code:04X}>" if 0xD800 <= code <= 0xDFFF else code


_MARKS = _Marks(
    {code: f"<U+{code:04X}>" for code in chain(range(0x80, 0xA0), _BIDIRECTIONAL, _SEPARATORS)}
    | {code: chr(0x2400 + code) for code in range(0x20)}
    | {0x09: " ", 0x0A: " ", 0x7F: "␡"}
)


def safe(text: str) -> str:
    """Return ``text`` as one line with every control, bidi and surrogate character made visible."""
    if text.isprintable():
        return text
    return text.replace("\r\n", " ").translate(_MARKS)


def safe_block(text: str) -> str:
    """Return ``text`` made safe line by line, its line breaks kept."""
    return "\n".join(safe(line) for line in text.split("\n"))

"""Numbers of things in words, the same on every screen and in every message."""


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: ``1 fact``, ``12,345 entries``.

    Args:
        number: How many; thousands are parted by commas.
        noun: An English noun in the singular whose plural ends in ``s`` or, after a consonant and
            ``y``, in ``ies``.
    """
    if number == 1:
        return f"1 {noun}"
    regular = not noun.endswith("y") or noun[-2] in "aeiou"
    return f"{number:,} {noun}s" if regular else f"{number:,} {noun[:-1]}ies"

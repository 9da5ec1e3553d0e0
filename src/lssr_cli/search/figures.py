"""Small numbers however they are written: 7, seven, 7th, seventh, VII."""

from collections.abc import Iterator

_WORDS = {
    "one": "first", "two": "second", "three": "third", "four": "fourth", "five": "fifth",
    "six": "sixth", "seven": "seventh", "eight": "eighth", "nine": "ninth", "ten": "tenth",
    "eleven": "eleventh", "twelve": "twelfth", "thirteen": "thirteenth", "fourteen": "fourteenth",
    "fifteen": "fifteenth", "sixteen": "sixteenth", "seventeen": "seventeenth",
    "eighteen": "eighteenth", "nineteen": "nineteenth", "twenty": "twentieth",
}  # fmt: skip
_ROMAN = ("i", "v", "x")
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def same_number(word: str) -> tuple[str, ...]:
    """Return other ways to write a number up to twenty, those of the same kind first.

    Args:
        word: A folded word; one that is no such number has no other ways.
    """
    for number, (cardinal, ordinal) in enumerate(_WORDS.items(), 1):
        count, rank = (cardinal, str(number)), (ordinal, _ranked(number), _roman(number))
        if word in count:
            return tuple(other for other in (*count, *rank) if other != word)
        if word in rank:
            return tuple(other for other in (*rank, *count) if other != word)
    return ()


def _ranked(number: int) -> str:
    return f"{number}{_ENDINGS.get(number, 'th')}"


def _roman(number: int) -> str:
    return "".join(_signs(number))


def _signs(number: int) -> Iterator[str]:
    one, five, ten = _ROMAN
    yield ten * (number // 10)
    match number % 10:
        case 9:
            yield one + ten
        case 4:
            yield one + five
        case rest:
            yield five * (rest // 5) + one * (rest % 5)

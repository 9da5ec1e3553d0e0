"""Small numbers however they are written: 7, seven, 7th, seventh, VII."""

_WORDS = {
    "one": "first", "two": "second", "three": "third", "four": "fourth", "five": "fifth",
    "six": "sixth", "seven": "seventh", "eight": "eighth", "nine": "ninth", "ten": "tenth",
    "eleven": "eleventh", "twelve": "twelfth", "thirteen": "thirteenth", "fourteen": "fourteenth",
    "fifteen": "fifteenth", "sixteen": "sixteenth", "seventeen": "seventeenth",
    "eighteen": "eighteenth", "nineteen": "nineteenth", "twenty": "twentieth",
}  # fmt: skip
_ROMAN = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix", "xx",
)  # fmt: skip
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def same_number(word: str) -> tuple[str, ...]:
    """Return other ways to write a number up to twenty, those of the same kind first.

    Args:
        word: A folded word; one that is no such number has no other ways.
    """
    for number, ((cardinal, ordinal), roman) in enumerate(
        zip(_WORDS.items(), _ROMAN, strict=True), 1
    ):
        count, rank = (cardinal, str(number)), (ordinal, _ranked(number), roman)
        if word in count:
            return tuple(other for other in (*count, *rank) if other != word)
        if word in rank:
            return tuple(other for other in (*rank, *count) if other != word)
    return ()


def _ranked(number: int) -> str:
    return f"{number}{_ENDINGS.get(number, 'th')}"

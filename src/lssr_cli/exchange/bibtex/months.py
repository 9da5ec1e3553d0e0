"""Names of months as bibliographies write them, in the languages that sources are in."""

from __future__ import annotations

from functools import cache

_NAMES = """
january february march april may june july august september october november december
januar februar märz april mai juni juli august september oktober november dezember
jänner feber maerz april mai juni juli august september oktober november dezember
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
januari februari maart april mei juni juli augustus september oktober november december
styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
sausis vasaris kovas balandis gegužė birželis liepa rugpjūtis rugsėjis spalis lapkritis gruodis
sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio
январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
"""
_SEASONS = {
    "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24,
    "frühling": 21, "frühjahr": 21, "sommer": 22, "herbst": 23,
    "printemps": 21, "été": 22, "automne": 23, "hiver": 24,
    "spr": 21, "sum": 22, "aut": 23, "fal": 23, "win": 24,
}  # fmt: skip


def month_number(word: str) -> int:
    """Return the number of a month or season by its name or a clear beginning of it.

    Args:
        word: A word in lower case, without full stop.

    Returns:
        1 to 12, EDTF's 21 to 24 for seasons, or 0 if the word is none.
    """
    if word in _SEASONS:
        return _SEASONS[word]
    return _beginnings().get(word, 0)


@cache
def _beginnings() -> dict[str, int]:
    """Every beginning of three letters or more that only one month has; English goes first."""
    found: dict[str, int] = {}
    doubtful: set[str] = set()
    for row in _NAMES.split("\n"):
        for number, name in enumerate(row.split(), 1):
            for length in range(3, len(name) + 1):
                beginning = name[:length]
                if found.setdefault(beginning, number) != number and length < len(name):
                    doubtful.add(beginning)
    english = {n[:k] for n in _NAMES.split("\n")[1].split() for k in range(3, len(n) + 1)}
    return {name: number for name, number in found.items() if name not in doubtful - english}

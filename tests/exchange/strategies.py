"""CSL items as hypothesis makes them, each within what a format can hold."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from lssr_cli.exchange.variables import DATES, NAMES, NOT_OF_THE_WORK, TEXTS, TYPES

LETTERS = "abcdefgABCDEFGäöšžłЖяé0123456789"
SIGNS = "&%$#_{}~^\\'`-–—.,:;!?()[]|<>=/@\"«“"

words = st.text(LETTERS + SIGNS, min_size=1, max_size=8).filter(lambda word: word.strip())
sentences = st.lists(words, min_size=1, max_size=4).map(" ".join)
plain_words = st.text("abcdefgäöšžł", min_size=2, max_size=8).map(str.capitalize)

people = st.fixed_dictionaries(
    {"family": plain_words, "given": plain_words},
    optional={
        "non-dropping-particle": st.sampled_from(["van der", "de", "von"]),
        "suffix": st.sampled_from(["Jr.", "III"]),
    },
)
bodies = st.builds(
    lambda names: {"literal": " ".join(names)}, st.lists(plain_words, min_size=2, max_size=4)
)
names = st.lists(people | bodies, min_size=1, max_size=3)

days = st.dates().map(lambda day: day.isoformat()).filter(lambda text: text >= "1000")
years = st.integers(1000, 2100).map(str)
dates = days | years | days.map(lambda day: day[:7]) | years.map(lambda year: f"{year}~")
spans = st.tuples(years, years).map(sorted).filter(lambda pair: pair[0] < pair[1]).map("/".join)
"""Two years, the earlier one first."""

FORMED = {
    "DOI": st.sampled_from(["10.1000/182", "10.1353/imp.2004.0123", "10.1002/(sici)1097<1::aid>3"]),
    "ISBN": st.sampled_from(["978-0-19-966802-1", "0312224583", "0-312-22458-3 978-0-19-966802-1"]),
    "ISSN": st.sampled_from(["2345-1262", "0024-5089 2029-4727"]),
    "URL": st.sampled_from(["https://example.org/a_b?c=%20d&e=#f", "http://www.lrkt.lt/x~y"]),
    "PMCID": st.just("PMC1234567"),
    "PMID": st.just("12345678"),
    "page": st.sampled_from(["12-34", "188", "iv-xi", "12, 15-20"]),
    "number-of-pages": st.sampled_from(["320", "12"]),
    "edition": st.sampled_from(["2", "11", "revised"]),
    "language": st.sampled_from(["lt", "en-US", "de", "pl"]),
    "genre": st.sampled_from(["PhD thesis", "Working paper", "Map"]),
    "archive": st.sampled_from(["LCVA", "British Library"]),
    "archive_location": st.sampled_from(["f. 1, ap. 2", "ADD MS 5"]),
    "note": st.sampled_from(["Signed copy", "Translated anew."]),
    "status": st.just("forthcoming"),
    "keyword": st.sampled_from(["war; peace", "Lithuania"]),
}
OLDER_NAMES = {"citation-key", "part"}
"""Names that are read as another: the key, and what is ``part-number`` now."""

OF_THE_WORK = sorted((TEXTS - NOT_OF_THE_WORK - OLDER_NAMES) | NAMES | DATES)


def _value(variable: str) -> st.SearchStrategy[Any]:
    if variable in NAMES:
        return names
    if variable in DATES:
        return dates | spans
    return FORMED.get(variable, sentences)


items = st.sets(st.sampled_from(OF_THE_WORK), max_size=12).flatmap(
    lambda variables: st.fixed_dictionaries(
        {
            "id": st.text("abcdefghij0123456789", min_size=1, max_size=8),
            "type": st.sampled_from(sorted(TYPES)),
            "title": sentences,
            **{variable: _value(variable) for variable in sorted(variables - {"title"})},
        }
    )
)

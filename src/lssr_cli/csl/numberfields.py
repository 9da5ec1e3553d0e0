"""Number fields taken apart: each number with its label, what joins it to the next, and its kind.

A field may hold several numbers ("3, 5-7"), letters beside them ("A12") and labels of its own
("vol. 1, fol. 186").
Source: CSL 1.0.2, "Number" and "Label"; how a field is cut is that of citeproc-js; fixtures
`label_*Plural*`, `locator_*`, `page_*`, `number_*`.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from lssr_cli.csl.locale import Locale

_ABBREVIATIONS = {
    "add.": "addendum", "amend.": "amendment", "annot.": "annotation", "app.": "appendix",
    "art.": "article-locator", "bibliog.": "bibliography", "bk.": "book", "ch.": "chapter",
    "cl.": "clause", "cmt.": "comment", "col.": "column", "dec.": "decision",
    "dept.": "department", "ex.": "example", "fig.": "figure", "fld.": "field", "fol.": "folio",
    "hypo.": "hypothetical", "illus.": "illustration", "intro.": "introduction", "l.": "line",
    "n.": "note", "no.": "issue", "op.": "opus", "p.": "page", "para.": "paragraph",
    "pmbl.": "preamble", "pp.": "page", "princ.": "principle", "pt.": "part",
    "pub.": "publication", "r.": "rule", "rn.": "randnummer", "sched.": "schedule",
    "sec.": "section", "ser.": "series", "subch.": "subchapter", "subdiv.": "subdivision",
    "subpara.": "subparagraph", "subsec.": "subsection", "supp.": "supplement",
    "sv.": "sub-verbo", "tbl.": "table", "tit.": "title-locator", "vol.": "volume",
    "vrs.": "verse",
}  # fmt: skip
_LABELS = {name: abbreviation for abbreviation, name in _ABBREVIATIONS.items()} | {
    "article": "art.", "page": "p.", "sub verbo": "sv.", "title": "tit.",
}  # fmt: skip
_LABELLED = frozenset({"locator", "number", "page"})
"""The variables that may name another thing than themselves."""

_HONORED = "[a-z]{1,4}|subpara|subch|amend|bibliog|annot|illus|princ|intro|sched|subdiv|subsec"
_LABEL = rf"((?:^| )(?:{_HONORED})(?:\.| ) *)"
_PARTICLE = r"([0-9]*[a-zA-Z]+0*)?([0-9]+(?:[a-zA-Z]*|[-,a-zA-Z]+))"
_LETTERED = r"(?:[a-z]{1,4}\. +)*[0-9]+[,a-zA-Z]+"
_NUMERIC = r"(?:[0-9]+|[ixv]+)([-,:a-zA-Z]*|\-[\-0-9]+)"
_COLLAPSIBLE = r"[0-9]|-[0-9]|[ivxlcmIVXLCM]+$"


class Number(NamedTuple):
    """One number of a field.

    Attributes:
        label: The abbreviation of what is counted; empty if the variable says it.
        blank: The blank after a label that is printed.
        particle: Letters before the number.
        value: The number itself, or words.
        joiner: What stands between it and the next.
        shown: Its label is printed before it.
        numeric: It is a number.
        collapsible: It may be part of a range.
        plural: It is one of several with the same label.
    """

    label: str
    blank: str
    particle: str
    value: str
    joiner: str
    shown: bool = False
    numeric: bool = False
    collapsible: bool = False
    plural: bool = False


class Field(NamedTuple):
    """A field taken apart.

    Attributes:
        numbers: Its numbers in order; none if it is empty.
        plural: It names several things.
    """

    numbers: tuple[Number, ...]
    plural: bool = False

    @property
    def numeric(self) -> bool:
        """The field is a number (CSL 1.0.2, "Choose", `is-numeric`)."""
        return bool(self.numbers) and self.numbers[0].numeric

    @property
    def term(self) -> str:
        """The name of the term that labels the field; empty if it says none."""
        return term_name(self.numbers[0].label) if self.numbers else ""


def term_name(label: str) -> str:
    """Return the term that an abbreviation stands for, empty if there is none."""
    return _ABBREVIATIONS.get(label, "")


@lru_cache(4096)
def read_field(text: str, variable: str, label: str, locale: Locale) -> Field:
    """Return the numbers of a field.

    Args:
        text: The value of the field.
        variable: The variable; "page" for page-first as well.
        label: What a locator counts; it names the term.
        locale: The locale: its "and" joins numbers.
    """
    text = text.strip()
    if not text:
        return Field(())
    default = _LABELS.get(variable, "")
    first = text.split(" ", 1)[0]
    if first not in _ABBREVIATIONS:
        own = _LABELS.get(label, "") if variable in ("locator", "page") else default
        text = f"{own} {text}" if own else text
    numbers = _labelled(_cut(text, variable, locale), default, variable)
    return _judged(numbers, variable, locale)


def _cut(text: str, variable: str, locale: Locale) -> list[str]:
    """Return the numbers of a text, and what joins them, by turns."""
    if variable == "page":
        text = text.replace("–", "-")
    dash = r"\s*\\*[-–]+\s*"
    if "\\-" in text:
        text = text.replace("\\-", "\0").replace("-", "–").replace("\0", "-").replace("\\", "")
        dash = r"\s*\\*–+\s*"
    words = {"and"}
    conjunction, symbol = locale.term("and"), locale.term("and", "symbol")
    if not locale.language.startswith("en"):
        words.add(conjunction)
    joined = "|".join(rf",\s+{re.escape(word)}\s+|\s+{re.escape(word)}\s+" for word in words)
    pieces = re.split(rf"(\s*&\s*|{joined}|;\s+|,\s+|{dash})", text)
    for place in range(1, len(pieces), 2):
        if pieces[place].strip() == "&":
            pieces[place] = f" {symbol if symbol != conjunction else '&'} "
    for place in range(len(pieces) - 2, 0, -2):
        before, after = pieces[place - 1], pieces[place + 1]
        lettered = re.fullmatch(_LETTERED, before) and re.fullmatch(r"[,a-zA-Z]+", after)
        if pieces[place] == "-" and lettered:
            pieces[place - 1 : place + 2] = ["".join(pieces[place - 1 : place + 2])]
    return pieces


def _labelled(pieces: list[str], label: str, variable: str) -> list[Number]:
    """Return the numbers with the labels that stand before them."""
    numbers: list[Number] = []
    for place in range(0, len(pieces), 2):
        joiner = pieces[place + 1] if place + 1 < len(pieces) else ""
        found = re.split(_LABEL, pieces[place])
        values, labels = found[::2], found[1::2]
        if not labels:
            numbers.append(_number(label, pieces[place], joiner, variable))
            continue
        _join_words(values, labels)
        _join_wrong_label(values, labels, variable, first=place == 0)
        for number, value in enumerate(values):
            last = number == len(values) - 1
            if value or last:
                label = labels[number - 1] if number else label
                numbers.append(_number(label, value.strip(), joiner if last else "", variable))
    return numbers


def _join_words(values: list[str], labels: list[str]) -> None:
    """Make words again of labels that do not stand between numbers."""
    for place in range(len(values) - 1, 0, -1):
        both = all(re.fullmatch(r"[0-9]+[-;,:a-zA-Z]*", values[at]) for at in (place, place - 1))
        if values[place - 1] and not both:
            values[place - 1 : place + 1] = [values[place - 1] + labels[place - 1] + values[place]]
            del labels[place - 1]


def _join_wrong_label(values: list[str], labels: list[str], variable: str, *, first: bool) -> None:
    """Make words again of a leading label that is none, or none of this variable."""
    if not labels or not first:
        return
    term = term_name(labels[0].strip())
    if not term or (variable not in _LABELLED and term != variable):
        values[:2] = [f"{values[0]} {labels[0].strip()} {values[1]}"]
        del labels[0]


def _number(label: str, value: str, joiner: str, variable: str) -> Number:
    if not label and variable not in _LABELS:
        label = f"var:{variable}"
    name = label.strip()
    match = re.fullmatch(_PARTICLE, value)
    particle, bare = (match[1] or "", match[2]) if match else ("", value)
    joiner = re.sub(r"\s*-\s*", "-", joiner)
    blank = label[len(label.rstrip()) :]
    return Number(name, blank, particle, bare, joiner)


def _judged(numbers: list[Number], variable: str, locale: Locale) -> Field:
    """Tell which numbers are numeric, which may collapse, and whose label is printed."""
    plural = False
    start = 0
    for place in range(len(numbers)):
        number = numbers[place]
        following = numbers[place + 1] if place + 1 < len(numbers) else None
        if following is not None and not number.joiner and following.label:
            numbers[place] = number = number._replace(joiner=" ")
        if following is not None and following.label == number.label:
            continue
        master = numbers[start]
        numeric = bool(master.value and re.fullmatch(_NUMERIC, master.value))
        collapsible = bool(re.match(_COLLAPSIBLE, master.value))
        several = place > start and collapsible and numeric
        plural = plural or (several and start == 0)
        for each in range(start, place + 1):
            numbers[each] = numbers[each]._replace(
                numeric=numeric, collapsible=collapsible, plural=several
            )
        shown = _label_is_shown(master.label, start, variable, locale)
        numbers[start] = numbers[start]._replace(shown=shown)
        start = place + 1
    first = numbers[0]
    if len(numbers) == 1 and re.fullmatch(r"[0-9]+(?:/[0-9]+)+", first.value):
        return Field((first._replace(numeric=True, collapsible=False),))
    if variable.startswith("number-of-") and first.numeric:
        digits = re.match(r"[0-9]{1,12}", first.value)
        plural = plural or (bool(digits) and int(digits[0]) > 1 if digits else plural)
    return Field(tuple(numbers), plural)


def _label_is_shown(label: str, place: int, variable: str, locale: Locale) -> bool:
    """Tell whether a label is printed with its number: one amid a field, or of another thing."""
    if label.startswith("var:"):
        return False
    if place:
        return True
    if variable == "page":
        return label not in ("p.", "pp.")
    if variable in _LABELLED:
        return locale.find(term_name(label)) is None
    return term_name(label) != variable

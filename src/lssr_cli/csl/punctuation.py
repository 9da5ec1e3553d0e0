"""Punctuation: marks of affixes and delimiters move through the tree, merge and go into quotes.

A mark moves up from the beginning of a branch, left to the branch before it, down from a suffix or
delimiter to where it meets the words, and at last into quotation marks or out of them.
Source: CSL 1.0.2, "Affixes" and `punctuation-in-quote`; the order of the steps and the limits of
each are those of citeproc-js; the table of what becomes of two marks is that of the fixtures
`punctuation_FullMonty*`.
"""

from lssr_cli.csl.branches import BLANKS, MARKS, Branch, last

# Which of two different marks that meet is left; the others both stay.
_LEFT: dict[str, str] = {
    "!.": "!", "!:": "!", "?.": "?", "?:": "?",
    ":!": "!", ":?": "?", ":.": ":", ";!": "!", ";?": "?", ";:": ";", ";.": ";",
}  # fmt: skip
_GOES_IN = frozenset(".,!?")
_COMES_OUT = frozenset(",:;")
_MARKS_AND_BLANKS = MARKS | BLANKS


def settle(branch: Branch, *, into_quotes: bool) -> None:
    """Settle the punctuation of a cite or an entry.

    Args:
        branch: The cite or entry; it is changed.
        into_quotes: The locale puts marks inside of closing quotation marks.
    """
    _up(branch)
    _left(branch)
    _down(branch, into_quotes=into_quotes)
    _quote(branch, into_quotes=into_quotes)


def merged_left(before: str, after: str) -> tuple[str, str]:
    """Return two texts after the first mark of the second one has joined the first one."""
    one, two = before[-1:], after[:1]
    if two not in MARKS:
        return before, after
    if one == two:
        return before, after[1:]
    return before[: len(before) - len(one)] + _LEFT.get(one + two, one + two), after[1:]


def merged_right(before: str, after: str) -> tuple[str, str]:
    """Return two texts after the last mark of the first one has joined the second one."""
    one, two = before[-1:], after[:1]
    if one not in MARKS:
        return before, after
    if one == two:
        return before[:-1], after
    return before[:-1], _LEFT.get(one + two, one + two) + after[len(two) :]


def _drop_doubled_suffix(branch: Branch) -> None:
    """Drop the mark at the head of a suffix if the words end with it."""
    mark = branch.suffix[:1]
    if mark in MARKS and branch.text.endswith(mark) and not branch.number:
        branch.suffix = branch.suffix[1:]


def _up(branch: Branch) -> None:
    """Move marks that the first child begins with, and blanks that the last ends with, up."""
    if not branch.children:
        _drop_doubled_suffix(branch)
        return
    children, open_ = branch.children, not (branch.look or branch.quotes)
    for place in range(len(children) - 1, -1, -1):
        child = children[place]
        _up(child)
        if place == 0:
            if branch.prefix.endswith(" ") and child.prefix.startswith(" "):
                child.prefix = child.prefix[1:]
            mark = child.prefix[:1]
            if open_ and mark in _MARKS_AND_BLANKS and not branch.prefix:
                branch.prefix = mark
                child.prefix = child.prefix[1:]
        if place == len(children) - 1 and open_ and child.suffix.endswith(" "):
            if not branch.suffix.startswith(" "):
                branch.suffix = f" {branch.suffix}"
            child.suffix = child.suffix[:-1]
        if place and branch.delimiter:
            mark = branch.delimiter[-1]
            if mark in _MARKS_AND_BLANKS and child.prefix.startswith(mark):
                child.prefix = child.prefix[1:]


def _left(branch: Branch) -> None:
    """Move marks that a branch begins with to the branch before it."""
    children = branch.children
    for place in range(len(children) - 1, -1, -1):
        child = children[place]
        _left(child)
        if branch.delimiter or place == len(children) - 1:
            continue
        following = children[place + 1]
        mark = following.prefix[:1]
        if mark not in MARKS or child.look or following.look:
            continue
        ends = child.suffix or child.text
        if ends.endswith(mark):
            following.prefix = following.prefix[1:]
        else:
            child.suffix, following.prefix = merged_left(child.suffix, following.prefix)


def _down(branch: Branch, *, into_quotes: bool) -> None:
    """Move marks of delimiters and suffixes to the words that they follow."""
    children = branch.children
    if not children:
        _drop_doubled_suffix(branch)
        return
    mark = branch.delimiter[:1]
    if mark in MARKS:
        for child in children[:-1]:
            if not child.suffix.endswith(mark):
                child.suffix += mark
        branch.delimiter = branch.delimiter[1:]
    for place in range(len(children) - 1, -1, -1):
        child = children[place]
        if place == len(children) - 1:
            _down_from_suffix(branch, child, into_quotes=into_quotes)
        elif branch.delimiter:
            mark = branch.delimiter[0]
            if mark in _MARKS_AND_BLANKS and child.suffix.endswith(mark):
                child.suffix = child.suffix[:-1]
        else:
            _drop_doubled_prefix(child, children[place + 1])
        if child.text and not (child.number or child.look or child.quotes):
            child.text, child.suffix = _swallowed(child.text, child.suffix)
        _down(child, into_quotes=into_quotes)


def _swallowed(text: str, suffix: str) -> tuple[str, str]:
    return merged_left(text, suffix) if suffix[:1] in MARKS else (text, suffix)


def _drop_doubled_prefix(child: Branch, following: Branch) -> None:
    mark = child.suffix[-1:]
    if child.number or child.look or child.quotes or mark not in _MARKS_AND_BLANKS:
        return
    if following.prefix.startswith(mark):
        following.prefix = following.prefix[1:]


def _down_from_suffix(branch: Branch, child: Branch, *, into_quotes: bool) -> None:
    """Move the mark at the head of the suffix of `branch` to its last child."""
    mark = branch.suffix[:1]
    if mark in MARKS and (
        _swallows(child, mark) or (into_quotes and any(each.quoted for each in last(child)))
    ):
        _give(branch, child)
    if child.suffix.endswith(" ") and branch.suffix.startswith(" "):
        branch.suffix = branch.suffix[1:]
    mark = child.suffix[:1]
    if mark in _MARKS_AND_BLANKS:
        if child.text.endswith(mark):
            child.suffix = child.suffix[1:]
        # As in citeproc-js the last mark or blank is lost, not the one that is doubled.
        doubled = branch.suffix and child.suffix.endswith(branch.suffix[0])
        if doubled and branch.suffix[-1] in _MARKS_AND_BLANKS:
            branch.suffix = branch.suffix[:-1]
    if branch.suffix[:1] in MARKS and _ends_with(branch, branch.suffix[0]):
        branch.suffix = branch.suffix[1:]


def _give(branch: Branch, child: Branch) -> None:
    if any(each.number for each in last(child)):
        return
    if child.text:
        child.text, branch.suffix = merged_left(child.text, branch.suffix)
    else:
        child.suffix, branch.suffix = merged_left(child.suffix, branch.suffix)
    if branch.suffix.startswith("."):
        child.suffix += "."
        branch.suffix = branch.suffix[1:]


def _swallows(branch: Branch, mark: str) -> bool:
    """Tell whether `mark` would become one with the end of `branch` or of the last thing in it."""
    return any(((each.suffix or each.text)[-1:] + mark) in _LEFT for each in last(branch))


def _ends_with(branch: Branch, mark: str) -> bool:
    """Tell whether what stands before the suffix of `branch` ends with `mark`."""
    while branch.children:
        branch = branch.children[-1]
        if branch.suffix:
            return branch.suffix.endswith(mark)
    return branch.text.endswith(mark) and not branch.number


def _quote(branch: Branch, *, into_quotes: bool) -> None:
    """Move marks into quotation marks, or out of them."""
    for child in branch.children:
        if child.quoted:
            if into_quotes:
                _into(child)
            else:
                _out_of(child)
        _quote(child, into_quotes=into_quotes)


def _into(quoted: Branch) -> None:
    while quoted.suffix[:1] in _GOES_IN and quoted.suffix:
        if quoted.children:
            inner = quoted.children[-1]
            inner.suffix, quoted.suffix = merged_left(inner.suffix, quoted.suffix)
        else:
            quoted.text, quoted.suffix = merged_left(quoted.text, quoted.suffix)


def _out_of(quoted: Branch) -> None:
    if quoted.children:
        inner = quoted.children[-1]
        while inner.suffix[-1:] in _COMES_OUT and inner.suffix:
            inner.suffix, quoted.suffix = merged_right(inner.suffix, quoted.suffix)
    else:
        while quoted.text[-1:] in _COMES_OUT and quoted.text:
            quoted.text, quoted.suffix = merged_right(quoted.text, quoted.suffix)

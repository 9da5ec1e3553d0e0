"""What reading refuses: every command but ``check`` stops at it."""

from __future__ import annotations

from lssr_cli.check.finding import ERROR
from lssr_cli.check.rule import BOOK, Rule

RULES = (
    Rule(
        "not-toml",
        ERROR,
        "The file is not TOML, not UTF-8, too large or cannot be read.",
        bad='date = "1918-10-01\n',
        good='date = "1918-10-01"',
    ),
    Rule(
        "unknown-format",
        ERROR,
        "The file is of a format that this version does not read.",
        bad="format = 2",
        good="format = 1",
    ),
    Rule(
        "missing-key",
        ERROR,
        "Something required is not there.",
        bad='[sources.9]\ntype = "book"',
        good=BOOK,
    ),
    Rule(
        "unknown-key",
        ERROR,
        "A field or table that the format does not know.",
        bad='confidense = "low"',
        good='confidence = "low"',
    ),
    Rule(
        "wrong-type",
        ERROR,
        "A value of another type than the field takes.",
        bad='tags = "war"',
        good='tags = ["war"]',
    ),
    Rule(
        "unknown-value",
        ERROR,
        "A value that is none of those the field takes.",
        bad='confidence = "certain"',
        good='confidence = "high"',
    ),
    Rule(
        "empty",
        ERROR,
        "A required text, or an entry of a list, is empty.",
        bad='tags = ["war", ""]',
        good='tags = ["war"]',
    ),
    Rule(
        "too-long",
        ERROR,
        "A text of more than 64 kB.",
        bad="",
        good="",
    ),
    Rule(
        "bad-id",
        ERROR,
        "An id or key with characters that commands and markers could not name.",
        bad='id = "first congress"',
        good='id = "first-congress"',
    ),
    Rule(
        "duplicate",
        ERROR,
        "An id or key that is given twice.",
        bad='id = "congress"\ntext = "The party met.[4]"\n'
        '[[facts]]\nid = "congress"\ntext = "It met again.[4]"',
        good='id = "congress"\ntext = "The party met.[4]"\n'
        '[[facts]]\nid = "congress-2"\ntext = "It met again.[4]"',
    ),
    Rule(
        "bad-date",
        ERROR,
        "A date that is not EDTF or that no calendar has.",
        bad='date = "1918-13"',
        good='date = "1918-12"',
    ),
    Rule(
        "two-collections",
        ERROR,
        "Two files of a folder describe the collection differently.",
        bad="",
        good="",
    ),
    Rule(
        "outside",
        ERROR,
        "A bibliography file outside the folder of the fact file.",
        bad='[collection]\nbibliography = ["../refs.bib"]',
        good="",
    ),
    Rule(
        "bibliography",
        ERROR,
        "A bibliography file that cannot be read, or an entry in it that cannot be a source.",
        bad="",
        good="",
    ),
)

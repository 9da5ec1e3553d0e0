"""Which variables there are of which kind (CSL 1.0.2, Appendix IV), and older names for them."""

from __future__ import annotations

NAMES = frozenset(
    [
        "author",
        "chair",
        "collection-editor",
        "compiler",
        "composer",
        "container-author",
        "contributor",
        "curator",
        "director",
        "editor",
        "editor-translator",
        "editorial-director",
        "executive-producer",
        "guest",
        "host",
        "illustrator",
        "interviewer",
        "narrator",
        "organizer",
        "original-author",
        "performer",
        "producer",
        "recipient",
        "reviewed-author",
        "script-writer",
        "series-creator",
        "translator",
    ]
)
DATES = frozenset(
    ["accessed", "available-date", "event-date", "issued", "original-date", "submitted"]
)
NUMERIC_TEXTS = frozenset(
    [
        "chapter-number",
        "citation-number",
        "collection-number",
        "edition",
        "first-reference-note-number",
        "issue",
        "locator",
        "number",
        "number-of-pages",
        "number-of-volumes",
        "page",
        "page-first",
        "volume",
    ]
)
"""The variables that are taken for numbers by `cs:text` too (citeproc-js)."""

NUMBERS = NUMERIC_TEXTS | {
    "part-number",
    "printing-number",
    "section",
    "supplement-number",
    "version",
}

# Older names and the ones of CSL 1.0.2 that items may carry instead.
SYNONYMS: dict[str, tuple[str, ...]] = {
    "title-short": ("shortTitle",),
    "shortTitle": ("title-short",),
    "container-title-short": ("journalAbbreviation",),
    "journalAbbreviation": ("container-title-short",),
}

# What `form="short"` of a variable is found under (CSL 1.0.2, "Text").
SHORT_FORMS: dict[str, str] = {
    "title": "title-short",
    "container-title": "container-title-short",
}

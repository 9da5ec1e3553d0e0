"""The words a fact file may use: table keys, CSL types and variables, and their values.

Types and variables are those of the CSL 1.0.2 specification, appendices III and IV.
"""

from __future__ import annotations

from lssr_cli.wordlist import words

CSL_TYPES = words(
    """article article-journal article-magazine article-newspaper bill book broadcast chapter
    classic collection dataset document entry entry-dictionary entry-encyclopedia event figure
    graphic hearing interview legal_case legislation manuscript map motion_picture musical_score
    pamphlet paper-conference patent performance periodical personal_communication post
    post-weblog regulation report review review-book software song speech standard thesis treaty
    webpage"""
)

NAME_VARIABLES = words(
    """author chair collection-editor compiler composer container-author contributor curator
    director editor editor-translator editorial-director executive-producer guest host illustrator
    interviewer narrator organizer original-author performer producer recipient reviewed-author
    script-writer series-creator translator"""
)

DATE_VARIABLES = words("accessed available-date event-date issued original-date submitted")

NUMBER_VARIABLES = words(
    """chapter-number citation-number collection-number edition first-reference-note-number issue
    locator number number-of-pages number-of-volumes page page-first part part-number printing
    printing-number section supplement supplement-number version volume"""
)

TEXT_VARIABLES = words(
    """abstract annote archive archive-place archive_collection archive_location authority
    call-number citation-key citation-label collection-title container-title container-title-short
    dimensions division DOI event event-place event-title genre ISBN ISSN jurisdiction keyword
    language license medium note original-publisher original-publisher-place original-title
    part-title PMCID PMID publisher publisher-place references reviewed-genre reviewed-title scale
    source status title title-short URL volume-title volume-title-short year-suffix"""
)

OTHER_NAMES = {
    "journalAbbreviation": "container-title-short",
    "shortTitle": "title-short",
    "year": "issued",
    "date": "issued",
    "published": "issued",
    "place": "publisher-place",
    "city": "publisher-place",
    "address": "publisher-place",
    "location": "publisher-place",
    "journal": "container-title",
    "booktitle": "container-title",
    "series": "collection-title",
    "number-of-volume": "number-of-volumes",
    "accessed-date": "accessed",
    "urldate": "accessed",
    "link": "URL",
    "website": "URL",
    "kind": "type",
    "name": "title",
    "comment": "remark",
    "alias": "aliases",
    "birth": "born",
    "death": "died",
    "start": "began",
    "end": "ended",
    "statement": "text",
    "entities": "about",
    "people": "about",
    "places": "about",
    "keywords": "tags",
    "certainty": "confidence",
    "related": "see",
    "see-also": "see",
    "see_also": "see",
    "lang": "language",
    "author": "curators",
    "authors": "author",
}
"""What people call a field → what the format calls it, where a table has that field."""

NAME_PARTS = words("family given literal suffix dropping-particle non-dropping-particle ORCID")
NAME_FLAGS = words("comma-suffix static-ordering parse-names")

ENTITY_KINDS = ("person", "place", "organisation", "event", "work", "other")
LEVELS = ("primary", "secondary", "tertiary")
CONFIDENCES = ("high", "medium", "low")
CALENDARS = ("gregorian", "julian")

"""What people call the best-known styles.

A short name means the current edition of the style, as the house that gives it its name publishes
it; where there are several forms, the one its handbook presents first.
"""

from __future__ import annotations

SHORT_NAMES = {
    "aaa": "american-anthropological-association",
    "abnt": "associacao-brasileira-de-normas-tecnicas",
    "acm": "association-for-computing-machinery",
    "acs": "american-chemical-society",
    "aip": "american-institute-of-physics",
    "ama": "american-medical-association",
    "american-psychological-association": "apa",
    "aps": "american-physics-society",
    "apa7": "apa",
    "apa-7": "apa",
    "apa6": "apa-6th-edition",
    "apa-6": "apa-6th-edition",
    "apsa": "american-political-science-association",
    "asa": "american-sociological-association",
    "bluebook": "bluebook-law-review",
    "chicago": "chicago-notes-bibliography",
    "chicago-16": "chicago-notes-bibliography-16th-edition",
    "chicago-17": "chicago-notes-bibliography-17th-edition",
    "chicago-18": "chicago-notes-bibliography",
    "chicago-note": "chicago-notes-bibliography",
    "cite-them-right": "harvard-cite-them-right",
    "cse": "cse-name-year",
    "din-1505": "din-1505-2",
    "elsevier": "elsevier-harvard",
    "gb-t-7714": "china-national-standard-gb-t-7714-2015-numeric",
    "gbt7714": "china-national-standard-gb-t-7714-2015-numeric",
    "gost": "gost-r-7-0-5-2008",
    "harvard": "harvard-cite-them-right",
    "harvard1": "harvard-cite-them-right",
    "iso690": "iso690-author-date-en",
    "iso-690": "iso690-author-date-en",
    "lancet": "the-lancet",
    "lncs": "springer-lecture-notes-in-computer-science",
    "mdpi": "multidisciplinary-digital-publishing-institute",
    "mhra": "mhra-notes",
    "mla": "modern-language-association",
    "mla9": "modern-language-association",
    "mla-9": "modern-language-association",
    "nejm": "the-new-england-journal-of-medicine",
    "nlm": "nlm-citation-sequence",
    "rsc": "royal-society-of-chemistry",
    "springer": "springer-basic-author-date",
    "turabian": "turabian-notes-bibliography",
    "vancouver": "nlm-citation-sequence",
}
"""Short names in lower case, and the ids they mean. An id itself needs no short name."""

"""Typed doubts: about, perhaps, and their signs."""

from __future__ import annotations

import pytest

from lssr_cli import dates

MEANT = {
    "c. 1918": "1918~", "c1918": "1918~", "circa December 1918": "1918-12~", "cca 1918": "1918~",
    "abt 1918": "1918~", "~1918": "~1918", "1918 or so": "1918~", "1918?": "1918?",
    "perhaps 1918": "1918?", "December 1918 (?)": "1918-12?", "1918, probably": "1918?",
    "c. 1918?": "1918%", "perhaps c. 1918": "1918%", "c. 1918–1919": "1918~/1919~",
}  # fmt: skip

REFUSED = {
    "circa": "there is no date where one must stand",
    "decmber 1918": "did you mean December?",
    "wintr 1918": "did you mean winter?",
    "16 dec 1918 foo": "'foo' is not understood",
}


@pytest.mark.parametrize("typed", MEANT)
def test_words_of_doubt_become_qualifiers(typed):
    assert dates.parse_input(typed).text == MEANT[typed]


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_not_understood_is_told_with_the_word_meant(typed):
    with pytest.raises(dates.DateError) as refusal:
        dates.parse_input(typed)
    assert REFUSED[typed] in str(refusal.value)

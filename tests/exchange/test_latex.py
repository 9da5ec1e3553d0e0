"""LaTeX in and out: what it would print, as the rich text of CSL."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.exchange.latex.decode import decode, verbatim
from lssr_cli.exchange.latex.encode import encode


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        (r"Mickevi{\v{c}}ius", "Mickevičius"),
        (r"Mickevi\v cius", "Mickevičius"),
        (r"M{\"u}ller and M\"{u}ller", "Müller and Müller"),
        (r"\'Elan, {\'E}lan, \'{E}lan", "Élan, Élan, Élan"),
        (r"\c{c}a, \k{a}, \r{a}, \H{o}, \d{s}", "ça, ą, å, ő, ṣ"),
        (r"\ss{} \o{} \L{}\'od\'z \ae \i", "ß ø Łódź æı"),
        (r"Bread \& Power", "Bread & Power"),
        (r"50\% of \$3 \#1 a\_b", "50% of $3 #1 a_b"),
        ("pages 3--5 and 7---9", "pages 3–5 and 7—9"),
        ("``quoted'' and `single'", "“quoted” and ‘single’"),
        ("a~b", "a\N{NO-BREAK SPACE}b"),
        (r"\emph{Europe} and \textbf{bold}", "<i>Europe</i> and <b>bold</b>"),
        (r"{\em Europe} after", "<i>Europe</i> after"),
        (r"H$_2$O and x$^{2}$", "H<sub>2</sub>O and x<sup>2</sup>"),
        (r"\textsc{nkvd}", '<span style="font-variant:small-caps;">nkvd</span>'),
        (r"\textit{a \textbf{b}}", "<i>a <b>b</b></i>"),
        (r"{Nested {braces} vanish}", "Nested braces vanish"),
        (r"$\alpha$ decay", "α decay"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_what_latex_prints(source: str, printed: str) -> None:
    assert decode(source).text == printed


def test_braces_that_protect_a_word_in_lower_case_say_so_in_titles() -> None:
    assert decode("The {de facto} rule", protect=True).text == (
        'The <span class="nocase">de facto</span> rule'
    )


def test_a_command_that_is_not_known_is_named_and_its_words_stay() -> None:
    found = decode(r"a \foo{bar} b")
    assert found.unknown == ("foo",) or found.unknown == (r"\foo",)
    assert "bar" in found.text


@given(st.text(max_size=60))
def test_anything_can_be_decoded(source: str) -> None:
    decode(source)
    verbatim(source)


@given(st.text(st.sampled_from("\\{}$^_~%&#'\"`-[]abcé "), max_size=40))
def test_anything_that_looks_like_latex_can_be_decoded(source: str) -> None:
    decode(source, protect=True)


@given(
    st.lists(
        st.text(st.characters(categories=["L", "N"], max_codepoint=0x17F), min_size=1), max_size=6
    ).map(" ".join)
)
def test_words_survive_there_and_back(text: str) -> None:
    assert decode(encode(text)).text == text


@pytest.mark.parametrize(
    "text", ["50% & $3 #1 a_b {c} ~ ^ \\", "<i>Europe</i> – “q”", "x<sup>2</sup> H<sub>2</sub>O"]
)
def test_signs_and_styles_survive_there_and_back(text: str) -> None:
    assert decode(encode(text)).text == text


@pytest.mark.parametrize(
    ("source", "address"),
    [
        (r"https://a.org/b\_c\%20d", "https://a.org/b_c%20d"),
        (r"https://a.org/\~user", "https://a.org/~user"),
        ("10.1000/a_b", "10.1000/a_b"),
    ],
)
def test_addresses_lose_only_what_people_escape_in_them(source: str, address: str) -> None:
    assert verbatim(source) == address

"""Each output escapes what it must and nothing else."""

from __future__ import annotations

import pytest

from csl.small import cited

HOSTILE = 'a*b_c <x> & {y} $z^2$ 50% #1 [n] ~ \\ "q"'


@pytest.mark.parametrize(
    ("output", "printed"),
    [
        ("text", "<x> & {y} $z^2$ 50% #1 [n] ~ \\"),
        ("html", "&#60;x&#62; &#38; {y} $z^2$ 50% #1 [n] ~ \\"),
        ("latex", r"\& \{y\} \$z\textasciicircum{}2\$ 50\% \#1"),
        ("rtf", r"<x> & \{y\} $z^2$ 50% #1 [n] ~ \\ "),
        ("wikitext", "&#60;x&#62; "),
        ("markdown", r"\<x\> "),
    ],
)
def test_signs_with_a_meaning_are_escaped(output: str, printed: str) -> None:
    assert printed in cited('<text variable="title"/>', {"title": HOSTILE}, output=output)


@pytest.mark.parametrize(
    ("output", "printed"),
    [
        ("text", "Europe"),
        ("html", "<i>Europe</i>"),
        ("markdown", "*Europe*"),
        ("latex", r"\emph{Europe}"),
        ("rtf", r"{\i Europe}"),
        ("wikitext", "''Europe''"),
    ],
)
def test_italics(output: str, printed: str) -> None:
    shown = cited(
        '<text variable="title" font-style="italic"/>', {"title": "Europe"}, output=output
    )
    assert shown == printed


@pytest.mark.parametrize("output", ["html", "markdown", "wikitext"])
def test_markup_of_a_field_is_data_unless_it_is_one_of_the_few_tags(output: str) -> None:
    title = "<script>x</script> <i>y</i>"
    shown = cited('<text variable="title"/>', {"title": title}, output=output)
    assert "<script>" not in shown
    assert "<i>" not in shown or output == "html"


def test_in_rtf_what_is_not_ascii_is_written_by_its_number() -> None:
    shown = cited('<text variable="title"/>', {"title": "Žemė 🎉"}, output="rtf")
    assert shown == r"\u381\'3fem\u279\'3f \u-10180\'3f\u-8311\'3f"

"""Names as the processor reads them."""

from __future__ import annotations

import pytest

from lssr_cli.csl.person import read_names


@pytest.mark.parametrize(
    ("family", "particle", "name"),
    [
        ("van der Berg", "van der", "Berg"),
        ("de Gaulle", "de", "Gaulle"),
        ("Berg", "", "Berg"),
        ("von", "", "von"),
    ],
)
def test_particles_in_lower_case_part_from_the_family_name(
    family: str, particle: str, name: str
) -> None:
    (person,) = read_names([{"family": family, "given": "Jan"}])
    assert ((person.non_dropping or person.dropping).strip(), person.family) == (particle, name)

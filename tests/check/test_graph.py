"""Where references lead: what is reached, and what stands in a circle."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.check.graph import circles, reached

KEYS = "abcdefg"
graphs = st.dictionaries(
    st.sampled_from(KEYS), st.lists(st.sampled_from(KEYS), max_size=4), max_size=len(KEYS)
)


@given(graphs)
def test_two_keys_are_in_one_circle_if_each_is_reached_from_the_other(
    graph: dict[str, list[str]],
) -> None:
    known = {key: [other for other in others if other in graph] for key, others in graph.items()}
    found = circles(graph)
    for one in graph:
        for other in graph:
            if one != other:
                both = other in reached([one], known) and one in reached([other], known)
                assert both == (one in found and found[one] == found.get(other))


def test_a_key_that_leads_to_itself_alone_is_in_no_circle() -> None:
    assert circles({"a": ["a"], "b": ["a"]}) == {}


def test_a_long_way_round_is_walked_once() -> None:
    count = 20_000
    graph = {str(n): [str((n + 1) % count)] for n in range(count)}
    assert len(circles(graph)) == count
    assert len(set(circles(graph).values())) == 1

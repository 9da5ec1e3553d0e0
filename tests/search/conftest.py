"""What the tests of search share."""

from __future__ import annotations

import pytest

from lssr_cli.index import Index, compile_facts
from search.samples import sample


@pytest.fixture(scope="module")
def index() -> Index:
    """A collection of five facts."""
    return compile_facts(sample())

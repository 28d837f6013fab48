"""A passage in an address: read back as it was written, or refused in French."""

import pytest

from assistant.convention.address import BadPassageError, read_passage, write_passage
from assistant.convention.citation import cite
from assistant.convention.model import Convention


def test_a_citation_is_read_back(sparte: Convention) -> None:
    for article in sparte.articles:
        citation = cite(sparte, article.span)
        assert read_passage(write_passage(citation), sparte) == citation


@pytest.mark.parametrize(
    "written",
    ["", "abc", "12", "-5-10", "10-5", "7-7", "0-99999999", "1-2-3", "٣-٩", "9" * 400, "1e3-2e3",
     "<img src=x>-4", "12-\u200b20"],
)  # fmt: skip
def test_anything_else_is_refused(sparte: Convention, written: str) -> None:
    with pytest.raises(BadPassageError, match="n'existe pas dans la convention") as raised:
        read_passage(written, sparte)
    assert len(str(raised.value)) < 400


def test_white_space_is_no_passage(sparte: Convention) -> None:
    start = sparte.text.index("\n\n")
    with pytest.raises(BadPassageError):
        read_passage(f"{start}-{start + 2}", sparte)

"""How the values of options are read."""

import pytest

from assistant.cli.options import BadPortError, read_port


def test_a_port() -> None:
    assert read_port("8600") == 8600


@pytest.mark.parametrize("text", ["", "0", "65536", "-1", "http", "8 600"])
def test_what_is_no_port(text: str) -> None:
    with pytest.raises(BadPortError):
        read_port(text)

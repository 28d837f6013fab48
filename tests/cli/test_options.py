"""How the values of options are read."""

from datetime import date

import pytest

from assistant.cli.options import (
    BadPortError,
    ImpossibleDateError,
    UnreadableDateError,
    read_date,
    read_port,
)


@pytest.mark.parametrize(
    "words", ["2031-02-28", "28/02/2031", "28 février 2031", " 28 fevrier 2031 ", "28.02.2031"]
)
def test_a_date_in_any_french_form(words: str) -> None:
    assert read_date(words) == date(2031, 2, 28)


def test_the_first_of_the_month() -> None:
    assert read_date("1er mars 2031") == date(2031, 3, 1)


@pytest.mark.parametrize("words", ["30/02/2031", "2031-13-01", "29 février 2031", "31 avril 2031"])
def test_a_date_that_no_calendar_holds(words: str) -> None:
    with pytest.raises(ImpossibleDateError):
        read_date(words)


@pytest.mark.parametrize(
    "words", ["", "mars 2031", "2031", "3 mars", "six mois", "demain", "1/2/2031 ou 2/3/2031"]
)
def test_words_that_are_no_whole_date(words: str) -> None:
    with pytest.raises(UnreadableDateError):
        read_date(words)


def test_a_port() -> None:
    assert read_port("8600") == 8600


@pytest.mark.parametrize("text", ["", "0", "65536", "-1", "http", "8 600"])
def test_what_is_no_port(text: str) -> None:
    with pytest.raises(BadPortError):
        read_port(text)

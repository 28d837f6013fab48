"""How the days of options and fields are read."""

from datetime import date

import pytest

from assistant.answering.days import ImpossibleDayError, UnreadableDayError, read_day


@pytest.mark.parametrize(
    "words", ["2031-02-28", "28/02/2031", "28 février 2031", " 28 fevrier 2031 ", "28.02.2031"]
)
def test_a_date_in_any_french_form(words: str) -> None:
    assert read_day(words) == date(2031, 2, 28)


def test_the_first_of_the_month() -> None:
    assert read_day("1er mars 2031") == date(2031, 3, 1)


@pytest.mark.parametrize("words", ["30/02/2031", "2031-13-01", "29 février 2031", "31 avril 2031"])
def test_a_date_that_no_calendar_holds(words: str) -> None:
    with pytest.raises(ImpossibleDayError):
        read_day(words)


@pytest.mark.parametrize(
    "words", ["", "mars 2031", "2031", "3 mars", "six mois", "demain", "1/2/2031 ou 2/3/2031"]
)
def test_words_that_are_no_whole_date(words: str) -> None:
    with pytest.raises(UnreadableDayError):
        read_day(words)

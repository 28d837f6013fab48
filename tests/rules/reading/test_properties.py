"""What holds of any text, and round trips from values to their French forms and back."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.rules.reading.reader import read
from assistant.rules.reading.values import (
    Amount,
    CalendarDate,
    Duration,
    ImpossibleDate,
    TimeUnit,
)


def _listed(words: str) -> list[str]:
    return words.split()


# What the grammar looks for, and what surrounds it, in any disorder.
_PIECES = st.sampled_from(
    [
        *_listed(
            "un une deux six vingt cent mille million 1 2 12 31 2023 210 000 12,5 € k€ euros % "
            "mois jours ans semaine suivant la signature de présente convention à compter dans "
            "les délai préavis dès au terme avant après et ( ) [ ] - / . , ; : « » * ** _ ~ | d' "
            "l' n° article décret L. 0123-AB janvier mars mai février 30 1er tous chaque fois par "
            "an fin mi début lundi prochain hier https://a.fr 15h30 ETP au moins sans ½ ² ᵉʳ İ ﬁ"
        ),
        *(" ", "\u00a0", "\u202f", "\t", "\n", "\n\n", "\u200b", "e\u0301"),
    ]
)
_TEXTS = st.one_of(st.text(), st.lists(_PIECES).map(" ".join), st.lists(_PIECES).map("".join))
_SPACES = st.sampled_from([" ", "\u00a0", "\u202f"])
_DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))
_MONTHS = _listed(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
)
_UNITS = {
    TimeUnit.DAY: ("jour", "jours"),
    TimeUnit.WEEK: ("semaine", "semaines"),
    TimeUnit.MONTH: ("mois", "mois"),
    TimeUnit.YEAR: ("an", "ans"),
}


@settings(max_examples=500)
@given(_TEXTS)
def test_any_text_is_read_verbatim_in_order_and_apart(text: str) -> None:
    end = 0
    for reading in read(text):
        assert reading.span.of(text) == reading.text != ""
        assert reading.text == reading.text.strip()
        assert reading.span.start >= end
        end = reading.span.end


@given(_TEXTS)
def test_reading_again_gives_the_same(text: str) -> None:
    assert read(text) == read(text)


@given(cents=st.integers(min_value=0, max_value=10**12), space=_SPACES, glued=st.booleans())
def test_amounts_round_trip(cents: int, space: str, *, glued: bool) -> None:
    euros = Decimal(cents) / 100
    figures = f"{euros:,.2f}".replace(",", space).replace(".", ",").removesuffix(",00")
    written = f"{figures}{'' if glued else space}€"
    (reading,) = read(f"soit {written} TTC")
    assert isinstance(reading, Amount)
    assert (reading.text, reading.euros) == (written, euros)


@given(thousands=st.integers(min_value=1, max_value=999), space=_SPACES)
def test_thousands_of_euros_round_trip(thousands: int, space: str) -> None:
    (reading,) = read(f"{thousands}{space}k€")
    assert isinstance(reading, Amount)
    assert reading.euros == thousands * 1000


@given(euros=st.integers(min_value=1, max_value=999_999_999))
def test_amounts_in_words_round_trip(euros: int) -> None:
    of = "d'" if euros % 10**6 == 0 else ""
    (reading,) = read(f"{in_words(euros)} {of}euros")
    assert isinstance(reading, Amount)
    assert reading.euros == euros


@given(_DAYS, _SPACES)
def test_dates_in_letters_round_trip(day: date, space: str) -> None:
    number = "1er" if day.day == 1 else str(day.day)
    written = space.join((number, _MONTHS[day.month - 1], str(day.year)))
    assert read_date(f"jusqu'au {written}.") == day


@given(_DAYS, st.sampled_from(["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%Y-%m-%d", "%d %m %Y"]))
def test_dates_in_figures_round_trip(day: date, form: str) -> None:
    assert read_date(f"le {day.strftime(form)} ?") == day


@given(_DAYS)
def test_dates_in_words_round_trip(day: date) -> None:
    number = "premier" if day.day == 1 else in_words(day.day)
    assert read_date(f"le {number} {_MONTHS[day.month - 1]} {in_words(day.year)}") == day


@given(
    day=st.integers(min_value=0, max_value=99),
    month=st.integers(min_value=1, max_value=12),
    year=st.integers(min_value=1900, max_value=2099),
)
def test_a_date_is_read_or_reported_impossible(day: int, month: int, year: int) -> None:
    (reading,) = read(f"{day} {_MONTHS[month - 1]} {year}")
    try:
        expected = date(year, month, day)
    except ValueError:
        assert isinstance(reading, ImpossibleDate)
    else:
        assert isinstance(reading, CalendarDate)
        assert reading.exact == expected


@pytest.mark.parametrize("unit", TimeUnit)
@given(count=st.integers(min_value=1, max_value=999), worded=st.booleans(), space=_SPACES)
def test_durations_round_trip(unit: TimeUnit, count: int, space: str, *, worded: bool) -> None:
    noun = _UNITS[unit][count > 1]
    number = in_words(count, feminine=unit is TimeUnit.WEEK) if worded else str(count)
    written = f"{number}{space}{noun}"
    (reading,) = read(f"une durée de {written}.")
    assert isinstance(reading, Duration)
    assert (reading.text, reading.count, reading.unit) == (written, count, unit)


@pytest.mark.parametrize(
    "piece",
    ["a.", "a1", "1 ", "1 000 ", "un ", "dix-", "0-", "1.1.", "9", "un (", "préavis ", "un an et ",
     "dans un délai de ", "signature de la ", "un comité d ", "0123-", "a@", "1/2/", "www.a", "_"],
)  # fmt: skip
def test_long_repetitions_are_read(piece: str) -> None:
    """No rule looks further than a bounded number of tokens, and none raises at the end."""
    text = (piece * 5_000)[:5_000]
    readings = read(text)
    assert all(reading.span.of(text) == reading.text for reading in readings)


def read_date(text: str) -> date | None:
    """The one exact date of ``text``."""
    (reading,) = read(text)
    assert isinstance(reading, CalendarDate)
    return reading.exact


_ONES = _listed(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf"
)
_TENS = _listed("vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt")


def in_words(number: int, *, feminine: bool = False) -> str:
    """A whole number under a billion, in French words."""
    millions, rest = divmod(number, 10**6)
    thousands, rest = divmod(rest, 1000)
    words = [in_words(millions), "millions" if millions > 1 else "million"] if millions else []
    words += [in_words(thousands)] if thousands > 1 else []
    words += ["mille"] if thousands else []
    words += [_under_thousand(rest)] if rest or not words else []
    written = " ".join(words)
    return f"{written}e" if feminine and written.endswith("un") else written


def _under_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    words = [_ONES[hundreds]] if hundreds > 1 else []
    words += ["cents" if hundreds > 1 and not rest else "cent"] if hundreds else []
    words += [_under_hundred(rest)] if rest or not words else []
    return " ".join(words)


def _under_hundred(number: int) -> str:
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    ones += 10 if tens in {7, 9} else 0
    ten = _TENS[tens - 2]
    if ones == 0:
        return "quatre-vingts" if tens == 8 else ten
    joined = " et " if ones in {1, 11} and tens < 8 else "-"
    return f"{ten}{joined}{_ONES[ones]}"

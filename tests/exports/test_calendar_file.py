"""The .ics file, read back by icalendar as a calendar would."""

from datetime import date

import icalendar
import pytest

from assistant.convention.model import Convention
from assistant.exports.calendar_file import calendar_file
from assistant.rules.facts.reader import read_facts
from assistant.rules.obligations.reader import read_register
from assistant.rules.schedule import Entry, read_schedule
from tests.rules.calculators.scenarios import scenario
from tests.rules.drafts import draft


def _entries(convention: Convention, signature: str = "") -> tuple[Entry, ...]:
    given = scenario("2023-05-02", signature=signature)
    return read_schedule(read_facts(convention), read_register(convention), given)


def _read(content: bytes) -> icalendar.Calendar:
    calendar = icalendar.Calendar.from_ical(content)
    assert isinstance(calendar, icalendar.Calendar)
    return calendar


@pytest.mark.parametrize(("signature", "count"), [("", 8), ("2023-02-20", 12)])
def test_each_dated_line_is_an_event_of_one_day(
    sparte: Convention, signature: str, count: int
) -> None:
    entries = _entries(sparte, signature)
    content = calendar_file(entries, sparte)
    events = _read(content).events
    assert content.count(b"DTSTART;VALUE=DATE:") == count
    dated = [entry for entry in entries if entry.deadline.moment]
    assert len(events) == count
    for entry, event in zip(dated, events, strict=True):
        assert entry.deadline.moment is not None
        assert event.start == entry.deadline.moment.day
        assert type(event.start) is date
        quote = entry.deadline.citation.quote
        assert " ".join(quote.split()) in " ".join(str(event.description).split())
        assert "Article" in str(event.description) or "Préambule" in str(event.description)


def test_an_inexact_day_says_so(sparte: Convention) -> None:
    summaries = [
        str(event.summary) for event in _read(calendar_file(_entries(sparte), sparte)).events
    ]
    assert any(summary.endswith("(début mars 2023)") for summary in summaries)
    assert "Fin de la convention" in summaries


def test_an_event_is_the_same_when_its_day_changes(sparte: Convention) -> None:
    first, second = (
        {str(event.uid): event.start for event in _read(content).events}
        for content in (
            calendar_file(_entries(sparte, signed), sparte)
            for signed in ("2023-02-20", "2023-02-21")
        )
    )
    assert set(first) == set(second)
    assert len(first) == 12
    moved = {uid for uid, day in first.items() if day != second[uid]}
    assert len(moved) == 4


def test_hostile_words_stay_in_their_field() -> None:
    hostile = draft(
        "Article 1 : Exécution\n\nLe délégataire transmet un bilan <b>;,\\n\x00 \u202e "
        "BEGIN:VEVENT DTSTART:20200101 avant le 30 juin 2031."
    )
    [event] = _read(calendar_file(_entries(hostile), hostile)).events
    assert event.start == date(2031, 6, 30)
    assert "<b>;,\\n" in str(event.description)
    assert "\x00" not in str(event.description)

"""The dated lines of a schedule as an .ics file: events of a whole day, the same ones each time.

An event keeps its identifier when its day changes, so that a calendar that already has it moves it.
"""

from collections.abc import Iterable
from datetime import UTC, datetime

from icalendar import Calendar, Event

from assistant.answering.checklist import debtor_name
from assistant.convention.model import Convention
from assistant.exports.blocks import printable
from assistant.rendering import citation_label
from assistant.rules import french
from assistant.rules.french import NO_BREAK
from assistant.rules.moments import Moment
from assistant.rules.schedule import Entry

_MAKER = "-//Assistant Convention//FR"
_HOST = "assistant-convention.invalid"


def calendar_file(entries: Iterable[Entry], convention: Convention) -> bytes:
    """The calendar of ``entries``; those without a day are left out."""
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    title = convention.title.text if convention.title else convention.slug
    calendar.add("x-wr-calname", f"Échéances : {_line(title)}")
    for entry in entries:
        moment = entry.deadline.moment
        if moment is not None:
            calendar.add_component(_event(entry, moment, convention))
    content: bytes = calendar.to_ical()
    return content


def _event(entry: Entry, moment: Moment, convention: Convention) -> Event:
    event = Event()
    event.add("uid", f"{entry.key}@{_HOST}")
    event.add("dtstamp", datetime.now(UTC))
    # Without an end, an event that starts on a day lasts that day.
    event.add("dtstart", moment.day)
    event.add("summary", _summary(entry, moment))
    event.add("description", _description(entry, moment, convention))
    event.add("categories", [french.capitalized(entry.deadline.nature.value)])
    # It keeps nobody from being free that day.
    event.add("transp", "TRANSPARENT")
    return event


def _summary(entry: Entry, moment: Moment) -> str:
    when = "" if moment.exact else f" ({moment.words})"
    return _line(f"{entry.what}{when}")


def _description(entry: Entry, moment: Moment, convention: Convention) -> str:
    one = entry.deadline
    told = (
        ("Quand", moment.words),
        ("Partie", debtor_name(one.debtor, convention)),
        ("Nature", one.nature.value),
        ("Compté", moment.basis),
        (citation_label(convention, one.citation), f"« {one.citation.quote} »"),
    )
    lines = [f"{name}{NO_BREAK}: {words}" for name, words in told if words]
    return printable("\n".join((*lines, *moment.remarks)))


def _line(text: str) -> str:
    return " ".join(printable(text).split())

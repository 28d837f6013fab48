"""Values told by a label: « Fin : 30 novembre 2031. », or a row of a summary (« Échéance | … »).

A text written as notes names the matter and gives the value, without a sentence that says so.
What a sentence says elsewhere comes first.
"""

import re
from collections.abc import Iterable, Iterator

from assistant.convention.citation import cite
from assistant.convention.folding import fold
from assistant.convention.model import Convention
from assistant.convention.nodes import Table, TableRow
from assistant.convention.span import Span, trimmed
from assistant.rules.facts.base import Fact, FactValue
from assistant.rules.facts.candidates import LAST_RESORT, Candidate, as_notice
from assistant.rules.facts.passages import Passage, shifted
from assistant.rules.parts import Part
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import (
    Amount,
    AnyReading,
    CalendarDate,
    Delay,
    Duration,
    Notice,
    Recurrence,
    Trigger,
)

_Kinds = tuple[type[AnyReading], ...]
_TIME: _Kinds = (CalendarDate, Delay, Trigger)
_GIVEN = r"(?:financements?|dotation|enveloppe|aide|soutien|concours|subvention|montant)"
_SHARE = r"(?:parts?|montants?|quote-parts?|sommes?|credits?|enveloppe|fraction)"
_OWN = r"(?:cofinancement|apport|contribution|participation)"
_FINAL = r"(?:rapport|bilan|compte[- ]rendu|compte|decompte|etat)"
_LABELS: tuple[tuple[Part, re.Pattern[str], _Kinds], ...] = (
    (
        Part.FAST_ENVELOPE,
        re.compile(
            rf"{_GIVEN}(?: total\w*| global\w*| accorde\w*| attribue\w*)*"
            rf" (?:du |de l'|au titre du )?fast\b.*"
            rf"|{_GIVEN} (?:accorde|attribue|alloue)\w*(?: par le comite.*)?"
        ),
        (Amount,),
    ),
    (
        Part.DINUM_SHARE,
        re.compile(
            rf"{_SHARE} (?:non delegue|conserve|garde|retenu|reserve)\w*(?: par .*)?"
            rf"|{_SHARE} (?:de la |du |de l'administration )?(?:dinum|delegante?)"
        ),
        (Amount,),
    ),
    (
        Part.DELEGATED,
        re.compile(rf"{_SHARE} (?:delegue|confie|transfere)\w*(?: (?:a|au) .*)?"),
        (Amount,),
    ),
    (
        Part.COFINANCING,
        re.compile(
            rf"{_OWN}(?: (?:propre|financiere?|attendu\w*|du|de|de la|apporte\w*)\b.*| \w+)?"
        ),
        (Amount,),
    ),
    (
        Part.COFINANCING_DEADLINE,
        re.compile(
            rf"(?:date limite |echeance |delai )?(?:d')?(?:engagement|engager)\b.*{_OWN}.*"
            rf"|(?:date limite|echeance|delai)\b.*{_OWN}.*"
        ),
        _TIME,
    ),
    (
        Part.AWARD_DATE,
        re.compile(
            r"(?:date (?:de|d') ?(?:la )?)?(?:decision|obtention|attribution|selection)(?: (?:de|d'"
            r"|du|par) ?(?:la |le )?(?:financement|attribution|fast|comite.*|selection))?"
            r"|laureat .*"
        ),
        (CalendarDate,),
    ),
    (
        Part.ENTRY_INTO_FORCE,
        re.compile(
            r"(?:date (?:de|d') ?)?(?:debut|prise d'effet|effet|entree en vigueur|demarrage|depart)"
            r"(?: de la convention)?"
        ),
        _TIME,
    ),
    (
        Part.END,
        re.compile(
            r"(?:date (?:de|d') ?)?(?:fin|echeance|terme|expiration|cloture)"
            r"(?: de (?:la )?(?:convention|delegation))?"
            r"|duree(?: de (?:la )?(?:convention|delegation))?"
        ),
        (CalendarDate, Delay, Duration),
    ),
    (
        Part.NOTICE,
        re.compile(
            r"(?:delai de )?preavis(?: (?:de|d'|en cas de) ?(?:resiliation|sortie|denonciation))?"
            r"|(?:sortie|resiliation|denonciation|retrait|fin anticipee|arret)(?: anticipee?)?"
        ),
        (Notice, Delay, Duration),
    ),
    (
        Part.COMMITTEE_RECURRENCE,
        re.compile(
            r"(?:rythme|frequence|periodicite)(?: (?:du|des|de) .*)?|comite d'investissement"
        ),
        (Recurrence,),
    ),
    (
        Part.FIRST_COMMITTEE,
        re.compile(r"(?:date (?:du |de la ))?premi\w+ (?:comite.*|seance.*|reunion.*|session.*)"),
        (CalendarDate, Delay),
    ),
    (
        Part.REPORT,
        re.compile(rf"{_FINAL} (?:final|definitif|d'execution|de cloture|de fin).*"),
        _TIME,
    ),
    (
        Part.RENEWAL_REQUEST,
        re.compile(r"demande de (?:reconduction|prolongation|renouvellement|prorogation).*"),
        _TIME,
    ),
)
# « 2.2. Fin : … », « - Préavis : … »
_LABELLED = re.compile(
    r"^(?:[-–—•*]\s*)?(?:\d+(?:\.\d+)*[.)]?\s+)?(?P<label>[^:;.\d]{3,70}?)\s*:\s"
)
_MARKS = " :*_|"
_YEARLY = re.compile(r"\b(?:ae|cp|20\d\d)\b|autorisations? d'engagement|credits? de paiement")
_COMMITTEE = frozenset({Part.COMMITTEE_RECURRENCE, Part.FIRST_COMMITTEE})
_STEERING = re.compile(r"comite|instance|pilotage|gouvernance|\brevue")


def label_facts(convention: Convention, read_passages: Iterable[Passage]) -> Iterator[Candidate]:
    """What labels tell, in tables and before a colon."""
    for table in convention.tables:
        for row in (table.header, *table.rows):
            yield from _row_facts(convention, table, row)
    for passage in read_passages:
        yield from _passage_facts(convention, passage)


def _row_facts(convention: Convention, table: Table, row: TableRow) -> Iterator[Candidate]:
    cells = [cell for cell in row.cells if cell.text.strip()]
    if not cells or _YEARLY.search(fold(" ".join(cell.text for cell in table.header.cells))):
        return
    found = _named(fold(cells[0].text), "")
    readings = (shifted(one, cell.span.start) for cell in cells[1:] for one in read(cell.text))
    if found is not None:
        span = trimmed(convention.text, Span(start=cells[0].span.start, end=cells[-1].span.end))
        yield from _told(convention, found, readings, span)


def _passage_facts(convention: Convention, passage: Passage) -> Iterator[Candidate]:
    match = _LABELLED.match(passage.folded)
    if match is None:
        return
    found = _named(match["label"], passage.context)
    after = passage.citation.span.start + match.end() - 1
    readings = (one for one in passage.readings if one.span.start >= after)
    if found is not None:
        yield from _told(convention, found, readings, passage.citation.span)


def _named(label: str, context: str) -> tuple[Part, _Kinds] | None:
    words = " ".join(label.strip(_MARKS).split())
    for part, pattern, kinds in _LABELS:
        if pattern.fullmatch(words):
            # « Rythme : … » is the committee's only under its title.
            away = part in _COMMITTEE and not _STEERING.search(f"{context} {words}")
            return None if away else (part, kinds)
    return None


def _told(
    convention: Convention,
    found: tuple[Part, _Kinds],
    readings: Iterable[AnyReading],
    span: Span,
) -> Iterator[Candidate]:
    part, kinds = found
    reading = next((one for one in readings if isinstance(one, kinds)), None)
    if reading is None:
        return
    value: FactValue | None = reading if isinstance(reading, FactValue) else None
    if part is Part.NOTICE and isinstance(reading, Duration | Delay):
        value = as_notice(reading)
    if value is None:
        return
    citation = cite(convention, span)
    yield Candidate(
        fact=Fact(
            part=part,
            value=value,
            span=value.span,
            citation=citation,
            evidence=citation.quote,
        ),
        resort=LAST_RESORT,
    )

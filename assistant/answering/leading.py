"""The « Oui » or « Non » that opens an answer, where the question wants one and it is proved.

A value of the question that is compared with the clause decides first; then the party that acts or
pays; then what the clause says to the canonical question near this one. What is doubtful is left
to the reader, who has the clause.
"""

import re
from collections.abc import Iterable

from assistant.answering import negative
from assistant.answering.answers.passage import owed_in
from assistant.answering.day_order import in_order, one_date
from assistant.answering.desk import Desk
from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked
from assistant.answering.matching import TopicMatch, masks
from assistant.answering.measures import compared
from assistant.answering.nearness import AGREED, FLOOR
from assistant.answering.opposites import Quality, opposed
from assistant.answering.payer import Payer, payer_of
from assistant.answering.topics import TermAnswer
from assistant.answering.understanding import MASKS, Understanding
from assistant.answering.verdict import (
    Acting,
    acting,
    acts_alike,
    adds_nothing,
    is_proved,
    main_clause,
    offers_choice,
    scope_left_open,
    shares_matter,
    tells_nothing_else,
)
from assistant.answering.verdict_turns import Stance, verdict_turns
from assistant.convention.model import Convention
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import AnyReading, Duration, Recurrence

# How sure the topic is, so that its clause may say yes or no. What is like a wording that expects
# « non » is so for a reason, when the clauses around would say yes to anything.
_SURE_SCORE = AGREED
_SURE_NO = FLOOR
# From here on, the clause needs no word of the question to say no.
_PLAIN = 0.3
_SURE_CLOSENESS = 0.6
# « Le communiqué envoyé trois jours avant, c'est bon ? » is near any length of time.
_SURE_VALUE = 0.25
_WITHOUT = re.compile(r"\bsans (?:l'|la |le |les |une? |aucune? )?(?!que\b|etre\b|avoir\b)\w{4,}")
_TURNED = {"Oui": "Non", "Non": "Oui", "": ""}


def lead(draft: Draft, desk: Desk, understanding: Understanding, match: TopicMatch) -> str:
    """« Oui. », « Non. », « Non : c'est … » or nothing."""
    if offers_choice(understanding) or verdict_turns().weighs.search(understanding.said):
        return ""
    if not verdict_turns().negates.search(understanding.said):
        return _told(draft, desk, understanding, match)
    plain = negative.affirmed(understanding)
    told = "" if plain is None else _told(draft, desk, plain, match)
    return negative.answered(told, understanding.said)


def _told(draft: Draft, desk: Desk, understanding: Understanding, match: TopicMatch) -> str:
    """What opens the answer to a question that denies nothing."""
    if isinstance(match.topic.answer, TermAnswer):
        # What a word means says yes to nothing: « deux mi-temps, ça suffit ? ».
        return ""
    if draft.derivation is not None or not draft.citations:
        return _of_reckoning(draft, understanding)
    if not _is_closed(understanding):
        return _said(draft.verdict if draft.compared else "")
    if not _is_sure(match) or (draft.compared and not _is_compared(draft, understanding, match)):
        return ""
    told = _of_quotation(draft, desk, understanding, match)
    scope = scope_left_open(understanding, draft.citations[0].quote)
    return _in_scope(told, scope, understanding) if scope else told


def _in_scope(told: str, scope: str, understanding: Understanding) -> str:
    """A yes with the only things that it is said of; no « non » to what the text leaves open."""
    # « Notre site n'a aucun compte »: it may be told that this service is not one of those.
    if told != "Oui." or verdict_turns().denies.search(understanding.said):
        return ""
    return f"Oui, {scope[0].lower()}{scope[1:]}."


def _of_reckoning(draft: Draft, understanding: Understanding) -> str:
    """The yes or no of a calculation; « non » too where it starts from another event."""
    if draft.compared or not draft.citations:
        return _said(draft.verdict if draft.compared else "")
    if draft.answer.startswith(("Oui", "Non")) or (
        understanding.interrogation.asked is not Asked.YES_NO
    ):
        return ""
    return _by_quality(opposed(understanding.said, draft.citations[0].quote, ""), understanding)


def _of_quotation(draft: Draft, desk: Desk, understanding: Understanding, match: TopicMatch) -> str:
    owed = owed_in(desk.register, draft.citations[0])
    party = acting(understanding, owed, desk.convention)
    if party is Acting.PART or (
        party is Acting.OTHER and verdict_turns().receives.search(understanding.said)
    ):
        # « Obtenir le soutien de la DGPR »: the one who owes is not the one who would pay; nor is
        # the one who would ask for help.
        return ""
    told = _told_by_value(draft, desk, understanding, match)
    if told is not None or draft.compared:
        return _said(draft.verdict if told is None else told)
    if understanding.interrogation.asked is not Asked.YES_NO:
        return ""
    if party is Acting.OTHER and owed is not None:
        return f"Non : c'est {_inside(owed.subject)}." if owed.subject else ""
    return _by_wording(draft, desk, understanding, match, party)


def _by_wording(
    draft: Draft,
    desk: Desk,
    understanding: Understanding,
    match: TopicMatch,
    party: Acting | None,
) -> str:
    wording = match.sign.wording if match.sign is not None else ""
    known = (wording, *(word for cited in draft.citations for word in desk.around(cited)))
    if not tells_nothing_else(understanding.question.text, known):
        return ""
    if party is None and not acts_alike(understanding.question.text, wording, desk.convention):
        payer = payer_of(understanding.question.text, draft.citations[0].quote, desk.convention)
        return "" if payer is None else _of_payer(payer)
    return _by_clause(draft, desk, understanding, match)


def _is_sure(match: TopicMatch) -> bool:
    least = _SURE_NO if match.expects_no else _SURE_SCORE
    return match.score >= least or match.closeness >= _SURE_CLOSENESS


def _is_compared(draft: Draft, understanding: Understanding, match: TopicMatch) -> bool:
    """Whether what is compared with the text is a value of the same matter."""
    if MASKS[Duration] not in masks(understanding.searched):
        return True
    near = match.score >= _SURE_VALUE or match.closeness >= _SURE_CLOSENESS
    return near or shares_matter(understanding, draft.citations)


def _inside(subject: str) -> str:
    """``subject`` inside a sentence: its article takes no capital."""
    article = subject.startswith(("L'", "L’", "La ", "Le ", "Les "))
    return subject[0].lower() + subject[1:] if article else subject


def _said(verdict: str) -> str:
    return f"{verdict}." if verdict else ""


def _is_closed(understanding: Understanding) -> bool:
    """Whether a yes or a no is wanted; « un agent à 50 %, ça suffit » has no turn that says so."""
    asked, open_ = understanding.interrogation.asked, understanding.interrogation.pressing
    return asked is Asked.YES_NO or (asked is Asked.WHAT and not open_)


def _told_by_value(
    draft: Draft, desk: Desk, understanding: Understanding, match: TopicMatch
) -> str | None:
    """What a day or a figure of the question, compared in order with the clause's, says to it."""
    quotation = draft.citations[0].quote
    last = one_date(read(quotation))
    kept = None if last is None else in_order(last, understanding.scenario)
    if kept is not None and not draft.compared:
        return "Oui" if kept else "Non"
    # « Ouvrir à 30 départements sans homologation ? » asks for the homologation, not the number.
    without = _WITHOUT.search(understanding.said) is not None
    told = None if without else compared(understanding.question.text, quotation)
    if draft.compared and not told:
        return None
    words = desk.around(draft.citations[0])
    # « Un prestataire à 70 % »: the rate will do, and he may not.
    if told == "Oui" and not adds_nothing(understanding, match, words):
        return ""
    return told


def _by_clause(draft: Draft, desk: Desk, understanding: Understanding, match: TopicMatch) -> str:
    cited, text = draft.citations[0], understanding.question.text
    wording = match.sign.wording if match.sign is not None else ""
    quality = opposed(text, cited.quote, wording)
    if quality is not None and quality is not Quality.STATED:
        return _by_quality(quality, understanding)
    readings = understanding.readings
    if draft.verdict == "Oui" and (desk.unstated(readings) or _recurs(readings, cited.quote)):
        # A sum or a day that the text does not know may be what it would say no to.
        return ""
    payer = payer_of(text, cited.quote, desk.convention)
    if payer is not None:
        return _of_payer(payer)
    # « La DINUM peut-elle refuser une dépense ? » is put as « … refuser la résiliation ? ».
    faint = draft.verdict == "Non" and match.score < _PLAIN
    if faint and not shares_matter(understanding, draft.citations):
        return ""
    words = [word for citation in draft.citations for word in desk.around(citation)]
    # Who acts is told apart before: a party is no stranger to any clause.
    words += _called(desk.convention)
    if not is_proved(understanding, match, words):
        return ""
    # The canonical question lends the other quality: its answer is turned over.
    turned = quality is Quality.STATED
    return _said(_TURNED[draft.verdict] if turned else draft.verdict)


def _recurs(readings: Iterable[AnyReading], quotation: str) -> bool:
    """Whether the question tells how often, as the clause does not: « tous les mois ? »."""
    told = {(r.count, r.unit) for r in read(quotation) if isinstance(r, Recurrence)}
    own = {(r.count, r.unit) for r in readings if isinstance(r, Recurrence)}
    return not own <= told


def _called(convention: Convention) -> list[str]:
    """What the text calls the parties."""
    mentions = (
        mention
        for party in convention.parties
        for mention in (party.name, party.acronym, party.designation)
    )
    return [mention.text for mention in mentions if mention is not None]


def _of_payer(payer: Payer) -> str:
    return "Oui." if payer.supposed else f"Non : c'est le {payer.debtor.value}."


def _by_quality(quality: Quality | None, understanding: Understanding) -> str:
    """« Non » to a quality that the clause states the opposite of; else nothing."""
    turns, said = verdict_turns(), main_clause(understanding.said)
    turned = turns.stance(said) is Stance.REFUSED or turns.denies.search(said) is not None
    return "Non." if quality is Quality.OPPOSED and not turned else ""

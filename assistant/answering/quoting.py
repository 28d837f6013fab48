"""What is quoted for a topic, and what is said around it: a yes or no, a name the text lacks."""

from assistant.answering import choosing, nearness
from assistant.answering.answers import fitting, in_period, passage, retrieved, silence
from assistant.answering.case import Case
from assistant.answering.day_order import TIMELY
from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked, Language
from assistant.answering.leading import lead
from assistant.answering.matching import TopicMatch
from assistant.answering.presupposing import presupposed_in
from assistant.answering.prose import paragraphs
from assistant.answering.topics import (
    CalculationAnswer,
    ChecksAnswer,
    FactAnswer,
    PassageAnswer,
)
from assistant.answering.unnamed import strangers_in
from assistant.convention.folding import fold

# A topic less near is meant by chance as often as not.
_FAINT = 0.2

_SUMS = frozenset({Asked.HOW_MUCH, Asked.SHARE})


def quoted(spec: PassageAnswer, case: Case, match: TopicMatch) -> Draft | None:
    """The passages that show the topic, where they hold what is asked for."""
    understanding = case.understanding
    near = match.sign.wording if match.sign is not None else ""
    # The time until a day is asked of the passage that sets it.
    down = understanding.interrogation.counts_down
    wanted = passage.Wanted(
        asked=Asked.WHEN if down else case.asked,
        down=down,
        expects_no=match.expects_no,
        content=case.asked in match.topic.asked or not understanding.interrogation.pressing,
        counted=understanding.interrogation.counted,
        question=case.words,
        about=f"{understanding.searched} {near}",
    )
    showings = case.showings(match)
    draft = passage.compose(spec, showings, wanted, case.desk, understanding.scenario)
    return in_period.compose(spec.days, draft, understanding, case.desk.facts) or draft


def unread(case: Case, match: TopicMatch) -> Draft | None:
    """The passage that shows a topic whose value could not be read in the text."""
    valued = isinstance(match.topic.answer, FactAnswer | CalculationAnswer)
    if not valued or not match.topic.evidence:
        return None
    return quoted(PassageAnswer(), case, match)


def finished(draft: Draft, case: Case, match: TopicMatch) -> Draft:
    """``draft`` with its topic, and its yes or no where that is proved."""
    opening = lead(draft, case.desk, case.understanding, match)
    # A day that is put in order with the one of the text is no part of a premise.
    ordered = bool(opening) and bool((case.understanding.scenario.matters or set()) & TIMELY)
    told = "" if ordered else _unstated(draft, case)
    return draft.model_copy(
        update={
            "answer": paragraphs((opening, told, draft.answer)),
            "topic": match.topic.id,
            "follow_ups": match.topic.follow_ups,
        }
    )


def found_by_search(case: Case) -> Draft | None:
    """What search alone finds, with what of the question the text does not hold."""
    desk = case.desk
    draft = retrieved.compose(case.hits, desk.convention, desk.support, case.understanding)
    if draft is None:
        return None
    return draft.model_copy(update={"answer": paragraphs((_unstated(draft, case), draft.answer))})


def unfound(case: Case, match: TopicMatch) -> Draft | None:
    """What is said of a topic that could not answer: its words found elsewhere, or silence."""
    # A sum that the text does not give is no other sum said in its words.
    summed = isinstance(match.topic.answer, FactAnswer) and case.asked in _SUMS
    if match.topic.evidence and not case.shows(match) and not summed:
        desk = case.desk
        elsewhere = retrieved.in_other_words(
            case.hits, desk.convention, desk.support, case.understanding
        )
        if elsewhere is not None and not choosing.lacks_own_word(match, case):
            return elsewhere
    return _silent_on(case, match)


def better(draft: Draft, case: Case, match: TopicMatch) -> Draft | None:
    """What search finds, where it says much more of the question than a faint topic does."""
    quoted = isinstance(match.topic.answer, FactAnswer | PassageAnswer)
    if not quoted or match.score >= _FAINT or draft.derivation is not None:
        return None
    desk = case.desk
    found = retrieved.better(draft, case.hits, desk.convention, desk.support, case.understanding)
    if found is None:
        return None
    return found.model_copy(update={"answer": paragraphs((_unstated(found, case), found.answer))})


def silent(case: Case) -> Draft:
    """The silence on what the question names, its words or its figures."""
    desk, understanding = case.desk, case.understanding
    figures = desk.unstated(presupposed_in(case.words, understanding.readings))
    if figures:
        return silence.of_strangers(figures)
    unknown = [word for word in understanding.words if not desk.support.knows_word(word)]
    return silence.of_words(unknown)


def _unstated(draft: Draft, case: Case) -> str:
    """What is said of a name, a sum or a date of the question that the text does not know.

    A clause quoted in answer to « les 82 000 € de la région ? » would let them pass for its own.
    A calculation says itself what it does with what it is given.
    """
    if draft.derivation is not None or draft.compared or not draft.citations:
        return ""
    scenario = case.understanding.scenario
    # What remains or is too much is the user's own, and claims nothing of the text.
    own = {given.words for given in (*scenario.left, *scenario.excesses)}
    presupposed = presupposed_in(case.words, case.understanding.readings)
    figures = [one for one in case.desk.unstated(presupposed) if one not in own]
    names = (*strangers_in(case.desk, case.understanding), *figures)
    return silence.unmentioned(names) if names else ""


def _silent_on(case: Case, match: TopicMatch) -> Draft | None:
    """The silence on a topic; on the figure alone, where the text does speak of the matter."""
    # No clause is looked for by a check: its silence would say that all is well.
    if isinstance(match.topic.answer, ChecksAnswer):
        return None
    if case.shows(match):
        return _without_figure(case, match) or silence.of_figure(case.asked, match.topic)
    if not nearness.is_above_floor(match, case.understanding):
        # To name a clause that nobody asked about would mislead.
        return None
    draft = silence.of_topic(match.topic)
    told = fold(draft.answer)
    strangers = strangers_in(case.desk, case.understanding)
    names = [name for name in strangers if fold(name) not in told]
    opening = silence.unmentioned(names) if names else ""
    return draft.model_copy(update={"answer": paragraphs((opening, draft.answer))})


def _without_figure(case: Case, match: TopicMatch) -> Draft | None:
    """What the text says of a topic, though it gives no figure of the kind asked for.

    None where it is not sure that the question is about that topic.
    """
    spec, interrogation = match.topic.answer, case.understanding.interrogation
    if not isinstance(spec, PassageAnswer) or not nearness.is_sure(match):
        return None
    wanted = passage.Wanted(case.asked, content=True, counted=interrogation.counted)
    scenario = case.understanding.scenario
    draft = passage.compose(spec, case.showings(match), wanted, case.desk, scenario)
    if draft is None:
        return None
    quotes = [citation.quote for citation in draft.citations]
    bare = all(fitting.is_bare(case.asked, quote) for quote in quotes)
    # Several passages may be counted by the reader; « how many votes » is not « une voix ».
    untold = len(quotes) > 1 or interrogation.language is not Language.FRENCH
    bare = bare and not (untold and case.asked is Asked.HOW_MANY)
    opening = silence.no_figure(case.asked) if bare else ""
    said = draft.model_copy(update={"answer": paragraphs((opening, draft.answer))})
    return finished(said, case, match)

"""From an understood question to a draft: compute, quote, or say that the text is silent.

What each outcome needs, beyond any resemblance:

* a topic answers when a canonical question shares what carries the question, *and* the convention
  shows the topic (a fact, a passage with its evidence), *and* the passage holds the kind of figure
  that is asked for;
* a topic that the convention does not show is silence, told with what was looked for;
* with no topic, a passage answers when its words account for most of the question's own;
* a question none of whose words belongs to the convention or to the taxonomy is out of scope.
"""

import re
from collections.abc import Mapping, Sequence

from assistant.answering import nearness, twofold
from assistant.answering.answers import (
    article,
    calculation,
    checks,
    courtesy,
    fact,
    fitting,
    held,
    in_period,
    obligations,
    passage,
    person,
    retrieved,
    silence,
    statement,
    term,
    whereabouts,
)
from assistant.answering.day_order import TIMELY
from assistant.answering.desk import Desk
from assistant.answering.draft import Draft
from assistant.answering.glossary import Glossary, Term
from assistant.answering.interrogation import Asked, Language
from assistant.answering.leading import lead
from assistant.answering.matching import TopicMatch, matter
from assistant.answering.presence import Showing
from assistant.answering.presupposing import presupposed_in
from assistant.answering.prose import paragraphs
from assistant.answering.reply import Status
from assistant.answering.topics import (
    CalculationAnswer,
    ChecksAnswer,
    CourtesyAnswer,
    FactAnswer,
    ObligationsAnswer,
    PassageAnswer,
    RuleAnswer,
    Taxonomy,
    TermAnswer,
    Topic,
)
from assistant.answering.understanding import MASKS, Understanding
from assistant.answering.unnamed import holds, strangers_in, tells_besides
from assistant.answering.verdict import offers_choice
from assistant.answering.workings import Workings
from assistant.convention.folding import fold
from assistant.retrieval.search import Hit
from assistant.rules.calculator import Calculator
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.reading.values import Amount, AnyReading, Percentage

_SURE_CALCULATION = 0.15
_NEAR_CALCULATION = 0.55
_LEAST_CHECK = 0.42
# « C'est quoi, l'adresse de… ? » asks for no definition.
_PRECISE = 0.6
_DIFFERENCE = re.compile(r"\bdifferen\w+|\bdistingu\w+|\bconfond\w+")
_DEFINING = {Asked.DEFINITION, Asked.WHAT, Asked.LIST}
_OPEN = {Asked.WHO, Asked.WHERE, Asked.HOW_OFTEN}
_CLOSE_SECOND = 0.04
_FAR = 0.25
_OWN = re.compile(r"\b(?:notre|nos|mon|ma|mes|our|my)\s+$")
_RATE = MASKS[Percentage]
_TURNING = (MASKS[Amount], _RATE)


class Responder:
    """Makes drafts from questions understood, topics matched and passages found."""

    def __init__(
        self, glossary: Glossary, calculators: Mapping[str, Calculator], taxonomy: Taxonomy
    ) -> None:
        """Take the glossary, the calculators by name, and the topics."""
        self._taxonomy = taxonomy
        self._glossary = glossary
        self._calculators = calculators

    def respond(
        self,
        desk: Desk,
        understanding: Understanding,
        matches: Sequence[TopicMatch],
        hits: Sequence[Hit],
    ) -> Draft:
        """The draft that answers; silence, or out of scope, where nothing does."""
        if understanding.interrogation.language is Language.OTHER:
            return silence.foreign()
        if understanding.impossible is not None:
            return silence.impossible(understanding.impossible)
        return (
            statement.compose(understanding, desk.facts)
            or person.compose(understanding, desk)
            or article.compose(understanding, desk.convention)
            or held.compose(understanding, desk)
            or self._told_apart(desk, understanding)
            or self._defined(desk, understanding, matches, hits)
            or self._unknown(desk, understanding, matches)
            or self._by_topic(desk, understanding, matches, hits)
            or _retrieved(desk, understanding, hits)
            or self._silent(desk, understanding, matches)
        )

    def _defined(
        self,
        desk: Desk,
        understanding: Understanding,
        matches: Sequence[TopicMatch],
        hits: Sequence[Hit],
    ) -> Draft | None:
        """The definition of a term, where that is asked, with the other half of the question."""
        draft = self._definition(desk, understanding, matches)
        if draft is None:
            return None
        found = twofold.half_among(matches, understanding.halves, None)
        workings = Workings(desk, understanding.scenario)
        return self._joined_half(draft, found, understanding, hits, workings)

    def _definition(
        self, desk: Desk, understanding: Understanding, matches: Sequence[TopicMatch]
    ) -> Draft | None:
        """The definition of a term, where that is asked and nothing more precise."""
        words = understanding.question.text
        party = term.of_party(words, desk.convention)
        if party is not None and understanding.interrogation.identity:
            return party
        if understanding.interrogation.asked is not Asked.DEFINITION:
            return None
        named = self._glossary.named_in(words)
        of_text = term.of_text(words, desk.convention, desk.presence) if named is None else None
        if of_text is not None:
            return of_text
        if _is_precise(matches) and (named is None or _says_more(words, named)):
            return None
        if _is_own(words, named, matches):
            return None
        return self._term(desk, words) or party

    def _told_apart(self, desk: Desk, understanding: Understanding) -> Draft | None:
        """The definitions of the two terms that a question names side by side, or tells apart."""
        words = understanding.question.text
        asked = understanding.interrogation.asked
        apart = _DIFFERENCE.search(fold(words)) is not None and not understanding.readings
        pair = self._glossary.paired_in(words)
        if not pair or not (asked is Asked.DEFINITION or (apart and asked is Asked.WHAT)):
            return None
        return term.both([term.compose(one, desk.convention, desk.presence) for one in pair])

    def _unknown(
        self, desk: Desk, understanding: Understanding, matches: Sequence[TopicMatch]
    ) -> Draft | None:
        """The silence on a name that the convention does not know, if it is asked about at all."""
        first = matches[0]
        names = [
            name
            for name in strangers_in(desk, understanding)
            if not holds(first, understanding, name)
        ]
        courteous = isinstance(first.topic.answer, CourtesyAnswer)
        if not names or (courteous and nearness.is_courtesy(first, desk, understanding)):
            return None
        return None if tells_besides(first, desk, understanding) else silence.of_strangers(names)

    def _term(self, desk: Desk, words: str) -> Draft | None:
        named = self._glossary.named_in(words)
        return None if named is None else term.compose(named, desk.convention, desk.presence)

    def _by_topic(
        self,
        desk: Desk,
        understanding: Understanding,
        matches: Sequence[TopicMatch],
        hits: Sequence[Hit],
    ) -> Draft | None:
        workings = Workings(desk, understanding.scenario)
        close = self._close(matches, understanding, workings)
        doubtful: list[Draft] = []
        for match in close:
            draft = self._answered(desk, understanding, match, hits, workings)
            if draft is None:
                if match.topic.evidence:
                    # A clause that is not there has no neighbour for an answer.
                    break
                continue
            finished = _finished(draft, desk, understanding, match)
            if not _lacks_figure(finished, understanding, match):
                return self._with_other_half(finished, understanding, matches, hits, workings)
            doubtful.append(finished)
        if doubtful:
            # It asks for a sum that the question had no reason to give: better than a silence.
            return next((d for d in doubtful if d.status is Status.NEEDS_INPUT), None)
        if not close:
            return None
        sister = self._by_sister(desk, understanding, close[0], hits, workings)
        if sister is not None:
            return sister
        if close[0].topic.evidence and not desk.presence.of(close[0].topic.evidence):
            found = retrieved.in_other_words(hits, desk.convention, desk.support, understanding)
            if found is not None:
                return found
        return _topic_silence(desk, understanding, close[0], hits)

    def _by_sister(
        self,
        desk: Desk,
        understanding: Understanding,
        match: TopicMatch,
        hits: Sequence[Hit],
        workings: Workings,
    ) -> Draft | None:
        """What a sister of a topic says, where that one lacks the figure asked for."""
        asked = understanding.interrogation.asked
        left = twofold.other_half(match.topic.id, (asked,), self._taxonomy)
        if left is None or asked not in fitting.FITTING:
            return None
        sister = twofold.as_match(left[1])
        draft = self._answered(desk, understanding, sister, hits, workings)
        return None if draft is None else _finished(draft, desk, understanding, sister)

    def _close(
        self, matches: Sequence[TopicMatch], understanding: Understanding, workings: Workings
    ) -> list[TopicMatch]:
        """The best topic whose answer is one to the question, and those as close to it."""
        close: list[TopicMatch] = []
        for match in matches:
            if close and match.score < close[0].score - _CLOSE_SECOND:
                break
            # What is far less close than a topic that asked for something else is not meant.
            if match.score < matches[0].score * _FAR:
                break
            # What the others would calculate is not worked out.
            if self._is_for(match, understanding, workings):
                close.append(match)
        return close

    def _is_for(self, match: TopicMatch, understanding: Understanding, workings: Workings) -> bool:
        """Whether the answer of a topic is one to this question at all."""
        spec = match.topic.answer
        match spec:
            case CourtesyAnswer():
                return nearness.is_courtesy(match, workings.desk, understanding)
            case ChecksAnswer():
                return match.closeness >= _LEAST_CHECK
            case TermAnswer():
                kind = understanding.interrogation.asked
                fits = kind in _DEFINING or (kind is Asked.WHO and self._is_body(spec.term))
                # « Tacite ou expresse ? » chooses between two terms.
                return fits and not offers_choice(understanding) and nearness.is_about(match)
            case CalculationAnswer():
                outcome = workings.of(self._calculators[spec.calculator])
                asked = outcome.status is not OutcomeStatus.UNASKED
                asked = asked and not _says_yes_to_nothing(outcome, understanding)
                # No day tells where.
                asked = asked and understanding.interrogation.asked is not Asked.WHERE
                # « Combien de tickets de support par mois ? » is no question on a monthly sum.
                given = understanding.interrogation.asked in match.topic.asked
                near = match.closeness >= _NEAR_CALCULATION
                sure = match.score >= (nearness.FLOOR if given else _SURE_CALCULATION) or near
                return asked and nearness.is_about(match) and sure
            case PassageAnswer() if not workings.desk.presence.of(match.topic.evidence):
                return nearness.is_about(match)
            case _:
                # Nothing is given on the strength of a vague likeness.
                return nearness.is_about(match) and nearness.is_above_floor(match, understanding)

    def _is_body(self, name: str) -> bool:
        """Whether « c'est qui ? » asks what the term ``name`` means (« le CBCM, c'est qui ? »)."""
        named = self._glossary.named_in(name)
        return named is not None and named.is_acronym

    def _with_other_half(
        self,
        draft: Draft,
        understanding: Understanding,
        matches: Sequence[TopicMatch],
        hits: Sequence[Hit],
        workings: Workings,
    ) -> Draft:
        """``draft`` with the half of the question that its topic leaves (« …, et quand ? »)."""
        halves = understanding.halves
        left = twofold.other_half(draft.topic, halves, self._taxonomy)
        left = left or twofold.half_among(matches, halves, self._taxonomy.get(draft.topic))
        return self._joined_half(draft, left, understanding, hits, workings)

    def _joined_half(
        self,
        draft: Draft,
        left: tuple[Asked, Topic] | None,
        understanding: Understanding,
        hits: Sequence[Hit],
        workings: Workings,
    ) -> Draft:
        if left is None:
            return draft
        kind, topic = left
        interrogation = understanding.interrogation.model_copy(update={"asked": kind})
        half = understanding.model_copy(update={"interrogation": interrogation})
        other = self._answered(workings.desk, half, twofold.as_match(topic), hits, workings)
        return draft if other is None else twofold.joined(draft, other, topic.title)

    def _answered(
        self,
        desk: Desk,
        understanding: Understanding,
        match: TopicMatch,
        hits: Sequence[Hit],
        workings: Workings,
    ) -> Draft | None:
        spec = match.topic.answer
        match spec:
            case PassageAnswer():
                quoted = _quoted(spec, desk, understanding, match, hits)
                return self._reckoned(spec, quoted, understanding, workings)
            case TermAnswer():
                return self._term(desk, spec.term)
            case CourtesyAnswer():
                return courtesy.compose(spec)
            case _:
                return self._from_rules(desk, understanding, match, spec, workings) or _told(
                    desk, understanding, match, hits
                )

    def _reckoned(
        self,
        spec: PassageAnswer,
        quoted: Draft | None,
        understanding: Understanding,
        workings: Workings,
    ) -> Draft | None:
        """``quoted``, after what is worked out from the figures of the question, if anything is."""
        if quoted is None or not spec.reckoned:
            return quoted
        outcome = workings.of(self._calculators[spec.reckoned])
        if outcome.status is not OutcomeStatus.ANSWERED:
            return quoted
        draft = calculation.compose(outcome, understanding, expects_no=False)
        return quoted if draft is None else calculation.before(draft, quoted)

    def _from_rules(
        self,
        desk: Desk,
        understanding: Understanding,
        found: TopicMatch,
        spec: RuleAnswer,
        workings: Workings,
    ) -> Draft | None:
        turned = found.expects_no
        match spec:
            case FactAnswer():
                return fact.compose(spec, desk.facts, understanding, expects_no=turned)
            case CalculationAnswer():
                outcome = workings.of(self._calculators[spec.calculator])
                draft = calculation.compose(outcome, understanding, expects_no=turned)
                outside = in_period.compose(spec.days, None, understanding, desk.facts)
                return outside or _written(draft, understanding)
            case ObligationsAnswer():
                return obligations.compose(spec, desk.register)
            case ChecksAnswer():
                return checks.compose(spec, desk.checks, understanding, found)

    def _silent(
        self, desk: Desk, understanding: Understanding, matches: Sequence[TopicMatch]
    ) -> Draft:
        known = any(desk.support.knows(term) for term in understanding.terms)
        # Without a word of the convention, what is like small talk is no question about it.
        if not known and isinstance(matches[0].topic.answer, CourtesyAnswer):
            return silence.outside()
        unstated = desk.unstated(_presupposed(understanding))
        if unstated:
            return silence.of_strangers(unstated)
        unknown = [word for word in understanding.words if not desk.support.knows_word(word)]
        return silence.of_words(unknown)


def _retrieved(desk: Desk, understanding: Understanding, hits: Sequence[Hit]) -> Draft | None:
    """What search alone finds, with what of the question the text does not hold."""
    draft = retrieved.compose(hits, desk.convention, desk.support, understanding)
    if draft is None:
        return None
    told = _unstated(draft, desk, understanding)
    return draft.model_copy(update={"answer": paragraphs((told, draft.answer))})


def _quoted(
    spec: PassageAnswer,
    desk: Desk,
    understanding: Understanding,
    match: TopicMatch,
    hits: Sequence[Hit],
) -> Draft | None:
    """The passages that show the topic, where they hold what is asked for."""
    showings = _ordered(desk.presence.of(match.topic.evidence), hits)
    asked = understanding.interrogation.asked
    near = match.sign.wording if match.sign is not None else ""
    wanted = passage.Wanted(
        asked=asked,
        expects_no=match.expects_no,
        content=asked in match.topic.asked or not understanding.interrogation.pressing,
        counted=understanding.interrogation.counted,
        question=understanding.question.text,
        about=f"{understanding.searched} {near}",
    )
    draft = passage.compose(spec, showings, wanted, desk, understanding.scenario)
    return in_period.compose(spec.days, draft, understanding, desk.facts) or draft


def _told(
    desk: Desk, understanding: Understanding, match: TopicMatch, hits: Sequence[Hit]
) -> Draft | None:
    """The passage that shows a topic whose value could not be read in the text."""
    unread = isinstance(match.topic.answer, FactAnswer | CalculationAnswer)
    if not unread or not match.topic.evidence:
        return None
    return _quoted(PassageAnswer(), desk, understanding, match, hits)


def _finished(draft: Draft, desk: Desk, understanding: Understanding, match: TopicMatch) -> Draft:
    """``draft`` with its topic, and its yes or no where that is proved."""
    opening = lead(draft, desk, understanding, match)
    # A day that is put in order with the one of the text is no part of a premise.
    ordered = bool(opening) and bool((understanding.scenario.matters or set()) & TIMELY)
    unstated = "" if ordered else _unstated(draft, desk, understanding)
    return draft.model_copy(
        update={
            "answer": paragraphs((opening, unstated, draft.answer)),
            "topic": match.topic.id,
            "follow_ups": match.topic.follow_ups,
        }
    )


def _written(draft: Draft | None, understanding: Understanding) -> Draft | None:
    """``draft``; where the question is only in which article it stands, nothing is lacking."""
    where = understanding.interrogation.asked is Asked.ARTICLE
    if draft is None or not where or draft.status is not Status.NEEDS_INPUT:
        return draft
    return whereabouts.compose(draft.citations, None) if draft.citations else draft


def _lacks_figure(draft: Draft, understanding: Understanding, match: TopicMatch) -> bool:
    """Whether the canonical question turns on a figure of the user's that this one lacks.

    A share without its rate is another question; what lacks a sum may be another one too.
    """
    if not isinstance(match.topic.answer, CalculationAnswer):
        return False
    lacked = [mask for mask in _TURNING if mask in match.wording]
    lacked = [mask for mask in lacked if mask not in understanding.searched]
    return _RATE in lacked or (bool(lacked) and draft.status is Status.NEEDS_INPUT)


def _unstated(draft: Draft, desk: Desk, understanding: Understanding) -> str:
    """What is said of a name, a sum or a date of the question that the text does not know.

    A clause quoted in answer to « les 82 000 € de la région ? » would let them pass for its own.
    A calculation says itself what it does with what it is given.
    """
    if draft.derivation is not None or draft.compared or not draft.citations:
        return ""
    scenario = understanding.scenario
    # What remains or is too much is the user's own, and claims nothing of the text.
    own = {given.words for given in (*scenario.left, *scenario.excesses)}
    figures = [one for one in desk.unstated(_presupposed(understanding)) if one not in own]
    names = (*strangers_in(desk, understanding), *figures)
    return silence.unmentioned(names) if names else ""


def _says_yes_to_nothing(outcome: Outcome, understanding: Understanding) -> bool:
    """Whether a calculation says yes to « c'est pour quoi ? », « qui les dépense ? ».

    A « non » tells at least that the sum is too large.
    """
    said = outcome.sentence.startswith("Oui")
    interrogation = understanding.interrogation
    opened = interrogation.asked is not Asked.YES_NO and interrogation.outright
    # « Faut-il des AE ou des CP ? » proposes no figure to say yes to.
    chosen = offers_choice(understanding) and not understanding.readings
    return said and (opened or chosen or interrogation.asked in _OPEN)


def _says_more(words: str, named: Term) -> bool:
    """Whether a question has a matter besides the term that it names."""
    return len(matter(named.pattern.sub(" ", fold(words)))) > 1


def _is_own(words: str, named: Term | None, matches: Sequence[TopicMatch]) -> bool:
    """Whether a question is about the reader's own (« notre UO »), which the text states."""
    found = named.pattern.search(fold(words)) if named is not None else None
    owned = found is not None and _OWN.search(fold(words)[: found.start()]) is not None
    return owned and isinstance(matches[0].topic.answer, FactAnswer)


def _is_precise(matches: Sequence[TopicMatch]) -> bool:
    """Whether a question is clearly about a topic that defines no term."""
    first = matches[0]
    return not isinstance(first.topic.answer, TermAnswer) and first.closeness >= _PRECISE


def _presupposed(understanding: Understanding) -> tuple[AnyReading, ...]:
    return presupposed_in(understanding.question.text, understanding.readings)


def _topic_silence(
    desk: Desk, understanding: Understanding, match: TopicMatch, hits: Sequence[Hit]
) -> Draft | None:
    """The silence on a topic; on the figure alone, where the text does speak of the matter."""
    # No clause is looked for by a check: its silence would say that all is well.
    if isinstance(match.topic.answer, ChecksAnswer):
        return None
    if desk.presence.of(match.topic.evidence):
        silent = silence.of_figure(understanding.interrogation.asked, match.topic)
        return _without_figure(desk, understanding, match, hits) or silent
    if not nearness.is_above_floor(match, understanding):
        # To name a clause that nobody asked about would mislead.
        return None
    draft = silence.of_topic(match.topic)
    told = fold(draft.answer)
    names = [name for name in strangers_in(desk, understanding) if fold(name) not in told]
    lead = silence.unmentioned(names) if names else ""
    return draft.model_copy(update={"answer": paragraphs((lead, draft.answer))})


def _without_figure(
    desk: Desk, understanding: Understanding, match: TopicMatch, hits: Sequence[Hit]
) -> Draft | None:
    """What the text says of a topic, though it gives no figure of the kind asked for.

    None where it is not sure that the question is about that topic.
    """
    spec, asked = match.topic.answer, understanding.interrogation.asked
    if not isinstance(spec, PassageAnswer) or not nearness.is_sure(match):
        return None
    showings = _ordered(desk.presence.of(match.topic.evidence), hits)
    wanted = passage.Wanted(asked, content=True, counted=understanding.interrogation.counted)
    draft = passage.compose(spec, showings, wanted, desk, understanding.scenario)
    if draft is None:
        return None
    quotes = [citation.quote for citation in draft.citations]
    bare = all(fitting.is_bare(asked, quote) for quote in quotes)
    # Several passages may be counted by the reader; « how many votes » is not « une voix ».
    untold = len(quotes) > 1 or understanding.interrogation.language is not Language.FRENCH
    bare = bare and not (untold and asked is Asked.HOW_MANY)
    lead = silence.no_figure(asked) if bare else ""
    said = draft.model_copy(update={"answer": paragraphs((lead, draft.answer))})
    return _finished(said, desk, understanding, match)


def _ordered(showings: Sequence[Showing], hits: Sequence[Hit]) -> list[Showing]:
    """The showings, the strongest evidence first, then the nearest to the question."""
    order = {hit.chunk.id: rank for rank, hit in enumerate(hits)}
    return sorted(
        showings, key=lambda showing: (showing.rank, order.get(showing.chunk.id, len(order)))
    )

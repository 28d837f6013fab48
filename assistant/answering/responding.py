"""From an understood question to a draft: compute, quote, or say that the text is silent.

What each outcome needs, beyond any resemblance:

* a topic answers when a canonical question shares what carries the question, *and* the convention
  shows the topic (a fact, a passage with its evidence), *and* the passage holds the kind of figure
  that is asked for;
* a topic that the convention does not show is silence, told with what was looked for;
* with no topic, a passage answers when its words account for most of the question's own;
* a question none of whose words belongs to the convention or to the taxonomy is out of scope.
"""

from collections.abc import Mapping, Sequence

from assistant.answering import choosing, nearness, quoting, twins, twofold
from assistant.answering.answers import (
    article,
    awaited,
    calculation,
    checks,
    courtesy,
    fact,
    fitting,
    held,
    in_period,
    listing,
    obligations,
    own_words,
    person,
    silence,
    statement,
    whereabouts,
)
from assistant.answering.case import Case
from assistant.answering.defining import Definer
from assistant.answering.desk import Desk
from assistant.answering.draft import Draft
from assistant.answering.glossary import Glossary
from assistant.answering.interrogation import Asked, Language
from assistant.answering.matching import TopicMatch
from assistant.answering.outright import outright
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
from assistant.retrieval.search import Hit
from assistant.rules.calculator import Calculator
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.reading.values import Amount, AnyReading, Duration, Notice, Percentage

_SURE_CALCULATION = 0.15
_NEAR_CALCULATION = 0.55
_LEAST_CHECK = 0.42
_DEFINING = {Asked.DEFINITION, Asked.WHAT, Asked.LIST}
_OPEN = {Asked.WHO, Asked.WHERE, Asked.HOW_OFTEN}
_CLOSE_SECOND = 0.04
_FAR = 0.25
# How many topics are tried for a figure that the closest lacks.
_MOST_FURTHER = 4
_RATE = MASKS[Percentage]
# The calculator of the time until the end, and the values that a question may propose for facts.
_TO_THE_END = "time_left"
_PROPOSED: Mapping[Part, tuple[type[AnyReading], ...]] = {
    Part.NOTICE: (Duration, Notice),
    Part.COFINANCING: (Amount,),
    Part.DELEGATED: (Amount,),
    Part.FAST_ENVELOPE: (Amount,),
    Part.DINUM_SHARE: (Amount,),
}
_TURNING = (MASKS[Amount], _RATE)


class Responder:
    """Makes drafts from questions understood, topics matched and passages found."""

    def __init__(
        self, glossary: Glossary, calculators: Mapping[str, Calculator], taxonomy: Taxonomy
    ) -> None:
        """Take the glossary, the calculators by name, and the topics."""
        self._taxonomy = taxonomy
        self._definer = Definer(glossary)
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
        workings = Workings(desk, understanding.scenario)
        case = Case(desk, understanding, matches, hits, workings)
        return (
            statement.compose(understanding, desk.facts)
            or person.compose(understanding, desk)
            or article.compose(understanding, desk.convention)
            or held.compose(understanding, desk)
            or self._definer.told_apart(case)
            or own_words.compose(case.words, desk.convention, desk.chunks)
            or self._defined(case)
            or _unknown(case)
            or self._outright(case)
            or _listed(case)
            or self._awaited(case)
            or self._by_topic(case)
            or quoting.found_by_search(case)
            or self._by_value(case)
            or _silent(case)
        )

    def _defined(self, case: Case) -> Draft | None:
        """The definition of a term, where that is asked, with the other half of the question."""
        draft = self._definer.defined(case)
        if draft is None:
            return None
        left = twofold.half_among(case.matches, case.understanding.halves, None)
        return self._joined_half(draft, left, case)

    def _outright(self, case: Case) -> Draft | None:
        """The calculation that the words of the question ask for, if the text gives its figures."""
        for asked in outright(case.understanding):
            outcome = case.workings.of(self._calculators[asked.calculator])
            topic = self._taxonomy.get(asked.topic)
            if outcome.status is not OutcomeStatus.ANSWERED or topic is None:
                continue
            draft = calculation.compose(outcome, case.understanding, expects_no=False)
            if draft is not None:
                return quoting.finished(draft, case, twofold.as_match(topic))
        return None

    def _awaited(self, case: Case) -> Draft | None:
        """The time until a day of the text, where only the end of the convention is near it.

        « Combien de jours pour l'état d'avancement ? » is like « combien de jours restent ? ».
        """
        spec = case.matches[0].topic.answer
        near = isinstance(spec, CalculationAnswer) and spec.calculator == _TO_THE_END
        ends = Part.END in case.understanding.scenario.named
        if not case.understanding.interrogation.counts_down or not near or ends:
            return None
        draft = awaited.compose(case.hits, case.understanding, case.desk)
        return None if draft is None else quoting.finished(draft, case, case.matches[0])

    def _by_value(self, case: Case) -> Draft | None:
        """The fact that a question names beside a value of its kind: « six mois de préavis ? »."""
        for topic in self._taxonomy.topics:
            spec = topic.answer
            if isinstance(spec, FactAnswer) and _proposes(spec.parts[0], case.understanding):
                draft = self._answered(case, twofold.as_match(topic))
                if draft is not None and draft.compared:
                    answer = paragraphs((f"{draft.verdict}.", draft.answer))
                    return draft.model_copy(update={"answer": answer, "topic": topic.id})
        return None

    def _by_topic(self, case: Case) -> Draft | None:
        close = self._close(case)
        doubtful: list[Draft] = []
        for match in close:
            draft = self._answered(case, match)
            if draft is None:
                if match.topic.evidence:
                    # A clause that is not there has no neighbour for an answer.
                    break
                continue
            finished = quoting.finished(draft, case, match)
            if not _lacks_figure(finished, case, match):
                return quoting.better(finished, case, match) or self._with_other_half(
                    finished, case
                )
            doubtful.append(finished)
        if doubtful:
            # It asks for a sum that the question had no reason to give: better than a silence.
            return next((d for d in doubtful if d.status is Status.NEEDS_INPUT), None)
        if not close:
            return None
        first = close[0]
        return (
            self._by_sister(case, first)
            or self._by_figure(case, first)
            or self._by_twin(case, first)
            or quoting.unfound(case, first)
        )

    def _by_figure(self, case: Case, first: TopicMatch) -> Draft | None:
        """What a topic further off says, where the closest lacks the figure that is asked for.

        « Sous combien de temps la DINUM relit-elle nos marchés ? » is near the clause on markets,
        which holds no delay, and answered by the one on how soon she replies.
        """
        asked, wanted = case.asked, case.understanding.interrogation
        if asked not in fitting.FITTING or not wanted.pressing or not case.shows(first):
            return None
        for match in case.matches[1:_MOST_FURTHER]:
            passage = isinstance(match.topic.answer, PassageAnswer) and case.shows(match)
            if not passage or not nearness.is_about(match):
                continue
            draft = self._answered(case, match)
            quotes = [citation.quote for citation in draft.citations[:1]] if draft else []
            if draft and any(fitting.fits(asked, quote, wanted.counted) for quote in quotes):
                return quoting.finished(draft, case, match)
        return None

    def _by_sister(self, case: Case, match: TopicMatch) -> Draft | None:
        """What a sister of a topic says, where that one lacks the figure asked for."""
        left = twofold.other_half(match.topic.id, (case.asked,), self._taxonomy)
        if left is None or case.asked not in fitting.FITTING:
            return None
        sister = twofold.as_match(left[1])
        draft = self._answered(case, sister)
        return None if draft is None else quoting.finished(draft, case, sister)

    def _by_twin(self, case: Case, silent: TopicMatch) -> Draft | None:
        """What a topic almost as near says, in the very words of the question."""
        if case.shows(silent):
            return None
        for match in twins.of(case, silent):
            if not self._is_for(match, case):
                continue
            draft = self._answered(case, match)
            if draft is not None and twins.answers(draft, case, silent):
                return quoting.finished(draft, case, match)
        return None

    def _close(self, case: Case) -> list[TopicMatch]:
        """The best topic whose answer is one to the question, and those as close to it."""
        close: list[TopicMatch] = []
        for match in case.matches:
            if close and match.score < close[0].score - _CLOSE_SECOND:
                break
            # What is far less close than a topic that asked for something else is not meant.
            if match.score < case.matches[0].score * _FAR:
                break
            # What the others would calculate is not worked out.
            if self._is_for(match, case):
                close.append(match)
        return choosing.told_better(close, case)

    def _is_for(self, match: TopicMatch, case: Case) -> bool:
        """Whether the answer of a topic is one to this question at all."""
        spec = match.topic.answer
        match spec:
            case CourtesyAnswer():
                return nearness.is_courtesy(match, case.desk, case.understanding) or (
                    match is case.matches[0] and nearness.is_outside(case.matches)
                )
            case ChecksAnswer():
                return match.closeness >= _LEAST_CHECK
            case TermAnswer():
                body = case.asked is Asked.WHO and self._definer.is_body(spec.term)
                fits = case.asked in _DEFINING or body
                # « Tacite ou expresse ? » chooses between two terms.
                return fits and not offers_choice(case.understanding) and nearness.is_about(match)
            case CalculationAnswer():
                return self._is_worked_out(spec, match, case)
            case PassageAnswer() if not case.shows(match):
                return nearness.is_about(match)
            case _:
                # Nothing is given on the strength of a vague likeness.
                firm = nearness.is_above_floor(match, case.understanding)
                return nearness.is_about(match) and firm

    def _is_worked_out(self, spec: CalculationAnswer, match: TopicMatch, case: Case) -> bool:
        """Whether a question asks for a calculation, and gives what makes it this one."""
        outcome = case.workings.of(self._calculators[spec.calculator])
        asked = outcome.status is not OutcomeStatus.UNASKED
        asked = asked and not _says_yes_to_nothing(outcome, case.understanding)
        # No day tells where.
        asked = asked and case.asked is not Asked.WHERE
        # « Combien de tickets de support par mois ? » is no question on a monthly sum.
        least = nearness.FLOOR if case.asked in match.topic.asked else _SURE_CALCULATION
        sure = match.score >= least or match.closeness >= _NEAR_CALCULATION
        return asked and nearness.is_about(match) and sure

    def _with_other_half(self, draft: Draft, case: Case) -> Draft:
        """``draft`` with the half of the question that its topic leaves (« …, et quand ? »)."""
        halves, own = case.understanding.halves, self._taxonomy.get(draft.topic)
        left = twofold.other_half(draft.topic, halves, self._taxonomy)
        return self._joined_half(draft, left or twofold.half_among(case.matches, halves, own), case)

    def _joined_half(self, draft: Draft, left: tuple[Asked, Topic] | None, case: Case) -> Draft:
        if left is None:
            return draft
        kind, topic = left
        other = self._answered(case.half(kind), twofold.as_match(topic))
        return draft if other is None else twofold.joined(draft, other, topic.title)

    def _answered(self, case: Case, match: TopicMatch) -> Draft | None:
        spec = match.topic.answer
        match spec:
            case PassageAnswer():
                return self._reckoned(spec, quoting.quoted(spec, case, match), case)
            case TermAnswer():
                return self._definer.term(case.desk, spec.term)
            case CourtesyAnswer():
                return courtesy.compose(spec)
            case _:
                return self._from_rules(case, match, spec) or quoting.unread(case, match)

    def _reckoned(self, spec: PassageAnswer, quoted: Draft | None, case: Case) -> Draft | None:
        """``quoted``, after what is worked out from the figures of the question, if anything is."""
        if quoted is None or not spec.reckoned:
            return quoted
        outcome = case.workings.of(self._calculators[spec.reckoned])
        if outcome.status is not OutcomeStatus.ANSWERED:
            return quoted
        draft = calculation.compose(outcome, case.understanding, expects_no=False)
        return quoted if draft is None else calculation.before(draft, quoted)

    def _from_rules(self, case: Case, found: TopicMatch, spec: RuleAnswer) -> Draft | None:
        desk, understanding, turned = case.desk, case.understanding, found.expects_no
        match spec:
            case FactAnswer():
                return fact.compose(spec, desk.facts, understanding, expects_no=turned)
            case CalculationAnswer():
                outcome = case.workings.of(self._calculators[spec.calculator])
                draft = calculation.compose(outcome, understanding, expects_no=turned)
                outside = in_period.compose(spec.days, None, understanding, desk.facts)
                return outside or _written(draft, case)
            case ObligationsAnswer():
                return obligations.compose(spec, desk.register)
            case ChecksAnswer():
                return checks.compose(spec, desk.checks, understanding, found)


def _proposes(part: Part, understanding: Understanding) -> bool:
    """Whether a yes/no question names ``part``, and gives a value of its kind."""
    if understanding.interrogation.asked is not Asked.YES_NO:
        return False
    kinds = _PROPOSED.get(part, ())
    named = part in understanding.scenario.named
    return named and any(isinstance(reading, kinds) for reading in understanding.readings)


def _unknown(case: Case) -> Draft | None:
    """The silence on a name that the convention does not know, if it is asked about at all."""
    first, understanding = case.matches[0], case.understanding
    strangers = strangers_in(case.desk, understanding)
    names = [name for name in strangers if not holds(first, understanding, name)]
    courteous = isinstance(first.topic.answer, CourtesyAnswer)
    if not names or (courteous and nearness.is_courtesy(first, case.desk, understanding)):
        return None
    if nearness.is_outside(case.matches) and case.asked is not Asked.WHO:
        return silence.outside()
    return None if tells_besides(first, understanding) else silence.of_strangers(names)


def _listed(case: Case) -> Draft | None:
    """The list that the question names by the phrase that opens it, if it does."""
    first = case.matches[0]
    if isinstance(first.topic.answer, ObligationsAnswer | CourtesyAnswer):
        return None
    if nearness.is_sure(first) and case.shows(first):
        return None
    found = listing.found(case.understanding.terms, case.asked, case.desk)
    if found is None:
        return None
    return Draft(status=Status.ANSWERED, answer=found.answer, citations=found.citations)


def _silent(case: Case) -> Draft:
    known = any(case.desk.support.knows(term) for term in case.understanding.terms)
    # Without a word of the convention, what is like small talk is no question about it.
    if not known and isinstance(case.matches[0].topic.answer, CourtesyAnswer):
        return silence.outside()
    return quoting.silent(case)


def _written(draft: Draft | None, case: Case) -> Draft | None:
    """``draft``; where the question is only in which article it stands, nothing is lacking."""
    where = case.asked is Asked.ARTICLE
    if draft is None or not where or draft.status is not Status.NEEDS_INPUT:
        return draft
    return whereabouts.compose(draft.citations, None) if draft.citations else draft


def _lacks_figure(draft: Draft, case: Case, match: TopicMatch) -> bool:
    """Whether the canonical question turns on a figure of the user's that this one lacks.

    A share without its rate is another question; what lacks a sum may be another one too.
    """
    if not isinstance(match.topic.answer, CalculationAnswer):
        return False
    lacked = [mask for mask in _TURNING if mask in match.wording]
    lacked = [mask for mask in lacked if mask not in case.understanding.searched]
    return _RATE in lacked or (bool(lacked) and draft.status is Status.NEEDS_INPUT)


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

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

from assistant.answering import twofold
from assistant.answering.answers import (
    calculation,
    checks,
    courtesy,
    fact,
    obligations,
    passage,
    retrieved,
    silence,
    statement,
    term,
    whereabouts,
)
from assistant.answering.desk import Desk
from assistant.answering.draft import Draft
from assistant.answering.glossary import Glossary, Term
from assistant.answering.interrogation import Asked, Language
from assistant.answering.matching import TopicMatch, matter
from assistant.answering.presence import Showing
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
)
from assistant.answering.understanding import MASKS, Understanding
from assistant.answering.verdict import is_proved, offers_choice, other_party
from assistant.convention.folding import fold
from assistant.retrieval.search import Hit
from assistant.rules.calculator import Calculator
from assistant.rules.outcome import OutcomeStatus
from assistant.rules.reading.values import Amount, Percentage

# How like its closest canonical question a question about a topic is: short greetings and orders
# are near anything, and « le texte », « la convention » are in every question.
_LEAST_CLOSENESS = 0.3
# Less will do where the wordings around agree on the topic.
_LEAST_AGREED = 0.25
_AGREED = 0.15
_FIRM = 0.1
_FIRM_CLOSENESS = 0.47
# « Que prévoit la convention pour le 3 mai ? » asks for no calculation in particular.
_FIRM_IF_VAGUE = 0.15
_NEAR_CALCULATION = 0.55
_LEAST_COURTESY = 0.35
_NEAR_COURTESY = 0.6
_SURE_COURTESY = 0.2
_LEAST_CHECK = 0.42
# « C'est quoi, l'adresse de… ? » asks for no definition.
_PRECISE = 0.6
_DEFINING = {Asked.DEFINITION, Asked.WHAT, Asked.LIST}
_CLOSE_SECOND = 0.04
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
            or self._defined(desk, understanding, matches)
            or self._unknown(desk, understanding, matches)
            or self._by_topic(desk, understanding, matches, hits)
            or retrieved.compose(hits, desk.convention, desk.support, understanding)
            or self._silent(desk, understanding)
        )

    def _defined(
        self, desk: Desk, understanding: Understanding, matches: Sequence[TopicMatch]
    ) -> Draft | None:
        """The definition of a term, where that is asked and nothing more precise."""
        if understanding.interrogation.asked is not Asked.DEFINITION:
            return None
        words = understanding.question.text
        named = self._glossary.named_in(words)
        if _is_precise(matches) and (named is None or _says_more(words, named)):
            return None
        return self._term(desk, words) or term.of_party(words, desk.convention)

    def _unknown(
        self, desk: Desk, understanding: Understanding, matches: Sequence[TopicMatch]
    ) -> Draft | None:
        """The silence on a name that the convention does not know, if it is asked about at all."""
        text = understanding.question.text
        # « April » is a month, not somebody.
        read = [reading.text for reading in understanding.readings]
        named = desk.strangers.named_in(text)
        names = [name for name in named if not any(name in words for words in read)]
        topic = matches[0].topic
        if not names or isinstance(topic.answer, CourtesyAnswer):
            return None
        # « C'est bien l'ADEME qui est partenaire ? »: who it is answers, and not she.
        premise = understanding.interrogation.asked is Asked.YES_NO and Asked.WHO in topic.asked
        return None if premise else silence.of_strangers(names)

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
        close = self._close(matches, desk, understanding)
        doubtful: list[Draft] = []
        for match in close:
            draft = self._answered(desk, understanding, match, hits)
            if draft is None:
                if match.topic.evidence:
                    # A clause that is not there has no neighbour for an answer.
                    break
                continue
            finished = _finished(draft, desk, understanding, match)
            if not _lacks_figure(finished, understanding, match):
                return self._with_other_half(finished, desk, understanding, hits)
            doubtful.append(finished)
        if doubtful:
            # It asks for a sum that the question had no reason to give: better than a silence.
            return next((d for d in doubtful if d.status is Status.NEEDS_INPUT), None)
        if not close:
            return None
        if close[0].topic.evidence and not desk.presence.of(close[0].topic.evidence):
            found = retrieved.in_other_words(hits, desk.convention, desk.support, understanding)
            if found is not None:
                return found
        return _topic_silence(desk, understanding, close[0])

    def _close(
        self, matches: Sequence[TopicMatch], desk: Desk, understanding: Understanding
    ) -> list[TopicMatch]:
        """The best topic whose answer is one to the question, and those as close to it."""
        close: list[TopicMatch] = []
        for match in matches:
            if close and match.score < close[0].score - _CLOSE_SECOND:
                break
            # What the others would calculate is not worked out.
            if self._is_for(match, desk, understanding):
                close.append(match)
        return close

    def _is_for(self, match: TopicMatch, desk: Desk, understanding: Understanding) -> bool:
        """Whether the answer of a topic is one to this question at all."""
        spec = match.topic.answer
        match spec:
            case CourtesyAnswer():
                sure = match.score >= _SURE_COURTESY or match.closeness >= _NEAR_COURTESY
                return sure and match.closeness >= _LEAST_COURTESY
            case ChecksAnswer():
                return match.closeness >= _LEAST_CHECK
            case TermAnswer():
                fits = understanding.interrogation.asked in _DEFINING
                return fits and _is_about(match)
            case CalculationAnswer():
                compute = self._calculators[spec.calculator].compute
                outcome = compute(desk.facts, desk.convention, understanding.scenario)
                asked = outcome.status is not OutcomeStatus.UNASKED
                # « Validée par un avocat ? » is no question on whether it is in force.
                vague = understanding.interrogation.asked in {Asked.WHAT, Asked.YES_NO}
                sure = match.score >= _FIRM_IF_VAGUE or match.closeness >= _NEAR_CALCULATION
                firm = _is_firm(match) and (sure or not vague)
                return asked and _is_about(match) and firm
            case FactAnswer():
                # A name or a sum is not given on the strength of a vague likeness.
                return _is_about(match) and _is_firm(match)
            case _:
                return _is_about(match)

    def _with_other_half(
        self, draft: Draft, desk: Desk, understanding: Understanding, hits: Sequence[Hit]
    ) -> Draft:
        """``draft`` with the half of the question that its topic leaves (« …, et quand ? »)."""
        left = twofold.other_half(draft.topic, understanding.halves, self._taxonomy)
        if left is None:
            return draft
        kind, topic = left
        interrogation = understanding.interrogation.model_copy(update={"asked": kind})
        half = understanding.model_copy(update={"interrogation": interrogation})
        other = self._answered(desk, half, twofold.as_match(topic), hits)
        return draft if other is None else twofold.joined(draft, other, topic.title)

    def _answered(
        self, desk: Desk, understanding: Understanding, match: TopicMatch, hits: Sequence[Hit]
    ) -> Draft | None:
        spec = match.topic.answer
        match spec:
            case PassageAnswer():
                return _quoted(spec, desk, understanding, match, hits)
            case TermAnswer():
                return self._term(desk, spec.term)
            case CourtesyAnswer():
                return courtesy.compose(spec)
            case _:
                return self._from_rules(desk, understanding, match, spec) or _told(
                    desk, understanding, match, hits
                )

    def _from_rules(
        self, desk: Desk, understanding: Understanding, found: TopicMatch, spec: RuleAnswer
    ) -> Draft | None:
        turned = found.expects_no
        match spec:
            case FactAnswer():
                return fact.compose(spec, desk.facts, understanding, expects_no=turned)
            case CalculationAnswer():
                calculator = self._calculators[spec.calculator]
                draft = calculation.compose(calculator, desk, understanding, expects_no=turned)
                return _written(draft, understanding)
            case ObligationsAnswer():
                return obligations.compose(spec, desk.register)
            case ChecksAnswer():
                return checks.compose(spec, desk.checks, understanding, found)

    def _silent(self, desk: Desk, understanding: Understanding) -> Draft:
        known = [t for t in understanding.terms if desk.support.knows(t)]
        if not known:
            return silence.outside()
        unknown = [word for word in understanding.words if not desk.support.knows_word(word)]
        return silence.of_words(unknown)


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
    content = asked in match.topic.asked or not understanding.interrogation.pressing
    wanted = passage.Wanted(asked, match.expects_no, content)
    return passage.compose(spec, showings, wanted, desk, understanding.scenario)


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
    lead = _lead(draft, desk, understanding, match)
    return draft.model_copy(
        update={
            "answer": paragraphs((lead, _unstated(draft, desk, understanding), draft.answer)),
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


def _lead(draft: Draft, desk: Desk, understanding: Understanding, match: TopicMatch) -> str:
    if offers_choice(understanding):
        return ""
    if not draft.verdict or draft.compared:
        return f"{draft.verdict}." if draft.verdict else ""
    if understanding.interrogation.asked is not Asked.YES_NO or not draft.citations:
        return ""
    owed = passage.owed_in(desk.register, draft.citations[0])
    if other_party(understanding, owed, desk.convention):
        return f"Non : c'est {owed.subject}." if owed is not None and owed.subject else ""
    words = [word for citation in draft.citations for word in desk.around(citation)]
    proved = match.sign is not None and is_proved(understanding, match.sign, words)
    return f"{draft.verdict}." if proved else ""


def _unstated(draft: Draft, desk: Desk, understanding: Understanding) -> str:
    """What is said of a sum or a date of the question that the text does not know.

    A clause quoted in answer to « les 82 000 € de la région ? » would let them pass for its own.
    A calculation says itself what it does with what it is given.
    """
    if draft.derivation is not None or draft.compared or not draft.citations:
        return ""
    names = desk.unstated(understanding.readings)
    return silence.unmentioned(names) if names else ""


def _is_about(match: TopicMatch) -> bool:
    """Whether a question is about a topic at all."""
    agreed = match.score >= _AGREED and match.closeness >= _LEAST_AGREED
    return agreed or match.closeness >= _LEAST_CLOSENESS


def _is_firm(match: TopicMatch) -> bool:
    return match.score >= _FIRM or match.closeness >= _FIRM_CLOSENESS


def _says_more(words: str, named: Term) -> bool:
    """Whether a question has a matter besides the term that it names."""
    return len(matter(named.pattern.sub(" ", fold(words)))) > 1


def _is_precise(matches: Sequence[TopicMatch]) -> bool:
    """Whether a question is clearly about a topic that defines no term."""
    first = matches[0]
    return not isinstance(first.topic.answer, TermAnswer) and first.closeness >= _PRECISE


def _topic_silence(desk: Desk, understanding: Understanding, match: TopicMatch) -> Draft | None:
    """The silence on a topic; on the figure alone, where the text does speak of the matter."""
    # No clause is looked for by a check: its silence would say that all is well.
    if isinstance(match.topic.answer, ChecksAnswer):
        return None
    if desk.presence.of(match.topic.evidence):
        return silence.of_figure(understanding.interrogation.asked, match.topic)
    return silence.of_topic(match.topic)


def _ordered(showings: Sequence[Showing], hits: Sequence[Hit]) -> list[Showing]:
    """The showings, the strongest evidence first, then the nearest to the question."""
    order = {hit.chunk.id: rank for rank, hit in enumerate(hits)}
    return sorted(
        showings, key=lambda showing: (showing.rank, order.get(showing.chunk.id, len(order)))
    )

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
)
from assistant.answering.understanding import MASKS, Understanding
from assistant.answering.verdict import is_proved, offers_choice, other_party
from assistant.convention.folding import fold
from assistant.retrieval.search import Hit
from assistant.retrieval.tokens import tokens
from assistant.rules.calculator import Calculator
from assistant.rules.outcome import OutcomeStatus
from assistant.rules.reading.values import Amount, Percentage

# How like its closest canonical question a question about a topic is: short greetings and orders
# are near anything, and « le texte », « la convention » are in every question.
_LEAST_CLOSENESS = 0.3
# Less will do where the wordings around agree on the topic.
_LEAST_AGREED = 0.25
_AGREED = 0.15
_FIRM_CLOSENESS = 0.47
# Below this, the closest topic is only the least far: nothing is quoted on its account.
_FLOOR = 0.115
_SURE_CALCULATION = 0.15
_NEAR_CALCULATION = 0.55
_LEAST_COURTESY = 0.35
_NEAR_COURTESY = 0.6
_SURE_COURTESY = 0.2
_SURE_IF_ON_SUBJECT = 0.3
_SAME_COURTESY = 0.75
# Words of the convention that are in any talk with the assistant.
_OF_ANY_TALK = frozenset(
    tokens(
        "convention document texte article question réponse faire faut peut doit être avoir "
        "cas ainsi tout tous toute plus moins bien notre nous service public français"
    )
)
_LEAST_CHECK = 0.42
# « C'est quoi, l'adresse de… ? » asks for no definition.
_PRECISE = 0.6
_DEFINING = {Asked.DEFINITION, Asked.WHAT, Asked.LIST}
_CLOSE_SECOND = 0.04
# What a name that the text does not hold is asked for is nobody's to give.
_POINTED = {Asked.WHO, Asked.HOW_MUCH, Asked.HOW_MANY, Asked.SHARE}
_LEAST_BESIDES = 0.25
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
            or self._silent(desk, understanding, matches)
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
        first = matches[0]
        names = [
            name
            for name in _strangers(desk, understanding)
            if not _holds(first, understanding, name)
        ]
        courteous = isinstance(first.topic.answer, CourtesyAnswer)
        if not names or (courteous and self._is_for(first, desk, understanding)):
            return None
        return None if _tells_besides(first, desk, understanding) else silence.of_strangers(names)

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
        return _topic_silence(desk, understanding, close[0]) if close else None

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
                return _is_courtesy(match, desk, understanding)
            case ChecksAnswer():
                return match.closeness >= _LEAST_CHECK
            case TermAnswer():
                fits = understanding.interrogation.asked in _DEFINING
                return fits and _is_about(match)
            case CalculationAnswer():
                compute = self._calculators[spec.calculator].compute
                outcome = compute(desk.facts, desk.convention, understanding.scenario)
                asked = outcome.status is not OutcomeStatus.UNASKED
                # « Combien de tickets de support par mois ? » is no question on a monthly sum.
                given = understanding.interrogation.asked in match.topic.asked
                near = match.closeness >= _NEAR_CALCULATION
                sure = match.score >= (_FLOOR if given else _SURE_CALCULATION) or near
                return asked and _is_about(match) and sure
            case PassageAnswer() if not desk.presence.of(match.topic.evidence):
                return _is_about(match)
            case _:
                # Nothing is given on the strength of a vague likeness.
                return _is_about(match) and _is_above_floor(match, understanding)

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
                showings = _ordered(desk.presence.of(match.topic.evidence), hits)
                asked = understanding.interrogation.asked
                pressing = understanding.interrogation.pressing
                content = asked in match.topic.asked or not pressing
                wanted = passage.Wanted(asked, match.expects_no, content)
                return passage.compose(spec, showings, wanted, desk, understanding.scenario)
            case TermAnswer():
                return self._term(desk, spec.term)
            case CourtesyAnswer():
                return courtesy.compose(spec)
            case _:
                return self._from_rules(desk, understanding, match, spec)

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

    def _silent(
        self, desk: Desk, understanding: Understanding, matches: Sequence[TopicMatch]
    ) -> Draft:
        known = [t for t in understanding.terms if desk.support.knows(t)]
        unknown = [word for word in understanding.words if not desk.support.knows_word(word)]
        # Without a word of the convention, what is like small talk is no question about it.
        chatter = isinstance(matches[0].topic.answer, CourtesyAnswer)
        if not known and (chatter or not unknown):
            return silence.outside()
        return silence.of_words(unknown)


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
    """What is said of a name, a sum or a date of the question that the text does not know.

    A clause quoted in answer to « les 82 000 € de la région ? » would let them pass for its own.
    A calculation says itself what it does with what it is given.
    """
    if draft.derivation is not None or draft.compared or not draft.citations:
        return ""
    presupposed = presupposed_in(understanding.question.text, understanding.readings)
    names = (*_strangers(desk, understanding), *desk.unstated(presupposed))
    return silence.unmentioned(names) if names else ""


def _strangers(desk: Desk, understanding: Understanding) -> tuple[str, ...]:
    """The names of the question that the convention does not hold."""
    # « April » is a month, not somebody.
    read = [reading.text for reading in understanding.readings]
    named = desk.strangers.named_in(understanding.question.text)
    return tuple(name for name in named if not any(name in words for words in read))


def _holds(match: TopicMatch, understanding: Understanding, name: str) -> bool:
    """Whether ``name`` is a word of the topic (« OVH » of hosting), which tells of it itself."""
    folded = fold(name)
    held = any(folded in fold(wording) for wording in match.topic.wordings)
    return held and _is_above_floor(match, understanding)


def _tells_besides(match: TopicMatch, desk: Desk, understanding: Understanding) -> bool:
    """Whether the closest topic answers what is asked, the unknown name left aside.

    « Peut-on confier la gestion à l'Ifremer ? » is answered by the clause that forbids to confide
    it; what the Ifremer pays is not, by a sum that another pays.
    """
    if match.score < _LEAST_BESIDES:
        return False
    # « C'est bien l'ADEME qui est partenaire ? »: who it is answers, and not she.
    if understanding.interrogation.asked is Asked.YES_NO and Asked.WHO in match.topic.asked:
        return True
    quoted = isinstance(match.topic.answer, PassageAnswer)
    pointed = understanding.interrogation.asked in _POINTED
    return quoted and not pointed and bool(desk.presence.of(match.topic.evidence))


def _is_about(match: TopicMatch) -> bool:
    """Whether a question is about a topic at all."""
    agreed = match.score >= _AGREED and match.closeness >= _LEAST_AGREED
    return agreed or match.closeness >= _LEAST_CLOSENESS


def _is_above_floor(match: TopicMatch, understanding: Understanding) -> bool:
    """Whether a likeness is more than the least faint of all.

    The scores of a turn that leans on the one before are averaged, and faint for all that is right.
    """
    firm = match.score >= _FLOOR or match.closeness >= _FIRM_CLOSENESS
    return firm or understanding.leans


def _is_courtesy(match: TopicMatch, desk: Desk, understanding: Understanding) -> bool:
    """Whether a question is small talk, or foreign to the subject, for sure.

    « Le Sénat a-t-il voté le budget ? » is like talk of politics, and speaks of what the convention
    holds: it takes more to turn such a question away.
    """
    if match.closeness < _LEAST_COURTESY:
        return False
    on_subject = any(
        desk.support.knows(term) and term not in _OF_ANY_TALK for term in understanding.terms
    )
    if on_subject:
        return match.score >= _SURE_IF_ON_SUBJECT or match.closeness >= _SAME_COURTESY
    return match.score >= _SURE_COURTESY or match.closeness >= _NEAR_COURTESY


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
    if not _is_above_floor(match, understanding):
        # To name a clause that nobody asked about would mislead.
        return None
    draft = silence.of_topic(match.topic)
    told = fold(draft.answer)
    names = [name for name in _strangers(desk, understanding) if fold(name) not in told]
    lead = silence.unmentioned(names) if names else ""
    return draft.model_copy(update={"answer": paragraphs((lead, draft.answer))})


def _ordered(showings: Sequence[Showing], hits: Sequence[Hit]) -> list[Showing]:
    """The showings, the strongest evidence first, then the nearest to the question."""
    order = {hit.chunk.id: rank for rank, hit in enumerate(hits)}
    return sorted(
        showings, key=lambda showing: (showing.rank, order.get(showing.chunk.id, len(order)))
    )

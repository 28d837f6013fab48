"""The assistant: a question in, a reply out, the same for every channel."""

from collections.abc import Iterator
from datetime import date

import numpy as np
from threadpoolctl import threadpool_limits

from assistant.answering.answers import apart, correction, held, last_day, statement, whereabouts
from assistant.answering.carrying import (
    carried_note,
    carried_years,
    filled,
    rests_on,
    taken_up,
    told_day,
)
from assistant.answering.conversation import (
    Answered,
    Conversations,
    Hangs,
    Memory,
    asks_where,
    carried,
    remembered,
)
from assistant.answering.desk import Desk
from assistant.answering.draft import Draft
from assistant.answering.fingerprint import rules_fingerprint
from assistant.answering.follow_ups import FollowUps
from assistant.answering.following import asked_of, hangs, joined, next_context, steered
from assistant.answering.gates import WithheldAnswerError, verify
from assistant.answering.glossary import Glossary
from assistant.answering.interrogation import Asked, Interrogatives
from assistant.answering.matching import Focus, TopicMatch, TopicMatcher, unmasked, wordings
from assistant.answering.premises import unknown_agent, wrong_premise
from assistant.answering.prose import paragraphs
from assistant.answering.question import Question
from assistant.answering.reply import Fingerprint, Reply, Status
from assistant.answering.responding import Responder
from assistant.answering.sentences import last_asked
from assistant.answering.starters import load_starters
from assistant.answering.topics import Taxonomy, load_taxonomy
from assistant.answering.turns import Lean, turns
from assistant.answering.understanding import Understanding
from assistant.answering.unnamed import strangers_in
from assistant.answering.usual_clauses import AbsentClause, UsualClauses, absent_clauses
from assistant.convention.citation import CitationMismatchError
from assistant.convention.folding import fold_line
from assistant.convention.library import Library, load_library
from assistant.retrieval.encoder import Encoder, Vectors, question_encoder
from assistant.retrieval.indexing import OpenedIndex, open_or_build, unwatched
from assistant.retrieval.search import Searcher
from assistant.retrieval.work import Progress
from assistant.rules.calculators import calculators
from assistant.settings import Settings

_MOST_HITS = 12
# The day that a question to propose is tried on: whether it is answered hangs on the text.
_ANY_DAY = date(2000, 1, 1)


class Assistant:
    """Answers questions about the conventions of a library, each answer with its proof."""

    def __init__(
        self, library: Library, index: OpenedIndex, encoder: Encoder, taxonomy: Taxonomy, slug: str
    ) -> None:
        """Take the conventions, their index, the topics, and the slug of the default convention."""
        self.library = library
        self.notice = index.notice
        self._default = slug
        self._model = index.model
        self._shelves = index.shelves
        self._taxonomy = taxonomy
        self._interrogatives = Interrogatives.load()
        self._searcher = Searcher(index.shelves, encoder)
        self._matcher = TopicMatcher(taxonomy, index.phrases, self._interrogatives)
        self._responder = Responder(Glossary.load(), calculators(), taxonomy)
        self._conversations = Conversations()
        self._desks: dict[str, Desk] = {}
        self._rules = rules_fingerprint()
        self._follow_ups = FollowUps(
            self._alone, [text for starter in load_starters() for text in starter.questions]
        )
        # Half precision is what the index holds: the whole array is then let go.
        halves = index.phrases.astype(np.float16)
        self._known = dict(zip(wordings(taxonomy), halves, strict=True))

    @classmethod
    def open(cls, settings: Settings, progress: Progress = unwatched) -> "Assistant":
        """The assistant that ``settings`` describe; a stale index is rebuilt first.

        Args:
            settings: where things are, and the default convention.
            progress: called with the texts encoded so far and their total, where some must be.

        Raises:
            AssistantError: no convention, an unknown slug, an index that can be neither read nor
                rebuilt, a knowledge file that cannot be read.
        """
        return cls.over(load_library(settings.source_docs), settings, progress)

    @classmethod
    def over(
        cls, library: Library, settings: Settings, progress: Progress = unwatched
    ) -> "Assistant":
        """The assistant on the conventions of ``library``, whose index ``settings`` place.

        Raises:
            AssistantError: as ``open`` does.
        """
        library.choose(settings.convention)
        taxonomy = load_taxonomy()
        encoder = question_encoder(settings)
        index = open_or_build(library, wordings(taxonomy), encoder, settings.index, progress)
        # The products that a question takes are small: a second thread waits for them as long, and
        # keeps a processor from the next session meanwhile.
        threadpool_limits(limits=1, user_api="blas")
        return cls(library, index, encoder, taxonomy, settings.convention)

    def ask(self, question: Question) -> Reply:
        """The reply to ``question``.

        Raises:
            BadQuestionError: the question cannot be read as one.
            UnknownConventionError: it names a convention that is not in the library.
        """
        question.checked()
        desk = self.desk(question.convention)
        memory = self._conversations.recall(question.conversation)
        own = self._understand(desk, question, memory)
        turn = self._put_right(desk, own, memory)
        note = carried_note(turn, "" if turn.hangs is Hangs.NO else memory.asked)
        draft = turn.draft.model_copy(
            update={
                "answer": paragraphs((turn.draft.answer, note)),
                "follow_ups": self._follow_ups.after(desk.convention.slug, turn.draft),
            }
        )
        topic = self._taxonomy.get(draft.topic)
        self._conversations.keep(question.conversation, remembered(memory, own, topic, turn))
        given = (*memory.said, *carried_years(turn), *self._names_of_matters(draft))
        return self._verified(desk, turn.understanding, given, draft)

    def _names_of_matters(self, draft: Draft) -> Iterator[str]:
        """The names of topics that ``draft`` holds: « annuel » in one of them states nothing."""
        for topic in self._taxonomy.topics:
            if topic.id == draft.topic and draft.status is Status.SILENT:
                # « pas de bilan annuel » says what was looked for.
                yield from (topic.label, *topic.looked_for)
            elif f"{topic.title} : " in draft.answer:
                yield topic.title

    def absent_clauses(self, slug: str) -> tuple[AbsentClause, ...]:
        """The usual clauses that the convention ``slug`` lacks.

        Raises:
            UnknownConventionError: there is no such convention.
            BadKnowledgeError: the list of usual clauses cannot be read.
        """
        return absent_clauses(UsualClauses.load(), self._taxonomy, self.desk(slug).presence)

    def forget(self, conversation: str) -> None:
        """Start ``conversation`` again."""
        self._conversations.forget(conversation)

    def desk(self, slug: str = "") -> Desk:
        """All that is worked out about the convention ``slug``, or about the one by default.

        Raises:
            UnknownConventionError: no convention has that slug.
        """
        convention = self.library.choose(slug or self._default)
        if convention.slug not in self._desks:
            self._desks[convention.slug] = Desk(
                convention,
                self._shelves[convention.slug].chunks,
                self._interrogatives,
                wordings(self._taxonomy),
            )
        return self._desks[convention.slug]

    def _understand(self, desk: Desk, question: Question, memory: Memory) -> Understanding:
        understanding = desk.reader.understand(question, question.today or date.today())
        scenario = carried(understanding.scenario, memory, understanding.said)
        if memory.subject is not None:
            # « on l'a tenu le 3 mai, c'est quand le suivant ? » is about what was spoken of before.
            before = memory.subject.scenario.matters or frozenset()
            matters = (scenario.matters or frozenset()) | before
            scenario = scenario.model_copy(update={"matters": matters})
        return understanding.model_copy(update={"scenario": scenario})

    def _put_right(self, desk: Desk, own: Understanding, memory: Memory) -> Answered:
        """The answer to a turn, what it takes for granted put right first."""
        turn = self._answered(desk, own, memory)
        agent = self._known_agent(desk, own, memory)
        if agent is not None:
            return agent
        premise = wrong_premise(own.question.text, own.readings, desk.facts)
        refused = own.interrogation.asked is Asked.YES_NO and turn.draft.answer.startswith("Non")
        if premise is None or refused:
            return turn
        question = own.question.model_copy(update={"text": premise.rest})
        rest = self._understand(desk, question, memory)
        asked = self._answered(desk, rest, memory)
        understanding = asked.understanding.model_copy(update={"question": own.question})
        # « …, donc on est larges ? » asks nothing that a clause could answer.
        held = any(map(desk.support.knows, rest.terms))
        draft = correction.compose(premise, desk.facts, asked.draft if held else None)
        return asked.model_copy(update={"understanding": understanding, "draft": draft})

    def _known_agent(self, desk: Desk, own: Understanding, memory: Memory) -> Answered | None:
        """Who does what the question lends to somebody that the text does not know."""
        names = strangers_in(desk, own)
        asking = unknown_agent(own.question.text, names)
        if asking is None or own.interrogation.asked is not Asked.YES_NO:
            return None
        question = own.question.model_copy(update={"text": asking})
        asked = self._answered(desk, self._understand(desk, question, memory), memory)
        topic = self._taxonomy.get(asked.draft.topic)
        if asked.draft.status is not Status.ANSWERED or topic is None:
            return None
        if Asked.WHO not in topic.asked:
            return None
        understanding = asked.understanding.model_copy(update={"question": own.question})
        draft = correction.of_agent(names, asked.draft)
        return asked.model_copy(update={"understanding": understanding, "draft": draft})

    def _answered(self, desk: Desk, own: Understanding, memory: Memory) -> Answered:
        """The answer to a turn, alone or with what it takes from the ones before it."""
        if asks_where(own, memory):
            draft = whereabouts.compose(memory.citations, memory.topic)
            return Answered(understanding=own, draft=draft, hangs=Hangs.ASIDE)
        draft_on_day = apart.compose(own, memory) or last_day.compose(own, memory, desk.facts)
        if draft_on_day is not None and memory.topic is not None:
            draft = draft_on_day.model_copy(update={"topic": memory.topic.id})
            return Answered(understanding=own, draft=draft, hangs=Hangs.ASIDE)
        return (
            self._retold(desk, own, memory)
            or self._again(desk, own, memory)
            or self._new(desk, own, memory)
        )

    def _retold(self, desk: Desk, own: Understanding, memory: Memory) -> Answered | None:
        """The answer before with the day that the turn tells, after its acknowledgement."""
        again = told_day(own, memory)
        said = statement.compose(own, desk.facts)
        if again is None or said is None:
            return None
        draft = self._drafted(desk, again)
        if not rests_on(draft, own):
            return None
        draft = draft.model_copy(
            update={
                "answer": paragraphs((statement.noted(own), draft.answer)),
                "values": (*draft.values, *said.values),
            }
        )
        return Answered(understanding=again, draft=draft, hangs=Hangs.YES, context=memory.context)

    def _again(self, desk: Desk, own: Understanding, memory: Memory) -> Answered | None:
        """The answer to the question before, asked again in other circumstances."""
        taken = taken_up(own, memory)
        if not taken or held.compose(own, desk) is not None:
            # « 12 000 €, c'est pour quoi ? » asks what that sum is, and changes none.
            return None
        answers = [
            Answered(
                understanding=again,
                draft=self._drafted(desk, again),
                hangs=Hangs.YES,
                context=memory.context,
            )
            for again in taken
        ]
        resting = (one for one in answers if rests_on(one.draft, one.understanding))
        return next(resting, answers[0])

    def _new(self, desk: Desk, own: Understanding, memory: Memory) -> Answered:
        """The answer to a question that is not the one before."""
        vector = self._searcher.encode(own.searched)
        lean = self._lean(own, memory)
        asked = asked_of(own, lean, memory.subject)
        alone = self._match(own, vector, asked)
        if lean.leans:
            alone = steered(alone, memory.topic, asked)
        if not hangs(lean, alone):
            context = f"{memory.context} {own.searched}" if lean.refers else own.searched
            draft = self._responded(desk, own, alone, vector)
            return Answered(understanding=own, draft=draft, context=context)
        searched = f"{unmasked(memory.context)} {own.searched}"
        merged = own.model_copy(update={"searched": searched, "leans": True})
        vector = self._searcher.encode(merged.searched)
        after = steered(self._match(merged, vector, asked), memory.topic, asked)
        matches = joined(lean, alone, after)
        if memory.subject is not None and matches[0].topic == memory.topic:
            merged = filled(merged, memory.subject)
        return Answered(
            understanding=merged,
            draft=self._responded(desk, merged, matches, vector),
            hangs=Hangs.YES,
            context=next_context(lean, memory.context, own.searched),
        )

    def _lean(self, own: Understanding, memory: Memory) -> Lean:
        folded = fold_line(own.question.text)
        if not memory.context or turns().fresh.search(folded):
            return Lean(terms=1)
        return turns().lean(own.said, own.searched)

    def _drafted(self, desk: Desk, understanding: Understanding) -> Draft:
        vector = self._searcher.encode(understanding.searched)
        asked = understanding.interrogation.asked
        matches = self._match(understanding, vector, asked)
        return self._responded(desk, understanding, matches, vector)

    def _responded(
        self,
        desk: Desk,
        understanding: Understanding,
        matches: tuple[TopicMatch, ...],
        vector: Vectors,
    ) -> Draft:
        hits = self._searcher.search(
            understanding.searched, _MOST_HITS, convention=desk.convention.slug, vector=vector
        )
        return self._responder.respond(desk, understanding, matches, hits)

    def _alone(self, slug: str, text: str) -> Draft:
        """The draft of a question to propose, asked on its own."""
        desk = self.desk(slug)
        understanding = desk.reader.understand(Question(text=text, convention=slug), _ANY_DAY)
        # Such a question is a canonical one most often, whose vector the index holds.
        known = self._known.get(understanding.searched)
        vector = (
            self._searcher.encode(understanding.searched)
            if known is None
            else known.astype(np.float32)
        )
        asked = understanding.interrogation.asked
        matches = self._match(understanding, vector, asked)
        return self._responded(desk, understanding, matches, vector)

    def _match(
        self, understanding: Understanding, vector: Vectors, asked: Asked
    ) -> tuple[TopicMatch, ...]:
        """The topics, the closest first, for a turn that wants an answer of the kind ``asked``."""
        last = last_asked(understanding.searched)
        focus = None if last is None else Focus(last, self._searcher.encode(last))
        return self._matcher.match(understanding.searched, vector, asked, focus)

    def _verified(
        self, desk: Desk, understanding: Understanding, said: tuple[str, ...], draft: Draft
    ) -> Reply:
        """The reply that ``draft`` makes, if the gates let it through; else an error."""
        question, convention = understanding.question, desk.convention
        reply = Reply(
            id=question.id,
            question=question.text,
            convention=convention.slug,
            as_of=understanding.scenario.today,
            status=draft.status,
            answer=draft.answer,
            topic=draft.topic,
            citations=draft.citations,
            derivation=draft.derivation,
            values=draft.values,
            sources=draft.sources,
            follow_ups=draft.follow_ups,
            fingerprint=Fingerprint(source=convention.sha256, rules=self._rules, model=self._model),
        )
        option = question.signature_date
        given = (*said, option.isoformat() if option else "")
        try:
            return verify(reply, convention, given)
        except (WithheldAnswerError, CitationMismatchError) as withheld:
            return reply.model_copy(update=_withheld(str(withheld)))


def _withheld(reason: str) -> dict[str, object]:
    return {
        "status": Status.ERROR,
        "answer": reason,
        "citations": (),
        "derivation": None,
        "values": (),
        "sources": (),
        "follow_ups": (),
    }

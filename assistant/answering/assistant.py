"""The assistant: a question in, a reply out, the same for every channel."""

from datetime import date

from assistant.answering.answers import whereabouts
from assistant.answering.carrying import carried_note, taken_up
from assistant.answering.conversation import (
    Conversations,
    Memory,
    asks_where,
    carried,
    leans_on_before,
    remembered,
)
from assistant.answering.desk import Desk
from assistant.answering.draft import Draft
from assistant.answering.fingerprint import rules_fingerprint
from assistant.answering.follow_ups import FollowUps
from assistant.answering.gates import WithheldAnswerError, verify
from assistant.answering.glossary import Glossary
from assistant.answering.interrogation import Interrogatives
from assistant.answering.matching import TopicMatch, TopicMatcher, wordings
from assistant.answering.prose import paragraphs
from assistant.answering.question import Question
from assistant.answering.reply import Fingerprint, Reply, Status
from assistant.answering.responding import Responder
from assistant.answering.starters import load_starters
from assistant.answering.topics import Taxonomy, load_taxonomy
from assistant.answering.understanding import Understanding
from assistant.answering.usual_clauses import AbsentClause, UsualClauses, absent_clauses
from assistant.convention.citation import CitationMismatchError
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
        self._index = index
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
        self._known = dict(zip(wordings(taxonomy), index.phrases, strict=True))

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
        again = taken_up(own, memory)
        understanding = again or own
        if asks_where(own, memory):
            draft = whereabouts.compose(memory.citations, memory.topic)
        else:
            vector = self._searcher.encode(understanding.searched)
            draft = self._drafted(desk, understanding, memory, vector)
        note = carried_note(draft, memory.asked if again else "")
        draft = draft.model_copy(
            update={
                "answer": paragraphs((draft.answer, note)),
                "follow_ups": self._follow_ups.after(desk.convention.slug, draft),
            }
        )
        topic = self._taxonomy.get(draft.topic)
        kept = remembered(memory, understanding, topic, draft)
        self._conversations.keep(question.conversation, kept)
        return self._verified(desk, understanding, memory, draft)

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
                self._index.shelves[convention.slug].chunks,
                self._interrogatives,
                wordings(self._taxonomy),
            )
        return self._desks[convention.slug]

    def _understand(self, desk: Desk, question: Question, memory: Memory) -> Understanding:
        understanding = desk.reader.understand(question, question.today or date.today())
        scenario = carried(understanding.scenario, memory)
        return understanding.model_copy(update={"scenario": scenario})

    def _drafted(
        self, desk: Desk, understanding: Understanding, memory: Memory, vector: Vectors
    ) -> Draft:
        matches = self._match(understanding, memory, vector)
        hits = self._searcher.search(
            understanding.searched, _MOST_HITS, convention=desk.convention.slug, vector=vector
        )
        return self._responder.respond(desk, understanding, matches, hits)

    def _alone(self, slug: str, text: str) -> Draft:
        """The draft of a question to propose, asked on its own."""
        desk = self.desk(slug)
        understanding = desk.reader.understand(Question(text=text, convention=slug), _ANY_DAY)
        # Such a question is a canonical one most often, whose vector the index holds.
        vector = self._known.get(understanding.searched)
        if vector is None:
            vector = self._searcher.encode(understanding.searched)
        return self._drafted(desk, understanding, Memory(), vector)

    def _match(
        self, understanding: Understanding, memory: Memory, vector: Vectors
    ) -> tuple[TopicMatch, ...]:
        """The topics, the closest first; a turn that leans on another stays near its topic."""
        near = memory.topic if leans_on_before(understanding, memory) else None
        asked = understanding.interrogation.asked
        return self._matcher.match(understanding.searched, vector, asked, near)

    def _verified(
        self, desk: Desk, understanding: Understanding, memory: Memory, draft: Draft
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
            fingerprint=Fingerprint(
                source=convention.sha256, rules=self._rules, model=self._index.model
            ),
        )
        option = question.signature_date
        given = (*memory.said, option.isoformat() if option else "")
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

"""What the answers to a golden set are worth: counts, by kind of question, and the failures."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from assistant.answering.batch import Answerer
from assistant.answering.evaluation import Fault, Verdict, expects_quote, holds_quote, judge
from assistant.answering.golden_set import GoldenQuestion, GoldenSet
from assistant.answering.peers import Peer, Peers
from assistant.answering.reply import Status
from assistant.convention.library import Library
from assistant.value import Value

# The peers of the assistant on the convention of that slug.
PeersOf = Callable[[str], Peers]

_DIALOGUE = "dialogue"
_UNSAID = "unsaid"


class Judged(NamedTuple):
    """A verdict, and what the peers made of the question.

    Attributes:
        verdict: the verdict.
        peers: the peers whose first passage holds an expected quotation.
    """

    verdict: Verdict
    peers: frozenset[Peer]


class Tally(Value):
    """How many answers are what.

    Attributes:
        questions: the questions asked.
        right: right answers.
        wrong: wrong answers, wrong figures with them.
        wrong_figures: wrong answers that state figures and not the expected one.
        answered_though_silent: answers to what the text does not answer.
        false_refusals: silences on what the text answers.
        withheld: replies that a gate withheld.
        unverbatim: replies with a quotation that does not stand in the text.
        quotes: the quotations shown.
        verbatim: those that stand in the text at the place they give.
        quote_expected: the questions that a quotation answers; the counts below are of those.
        first_citation: the first citation holds an expected quotation.
        plain_rag: the first passage of the plain RAG holds one.
        bm25: the first passage of BM25 holds one.
    """

    questions: int
    right: int
    wrong: int
    wrong_figures: int
    answered_though_silent: int
    false_refusals: int
    withheld: int
    unverbatim: int
    quotes: int
    verbatim: int
    quote_expected: int
    first_citation: int
    plain_rag: int
    bm25: int

    @classmethod
    def of(cls, judged: Sequence[Judged]) -> "Tally":
        """The counts of ``judged``."""
        verdicts = [one.verdict for one in judged]
        faults = [verdict.fault for verdict in verdicts]
        return cls(
            questions=len(judged),
            right=faults.count(None),
            wrong=faults.count(Fault.WRONG),
            wrong_figures=sum(verdict.wrong_figure for verdict in verdicts),
            answered_though_silent=faults.count(Fault.ANSWERED_THOUGH_SILENT),
            false_refusals=faults.count(Fault.FALSE_REFUSAL),
            withheld=faults.count(Fault.WITHHELD),
            unverbatim=faults.count(Fault.UNVERBATIM),
            quotes=sum(verdict.quotes for verdict in verdicts),
            verbatim=sum(verdict.verbatim for verdict in verdicts),
            quote_expected=sum(verdict.first_citation is not None for verdict in verdicts),
            first_citation=sum(verdict.first_citation is True for verdict in verdicts),
            plain_rag=sum(Peer.PLAIN_RAG in one.peers for one in judged),
            bm25=sum(Peer.BM25 in one.peers for one in judged),
        )

    @classmethod
    def total(cls, tallies: Iterable["Tally"]) -> "Tally":
        """The sum of ``tallies``."""
        rows = [tally.model_dump() for tally in tallies]
        return cls.model_validate(
            {name: sum(row[name] for row in rows) for name in cls.model_fields}
        )


class Failure(Value):
    """A question that was not answered right.

    Attributes:
        id: the name of the question.
        kind: its kind.
        question: the words asked.
        fault: what is wrong.
        wrong_figure: whether what is wrong is a figure.
        expected: the statuses that are right.
        reasons: what was expected and not found, in a few words each.
        status: the status replied.
        answer: the answer given.
        quote: the first quotation shown; empty where there is none.
    """

    id: str
    kind: str
    question: str
    fault: Fault
    wrong_figure: bool
    expected: tuple[Status, ...]
    reasons: tuple[str, ...]
    status: Status
    answer: str
    quote: str


class Score(Value):
    """What the answers to one set are worth.

    Attributes:
        name: the name of the set.
        convention: the slug of its convention.
        total: the counts of the whole set.
        kinds: the counts by kind of question, in the order of the set.
        failures: the questions not answered right, in order; none where they are not to be seen.
    """

    name: str
    convention: str
    total: Tally
    kinds: dict[str, Tally]
    failures: tuple[Failure, ...] = ()

    @property
    def is_perfect(self) -> bool:
        """Whether every question was answered right."""
        return self.total.right == self.total.questions

    def only_counts(self) -> "Score":
        """This score without what tells one question from another."""
        return self.model_copy(update={"failures": ()})


def score(assistant: Answerer, library: Library, golden_set: GoldenSet, peers_of: PeersOf) -> Score:
    """Ask every question of ``golden_set``, in order, and judge the replies."""
    judged = list(_judged(assistant, library, golden_set, peers_of))
    by_kind: dict[str, list[Judged]] = {}
    for one in judged:
        by_kind.setdefault(kind_of(one.verdict.golden), []).append(one)
    return Score(
        name=golden_set.name,
        convention=golden_set.convention,
        total=Tally.of(judged),
        kinds={kind: Tally.of(group) for kind, group in by_kind.items()},
        failures=tuple(_failures(judged)),
    )


def kind_of(golden: GoldenQuestion) -> str:
    """The kind of a question; read from what is expected where its line does not say."""
    if golden.kind:
        return golden.kind
    if golden.conversation:
        return _DIALOGUE
    unanswered = Status.ANSWERED not in golden.status and Status.NEEDS_INPUT not in golden.status
    return str(golden.status[0]) if unanswered else _UNSAID


def _judged(
    assistant: Answerer, library: Library, golden_set: GoldenSet, peers_of: PeersOf
) -> Iterator[Judged]:
    for golden in golden_set.questions:
        question = golden.asked(golden_set.convention)
        if question.conversation:
            # Two sets may give their dialogues the same names.
            tied = f"{golden_set.path}#{question.conversation}"
            question = question.model_copy(update={"conversation": tied})
        reply = assistant.ask(question)
        verdict = judge(golden, reply, library.get(reply.convention))
        yield Judged(verdict, _right_peers(golden, peers_of, reply.convention))


def _right_peers(golden: GoldenQuestion, peers_of: PeersOf, slug: str) -> frozenset[Peer]:
    if not expects_quote(golden):
        return frozenset()
    first: Mapping[Peer, str] = peers_of(slug).first(golden.question)
    return frozenset(peer for peer, passage in first.items() if holds_quote(passage, golden))


def _failures(judged: Iterable[Judged]) -> Iterator[Failure]:
    for verdict, _ in judged:
        golden, reply = verdict.golden, verdict.reply
        if verdict.fault is not None:
            yield Failure(
                id=golden.id,
                kind=kind_of(golden),
                question=golden.question,
                fault=verdict.fault,
                wrong_figure=verdict.wrong_figure,
                expected=golden.status,
                reasons=verdict.reasons,
                status=reply.status,
                answer=reply.answer,
                quote=reply.citations[0].quote if reply.citations else "",
            )

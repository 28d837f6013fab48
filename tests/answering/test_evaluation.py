"""Judging replies and counting verdicts, on a set made by hand where each count is known."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from assistant.answering.evaluating import Evaluator
from assistant.answering.evaluation import Fault, Verdict, judge
from assistant.answering.golden_set import GoldenQuestion, GoldenSet
from assistant.answering.past_score import Change
from assistant.answering.peers import Peers, paragraphs
from assistant.answering.question import Question
from assistant.answering.reply import Fingerprint, Reply, Status
from assistant.convention.citation import Citation, cite
from assistant.convention.library import Library
from assistant.convention.span import Span
from assistant.retrieval.encoder import BundledEncoder
from assistant.rules.derivation import DerivedStep, StatedLeaf
from tests.answering.conftest import convention_of

TEXT = """Convention d'essai

Article 1 : Durée

Le préavis est de cinq mois.

Article 2 : Argent

Le montant versé s'élève à 4 000 €.
"""
CONVENTION = convention_of("essai", TEXT)
NOTICE, AMOUNT = "Le préavis est de cinq mois.", "Le montant versé s'élève à 4 000 €."


def _cited(words: str) -> Citation:
    start = TEXT.index(words)
    return cite(CONVENTION, Span(start=start, end=start + len(words)))


def _reply(
    status: Status, answer: str = "", quotes: Sequence[str] = (), **details: object
) -> Reply:
    return Reply.model_validate(
        {
            "question": "Q ?",
            "convention": "essai",
            "as_of": date(2031, 5, 2),
            "status": status,
            "answer": answer,
            "citations": tuple(map(_cited, quotes)),
            "fingerprint": Fingerprint(source="s", rules="r", model="m"),
        }
        | details
    )


def _golden(status: Status, **details: object) -> GoldenQuestion:
    fields = {"id": "a", "question": "Q ?", "status": (status,)}
    return GoldenQuestion.model_validate(fields | details)


def _judged(golden: GoldenQuestion, reply: Reply) -> Verdict:
    return judge(golden, reply, CONVENTION)


ASKS_AMOUNT = _golden(Status.ANSWERED, must=(r"4\s000",), quote=("élève à 4 000",))


@pytest.mark.parametrize(
    ("golden", "reply", "fault", "wrong_figure"),
    [
        (ASKS_AMOUNT, _reply(Status.ANSWERED, "4 000 €.", [AMOUNT]), None, False),
        (ASKS_AMOUNT, _reply(Status.ANSWERED, "5 000 €.", [AMOUNT]), Fault.WRONG, True),
        (ASKS_AMOUNT, _reply(Status.ANSWERED, "Selon l'avenant.", [AMOUNT]), Fault.WRONG, False),
        (ASKS_AMOUNT, _reply(Status.ANSWERED, "4 000 €.", [NOTICE]), Fault.WRONG, False),
        (ASKS_AMOUNT, _reply(Status.NEEDS_INPUT, "4 000 €.", [AMOUNT]), Fault.WRONG, False),
        (ASKS_AMOUNT, _reply(Status.SILENT, "Rien."), Fault.FALSE_REFUSAL, False),
        (ASKS_AMOUNT, _reply(Status.OUT_OF_SCOPE, "Hors du sujet."), Fault.FALSE_REFUSAL, False),
        (ASKS_AMOUNT, _reply(Status.ERROR, "Retenue."), Fault.WITHHELD, False),
        (
            _golden(Status.ANSWERED, must=(r"\b[a-z]{2,5} mois",)),
            _reply(Status.ANSWERED, "7 jours."),
            Fault.WRONG,
            False,
        ),
        (
            _golden(Status.ANSWERED, must_not=("7 jours",)),
            _reply(Status.ANSWERED, "7 jours."),
            Fault.WRONG,
            True,
        ),
        (_golden(Status.SILENT), _reply(Status.SILENT, "Rien."), None, False),
        (
            _golden(Status.SILENT),
            _reply(Status.ANSWERED, "4 000 €.", [AMOUNT]),
            Fault.ANSWERED_THOUGH_SILENT,
            False,
        ),
        (
            _golden(Status.SILENT),
            _reply(Status.SILENT, "Rien.", [AMOUNT]),
            Fault.FALSE_REFUSAL,
            False,
        ),
    ],
)
def test_a_reply_is_judged_by_its_worst_fault(
    golden: GoldenQuestion, reply: Reply, fault: Fault | None, *, wrong_figure: bool
) -> None:
    verdict = _judged(golden, reply)

    assert (verdict.fault, verdict.wrong_figure) == (fault, wrong_figure)
    assert bool(verdict.reasons) == (fault is not None)


def test_a_quotation_that_is_not_in_the_text_is_a_fault_wherever_it_is_shown() -> None:
    shifted = _cited(AMOUNT).model_copy(update={"start": 0, "end": len(AMOUNT)})
    leaf = StatedLeaf(label="montant", value="4 000 €", citation=shifted)
    derivation = DerivedStep(label="somme", value="4 000 €", operation="somme", operands=(leaf,))
    reply = _reply(Status.ANSWERED, "4 000 €.", [AMOUNT], derivation=derivation)

    verdict = _judged(ASKS_AMOUNT, reply)

    assert verdict.fault is Fault.UNVERBATIM
    assert (verdict.quotes, verdict.verbatim) == (2, 1)


@pytest.mark.parametrize(
    ("quotes", "first"),
    [([AMOUNT, NOTICE], True), ([NOTICE, AMOUNT], False), ([], False)],
)
def test_only_the_first_citation_counts_as_first(quotes: list[str], *, first: bool) -> None:
    verdict = _judged(ASKS_AMOUNT, _reply(Status.ANSWERED, "4 000 €.", quotes))

    assert verdict.first_citation is first


class Rehearsed:
    """Gives each question the reply set for it, and keeps what it was asked."""

    def __init__(self, replies: dict[str, Reply]) -> None:
        self.replies = replies
        self.asked: list[Question] = []

    def ask(self, question: Question) -> Reply:
        """The reply set for the question of that name."""
        self.asked.append(question)
        return self.replies[question.id]


def _set(path: Path, *questions: GoldenQuestion) -> GoldenSet:
    return GoldenSet(path=path, convention="essai", questions=questions)


QUESTIONS = (
    _golden(
        Status.ANSWERED, id="montant", question="montant versé", kind="argent", quote=("4 000",)
    ),
    _golden(Status.ANSWERED, id="faux", question="préavis", kind="argent", must=("cinq",)),
    _golden(Status.ANSWERED, id="chiffre", question="préavis", must=("8",), quote=("cinq mois",)),
    _golden(Status.SILENT, id="muet", kind="silence"),
    _golden(Status.SILENT, id="bavard", kind="silence"),
    _golden(Status.ANSWERED, id="refus", kind="silence"),
    _golden(Status.ANSWERED, id="retenu", kind="silence"),
    _golden(Status.ANSWERED, id="tour", conversation="c1"),
)
REPLIES = {
    "montant": _reply(Status.ANSWERED, "4 000 €.", [AMOUNT]),
    "faux": _reply(Status.ANSWERED, "Neuf.", [NOTICE]),
    "chiffre": _reply(Status.ANSWERED, "9.", [NOTICE]),
    "muet": _reply(Status.SILENT, "Rien."),
    "bavard": _reply(Status.ANSWERED, "Si.", [NOTICE]),
    "refus": _reply(Status.OUT_OF_SCOPE, "Hors du sujet."),
    "retenu": _reply(Status.ERROR, "Retenue."),
    "tour": _reply(Status.ANSWERED, "Oui.", [NOTICE, AMOUNT]),
}


@pytest.fixture(scope="module")
def encoder() -> BundledEncoder:
    return BundledEncoder()


def _evaluator(assistant: Rehearsed, encoder: BundledEncoder, folder: Path) -> Evaluator:
    return Evaluator(assistant, Library(conventions=(CONVENTION,)), encoder, folder)


def _unwatched(_done: int, _total: int) -> None:
    """Watches nothing."""


def test_every_count_of_a_set_made_by_hand(encoder: BundledEncoder, tmp_path: Path) -> None:
    evaluator = _evaluator(Rehearsed(REPLIES), encoder, tmp_path)
    watched: list[tuple[int, int]] = []

    (run,) = evaluator.run(
        [_set(tmp_path / "jeu.jsonl", *QUESTIONS)],
        lambda done, total: watched.append((done, total)),
        only_counts=False,
    )

    assert run.score.total.model_dump() == {
        "questions": 8,
        "right": 3,
        "wrong": 2,
        "wrong_figures": 1,
        "answered_though_silent": 1,
        "false_refusals": 1,
        "withheld": 1,
        "unverbatim": 0,
        "quotes": 6,
        "verbatim": 6,
        "quote_expected": 2,
        "first_citation": 2,
        "plain_rag": 2,
        "bm25": 2,
    }
    assert {kind: (one.right, one.questions) for kind, one in run.score.kinds.items()} == {
        "argent": (1, 2),
        "unsaid": (0, 1),
        "silence": (1, 4),
        "dialogue": (1, 1),
    }
    assert [(one.id, one.fault) for one in run.score.failures] == [
        ("faux", Fault.WRONG),
        ("chiffre", Fault.WRONG),
        ("bavard", Fault.ANSWERED_THOUGH_SILENT),
        ("refus", Fault.FALSE_REFUSAL),
        ("retenu", Fault.WITHHELD),
    ]
    assert run.score.failures[0].reasons == ("must: cinq",)
    assert (run.score.failures[0].answer, run.score.failures[0].quote) == ("Neuf.", NOTICE)
    assert not run.score.is_perfect
    assert run.change is None
    assert watched == [(done, 8) for done in range(1, 9)]


def test_dialogues_of_two_sets_that_share_a_name_stay_apart(
    encoder: BundledEncoder, tmp_path: Path
) -> None:
    assistant = Rehearsed(REPLIES)
    sets = [_set(tmp_path / name, QUESTIONS[-1]) for name in ("un.jsonl", "deux.jsonl")]

    _evaluator(assistant, encoder, tmp_path).run(sets, _unwatched, only_counts=False)

    assert len({question.conversation for question in assistant.asked}) == 2


def test_the_next_run_says_what_has_changed(encoder: BundledEncoder, tmp_path: Path) -> None:
    golden_set = _set(tmp_path / "jeu.jsonl", *QUESTIONS)
    assistant = Rehearsed(dict(REPLIES))
    evaluator = _evaluator(assistant, encoder, tmp_path / "scores")
    (first,) = evaluator.run([golden_set], _unwatched, only_counts=False)
    assistant.replies["faux"] = _reply(Status.ANSWERED, "Le cinq.", [NOTICE])
    assistant.replies["muet"] = REPLIES["bavard"]
    # A question that is taken out of the set is not repaired.
    shorter = _set(golden_set.path, *(one for one in QUESTIONS if one.id != "retenu"))

    (second,) = evaluator.run([shorter], _unwatched, only_counts=False)

    assert second.change == Change(before=first.score.total, repaired=("faux",), broken=("muet",))
    other = _set(tmp_path / "autre" / "jeu.jsonl", *QUESTIONS)
    (elsewhere,) = evaluator.run([other], _unwatched, only_counts=False)
    assert elsewhere.change is None


@pytest.mark.parametrize(
    ("name", "only_counts"),
    [("jeu.jsonl", True), ("unseen.jsonl", False), ("unseen-x.jsonl", True)],
)
def test_failures_that_nobody_may_see_are_counted_and_kept_nowhere(
    encoder: BundledEncoder, tmp_path: Path, name: str, *, only_counts: bool
) -> None:
    golden_set = _set(tmp_path / name, *QUESTIONS)
    evaluator = _evaluator(Rehearsed(REPLIES), encoder, tmp_path / "scores")

    (run,) = evaluator.run([golden_set], _unwatched, only_counts=only_counts)
    (again,) = evaluator.run([golden_set], _unwatched, only_counts=only_counts)

    assert run.only_counts
    assert (run.score.total.right, run.score.failures) == (3, ())
    assert again.change == Change(before=run.score.total)
    (kept,) = (tmp_path / "scores").iterdir()
    assert not any(f'"{golden.id}"' in kept.read_text("utf-8") for golden in QUESTIONS)


def test_a_score_that_cannot_be_kept_or_read_stops_nothing(
    encoder: BundledEncoder, tmp_path: Path
) -> None:
    golden_set = _set(tmp_path / "jeu.jsonl", *QUESTIONS)
    blocked = tmp_path / "fichier"
    blocked.write_text("", encoding="utf-8")
    evaluator = _evaluator(Rehearsed(REPLIES), encoder, blocked)

    (run,) = evaluator.run([golden_set], _unwatched, only_counts=False)

    assert run.score.total.right == 3
    assert "ne peut pas être gardé" in evaluator.notice

    evaluator = _evaluator(Rehearsed(REPLIES), encoder, tmp_path / "scores")
    evaluator.run([golden_set], _unwatched, only_counts=False)
    (kept,) = (tmp_path / "scores").iterdir()
    kept.write_text("{", encoding="utf-8")
    (again,) = evaluator.run([golden_set], _unwatched, only_counts=False)
    assert again.change is None


def test_the_peers_read_the_paragraphs_of_the_text(encoder: BundledEncoder) -> None:
    assert paragraphs(TEXT)[2] == NOTICE
    first = Peers(TEXT, encoder).first("Combien d'argent est versé, quel montant ?")

    assert set(first.values()) == {AMOUNT}

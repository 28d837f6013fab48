"""The assistant as a whole: the golden sets, both gates on every answer, the same bytes twice."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.answering.assistant import Assistant
from assistant.answering.evaluation import judge, plain
from assistant.answering.golden_set import GoldenQuestion, read_golden
from assistant.answering.question import Question
from assistant.answering.reply import Reply, Status
from assistant.convention.library import UnknownConventionError
from assistant.rules import french
from assistant.rules.calculator import Calculator
from assistant.rules.calculators import calculators
from assistant.rules.derivation import StatedLeaf, walk
from assistant.rules.outcome import Outcome, OutcomeStatus
from tests.answering.conftest import Build
from tests.shared import ROOT, shared_path

SPARTE = "convention-fast12-sparte"
TRI_FACILE = "convention-fast16-tri-facile"
GIVEN = {"sparte.jsonl": SPARTE, "tri-facile.jsonl": TRI_FACILE, "dialogues.jsonl": SPARTE}
CONVENTIONS = GIVEN | {"wordings-sparte.jsonl": SPARTE}
END = "Quand se termine la convention ?"
TODAY = date(2023, 5, 2)


class Turn(NamedTuple):
    """A golden question, and the turns before it in its dialogue."""

    file: str
    before: tuple[GoldenQuestion, ...]
    golden: GoldenQuestion


def _turns(folder: Path) -> Iterator[Turn]:
    """The questions of the golden sets that ``folder`` holds."""
    for file in CONVENTIONS:
        path = folder / file
        lines = list(read_golden(path)) if path.exists() else []
        for place, golden in enumerate(lines):
            dialogue = golden.conversation
            before = [one for one in lines[:place] if dialogue and one.conversation == dialogue]
            yield Turn(file, tuple(before), golden)


def _replied(assistant: Assistant, turn: Turn) -> Reply:
    """The reply to ``turn``, its dialogue held again from its first turn."""
    assistant.forget(turn.golden.conversation)
    for golden in turn.before:
        assistant.ask(golden.asked(CONVENTIONS[turn.file]))
    return assistant.ask(turn.golden.asked(CONVENTIONS[turn.file]))


def _name(turn: Turn) -> str:
    return f"{turn.file}-{turn.golden.id}"


def _assert_verbatim(assistant: Assistant, reply: Reply) -> None:
    text = assistant.library.get(reply.convention).text
    stated = walk(reply.derivation) if reply.derivation else ()
    leaves = [step.citation for step in stated if isinstance(step, StatedLeaf)]
    for citation in (*reply.citations, *leaves):
        assert text[citation.start : citation.end] == citation.quote
        assert citation.quote.strip()
        assert citation.article


def _ask(assistant: Assistant, text: str, **details: str | date) -> Reply:
    return assistant.ask(Question.model_validate({"text": text, "today": TODAY} | details))


GIVEN_SETS = list(_turns(ROOT.parent / "shared" / "golden"))


def test_the_given_golden_sets_are_there() -> None:
    """Where they are absent the test below has no case: this one then skips, or fails in CI."""
    for file in GIVEN:
        shared_path("golden", file)
    assert {turn.file for turn in GIVEN_SETS} == set(GIVEN)


@pytest.mark.parametrize("turn", GIVEN_SETS, ids=_name)
def test_a_given_golden_question_is_answered_right(assistant: Assistant, turn: Turn) -> None:
    reply = _replied(assistant, turn)
    verdict = judge(turn.golden, reply, assistant.library.get(reply.convention))

    assert verdict.fault is None, (verdict.fault, verdict.reasons, reply.answer)
    _assert_verbatim(assistant, reply)


@pytest.mark.parametrize("file", CONVENTIONS)
def test_the_gates_let_every_answer_of_the_development_sets_through(
    assistant: Assistant, file: str
) -> None:
    turns = [turn for turn in _turns(ROOT / "tests" / "golden") if turn.file == file]
    assert turns
    withheld: list[str] = []
    for turn in turns:
        reply = _replied(assistant, turn)
        _assert_verbatim(assistant, reply)
        if reply.status is Status.ERROR:
            withheld.append(f"{turn.golden.id} {turn.golden.question} -> {reply.answer}")
        if reply.status in {Status.SILENT, Status.OUT_OF_SCOPE, Status.ERROR}:
            assert not reply.citations
    assert not withheld


# Questions with places for two days, two sums, a rate, a number of days and a number of months.
TEMPLATES = (
    "La convention est signée le {day}. Quelle est l'échéance du cofinancement ?",
    "Signature le {day}, comité tenu le {other_day} : quand a lieu le prochain ?",
    "Le comité s'est tenu le {iso}, quand a lieu le prochain ?",
    "Je notifie la résiliation le {day}, quelle date d'effet ?",
    "Dernier jour pour notifier afin que la convention prenne fin le {day} ?",
    "Si on résilie le {slashed} avec {months} mois de préavis, ça finit quand ?",
    "Il nous reste combien si {sum} ont été engagés ?",
    "On a engagé {sum} puis {other_sum}, il reste quoi ?",
    "Pouvons-nous engager {sum} ?",
    "Peut-on encore engager {rate} % du montant délégué ?",
    "{sum} représentent quelle part de l'enveloppe ?",
    "{sum} sur {other_sum}, ça fait quel pourcentage ?",
    "Que reste-t-il après {rate} % d'engagements ?",
    "Combien de jours entre le {day} et la fin de la convention ?",
    "La convention est-elle en vigueur le {day} ?",
    "Quel jour de la semaine tombe le {day} ?",
    "Signée le {day}, depuis combien de temps court la convention ?",
    "Il reste combien de cofinancement si {sum} sont déjà engagés ?",
    "Le préavis est bien de {days} jours ?",
    "Le montant délégué est de {sum}, non ?",
    "La convention finit bien le {day} ?",
    "La DINUM paie {sum} avant le {day} ?",
    "Qu'est-ce qui est dû avant le {day} ?",
    "Combien d'AE en {year} ?",
    "Peut-on dépasser de {sum} pendant {days} jours à {rate} % ?",
)
DAYS = st.dates(date(2019, 1, 1), date(2033, 12, 31))
SUMS = st.decimals(Decimal("0.01"), Decimal(2_000_000), places=2) | st.integers(1, 500_000).map(
    Decimal
)
RATES = st.decimals(Decimal("0.01"), Decimal(150), places=2) | st.integers(1, 100).map(Decimal)


class Drawn(NamedTuple):
    """The figures that fill the places of the templates, and the circumstances of the question."""

    today: date
    signed: date | None
    day: date
    other_day: date
    sum: Decimal
    other_sum: Decimal
    rate: Decimal
    days: int
    months: int

    def question(self, template: str, convention: str) -> Question:
        """The question that ``template`` gives."""
        text = template.format(
            day=french.day(self.day),
            other_day=french.day(self.other_day),
            iso=self.day.isoformat(),
            slashed=f"{self.day:%d/%m/%Y}",
            year=self.day.year,
            sum=french.euros(self.sum),
            other_sum=french.euros(self.other_sum),
            rate=str(self.rate).replace(".", ","),
            days=self.days,
            months=self.months,
        )
        return Question(
            text=text, convention=convention, signature_date=self.signed, today=self.today
        )


DRAWN = st.builds(
    Drawn,
    today=DAYS,
    signed=st.none() | DAYS,
    day=DAYS,
    other_day=DAYS,
    sum=SUMS,
    other_sum=SUMS,
    rate=RATES,
    days=st.integers(1, 400),
    months=st.integers(1, 40),
)


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(drawn=DRAWN)
def test_the_gates_hold_whatever_figures_are_asked_with(assistant: Assistant, drawn: Drawn) -> None:
    """40 draws of figures in 25 questions about each of 2 conventions: 2,000 questions."""
    for convention in (SPARTE, TRI_FACILE):
        for template in TEMPLATES:
            question = drawn.question(template, convention)
            reply = assistant.ask(question)
            assert reply.status is not Status.ERROR, (question, reply.answer)
            _assert_verbatim(assistant, reply)


def _bytes(assistant: Assistant, questions: Sequence[str]) -> dict[str, str]:
    """The replies as JSON; the fingerprint says which files they were made from, and no more."""
    replies = {text: _ask(assistant, text) for text in questions}
    return {text: r.model_dump_json(exclude={"fingerprint"}) for text, r in replies.items()}


def test_the_same_question_gets_the_same_bytes_in_any_order(
    assistant: Assistant, assistant_on: Build
) -> None:
    questions = [
        turn.golden.question for turn in _turns(ROOT / "tests" / "golden") if not turn.before
    ][::6]
    assert len(questions) > 30
    first = _bytes(assistant, questions)

    assert _bytes(assistant, questions[::-1]) == first
    anew = assistant_on({c.slug: c.text for c in assistant.library.conventions})
    assert _bytes(anew, sorted(questions)) == first


def test_a_dialogue_carries_the_day_of_signature(assistant: Assistant) -> None:
    deadline = "Quelle date limite pour le cofinancement ?"
    assistant.forget("suite")
    alone = _ask(assistant, deadline, conversation="suite")
    _ask(assistant, "On a signé le 9 mars 2023.", conversation="suite")
    told = _ask(assistant, deadline, conversation="suite")
    elsewhere = _ask(assistant, deadline, conversation="une autre")
    corrected = _ask(
        assistant, f"En fait, signée le 14 avril 2023. {deadline}", conversation="suite"
    )
    kept = _ask(assistant, deadline, conversation="suite")
    assistant.forget("suite")
    forgotten = _ask(assistant, deadline, conversation="suite")

    assert alone.status is elsewhere.status is forgotten.status is Status.NEEDS_INPUT
    assert [value.value for value in told.values] == ["2023-09-09"]
    assert [value.value for value in corrected.values] == ["2023-10-14"]
    assert [value.value for value in kept.values] == ["2023-10-14"]


@pytest.mark.parametrize(
    ("option", "words", "deadline"),
    [
        ("2023-02-28", "Date limite pour engager le cofinancement ?", "2023-08-28"),
        (
            "2023-02-28",
            "Signée le 14 avril 2023 : date limite pour engager le cofinancement ?",
            "2023-10-14",
        ),
    ],
)
def test_what_a_question_gives_wins_over_the_option(
    assistant: Assistant, option: str, words: str, deadline: str
) -> None:
    reply = _ask(assistant, words, signature_date=date.fromisoformat(option))

    assert [value.value for value in reply.values] == [deadline]


def test_an_earlier_turn_wins_over_the_option(assistant: Assistant) -> None:
    assistant.forget("tour")
    _ask(assistant, "On a signé le 9 mars 2023.", conversation="tour")
    reply = _ask(
        assistant,
        "Date limite pour engager le cofinancement ?",
        conversation="tour",
        signature_date=date(2023, 2, 28),
    )

    assert [value.value for value in reply.values] == ["2023-09-09"]


def test_a_reply_says_what_it_was_asked_and_made_from(assistant: Assistant) -> None:
    reply = _ask(assistant, END, id="q7", convention=TRI_FACILE, today=date(2025, 1, 6))
    convention = assistant.library.get(TRI_FACILE)

    assert (reply.id, reply.question, reply.convention) == ("q7", END, TRI_FACILE)
    assert reply.as_of == date(2025, 1, 6)
    assert reply.fingerprint.source == convention.sha256
    assert reply.fingerprint.rules
    assert reply.fingerprint.model


def test_the_first_convention_is_the_default(assistant: Assistant) -> None:
    assert _ask(assistant, END) == _ask(assistant, END, convention=SPARTE)
    with pytest.raises(UnknownConventionError):
        _ask(assistant, END, convention="inconnue")


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("Le 1er janvier 2044.", "1er janvier 2044"),
        ("Après 77 jours.", "77 jours"),
        ("Le texte dit « jamais écrit ».", "jamais écrit"),
    ],
)
def test_an_unproved_answer_is_withheld_and_shows_nothing(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, sentence: str, why: str
) -> None:
    before = _ask(assistant, END)
    lying = Calculator(
        name="end_date",
        label="date de fin",
        compute=lambda *_: Outcome(
            status=OutcomeStatus.ANSWERED, sentence=sentence, citations=before.citations
        ),
    )
    monkeypatch.setitem(calculators(), "end_date", lying)

    reply = _ask(assistant, END)

    assert before.status is Status.ANSWERED
    assert reply.status is Status.ERROR
    assert "Réponse retenue" in reply.answer
    assert why in plain(reply.answer)
    assert reply.derivation is None
    assert reply.citations == ()
    assert reply.values == ()
    assert reply.sources == ()
    assert reply.follow_ups == ()


def test_an_unverbatim_citation_is_withheld(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    (right, *_) = _ask(assistant, END).citations
    shifted = right.model_copy(update={"start": right.start + 1, "end": right.end + 1})
    lying = Calculator(
        name="end_date",
        label="date de fin",
        compute=lambda *_: Outcome(
            status=OutcomeStatus.ANSWERED, sentence="Elle prend fin.", citations=(shifted,)
        ),
    )
    monkeypatch.setitem(calculators(), "end_date", lying)

    reply = _ask(assistant, END)

    assert reply.status is Status.ERROR
    assert reply.citations == ()

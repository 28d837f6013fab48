"""Every question that an answer proposes is answered, alone and as the next turn of a dialogue."""

from collections.abc import Iterator
from datetime import date
from itertools import cycle

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.golden_set import read_golden
from assistant.answering.question import Question
from assistant.answering.reply import Status
from tests.answering.conftest import Build
from tests.shared import ROOT

SLUGS = ("convention-fast12-sparte", "convention-fast16-tri-facile")
_ANSWERED = {Status.ANSWERED, Status.NEEDS_INPUT}
_DAYS = (date(2023, 5, 2), date(2031, 1, 6))


def _questions() -> list[str]:
    """Some sixty questions of the development sets, of every kind."""
    golden = read_golden(ROOT / "tests" / "golden" / "sparte.jsonl")
    return [one.question for one in golden][::4]


def _unanswered(assistant: Assistant, slug: str) -> Iterator[tuple[str, str, str]]:
    for text, day in zip(_questions(), cycle(_DAYS), strict=False):
        asked = Question(text=text, convention=slug, today=day, conversation="suite")
        assistant.forget("suite")
        for proposed in assistant.ask(asked).follow_ups:
            alone = Question(text=proposed, convention=slug, today=day)
            assistant.forget("suite")
            assistant.ask(asked)
            next_turn = alone.model_copy(update={"conversation": "suite"})
            for reply in (assistant.ask(alone), assistant.ask(next_turn)):
                if reply.status not in _ANSWERED:
                    yield text, proposed, reply.answer


@pytest.mark.parametrize("slug", SLUGS)
def test_every_question_proposed_is_answered(assistant: Assistant, slug: str) -> None:
    assert len(_questions()) >= 60
    assert not list(_unanswered(assistant, slug))


@pytest.mark.parametrize("slug", SLUGS)
def test_an_answer_proposes_two_or_three_others(assistant: Assistant, slug: str) -> None:
    replies = [assistant.ask(Question(text=text, convention=slug)) for text in _questions()]
    answered = [reply for reply in replies if reply.status in _ANSWERED]

    assert len(answered) >= 35
    for reply in answered:
        assert len(reply.follow_ups) in {2, 3}, (reply.question, reply.follow_ups)
        assert len(set(reply.follow_ups)) == len(reply.follow_ups)


def test_a_question_that_the_text_no_longer_answers_is_proposed_no_more(
    assistant: Assistant, assistant_on: Build
) -> None:
    asked, proposed = "Quand se termine la convention ?", "Quel est le préavis pour résilier ?"
    text = assistant.library.get(SLUGS[0]).text
    clause = ", sous réserve du respect d'un préavis de trois mois"
    assert clause in text
    assert proposed in assistant.ask(Question(text=asked)).follow_ups

    shortened = assistant_on({SLUGS[0]: text.replace(clause, "")})
    reply = shortened.ask(Question(text=asked))

    assert shortened.ask(Question(text=proposed)).status is Status.SILENT
    assert reply.status is Status.ANSWERED
    assert len(reply.follow_ups) >= 2
    assert proposed not in reply.follow_ups


def test_what_is_proposed_hangs_on_no_earlier_question(assistant: Assistant) -> None:
    questions = _questions()[:20]
    first = [assistant.ask(Question(text=text)).follow_ups for text in questions]
    again = [assistant.ask(Question(text=text)).follow_ups for text in reversed(questions)]

    assert again[::-1] == first

"""A list of duties keeps what each depends on."""

from assistant.answering.answers.obligations import compose
from assistant.answering.topics import ObligationsAnswer
from assistant.rules.obligations import read_register
from tests.rules.drafts import one_article

_SPEC = ObligationsAnswer(kind="obligations", debtor="délégataire")


def _listed(*paragraphs: str) -> str:
    draft = compose(_SPEC, read_register(one_article(*paragraphs)))
    assert draft is not None
    return draft.answer


def test_a_condition_is_not_lost() -> None:
    said = _listed("En cas de départ du sponsor, le délégataire en informe la DINUM.")
    assert "En cas de départ du sponsor" in said


def test_two_duties_of_one_condition_are_said_once() -> None:
    said = _listed(
        "En cas de départ, le délégataire pourvoit au remplacement et en informe la DINUM."
    )
    assert said.count("En cas de départ") == 1


def test_a_duty_without_condition_is_its_action() -> None:
    assert "« transmet un bilan »" in _listed("Le délégataire transmet un bilan.").replace(
        "\u00a0", " "
    )

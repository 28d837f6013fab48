"""Two questions in one get both answers, with both proofs."""

import pytest

from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked, Interrogatives
from assistant.answering.reply import Status
from assistant.answering.topics import load_taxonomy
from assistant.answering.twofold import joined, kinds_of, other_half
from assistant.convention.citation import cite
from assistant.convention.span import Span
from tests.rules.drafts import one_article

_INTERROGATIVES = Interrogatives.load()
_TEXT = one_article("Le partenaire apporte de quoi payer.", "Il le fait à temps.")
_FIRST, _SECOND = (
    cite(_TEXT, Span(start=start, end=start + 10))
    for start in (_TEXT.text.index("Le partenaire apporte"), _TEXT.text.index("Il le fait"))
)


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("Combien, et avant quand ?", (Asked.HOW_MUCH, Asked.WHEN)),
        ("De combien est l'apport et pour quelle date l'engager ?", (Asked.HOW_MUCH, Asked.WHEN)),
        ("Qui paie et combien ?", (Asked.WHO, Asked.HOW_MUCH)),
        ("La DINUM garde combien, et pour en faire quoi ?", (Asked.HOW_MUCH, Asked.WHAT)),
        ("Avant quand, et de combien est-il ?", (Asked.WHEN, Asked.HOW_MUCH)),
        ("Un ETP ça veut dire quoi et on en doit combien ?", (Asked.DEFINITION, Asked.HOW_MUCH)),
        ("On rend des comptes à qui, et quand ?", (Asked.WHO, Asked.WHEN)),
        ("Le comptable, c'est qui et il fait quoi ?", (Asked.WHO, Asked.WHAT)),
        ("Crédits de 2031 : montant et date d'ouverture", (Asked.HOW_MUCH, Asked.WHEN)),
        ("Who pays and how much?", (Asked.WHO, Asked.HOW_MUCH)),
        ("When and where was it signed?", (Asked.WHEN, Asked.WHERE)),
        ("On a signé et on doit payer combien ?", ()),
        ("Quel est le montant du cofinancement ?", ()),
        ("Qui nomme l'intrapreneur et le sponsor ?", ()),
    ],
)
def test_the_halves(question: str, kinds: tuple[Asked, ...]) -> None:
    assert kinds_of(question, _INTERROGATIVES) == kinds


@pytest.mark.parametrize(
    ("topic", "kinds", "sister"),
    [
        ("cofinancement", (Asked.HOW_MUCH, Asked.WHEN), "cofinancement_echeance"),
        ("cofinancement_echeance", (Asked.HOW_MUCH, Asked.WHEN), "cofinancement"),
        ("part_dinum", (Asked.HOW_MUCH, Asked.WHAT), "usage_part_dinum"),
        ("etp_echeance", (Asked.HOW_MANY, Asked.WHEN), "etp"),
        ("compte_rendu_echeance", (Asked.WHO, Asked.WHEN), "compte_rendu"),
        ("cofinancement", (), None),
        ("cofinancement", (Asked.HOW_MUCH, Asked.CODE), None),
        ("fin", (Asked.HOW_MUCH, Asked.WHEN), None),
    ],
)
def test_the_sister_topic(topic: str, kinds: tuple[Asked, ...], sister: str | None) -> None:
    found = other_half(topic, kinds, load_taxonomy())
    assert (found[1].id if found is not None else None) == sister


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (Status.ANSWERED, Status.ANSWERED, "un.\nApport : deux."),
        (Status.NEEDS_INPUT, Status.ANSWERED, "Apport : deux.\nun."),
        (Status.ANSWERED, Status.NEEDS_INPUT, "un.\nApport : deux."),
        (Status.ANSWERED, Status.SILENT, "un."),
    ],
)
def test_both_are_said(first: Status, second: Status, said: str) -> None:
    draft = joined(
        Draft(status=first, answer="un.", citations=(_FIRST,)),
        Draft(status=second, answer="deux.", citations=(_SECOND,)),
        "Apport",
    )
    assert draft.answer == said
    assert draft.status is Status.ANSWERED


def test_the_same_passage_is_not_quoted_twice() -> None:
    first = Draft(status=Status.ANSWERED, answer="un.", citations=(_FIRST,))
    assert joined(first, first, "Apport") == first

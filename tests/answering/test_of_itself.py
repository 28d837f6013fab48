"""What does not happen by itself may happen all the same."""

import pytest

from assistant.answering.answers.spans import closest_first, words
from assistant.answering.denial import beyond_of_itself
from assistant.answering.presence import Presence
from assistant.answering.support import Support
from assistant.answering.topics import Evidence, load_taxonomy
from assistant.retrieval.chunks import chunk
from tests.convention.samples import parsed

_CLAUSE = "elle ne se prolonge pas d'elle-meme ; les parties peuvent la prolonger par avenant."


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Peut-on la prolonger ?", "les parties peuvent la prolonger par avenant."),
        ("Se prolonge-t-elle automatiquement ?", _CLAUSE),
    ],
)
def test_a_renewal_that_is_not_tacit(question: str, left: str) -> None:
    assert beyond_of_itself(_CLAUSE, question).strip() == left


def test_the_sentence_that_holds_more_of_the_question_comes_first() -> None:
    others = "\n\n".join(f"Le code {name} est ouvert." for name in "abcdefghijklmnopqrst")
    text = (
        "Convention\n\nArticle 1 – Fin\n\nUne prolongation reste possible.\n\n"
        f"Il n'y a pas de renouvellement automatique.\n\n{others}\n"
    )
    convention = parsed(text)
    chunks = chunk(convention)
    showings = Presence(text, chunks).of((Evidence(text=("prolongation|renouvellement",)),))
    first = closest_first(
        showings, "Le renouvellement est-il automatique ?", Support(one.searched for one in chunks)
    )[0]
    assert "automatique" in words(first)


@pytest.mark.parametrize(
    ("clause", "turned"),
    [
        ("La convention peut être dénoncée par lettre motivée.", True),
        ("La convention est résiliée par lettre énonçant les motifs de la décision.", True),
        ("Chaque partie peut résilier la convention sans avoir à donner de motif.", False),
        ("La convention est résiliable sans indication de motif.", False),
    ],
)
def test_reasons_asked_for_or_not(clause: str, turned: bool) -> None:  # noqa: FBT001
    topic = load_taxonomy().get("motif_resiliation")
    assert topic is not None
    convention = parsed(f"Convention\n\nArticle 1 – Fin\n\n{clause}\n")
    showings = Presence(convention.text, chunk(convention)).of(topic.evidence)
    assert showings[0].evidence.turned is turned

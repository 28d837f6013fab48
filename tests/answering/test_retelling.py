"""What a text says otherwise is read again in the words that evidence knows."""

import pytest

from assistant.answering.presence import Presence
from assistant.answering.retelling import retold
from assistant.answering.topics import Evidence
from assistant.retrieval.chunks import chunk
from tests.convention.samples import parsed


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("chacun peut mettre un terme a l'accord", "chacun peut mettre fin a l'accord"),
        ("chaque cosignataire", "chaque partie"),
        ("les signataires", "les parties"),
        ("les parties se delient de la presente convention", None),
        ("il saisit les depenses dans chorus", None),
        ("elle est avisee par voie electronique", "elle est avisee par courriel"),
    ],
)
def test_other_words(said: str, read: str | None) -> None:
    assert retold(said) == (said if read is None else read)


def test_what_the_text_writes_shows_first() -> None:
    """A topic that the words themselves show is not shown by others before."""
    clauses = "Chacun peut mettre un terme au contrat.\n\nChacun peut mettre fin au contrat."
    convention = parsed(f"Convention\n\nArticle 1 – Fin\n\n{clauses}\n")
    evidence = (Evidence(text=("mettre fin",)),)
    showings = Presence(convention.text, chunk(convention)).of(evidence)
    quotes = [showing.span.of(convention.text) for showing in showings]
    assert quotes[0].endswith("mettre fin au contrat.")
    assert len(quotes) == 2

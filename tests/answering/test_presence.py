"""A topic is shown by the sentence that holds its evidence, or not at all."""

import pytest

from assistant.answering.presence import Presence
from assistant.answering.topics import Evidence
from assistant.convention.model import Convention
from assistant.retrieval.chunks import chunk
from tests.convention.samples import parsed


@pytest.fixture(scope="module")
def presence(sparte: Convention) -> Presence:
    return Presence(sparte.text, chunk(sparte))


def _quotes(convention: Convention, presence: Presence, *ways: Evidence) -> list[str]:
    return [showing.span.of(convention.text) for showing in presence.of(ways)]


def test_the_sentence_is_quoted_and_not_its_article(sparte: Convention, presence: Presence) -> None:
    evidence = Evidence(text=("conclue jusqu'au",))
    assert _quotes(sparte, presence, evidence) == ["Elle est conclue jusqu'au 31 décembre 2023."]


def test_the_introductory_phrase_counts_as_context(sparte: Convention, presence: Presence) -> None:
    evidence = Evidence(text=("fiche produit",), around=("bonnes pratiques",))
    (quote,) = _quotes(sparte, presence, evidence)
    assert quote.startswith("créer et mettre à jour une fiche produit")


def test_context_alone_shows_nothing(sparte: Convention, presence: Presence) -> None:
    assert _quotes(sparte, presence, Evidence(text=("penalit|astreinte",))) == []


def test_stronger_evidence_comes_first(sparte: Convention, presence: Presence) -> None:
    strong, weak = Evidence(text=("preavis",)), Evidence(text=("resiliation",))
    showings = presence.of((strong, weak))
    assert [showing.rank for showing in showings] == sorted(s.rank for s in showings)
    assert "préavis" in showings[0].span.of(sparte.text)
    assert len({showing.span for showing in showings}) == len(showings)


def test_marks_of_markdown_do_not_hide_words(sparte: Convention, presence: Presence) -> None:
    assert _quotes(sparte, presence, Evidence(text=("startup d'etat sparte portee",)))


def test_a_pattern_tied_to_the_start_of_a_passage_is_found(
    sparte: Convention, presence: Presence
) -> None:
    assert len(_quotes(sparte, presence, Evidence(text=(r"^vu\b",)))) == len(sparte.visas)


def test_a_number_said_again_in_figures_hides_nothing() -> None:
    text = "Article 1 : Délai\n\nLe délai est de trente (30) jours."
    convention = parsed(text)
    found = Presence(text, chunk(convention)).of((Evidence(text=("trente jours",)),))
    assert len(found) == 1


def test_a_party_may_be_called_otherwise() -> None:
    text = "Article 1 : Avis\n\nLe financeur donne son avis."
    chunks, evidence = chunk(parsed(text)), (Evidence(text=("delegant donne",)),)
    assert not Presence(text, chunks).of(evidence)
    assert len(Presence(text, chunks, [("financeur", "delegant")]).of(evidence)) == 1


def test_a_name_in_brackets_stays_with_the_one_it_is_short_for() -> None:
    text = "Article 1 : Avis\n\nLa Direction des exemples (DNX), puis la DNX seule."
    chunks = chunk(parsed(text))
    found = Presence(text, chunks, [("DNX", "delegataire")])
    assert found.of((Evidence(text=("delegataire seule",)),))
    assert not found.of((Evidence(text=(r"\(delegataire\)",)),))

"""The gates: what an answer may say, and what it is withheld for."""

from datetime import date

import pytest

from assistant.answering.gates import WithheldAnswerError, split_quotations, verify
from assistant.answering.reply import Fingerprint, Reply, Source, Status
from assistant.convention.citation import Citation, CitationMismatchError, cite
from assistant.convention.model import Convention
from assistant.convention.parser import parse
from assistant.convention.source import SourceFile
from assistant.convention.span import Span
from assistant.rules.derivation import DerivedStep, GivenLeaf, StatedLeaf

TEXT = """Convention de délégation de gestion FAST 88 | LANTERNE

Article 1 : Objet

La convention porte sur le service « LANTERNE », dit « le service ».

Article 2 : Crédits

Les 64 500 € restants sont délégués, soit 12,5 % du total. Ils relèvent du centre 0999-ABCD-EFGH.

Article 4 : Durée

La convention est conclue jusqu'au 15 mai 2031. Le préavis est de trois mois.
"""
CREDITS = (
    "Les 64 500 € restants sont délégués, soit 12,5 % du total. "
    "Ils relèvent du centre 0999-ABCD-EFGH."
)
LASTING = "La convention est conclue jusqu'au 15 mai 2031. Le préavis est de trois mois."
PURPOSE = "La convention porte sur le service « LANTERNE », dit « le service »."


@pytest.fixture(scope="module")
def lanterne() -> Convention:
    return parse(SourceFile(name="lanterne.md", slug="lanterne", sha256="0", text=TEXT))


def _cited(convention: Convention, words: str) -> Citation:
    start = convention.text.index(words)
    return cite(convention, Span(start=start, end=start + len(words)))


def _passes(convention: Convention, reply: Reply, *given: str) -> bool:
    """Whether the gates let ``reply`` through, unchanged."""
    try:
        return verify(reply, convention, given) is reply
    except WithheldAnswerError:
        return False


def _reply(answer: str, *citations: Citation, question: str = "Et alors ?") -> Reply:
    return Reply(
        question=question,
        convention="lanterne",
        as_of=date(2030, 11, 2),
        status=Status.ANSWERED,
        answer=answer,
        citations=citations,
        fingerprint=Fingerprint(source="s", rules="r", model="m"),
    )


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("C'est écrit : « Le préavis est de trois mois ».", LASTING),
        ("Le texte dit « le service « LANTERNE », dit « le service » ».", PURPOSE),
        ("Trois mois.", LASTING),
        ("3 mois.", LASTING),
        ("Un préavis de trois mois, donc.", LASTING),
        ("64 500 €.", CREDITS),
        ("64\u00a0500\u00a0€.", CREDITS),
        ("64,5 k€.", CREDITS),
        ("Soixante-quatre mille cinq cents euros.", CREDITS),
        ("12,5 %.", CREDITS),
        ("12,50 %.", CREDITS),
        ("Le centre est 0999-ABCD-EFGH.", CREDITS),
        ("Le 15 mai 2031.", LASTING),
        ("Le 15/05/2031.", LASTING),
        ("En mai 2031.", LASTING),
        ("En 2031.", LASTING),
        ("Au 2 novembre 2030, elle court encore.", LASTING),
        ("L'article 4 le dit, l'article 2 aussi.", LASTING),
        ("Rien de chiffré.", LASTING),
    ],
)
def test_what_rests_on_a_quotation_is_shown(lanterne: Convention, answer: str, words: str) -> None:
    reply = _reply(answer, _cited(lanterne, words))

    assert verify(reply, lanterne) is reply


@pytest.mark.parametrize(
    ("answer", "words", "withheld"),
    [
        ("C'est écrit : « Le préavis est de quatre mois ».", LASTING, "quatre mois"),
        ("C'est écrit : « le préavis est de trois mois ».", LASTING, "le préavis"),
        ("C'est écrit : « Le préavis  est de trois mois ».", LASTING, "Le préavis  est"),
        ("C'est écrit : « Le préavis est de trois mois ».", CREDITS, "Le préavis"),
        ("Le texte dit « le service « FANAL », dit « le service » ».", PURPOSE, "FANAL"),
        ("Le texte dit « Le préavis est de trois mois et plus", LASTING, "et plus"),
        ("Quatre mois.", LASTING, "Quatre mois"),
        ("4 mois.", LASTING, "4 mois"),
        ("Quatre-vingt-dix jours.", LASTING, "Quatre-vingt-dix jours"),
        ("64 501 €.", CREDITS, "64 501 €"),
        ("64 500,01 €.", CREDITS, "64 500,01 €"),
        ("64,5 M€.", CREDITS, "64,5 M€"),
        ("12,6 %.", CREDITS, "12,6 %"),
        ("64 500 %.", CREDITS, "64 500 %"),
        ("Le centre est 0999-ABCD-EFGI.", CREDITS, "0999-ABCD-EFGI"),
        ("Le 16 mai 2031.", LASTING, "16 mai 2031"),
        ("Le 15 juin 2031.", LASTING, "15 juin 2031"),
        ("Le 15 mai 2032.", LASTING, "15 mai 2032"),
        ("En juin 2031.", LASTING, "juin 2031"),
        ("En 2032.", LASTING, "2032"),
        ("L'article 3 le dit.", LASTING, "3"),
        ("L'article 9 le dit.", LASTING, "9"),
        ("Il y en a 7.", LASTING, "7"),
    ],
)
def test_what_rests_on_nothing_is_withheld(
    lanterne: Convention, answer: str, words: str, withheld: str
) -> None:
    with pytest.raises(WithheldAnswerError, match=r"retenue") as refusal:
        verify(_reply(answer, _cited(lanterne, words)), lanterne)

    assert withheld in str(refusal.value)


def test_a_day_is_not_proved_by_its_month(lanterne: Convention) -> None:
    month = _cited(lanterne, "mai 2031")
    assert _passes(lanterne, _reply("En mai 2031.", month))
    assert not _passes(lanterne, _reply("Le 15 mai 2031.", month))


@pytest.mark.parametrize(
    "change",
    [
        {"start": 1},
        {"end": 300},
        {"end": 10_000},
        {"end": 5},
        {"quote": "Le préavis est de quatre mois."},
        {"quote": ""},
        {"convention": "une-autre"},
    ],
)
def test_a_citation_out_of_place_is_withheld(
    lanterne: Convention, change: dict[str, object]
) -> None:
    wrong = _cited(lanterne, LASTING).model_copy(update=change)

    with pytest.raises(CitationMismatchError):
        verify(_reply("Oui.", wrong), lanterne)


def test_a_citation_out_of_place_deep_in_a_derivation_is_withheld(lanterne: Convention) -> None:
    wrong = _cited(lanterne, CREDITS).model_copy(update={"start": 0})
    leaf = StatedLeaf(label="montant délégué", value="64 500 €", citation=wrong)
    step = DerivedStep(label="reste", value="64 500 €", operation="rien", operands=(leaf,))

    with pytest.raises(CitationMismatchError):
        verify(_reply("64 500 €.").model_copy(update={"derivation": step}), lanterne)


def test_a_derivation_proves_its_values_and_its_leaves(lanterne: Convention) -> None:
    stated = StatedLeaf(
        label="montant délégué", value="64 500 €", citation=_cited(lanterne, "64 500 €")
    )
    given = GivenLeaf(
        label="engagements", value="500 €", words="cinq cents euros", origin="votre question"
    )
    step = DerivedStep(
        label="reste", value="64 000 €", operation="soustraction", operands=(stated, given)
    )
    derived = {"derivation": step}

    right = _reply("64 000 €, soit 64 500 € moins 500 €.")
    assert _passes(lanterne, right.model_copy(update=derived))
    with pytest.raises(WithheldAnswerError, match="63 999"):
        verify(_reply("63 999 €.").model_copy(update=derived), lanterne)


def test_what_the_user_gave_is_proof(lanterne: Convention) -> None:
    day = "Le 3 mars 2029."

    assert _passes(lanterne, _reply(day, question="Signée le 3 mars 2029 ?"))
    assert _passes(lanterne, _reply(day), "2029-03-03")
    assert _passes(lanterne, _reply("« dans 7 jours », dites-vous."), "C'est dans 7 jours.")
    assert not _passes(lanterne, _reply(day), "2029-03-04")
    assert not _passes(lanterne, _reply("« dans 8 jours », dites-vous."), "C'est dans 7 jours.")


def test_a_named_source_is_proof(lanterne: Convention) -> None:
    source = Source(title="ETP", text="équivalent de 35 heures par semaine", origin="Glossaire")
    unsourced = _reply("« équivalent de 35 heures par semaine »")

    assert _passes(lanterne, unsourced.model_copy(update={"sources": (source,)}))
    assert not _passes(lanterne, unsourced)


def test_the_words_of_the_convention_prove_nothing_unless_cited(lanterne: Convention) -> None:
    with pytest.raises(WithheldAnswerError, match="64 500"):
        verify(_reply("64 500 €.", _cited(lanterne, LASTING)), lanterne)


@pytest.mark.parametrize(
    ("answer", "prose", "quotations"),
    [
        ("Rien.", "Rien.", ()),
        ("", "", ()),
        ("Il dit « un » et « deux ».", "Il dit  …  et  … .", ("un", "deux")),
        ("« un « deux » trois »", " … ", ("un « deux » trois",)),
        ("« un « deux » » quatre", " … quatre", ("un « deux »",)),
        ("Avant « jamais fermé 12", "Avant ", ("jamais fermé 12",)),
        ("Fermé » sans ouvrir 12", "Fermé » sans ouvrir 12", ()),
        ("«\u00a0serré\u00a0»", " … ", ("serré",)),
    ],
)
def test_quotations_are_split_from_the_prose(
    answer: str, prose: str, quotations: tuple[str, ...]
) -> None:
    assert split_quotations(answer) == (prose, quotations)


def test_figures_on_each_side_of_a_quotation_do_not_join(lanterne: Convention) -> None:
    """« 64 « … » 500 € » is no amount of 64 500 €."""
    with pytest.raises(WithheldAnswerError):
        verify(
            _reply("64 « Le préavis est de trois mois » 500 €.", _cited(lanterne, LASTING)),
            lanterne,
        )

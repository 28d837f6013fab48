"""What a person reads of a reply."""

from datetime import date

import pytest

from assistant.answering.reply import Fingerprint, Reply, Source, Status
from assistant.convention.citation import Citation, cite
from assistant.convention.model import Convention
from assistant.convention.parser import parse
from assistant.convention.source import SourceFile
from assistant.convention.span import Span
from assistant.rendering import (
    Tone,
    citation_label,
    derivation_lines,
    plain,
    reply_lines,
    short_titles,
)
from assistant.rules.derivation import DerivedStep, GivenLeaf, StatedLeaf

_TEXT = """\
# Convention d'essai

Entre

La Direction des Essais (DE), délégant,

d'une part, et

Le Service des Bancs (SB), délégataire,

d'autre part,

## Préambule

Les parties veulent un banc d'essai.

## Article 1 : Objet

La convention fixe les règles du banc.

### Équipe du banc

Le banc a une équipe de six personnes.

## Article 2 - Durée

Le préavis est de cinq mois.
Il court de la notification.
"""


@pytest.fixture(scope="module")
def essai() -> Convention:
    return parse(SourceFile(name="essai.md", slug="essai", sha256="0" * 64, text=_TEXT))


def _cited(convention: Convention, words: str) -> Citation:
    start = convention.text.index(words)
    return cite(convention, Span(start=start, end=start + len(words)))


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Le préavis est de cinq mois.", "Article 2, Durée"),
        ("La convention fixe les règles", "Article 1, Objet"),
        ("une équipe de six personnes", "Article 1, Objet, Équipe du banc"),
        ("Les parties veulent un banc", "Préambule"),
        ("La Direction des Essais", "Parties"),
        ("Convention d'essai", "Titre"),
    ],
)
def test_a_citation_is_labelled_by_its_place(essai: Convention, words: str, label: str) -> None:
    assert citation_label(essai, _cited(essai, words)) == label


@pytest.fixture(scope="module")
def step(essai: Convention) -> DerivedStep:
    stated = StatedLeaf(
        label="préavis", value="cinq mois", citation=_cited(essai, "Le préavis est de cinq mois.")
    )
    given = GivenLeaf(
        label="notification",
        value="3 mars 2031",
        words="le 3 mars 2031",
        origin="votre question",
    )
    operation = "on ajoute le préavis, de quantième à quantième"
    return DerivedStep(
        label="fin", value="3 août 2031", operation=operation, operands=(stated, given)
    )


def test_a_derivation_is_a_tree_with_the_origin_of_each_leaf(step: DerivedStep) -> None:
    assert derivation_lines(step) == (
        "fin : 3 août 2031 (on ajoute le préavis, de quantième à quantième)",
        "├─ préavis : cinq mois (selon l'article 2)",
        "└─ notification : 3 mars 2031 (selon votre question : « le 3 mars 2031 »)",
    )


def test_steps_inside_steps_keep_their_branches(step: DerivedStep) -> None:
    outer = DerivedStep(label="a", value="b", operation="c", operands=(step, step))

    lines = derivation_lines(outer)

    assert [line[:6] for line in lines[1:4]] == ["├─ fin", "│  ├─ ", "│  └─ "]
    assert [line[:6] for line in lines[4:]] == ["└─ fin", "   ├─ ", "   └─ "]


@pytest.fixture(scope="module")
def reply(essai: Convention, step: DerivedStep) -> Reply:
    quote = "Le préavis est de cinq mois.\nIl court de la notification."
    return Reply(
        question="Quand ?",
        convention="essai",
        as_of=date(2031, 1, 1),
        status=Status.ANSWERED,
        answer="Le 3 août 2031.",
        citations=(_cited(essai, quote),),
        derivation=step,
        sources=(Source(title="Préavis", text="Délai avant un effet.", origin="Glossaire"),),
        follow_ups=("Qui notifie ?",),
        fingerprint=Fingerprint(source="s", rules="r", model="m"),
    )


def test_a_reply_gives_the_answer_then_its_proof(reply: Reply, essai: Convention) -> None:
    assert (
        plain(reply_lines(reply, essai))
        == """\
Le 3 août 2031.

Article 2, Durée
« Le préavis est de cinq mois.
Il court de la notification. »

Calcul
fin : 3 août 2031 (on ajoute le préavis, de quantième à quantième)
├─ préavis : cinq mois (selon l'article 2)
└─ notification : 3 mars 2031 (selon votre question : « le 3 mars 2031 »)

Hors convention : Préavis
Délai avant un effet.
Glossaire

Pour continuer
- Qui notifie ?

Convention
essai, au 1er janvier 2031"""
    )


def test_quotations_stand_alone_and_verbatim(reply: Reply, essai: Convention) -> None:
    (quoted,) = (line.text for line in reply_lines(reply, essai) if line.tone is Tone.QUOTE)

    assert quoted == f"« {reply.citations[0].quote} »"


def test_a_silence_shows_no_proof(reply: Reply, essai: Convention) -> None:
    silent = reply.model_copy(
        update={
            "status": Status.SILENT,
            "citations": (),
            "derivation": None,
            "sources": (),
            "follow_ups": (),
        }
    )

    headings = [line.text for line in reply_lines(silent, essai) if line.tone is Tone.HEADING]

    assert headings == ["Convention"]


@pytest.mark.parametrize(
    ("titles", "shown"),
    [
        (
            {"a": "Convention de délégation de gestion FAST 1 | X", "b": "Charte"},
            {"a": "FAST 1 | X", "b": "Charte"},
        ),
        ({"a": "Convention de délégation de gestion"}, None),
        ({"a": "Convention de délégation de gestion X", "b": "X"}, None),
    ],
)
def test_a_menu_tells_conventions_apart_by_what_is_their_own(
    titles: dict[str, str], shown: dict[str, str] | None
) -> None:
    assert short_titles(titles) == (shown or titles)

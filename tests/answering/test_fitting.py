"""Whether a passage answers « quand », « combien », and by which words."""

import pytest

from assistant.answering.answers.fitting import fits, is_bare, opening
from assistant.answering.interrogation import Asked
from assistant.convention.citation import cite
from assistant.convention.span import Span
from tests.rules.drafts import one_article


@pytest.mark.parametrize(
    ("asked", "passage", "counted"),
    [
        (Asked.WHEN, "La remise a lieu le 3 mai 2031.", ""),
        (Asked.WHEN, "Un gardien est là pendant les douze premiers mois.", ""),
        (Asked.HOW_LONG, "Il y consacre la moitié de son temps de travail.", ""),
        (Asked.HOW_LONG, "Une visite de deux demi-journées.", ""),
        (Asked.HOW_OFTEN, "Les parties se voient régulièrement.", ""),
        (Asked.HOW_OFTEN, "Les loyers sont versés progressivement.", ""),
        (Asked.HOW_OFTEN, "Les parties se voient tous les mois.", ""),
        (Asked.HOW_MUCH, "Le loyer est de 300 €.", ""),
        (Asked.HOW_MANY, "Il remet trois clés.", ""),
        (Asked.HOW_MANY, "Il remet trois clés.", "clés"),
        (Asked.HOW_MANY, "Le bailleur y a une voix.", "voix"),
        (Asked.HOW_MANY, "Nommer une ou un « gardien ».", "gardiens"),
        (Asked.HOW_MANY, "Renouvelable une seule fois.", "fois"),
        (Asked.WHO, "Le bailleur répare.", ""),
    ],
)
def test_a_passage_that_answers(asked: Asked, passage: str, counted: str) -> None:
    assert fits(asked, passage, counted)


@pytest.mark.parametrize(
    ("asked", "passage", "counted"),
    [
        (Asked.WHEN, "Le bailleur répare.", ""),
        (Asked.HOW_OFTEN, "Le bailleur répare.", ""),
        (Asked.HOW_MUCH, "Il remet trois clés.", ""),
        (Asked.HOW_MANY, "Le bailleur répare.", ""),
        (Asked.HOW_MANY, "Les deux parties signent.", "fois"),
        (Asked.HOW_MANY, "Un exemplaire est transmis à la mairie.", "mairies"),
    ],
)
def test_a_passage_that_does_not(asked: Asked, passage: str, counted: str) -> None:
    assert not fits(asked, passage, counted)


@pytest.mark.parametrize(
    ("asked", "words", "counted", "said"),
    [
        (Asked.HOW_MANY, "Les deux parties le renouvellent une fois.", "fois", ""),
        (Asked.HOW_MANY, "Les deux parties signent.", "parties", "Deux parties."),
        (Asked.HOW_MANY, "Les deux parties signent.", "", "Deux parties."),
        (Asked.HOW_OFTEN, "Les parties se voient régulièrement.", "", ""),
        (Asked.WHEN, "Tous les mois ; la première le 3 mai 2031.", "", "3 mai 2031."),
        (Asked.WHEN, "Ouvert le 3 mai 2031, fermé le 4 mai 2031.", "", ""),
        (Asked.WHO, "Les deux parties signent.", "", ""),
    ],
)
def test_the_figure_that_opens(asked: Asked, words: str, counted: str, said: str) -> None:
    convention = one_article(words)
    start = convention.text.index(words)
    citation = cite(convention, Span(start=start, end=start + len(words)))
    assert opening(asked, citation, counted) == said


@pytest.mark.parametrize(
    ("asked", "passage", "bare"),
    [
        (Asked.WHEN, "Le bailleur répare.", True),
        (Asked.WHEN, "Selon la circulaire de 2012.", False),
        (Asked.HOW_OFTEN, "Il répare dans les deux mois.", False),
        (Asked.HOW_MUCH, "Il remet trois clés.", True),
        (Asked.HOW_MUCH, "Il en paie 20 %.", False),
        (Asked.HOW_MANY, "Les deux parties signent.", False),
        (Asked.HOW_MANY, "Une visite de deux demi-journées.", False),
        (Asked.HOW_MANY, "Une copie est transmise à la mairie.", True),
    ],
)
def test_a_passage_with_nothing_like_it(asked: Asked, passage: str, *, bare: bool) -> None:
    assert is_bare(asked, passage) is bare

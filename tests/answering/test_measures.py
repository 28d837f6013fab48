"""A figure of the question is compared in order with the bound that the clause sets."""

import pytest

from assistant.answering.measures import compared

_SHARE = "elle y consacre au moins 60 % de son temps de travail"
_WORKSHOPS = "prend part aux ateliers, à raison de deux demi-journées par mois au plus"
_NOTICE = "sous réserve du respect d'un préavis de trois mois"
_PLACES = "ouvrir le service dans au moins huit communes d'ici à la fin de l'année"
_RENEWED = "elle peut être reconduite une seule fois, par décision expresse"

_SOON = "il le signale par écrit sous huit jours"
_AHEAD = "adresse son dossier aux membres dix jours avant la séance"


@pytest.mark.parametrize(
    ("question", "clause", "told"),
    [
        ("Un agent à 50 % peut-il porter le produit ?", _SHARE, "Non"),
        ("Un agent à 70 % peut-il porter le produit ?", _SHARE, "Oui"),
        ("Un mi-temps suffit-il ?", _SHARE, "Non"),
        ("Deux jours par semaine, ça suffit ?", _SHARE, "Non"),
        ("Quatre jours par semaine, ça suffit ?", _SHARE, "Oui"),
        ("Faut-il y passer 80 % de son temps ?", _SHARE, "Non"),
        ("Faut-il y passer 60 % de son temps ?", _SHARE, None),
        ("On est à 80 %, c'est bon ?", _SHARE, "Oui"),
        ("Un atelier de 3 jours, peut-on refuser ?", _WORKSHOPS, "Oui"),
        ("Doit-on y passer trois demi-journées par mois ?", _WORKSHOPS, "Non"),
        # So many a year are not so many a month.
        ("Peut-on y passer trois demi-journées par an ?", _WORKSHOPS, ""),
        ("Un préavis de deux mois suffit-il ?", _NOTICE, "Non"),
        ("Un préavis de quatre mois suffit-il ?", _NOTICE, "Oui"),
        ("Le préavis est-il de deux mois ?", _NOTICE, "Non"),
        ("Six communes, ça suffit ?", _PLACES, "Non"),
        ("Faut-il dix communes ?", _PLACES, "Non"),
        ("Peut-on la reconduire deux fois ?", _RENEWED, "Non"),
        # A delay is compared with a delay that runs the same way.
        ("Le signaler au bout de trois semaines, est-ce permis ?", _SOON, "Non"),
        ("Peut-on le signaler en cinq jours ?", _SOON, "Oui"),
        ("Peut-on envoyer le dossier cinq jours avant la séance ?", _AHEAD, "Non"),
        ("Le dossier envoyé deux semaines avant la séance, c'est bon ?", _AHEAD, "Oui"),
        ("Si le sponsor s'absente un mois, faut-il le signaler ?", _SOON, ""),
        ("A-t-elle deux voix au comité ?", "y dispose d'une voix", ""),
        # A figure told as known is confirmed or not; a floor is kept by more.
        ("On a bien un mois pour le signaler ?", _SOON, "Non"),
        ("Le dossier part 3 jours avant la séance, exact ?", _AHEAD, "Non"),
        ("On a bien cinq jours pour la signaler ?", "la signale sous quarante-huit heures", "Non"),
        # What turns the question over is left to the reader.
        ("50 %, ça ne suffit pas ?", _SHARE, ""),
        ("Faut-il prévenir quelqu'un ?", _SHARE, None),
    ],
)
def test_the_figures_of_a_question_are_compared_in_order(
    question: str, clause: str, told: str | None
) -> None:
    assert compared(question, clause) == told

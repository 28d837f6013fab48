"""Calculations that the words of a question ask for outright."""

from datetime import date

import pytest

from assistant.answering.interrogation import Interrogatives
from assistant.answering.outright import outright
from assistant.answering.question import Question
from assistant.answering.understanding import Reader
from assistant.answering.wording import Wording

_READER = Reader(Interrogatives.load(), Wording({}, ()), (("DNX", "PARTENAIRE"),))


@pytest.mark.parametrize(
    ("text", "calculator"),
    [
        ("Quel est le double du montant délégué ?", "multiple"),
        ("Un tiers du cofinancement, ça fait combien ?", "multiple"),
        ("Divisé par deux, notre apport donne quoi ?", "multiple"),
        ("Que représente la première tranche dans le total ?", "tranche_share"),
        ("Quel pourcentage des CP est prévu en 2031 ?", "share"),
        ("Quel est le montant cumulé du FAST et de notre cofinancement ?", "total_budget"),
        ("Le cofinancement, c'est quel % du gâteau total ?", "total_budget"),
        ("Combien font la part de la DINUM et le montant délégué ensemble ?", "addition"),
        ("C'est quelle année qu'on a le plus de CP ?", "best_year"),
        ("Quelle est l'année la mieux dotée ?", "best_year"),
        ("Le cofinancement dépasse-t-il 100 000 € ?", "comparison"),
        ("Le cofinancement est-il plus élevé que le montant délégué ?", "comparison"),
        ("Le ministère met-il un euro pour un euro ?", "comparison"),
        ("La part de la DNX est-elle égale à l'enveloppe FAST ?", "comparison"),
        ("Le montant délégué, en milliers d'euros ?", "thousands"),
        ("Combien de jours nous séparent de la première tranche ?", "tranche_countdown"),
        ("La part déléguée fait-elle plus de 80 % de l'enveloppe ?", "share"),
        ("Le cofinancement est-il au moins de 200 000 € ?", "comparison"),
        ("Signée le 3 mai 2031, elle court sur combien de mois jusqu'à la fin ?", "total_duration"),
        (
            "If we sign on 31 March 2031, how many months does it run until its end?",
            "total_duration",
        ),
        ("Signée le 3 mai 2031, ça fait combien de jours qu'on y est ?", "since_signature"),
        # What is spent, or asked for itself, is another question.
        ("Quel est le montant délégué ?", ""),
        ("Peut-on engager la moitié du montant délégué ?", ""),
        ("Peut-on engager 100 000 € de plus que le plafond ?", ""),
        ("On a consommé un tiers du montant délégué, que reste-t-il ?", ""),
        ("De combien le cofinancement dépasse-t-il le montant délégué ?", ""),
        ("Qui reçoit le double de la convention ?", ""),
    ],
)
def test_what_a_question_asks_to_reckon(text: str, calculator: str) -> None:
    understood = _READER.understand(Question(text=text), date(2031, 6, 1))
    asked = next(outright(understood), None)
    assert (asked.calculator if asked is not None else "") == calculator

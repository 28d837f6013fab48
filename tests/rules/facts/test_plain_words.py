"""A convention in plain words: « nous », « vous », « elle », and headings that say the rhythm."""

import pytest

from assistant.rules.facts.reader import read_facts
from assistant.rules.obligations.model import Debtor
from assistant.rules.obligations.reader import read_register
from assistant.rules.parts import Part
from tests.answering.conftest import convention_of

_HEAD = """Convention de délégation de gestion FAST 31 | ESSAI

Entre

La Direction interministérielle du numérique (DINUM), ci-après « {we} »,

Et

L'Agence des phares (AGPH), ci-après « {you} »,

## Article 1 : Les engagements de l'AGPH

{body}
"""


def _text(body: str, we: str = "nous", you: str = "vous") -> str:
    return _HEAD.format(we=we, you=you, body=body)


@pytest.mark.parametrize(
    ("body", "part", "value"),
    [
        ("Nous gardons 45 000 € et vous déléguons le reste.", Part.DINUM_SHARE, "45 000 €"),
        ("Nous vous déléguons 215 000 €.", Part.DELEGATED, "215 000 €"),
        ("Vous ajoutez 160 000 € de votre budget.", Part.COFINANCING, "160 000 €"),
        (
            (
                "Vous ajoutez 160 000 €. Ces 160 000 € sont engagés dans les six mois qui suivent "
                "la signature."
            ),
            Part.COFINANCING_DEADLINE,
            "six mois",
        ),
        (
            "**Tous les trois mois : la revue d'investissement.**",
            Part.COMMITTEE_RECURRENCE,
            "trois",
        ),
        (
            "Une revue d'investissement suit le produit. La première a lieu le 14 avril 2026.",
            Part.FIRST_COMMITTEE,
            "14 avril 2026",
        ),
        (
            (
                "**À la fin : le bilan.** Vous remettez un bilan dans les trois mois qui suivent "
                "la fin de la convention."
            ),
            Part.REPORT,
            "trois mois",
        ),
        (
            (
                "L'agence laisse l'équipe libre.\n\nElle s'engage aussi à :\n\n- apporter "
                "un cofinancement de 140 000 €, à engager dans les cinq mois suivant la signature ;"
            ),
            Part.COFINANCING_DEADLINE,
            "cinq mois",
        ),
    ],
)
def test_facts_in_plain_words(body: str, part: Part, value: str) -> None:
    fact = read_facts(convention_of("essai", _text(body))).get(part)
    assert fact is not None
    assert value in fact.value.text


@pytest.mark.parametrize(
    ("body", "debtor", "action"),
    [
        ("Vous nous remettez un bilan.", Debtor.DELEGATAIRE, "nous remettez un bilan"),
        ("Nous mettons un coach à votre disposition.", Debtor.DELEGANT, "mettons un coach"),
        ("L'équipe :\n\n- nous signale tout incident ;", Debtor.TEAM, "nous signale"),
        (
            "Vous faites confiance à l'équipe : elle choisit ses outils.",
            Debtor.TEAM,
            "choisit ses outils",
        ),
        ("Vous ne pouvez pas dépasser 10 000 €.", Debtor.DELEGATAIRE, "ne pouvez pas dépasser"),
    ],
)
def test_who_owes_what_in_plain_words(body: str, debtor: Debtor, action: str) -> None:
    owed = read_register(convention_of("essai", _text(body))).obligations
    assert any(one.debtor is debtor and one.action.startswith(action) for one in owed)

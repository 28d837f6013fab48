"""A text written as notes: a label, and its value."""

import pytest

from assistant.rules.facts.reader import read_facts
from assistant.rules.parts import Part
from tests.convention.samples import parsed

_ROWS = [
    ("Financement FAST", "90 000 €", Part.FAST_ENVELOPE),
    ("Montant accordé par le comité", "90 000 €", Part.FAST_ENVELOPE),
    ("Part non déléguée", "12 000 €", Part.DINUM_SHARE),
    ("Part de la DINUM", "12 000 €", Part.DINUM_SHARE),
    ("Montant délégué", "78 000 €", Part.DELEGATED),
    ("Crédits confiés à la DRB", "78 000 €", Part.DELEGATED),
    ("Cofinancement DRB", "64 000 €", Part.COFINANCING),
    ("Apport du partenaire", "64 000 €", Part.COFINANCING),
    ("Engagement du cofinancement", "8 mois après la signature", Part.COFINANCING_DEADLINE),
    ("Date limite d'engagement de l'apport", "3 mai 2031", Part.COFINANCING_DEADLINE),
    ("Décision de financement", "3 mai 2031", Part.AWARD_DATE),
    ("Prise d'effet", "3 mai 2031", Part.ENTRY_INTO_FORCE),
    ("Début", "lendemain de la signature", Part.ENTRY_INTO_FORCE),
    ("Échéance", "3 mai 2031", Part.END),
    ("Durée de la convention", "vingt mois", Part.END),
    ("Préavis", "deux mois", Part.NOTICE),
    ("Fréquence du comité", "tous les quatre mois", Part.COMMITTEE_RECURRENCE),
    ("Premier comité", "3 mai 2031", Part.FIRST_COMMITTEE),
    ("Rapport final", "45 jours après la fin de la convention", Part.REPORT),
]


@pytest.mark.parametrize(("label", "value", "part"), _ROWS)
def test_a_row_of_a_summary(label: str, value: str, part: Part) -> None:
    table = f"| Élément | Valeur |\n|---|---|\n| Produit | VIGIE |\n| {label} | {value} |\n"
    fact = read_facts(parsed(f"Convention\n\nArticle 1 – Résumé\n\n{table}")).get(part)
    assert fact is not None
    assert fact.value.text == value


@pytest.mark.parametrize(("label", "value", "part"), _ROWS)
def test_a_note(label: str, value: str, part: Part) -> None:
    text = f"Convention\n\nArticle 1 – Points\n\n1.2. {label} : {value}.\n"
    fact = read_facts(parsed(text)).get(part)
    assert fact is not None
    assert value in fact.value.text


def test_a_sentence_comes_before_a_label() -> None:
    text = (
        "Convention\n\nArticle 1 – Fin\n\nÉchéance : 1er mai 2031.\n\nElle expire le 3 mai 2031.\n"
    )
    fact = read_facts(parsed(text)).get(Part.END)
    assert fact is not None
    assert fact.value.text == "3 mai 2031"


def test_shares_of_several_rows_add_up() -> None:
    table = (
        "| Poste | Géré par | Montant |\n|---|---|---|\n| Coach | DINUM | 40 000 € |\n"
        "| Audit | DINUM | 15 000 € |\n| Le reste | Délégataire | 255 000 € |\n"
    )
    facts = read_facts(parsed(f"Convention\n\nArticle 1 – Budget\n\n{table}"))
    assert [fact.value.text for fact in facts.all(Part.DINUM_SHARE)] == ["40 000 €", "15 000 €"]
    assert facts.conflicts == ()

"""Clauses about money, in wordings of other conventions."""

import pytest

from assistant.convention.model import Convention
from assistant.rules.parts import Part
from tests.rules.facts.wordings import (
    AWARD,
    AWARDED,
    CAP,
    COFINANCING,
    LATER,
    SPLIT,
    TAB,
    Expected,
    check_rewording,
)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            COFINANCING,
            (
                "apporter 150 000 € de cofinancement au service SPARTE dans un délai de "
                "quatre mois à compter de la signature ;"
            ),
            {Part.COFINANCING: "150 000", Part.COFINANCING_DEADLINE: "quatre mois"},
        ),
        (
            COFINANCING,
            (
                "dégager sur ses crédits 150 000 € au plus tard le soixantième jour suivant la "
                "signature ;"
            ),
            {Part.COFINANCING: "150 000", Part.COFINANCING_DEADLINE: "soixantième jour"},
        ),
        (
            COFINANCING,
            (
                "contribuer au financement du service SPARTE à hauteur de 150 000 €, au plus "
                "tard le 30 juin 2025 ;"
            ),
            {Part.COFINANCING: "150 000", Part.COFINANCING_DEADLINE: "30 juin 2025"},
        ),
        (
            COFINANCING,
            (
                "participer au financement du service pour 150 000 €, à engager avant le 30 "
                "juin 2025 ;"
            ),
            {Part.COFINANCING: "150 000", Part.COFINANCING_DEADLINE: "30 juin 2025"},
        ),
        (
            COFINANCING,
            (
                "réserver un cofinancement de 150 000 euros, engagé dans les cinq mois "
                "suivant la date de signature ;"
            ),
            {Part.COFINANCING: "150 000", Part.COFINANCING_DEADLINE: "cinq mois"},
        ),
        (
            COFINANCING,
            (
                "mobiliser un budget de 150 k€ au bénéfice du service dans les 90 jours qui "
                "suivent la signature ;"
            ),
            {Part.COFINANCING: "150 k€", Part.COFINANCING_DEADLINE: "90 jours"},
        ),
        (
            COFINANCING,
            "engager 150 000 € de cofinancement au plus tard six mois après la signature ;",
            {Part.COFINANCING: "150 000", Part.COFINANCING_DEADLINE: "six mois"},
        ),
        (
            COFINANCING,
            (
                "prendre en charge une part du financement à hauteur de 150 000 € ; cette "
                "enveloppe est engagée dans les huit mois de la signature ;"
            ),
            {Part.COFINANCING: "150 000", Part.COFINANCING_DEADLINE: "huit mois"},
        ),
        (
            COFINANCING,
            "Le partenaire apporte 150 000 € ;",
            {Part.COFINANCING: "150 000", Part.COFINANCING_DEADLINE: None},
        ),
        (
            COFINANCING,
            (
                "cofinancer le service pour un montant de cent cinquante mille euros avant "
                "la fin de l'année 2025 ;"
            ),
            {Part.COFINANCING: "cent cinquante mille"},
        ),
        (COFINANCING, "", {Part.COFINANCING: None, Part.COFINANCING_DEADLINE: None}),
        (
            AWARDED,
            "est lauréate d'un financement FAST de 210 000 €",
            {Part.FAST_ENVELOPE: "210 000"},
        ),
        (
            AWARDED,
            "bénéficie d'une dotation de 210 000 € dans le cadre du FAST",
            {Part.FAST_ENVELOPE: "210 000"},
        ),
        (
            AWARDED,
            "se voit attribuer 210 000 € par le comité d'investissement du FAST",
            {Part.FAST_ENVELOPE: "210 000"},
        ),
        (
            AWARDED,
            "a été retenue par le FAST, qui lui accorde une dotation de 210 000 €",
            {Part.FAST_ENVELOPE: "210 000"},
        ),
        (
            AWARDED,
            "a obtenu du FAST une enveloppe d'un montant de 210 000 €",
            {Part.FAST_ENVELOPE: "210 000"},
        ),
        (
            SPLIT,
            (
                "Sur cette enveloppe FAST de 210 000 €, 30 000 € sont conservés par la "
                "DINUM. Le montant délégué s'élève à 180 000 €."
            ),
            {Part.DINUM_SHARE: "30 000", Part.DELEGATED: "180 000"},
        ),
        (
            SPLIT,
            (
                "30 000 € sont gérés par la DINUM ; le solde, soit 180 000 €, est délégué au "
                "partenaire."
            ),
            {Part.DINUM_SHARE: "30 000", Part.DELEGATED: "180 000"},
        ),
        (
            SPLIT,
            (
                "la DINUM conserve 30 000 € pour l'accompagnement et délègue 180 000 € au "
                "partenaire-délégataire."
            ),
            {Part.DINUM_SHARE: "30 000", Part.DELEGATED: "180 000"},
        ),
        (
            SPLIT,
            (
                "une part de 30 000 € est utilisée directement par la DINUM et 180 000 € "
                "sont délégués au partenaire."
            ),
            {Part.DINUM_SHARE: "30 000", Part.DELEGATED: "180 000"},
        ),
        (
            SPLIT,
            "la part utilisée par la DINUM est de 30 000 €. La part déléguée est de 180 000 €.",
            {Part.DINUM_SHARE: "30 000", Part.DELEGATED: "180 000"},
        ),
        (
            SPLIT,
            "30 000 € restent à la main de la DINUM. Les crédits délégués s'élèvent à 180 000 €.",
            {Part.DINUM_SHARE: "30 000", Part.DELEGATED: "180 000"},
        ),
        (
            SPLIT,
            "180 000 € sont mis à disposition du partenaire-délégataire.",
            {Part.DINUM_SHARE: None, Part.DELEGATED: "180 000"},
        ),
        (
            SPLIT,
            (
                "Sur cette somme, 30 000 € demeurent entre les mains de l'autorité délégante. Le "
                "surplus, soit 180 000 €, est remis en gestion à l'autorité délégataire."
            ),
            {Part.DINUM_SHARE: "30 000", Part.DELEGATED: "180 000"},
        ),
        (
            SPLIT,
            "La DINUM affecte 30 000 € au coaching de l'équipe. La délégation porte sur 180 000 €.",
            {Part.DINUM_SHARE: "30 000", Part.DELEGATED: "180 000"},
        ),
        (
            SPLIT,
            "La DINUM se réserve 30 000 €. Le délégataire dispose de 180 000 €.",
            {Part.DINUM_SHARE: "30 000", Part.DELEGATED: "180 000"},
        ),
        (SPLIT, "", {Part.DINUM_SHARE: None, Part.DELEGATED: None}),
        (
            LATER,
            (
                "obtenir un financement complémentaire de la DGALN avant le 31 mars 2025 "
                "pour poursuivre."
            ),
            {
                Part.LATER_FUNDING: "financement complémentaire",
                Part.LATER_FUNDING_DATE: "31 mars 2025",
            },
        ),
        (
            LATER,
            "rechercher le soutien financier de sa tutelle à compter de 2025.",
            {Part.LATER_FUNDING: "soutien financier", Part.LATER_FUNDING_DATE: "2025"},
        ),
        (LATER, "", {Part.LATER_FUNDING: None, Part.LATER_FUNDING_DATE: None}),
        (
            CAP,
            "Les crédits engagés par le partenaire ne peuvent excéder le montant délégué.",
            {Part.CAP: "excéder"},
        ),
        (
            CAP,
            "Le total des engagements ne saurait être supérieur au montant alloué.",
            {Part.CAP: "supérieur"},
        ),
        (
            CAP,
            "Le partenaire engage les dépenses dans la limite du montant alloué.",
            {Part.CAP: "dans la limite"},
        ),
        (CAP, "Le partenaire veille à ne pas dépasser le montant alloué.", {Part.CAP: "dépasser"}),
        (
            CAP,
            "Les dépenses sont engagées pour un montant maximum de 170 000 €.",
            {Part.CAP: "170 000"},
        ),
        (
            CAP,
            "Le montant maximal des engagements est de 170 000 €.",
            {Part.CAP: "170 000"},
        ),
        (CAP, "Le partenaire dépense un montant maximum de 500 € par mission.", {Part.CAP: None}),
        (CAP, "", {Part.CAP: None}),
        (
            AWARD,
            (
                "La Startup d'État SPARTE, portée par la DGALN, a été sélectionnée en juin "
                "2024 au titre du FAST et se voit attribuer 210 000 €."
            ),
            {Part.AWARD_DATE: "juin 2024", Part.FAST_ENVELOPE: "210 000"},
        ),
        (
            AWARD,
            (
                "Le 12 juin 2024, le produit SPARTE est devenu lauréat du FAST pour un "
                "montant de 210 000 €."
            ),
            {Part.AWARD_DATE: "12 juin 2024", Part.FAST_ENVELOPE: "210 000"},
        ),
        (
            AWARD,
            "Lauréate du FAST en juin 2024, la Startup d'État SPARTE bénéficie de 210 000 €.",
            {Part.AWARD_DATE: "juin 2024", Part.FAST_ENVELOPE: "210 000"},
        ),
        (AWARD, "", {Part.AWARD_DATE: None, Part.FAST_ENVELOPE: "210 000"}),
        (
            TAB,
            (
                "\tAE\tCP\n2023\t100 000 €\t60 000 €\n2024\t80 000 €\t120 000 €\nTotal\t180 "
                "000 €\t180 000 €"
            ),
            {(Part.AE, 2023): "100 000", (Part.CP, 2024): "120 000", (Part.AE, None): "180 000"},
        ),
        (
            TAB,
            "Année\tAutorisations d'engagement\tCrédits de paiement\n2023\t180000\t180000",
            {(Part.AE, 2023): "180000"},
        ),
        (
            TAB,
            "| Année | AE | CP |\n|---|---|---|\n| 2023 | 180 000 € | 180 000 € |",
            {(Part.AE, 2023): "180 000"},
        ),
        (
            TAB,
            "En 2023, 100 000 € en AE et en CP.",
            {(Part.AE, 2023): "100 000", (Part.CP, 2023): "100 000"},
        ),
        (
            TAB,
            "En 2023, 100 000 € en AE et 90 000 € en CP.",
            {(Part.AE, 2023): "100 000", (Part.CP, 2023): "90 000"},
        ),
        (
            COFINANCING,
            (
                "le partenaire-délégataire abonde le budget du service SPARTE de 150 000 € "
                "dans les sept mois à compter de la notification de la convention ;"
            ),
            {Part.COFINANCING: "150 000", Part.COFINANCING_DEADLINE: "sept mois"},
        ),
        (
            COFINANCING,
            (
                "verser une contribution financière de 150 000 €, au plus tard à la fin du "
                "mois de juin 2024 ;"
            ),
            {Part.COFINANCING: "150 000", Part.COFINANCING_DEADLINE: "juin 2024"},
        ),
        (
            COFINANCING,
            (
                "compléter le financement FAST par un apport de 150 000 € engagé sous quatre "
                "mois à compter de la signature ;"
            ),
            {Part.COFINANCING: "150 000", Part.COFINANCING_DEADLINE: "quatre mois"},
        ),
        (
            COFINANCING,
            (
                "Dans les trois mois suivant la signature, le partenaire engage un "
                "cofinancement de 150 000 € ;"
            ),
            {Part.COFINANCING: "150 000", Part.COFINANCING_DEADLINE: "trois mois"},
        ),
        (
            SPLIT,
            (
                "25 000 € de l'enveloppe FAST sont utilisés directement par la DINUM ; les "
                "185 000 € restants sont délégués."
            ),
            {Part.DINUM_SHARE: "25 000", Part.DELEGATED: "185 000"},
        ),
        (
            SPLIT,
            (
                "Parmi les 210 000 € du FAST, la DINUM garde 25 000 €. Elle délègue au "
                "partenaire-délégataire les 185 000 € restants."
            ),
            {Part.DINUM_SHARE: "25 000", Part.DELEGATED: "185 000"},
        ),
        (
            SPLIT,
            (
                "l'enveloppe FAST se répartit entre 25 000 € mobilisés par la DINUM pour "
                "l'accompagnement et 185 000 € délégués au partenaire."
            ),
            {Part.DINUM_SHARE: "25 000", Part.DELEGATED: "185 000"},
        ),
        (
            SPLIT,
            "le délégant met à disposition du délégataire un montant de 185 000 €.",
            {Part.DELEGATED: "185 000"},
        ),
        (
            SPLIT,
            (
                "un montant maximal de 185 000 € est délégué ; 25 000 € sont retenus par la "
                "DINUM au titre de l'accompagnement."
            ),
            {Part.DINUM_SHARE: "25 000", Part.DELEGATED: "185 000"},
        ),
    ],
)
def test_money_clauses_in_other_words(
    sparte: Convention, old: str, new: str, expected: Expected
) -> None:
    check_rewording(sparte, old, new, expected)

"""Heads, codes and signatures, in wordings of other conventions."""

import pytest

from assistant.convention.model import Convention
from assistant.rules.parts import Part
from tests.rules.facts.wordings import (
    ACCOUNTANT,
    FORM,
    TITLE,
    Expected,
    check_rewording,
)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            ACCOUNTANT,
            (
                "Le comptable assignataire est le contrôleur budgétaire du ministère chargé "
                "de l'écologie."
            ),
            {Part.ACCOUNTANT: "contrôleur budgétaire"},
        ),
        (
            "Fait à Paris, le",
            "Fait à Lyon, le 12 mai 2024",
            {Part.SIGNATURE_DATE: "12 mai 2024", Part.SIGNATURE_PLACE: "Lyon"},
        ),
        (
            TITLE,
            "Convention de délégation de gestion – FAST n°14 – Ma Cantine",
            {Part.EDITION: "14", Part.PRODUCT: "Ma Cantine"},
        ),
        (
            TITLE,
            "Convention de délégation de gestion FAST 14 : « Mon Devis »",
            {Part.EDITION: "FAST 14", Part.PRODUCT: "Mon Devis"},
        ),
        (
            TITLE,
            "Convention de délégation de gestion",
            {Part.EDITION: None, Part.PRODUCT: "SPARTE"},
        ),
        ("Centre de coût :", "Centre de coût :\tDNUMDGALN2", {Part.COST_CENTRE: "DNUMDGALN2"}),
        ("Centre de coût :", "Centre de coût :\tà compléter", {Part.COST_CENTRE: None}),
        (
            "Activité(s) :\t035200010101",
            "Activité(s) :\t035200010101, 035200010102",
            {Part.ACTIVITY: "035200010101, 035200010102"},
        ),
        ("Centre de coût :", "", {Part.COST_CENTRE: None}),
        (
            FORM,
            (
                "Les dépenses sont imputées sur le domaine fonctionnel 0352-01, le centre "
                "financier 0352-CFSE-CFIN, l'activité 035200010101 et le centre de coût "
                "DNUM000075."
            ),
            {
                Part.FUNCTIONAL_DOMAIN: "0352-01",
                Part.FINANCIAL_CENTRE: "0352-CFSE-CFIN",
                Part.ACTIVITY: "035200010101",
                Part.COST_CENTRE: "DNUM000075",
            },
        ),
        (
            "Représentée par Brice HUET",
            "Représentée par Mme Zoé LAMBERT, directrice générale,",
            {
                Part.PARTNER_REPRESENTATIVE: "Zoé LAMBERT",
                Part.PARTNER_OFFICE: "directrice générale",
            },
        ),
        ("Représentée par Brice HUET", "Représentée par ", {Part.PARTNER_REPRESENTATIVE: None}),
        (
            "Fait à Paris, le",
            "Fait à Paris, le 30 août 2023",
            {Part.SIGNATURE_DATE: "30 août 2023"},
        ),
        ("Fait à Paris, le", "Fait à Paris, le __/__/____", {Part.SIGNATURE_DATE: None}),
        (
            "Fait à Paris, le",
            "Signé à Nantes le 02/09/2024",
            {Part.SIGNATURE_DATE: "02/09/2024", Part.SIGNATURE_PLACE: "Nantes"},
        ),
        (
            "Fait à Paris, le",
            "Fait en deux exemplaires à Dijon, le 30 août 2023",
            {Part.SIGNATURE_DATE: "30 août 2023", Part.SIGNATURE_PLACE: "Dijon"},
        ),
        (
            ACCOUNTANT,
            (
                "Le comptable assignataire est le directeur départemental des finances "
                "publiques de l'Essai ; il reçoit copie de la convention."
            ),
            {Part.ACCOUNTANT: "directeur départemental"},
        ),
    ],
)
def test_other_clauses_in_other_words(
    sparte: Convention, old: str, new: str, expected: Expected
) -> None:
    check_rewording(sparte, old, new, expected)

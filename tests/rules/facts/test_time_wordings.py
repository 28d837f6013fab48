"""Clauses about dates, delays and staff, in wordings of other conventions."""

import pytest

from assistant.convention.model import Convention
from assistant.rules.parts import Part
from tests.rules.facts.wordings import (
    EFFECT,
    END,
    MEETING,
    NOTICE,
    REPORT,
    STAFF,
    Expected,
    check_rewording,
)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (END, "Elle s'éteint le 15 mars 2026.", {Part.END: "15 mars 2026"}),
        (END, "Les présentes expirent le 15 mars 2026.", {Part.END: "15 mars 2026"}),
        (
            EFFECT,
            "La présente délégation sort ses effets le 1er mars 2024.",
            {Part.ENTRY_INTO_FORCE: "1er mars 2024"},
        ),
        (
            EFFECT,
            "La présente convention lie les parties à compter du 1er mars 2024.",
            {Part.ENTRY_INTO_FORCE: "1er mars 2024"},
        ),
        (
            EFFECT,
            "La présente convention est exécutoire dès sa signature.",
            {Part.ENTRY_INTO_FORCE: "signature"},
        ),
        (
            NOTICE,
            "la dénonciation ne prenant effet qu'à l'expiration d'un délai de quarante-cinq jours",
            {Part.NOTICE: "quarante-cinq jours"},
        ),
        (NOTICE, "avec effet deux mois après la réception du courrier", {Part.NOTICE: "deux mois"}),
        (
            END,
            (
                "Elle prend fin le 15 mars 2026. Si les crédits viennent à manquer, le"
                " partenaire-délégataire en informe le délégant sous cinq jours et interrompt"
                " l'exécution de la délégation."
            ),
            {Part.END: "15 mars 2026", Part.NOTICE: "préavis de trois mois"},
        ),
        (
            NOTICE,
            (
                "sous réserve du respect d'un préavis de quatre mois. À la fin, le code est remis"
                " dans un délai de trois mois"
            ),
            {Part.NOTICE: "préavis de quatre mois"},
        ),
        (
            END,
            (
                "Elle est conclue jusqu'au 15 mars 2026 ; elle peut être prorogée une fois, par"
                " avenant ; la demande est formulée au moins deux mois avant l'échéance."
            ),
            {
                Part.END: "15 mars 2026",
                Part.RENEWAL_REQUEST: "au moins deux mois avant l'échéance",
            },
        ),
        (END, "Elle prend fin le 30 juin 2025.", {Part.END: "30 juin 2025"}),
        (END, "Elle expire le 30 juin 2025.", {Part.END: "30 juin 2025"}),
        (
            END,
            "Elle est conclue pour une durée de 18 mois à compter de sa signature.",
            {Part.END: "18 mois"},
        ),
        (END, "Elle est conclue pour une durée de dix-huit mois.", {Part.END: "dix-huit mois"}),
        (END, "Elle arrive à échéance le 15 mars 2026.", {Part.END: "15 mars 2026"}),
        (END, "Son terme est fixé au 15 mars 2026.", {Part.END: "15 mars 2026"}),
        (END, "Elle s'achève le 15 mars 2026.", {Part.END: "15 mars 2026"}),
        (END, "Elle produit ses effets jusqu'au 15 mars 2026 inclus.", {Part.END: "15 mars 2026"}),
        (
            END,
            "La convention cessera de produire ses effets le 15 mars 2026.",
            {Part.END: "15 mars 2026"},
        ),
        (
            END,
            "Elle couvre la période du 1er mars 2024 au 15 mars 2026.",
            {Part.END: "15 mars 2026"},
        ),
        (
            END,
            "Sa durée est de deux ans à compter de son entrée en vigueur.",
            {Part.END: "deux ans"},
        ),
        (END, "La durée de la convention est fixée à 24 mois.", {Part.END: "24 mois"}),
        (END, "La date de fin de la convention est le 15/03/2026.", {Part.END: "15/03/2026"}),
        (
            END,
            "Elle est valable jusqu'au 15 mars 2026, date à laquelle elle prend fin.",
            {Part.END: "15 mars 2026"},
        ),
        (
            END,
            "Elle se termine le 15 mars 2026 et ne peut être reconduite.",
            {Part.END: "15 mars 2026"},
        ),
        (END, "", {Part.END: None}),
        (
            EFFECT,
            "La présente convention entre en vigueur le 1er mars 2024.",
            {Part.ENTRY_INTO_FORCE: "1er mars 2024"},
        ),
        (
            EFFECT,
            "La présente convention prend effet à compter de sa notification.",
            {Part.ENTRY_INTO_FORCE: "notification"},
        ),
        (
            EFFECT,
            "La présente convention prend effet à la date de sa signature par les deux parties.",
            {Part.ENTRY_INTO_FORCE: "signature"},
        ),
        (
            EFFECT,
            "La présente convention entre en vigueur dès sa signature.",
            {Part.ENTRY_INTO_FORCE: "signature"},
        ),
        (
            EFFECT,
            "La présente convention prend effet à compter du 1er mars 2024.",
            {Part.ENTRY_INTO_FORCE: "1er mars 2024"},
        ),
        (
            EFFECT,
            "La date d'effet de la convention est le 1er mars 2024.",
            {Part.ENTRY_INTO_FORCE: "1er mars 2024"},
        ),
        (EFFECT, "Elle prendra effet le 1er mars 2024.", {Part.ENTRY_INTO_FORCE: "1er mars 2024"}),
        (EFFECT, "", {Part.ENTRY_INTO_FORCE: None}),
        (NOTICE, "en respectant un préavis de deux mois", {Part.NOTICE: "deux mois"}),
        (NOTICE, "moyennant un préavis de 60 jours", {Part.NOTICE: "60 jours"}),
        (
            NOTICE,
            "à condition de prévenir l'autre partie deux mois à l'avance",
            {Part.NOTICE: "deux mois"},
        ),
        (NOTICE, "après un préavis d'un mois notifié par lettre", {Part.NOTICE: "un mois"}),
        (
            NOTICE,
            "par lettre adressée au moins trois semaines avant la date souhaitée",
            {Part.NOTICE: "trois semaines"},
        ),
        (NOTICE, "le délai de préavis étant de quatre mois", {Part.NOTICE: "quatre mois"}),
        (
            NOTICE,
            "en informant l'autre partie trente jours au préalable",
            {Part.NOTICE: "trente jours"},
        ),
        (", sous réserve du respect d'un préavis de trois mois", "", {Part.NOTICE: None}),
        (MEETING, "organisé chaque trimestre", {Part.COMMITTEE_RECURRENCE: "trimestre"}),
        (
            MEETING,
            "qui se réunit deux fois par an",
            {Part.COMMITTEE_RECURRENCE: "deux fois par an"},
        ),
        (MEETING, "réuni tous les quatre mois", {Part.COMMITTEE_RECURRENCE: "quatre mois"}),
        (MEETING, "réuni mensuellement", {Part.COMMITTEE_RECURRENCE: "mensuel"}),
        (
            MEETING,
            "se tenant à une fréquence semestrielle",
            {Part.COMMITTEE_RECURRENCE: "semestriel"},
        ),
        (MEETING, "tenu une fois par semestre", {Part.COMMITTEE_RECURRENCE: "semestre"}),
        (MEETING, "tenu tous les deux mois", {Part.COMMITTEE_RECURRENCE: "deux mois"}),
        (MEETING, "", {Part.COMMITTEE_RECURRENCE: None}),
        (
            STAFF,
            "La revue réunit le sponsor et deux personnes de la DINUM.",
            {Part.STAFF: None},
        ),
        (
            STAFF,
            "affecter 0,5 ETP au déploiement au plus tard le 15 janvier 2025 ;",
            {Part.STAFF: "0,5 ETP", Part.STAFF_DEADLINE: "15 janvier 2025"},
        ),
        (
            STAFF,
            (
                "dédier au minimum deux équivalents temps plein au déploiement dans les deux "
                "mois suivant la signature ;"
            ),
            {Part.STAFF: "deux", Part.STAFF_DEADLINE: "deux mois"},
        ),
        (
            STAFF,
            "mobiliser a minima 1,5 ETP d'ici mi-septembre 2024 ;",
            {Part.STAFF: "1,5", Part.STAFF_DEADLINE: "mi-septembre 2024"},
        ),
        (STAFF, "", {Part.STAFF: None, Part.STAFF_DEADLINE: None}),
        (
            REPORT,
            (
                "remet au délégant, dans les deux mois suivant le terme de la convention, un "
                "compte rendu des dépenses réalisées"
            ),
            {Part.REPORT: "deux mois"},
        ),
        (
            REPORT,
            "transmet un bilan des dépenses réalisées avant le 31 janvier 2026",
            {Part.REPORT: "31 janvier 2026"},
        ),
        (
            REPORT,
            (
                "s'engage à rendre compte au délégant à l'issue de la convention des "
                "dépenses réalisées"
            ),
            {Part.REPORT: "issue"},
        ),
        (END, "Elle est conclue jusqu'au 31 novembre 2023.", {Part.END: "31 novembre 2023"}),
        (
            END,
            (
                "Elle est conclue pour un an à compter de sa signature et peut être "
                "prolongée de six mois par avenant."
            ),
            {Part.END: "un an"},
        ),
        (
            END,
            (
                "La présente convention est conclue pour une durée allant de sa signature au "
                "30 septembre 2025."
            ),
            {Part.END: "30 septembre 2025"},
        ),
        (
            END,
            "Elle reste en vigueur jusqu'à la fin du mois de mars 2025.",
            {Part.END: "mars 2025"},
        ),
        (
            END,
            "Le terme de la convention est le 30 septembre 2025.",
            {Part.END: "30 septembre 2025"},
        ),
        (END, "Elle vient à expiration le 30 septembre 2025.", {Part.END: "30 septembre 2025"}),
        (
            END,
            "Elle est établie jusqu'au 30 septembre 2025 ; au-delà, un avenant est nécessaire.",
            {Part.END: "30 septembre 2025"},
        ),
        (
            END,
            "Elle est conclue du 1er janvier 2024 au 30 septembre 2025.",
            {Part.END: "30 septembre 2025"},
        ),
        (
            "Elle est conclue jusqu'au 31 décembre 2023. La période",
            "Elle prend fin douze mois après sa signature. La période",
            {Part.END: "douze mois"},
        ),
        (
            (
                "La présente convention prend effet à sa date de signature. Elle est conclue "
                "jusqu'au 31 décembre 2023."
            ),
            "La présente convention prend effet à sa signature et s'achève le 30 septembre 2025.",
            {Part.END: "30 septembre 2025", Part.ENTRY_INTO_FORCE: "signature"},
        ),
        (
            (
                "La présente convention prend effet à sa date de signature. Elle est conclue "
                "jusqu'au 31 décembre 2023."
            ),
            (
                "La présente convention est conclue pour une durée de deux ans à compter du "
                "1er janvier 2024."
            ),
            {Part.END: "deux ans"},
        ),
        (
            (
                "La présente convention prend effet à sa date de signature. Elle est conclue "
                "jusqu'au 31 décembre 2023."
            ),
            (
                "La convention entre en vigueur à la date de la dernière signature et expire "
                "le 30 septembre 2025."
            ),
            {Part.END: "30 septembre 2025", Part.ENTRY_INTO_FORCE: "signature"},
        ),
        (
            NOTICE,
            (
                "sous réserve d'un préavis notifié par écrit quatre mois avant la date "
                "d'effet souhaitée"
            ),
            {Part.NOTICE: "quatre mois"},
        ),
        (NOTICE, "avec un préavis fixé à deux mois", {Part.NOTICE: "deux mois"}),
        (
            NOTICE,
            "à l'expiration d'un délai de trois mois suivant la notification",
            {Part.NOTICE: "trois mois"},
        ),
        (
            STAFF,
            "au moins 2 ETP sont dédiés au déploiement à compter du 1er avril 2023 ;",
            {Part.STAFF: "2 ETP", Part.STAFF_DEADLINE: "1er avril 2023"},
        ),
        (
            STAFF,
            "recruter un ETP avant fin juin ;",
            {Part.STAFF: "ETP", Part.STAFF_DEADLINE: "fin juin"},
        ),
        (
            REPORT,
            (
                "rend compte au délégant, au plus tard un mois après la fin de la "
                "convention, des dépenses réalisées"
            ),
            {Part.REPORT: "un mois"},
        ),
        (
            REPORT,
            "établit en fin de convention un bilan des dépenses réalisées",
            {Part.REPORT: "fin de convention"},
        ),
    ],
)
def test_time_clauses_in_other_words(
    sparte: Convention, old: str, new: str, expected: Expected
) -> None:
    check_rewording(sparte, old, new, expected)

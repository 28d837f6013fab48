"""The parts that the values of a convention play."""

from enum import StrEnum


class Part(StrEnum):
    """What a value is for, in a convention of delegation; the value is its French name."""

    PRODUCT = "nom du produit"
    EDITION = "édition du FAST"
    AWARD_DATE = "date d'obtention du financement FAST"

    FAST_ENVELOPE = "enveloppe FAST"
    DINUM_SHARE = "part utilisée directement par la DINUM"
    DELEGATED = "montant délégué"
    AE = "autorisations d'engagement"
    CP = "crédits de paiement"
    CAP = "plafond des engagements"
    ALERT_RATE = "seuil d'alerte de consommation"
    SHORTFALL_NOTICE = "information en cas d'insuffisance des crédits"
    SUSPENSION = "suspension à défaut d'ajustement"
    COFINANCING = "cofinancement du partenaire"
    COFINANCING_DEADLINE = "échéance d'engagement du cofinancement"
    TRANCHE = "tranche"
    TRANCHE_DATE = "échéance de la tranche"
    LATER_FUNDING = "soutien financier à obtenir ensuite"
    LATER_FUNDING_DATE = "échéance du soutien financier à obtenir ensuite"

    ENTRY_INTO_FORCE = "entrée en vigueur"
    END = "fin de la convention"
    NOTICE = "préavis de résiliation"
    NOTICE_EXCEPTION = "préavis dans un cas particulier"
    COMMITTEE_RECURRENCE = "fréquence du comité d'investissement"
    FIRST_COMMITTEE = "première séance du comité d'investissement"
    RENEWAL_REQUEST = "échéance de la demande de reconduction"
    REPORT = "compte rendu au terme"
    YEARLY_REPORT = "bilan de l'exercice"
    STAFF = "effectif minimum"
    STAFF_DEADLINE = "échéance de l'effectif minimum"

    PROGRAMME = "programme budgétaire"
    FUNCTIONAL_DOMAIN = "domaine fonctionnel"
    FINANCIAL_CENTRE = "centre financier"
    ACTIVITY = "activité"
    COST_CENTRE = "centre de coût"
    ACCOUNTANT = "comptable assignataire"

    DELEGANT = "délégant"
    DELEGANT_REPRESENTATIVE = "représentant du délégant"
    DELEGANT_OFFICE = "fonction du représentant du délégant"
    PARTNER = "partenaire délégataire"
    PARTNER_REPRESENTATIVE = "représentant du partenaire délégataire"
    PARTNER_OFFICE = "fonction du représentant du partenaire délégataire"

    SIGNATURE_DATE = "date de signature"
    SIGNATURE_PLACE = "lieu de signature"

    OBLIGATION_DATE = "échéance d'une obligation"

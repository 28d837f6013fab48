"""What a check reports: something missing, or two places that do not agree."""

from enum import StrEnum
from typing import Literal

from assistant.convention.citation import Citation
from assistant.rules.obligations.model import Role
from assistant.value import Value


class CheckCode(StrEnum):
    """What a check found."""

    SIGNATURE_DATE_BLANK = "signature_date_blank"
    ENTRY_BLANK = "entry_blank"
    YEAR_AGAINST_TABLE = "year_against_table"
    ARTICLE_DOES_NOT_HOLD = "article_does_not_hold"
    ARTICLE_UNKNOWN = "article_unknown"
    ENVELOPE_SUM = "envelope_sum"
    TABLE_TOTAL = "table_total"
    AE_TOTAL = "ae_total"
    CP_TOTAL = "cp_total"
    SEVERAL_VALUES = "several_values"
    IMPOSSIBLE_DATE = "impossible_date"
    DATE_PAST_END = "date_past_end"
    ENTRY_AFTER_END = "entry_after_end"
    SPELLINGS = "spellings"

    @property
    def looked_for(self) -> str:
        """What such a check looks for, in French."""
        return _LOOKED_FOR[self]


_LOOKED_FOR = {
    CheckCode.SIGNATURE_DATE_BLANK: "une date de signature en blanc",
    CheckCode.ENTRY_BLANK: "une rubrique en blanc",
    CheckCode.YEAR_AGAINST_TABLE: "des années contredites par un tableau",
    CheckCode.ARTICLE_DOES_NOT_HOLD: "un renvoi à un article qui ne dit pas ce qu'on lui prête",
    CheckCode.ARTICLE_UNKNOWN: "un renvoi à un article qui n'existe pas",
    CheckCode.ENVELOPE_SUM: "une répartition qui ne fait pas l'enveloppe",
    CheckCode.TABLE_TOTAL: "un total de tableau faux",
    CheckCode.AE_TOTAL: "des autorisations d'engagement qui diffèrent du montant délégué",
    CheckCode.CP_TOTAL: "des crédits de paiement qui diffèrent du montant délégué",
    CheckCode.SEVERAL_VALUES: "une donnée à laquelle le texte donne plusieurs valeurs",
    CheckCode.IMPOSSIBLE_DATE: "une date qu'aucun calendrier ne contient",
    CheckCode.DATE_PAST_END: "une date postérieure à la fin de la convention",
    CheckCode.ENTRY_AFTER_END: "une prise d'effet ou une signature postérieure à la fin",
    CheckCode.SPELLINGS: "plusieurs graphies d'une même partie",
}


class CheckKind(StrEnum):
    """Whether something lacks, or contradicts something else; the value is its French name."""

    MISSING = "manque"
    INCONSISTENT = "incohérence"


class Check(Value):
    """A point of the convention to be mended before it is signed or relied on.

    Attributes:
        kind: whether it lacks something or contradicts itself.
        code: what was found.
        title: what was found, in a few French words.
        sentence: one French sentence: what, why it matters, and to whom; its figures all stand
            in the citations.
        citations: the places, the one to mend first.
    """

    kind: CheckKind
    code: CheckCode
    title: str
    sentence: str
    citations: tuple[Citation, ...]


class OpenName(Value):
    """A role that the convention provides for without naming anybody: information, no fault.

    Attributes:
        role: the role.
        sentence: one French sentence that says so.
        citations: the passages that provide for it.
    """

    kind: Literal["information"] = "information"
    role: Role
    sentence: str
    citations: tuple[Citation, ...]

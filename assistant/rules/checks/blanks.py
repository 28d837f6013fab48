"""Places that a convention leaves to be filled."""

from collections.abc import Iterator

from assistant.convention.citation import cite
from assistant.convention.model import Convention
from assistant.convention.nodes import FormEntry, Mention
from assistant.rules.checks.model import Check, CheckCode, CheckKind
from assistant.rules.facts.base import FactBase


def blanks(convention: Convention, _facts: FactBase) -> Iterator[Check]:
    """The date of signature and the labelled entries that are left blank."""
    signature = convention.signature
    if signature is not None and signature.place is not None and _empty(signature.place.date):
        yield Check(
            kind=CheckKind.MISSING,
            code=CheckCode.SIGNATURE_DATE_BLANK,
            title="Date de signature en blanc",
            sentence=(
                "La date de signature n'est pas renseignée : sans elle, ni les parties ni l'équipe "
                "ne peuvent dater ce qui court à compter de la signature."
            ),
            citations=(cite(convention, signature.place.span),),
        )
    for node in convention.walk():
        if isinstance(node, FormEntry) and _empty(node.value):
            yield _blank_entry(convention, node)


def _blank_entry(convention: Convention, entry: FormEntry) -> Check:
    label = entry.label.text.strip()
    return Check(
        kind=CheckKind.MISSING,
        code=CheckCode.ENTRY_BLANK,
        title=f"« {label} » en blanc",
        sentence=(
            f"La rubrique « {label} » n'est pas renseignée : il manque aux services financiers du "
            "délégant et du délégataire une imputation pour enregistrer les dépenses."
        ),
        citations=(cite(convention, entry.span),),
    )


def _empty(value: Mention | None) -> bool:
    """Whether nothing was written there, dots and lines to write on left out."""
    return value is None or not any(character.isalnum() for character in value.text)

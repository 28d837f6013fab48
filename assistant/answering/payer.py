"""Who pays, as a question supposes and as the clause says."""

import re

from assistant.answering.verdict import names_of
from assistant.answering.verdict_turns import verdict_turns
from assistant.convention.folding import fold_line
from assistant.convention.model import Convention
from assistant.retrieval.tokens import tokens
from assistant.rules.obligations.model import Debtor
from assistant.value import Value


class Payer(Value):
    """Who pays, by the clause.

    Attributes:
        debtor: that party.
        supposed: whether it is the one that the question supposes.
    """

    debtor: Debtor
    supposed: bool


def payer_of(question: str, clause: str, convention: Convention) -> Payer | None:
    """Who pays by ``clause``; none where one of the two does not say, or of another thing."""
    asked, stated = (fold_line(text) for text in (question, clause))
    supposed = set(_payers(asked, convention))
    if verdict_turns().ours.search(asked):
        supposed.add(Debtor.DELEGATAIRE)
    told = _payers(stated, convention)
    if len(supposed) != 1 or len(told) != 1 or verdict_turns().denies.search(asked):
        return None
    if not frozenset(tokens(question)) & frozenset(tokens(clause)) - _party_terms(convention):
        return None
    debtor = next(iter(told))
    return Payer(debtor=debtor, supposed=debtor in supposed)


def _payers(folded: str, convention: Convention) -> frozenset[Debtor]:
    """Who ``folded`` says pays."""
    turns = verdict_turns()
    return frozenset(
        debtor
        for debtor, names in names_of(convention)
        if debtor is not Debtor.TEAM
        for place in re.finditer(rf"\b(?:{names})\b", folded)
        if turns.paid_by.search(folded[: place.start()])
        or turns.pays.search(folded[place.end() :].lstrip())
    )


def _party_terms(convention: Convention) -> frozenset[str]:
    names = " ".join(party.acronym.text for party in convention.parties if party.acronym)
    return frozenset(tokens(f"{names} charge délégant délégataire partenaire"))

"""Answers that list who owes what: the whole register, never the best few passages."""

import re
from collections.abc import Iterable

from assistant.answering.draft import Draft
from assistant.answering.prose import paragraphs, quoted
from assistant.answering.reply import Status
from assistant.answering.topics import ObligationsAnswer
from assistant.convention.folding import fold
from assistant.rules import french
from assistant.rules.obligations.model import Debtor, Kind, Obligation, Register, Role

_WHO = {
    Debtor.DELEGANT: "le délégant",
    Debtor.DELEGATAIRE: "le partenaire délégataire",
    Debtor.TEAM: "l'équipe du service",
}


def compose(spec: ObligationsAnswer, register: Register) -> Draft | None:
    """The obligations that ``spec`` asks for, in the order of the text; none where there is none.

    What somebody may do is told apart from what somebody must do.
    """
    found = _wanted(spec, register)
    owed = [one for one in found if one.kind is not Kind.FACULTY]
    allowed = [one for one in found if one.kind is Kind.FACULTY]
    if not found:
        return None
    who = _WHO[Debtor(spec.debtor)] if spec.debtor else spec.role or "les parties"
    citations = dict.fromkeys(one.citation for one in (*owed, *allowed))
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs(
            (
                *_lines(f"{french.capitalized(who)}, d'après la convention :", owed),
                *_lines("Ce que la convention permet :", allowed),
            )
        ),
        citations=tuple(citations),
    )


def _wanted(spec: ObligationsAnswer, register: Register) -> tuple[Obligation, ...]:
    found = register.obligations
    if spec.debtor:
        found = register.by_debtor(Debtor(spec.debtor))
    if spec.role:
        concerned = {*register.by_role(Role(spec.role)), *register.concerning(Role(spec.role))}
        found = tuple(one for one in found if one in concerned)
    if spec.kinds:
        found = tuple(one for one in found if one.kind in spec.kinds)
    if spec.verbs:
        begun = re.compile("|".join(rf"\b{re.escape(verb)}" for verb in spec.verbs))
        found = tuple(one for one in found if begun.search(fold(one.action)))
    return found


def _lines(title: str, obligations: Iterable[Obligation]) -> list[str]:
    lines = [f"– {quoted(_words(one))} ({french.place(one.citation)})" for one in obligations]
    # Two duties that hang on one condition are one sentence, said once.
    return [title, *dict.fromkeys(lines)] if lines else []


def _words(one: Obligation) -> str:
    """The action; with the rest of its sentence where a condition there limits it."""
    return one.citation.quote if one.condition else one.action

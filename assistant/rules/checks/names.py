"""Roles that a convention provides for without naming anybody."""

import re

from assistant.convention.citation import Citation
from assistant.convention.model import Convention
from assistant.rules.checks.model import OpenName
from assistant.rules.obligations.model import Role
from assistant.rules.obligations.reader import read_register

_NAMED_ROLES = (Role.INTRAPRENEUR, Role.SPONSOR)
_WORDS = {Role.INTRAPRENEUR: r"intrapreneu\w*(?:\(e\))?", Role.SPONSOR: r"sponsors?"}
_PERSON = (
    r"(?:(?:M\.|MM\.|Mme|Monsieur|Madame)\s+[A-ZÀ-Ý]|[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?\s+"
    r"[A-ZÀ-Ý]{2}[A-ZÀ-Ý'-]*\b)"
)


def open_names(convention: Convention) -> tuple[OpenName, ...]:
    """The sponsor and the intrapreneur, where somebody must appoint them and nobody is named."""
    register = read_register(convention)
    found: list[OpenName] = []
    for role in _NAMED_ROLES:
        places = tuple(dict.fromkeys(o.citation for o in register.concerning(role)))
        if places and not _is_named(convention, role):
            found.append(_open(role, places))
    return tuple(found)


def _is_named(convention: Convention, role: Role) -> bool:
    """Whether a person's name stands beside a mention of ``role``."""
    word = rf"(?i:{_WORDS[role]})"
    near = r"[^.;\n]{0,80}?"
    beside = rf"{word}{near}{_PERSON}|{_PERSON}{near}{word}"
    return re.search(beside, convention.text) is not None


def _open(role: Role, places: tuple[Citation, ...]) -> OpenName:
    return OpenName(
        role=role,
        sentence=(
            f"La convention prévoit un {role} sans nommer personne : c'est à celui qui doit le "
            "désigner de le faire connaître."
        ),
        citations=places,
    )

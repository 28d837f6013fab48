"""The register of obligations: who owes what, when, to whom, with the words that say so."""

from assistant.rules.obligations.model import (
    Coverage,
    Debtor,
    Kind,
    NoObligation,
    Obligation,
    Register,
    Role,
)
from assistant.rules.obligations.reader import read_register

__all__ = [
    "Coverage",
    "Debtor",
    "Kind",
    "NoObligation",
    "Obligation",
    "Register",
    "Role",
    "read_register",
]

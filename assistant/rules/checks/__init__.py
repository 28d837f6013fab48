"""Checks of a convention: what is missing, what does not agree."""

from assistant.rules.checks.model import Check, CheckCode, CheckKind, OpenName
from assistant.rules.checks.names import open_names
from assistant.rules.checks.runner import run_checks

__all__ = ["Check", "CheckCode", "CheckKind", "OpenName", "open_names", "run_checks"]

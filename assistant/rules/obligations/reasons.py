"""Why a sentence carries no obligation."""

import re

from assistant.rules.obligations.designations import plain
from assistant.rules.obligations.model import NoObligation

# « « équipe » désigne l'ensemble des agents… »: what a word means binds nobody.
DEFINITION = re.compile(
    r"[\W_]*(?:les?\s+(?:termes?|mots?|sigles?)\s+)?[«\"“][^»\"”]{1,80}[»\"”][^.;]{0,60}?\b(?:d[ée]signe|s'entend|signifie|correspond)"
)
_REASONS: tuple[tuple[NoObligation, re.Pattern[str]], ...] = (
    (
        NoObligation.ENTRUSTED,
        re.compile(
            r"\bse voi(?:t|ent) confier|\bconfien?t?\b|\bautorisation couvre"
            r"|\b(?:est|sont|sera|seront)\b.{0,20}\bdelegue"
        ),
    ),
    (
        NoObligation.OBJECT,
        re.compile(
            r"\ba pour (?:objet|but)\b|\bconvention (?:precise|definit|fixe)\b|^elle precise"
        ),
    ),
    (
        NoObligation.DURATION,
        re.compile(
            r"\bprend (?:effet|fin)\b|\bentre(?:ra)? en vigueur|\bconclue?\b|\bperiode d'effet"
            r"|\ba une duree|\bentraine|\bexpire"
        ),
    ),
    (NoObligation.INTRODUCTION, re.compile(r":\s*$")),
)


def reason(words: str, *, narrative: bool) -> NoObligation:
    """Why the sentence ``words`` carries no obligation.

    Args:
        words: a sentence without any.
        narrative: whether it belongs to a preamble.
    """
    if narrative:
        return NoObligation.CONTEXT
    flat = plain(words)
    if DEFINITION.match(flat):
        return NoObligation.DEFINITION
    return next((why for why, shown in _REASONS if shown.search(flat)), NoObligation.STATEMENT)

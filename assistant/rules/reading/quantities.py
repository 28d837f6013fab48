"""Numbers of things, ranks, and numbers that nothing else explains."""

import re
from decimal import Decimal

from assistant.rules.reading import bounds
from assistant.rules.reading.bounds import bound_after, bound_before
from assistant.rules.reading.lexer import TokenKind
from assistant.rules.reading.numbers import NUMBER_WORDS, number, spelled_run, spelled_value
from assistant.rules.reading.tokens import Match, Number, Tokens, words
from assistant.rules.reading.values import Bound, Numeral, Ordinal, Quantity

# Units of work, that take no plural mark.
_WORK_UNITS = frozenset({"etp", "etpt", "etpr"})
_WORK_PHRASES = (
    "equivalent temps plein",
    "equivalents temps plein",
    "equivalent - temps plein",
    "equivalents - temps plein",
    "equivalent - temps - plein",
)
# Words in -s and -x that follow a number and are not what it counts.
_NOT_COUNTED = words(
    "dans pas plus moins sans vers depuis sous alors mais des les ces ses nos vos leurs aux tres "
    "puis apres toujours jamais jours mois ans fois lors hors pres suis etes est sommes apres "
    "dernieres derniers premiers premieres prochains prochaines autres suivants suivantes "
    "tiers quarts dixiemes centiemes tous toutes nous vous ils elles deux trois six dix "
    "restants restantes "
    # « un montant maximum de 500 € » counts no amounts.
    "montant somme total plafond budget enveloppe"
)
_FRACTIONS = words("tiers quart quarts demi demie")
RANK_SUFFIXES = words("er ere re e eme ieme nd nde ᵉʳ ᵉ ʳᵉ")
# From two on, French nouns are in the plural.
_FIRST_PLURAL = Decimal(2)
FIRSTS = {"premier": 1, "premiere": 1, "second": 2, "seconde": 2}
QUANTITY_OPENINGS = NUMBER_WORDS | bounds.OPENINGS
_ORDINAL_STEMS = words(
    "un deux trois quatr cinqu six sept huit neuv dix onz douz treiz quatorz quinz seiz vingt "
    "trent quarant cinquant soixant cent mill"
)
ORDINAL_OPENINGS = (
    NUMBER_WORDS
    | FIRSTS.keys()
    | {f"{stem}{ending}" for stem in _ORDINAL_STEMS for ending in ("ieme", "iemes")}
)
_ORDINAL = re.compile(r"([a-z]+)iemes?")
_IRREGULAR_STEMS = {"cinqu": "cinq", "neuv": "neuf"}


def quantity(tokens: Tokens, at: int) -> Match[Quantity] | None:
    """The number of things that starts at token ``at`` (« au moins 1 ETP », « trois agents »).

    « un » counts only beside a bound, or before a unit of work: it is an article elsewhere.
    """
    before = bound_before(tokens, at)
    count = number(tokens, before.end)
    if count is None or not _is_counted(tokens, count.end, count.found):
        return None
    bound, end = before.found, tokens.after_phrase(count.end, *_WORK_PHRASES)
    worked = end > count.end or tokens.key(count.end) in _WORK_UNITS
    end = max(end, count.end + 1)
    unit = tokens.text(count.end, end)
    if bound is Bound.EXACTLY:
        bound, end = bound_after(tokens, end)
    if count.found.article and bound is Bound.EXACTLY and not worked:
        return None
    span, text, value = tokens.span(at, end), tokens.text(at, end), count.found.value
    return Match(Quantity(span=span, text=text, number=value, unit=unit, bound=bound), end)


def _is_counted(tokens: Tokens, at: int, count: Number) -> bool:
    """Whether the word at ``at`` is what ``count`` counts: a noun in the plural, if it can be."""
    noun = tokens.key(at)
    if tokens.kind(at) is not TokenKind.WORD or (tokens[at].glued and noun not in _WORK_UNITS):
        return False
    if noun in _WORK_UNITS or tokens.after_phrase(at, *_WORK_PHRASES) > at:
        return True
    if noun in _NOT_COUNTED or len(noun) < len("abc"):
        return False
    return noun.endswith(("s", "x")) or count.value < _FIRST_PLURAL


def ordinal(tokens: Tokens, at: int) -> Match[Ordinal] | None:
    """The rank that starts at token ``at`` (« 1er », « deuxième », « vingt et unième »)."""
    found = _rank_in_figures(tokens, at) or _rank_in_words(tokens, at)
    if found is None:
        return None
    span, text = tokens.span(at, found.end), tokens.text(at, found.end)
    return Match(Ordinal(span=span, text=text, rank=found.found), found.end)


def _rank_in_figures(tokens: Tokens, at: int) -> Match[int] | None:
    suffix = tokens[at + 1]
    plain = tokens.kind(at) is TokenKind.NUMBER and tokens.key(at).isdecimal()
    if plain and suffix.glued and suffix.key in RANK_SUFFIXES:
        return Match(int(tokens.key(at)), at + 2)
    return None


def _rank_in_words(tokens: Tokens, at: int) -> Match[int] | None:
    first = FIRSTS.get(tokens.key(at))
    if first is not None:
        # The Prime Minister is no rank.
        return None if tokens.key(at + 1) == "ministre" else Match(first, at + 1)
    run = spelled_run(tokens, at, NUMBER_WORDS)
    end = run[-1] + 1 if run else at
    end = tokens.after_phrase(end, "-", "et -", "et") if run else end
    match = _ORDINAL.fullmatch(tokens.key(end))
    if match is None:
        return None
    tens = " ".join(
        [*(tokens.key(i) for i in run), *(["et"] if tokens.before(end) == "et" else [])]
    )
    for unit in (match[1], f"{match[1]}e", _IRREGULAR_STEMS.get(match[1], "")):
        value = spelled_value(f"{tens} {unit}".strip())
        if value is not None:
            return Match(int(value), end + 1)
    return None


def numeral(tokens: Tokens, at: int) -> Match[Numeral] | None:
    """The number that starts at token ``at`` and that no other rule explains.

    « un », « une » and « neuf » (which is « new », too) are numbers only where nothing else is
    said.
    """
    found = number(tokens, at)
    if found is None or _is_ambiguous(tokens, at, found) or _is_part_of_word(tokens, at, found):
        return None
    span, text = tokens.span(at, found.end), tokens.text(at, found.end)
    return Match(Numeral(span=span, text=text, number=found.found.value), found.end)


def _is_ambiguous(tokens: Tokens, at: int, found: Match[Number]) -> bool:
    alone = at == 0 and found.end == len(tokens)
    doubtful = found.found.article or (tokens.key(at) == "neuf" and found.end == at + 1)
    return tokens.key(found.end) in _FRACTIONS or (doubtful and not alone)


def _is_part_of_word(tokens: Tokens, at: int, found: Match[Number]) -> bool:
    """Whether the figures are part of a name (« 12bis », « 3° », « 07 »)."""
    if not found.found.digits:
        return False
    figures, following = tokens.key(at), tokens[found.end]
    padded = len(figures) > 1 and figures.isdecimal() and figures.startswith("0")
    stuck = following.glued and (following.kind is TokenKind.WORD or following.key in "°º")
    return padded or (stuck and following.key != "")

"""Sums of money and rates."""

import re
from decimal import Decimal

from assistant.rules.reading import bounds
from assistant.rules.reading.bounds import bound_after, bound_before
from assistant.rules.reading.lexer import TokenKind
from assistant.rules.reading.numbers import NUMBER_WORDS, figures_value, number, times
from assistant.rules.reading.tokens import Match, Tokens
from assistant.rules.reading.values import Amount, Bound, Percentage

_EUROS = frozenset({"€", "euro", "euros", "eur"})
# Before the currency (« 200 k€ »), and holding it (« 200 keuros »).
_MULTIPLES = {"k": Decimal(1000), "m": Decimal(10**6), "md": Decimal(10**9), "mds": Decimal(10**9)}
_MULTIPLES_OF_EUROS = {
    "ke": Decimal(1000),
    "keur": Decimal(1000),
    "keuro": Decimal(1000),
    "keuros": Decimal(1000),
    "meur": Decimal(10**6),
    "meuro": Decimal(10**6),
    "meuros": Decimal(10**6),
}
OPENINGS = NUMBER_WORDS | bounds.OPENINGS | {"eur", "€"}
_CENTS = frozenset({"centime", "centimes", "cent", "cents"})
_ENGLISH = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_PERCENT = ("%", "pour cent", "pourcent", "pourcents", "p . 100", "p . cent", "pour 100")


def amount(tokens: Tokens, at: int) -> Match[Amount] | None:
    """The sum that starts at token ``at``, its bound included (« au moins 10 000 € »)."""
    before = bound_before(tokens, at)
    sum_ = _currency_first(tokens, before.end) or _currency_last(tokens, before.end)
    if sum_ is None:
        return None
    bound, end = before.found, _after_repetition(tokens, sum_)
    if bound is Bound.EXACTLY:
        bound, end = bound_after(tokens, end)
    span, text = tokens.span(at, end), tokens.text(at, end)
    return Match(Amount(span=span, text=text, euros=sum_.found, bound=bound), end)


def _after_repetition(tokens: Tokens, sum_: Match[Decimal]) -> int:
    """The index after the same sum in brackets: « cent mille euros (100 000 €) » is one sum.

    Two sums that differ stay two.
    """
    if tokens.key(sum_.end) != "(":
        return sum_.end
    again = _currency_last(tokens, sum_.end + 1)
    same = again is not None and again.found == sum_.found and tokens.key(again.end) == ")"
    return again.end + 1 if again is not None and same else sum_.end


def percentage(tokens: Tokens, at: int) -> Match[Percentage] | None:
    """The rate that starts at token ``at`` (« 14,29 % », « vingt pour cent », « 80 p. 100 »)."""
    rate = number(tokens, at)
    if rate is None:
        return None
    end = tokens.after_phrase(rate.end, *_PERCENT)
    if end == rate.end:
        return None
    span, text = tokens.span(at, end), tokens.text(at, end)
    return Match(Percentage(span=span, text=text, rate=rate.found.value), end)


def _currency_first(tokens: Tokens, at: int) -> Match[Decimal] | None:
    """« EUR 500 », « € 500 »; the sign of a sum that came before is not ours."""
    if tokens.key(at) not in {"eur", "€"} or (at and tokens.kind(at - 1) is TokenKind.NUMBER):
        return None
    value = number(tokens, at + 1)
    if value is None or not value.found.digits or tokens.key(value.end) in _EUROS:
        return None
    return Match(value.found.value, value.end)


def _currency_last(tokens: Tokens, at: int) -> Match[Decimal] | None:
    value = number(tokens, at)
    if value is None:
        return None
    held = _MULTIPLES_OF_EUROS.get(tokens.key(value.end))
    if held is not None:
        return Match(times(value.found.value, held), value.end + 1)
    euros, place = value.found.value, value.end
    multiple = _MULTIPLES.get(tokens.key(place))
    if multiple is not None:
        euros, place = times(euros, multiple), place + 1
    elif place == at + 1 and _in_english(tokens.key(at)):
        euros = figures_value(tokens.key(at).replace(",", ""))
    # « deux millions d'euros »
    place = tokens.after_phrase(place, "d", "de")
    return _with_cents(tokens, euros, place + 1) if tokens.key(place) in _EUROS else None


def _in_english(figures: str) -> bool:
    """Whether a comma parts the thousands (« 210,000 euros »): no sum has three decimals."""
    return bool(_ENGLISH.fullmatch(figures))


def _with_cents(tokens: Tokens, euros: Decimal, end: int) -> Match[Decimal]:
    """``euros`` and the cents after them (« 12 euros et 50 centimes »)."""
    place = end + 1 if tokens.key(end) == "et" else end
    cents = number(tokens, place)
    if cents is not None and tokens.key(cents.end) in _CENTS:
        return Match(euros + cents.found.value / 100, cents.end + 1)
    return Match(euros, end)

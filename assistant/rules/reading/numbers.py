"""Numbers, in figures and in words."""

from decimal import Decimal, InvalidOperation
from functools import lru_cache

from text_to_num import text2num

from assistant.rules.reading.lexer import TokenKind
from assistant.rules.reading.tokens import Match, Number, Tokens, words

_SMALL = words(
    "zero un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
    "seize vingt vingts trente quarante cinquante soixante septante huitante octante nonante "
    "cent cents"
)
_SCALES = {
    "mille": Decimal(1000),
    "million": Decimal(10**6),
    "millions": Decimal(10**6),
    "milliard": Decimal(10**9),
    "milliards": Decimal(10**9),
}
NUMBER_WORDS = _SMALL | _SCALES.keys() | {"mil"}
# No number is written in more words (« neuf cent quatre-vingt-dix-neuf millions neuf cent… »).
_LONGEST = 24
_UNITS = frozenset({"un", "une", "onze"})
_HALF = frozenset({"demi", "demie"})


def number(tokens: Tokens, at: int) -> Match[Number] | None:
    """The number that starts at token ``at``: « 45 250,50 », « 1,5 million », « vingt-deux ».

    A number repeated in brackets is one number (« un (1) », « 45 (quarante-cinq) »); two that
    differ are none.
    """
    if at not in tokens.numbers:
        tokens.numbers[at] = _number(tokens, at)
    return tokens.numbers[at]


def _number(tokens: Tokens, at: int) -> Match[Number] | None:
    first = _simple(tokens, at)
    if first is None or tokens.key(first.end) not in {"(", "["}:
        return first
    second = _simple(tokens, first.end + 1)
    if second is None or tokens.key(second.end) not in {")", "]"}:
        return first
    if second.found.digits == first.found.digits:
        return first
    if second.found.value != first.found.value:
        return None
    return Match(first.found._replace(article=False), second.end + 1)


def _simple(tokens: Tokens, at: int) -> Match[Number] | None:
    if tokens.kind(at) is TokenKind.NUMBER:
        return _figures(tokens, at)
    if tokens.key(at) in NUMBER_WORDS:
        return _words(tokens, at)
    return None


def _figures(tokens: Tokens, at: int) -> Match[Number] | None:
    # The figures of a name (« V2 », « covid19 »), except after the name of the currency.
    glued = tokens[at].glued and at > 0 and tokens.kind(at - 1) is TokenKind.WORD
    if glued and tokens.key(at - 1) != "eur":
        return None
    value = figures_value(tokens.key(at))
    end = at + 1
    scale = _glued_scale(tokens, end)
    if scale is not None:
        number_ = Number(times(value, scale), digits=True, article=False, suffixed=True)
        return Match(number_, end + 1)
    scaled, end = _scaled(tokens, end, value)
    return Match(Number(scaled, digits=True, article=False), end)


def _glued_scale(tokens: Tokens, at: int) -> Decimal | None:
    """The multiple of « 200k » and « 3M »; « 3m » is a length."""
    token = tokens[at]
    if not token.glued or tokens.source[token.start : token.end] not in {"k", "K", "M"}:
        return None
    return _SCALES["mille" if token.key == "k" else "million"]


def figures_value(figures: str) -> Decimal:
    """The value of a NUMBER token: « 45 250,50 », « 210.000 », « 1.5 », « 1,200,000 ».

    A comma is decimal, unless there are two; a point is decimal unless it parts threes.
    """
    plain = figures.replace(" ", "")
    if plain.count(",") > 1:
        return Decimal(plain.replace(",", ""))
    head, *groups = plain.split(",")[0].split(".")
    thousands = bool(groups) and head != "0" and all(len(group) == 3 for group in groups)  # noqa: PLR2004
    if thousands or "," in plain:
        plain = plain.replace(".", "")
    return Decimal(plain.replace(",", "."))


def _scaled(tokens: Tokens, end: int, value: Decimal) -> tuple[Decimal, int]:
    """``value`` times the scale at ``end``, if there is one (« millions », « million et demi »)."""
    scale = _SCALES.get(tokens.key(end))
    if scale is None:
        return value, end
    after_half = _after_half(tokens, end + 1)
    if after_half is not None:
        return times(value, scale) + scale / 2, after_half
    return times(value, scale), end + 1


def times(value: Decimal, scale: Decimal) -> Decimal:
    """Their product, without the decimals that are all zero (« 1,5 million » is 1500000)."""
    product = value * scale
    whole = product.to_integral_value()
    return whole if whole == product else product


def _after_half(tokens: Tokens, at: int) -> int | None:
    if tokens.key(at) == "et" and tokens.key(at + 1) in _HALF:
        return at + 2
    return None


def _words(tokens: Tokens, at: int) -> Match[Number] | None:
    """The longest run of number words from ``at`` on that makes one number."""
    run = spelled_run(tokens, at, NUMBER_WORDS)
    while run:
        value = spelled_value(" ".join(tokens.key(i) for i in run))
        if value is not None:
            return _completed(tokens, at, value, run)
        run.pop()
    return None


def _completed(tokens: Tokens, at: int, value: Decimal, run: list[int]) -> Match[Number] | None:
    last = tokens.key(run[-1])
    end = run[-1] + 1
    if tokens.key(at) in _SCALES and tokens.key(at) != "mille":
        return None
    if tokens.key(end) == "virgule":
        decimal = _decimals(tokens, end + 1)
        if decimal is not None:
            scaled, end = _scaled(tokens, decimal.end, value + decimal.found)
            return Match(Number(scaled, digits=False, article=False), end)
    after_half = _after_half(tokens, end)
    if last in _SCALES and after_half is not None:
        return Match(Number(value + _SCALES[last] / 2, digits=False, article=False), after_half)
    article = len(run) == 1 and last in {"un", "une"}
    return Match(Number(value, digits=False, article=article), end)


def _decimals(tokens: Tokens, at: int) -> Match[Decimal] | None:
    """The decimals after « virgule »: « cinq » is 0.5, « zéro cinq » is 0.05."""
    figures = ""
    end = at
    while tokens.key(end) == "zero":
        figures += "0"
        end += 1
    run = spelled_run(tokens, end, _SMALL)
    value = spelled_value(" ".join(tokens.key(i) for i in run)) if run else None
    if value is not None:
        figures += str(value)
        end = run[-1] + 1
    return Match(Decimal(f"0.{figures}"), end) if figures else None


def spelled_run(tokens: Tokens, at: int, words: frozenset[str]) -> list[int]:
    """The indices of the number words from ``at`` on; hyphens, and « et » before a unit, join."""
    run: list[int] = []
    index = at
    while len(run) < _LONGEST:
        if tokens.key(index) in words:
            run.append(index)
            index += 1
        elif run and tokens.key(index) == "-" and tokens[index].glued and tokens[index + 1].glued:
            index += 1
        elif run and _is_joining_and(tokens, index):
            run.append(index)
            index += 1
        else:
            break
    while run and tokens.key(run[-1]) == "et":
        run.pop()
    return run


def _is_joining_and(tokens: Tokens, index: int) -> bool:
    """Whether « et » at ``index`` joins a unit: « vingt et un », « vingt-et-un »."""
    following = tokens.after_phrase(index + 1, "-")
    return tokens.key(index) == "et" and tokens.key(following) in _UNITS


@lru_cache(maxsize=4096)
def spelled_value(words: str) -> Decimal | None:
    """The number that folded ``words`` make, parted by spaces; None where they make none."""
    if words == "zero":
        return Decimal(0)
    try:
        return Decimal(text2num(words, "fr"))
    except (ValueError, InvalidOperation):
        return None

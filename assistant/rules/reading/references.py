"""Numbers of texts, articles and parts of texts, which are no quantities."""

from assistant.rules.reading.dates import calendar_date
from assistant.rules.reading.lexer import TokenKind
from assistant.rules.reading.tokens import Match, Tokens, words
from assistant.rules.reading.values import CalendarDate, Reference

# Their date is part of their name.
_TEXTS = words(
    "decret decrets loi lois ordonnance ordonnances arrete arretes circulaire circulaires "
    "directive reglement instruction deliberation"
)
_PARTS = words(
    "article articles art alinea alineas annexe annexes titre chapitre section sections "
    "paragraphe page pages § lot phase etape tableau figure note version avenant "
    "tsa cs bp cedex siret siren"
)
_NUMBER_SIGNS = frozenset({"n°", "n°s", "nº", "no", "numero", "numeros"})
# The letters of the articles of codes (« L. 353-1 », « R331-65 »).
_CODE_LETTERS = frozenset({"l", "r", "d", "lo"})
_JOINTS = frozenset({",", "et", "ou", "a", "-"})
_NUMBERS = frozenset({TokenKind.NUMBER, TokenKind.TEXT_NUMBER, TokenKind.OUTLINE, TokenKind.CODE})
# An article of a code may look like a date (« L. 2261-23-1 »).
_NUMBERS_OF_CODES = _NUMBERS | {TokenKind.DATE}
_SUFFIXES = words("er bis ter quater °")
OPENINGS = _TEXTS | _PARTS | _NUMBER_SIGNS | _CODE_LETTERS
_LONGEST_NAME = 8
_SHORT_YEAR = 2


def reference(tokens: Tokens, at: int) -> Match[Reference] | None:
    """The reference that starts at token ``at``, from its noun to its date if it is a text's."""
    dated = _text(tokens, at)
    if dated is not None:
        return dated
    end = _number_sign(tokens, at) or _part(tokens, at) or _article_of_code(tokens, at)
    end = end or _bare(tokens, at)
    if end is None:
        return None
    return Match(Reference(span=tokens.span(at, end), text=tokens.text(at, end)), end)


def _text(tokens: Tokens, at: int) -> Match[Reference] | None:
    """« décret n° 2004-1085 du 3 mai 2004 », « circulaire du Premier ministre 5608/SG »."""
    if tokens.key(at) not in _TEXTS:
        return None
    end = _named_number(tokens, at + 1) or at + 1
    date = _date_of_text(tokens, end)
    end = date.end if date is not None else end
    if end == at + 1:
        return None
    span, text = tokens.span(at, end), tokens.text(at, end)
    return Match(Reference(span=span, text=text, dated=date.found if date else None), end)


def _date_of_text(tokens: Tokens, at: int) -> Match[CalendarDate] | None:
    """« du 3 mai 2004 », « de 2004 »."""
    if tokens.key(at) not in {"du", "des", "de"}:
        return None
    date = calendar_date(tokens, at + 1)
    if date is None or not isinstance(date.found, CalendarDate):
        return None
    whole = date.found.day is not None or tokens.key(at) == "de"
    return Match(date.found, date.end) if whole and date.found.part is None else None


def _named_number(tokens: Tokens, at: int) -> int | None:
    """The index after the number of a text, few words standing before it."""
    for place in range(at, at + _LONGEST_NAME):
        if tokens.kind(place) is TokenKind.TEXT_NUMBER:
            return place + 1
        if tokens.key(place) in _NUMBER_SIGNS:
            return _number_sign(tokens, place)
        if tokens.kind(place) is not TokenKind.WORD:
            return None
    return None


def _number_sign(tokens: Tokens, at: int) -> int | None:
    """The index after « n° 12 », « numéro 2019-07 »; « no » only before figures."""
    if tokens.key(at) not in _NUMBER_SIGNS or tokens.kind(at + 1) not in _NUMBERS:
        return None
    return at + 2


def _part(tokens: Tokens, at: int) -> int | None:
    """« article 5 », « articles 2, 3 et 4 », « art. L. 353-1 », « titre 2 », « TSA 30719 »."""
    if tokens.key(at) not in _PARTS:
        return None
    place = tokens.after_phrase(at + 1, ".")
    end = _item(tokens, place)
    while end is not None and tokens.key(end) in _JOINTS and tokens.key(at).endswith(("s", "t")):
        following = _item(tokens, end + 1)
        if following is None:
            break
        end = following
    return end


def _item(tokens: Tokens, at: int) -> int | None:
    """The index after one number of an article: « 5 », « 1er », « L. 353-1 », « n° 3 »."""
    place = at + 1 if tokens.key(at) in _NUMBER_SIGNS else at
    if tokens.kind(place) in _NUMBERS:
        suffixed = tokens.key(place + 1) in _SUFFIXES
        return place + 2 if suffixed else place + 1
    return _article_of_code(tokens, place)


def _article_of_code(tokens: Tokens, at: int) -> int | None:
    """The index after « L. 353-1 », « R331-65 », « L. 2122-1-1 »; « l » may be an article."""
    if tokens.key(at) not in _CODE_LETTERS or not tokens.text(at, at + 1).isupper():
        return None
    place = tokens.after_phrase(at + 1, ". *", ".")
    dotted = place > at + 1 or tokens[place].glued
    if not dotted or tokens.kind(place) not in _NUMBERS_OF_CODES:
        return None
    end = place + 1
    while tokens.key(end) == "-" and tokens[end].glued and tokens.kind(end + 1) in _NUMBERS:
        end += 2
    return end


def _bare(tokens: Tokens, at: int) -> int | None:
    """The index after a number whose shape is a text's: « 2004-1085 », « 5608/SG »."""
    if tokens.kind(at) is not TokenKind.TEXT_NUMBER:
        return None
    written = tokens.text(at, at + 1)
    year, _, office = written.partition("/")
    if office:
        return at + 1 if office.isupper() else None
    return at + 1 if len(year.partition("-")[0]) > _SHORT_YEAR else None

"""The tokens of a text, as the rules of the grammar walk over them."""

from decimal import Decimal
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from assistant.convention.span import Span
from assistant.rules.reading.lexer import Token, TokenKind, lex

Found_co = TypeVar("Found_co", covariant=True)


class Match(NamedTuple, Generic[Found_co]):
    """What a rule found, and the index of the first token after it."""

    found: Found_co
    end: int


class Number(NamedTuple):
    """A number of the text.

    Attributes:
        value: the number.
        digits: whether figures write it; words do otherwise.
        article: whether it may be no number but an article (« un », « une » alone).
        suffixed: whether a multiple in letters follows the figures (« 200k »).
    """

    value: Decimal
    digits: bool
    article: bool
    suffixed: bool = False


def words(text: str) -> frozenset[str]:
    """The words of ``text``, to write a vocabulary as one line."""
    return frozenset(text.split())


def first_words(*phrases: str) -> frozenset[str]:
    """The first word of each of ``phrases``."""
    return frozenset(phrase.split(" ")[0] for phrase in phrases)


@lru_cache(maxsize=1024)
def _parts(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.split(" "))


class Tokens:
    """The tokens of one text; any index is safe, beyond the last one stands END.

    Attributes:
        source: the text.
        numbers: the numbers already looked for, by the index they start at: every rule asks.
    """

    def __init__(self, source: str) -> None:
        """Cut ``source`` into tokens."""
        self.source = source
        self._tokens = lex(source)
        self._keys = tuple(token.key for token in self._tokens)
        self._last = len(self._tokens) - 1
        self.numbers: dict[int, Match[Number] | None] = {}

    def __len__(self) -> int:
        return self._last

    def __getitem__(self, index: int) -> Token:
        return self._tokens[min(index, self._last)]

    def key(self, index: int) -> str:
        """The folded characters of the token at ``index``."""
        return self._keys[index] if index < self._last else ""

    def kind(self, index: int) -> TokenKind:
        """The kind of the token at ``index``."""
        return self[index].kind

    def before(self, index: int) -> str:
        """The folded characters of the token before ``index``; none at the start."""
        return self._keys[index - 1] if index else ""

    def after_phrase(self, index: int, *phrases: str) -> int:
        """The index after the first of ``phrases`` that stands at ``index``; ``index`` if none.

        A phrase is written folded, its words parted by one space (« a compter de »).
        """
        first = self.key(index)
        for phrase in phrases:
            parts = _parts(phrase)
            if parts[0] == first and self._keys[index : index + len(parts)] == parts:
                return index + len(parts)
        return index

    def after_any(self, index: int, among: frozenset[str], most: int = 1) -> int:
        """The index after the tokens from ``index`` on that are ``among`` these, ``most`` at most.

        ``index`` itself where the first one is not.
        """
        end = index
        while end - index < most and self.key(end) in among:
            end += 1
        return end

    def span(self, start: int, end: int) -> Span:
        """The place in the source of the tokens ``start`` to ``end``, the last excluded."""
        return Span(start=self[start].start, end=self[end - 1].end)

    def text(self, start: int, end: int) -> str:
        """The words of the source from token ``start`` to ``end``, the last excluded."""
        return self.source[self[start].start : self[end - 1].end]

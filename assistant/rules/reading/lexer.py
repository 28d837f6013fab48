"""The lexer: a folded copy of a text, cut into tokens that know their place in the source.

Whatever holds figures without being one (an address of the web, a telephone number, a time of
day) becomes one opaque token here, so that no rule of the grammar can look inside.
"""

import re
import unicodedata
from enum import Enum
from typing import NamedTuple

from assistant.convention.folding import FoldedText, align


class TokenKind(Enum):
    """What a token is; each name is a group of the lexer's expression."""

    URL = "url"
    PHONE = "phone"
    TIME = "time"
    DATE = "date"
    CODE = "code"
    TEXT_NUMBER = "text_number"
    OUTLINE = "outline"
    NUMBER = "number"
    WORD = "word"
    SYMBOL = "symbol"
    BREAK = "break"
    END = "end"


class Token(NamedTuple):
    """A token.

    Attributes:
        kind: what it is.
        key: its folded characters; an elision loses its apostrophe (« d' » is « d »).
        start: offset of its first character in the source.
        end: offset just after its last one.
        glued: whether nothing stands between it and the token before.
    """

    kind: TokenKind
    key: str
    start: int
    end: int
    glued: bool


# Every repetition that another character must follow is bounded or possessive: time stays linear.
_TOKEN = re.compile(
    r"""
    (?P<gap>[\s*\\]+|_{1,2}(?!_))
  | (?P<url>(?:https?://|www\.)[^\s<>()\[\]"]+
        | [\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}
        | (?<![\w.])[a-z0-9-]{1,63}+(?:\.[a-z0-9-]{1,63}+){0,4}?
          \.(?:fr|eu|com|org|net|io|info|pdf|docx?|md)\b(?:/[^\s<>()\[\]"]*)?)
  | (?P<phone>(?<![\w+])(?:\+33[ .-]?[1-9](?:[ .-]?[0-9]{2}){4}|0[1-9](?:[ .-][0-9]{2}){4})(?!\w))
  | (?P<time>(?<!\w)[0-9]{1,2}[ ]?h(?:[ ]?[0-9]{2})?(?!\w) | (?<!\w)[0-9]{1,2}:[0-9]{2}(?!\w))
  | (?P<date>(?<![\w/.-])(?:[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}
        | [0-9]{1,2}([/.-])[0-9]{1,2}\6(?:[0-9]{4}|[0-9]{2})
        | [0-9]{1,2}/[0-9]{4} | [0-9]{1,2}/[0-9]{1,2})(?![\w/]|[.-]\w))
  | (?P<code>(?<![\w-])(?:0[0-9]{3}(?:-[a-z0-9]{2,20})+
        | [0-9]{4}(?:-[a-z]{2,20})+(?:-[a-z0-9]{2,20})* | 0[0-9]{7,17} | [0-9]{10,18}
        | (?![a-z]+(?:19|20)?[0-9]{1,2}(?!\w))(?=[a-z0-9]{0,9}[0-9]{3})[a-z][a-z0-9]{7,11}
        )(?![\w-]))
  | (?P<text_number>(?<![\w-])(?:(?!(?:19|20)[0-9]{2}-(?:19|20)[0-9]{2}\b)[0-9]{2,4}-[0-9]{2,5}
        | [0-9]{2,6}/[a-z]{1,6})(?![\w/]|-\w))
  | (?P<number>(?:[1-9][0-9]{0,2}(?:[ ][0-9]{3})+(?![0-9])(?:[.,][0-9]{1,6}(?![0-9]))?
        | [1-9][0-9]{0,2}(?:\.[0-9]{3})+(?![0-9]|\.[0-9])(?:,[0-9]{1,6}(?![0-9]))?
        | [1-9][0-9]{0,2}(?:,[0-9]{3}){2,}(?![0-9]|,[0-9])
        | [0-9]{1,18}(?![0-9]|\.[0-9]+\.[0-9])(?:[.,][0-9]{1,6}(?![0-9]))?))
  | (?P<outline>[0-9]+(?:\.[0-9]+)*)
  | (?P<word>aujourd'hui|n[°º](?:s(?!\w))?|[^\W\d_]+)(?P<elided>'(?=[^\W\d_]))?
  | (?P<symbol>%\}|.)
    """,
    re.VERBOSE | re.DOTALL,
)


def lex(text: str) -> tuple[Token, ...]:
    """The tokens of ``text``, in order; the last one is always of kind END.

    Spaces and marks of emphasis are no tokens. A tab, an empty line, or a new line that does not
    go on in lower case is one, of kind BREAK: no reading runs across it.
    """
    folded = _aligned(text)
    tokens: list[Token] = []
    glued = False
    for match in _TOKEN.finditer(folded.text):
        start, end = match.span()
        if match["gap"] is not None:
            glued = False
            if _breaks(folded, text, start, end):
                place = folded.offsets[start]
                tokens.append(Token(TokenKind.BREAK, "\n", place, place, glued=False))
            continue
        tokens.append(_token(match, folded, text, glued=glued))
        glued = match["elided"] is None
    tokens.append(Token(TokenKind.END, "", len(text), len(text), glued=False))
    return tuple(tokens)


def _token(match: re.Match[str], folded: FoldedText, text: str, *, glued: bool) -> Token:
    # The apostrophe of an elision is the last group to match, and belongs to its word.
    name = "word" if match["word"] is not None else match.lastgroup
    end = folded.offsets[match.end() - 1] + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    start = folded.offsets[match.start()]
    return Token(TokenKind(name), match[str(name)], start, end, glued)


def _aligned(text: str) -> FoldedText:
    """The folded copy, with the tabs that folding makes spaces: they part the cells of a table."""
    folded = align(text)
    if "\t" not in text:
        return folded
    characters = list(folded.text)
    for place, offset in enumerate(folded.offsets[:-1]):
        if text[offset] == "\t":
            characters[place] = "\t"
    return FoldedText(text="".join(characters), offsets=folded.offsets)


def _breaks(folded: FoldedText, text: str, start: int, end: int) -> bool:
    gap = folded.text[start:end]
    if "\t" in gap or gap.count("\n") > 1:
        return True
    after = text[folded.offsets[end] : folded.offsets[end] + 1]
    return "\n" in gap and not (after.islower() or after.isdigit())

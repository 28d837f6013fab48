"""Whom a quoted clause names, in answer to « qui »: never more than its words prove."""

import re
from collections.abc import Iterable

from assistant.answering.who import Who, verbs, who
from assistant.convention.citation import Citation
from assistant.convention.folding import FoldedText, align, fold, fold_line
from assistant.retrieval.tokens import tokens
from assistant.rules.obligations.model import Obligation

_DETERMINER = r"(?:(?:le|la|les|un|une|son|sa|ses|leur|chaque|chacune?)\s+|l')"
_NOUN = r"[a-z][\w.-]*"
_OF = r"(?:\s+(?:de\s+la\s+|de\s+l'|du\s+|des\s+|de\s+|d'un\s+|d'une\s+|d')[\w.-]+)*"
_SOMEBODY = rf"(?P<who>{_DETERMINER}?(?!commun\b){_NOUN}{_OF})"
_BY = re.compile(rf"\s+(?:\w+ment\s+)?par\s+{_SOMEBODY}")
# « organisés sous le pilotage d'un comité »
_TO_WHOM = r"(?P<to>aux?\b|a\s+la\b|a\s+l')"
# « au plus tard », « au minimum » name nobody.
_NOBODY = r"(?:plus|moins|minimum|maximum|terme|titre|sein|cours|fin|suite|date)\b"
_SOMEBODY_TOLD = rf"(?P<who>(?!{_NOBODY}){_NOUN}{_OF})"
_UNDER = re.compile(
    r"\s+(?:sous\s+(?:la\s+|le\s+|l')\w+|a\s+l'arbitrage|a\s+la\s+decision)\s+"
    rf"(?P<to>de\s+la|de\s+l'|du|des|d'un|d'une)\s*(?P<who>{_NOUN}(?:\s+(?:general|generale)\b)?{_OF})"
)
# « reviennent au délégant », « adresse son dossier aux membres »
_GIVEN = re.compile(
    r"\b(?:revien|transm|adress|remi[st]|remet|envo[iy]|communiqu|notifi|vers[eé]|restitu|signal|declar"
    rf"|soum|present)(?!\w*(?:ation|ission)\b)\w*\s[^,;.:]{{0,40}}?\b{_TO_WHOM}\s*{_SOMEBODY_TOLD}"
)
# « portée à la connaissance de la DINUM »
_KNOWN = re.compile(
    r"\b(?:a la connaissance|a l'attention|aupres)\s+(?P<to>de\s+la\b|de\s+l'|du\b|des\b)\s*"
    rf"(?P<who>{_NOUN}{_OF})"
)
_RECEIVED = re.compile(rf"\brecue?s?\s+par\s+{_SOMEBODY}")
_BEFORE = re.compile(r"\b(?P<to>aux?|a\s+la|a\s+l'|du|des|de\s+la|de\s+l')\s*$")
_AND_TO = re.compile(r"\bet (?P<to>aux?\b|à la\b|à l'|à(?= cel))\s?")
_AND_ANOTHER = re.compile(
    r"\s+et\s+(?:a\s+(?:la\s+|l'|cel)|aux?\s|du\s|de\s+la\s|des\s)[^,;.()]{2,80}"
)
_ARTICLES = {
    "au": "le ",
    "aux": "les ",
    "a la": "la ",
    "à la": "la ",
    "a l'": "l'",
    "à l'": "l'",
    "du": "le ",
    "des": "les ",
    "de la": "la ",
    "de l'": "l'",
    "d'un": "un ",
    "d'une": "une ",
}
_PARTICIPLE = re.compile(r"\w+(?<!abl)(?:e|ee|es|ees|i|ie|is|ies|u|ue|us|ues|t|te|ts|tes)\b")
_CLITICS = r"(?:(?:ne|le|la|les|lui|leur|en|y|se)\s+|[nls]')*"
_ACTING = re.compile(
    rf"(?:^|[,;:.]\s+|\bet\s+|\d\s+)(?P<who>{_DETERMINER}{_NOUN}{_OF})\s+{_CLITICS}(?P<verb>\w{{3,}})"
)
_TO = re.compile(r"(?:\b(?:a|au|aux)\s+(?:la\s+)?|\ba\s+l')$")
# « Le SNNP est seul responsable », « la DINUM y est conviée »
_BEING = re.compile(
    rf"(?:^|[,;:.]\s+|\bet\s+|\d\s+)(?P<who>{_DETERMINER}{_NOUN}{_OF})\s+{_CLITICS}"
    r"(?:est|sont|sera|seront)\s+(?:seule?\s+|le\s+|la\s+|l')?(?P<verb>\w{3,})"
)
# What falls to somebody is theirs to do; « reviennent au délégant » is theirs to have.
_FALLS_TO = re.compile(r"\b(?:incomb|charge|responsabilite|appartien)\w*")


def named(question: str, citation: Citation, obligations: Iterable[Obligation]) -> str:
    """The words of ``citation`` that name whom ``question`` asks for; empty where unsure.

    Args:
        question: a question « qui ».
        citation: the clause that is quoted.
        obligations: those that it states.
    """
    words, turns = fold_line(question), who()
    stated = _nearest(question, obligations)
    if turns.recipient.search(words):
        return _recipient(citation, stated)
    if turns.attending.search(words):
        return _recipient(citation, stated) or _subjects(
            citation, [one for one in stated if turns.passive.search(fold(one.action))]
        )
    being = turns.being.search(words) is not None
    said = _said(citation.quote, verbs(question), being=being)
    if said is not None or (being and not turns.charged.search(words)):
        return said or ""
    if turns.deciding.search(words):
        return _deciding(citation.quote, turns)
    if turns.identity.search(words):
        return ""
    return _subjects(
        citation, [one for one in stated if not turns.passive.search(fold(one.action))]
    )


def seeks_another(question: str) -> bool:
    """Whether who is asked for may well stand in another sentence than the one of the topic."""
    words, turns = fold_line(question), who()
    return any(turn.search(words) for turn in (turns.recipient, turns.deciding))


def _recipient(citation: Citation, stated: Iterable[Obligation]) -> str:
    """Who is given something: as the register reads it, else as the words of giving say."""
    plain = align(citation.quote)
    for one in stated:
        place = plain.text.find(fold(one.beneficiary)) if one.beneficiary else -1
        if place >= 0:
            more = _AND_ANOTHER.match(plain.text, place + len(fold(one.beneficiary)))
            end = more.end() if more else place + len(fold(one.beneficiary))
            before = _BEFORE.search(plain.text[:place])
            return _with_article(before, plain.source_span(place, end).of(citation.quote))
    given = _KNOWN.search(plain.text) or _GIVEN.search(plain.text)
    received = _RECEIVED.search(plain.text)
    if received is not None:
        return _source(citation.quote, plain, received)
    if given is None:
        return ""
    return _with_article(given, _source(citation.quote, plain, given))


def _with_article(before: re.Match[str] | None, name: str) -> str:
    """``name`` with the article that the preposition before it hides, « au » being « à le »."""
    article = "" if before is None else _ARTICLES.get(" ".join(before["to"].split()), "")
    return _AND_TO.sub(lambda match: f"et {_ARTICLES.get(match['to'], '')}", f"{article}{name}")


def _deciding(quote: str, turns: Who) -> str:
    """Whose decision ``quote`` speaks of (« s'en remettent à l'arbitrage du … »)."""
    plain = align(quote)
    under = _UNDER.search(plain.text) if turns.decision.search(plain.text) else None
    return "" if under is None else _with_article(under, _source(quote, plain, under))


def _subjects(citation: Citation, stated: list[Obligation]) -> str:
    """Who owes what is asked; two, where the same words bind both (« par X et par Y »)."""
    acting = [one for one in stated if _acts(one, citation)]
    same = [one.subject for one in acting if one.action.startswith(acting[0].action)]
    return " et ".join(_whole(name, citation.quote) for name in dict.fromkeys(same))


def _whole(name: str, quote: str) -> str:
    """``name`` with its article, where ``quote`` hides it in a preposition (« du SNNP »)."""
    plain = fold(quote)
    place = plain.find(fold(name))
    return _with_article(_BEFORE.search(plain[: max(place, 0)]), name)


def _nearest(question: str, obligations: Iterable[Obligation]) -> list[Obligation]:
    """``obligations``, those that share the most words with ``question`` first."""
    asked = frozenset(tokens(question))
    return sorted(obligations, key=lambda one: -len(asked & frozenset(tokens(one.action))))


def _said(quote: str, wanted: frozenset[str], *, being: bool) -> str | None:
    """Who does what is asked, as the grammar of ``quote`` says; none where it does not say.

    Empty where the words speak of it and name nobody (« les objectifs fixés collectivement »).
    """
    plain = align(quote)
    met = False
    for match in (_BEING if being else _ACTING).finditer(plain.text):
        if wanted & frozenset(tokens(match["verb"])):
            return _source(quote, plain, match)
    for match in _PARTICIPLE.finditer(plain.text):
        if not wanted & frozenset(tokens(match.group())):
            continue
        agent = _BY.match(plain.text, match.end())
        if agent is not None:
            return _source(quote, plain, agent)
        under = _UNDER.match(plain.text, match.end())
        if under is not None:
            return _with_article(under, _source(quote, plain, under))
        met = True
    return "" if met else None


def _source(quote: str, plain: FoldedText, match: re.Match[str]) -> str:
    return plain.source_span(*match.span("who")).of(quote).rstrip(".")


def _acts(owed: Obligation, citation: Citation) -> bool:
    """Whether the words that are cited name who owes it; a heading above them does not count."""
    if not owed.subject:
        return False
    lines = [citation.quote]
    if owed.intro is not None and introduces(owed):
        lines.append(owed.intro.quote)
    return any(_names_subject(fold(line), fold(owed.subject)) for line in lines)


def _names_subject(line: str, subject: str) -> bool:
    """Whether ``line`` names ``subject`` otherwise than as somebody who is given something."""
    places = (match.start() for match in re.finditer(re.escape(subject), line))
    falls = _FALLS_TO.search(line) is not None
    return any(falls or _TO.search(line[:place]) is None for place in places)


def introduces(owed: Obligation) -> bool:
    """Whether what names the debtor from above is a phrase that opens a list, and no heading."""
    return owed.intro is not None and owed.intro.quote.rstrip().endswith(":")

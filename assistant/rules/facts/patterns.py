"""The small language in which the rules of facts are written, over masked text.

===============  =================================================================================
``mot``          that word, folded (no accent, lower case)
``mot*``         any word that begins so
``(a|b c)``      one of these
``[a]``          this, or nothing
``…``            up to 150 characters of the same clause, no value of the kind looked for
``<date|delay>`` the value: a reading of one of these kinds (see ``passages.KINDS``)
``<words>``      the value: a few words without a figure
``{amount}``     another reading of that kind, which is not the value
``@name``        one of the ``MACROS``
``$``            the end of the clause
===============  =================================================================================

Between two words may stand spaces, commas, brackets and quotation marks.
"""

import re
from collections.abc import Iterator
from functools import cache

from assistant.rules.facts.passages import CLOSE, OPEN

_GAP = 150
_TOKEN = re.compile(
    r"(?P<slot><[a-z|]+>)|(?P<other>\{[a-z|]+\})|(?P<macro>@[a-z]+)|(?P<gap>…)"
    r"|(?P<word>[\w'’.-]+)(?P<prefix>\*)?|(?P<open>\()|(?P<close>\))|(?P<maybe>\[)|(?P<end>\])"
    r"|(?P<either>\|)|(?P<space>\s+)|(?P<colon>:)|(?P<stop>\$)"
)
_PUNCTUATION = {
    "space": r"[\s,()\"]*",
    "colon": r"\s*:",
    "stop": r"(?=\s*(?:[;.]|$))",
    "open": "(?:",
    "maybe": "(?:",
    "close": ")",
    "end": ")?",
    "either": "|",
}
MACROS = {
    # Who brings the cofinancing; « partner » marks its own name.
    "partner": "([(autorite|administration|direction|service|partie|entite)]"
    " (partenaire*|delegataire*|deleataire*|beneficiaire*|attributaire*)|{partner})",
    "delegant": (
        "(dinum|delegant|delegante|financeur|direction interministerielle du numerique|{delegant}"
        "|[l'] (autorite|administration|direction|service|partie|entite) (delegant|delegante))"
    ),
    # What a sum of money is called.
    "money": (
        "(financement*|cofinancement*|co-financement*|dotation*|enveloppe*|subvention*|budget*"
        "|montant*|somme*|aide*|soutien*|credit*|apport*|participation*|contribution*|concours)"
    ),
    # What stands between the name of a sum and its figure.
    "is": (
        "(d'un montant [total|global|maximal|maximum] de|a hauteur de|pour un montant de"
        "|s'eleve* a|s'elevent a|s'elevera a|est (fixe*|arrete*) a (la somme|un montant) de"
        "|est [de|fixe* a|arrete* a|egal* a]|fixe* a|de|:"
        "|egal* a|represente*|atteint|soit|a concurrence de|pour"
        "|s'etabli* a|s'etablit* a|se mont* a|se chiffr* a|ressort* a|est porte* a"
        "|est evalue* a|est determine* a|est plafonne* a|est limite* a|porte* sur)"
    ),
    # The one that chooses what the fund finances.
    "committee": (
        "((comite*|jury|commission) (de selection|d'attribution|de choix)"
        "|comite* d'investissement (du|de) (fast|fonds))"
    ),
    # Who tells somebody.
    "warns": (
        "(inform*|averti*|previen*|preveni*|aviser*|avise*|alert*|signal*|rend* compte|saisi*"
        "|fait (connaitre|savoir|part|etat)|font (connaitre|savoir|part)|porte* a la connaissance"
        "|fait remonter|tien* au courant|donne* avis|donner avis|en refere*)"
    ),
    "report": (
        "(rend* compte|rende* compte|compte rendu|compte-rendu|bilan|rapport|releve des depenses"
        "|compte d'emploi|etat recapitulatif|etat d'execution|etat final|etat liquidatif"
        "|compte d'execution|compte final|decompte final|decompte definitif|decompte general"
        "|compte definitif|etat definitif"
        "|justifi* [de] (l'emploi|l'utilisation|l'usage))"
    ),
    "convention": "(convention|elle|celle-ci|delegation|presentes|accord|protocole|contrat)",
}


# The fund, by its acronym or in full.
_FUND = (
    r"(?<!\w)(?:fast(?!\w)|fonds d'acceleration(?: d\w+ start-?ups? d'etat)?"
    r"(?: et des? territoires?)?)"
)


def matches(pattern: str, masked: str) -> Iterator[re.Match[str]]:
    """Where ``pattern`` stands in ``masked``; the group ``value`` is its slot, if it has one.

    Raises:
        ValueError: a character that means nothing in this language.
    """
    kinds = _slot_kinds(pattern)
    # Most passages hold no value of the kind: they need no expression, nor its compilation.
    if kinds and kinds != ("words",) and not any(f"{OPEN}{kind}" in masked for kind in kinds):
        return iter(())
    return _compiled(pattern, "|".join(kinds)).finditer(masked)


@cache
def _slot_kinds(pattern: str) -> tuple[str, ...]:
    slot = re.search(r"<([a-z|]+)>", pattern)
    return tuple(slot.group(1).split("|")) if slot else ()


@cache
def _compiled(pattern: str, kinds: str) -> re.Pattern[str]:
    return re.compile(_expression(pattern, kinds))


def _expression(pattern: str, kinds: str) -> str:
    pieces: list[str] = []
    cursor = 0
    while cursor < len(pattern):
        match = _TOKEN.match(pattern, cursor)
        if match is None:
            msg = f"unknown character {pattern[cursor]!r} in the pattern {pattern!r}"
            raise ValueError(msg)
        pieces.append(_piece(match, kinds))
        cursor = match.end()
    return "".join(pieces)


def _piece(match: re.Match[str], kinds: str) -> str:
    token, group = match.group(), str(match.lastgroup)
    if group in _PUNCTUATION:
        return _PUNCTUATION[group]
    if group == "slot":
        return _slot(token[1:-1])
    if group == "other":
        return _reading(token[1:-1])
    if group == "macro":
        return _expression(MACROS[token[1:]], kinds)
    if group == "gap":
        return _gap(kinds)
    return _word(match["word"], prefix=group == "prefix")


def _word(word: str, *, prefix: bool) -> str:
    if word == "fast":
        return _FUND
    elided = word.endswith("'")
    ending = r"[\w-]*" if prefix else "" if elided else r"(?!\w)"
    return rf"(?<!\w){re.escape(word)}{ending}"


def _slot(kinds: str) -> str:
    if kinds == "words":
        name = rf"{OPEN}partner\d+{CLOSE}"
        return rf"(?P<value>(?:[^;.:{OPEN}{CLOSE}]|{name}){{2,150}}?)"
    return f"(?P<value>{_reading(kinds)})"


def _reading(kinds: str) -> str:
    return rf"{OPEN}(?:{kinds})\d+{CLOSE}"


def _gap(kinds: str) -> str:
    if kinds in {"", "words"}:
        return rf"[^;]{{0,{_GAP}}}?"
    other = rf"{OPEN}(?!(?:{kinds})\d)[a-z]+\d+{CLOSE}"
    return rf"(?:[^;{OPEN}{CLOSE}]|{other}){{0,{_GAP}}}?"

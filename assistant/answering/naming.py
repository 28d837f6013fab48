"""The parts of a convention that a question names: « du montant délégué », « les AE »."""

import re

from assistant.convention.folding import align, fold_line
from assistant.convention.span import Span
from assistant.rules.parts import Part

_KEEPS = "garde|conserve|utilise|preleve|retient"
_WORDS: tuple[tuple[Part, str], ...] = (
    (Part.AE, r"\baes?\b|autorisations? d'engagement|commitment (?:credits?|authori[sz]ations?)"),
    (
        Part.CP,
        r"\bcps?\b|credits? de paiement|payment credits?",
    ),
    (
        Part.DELEGATED,
        (
            r"(?<!partenaire-)(?<!partenaire )\bdelegue(?:e|s|es)?\b|montant alloue|montant confie"
            r"|\bdelegated\b|mis(?:e?s)? a (?:notre |la )?disposition"
        ),
    ),
    (Part.CAP, r"\bplafond|\bcap\b"),
    (
        Part.COFINANCING,
        (
            r"co-?financ(?!ement (?:du |de |au titre du )?fast)|co-?funding"
            r"|\b(?:notre|nos|mon) (?:propres? )?(?:apports?|part|contribution|mise|quote-part)\b"
            r"|\bapports?\b(?! (?:de la |du |de )?(?:dinum|fast|delegant|l'etat))"
            r"|(?:contribution|part|mise|quote-part|participation) (?:de la |du |de l')"
            r"(?!dinum|delegant|fast|montant|total|budget|cout)"
            r"(?:partenaire|ministere|delegataire|direction)"
            r"|\bparticipation (?:financiere|totale|propre)\b|\bcredits propres\b"
            r"|\bcheque (?:de la |du )(?:partenaire|ministere|delegataire)"
            r"|\benveloppe (?:apporte|propre)"
            r"|\b(?:partenaire|ministere|on|nous) (?:met|mettons)(?:-(?:t-)?(?:il|elle|on))? "
            r"(?:plus|moins|autant|la meme somme|combien d'argent)\b|-t-on autant\b"
            r"|\b(?:nous apportons|(?:on|partenaire|ministere) (?:n')?apporte)\b"
        ),
    ),
    (
        Part.DINUM_SHARE,
        (
            r"(?:part|somme) (?:de la |gardee par la |prise par la |du )(?:dinum|delegant)"
            r"|\bretenues?\b|\bretenu par la dinum"
            rf"|(?:dinum|delegant) (?:(?:se|en|n'en|s'en) )?(?:{_KEEPS})"
            rf"|(?:{_KEEPS})(?:-t-elle)?,? (?:par )?(?:la dinum|le delegant)"
            rf"|(?:dinum|delegant) [a-z ]{{0,12}}(?:{_KEEPS})-t-elle"
            r"|(?:gardee?s?|conservee?s?|utilisee?s?|prelevee?s?) (?:directement )?par la dinum"
        ),
    ),
    (
        Part.FAST_ENVELOPE,
        (
            r"\benveloppe\b(?! (?:deleguee|de cofinanc|apporte|propre))|\bfast\b|\bdotation\b"
            r"|\bthe envelope\b|\bconcours\b(?! (?:de|du|des)\b)"
        ),
    ),
    (
        Part.END,
        (
            r"\b(?:fin|terme|expiration|echeance) (?:de )?(?:la |notre |cette )?"
            r"(?:convention|delegation|contrat|partenariat)|\bau terme\b|\ble terme\b"
            r"|\bend of the (?:agreement|convention)"
            r"|\bconvention (?:finit|s'arrete|se termine|prend fin|expire)"
        ),
    ),
    (Part.ENTRY_INTO_FORCE, r"prise d'effet|entree en vigueur|debut de la convention"),
    (Part.REPORT, r"compte[- ]rendu|\bbilan\b|\brendre compte\b"),
    (Part.NOTICE, r"\bpreavis\b|\bresili|\bdenonc"),
    (Part.STAFF_DEADLINE, r"\betp\b|temps plein|\bdeploiement\b"),
)
# « quel pourcentage du montant… », « 15 % de nos… », « sur les… », before the whole.
_SHARE_OF = re.compile(
    # « La part déléguée » is a part itself: what it is a part of comes after « de ».
    r"(?:(?:\b(?:pourcentage|pour ?cents?|part|proportion|fraction|taux|moitie|quart|tiers|share"
    r"|percentage)|%)\s+(?:of|du|de|des|d'|sur)|\bsur|\bdans)\s*"
    r"(?:la|l'|les|le|nos|notre|the)?\s*(?:montant |total |somme )?(?:des |du |de l'|de la )?$"
)
_PATTERNS = tuple((part, re.compile(words)) for part, words in _WORDS)


def whole_in(text: str) -> Part | None:
    """The part that ``text`` asks a share of; none where it asks none of any part."""
    folded = fold_line(text)
    found = [
        (match.start(), part)
        for part, pattern in _PATTERNS
        for match in pattern.finditer(folded)
        if _SHARE_OF.search(folded[: match.start()])
    ]
    return min(found)[1] if found else None


def named_in(text: str) -> tuple[Part, ...]:
    """The parts that ``text`` names, in the order of its words, each once."""
    folded = fold_line(text)
    found = sorted(
        (match.start(), part) for part, pattern in _PATTERNS for match in pattern.finditer(folded)
    )
    return tuple(dict.fromkeys(part for _, part in found))


def sums_in(text: str) -> tuple[tuple[Span, Part], ...]:
    """Where ``text`` names parts, in whole words, in the order of these."""
    folded = align(text)
    found = sorted(
        (match.start(), _end_of_word(folded.text, match.end()), part)
        for part, pattern in _PATTERNS
        for match in pattern.finditer(folded.text)
    )
    return tuple((folded.source_span(start, end), part) for start, end, part in found)


def _end_of_word(folded: str, end: int) -> int:
    """Where the word that goes on at ``end`` ends (« cofinanc » is the stem of several)."""
    while end < len(folded) and folded[end].isalpha():
        end += 1
    return end


_PROPOSED = re.compile(
    r"(?:%|\bpour ?cents?),? (?:pour|a|au profit (?:de|du)) "
    r"(?:(?P<dinum>(?:la )?dinum|le delegant|delegant)"
    r"|(?P<own>nous\b|notre |(?:le |du )?(?:partenaire|ministere|delegataire)))"
    r"|(?P<kept>(?:dinum|delegant) (?:retient|garde|conserve|preleve|prend) \d[\d.,]* ?%)"
)


def proposed_in(text: str) -> Part | None:
    """The part that ``text`` proposes a rate for; none where it proposes none for any."""
    match = _PROPOSED.search(fold_line(text))
    if match is None:
        return None
    return Part.DELEGATED if match["own"] else Part.DINUM_SHARE


_INSTALMENT = re.compile(
    r"\b(?:(?P<first>premiere?|1re|1ere)|(?P<second>deuxieme|seconde?|2e|2eme)"
    r"|(?P<third>troisieme|3e|3eme)|(?P<last>derniere?)) (?:tranche|versement|acompte|echeance)"
    r"|(?P<rest>\bsur le solde\b)"
)
_RANKS = {"first": 1, "second": 2, "third": 3, "last": -1, "rest": -1}


def instalment_in(text: str) -> int | None:
    """The instalment that ``text`` names, from 1; -1 for the last one; none where it names none."""
    match = _INSTALMENT.search(fold_line(text))
    return _RANKS[match.lastgroup or ""] if match is not None else None

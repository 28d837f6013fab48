"""The parts of a convention that a question names: « du montant délégué », « les AE »."""

import re

from assistant.convention.folding import fold
from assistant.rules.parts import Part

_WORDS: tuple[tuple[Part, str], ...] = (
    (Part.AE, r"\baes?\b|autorisations? d'engagement|commitment (?:credits?|authori[sz]ations?)"),
    (
        Part.CP,
        (
            r"\bcps?\b|credits? de paiement|payment credits?"
            # What is paid is held against these; what is ordered, against the AE.
            r"|\bpa(?:yer|yons|yez|iements?)\b|\bpaye(?:e|s|es|r)?\b|\bliquid(?:er|e|ons|es?)\b"
            r"|\bmandat(?:er|ons)\b|\bdecaiss"
        ),
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
            r"co-?financ|co-?funding|\bnotre (?:apport|part|contribution)\b"
            r"|(?:apport|contribution|part) du (?:partenaire|ministere|delegataire)"
        ),
    ),
    (
        Part.DINUM_SHARE,
        (
            r"(?:part|somme) (?:de la |gardee par la |prise par la |du )(?:dinum|delegant)"
            r"|(?:dinum|delegant) (?:se )?(?:garde|conserve|utilise|preleve|retient)"
            r"|(?:gardee?s?|conservee?s?|utilisee?s?|prelevee?s?) (?:directement )?par la dinum"
        ),
    ),
    (
        Part.FAST_ENVELOPE,
        r"\benveloppe\b(?! (?:deleguee|de cofinanc))|\bfast\b|\bdotation\b|\bthe envelope\b",
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
    r"(?:\b(?:pourcentage|pour ?cents?|part|proportion|fraction|taux|moitie|quart|tiers|share"
    r"|percentage|sur)|%)\s+(?:of\s+)?(?:representent?\s+)?"
    r"(?:du|de la|de l'|des|de|le|la|les|l'|nos|notre|the)?\s*"
    r"(?:montant |total |somme )?(?:des |du )?$"
)
_PATTERNS = tuple((part, re.compile(words)) for part, words in _WORDS)


def whole_in(text: str) -> Part | None:
    """The part that ``text`` asks a share of; none where it asks none of any part."""
    folded = " ".join(fold(text).split())
    found = [
        (match.start(), part)
        for part, pattern in _PATTERNS
        for match in pattern.finditer(folded)
        if _SHARE_OF.search(folded[: match.start()])
    ]
    return min(found)[1] if found else None


def named_in(text: str) -> tuple[Part, ...]:
    """The parts that ``text`` names, in the order of its words, each once."""
    folded = " ".join(fold(text).split())
    found = sorted(
        (match.start(), part) for part, pattern in _PATTERNS for match in pattern.finditer(folded)
    )
    return tuple(dict.fromkeys(part for _, part in found))

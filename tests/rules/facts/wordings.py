"""Clauses of the bundled convention, to be worded otherwise in a test."""

from assistant.convention.model import Convention
from assistant.convention.parser import parse
from assistant.convention.source import SourceFile
from assistant.rules.facts.base import FactBase
from assistant.rules.facts.reader import read_facts
from assistant.rules.parts import Part

Expected = dict[Part | tuple[Part, int], str | None]

END = "Elle est conclue jusqu'au 31 décembre 2023."
EFFECT = "La présente convention prend effet à sa date de signature."
NOTICE = "sous réserve du respect d'un préavis de trois mois"
COFINANCING = (
    "prévoir une enveloppe de cofinancement pour le service SPARTE à hauteur de 210 000 € à "
    "engager dans les six mois suivants la signature de la présente convention ;"
)
AWARDED = "obtient un cofinancement de 210 000 € au titre du FAST"
SPLIT = (
    "30 000€ sur les 210 000€ de l'enveloppe FAST sont utilisés directement par la DINUM "
    "pour financer l'accompagnement prévu dans le cadre du programme d'accélération. Les 180 "
    "000 € restants seront eux délégués par l'enveloppe prévue dans cette convention."
)
MEETING = "organisé tous les six mois"
STAFF = (
    "mobiliser au moins 1 ETP en charge du déploiement dans l'équipe d'ici au démarrage du "
    "programme début mars pour mettre en place et tester des actions de déploiement ;"
)
LATER = (
    "obtenir le soutien financier de la DGALN en 2024 pour poursuivre les efforts d'accélération."
)
REPORT = "s'engage à rendre compte au délégant au terme de la convention des dépenses réalisées"
CAP = (
    "La somme des crédits engagés par le partenaire-déléataire ne pourra dépasser la limite "
    "du montant alloué par le délégant."
)
ACCOUNTANT = "Le comptable assignataire de la dépense est le CBCM du partenaire-déléataire."
TITLE = "Convention de délégation de gestion FAST 12 | SPARTE"
AWARD = (
    "En janvier 2023, la Startup d'État **SPARTE** portée par La Direction générale de "
    "l'Aménagement, du Logement et de la Nature (DGALN), obtient un cofinancement de 210 000 "
    "€ au titre du FAST."
)
TAB = "\tAE\tCP\n2023\t180 000€\t180 000 €"
FORM = (
    "Références Chorus :\t\nDomaine fonctionnel :\t0352-01\nCentre financier "
    ":\t0352-CFSE-CFIN\nActivité(s) :\t035200010101\nCentre de coût :"
)
PROG = (
    "la gestion de crédits du programme 352 « innovations et transformations numériques » "
    "sur le **centre financier (UO) 0352-CFSE-CFIN**"
)


def reworded(convention: Convention, old: str, new: str) -> Convention:
    """``convention`` with ``new`` where it says ``old``, which it must say."""
    assert old in convention.text, old
    text = convention.text.replace(old, new)
    source = SourceFile(
        name=convention.source, slug=convention.slug, sha256=convention.sha256, text=text
    )
    return parse(source)


def check(facts: FactBase, expected: Expected) -> None:
    """Hold that ``facts`` say what is expected: some words of each value, or nothing at all."""
    for key, words in expected.items():
        part, year = key if isinstance(key, tuple) else (key, None)
        fact = facts.get(part, year)
        assert facts.conflict(part, year) is None
        if words is None:
            assert fact is None
        else:
            assert fact is not None
            assert words in fact.value.text
            assert fact.evidence in fact.citation.quote


def check_rewording(convention: Convention, old: str, new: str, expected: Expected) -> None:
    """Hold what is expected of ``convention`` with ``new`` for ``old``, and no other conflict."""
    facts = read_facts(reworded(convention, old, new))
    check(facts, expected)
    assert facts.conflicts == ()

"""Each check on a small convention that calls for it, and on its corrected twin."""

import pytest

from assistant.convention.citation import check as check_citation
from assistant.convention.model import Convention
from assistant.rules.checks import Check, CheckCode, CheckKind, open_names, run_checks
from assistant.rules.facts.reader import read_facts
from assistant.rules.figures import digit_runs
from assistant.rules.obligations import Role
from tests.rules.drafts import convention

# A convention without a fault; « WHAT -> BECOMES » edits below put one in.
SOUND = """Convention de délégation de gestion FAST 99 | PILOTE

Entre

La Direction interministérielle du numérique (DINUM)

Représentée par Ada EXEMPLE, directrice,
Ci-après dénommée « le délégant »,

Et

La Direction des essais (DDE)

Représentée par Jean MODÈLE, directeur,
Ci-après dénommée « le partenaire-délégataire »,

Et ensemble, « les parties »

Préambule

En mars 2031, la Startup d'État **PILOTE** portée par la Direction des essais (DDE) obtient un \
cofinancement de 60 000 € au titre du FAST.

Il a été convenu ce qui suit :

Article 1 : Objet

La présente convention a pour objet de déléguer la gestion de crédits au partenaire-délégataire.

Article 2 : Obligations du partenaire-délégataire

Le partenaire-délégataire s'engage à :

- nommer un intrapreneur ;
- désigner un sponsor de haut niveau ;
- mobiliser au moins 1 ETP au plus tard le 15 mai 2031 ;
- 10 000 € sur les 60 000 € de l'enveloppe FAST sont utilisés directement par la DINUM. Les \
50 000 € restants seront délégués par l'enveloppe prévue dans cette convention.

L'équipe PILOTE s'engage à obtenir le soutien financier de la DDE en 2033 pour poursuivre.

Article 3 : Exécution financière

Le partenaire-délégataire consomme les crédits de l'UO mentionnée à l'article 4.

Le délégant met à disposition en 2031 les montants suivants et, le cas échéant, met à disposition \
en 2032 les reports :

\tAE\tCP
2031\t50 000 €\t30 000 €
2032\t0 €\t20 000 €
Total\t50 000 €\t50 000 €

Article 4 : Imputation

Les crédits sont ouverts sur le centre financier (UO) ci-dessous.

Références Chorus :\t
Domaine fonctionnel :\t0352-07
Centre de coût :\tABC001

Article 5 : Durée

La présente convention prend effet à sa date de signature. Elle est conclue jusqu'au 31 décembre \
2032.

Fait à Paris, le 2 avril 2031

Le partenaire-délégataire,

La DINUM,
"""
# What is edited in the sound convention, what it becomes, and what the check cites.
FAULTS = [
    (CheckCode.SIGNATURE_DATE_BLANK, "le 2 avril 2031", "le", ["Fait à Paris, le"]),
    (CheckCode.ENTRY_BLANK, "coût :\tABC001", "coût :\t", ["Centre de coût :"]),
    (CheckCode.ENTRY_BLANK, "coût :\tABC001", "coût :\t……", ["Centre de coût :\t……"]),
    (
        CheckCode.YEAR_AGAINST_TABLE,
        "en 2031 les montants",
        "en 2030 les montants",
        ["met à disposition en 2030", "2031\t50 000 €"],
    ),
    (
        CheckCode.ARTICLE_DOES_NOT_HOLD,
        "UO mentionnée à l'article 4",
        "UO mentionnée à l'article 1",
        ["UO mentionnée à l'article 1", "Article 1 : Objet"],
    ),
    (
        CheckCode.ARTICLE_DOES_NOT_HOLD,
        "l'UO mentionnée à l'article 4",
        "l'unité opérationnelle mentionnée à l'article 5",
        ["unité opérationnelle mentionnée", "Article 5 : Durée"],
    ),
    (
        CheckCode.ARTICLE_UNKNOWN,
        "UO mentionnée à l'article 4",
        "UO mentionnée à l'article 14",
        ["article 14", "Article 5 : Durée"],
    ),
    (CheckCode.ENVELOPE_SUM, "10 000 € sur", "12 000 € sur", ["12 000 €", "50 000 €"]),
    (CheckCode.TABLE_TOTAL, "Total\t50 000 €", "Total\t51 000 €", ["Total\t51 000 €"]),
    (
        CheckCode.IMPOSSIBLE_DATE,
        "le 15 mai 2031",
        "le 30 février 2031",
        ["au plus tard le 30 février 2031"],
    ),
    (
        CheckCode.DATE_PAST_END,
        "le 15 mai 2031",
        "le 15 mai 2034",
        ["au plus tard le 15 mai 2034", "jusqu'au 31 décembre 2032"],
    ),
    (
        CheckCode.ENTRY_AFTER_END,
        "prend effet à sa date de signature",
        "prend effet le 1er janvier 2033",
        ["prend effet le 1er janvier 2033", "jusqu'au 31 décembre 2032"],
    ),
    (
        CheckCode.ENTRY_AFTER_END,
        "le 2 avril 2031",
        "le 2 avril 2033",
        ["2 avril 2033", "jusqu'au 31 décembre 2032"],
    ),
    (
        CheckCode.SPELLINGS,
        "crédits au partenaire-délégataire",
        "crédits au partenaire-déléguataire",
        ["partenaire-délégataire", "partenaire-déléguataire"],
    ),
]


def _checks(text: str) -> tuple[Check, ...]:
    found = convention(text)
    return run_checks(found, read_facts(found))


def _codes(checks: tuple[Check, ...]) -> list[CheckCode]:
    return [check.code for check in checks]


def test_a_sound_convention_gives_no_alarm() -> None:
    assert _checks(SOUND) == ()


@pytest.mark.parametrize(("code", "sound", "faulty", "quotes"), FAULTS)
def test_each_fault_is_found_alone_and_cited(
    code: CheckCode, sound: str, faulty: str, quotes: list[str]
) -> None:
    assert SOUND.count(sound) == 1
    [found] = _checks(SOUND.replace(sound, faulty))
    assert found.code is code
    for quote in quotes:
        assert any(quote in citation.quote for citation in found.citations)


@pytest.mark.parametrize(
    ("code", "row", "faulty"),
    [
        (CheckCode.AE_TOTAL, "2032\t0 €\t20 000 €", "2032\t5 000 €\t20 000 €"),
        (CheckCode.CP_TOTAL, "2032\t0 €\t20 000 €", "2032\t0 €\t25 000 €"),
    ],
)
def test_credits_are_held_against_the_delegated_amount(
    code: CheckCode, row: str, faulty: str
) -> None:
    without_total = SOUND.replace("Total\t50 000 €\t50 000 €\n", "")
    assert _checks(without_total) == ()
    [found] = _checks(without_total.replace(row, faulty))
    assert found.code is code
    assert any("50 000 € restants" in citation.quote for citation in found.citations)
    assert any(faulty in citation.quote for citation in found.citations)


def test_credits_of_a_year_after_the_end_are_found() -> None:
    late = SOUND.replace("2032\t0 €", "2035\t0 €").replace("en 2032 les reports", "les reports")
    assert CheckCode.DATE_PAST_END in _codes(_checks(late))


def test_two_values_for_one_thing_are_found() -> None:
    twice = SOUND.replace("cofinancement de 60 000 €", "cofinancement de 61 000 €")
    assert CheckCode.SEVERAL_VALUES in _codes(_checks(twice))


@pytest.mark.parametrize(
    "reference",
    [
        "Le partenaire-délégataire respecte les conditions prévues à l'article 5.",
        "Le partenaire-délégataire respecte les conditions de durée prévues à l'article 1.",
        "Le domaine fonctionnel indiqué à l'article 4 est repris.",
        "Les crédits de l'unité opérationnelle visée à l'article 4 sont suivis.",
        "Conformément à l'article 5 du décret n° 2004-1085 du 14 octobre 2004, tout est dit.",
        "Les crédits délégués au partenaire-délégataire, objet de l'article 1, sont suivis.",
    ],
)
def test_right_references_raise_no_alarm(reference: str) -> None:
    assert _checks(SOUND.replace("Article 5 : Durée", f"{reference}\n\nArticle 5 : Durée")) == ()


def test_plurals_are_no_other_spelling() -> None:
    plural = SOUND.replace(
        "crédits au partenaire-délégataire", "crédits aux partenaires-délégataires"
    )
    assert _checks(plural) == ()


def test_checks_quote_verbatim_and_invent_no_figure(sparte: Convention) -> None:
    for found in run_checks(sparte, read_facts(sparte)):
        assert found.citations
        places = " ".join(f"{c.article} {c.quote}" for c in found.citations)
        known = {figure.text for figure in digit_runs(places)}
        holders = {article.number for article in sparte.articles}
        assert {f.text for f in digit_runs(found.sentence)} <= known | holders
        for citation in found.citations:
            check_citation(sparte, citation)


SHARED_FAULTS = [
    (CheckKind.MISSING, CheckCode.ENTRY_BLANK),
    (CheckKind.INCONSISTENT, CheckCode.ARTICLE_DOES_NOT_HOLD),
    (CheckKind.INCONSISTENT, CheckCode.ARTICLE_DOES_NOT_HOLD),
    (CheckKind.INCONSISTENT, CheckCode.SPELLINGS),
]


def _faults(text: Convention) -> list[tuple[CheckKind, CheckCode]]:
    return [(found.kind, found.code) for found in run_checks(text, read_facts(text))]


def test_tri_facile_has_its_faults_and_no_other(tri_facile: Convention) -> None:
    assert _faults(tri_facile) == SHARED_FAULTS


def test_sparte_has_two_more(sparte: Convention) -> None:
    expected = [
        (CheckKind.MISSING, CheckCode.SIGNATURE_DATE_BLANK),
        (CheckKind.MISSING, CheckCode.ENTRY_BLANK),
        (CheckKind.INCONSISTENT, CheckCode.YEAR_AGAINST_TABLE),
        *SHARED_FAULTS[1:],
    ]
    assert _faults(sparte) == expected


def test_the_spellings_of_a_party_are_cited_once_each(sparte: Convention) -> None:
    found = run_checks(sparte, read_facts(sparte))
    [spellings] = [check for check in found if check.code is CheckCode.SPELLINGS]
    assert [citation.quote for citation in spellings.citations] == [
        "partenaire-déléataire",
        "partenaire-délégataire",
        "partenaire-déléguataire",
        "partenaire-délégué",
    ]


CORRECTIONS = [
    ("partenaire-déléataire", "partenaire-délégataire"),
    ("partenaire-déléguataire", "partenaire-délégataire"),
    ("partenaire-délégué", "partenaire-délégataire"),
    ("UO mentionnée à l'article 1", "UO mentionnée à l'article 4"),
    (
        "unité opérationnelle mentionnée à l'article 3",
        "unité opérationnelle mentionnée à l'article 4",
    ),
    ("Centre de coût :\t", "Centre de coût :\tDSF0001092"),
    ("met à disposition en 2022", "met à disposition en 2023"),
    ("Fait à Paris, le\n", "Fait à Paris, le 6 mars 2023\n"),
]


@pytest.mark.parametrize("name", ["sparte", "tri_facile"])
def test_a_corrected_copy_gives_no_alarm(name: str, request: pytest.FixtureRequest) -> None:
    original: Convention = request.getfixturevalue(name)
    text = original.text
    for wrong, right in CORRECTIONS:
        text = text.replace(wrong, right)
    assert _checks(text) == ()


def test_open_names_are_information_apart(sparte: Convention) -> None:
    found = open_names(sparte)
    assert [name.role for name in found] == [Role.INTRAPRENEUR, Role.SPONSOR]
    assert all(name.citations for name in found)


def test_a_name_given_is_open_no_more() -> None:
    named = SOUND.replace("désigner un sponsor", "désigner Mme Zoé TÉMOIN comme sponsor")
    assert [name.role for name in open_names(convention(SOUND))] == [
        Role.INTRAPRENEUR,
        Role.SPONSOR,
    ]
    assert [name.role for name in open_names(convention(named))] == [Role.INTRAPRENEUR]

"""Facts of conventions drafted by other hands: whole clauses, not one wording at a time."""

import pytest

from assistant.convention.model import Convention
from assistant.rules.facts.reader import read_facts
from assistant.rules.parts import Part
from tests.rules.drafts import convention, one_article
from tests.rules.facts.redrafts import AGREEMENT, INSTALMENTS, MOUILLAGE, PROTOCOL


@pytest.mark.parametrize(
    ("convention", "part", "words"),
    [
        (PROTOCOL, Part.AWARD_DATE, "4 avril 2031"),
        (PROTOCOL, Part.FAST_ENVELOPE, "400 000 €"),
        (PROTOCOL, Part.DINUM_SHARE, "55 000 €"),
        (PROTOCOL, Part.DELEGATED, "345 000 €"),
        (PROTOCOL, Part.COFINANCING, "120 000 €"),
        (PROTOCOL, Part.COFINANCING_DEADLINE, "huit mois de la notification du protocole"),
        (PROTOCOL, Part.CAP, "dans la limite de la dotation"),
        (PROTOCOL, Part.SHORTFALL_NOTICE, "la DDE en avise"),
        (PROTOCOL, Part.SUSPENSION, "cesse d'engager"),
        (PROTOCOL, Part.ENTRY_INTO_FORCE, "le jour de sa notification"),
        (PROTOCOL, Part.END, "trente mois à compter de sa notification"),
        (PROTOCOL, Part.NOTICE, "quatre mois à l'avance"),
        (PROTOCOL, Part.COMMITTEE_RECURRENCE, "trois fois l'an"),
        (PROTOCOL, Part.REPORT, "trois mois qui suivent l'échéance du protocole"),
        (AGREEMENT, Part.FAST_ENVELOPE, "250 000 euros"),
        (AGREEMENT, Part.DINUM_SHARE, "40 000 euros"),
        (AGREEMENT, Part.DELEGATED, "210 000 euros"),
        (AGREEMENT, Part.COFINANCING, "90 000 euros"),
        (AGREEMENT, Part.COFINANCING_DEADLINE, "15 novembre 2032"),
        (AGREEMENT, Part.CAP, "ne sauraient excéder, au total, le montant confié"),
        (AGREEMENT, Part.END, "vingt-quatre mois à partir de la date de la dernière signature"),
        (AGREEMENT, Part.NOTICE, "deux mois"),
        (AGREEMENT, Part.PROGRAMME, "777"),
        (AGREEMENT, Part.FUNCTIONAL_DOMAIN, "0777-04"),
        (AGREEMENT, Part.FINANCIAL_CENTRE, "0777-ESSA-CFIN"),
        (AGREEMENT, Part.ACTIVITY, "077700040404"),
        (INSTALMENTS, Part.FAST_ENVELOPE, "300 000 €"),
        (INSTALMENTS, Part.DELEGATED, "260 000 €"),
        (INSTALMENTS, Part.COFINANCING, "150 000 €"),
        (INSTALMENTS, Part.ENTRY_INTO_FORCE, "à la signature de la dernière des parties"),
        (INSTALMENTS, Part.END, "30 septembre 2033"),
        (INSTALMENTS, Part.NOTICE, "six semaines au moins avant"),
        (INSTALMENTS, Part.NOTICE_EXCEPTION, "dix jours"),
        (MOUILLAGE, Part.CAP, "ne peut excéder la part déléguée"),
        (MOUILLAGE, Part.SHORTFALL_NOTICE, "ne suffiront pas"),
        (MOUILLAGE, Part.SUSPENSION, "il ne passe plus"),
        (MOUILLAGE, Part.COFINANCING, "185 000 €"),
        (MOUILLAGE, Part.LATER_FUNDING, "90 000 €"),
        (MOUILLAGE, Part.NOTICE, "soixante jours"),
        (MOUILLAGE, Part.NOTICE_EXCEPTION, "trente jours"),
        (MOUILLAGE, Part.REPORT, "dans les deux mois qui suivent la fin"),
        (MOUILLAGE, Part.YEARLY_REPORT, "31 janvier"),
        (MOUILLAGE, Part.FUNCTIONAL_DOMAIN, "0352-02"),
        (MOUILLAGE, Part.ACTIVITY, "035200020207"),
        (MOUILLAGE, Part.COST_CENTRE, "SNPMOU1017"),
        (MOUILLAGE, Part.PARTNER, "Le Service national de la navigation de plaisance"),
    ],
)
def test_another_hand_s_clause_is_read(convention: Convention, part: Part, words: str) -> None:
    fact = read_facts(convention).get(part)
    assert fact is not None
    assert words in f"{fact.evidence} {fact.value.text}"


@pytest.mark.parametrize("convention", [PROTOCOL, AGREEMENT, INSTALMENTS, MOUILLAGE])
def test_no_part_is_given_two_values(convention: Convention) -> None:
    assert read_facts(convention).conflicts == ()


@pytest.mark.parametrize(
    ("convention", "shares"),
    [(INSTALMENTS, ("24 000 €", "16 000 €")), (MOUILLAGE, ("36 000 €", "14 000 €"))],
)
def test_shares_in_one_list_go_together(convention: Convention, shares: tuple[str, ...]) -> None:
    found = read_facts(convention).all(Part.DINUM_SHARE)
    assert tuple(fact.value.text for fact in found) == shares
    assert [fact.rank for fact in found] == [1, 2]


def test_shares_in_two_sentences_are_a_contradiction() -> None:
    facts = read_facts(
        one_article(
            "30 000 € sur l'enveloppe du FAST sont conservés par la DINUM.",
            "40 000 € sur l'enveloppe du FAST sont conservés par la DINUM.",
        )
    )
    assert facts.conflict(Part.DINUM_SHARE) is not None


@pytest.mark.parametrize(
    ("convention", "sums", "dates"),
    [
        (
            MOUILLAGE,
            ("100 000 €", "85 000 €"),
            ("au plus tard neuf mois après la notification", "fin du mois d'octobre 2026"),
        ),
        (
            INSTALMENTS,
            ("50 000 €", "60 000 €", "40 000 €"),
            ("dans les deux mois de la signature", "1er mars 2033"),
        ),
        (
            one_article(
                "Le partenaire verse 90 000 € en deux versements :\n"
                "- 30 000 € à la signature ;\n"
                "- 60 000 € au plus tard le 5 juin 2032."
            ),
            ("30 000 €", "60 000 €"),
            ("à la signature", "5 juin 2032"),
        ),
        (one_article("Le partenaire verse 90 000 € avant le 5 juin 2032."), (), ()),
    ],
)
def test_instalments(convention: Convention, sums: tuple[str, ...], dates: tuple[str, ...]) -> None:
    facts = read_facts(convention)
    assert tuple(fact.value.text for fact in facts.all(Part.TRANCHE)) == sums
    found = facts.all(Part.TRANCHE_DATE)
    assert len(found) == len(dates)
    assert all(words in fact.value.text for words, fact in zip(dates, found, strict=True))


def test_an_empty_cell_of_a_table_of_codes_is_a_blank() -> None:
    blank = read_facts(AGREEMENT).blank(Part.COST_CENTRE)
    assert blank is not None
    assert blank.citation.quote == "Centre de coûts | à préciser"


@pytest.mark.parametrize(
    "sentence",
    [
        "Le préavis est ramené à deux mois.",
        "Le préavis est de deux mois.",
        "La convention peut être rompue sous deux mois de préavis.",
    ],
)
def test_a_notice_that_is_no_exception(sentence: str) -> None:
    facts = read_facts(one_article(sentence, title="Résiliation"))
    notice = facts.get(Part.NOTICE)
    assert notice is not None
    assert "deux mois" in notice.value.text
    assert facts.get(Part.NOTICE_EXCEPTION) is None


@pytest.mark.parametrize(
    ("sentence", "notice"),
    [
        ("Si les crédits ne sont pas consommés, le délégataire en informe la DINUM.", None),
        ("Lorsque la dotation est épuisée, le délégataire alerte la DINUM.", "la dotation"),
    ],
)
def test_credits_that_run_out(sentence: str, notice: str | None) -> None:
    fact = read_facts(one_article(sentence)).get(Part.SHORTFALL_NOTICE)
    assert (fact is not None) is (notice is not None)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("La reconduction est demandée au moins deux mois avant le terme.", "deux mois avant"),
        ("La demande de prolongation parvient à la DINUM avant le 3 mai 2031.", "3 mai 2031"),
        ("La convention peut être reconduite une fois.", None),
    ],
)
def test_when_a_renewal_is_asked_for(sentence: str, words: str | None) -> None:
    fact = read_facts(one_article(sentence, title="Durée")).get(Part.RENEWAL_REQUEST)
    assert (fact is not None) is (words is not None)
    assert fact is None or (words or "") in fact.value.text


@pytest.mark.parametrize(
    ("body", "part", "words"),
    [
        (
            (
                "Le FAST a retenu le dossier du délégataire et lui a consenti un concours "
                "de 240 000 €.\n\nLe délégataire apporte 80 000 €."
            ),
            Part.COFINANCING,
            "80 000",
        ),
        (
            (
                "Elle est conclue pour deux ans.\n\nElle peut être renouvelée pour une durée "
                "de douze mois au plus."
            ),
            Part.END,
            "deux ans",
        ),
        ("Le protocole prend effet le 3 mai 2031 pour deux ans.", Part.END, "deux ans"),
        (
            (
                "Chaque partie peut dénoncer la convention moyennant un préavis de deux mois.\n\n"
                "Après une mise en demeure sans effet pendant trente jours, l'autre partie peut "
                "résilier sans préavis."
            ),
            Part.NOTICE,
            "deux mois",
        ),
        (
            (
                "Un rapport est remis dans les trois mois suivant le terme de la convention.\n\n"
                "Le compte rendu de séance est communiqué aux membres sous dix jours."
            ),
            Part.REPORT,
            "trois mois",
        ),
        ("La convention court de sa signature au 31 mai 2032.", Part.END, "31 mai 2032"),
        (
            (
                "Le délégataire complète l'enveloppe par un apport égal à la moitié de la somme "
                "déléguée, soit 140 000 €."
            ),
            Part.COFINANCING,
            "140 000",
        ),
        (
            (
                "La DINUM délègue au délégataire 280 000 €.\n\nIl complète par un apport égal à la "
                "moitié de la somme déléguée, soit 140 000 €."
            ),
            Part.DELEGATED,
            "280 000",
        ),
        ("La convention commence le 4 mai 2031.", Part.ENTRY_INTO_FORCE, "4 mai 2031"),
        (
            "Le comité de pilotage se tient tous les quatre mois.",
            Part.COMMITTEE_RECURRENCE,
            "quatre",
        ),
        (
            (
                "Le comité d'investissement siège chaque trimestre.\n\nLe comité de suivi siège "
                "chaque mois."
            ),
            Part.COMMITTEE_RECURRENCE,
            "trimestre",
        ),
        ("La DINUM ouvre à la DDE 300 000 euros de crédits.", Part.DELEGATED, "300 000"),
        (
            "La DINUM ouvre à la DDE 300 000 euros. Elle conserve les 30 000 euros restants.",
            Part.DINUM_SHARE,
            "30 000",
        ),
        ("La DDE met 150 000 euros de sa poche.", Part.COFINANCING, "150 000"),
        (
            "Le FAST a décidé de financer le produit à hauteur de 330 000 €.",
            Part.FAST_ENVELOPE,
            "330",
        ),
        (
            "Le 5 mai 2031, le jury du FAST a choisi de soutenir le produit.",
            Part.AWARD_DATE,
            "5 mai",
        ),
        ("La DDE tient les dépenses dans la limite de ce qui lui est ouvert.", Part.CAP, "limite"),
        (
            "Si elle pense manquer de crédits, elle prévient la DINUM.",
            Part.SHORTFALL_NOTICE,
            "manquer",
        ),
    ],
)
def test_clauses_of_still_other_hands(body: str, part: Part, words: str) -> None:
    facts = read_facts(one_article(body))
    assert facts.conflict(part) is None
    fact = facts.get(part)
    assert fact is not None
    assert words in fact.value.text


def test_a_list_with_instalments_may_hold_other_items() -> None:
    """An item without a sum is no instalment, and stops nothing."""
    body = (
        "Le délégataire apporte 30 000 € en deux tranches :\n\n- une tranche de 10 000 €, le 3 mai "
        "2031 ;\n- une tranche de 20 000 €, le 3 mai 2032 ;\n- et en rend compte."
    )
    assert len(read_facts(one_article(body)).all(Part.TRANCHE)) == 2


@pytest.mark.parametrize(
    ("title", "product"),
    [
        ("CONVENTION N° FAST-31\n\nrelative à la Startup d'État « LE PHARE »", "LE PHARE"),
        ("PROTOCOLE\n\nFonds – FAST 38\n\nLe Phare", "Le Phare"),
    ],
)
def test_the_product_and_the_edition_of_other_titles(title: str, product: str) -> None:
    text = f"{title}\n\nArticle 1 : Objet\n\nLe Phare luit, et Le Phare tourne."
    facts = read_facts(convention(text))
    named, edition = facts.get(Part.PRODUCT), facts.get(Part.EDITION)
    assert named is not None
    assert named.value.text == product
    assert edition is not None

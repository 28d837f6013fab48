"""The text is read, never known: other values give other answers, and a lost clause gives none.

Each convention here is the bundled one (or the made-up one) rewritten in memory. The tables of
replacements are typed by hand; amounts still add up.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.evaluation import plain
from assistant.answering.question import Question
from assistant.answering.reply import Reply, Status
from assistant.convention.model import Convention
from assistant.rules.derivation import DerivedStep, GivenLeaf, StatedLeaf, walk
from tests.answering.conftest import Build

OTHER_VALUES = {
    "FAST 12": "FAST 23",
    "SPARTE": "CLAIR BOIS",
    "DGALN": "DGFOR",
    "La Direction générale de l'Aménagement, du Logement et de la Nature": (
        "La Direction générale des Forêts"
    ),
    "Tour Séquoia, 1 place Carpeaux, 92800 Puteaux": "12 rue des Tilleuls, 35000 Rennes",
    "20 avenue de Ségur – TSA 30719 - 75334 PARIS Cedex 07": "7 quai des Essais, 69002 LYON",
    "Stéphanie Schaer, Directrice interministériel": "Aurélien Fictif, Directeur interministériel",
    "Brice HUET": "Maëlle KERDONCUF",
    "2004-1085": "2009-317",
    "14 octobre 2004": "3 février 2009",
    "2012-1246": "2015-808",
    "7 novembre 2012": "9 juin 2015",
    "2019-1088": "2020-451",
    "25 octobre 2019": "17 août 2020",
    "5608/SG du 19 septembre 2012": "6120/SG du 8 mai 2021",
    "Depuis 2013, une centaine": "Depuis 2016, une centaine",
    "En janvier 2023": "En avril 2026",
    "cofinancement de 210 000 €": "cofinancement de 318 500 €",
    "hauteur de 210 000 €": "hauteur de 147 300 €",
    "30 000€ sur les 210 000€": "48 250€ sur les 318 500€",
    "Les 180 000 € restants": "Les 270 250 € restants",
    "2023\t180 000€\t180 000 €": "2026\t150 250€\t100 000 €\n2027\t120 000 €\t170 250 €",
    "en 2022 les montants": "en 2026 les montants",
    "en 2023 les reports": "en 2027 les reports",
    "les six mois suivants la signature": "les cinq mois suivants la signature",
    "tous les six mois": "tous les quatre mois",
    "investissements semestriels": "investissements réguliers",
    "objectifs à 6 mois": "objectifs à 9 mois",
    "au moins 1 ETP": "au moins 2,5 ETP",
    "début mars": "mi-septembre",
    "DGALN en 2024": "DGFOR en 2028",
    "programme 352": "programme 417",
    "0352-CFSE-CFIN": "0417-XBDA-QREN",
    "0352-01": "0417-06",
    "035200010101": "041700060602",
    "31 décembre 2023": "30 juin 2027",
    "préavis de trois mois": "préavis de soixante jours",
}
# What nothing said of the rewritten text may hold, in any wording.
OLD_VALUES = re.compile(
    r"FAST 12\b|SPARTE|DGALN|Aménagement|Logement|Séquoia|Puteaux|Ségur|Schaer|HUET|2004|1085"
    r"|14 octobre|2012|1246|2019|1088|25 octobre|5608|2013|202[2345]"
    r"|\b(?:210|180|420|30)[ .]?000|\b14,29|\b85,71|\bsix mois|\b6 mois|semestr|\b1 ETP|un ETP"
    r"|début mars|\b0?352|0352|31 décembre|trois mois|\b3 mois"
)
TODAY = date(2026, 9, 10)
LAST_DAY = (
    "Quel est le dernier jour pour notifier une résiliation qui prenne effet au plus tard à la "
    "fin de la convention ?"
)

# Question, day of signature given, what the answer then says.
NEW_ANSWERS = [
    ("Quand se termine la convention ?", None, r"30 juin 2027"),
    ("Quel est le préavis de résiliation ?", None, r"(?i)soixante jours|60 jours"),
    ("Quel montant la DINUM délègue-t-elle ?", None, r"270 250 €"),
    ("Quel est le montant de l'enveloppe FAST ?", None, r"318 500 €"),
    ("À combien s'élève le cofinancement du partenaire ?", None, r"147 300 €"),
    (
        "Avant quelle date le partenaire doit-il engager son cofinancement ?",
        date(2026, 9, 30),
        r"28 février 2027",
    ),
    (
        "La convention est signée le 31 août 2026. Quelle est l'échéance du cofinancement ?",
        None,
        r"31 janvier 2027",
    ),
    ("Je notifie la résiliation le 15 janvier 2027, quelle date d'effet ?", None, r"16 mars 2027"),
    (
        LAST_DAY,
        None,
        r"1er mai 2027",
    ),
    ("Il nous reste combien si 45 250,50 € ont été engagés ?", None, r"224 999,50 €"),
    ("Pouvons-nous engager 400 000 € ?", None, r"(?i)^non.*129 750 €"),
    ("Pouvons-nous engager 270 250 € ?", None, r"(?i)^oui"),
    ("À quelle fréquence se réunit le comité d'investissement ?", None, r"(?i)quatre mois|4 mois"),
    (
        "Le comité s'est tenu le 31 octobre 2026, quand a lieu le prochain ?",
        None,
        r"28 février 2027",
    ),
    ("Combien d'ETP faut-il mobiliser ?", None, r"2,5 ETP"),
    ("Quand faut-il avoir mobilisé l'ETP pour le déploiement ?", None, r"(?i)mi-septembre 2026"),
    ("Quel est le centre financier ?", None, r"0417-XBDA-QREN"),
    ("Quel est le domaine fonctionnel ?", None, r"0417-06"),
    ("Donne le code de l'activité Chorus", None, r"041700060602"),
    ("Quel est le programme budgétaire ?", None, r"417"),
    ("Qui représente la DINUM ?", None, r"Aurélien Fictif"),
    ("Qui représente le partenaire ?", None, r"Maëlle KERDONCUF"),
    ("Quel est le nom du produit ?", None, r"CLAIR BOIS"),
    ("Quel est le numéro du FAST ?", None, r"FAST 23"),
    ("Quelle part est utilisée directement par la DINUM ?", None, r"48 250 €"),
    ("Combien d'autorisations d'engagement en 2026 ?", None, r"150 250 €"),
    ("Combien de crédits de paiement en 2027 ?", None, r"170 250 €"),
    ("Quel est le budget total du programme ?", None, r"465 800 €"),
    (
        "La part de la DINUM représente quel pourcentage de l'enveloppe FAST ?",
        None,
        r"15,15 %.*84,85 %",
    ),
    ("Quand le FAST a-t-il été obtenu ?", None, r"(?i)avril 2026"),
    ("En quelle année doit-on obtenir le soutien financier ?", None, r"2028"),
    ("Quelle est l'adresse du partenaire ?", None, r"12 rue des Tilleuls"),
    ("Quelle circulaire régit l'open source ?", None, r"6120/SG"),
]

TRI_FACILE_VALUES = {
    "TRI FACILE": "EAU CLAIRE",
    "DGPR": "DGEAU",
    "Camille EXEMPLE": "Yann LE BIHAN",
    "28 février 2026": "31 août 2028",
    "le 1er décembre 2024": "le 29 février 2028",
    "un délai de quatre mois à compter de la signature": (
        "un délai de trois semaines à compter de la signature"
    ),
    "chaque trimestre": "tous les deux mois",
    "investissement trimestriels": "investissement bimestriels",
    "objectifs à 3 mois": "objectifs à 2 mois",
    "préavis de quarante-cinq jours": "préavis d'un mois",
    "110 500 €": "88 400 €",
    "cofinancement de 95 000 €": "cofinancement de 61 000 €",
    "20 000 € sur les 95 000 €": "11 000 € sur les 61 000 €",
    "Les 75 000 € restants": "Les 50 000 € restants",
    "2024\t50 000 €\t30 000 €": "2028\t20 000 €\t15 000 €",
    "2025\t25 000 €\t45 000 €": "2029\t30 000 €\t35 000 €",
    "le 15 janvier 2025": "le 8 mai 2028",
    "DGPR en 2026": "DGEAU en 2030",
    "En octobre 2024": "En décembre 2027",
    "en 2024 les montants": "en 2028 les montants",
    "en 2025 les reports": "en 2029 les reports",
}
TRI_FACILE_OLD = re.compile(
    r"TRI FACILE|DGPR|EXEMPLE|28 février|1er décembre|quatre mois|trimestr|quarante-cinq|\b45 jours"
    r"|110 500|95 000|\b20 500|205 500|75 000|45 000|25 000|202[456]"
)
TRI_FACILE_ANSWERS = [
    ("Quand la convention prend-elle fin ?", r"31 août 2028"),
    ("Date limite pour engager le cofinancement ?", r"21 mars 2028"),
    ("Quel préavis ?", r"(?i)un mois|1 mois"),
    ("Je résilie le 31 mars 2028, effet quand ?", r"30 avril 2028"),
    ("Budget total FAST et partenaire ?", r"149 400 €"),
    ("CP en 2029 ?", r"35 000 €"),
    ("Le premier comité a eu lieu le 31 décembre 2027, et ensuite ?", r"29 février 2028"),
    (
        "Reste-t-il des crédits si nous avons engagé 51 000 € ?",
        r"(?i)1 000 €.*dépass|dépass.*1 000 €",
    ),
    ("Quand la convention a-t-elle été signée ?", r"29 février 2028"),
    ("Qui représente le partenaire ?", r"Yann LE BIHAN"),
]

# The articles of the bundled convention in another order, with other numbers and titles.
MOVED = {"1": "1", "6": "2", "4": "3", "2": "4", "7": "5", "3": "6", "5": "7"}
# In the made-up one the last articles change places and keep their titles.
TRI_MOVED = {"1": "1", "2": "2", "3": "3", "4": "4", "7": "5", "5": "6", "6": "7"}
TITLES = {
    "1": "But de l'accord",
    "2": "Ce que promet le service bénéficiaire",
    "3": "Ce que promet l'administration qui délègue",
    "4": "Crédits",
    "5": "Comment changer l'accord",
    "6": "Durée et sortie",
    "7": "Mise en ligne",
}
HEADINGS = {
    "Comités d'investissements semestriels": "Rendez-vous de pilotage",
    "Engagements du partenaire-délégataire": "Promesses",
    "Engagements génériques liés au FAST": "Promesses du lauréat",
    "Engagements spécifiques demandés à SPARTE par le comité d'investissement FAST": "Conditions",
    "Autres engagements": "Divers",
}

# Clauses to remove, and the questions that then have no answer, with what they said.
NOTICE = "sous réserve du respect d'un préavis de trois mois"
END = " Elle est conclue jusqu'au 31 décembre 2023."
COFINANCING = (
    "- prévoir une enveloppe de cofinancement pour le service SPARTE à hauteur de 210 000 € à "
    "engager dans les six mois suivants la signature de la présente convention ;\n"
)
COMMITTEE = " organisé tous les six mois pour évaluer les résultats obtenus par chaque équipe "
STAFF = (
    "- mobiliser au moins 1 ETP en charge du déploiement dans l'équipe d'ici au démarrage du "
    "programme début mars pour mettre en place et tester des actions de déploiement ;\n"
)
ACTIVITY = "Activité(s) :\t035200010101\n"
REMOVED = {
    "sans-preavis": {f", {NOTICE}": ""},
    "sans-fin": {END: ""},
    "sans-cofinancement": {COFINANCING: ""},
    "sans-comite": {COMMITTEE: " pour suivre chaque équipe ", "semestriels": "", " à 6 mois": ""},
    "sans-effectif": {STAFF: ""},
    "sans-activite": {ACTIVITY: ""},
    "sans-representant": {"Représentée par Brice HUET\n": ""},
}
TRI_COFINANCING = (
    "- prévoir une enveloppe de cofinancement pour le service TRI FACILE à hauteur de 110 500 € à "
    "engager dans un délai de quatre mois à compter de la signature de la présente convention ;\n"
)
TRI_REMOVED = {
    "tri-sans-preavis": {
        ", sous réserve du respect d'un préavis de quarante-cinq jours": "",
    },
    "tri-sans-cofinancement": {TRI_COFINANCING: ""},
    "tri-sans-signature": {", le 1er décembre 2024": ", le"},
}
# Places left blank in the bundled text, filled.
FILLED = {
    "Centre de coût :\t": "Centre de coût :\tDNMX17B092",
    "Fait à Paris, le": ("Fait à Lyon, le 31 août 2023"),
}
SILENCED = [
    ("sans-preavis", "Quel est le préavis de résiliation ?", r"(?i)trois mois|3 mois"),
    ("sans-preavis", "Combien de temps avant faut-il prévenir ?", r"(?i)trois mois|3 mois"),
    (
        "sans-preavis",
        "Je notifie la résiliation le 15 juillet 2023, quelle date d'effet ?",
        "15 octobre",
    ),
    (
        "sans-preavis",
        LAST_DAY,
        "30 septembre",
    ),
    ("sans-fin", "Quand se termine la convention ?", "31 décembre|2023"),
    ("sans-fin", "Dans combien de jours prend fin la convention ?", r"31 décembre|\b243\b"),
    ("sans-fin", LAST_DAY, "30 septembre"),
    ("sans-cofinancement", "À combien s'élève le cofinancement du partenaire ?", "210 000"),
    (
        "sans-cofinancement",
        "La convention est signée le 31 août 2023. Quelle est l'échéance du cofinancement ?",
        "29 février|six mois",
    ),
    ("sans-cofinancement", "Quel est le budget total du programme ?", "420 000"),
    ("sans-comite", "À quelle fréquence se réunit le comité d'investissement ?", "six mois|6 mois"),
    (
        "sans-comite",
        "Le comité s'est tenu le 31 août 2023, quand a lieu le prochain ?",
        "29 février|six mois",
    ),
    ("sans-effectif", "Combien d'ETP faut-il mobiliser ?", r"\b1 ETP|un ETP"),
    ("sans-effectif", "Quand faut-il avoir mobilisé l'ETP pour le déploiement ?", "mars"),
    ("sans-activite", "Donne le code de l'activité Chorus", "035200010101"),
    ("sans-representant", "Qui représente le partenaire ?", "(?i)huet|schaer"),
    ("tri-sans-preavis", "Quel préavis ?", "quarante-cinq|45"),
    ("tri-sans-preavis", "Je résilie le 10 janvier 2025, effet quand ?", "24 février"),
    (
        "tri-sans-cofinancement",
        "Date limite pour engager le cofinancement ?",
        "1er avril|quatre mois",
    ),
    ("tri-sans-cofinancement", "Budget total FAST et partenaire ?", "205 500"),
    ("tri-sans-signature", "Date limite pour engager le cofinancement ?", "1er avril"),
]
ASKED_OF_THE_MOVED = [
    "Quand se termine la convention ?",
    "Quel est le préavis de résiliation ?",
    "Quel montant la DINUM délègue-t-elle ?",
    "Quel est le montant de l'enveloppe FAST ?",
    "À combien s'élève le cofinancement du partenaire ?",
    "La convention est signée le 31 août 2023. Quelle est l'échéance du cofinancement ?",
    "Je notifie la résiliation le 15 juillet 2023, quelle date d'effet ?",
    "Il nous reste combien si 45 250,50 € ont été engagés ?",
    "Pouvons-nous engager 400 000 € ?",
    "À quelle fréquence se réunit le comité d'investissement ?",
    "Le comité s'est tenu le 31 août 2023, quand a lieu le prochain ?",
    "Combien d'ETP faut-il mobiliser ?",
    "Quel est le centre financier ?",
    "Donne le code de l'activité Chorus",
    "Combien de crédits de paiement en 2023 ?",
    "Quel est le budget total du programme ?",
    "Faut-il publier le code en open source ?",
    "Où est publiée la convention ?",
    "Faut-il un avenant pour modifier la convention ?",
    "Qui est le comptable assignataire ?",
]


def _rewritten(text: str, table: Mapping[str, str]) -> str:
    """``text`` with every replacement of ``table``, all at once, each of which must be of use."""
    unused = [old for old in table if old not in text]
    assert not unused
    longest_first = sorted(table, key=len, reverse=True)
    return re.sub("|".join(map(re.escape, longest_first)), lambda old: table[old.group()], text)


def _moved(text: str, order: Mapping[str, str], titles: Mapping[str, str]) -> str:
    """``text`` with its articles in another order, old number to new, and with other titles."""
    head, *articles = re.split(r"^(?=Article \d+ : )", text, flags=re.MULTILINE)
    by_number = {str(number): body for number, body in enumerate(articles, start=1)}
    last = str(len(articles))
    by_number[last], signature = re.split(r"(?=^Fait à)", by_number[last], flags=re.MULTILINE)
    moved = [
        re.sub(r"\AArticle \d+ : .*", f"Article {new} : {titles[old]}", by_number[old])
        for old, new in order.items()
    ]
    return "".join((head, *moved, signature))


def _words(reply: Reply) -> str:
    """All that ``reply`` says, fingerprint, offsets and the question itself left out."""
    return plain("\n".join(_pieces(reply)))


def _pieces(reply: Reply) -> Iterable[str]:
    yield reply.answer
    yield from reply.follow_ups
    for value in reply.values:
        yield from (value.name, value.value, value.text)
    citations = list(reply.citations)
    for step in walk(reply.derivation) if reply.derivation else ():
        yield from (step.label, step.value)
        match step:
            case StatedLeaf():
                citations.append(step.citation)
            case GivenLeaf():
                yield step.words
            case DerivedStep():
                yield step.operation
    for citation in citations:
        yield from (citation.article, citation.section, citation.quote)


@pytest.fixture(scope="module")
def rewritten(assistant_on: Build, sparte: Convention, tri_facile: Convention) -> Assistant:
    """An assistant on every rewritten text."""
    texts = {slug: _rewritten(sparte.text, table) for slug, table in REMOVED.items()}
    texts["autre"] = _rewritten(sparte.text, OTHER_VALUES)
    texts["autre-tri"] = _rewritten(tri_facile.text, TRI_FACILE_VALUES)
    texts["remplie"] = _rewritten(sparte.text, FILLED)
    texts["deplacee"] = _rewritten(_moved(sparte.text, MOVED, TITLES), HEADINGS)
    texts |= {slug: _rewritten(tri_facile.text, table) for slug, table in TRI_REMOVED.items()}
    titles = {article.number: article.title for article in tri_facile.articles}
    texts["tri-deplacee"] = _moved(tri_facile.text, TRI_MOVED, titles)
    return assistant_on(texts)


def _ask(
    assistant: Assistant, slug: str, words: str, signed: date | None = None, today: date = TODAY
) -> Reply:
    return assistant.ask(Question(text=words, convention=slug, signature_date=signed, today=today))


def test_the_tables_leave_no_old_value(sparte: Convention, tri_facile: Convention) -> None:
    """What the tests below search for is in the first texts and not in the rewritten ones."""
    assert OLD_VALUES.search(plain(sparte.text))
    assert not OLD_VALUES.findall(plain(_rewritten(sparte.text, OTHER_VALUES)))
    assert TRI_FACILE_OLD.search(plain(tri_facile.text))
    assert not TRI_FACILE_OLD.findall(plain(_rewritten(tri_facile.text, TRI_FACILE_VALUES)))


@pytest.mark.parametrize(("words", "signed", "said"), NEW_ANSWERS)
def test_each_answer_follows_the_new_value(
    rewritten: Assistant, words: str, signed: date | None, said: str
) -> None:
    reply = _ask(rewritten, "autre", words, signed)

    assert reply.status is Status.ANSWERED
    assert re.search(said, plain(reply.answer), re.DOTALL), reply.answer
    assert not OLD_VALUES.findall(_words(reply))


@pytest.mark.parametrize(("words", "said"), TRI_FACILE_ANSWERS)
def test_each_answer_follows_the_new_value_of_another_wording(
    rewritten: Assistant, words: str, said: str
) -> None:
    reply = _ask(rewritten, "autre-tri", words, today=date(2028, 3, 10))

    assert reply.status is Status.ANSWERED
    assert re.search(said, plain(reply.answer), re.DOTALL), reply.answer
    assert not TRI_FACILE_OLD.findall(_words(reply))


def test_a_missing_input_is_asked_for_with_the_new_delay(rewritten: Assistant) -> None:
    words = "Avant quelle date le partenaire doit-il engager son cofinancement ?"
    reply = _ask(rewritten, "autre", words)

    assert reply.status is Status.NEEDS_INPUT
    assert "cinq mois" in reply.answer
    assert not OLD_VALUES.findall(_words(reply))


@pytest.mark.parametrize("words", ASKED_OF_THE_MOVED)
def test_moved_and_renamed_articles_give_the_same_values(
    assistant: Assistant, rewritten: Assistant, words: str
) -> None:
    today = date(2023, 5, 2)
    before = _ask(assistant, "convention-fast12-sparte", words, today=today)
    after = _ask(rewritten, "deplacee", words, today=today)

    assert before.status is after.status is Status.ANSWERED
    assert before.citations
    assert after.values == before.values
    assert [c.quote for c in after.citations] == [c.quote for c in before.citations]
    assert [c.article for c in after.citations] == [
        MOVED.get(c.article, c.article) for c in before.citations
    ]
    assert [c.section for c in after.citations] == [
        HEADINGS.get(c.section, c.section) for c in before.citations
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Quand la convention prend-elle fin ?",
        "Quel préavis ?",
        "Je résilie le 10 janvier 2025, effet quand ?",
        "Où est publiée la convention ?",
        "Faut-il un avenant pour modifier la convention ?",
        "Date limite pour engager le cofinancement ?",
        "CP en 2025 ?",
    ],
)
def test_moved_articles_of_another_text_give_the_same_values(
    assistant: Assistant, rewritten: Assistant, words: str
) -> None:
    today = date(2025, 1, 6)
    before = _ask(assistant, "convention-fast16-tri-facile", words, today=today)
    after = _ask(rewritten, "tri-deplacee", words, today=today)

    assert before.status is after.status is Status.ANSWERED
    assert after.values == before.values
    assert [(c.article, c.quote) for c in after.citations] == [
        (TRI_MOVED.get(c.article, c.article), c.quote) for c in before.citations
    ]


def test_moved_articles_are_named_by_their_new_numbers(rewritten: Assistant) -> None:
    reply = _ask(rewritten, "deplacee", "Quand se termine la convention ?")

    assert "article 2" in reply.answer
    assert "article 6" not in reply.answer


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Avant quelle date le partenaire doit-il engager son cofinancement ?", "29 février 2024"),
        ("Quel est le centre de coût ?", "DNMX17B092"),
        ("Quand la convention a-t-elle été signée ?", "31 août 2023"),
    ],
)
def test_a_blank_that_is_filled_is_used_without_asking(
    assistant: Assistant, rewritten: Assistant, words: str, said: str
) -> None:
    today = date(2023, 10, 2)
    before = _ask(assistant, "convention-fast12-sparte", words, today=today)
    after = _ask(rewritten, "remplie", words, today=today)

    assert said not in before.answer
    assert after.status is Status.ANSWERED
    assert said in after.answer


@pytest.mark.parametrize(("slug", "words", "lost"), SILENCED)
def test_a_removed_clause_takes_its_answer_away(
    assistant: Assistant, rewritten: Assistant, slug: str, words: str, lost: str
) -> None:
    tri = slug.startswith("tri-")
    whole = "convention-fast16-tri-facile" if tri else "convention-fast12-sparte"
    today = date(2025, 1, 6) if tri else date(2023, 5, 2)
    before = _ask(assistant, whole, words, today=today)
    after = _ask(rewritten, slug, words, today=today)

    assert before.status is Status.ANSWERED
    assert re.search(lost, plain(before.answer)), before.answer
    assert after.status in {Status.SILENT, Status.NEEDS_INPUT}, after.answer
    assert not re.findall(lost, _words(after))

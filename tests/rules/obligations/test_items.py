"""What the phrase above a list makes of its items."""

import pytest

from assistant.rules.obligations import Debtor, Kind, Obligation, read_register
from tests.rules.drafts import one_article

G, P = Debtor.DELEGANT, Debtor.DELEGATAIRE


def _list(intro: str, *items: str, title: str = "Exécution") -> tuple[Obligation, ...]:
    body = "\n".join(f"- {item}" for item in items)
    return read_register(one_article(f"{intro}\n\n{body}", title=title)).obligations


def test_items_are_owed_by_the_subject_of_the_phrase_above() -> None:
    found = _list(
        "Le délégataire s'engage à :", "nommer un référent ;", "ne pas céder les crédits."
    )
    assert [(o.debtor, o.kind, o.action) for o in found] == [
        (P, Kind.CONTINUING, "nommer un référent"),
        (P, Kind.PROHIBITION, "ne pas céder les crédits"),
    ]
    assert {o.intro.quote for o in found if o.intro} == {"Le délégataire s'engage à :"}
    assert [o.citation.quote for o in found] == [
        "nommer un référent ;",
        "ne pas céder les crédits.",
    ]


def test_an_item_that_begins_with_a_verb_goes_on_with_the_subject() -> None:
    found = _list(
        "Le délégant s'engage à :",
        "procéder aux demandes ;",
        "met à disposition les montants et, le cas échéant, sollicite un report.",
    )
    assert [o.debtor for o in found] == [G, G, G]
    assert [o.subject for o in found] == ["Le délégant"] * 3


def test_an_item_with_a_subject_of_its_own_keeps_it() -> None:
    own, plain = _list(
        "Le délégataire s'engage à :",
        "20 000 € sont utilisés directement par la DINUM pour former ;",
        "nommer un référent.",
    )
    assert (own.debtor, own.intro) == (G, None)
    assert plain.debtor is P


def test_the_second_sentence_of_an_item_stands_alone() -> None:
    [only] = _list("Le délégataire s'engage à :", "nommer un référent. Le budget est de 10 €.")
    assert only.citation.quote == "nommer un référent."


def test_semicolons_keep_two_obligations_of_an_item_apart() -> None:
    first, second = _list(
        "Le délégataire s'engage à :",
        "suivre les recommandations ; pour les démarches en ligne, prévoir un bouton.",
    )
    assert first.action == "suivre les recommandations"
    assert second.condition == "pour les démarches en ligne"
    assert first.citation == second.citation


def test_a_phrase_that_commits_by_itself_is_owed_too() -> None:
    phrase, item = _list(
        "Le délégataire s'engage à respecter les bonnes pratiques, et notamment :",
        "publier le code.",
    )
    assert phrase.action == "respecter les bonnes pratiques"
    assert item.action == "publier le code"


def test_items_without_a_verb_are_owed_under_a_phrase_that_commits() -> None:
    found = _list(
        "La DINUM fournit les outils suivants :", "un espace partagé ;", "une messagerie."
    )
    assert [o.action for o in found] == ["un espace partagé", "une messagerie"]
    assert {o.debtor for o in found} == {G}
    assert all(o.intro and o.intro.quote.startswith("La DINUM fournit") for o in found)


def test_a_faculty_above_a_list_stays_a_faculty() -> None:
    found = _list("Le délégataire peut :", "recruter un développeur ;", "louer un serveur.")
    assert {o.kind for o in found} == {Kind.FACULTY}


def test_a_condition_above_a_list_holds_for_its_items() -> None:
    [only] = _list("En cas de résiliation, le délégataire s'engage à :", "restituer les crédits.")
    assert (only.kind, only.condition) == (Kind.CONDITIONAL, "En cas de résiliation")


@pytest.mark.parametrize(
    ("title", "debtor"), [("Obligations du délégant", G), ("Engagements de la DDE", P)]
)
def test_a_heading_names_the_debtor_of_a_bare_list(title: str, debtor: Debtor) -> None:
    [found] = _list("Il est convenu de ce qui suit :", "nommer un référent.", title=title)
    assert found.debtor is debtor
    assert found.intro is not None
    assert found.intro.quote.endswith(title)


def test_a_list_that_nothing_introduces_binds_nobody() -> None:
    assert _list("Le tableau comporte :", "une colonne ;", "une ligne.") == ()


@pytest.mark.parametrize(
    "body",
    [
        "- Code source : public.\n- Fiche : à jour.",
        "| N° | Engagement |\n|---|---|\n| A1 | Code source : public. |\n| A2 | Fiche : à jour. |",
    ],
)
def test_notes_under_engagements_are_owed(body: str) -> None:
    found = read_register(one_article(body, title="Engagements de la DDE")).obligations
    assert [one.action.rstrip(".") for one in found] == ["Code source : public", "Fiche : à jour"]
    assert {one.debtor for one in found} == {P}

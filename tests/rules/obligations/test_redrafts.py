"""The register on the wording of other hands."""

import pytest

from assistant.rules.deadlines import read_deadlines
from assistant.rules.facts.reader import read_facts
from assistant.rules.obligations import Debtor, Kind, NoObligation, read_register
from tests.rules.calculators.scenarios import scenario
from tests.rules.drafts import one_article

P, U = Debtor.DELEGATAIRE, Debtor.UNSAID


@pytest.mark.parametrize(
    "sentence",
    [
        "« équipe » désigne les agents qui conçoivent le service au quotidien.",
        "« AE » et « CP » désignent les autorisations et les crédits que la DINUM verse.",
        'Le terme "sponsor" désigne le cadre qui soutient le produit chaque semaine.',
        "« bilan » s'entend du document que le délégataire transmet chaque année.",
    ],
)
def test_what_a_word_means_binds_nobody(sentence: str) -> None:
    register = read_register(one_article(sentence, title="Définitions"))
    assert register.obligations == ()
    assert register.coverage[0].reason is NoObligation.DEFINITION


@pytest.mark.parametrize(
    ("sentence", "actions"),
    [
        ("La DINUM notifie l'accord. Elle prend fin le 3 mai 2031.", ["notifie l'accord"]),
        (
            "Le délégataire passe les commandes, certifie le service fait et saisit les dépenses.",
            ["passe les commandes", "certifie le service fait", "saisit les dépenses"],
        ),
        ("Le délégataire accepte d'être cité.", ["accepte d'être cité"]),
        ("Les comptes inactifs sont supprimés.", ["Les comptes inactifs sont supprimés"]),
    ],
)
def test_acts_of_other_drafts(sentence: str, actions: list[str]) -> None:
    found = read_register(one_article(sentence)).obligations
    assert [one.action for one in found] == actions


@pytest.mark.parametrize(
    ("sentence", "kind", "timing"),
    [
        ("La DINUM verse les crédits de l'année 2031.", Kind.CONTINUING, []),
        ("La DINUM verse les AE 2031.", Kind.CONTINUING, []),
        ("La DINUM verse les crédits en 2031.", Kind.DATED, ["2031"]),
        ("La DINUM verse les crédits au cours de l'année 2031.", Kind.DATED, ["2031"]),
        ("La DINUM verse les crédits de 2031 au plus tard le 3 mai 2031.", Kind.DATED, ["3 mai"]),
    ],
)
def test_a_year_that_tells_which_credits_is_no_date(
    sentence: str, kind: Kind, timing: list[str]
) -> None:
    [only] = read_register(one_article(sentence)).obligations
    assert only.kind is kind
    assert len(only.timing) == len(timing)
    assert all(words in found.text for words, found in zip(timing, only.timing, strict=True))


@pytest.mark.parametrize(
    ("often", "days"), [("chaque jour", 0), ("chaque semaine", 0), ("chaque trimestre", 3)]
)
def test_what_is_owed_every_day_is_no_deadline(often: str, days: int) -> None:
    draft = one_article(
        f"Le délégataire publie les chiffres {often}.",
        "La convention prend effet à sa signature et prend fin le 15 décembre 2031.",
    )
    told = scenario("2031-03-01", signature="2031-03-01")
    found = read_deadlines(read_facts(draft), read_register(draft), told)
    assert sum("publie les chiffres" in each.what for each in found) == days


@pytest.mark.parametrize(
    ("body", "debtor"),
    [
        ("La DDE :\n\n- recrute un agent avant le 3 mai 2031 ;", Debtor.DELEGATAIRE),
        ("**La DINUM** :\n\n- recrute un agent avant le 3 mai 2031 ;", Debtor.DELEGANT),
        ("Le délégataire publie le code.\n\nIl recrute un agent.", Debtor.DELEGATAIRE),
        ("II. – La DINUM publie le code.\n\nIII. – Elle recrute un agent.", Debtor.DELEGANT),
        (
            "| Qui | Quoi | Quand |\n|---|---|---|\n| La DDE | recrute un agent | le 3 mai 2031 |",
            Debtor.DELEGATAIRE,
        ),
    ],
)
def test_who_owes_what_other_drafts_say(body: str, debtor: Debtor) -> None:
    """Under a bare name, by a pronoun that opens a paragraph, in a row of a table."""
    found = read_register(one_article(body)).obligations
    assert found[-1].debtor is debtor
    assert found[-1].action.startswith(("recrute un agent", "Elle recrute"))
    assert [timing.text for timing in found[-1].timing] in ([], ["3 mai 2031"])


def test_il_is_not_the_agent_of_a_passive() -> None:
    found = read_register(
        one_article("Le comité est présidé par la DINUM.\n\nIl recrute un agent.")
    )
    assert not any(one.action.startswith("recrute") for one in found.obligations)

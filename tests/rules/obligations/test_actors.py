"""Who is named in a sentence, and in what place of grammar."""

import pytest

from assistant.rules.obligations.actors import Actor, Cast, grouped, joint, roles_of
from assistant.rules.obligations.model import Debtor, Role
from tests.rules.drafts import draft

G, P, T = Debtor.DELEGANT, Debtor.DELEGATAIRE, Debtor.TEAM


def _find(sentence: str) -> tuple[Actor, ...]:
    return Cast.of(draft("Article 1 : Objet\n\nTout est dit.")).find(sentence)


@pytest.mark.parametrize(
    ("sentence", "words", "debtor", "roles"),
    [
        ("La DINUM agit.", "La DINUM", G, ()),
        ("la Direction  des essais agit.", "la Direction  des essais", P, ()),
        ("Le délégataire agit.", "Le délégataire", P, ()),
        ("Le partenaire agit.", "Le partenaire", P, ()),
        ("Les délégataires agissent.", "Les délégataires", P, ()),
        ("Les services de la DINUM agissent.", "Les services de la DINUM", G, ()),
        ("L'équipe du délégataire agit.", "L'équipe du délégataire", T, (Role.TEAM,)),
        ("L’équipe de la DINUM agit.", "L’équipe de la DINUM", G, ()),
        ("L'équipe beta.gouv.fr agit.", "L'équipe beta.gouv.fr", G, ()),
        ("Les intrapreneur(e)s agissent.", "Les intrapreneur(e)s", T, (Role.INTRAPRENEUR,)),
        ("Le sponsor agit.", "Le sponsor", P, (Role.SPONSOR,)),
        (
            "Le représentant de la DDE agit.",
            "Le représentant de la DDE",
            P,
            (Role.REPRESENTATIVE,),
        ),
        ("Chaque partie agit.", "Chaque partie", Debtor.PARTIES, ()),
        ("Le CBCM agit.", "Le CBCM", Debtor.OTHER, ()),
    ],
)
def test_actors_are_known_by_their_words(
    sentence: str, words: str, debtor: Debtor, roles: tuple[Role, ...]
) -> None:
    [actor] = _find(sentence)
    assert (actor.span.of(sentence), actor.debtor, actor.roles) == (words, debtor, roles)


@pytest.mark.parametrize(
    "sentence",
    ["Une partie des crédits suffit.", "Les parties prenantes sont là.", "Le DINUMX agit."],
)
def test_other_words_name_nobody(sentence: str) -> None:
    assert _find(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "governed", "subordinate"),
    [
        ("le délégant agit", False, False),
        ("les crédits du délégant", True, False),
        ("versés par le délégant", True, False),
        ("transmis à la DINUM", True, False),
        ("si le délégant agit", False, True),
        ("lorsque la DINUM agit", False, True),
    ],
)
def test_the_place_of_an_actor_is_read(sentence: str, *, governed: bool, subordinate: bool) -> None:
    [actor] = _find(sentence)
    assert (actor.governed, actor.subordinate) == (governed, subordinate)


@pytest.mark.parametrize(
    ("sentence", "debtor", "roles"),
    [
        ("Le délégant et le délégataire agissent.", Debtor.PARTIES, ()),
        ("Le délégataire et l'équipe agissent.", Debtor.DELEGATAIRE_AND_TEAM, (Role.TEAM,)),
        ("L'intrapreneur et l'équipe agissent.", T, (Role.INTRAPRENEUR, Role.TEAM)),
        (
            "Le délégant, le délégataire et l'équipe agissent.",
            Debtor.PARTIES,
            (Role.TEAM,),
        ),
        (
            "Pour le délégant, la DDE et l'équipe agissent.",
            Debtor.DELEGATAIRE_AND_TEAM,
            (Role.TEAM,),
        ),
        ("Le délégant et le CBCM agissent.", Debtor.OTHER, ()),
    ],
)
def test_coordinated_actors_are_one_debtor(
    sentence: str, debtor: Debtor, roles: tuple[Role, ...]
) -> None:
    group = grouped(_find(sentence), sentence)[-1]
    assert (joint(group), roles_of(group)) == (debtor, roles)

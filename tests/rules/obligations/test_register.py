"""The register of whole conventions, checked against a reading by hand, alinéa by alinéa."""

import re

import pytest

from assistant.convention.citation import check
from assistant.convention.model import Convention
from assistant.convention.nodes import Heading, Item, Node
from assistant.rules.obligations import Debtor, Kind, NoObligation, Role, read_register
from assistant.rules.reading.values import Delay, EventKind, TimeUnit
from tests.rules.drafts import convention, draft

G = Debtor.DELEGANT
P = Debtor.DELEGATAIRE
T = Debtor.TEAM
PT = Debtor.DELEGATAIRE_AND_TEAM
B = Debtor.PARTIES
U = Debtor.UNSAID

# Read by hand in the bundled convention: article, debtor, kind, words of the action.
SPARTE = [
    ("1", P, Kind.CONTINUING, "respecter l'approche Startup d'État"),
    ("2", P, Kind.CONTINUING, "adhère au manifeste"),
    ("2", P, Kind.CONTINUING, "nommer un ou une agent public"),
    ("2", P, Kind.CONTINUING, 'désigner une ou un "sponsor"'),
    ("2", P, Kind.RECURRING, "sont organisés sous le pilotage d'un comité"),
    ("2", P, Kind.RECURRING, "est présidé par le représentant"),
    ("2", P, Kind.RECURRING, "inviter La DINUM"),
    ("2", T, Kind.FACULTY, "pourront choisir la forme"),
    ("2", T, Kind.RECURRING, "devront présenter au minimum les indicateurs"),
    ("2", P, Kind.CONTINUING, "permettre à l'équipe"),
    ("2", P, Kind.CONTINUING, "se tenir disponibles à tout niveau hiérarchique"),
    ("2", P, Kind.DATED, "prévoir une enveloppe de cofinancement"),
    ("2", G, Kind.CONTINUING, "sont utilisés directement par la DINUM"),
    ("2", T, Kind.CONTINUING, "rendre l'équipe en charge du produit"),
    ("2", T, Kind.CONTINUING, "améliorer la qualité du produit"),
    ("2", T, Kind.DATED, "mobiliser au moins"),
    ("2", T, Kind.DATED, "obtenir le soutien financier"),
    ("2", PT, Kind.CONTINUING, "respecter les bonnes pratiques"),
    ("2", PT, Kind.RECURRING, "créer et mettre à jour une fiche produit"),
    ("2", PT, Kind.CONTINUING, "publier les codes sources"),
    ("2", PT, Kind.CONTINUING, "accorder une vigilance particulière"),
    ("2", PT, Kind.CONTINUING, "mesurer et diffuser l'impact"),
    ("2", PT, Kind.RECURRING, "organiser régulièrement des ateliers"),
    ("2", PT, Kind.CONDITIONAL, "prévoir l'intégration de France Connect"),
    ("2", PT, Kind.CONTINUING, "suivre les recommandations"),
    ("2", PT, Kind.CONDITIONAL, "prévoir l'intégration du bouton"),
    ("3", G, Kind.CONTINUING, "intégrer le ou les équipes"),
    ("3", G, Kind.CONTINUING, "donne accès à une offre de service transverse"),
    ("3", G, Kind.CONTINUING, "utilise les supports contractuels"),
    ("4", P, Kind.CONTINUING, "utilise les supports contractuels"),
    ("4", P, Kind.CONTINUING, "assure les actes de gestion"),
    ("4", G, Kind.DATED, "procéder, dès la signature"),
    ("4", G, Kind.DATED, "met à disposition en"),
    ("4", G, Kind.CONDITIONAL, "sollicite pour le programme"),
    ("4", G, Kind.CONDITIONAL, "met à disposition du partenaire-délégué"),
    ("4", P, Kind.CONTINUING, "retranscrire les opérations de dépenses"),
    ("4", U, Kind.CONTINUING, "est transmise au CBCM"),
    ("4", P, Kind.DATED, "rendre compte au délégant"),
    ("4", P, Kind.DATED, "présenter à cette occasion les prévisions"),
    ("4", P, Kind.PROHIBITION, "ne pourra dépasser la limite"),
    ("4", P, Kind.CONDITIONAL, "informe le délégant sans délai"),
    ("4", P, Kind.CONDITIONAL, "suspend l'exécution de la délégation"),
    ("4", P, Kind.CONDITIONAL, "en informer le délégant dans les meilleurs délais"),
    ("5", B, Kind.CONDITIONAL, "fait l'objet d'un avenant"),
    ("5", U, Kind.CONDITIONAL, "un exemplaire est transmis"),
    ("6", U, Kind.CONTINUING, "devra être conforme aux règles"),
    ("6", B, Kind.FACULTY, "peut être mis fin"),
    ("6", B, Kind.CONDITIONAL, "respect d'un préavis"),
    ("7", U, Kind.CONTINUING, "est publiée selon les modalités"),
    ("7", U, Kind.CONTINUING, "est notamment publiée sur le site"),
    ("7", G, Kind.CONTINUING, "et par la DINUM sur la plateforme"),
]


def _mutated(original: Convention, name: str) -> Convention:
    """The convention ``original`` written otherwise, with the same obligations."""
    text = original.text
    if name == "line ends":
        return convention(text.replace("\n", "\r\n"))
    if name == "typography":
        return convention(text.replace("'", "’").replace(" €", "\u00a0€"))
    if name == "renumbered":
        moved = re.sub(
            r"^Article (\d)", lambda m: f"Article {int(m[1]) + 10}", text, flags=re.MULTILINE
        )
        return convention(moved)
    if name == "other names":
        for old, new in (("DINUM", "DIREX"), ("partenaire-dél", "opérateur-dél")):
            text = text.replace(old, new)
        return convention(text)
    return original


VARIANTS = ("as written", "line ends", "typography", "renumbered", "other names")


@pytest.fixture(params=VARIANTS)
def variant(request: pytest.FixtureRequest, sparte: Convention) -> Convention:
    """The bundled convention, as written and otherwise."""
    return _mutated(sparte, str(request.param))


def test_the_register_is_the_one_read_by_hand(sparte: Convention) -> None:
    found = read_register(sparte).obligations
    assert [(o.citation.article, o.debtor, o.kind) for o in found] == [
        (article, debtor, kind) for article, debtor, kind, _ in SPARTE
    ]
    for obligation, (_, _, _, words) in zip(found, SPARTE, strict=True):
        assert words in obligation.action


def test_debtors_do_not_depend_on_how_it_is_written(variant: Convention) -> None:
    found = read_register(variant).obligations
    assert [o.debtor for o in found] == [debtor for _, debtor, _, _ in SPARTE]


def test_another_convention_of_the_family_binds_the_same_people(
    sparte: Convention, tri_facile: Convention
) -> None:
    ours, theirs = read_register(sparte).obligations, read_register(tri_facile).obligations
    assert [(o.debtor, o.kind) for o in ours] == [(o.debtor, o.kind) for o in theirs]


def _covers_all(text: Convention) -> None:
    register = read_register(text)
    covered = [False] * len(text.text)
    for entry in register.coverage:
        check(text, entry.citation)
        assert bool(entry.obligations) != (entry.reason is not None)
        covered[entry.citation.start : entry.citation.end] = [True] * len(entry.citation.quote)
    for part in (*text.articles, *((text.preamble,) if text.preamble else ())):
        for node in part.walk():
            _is_covered(node, covered)


def _is_covered(node: Node, covered: list[bool]) -> None:
    """Whether each word of a leaf is covered; headings and the markers of lists state nothing."""
    if isinstance(node, Heading) or not hasattr(node, "inlines"):
        return
    span = node.body.span if isinstance(node, Item) else node.span
    words = node.text[span.start - node.span.start :]
    missing = [c for c, done in zip(words, covered[span.start :], strict=False) if not done]
    assert not "".join(missing).strip()


def test_every_passage_is_accounted_for(variant: Convention) -> None:
    _covers_all(variant)


def test_every_passage_of_another_convention_is_accounted_for(tri_facile: Convention) -> None:
    _covers_all(tri_facile)


def test_each_obligation_is_carried_by_one_passage(variant: Convention) -> None:
    register = read_register(variant)
    carried = [index for entry in register.coverage for index in entry.obligations]
    assert carried == list(range(len(register.obligations)))
    for entry in register.coverage:
        for index in entry.obligations:
            assert register.obligations[index].citation == entry.citation


def test_every_word_of_an_obligation_is_the_text_s_own(variant: Convention) -> None:
    for obligation in read_register(variant).obligations:
        check(variant, obligation.citation)
        assert obligation.action_span.of(variant.text) == obligation.action
        assert obligation.citation.span.contains(obligation.action_span)
        assert obligation.action.strip() == obligation.action
        for words in (obligation.subject, obligation.beneficiary, obligation.condition):
            assert words in variant.text
        for timing in obligation.timing:
            assert timing.span.of(variant.text) == timing.text


def test_the_dinum_and_its_partner_are_never_swapped(sparte: Convention) -> None:
    register = read_register(sparte)
    dinum = {o.action for o in register.by_debtor(Debtor.DELEGANT)}
    partner = {o.action for o in register.by_debtor(Debtor.DELEGATAIRE)}
    both = {o.action for o in register.obligations if o.debtor is Debtor.PARTIES}
    assert dinum & partner == both
    assert len(dinum) == 12
    assert not any("se tenir disponibles" in action for action in dinum)
    assert not any("donne accès" in action for action in partner)


def test_a_joint_obligation_is_in_the_list_of_each(sparte: Convention) -> None:
    register = read_register(sparte)
    joint = [o for o in register.obligations if o.debtor is Debtor.DELEGATAIRE_AND_TEAM]
    assert len(joint) == 9
    assert set(joint) <= set(register.by_debtor(Debtor.TEAM))
    assert set(joint) <= set(register.by_debtor(Debtor.DELEGATAIRE))


@pytest.mark.parametrize(
    ("role", "words"),
    [
        (Role.INTRAPRENEUR, ["pourront choisir", "devront présenter"]),
        (Role.HIERARCHY, ["se tenir disponibles"]),
        (Role.REPRESENTATIVE, ["est présidé", "inviter La DINUM"]),
        (Role.SPONSOR, []),
    ],
)
def test_roles_have_their_own_lists(sparte: Convention, role: Role, words: list[str]) -> None:
    found = read_register(sparte).by_role(role)
    assert len(found) == len(words)
    for obligation, expected in zip(found, words, strict=True):
        assert expected in obligation.action


def test_what_others_owe_about_a_role_is_apart(sparte: Convention) -> None:
    [only] = read_register(sparte).concerning(Role.SPONSOR)
    assert (only.debtor, "sponsor" in only.action) == (Debtor.DELEGATAIRE, True)


def test_a_preamble_tells_and_obliges_only_in_so_many_words() -> None:
    told, bound = (
        read_register(
            draft(f"Préambule\n\n{sentence}\n\nArticle 1 : Objet\n\nLa convention a un objet.")
        )
        for sentence in ("La DINUM apporte son aide.", "La DINUM s'engage à aider.")
    )
    assert told.obligations == ()
    assert told.coverage[0].reason is NoObligation.CONTEXT
    assert [o.debtor for o in bound.obligations] == [Debtor.DELEGANT]


def test_what_a_deadline_rests_on_is_read(sparte: Convention) -> None:
    found = read_register(sparte).obligations
    cofinancing = next(o for o in found if "cofinancement" in o.action)
    [delay] = [timing for timing in cofinancing.timing if isinstance(timing, Delay)]
    assert (delay.count, delay.unit, delay.event.kind) == (6, TimeUnit.MONTH, EventKind.SIGNATURE)
    assert delay.event.span.of(sparte.text) == delay.event.text


def test_dates_of_other_texts_set_no_deadline(sparte: Convention) -> None:
    code = next(o for o in read_register(sparte).obligations if "codes sources" in o.action)
    assert code.timing == ()

"""What kind of answer a question wants."""

import pytest

from assistant.answering.interrogation import (
    AnyOf,
    Asked,
    Interrogatives,
    Language,
    WordingPatterns,
)


@pytest.fixture(scope="module")
def interrogatives() -> Interrogatives:
    return Interrogatives.load()


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Quand finit le bail ?", Asked.WHEN),
        ("À quelle date doit-on rendre le rapport ?", Asked.WHEN),
        ("Avant quelle date le partenaire doit-il agir ?", Asked.WHEN),
        ("Combien de temps avons-nous ?", Asked.HOW_LONG),
        ("Quel est le délai de réponse ?", Asked.HOW_LONG),
        ("Tous les combien se réunit-on ?", Asked.HOW_OFTEN),
        ("À quelle fréquence ?", Asked.HOW_OFTEN),
        ("Combien faut-il verser ?", Asked.HOW_MUCH),
        ("Quel montant est prévu ?", Asked.HOW_MUCH),
        ("Combien de personnes faut-il ?", Asked.HOW_MANY),
        ("Quelle part cela représente-t-il ?", Asked.SHARE),
        ("Qui préside ?", Asked.WHO),
        ("Où faut-il publier ?", Asked.WHERE),
        ("Que signifie XYZ ?", Asked.DEFINITION),
        ("Quand remettre le bilan définitif ?", Asked.WHEN),
        ("Quel est le centre de coût ?", Asked.CODE),
        ("Quel est le total des autorisations d'engagement ?", Asked.HOW_MUCH),
        ("C'est quoi un bidule ?", Asked.DEFINITION),
        ("Quelles sont les obligations du bailleur ?", Asked.LIST),
        ("Liste toutes les échéances", Asked.LIST),
        ("Faut-il un accord écrit ?", Asked.YES_NO),
        ("Est-ce que le bail est signé ?", Asked.YES_NO),
        ("Le préavis est bien de deux ans ?", Asked.YES_NO),
        ("Pouvons-nous dépenser 10 € ?", Asked.YES_NO),
        ("Que se passe-t-il en cas de retard ?", Asked.WHAT),
        ("Que risque-t-on si on dépasse le budget ?", Asked.WHAT),
        ("Comment modifier le contrat ?", Asked.WHAT),
        ("Combien d'argent reste-t-il ?", Asked.HOW_MUCH),
        ("Combien faut-il verser de cofinancement ?", Asked.HOW_MUCH),
        ("Combien faut-il d'agents ?", Asked.HOW_MANY),
        ("Il faut combien de monde ?", Asked.HOW_MANY),
        ("J'ai combien d'heures ?", Asked.HOW_LONG),
        ("Combien avons-nous de temps ?", Asked.HOW_LONG),
        ("Combien d'ateliers par mois ?", Asked.HOW_MANY),
        ("Combien de fois par an se voit-on ?", Asked.HOW_OFTEN),
        ("Combien de fois peut-on le renouveler ?", Asked.HOW_MANY),
        ("Combien par mois, pas la liste ?", Asked.HOW_MUCH),
        ("On montre quoi au prochain conseil ?", Asked.WHAT),
        ("Prochain conseil ?", Asked.WHEN),
        ("C'est quand la remise des clés ?", Asked.WHEN),
        ("Quand on part, faut-il prévenir ?", Asked.YES_NO),
        ("Quand le bailleur doit-il agir, et comment ?", Asked.WHEN),
        ("Qui tranche si nous ne sommes pas d'accord ?", Asked.WHO),
        ("Quelle somme garde-t-il ?", Asked.HOW_MUCH),
        ("On fait signer qui pour changer le nombre de clés ?", Asked.WHO),
        ("Faut prévenir qui ?", Asked.WHO),
        ("Faut faire quoi ?", Asked.WHAT),
        ("Un locataire qui part tôt doit-il payer ?", Asked.YES_NO),
        ("Quel est le texte qui nous lie ?", Asked.WHAT),
        ("Whose keys are these?", Asked.WHO),
        ("Les clés, on les rend où", Asked.WHERE),
        ("Where does it say that we must pay?", Asked.ARTICLE),
        ("Où est-ce marqué qu'on peut partir ?", Asked.ARTICLE),
        ("C'est écrit où que nous devons payer ?", Asked.ARTICLE),
        ("Faut-il un accord oral ou écrit ?", Asked.YES_NO),
        ("Es ce que le bail est signé", Asked.YES_NO),
        ("Si on part en mai, est-ce trop tard ?", Asked.YES_NO),
        ("Le bail est signé ou pas", Asked.YES_NO),
        ("Le bailleur demande si c'est permis", Asked.YES_NO),
        ("Que fait-on ?", Asked.WHAT),
        ("Il s'en va, que fait-on ?", Asked.WHAT),
        ("Qu'y a-t-il dans la cave ?", Asked.WHAT),
        ("Qu'est-ce que je dois savoir ?", Asked.WHAT),
        ("Quelles pièces le bail couvre-t-il exactement ?", Asked.WHAT),
        ("C'est quoi ce papier, exact ?", Asked.DEFINITION),
        ("Combien ils demandent, en vrai ?", Asked.HOW_MUCH),
        ("C'est eux ou nous qui payons ?", Asked.WHO),
        ("Le bilan, c'est à la fin ou tous les ans ?", Asked.WHAT),
        ("Est-il signé le 3 mai ou le 4 juin ?", Asked.WHAT),
        ("Is it a loan or a grant?", Asked.WHAT),
        ("When does it end?", Asked.WHEN),
        ("How much is due?", Asked.HOW_MUCH),
        ("Must we publish?", Asked.YES_NO),
    ],
)
def test_the_kind_of_answer(interrogatives: Interrogatives, text: str, asked: Asked) -> None:
    assert interrogatives.read(text).asked is asked


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Quand finit le bail ?", Language.FRENCH),
        ("When does the lease end?", Language.ENGLISH),
        ("préavis", Language.FRENCH),
        ("协议何时结束？", Language.OTHER),
        ("Когда заканчивается договор?", Language.OTHER),
        ("متى تنتهي الاتفاقية؟", Language.OTHER),
    ],
)
def test_the_language(interrogatives: Interrogatives, text: str, language: Language) -> None:
    assert interrogatives.read(text).language is language


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("C'est marqué où qu'il faut un préavis ?", "il faut un préavis ?"),
        ("Où est-ce écrit que le bail finit ?", "le bail finit ?"),
        ("Where does it say that we must pay?", "we must pay?"),
        ("C'est écrit où ?", "C'est écrit où ?"),
        ("Que dit le bail ?", "Que dit le bail ?"),
    ],
)
def test_the_matter_of_a_question_where(
    interrogatives: Interrogatives, text: str, matter: str
) -> None:
    assert interrogatives.unframed(text) == matter


class _Greetings(WordingPatterns):
    opening: AnyOf
    closing: AnyOf


def test_a_piece_is_shared_by_patterns() -> None:
    greetings = _Greetings.model_validate(
        {"pieces": {"who": "(?:bob|eve)"}, "opening": ["hi @who", "@else"], "closing": ["bye @who"]}
    )
    assert greetings.opening.search("hi eve")
    assert greetings.opening.search("@else")
    assert greetings.closing.search("bye bob")

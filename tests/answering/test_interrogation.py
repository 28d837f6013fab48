"""What kind of answer a question wants."""

import pytest

from assistant.answering.interrogation import Asked, Interrogatives, Language


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

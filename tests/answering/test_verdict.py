"""« Oui » and « Non » are said only where the whole question is proved."""

from datetime import date

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.question import Question

_TODAY = date(2023, 5, 2)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Faut-il publier le code en open source ?", "Oui"),
        ("Peut-on garder le code fermé ?", "Non"),
        ("Le préavis est bien de six mois ?", "Non"),
        ("Le préavis est-il de trois mois ?", "Oui"),
        ("La convention autorise-t-elle à résilier sans préavis ?", "Non"),
        ("Le préavis est-il de soixante jours ?", "Non"),
        ("Le programme est-il le 348 ?", "Non"),
        ("Le programme est-il le 352 ?", "Oui"),
        ("Le centre financier est bien le 0352-ABCD-CFIN ?", "Non"),
        ("Pouvons-nous engager 180 000 € ?", "Oui"),
        ("Si j'engage 180 000 €, est-ce que je dépasse ?", "Non"),
        ("Est-ce que 200 000 € dépassent le plafond ?", "Oui"),
        ("La convention finit bien le 31 décembre 2023 ?", "Oui"),
        ("La convention finit bien le 30 juin 2024 ?", "Non"),
        ("Le budget total est bien de 420 000 € ?", "Oui"),
        ("Le budget total est bien de 400 000 € ?", "Non"),
        ("Signée le 31 décembre 2022, la convention dure-t-elle 12 mois ?", "Oui"),
        ("Signée le 31 décembre 2022, la convention dure-t-elle 18 mois ?", "Non"),
        ("Le cofinancement est de 200 000 €, vrai ?", "Non"),
        ("30 000 et 180 000 font bien l'enveloppe FAST ?", "Oui"),
        ("Les AE sont-elles égales aux CP ?", "Oui"),
        # What a sum is taken from is no proposal.
        ("Sur les 210 000 € du FAST, combien la DINUM garde-t-elle ?", ""),
        # Without a date of signature nothing tells whether it has begun.
        ("La convention est-elle terminée ?", ""),
        ("La convention est-elle toujours en vigueur ?", ""),
        ("La DINUM doit-elle publier le code source ?", "Non"),
        ("Est-ce que la DINUM doit être invitée au comité ?", "Oui"),
        ("C'est bien la DINUM qui préside le comité d'investissement ?", "Non"),
        ("C'est bien le partenaire qui préside le comité d'investissement ?", "Oui"),
        # A day out of the convention's says no; « est-ce trop tard ? » is answered in order.
        ("Peut-on payer une facture en mars 2024 ?", "Non"),
        ("Peut-on payer une facture après le 31 décembre 2023 ?", "Non"),
        # « Si » says that what is denied holds; « non » that it does not.
        ("N'est-on pas obligé de publier le code ?", "Si"),
        ("On n'est pas obligés de publier le code ?", "Si"),
        ("On ne peut pas dépenser plus que le montant délégué ?", "Non"),
        ("On est d'accord qu'on ne peut pas garder le code fermé ?", "Oui"),
        ("Le communiqué envoyé trois jours avant, c'est bon ?", ""),
        ("Peut-on payer une facture jusqu'en mars 2024 ?", ""),
        ("Une facture de mars 2024, est-ce trop tard pour la payer ?", "Oui"),
        ("Signée le 20 janvier 2023 : peut-on imputer une dépense de juin 2022 ?", "Non"),
        ("Fin au 30 juin 2024 ?", "Non"),
        ("Fin au 31 décembre 2023 ?", "Oui"),
        # A floor is compared in order, a ceiling too.
        ("Avec 2 ETP au déploiement, est-ce suffisant ?", "Oui"),
        ("Un préavis de quatre mois suffit-il ?", "Oui"),
        ("Un préavis de deux mois suffit-il ?", "Non"),
        # Who pays is compared with who does in the clause.
        ("L'accompagnement est-il financé par la DINUM ?", "Oui"),
        ("L'accompagnement est-il financé par le partenaire ?", "Non"),
        # What is worth a judgement has no yes nor no.
        ("Il manque le centre de coût, est-ce normal ?", ""),
        ("Est-ce grave de ne pas publier le code ?", ""),
        ("Si je paie 190 000 €, suis-je hors la loi ?", ""),
        ("Le programme Gamma est-il payant ?", ""),
        ("Est-ce un contrat ?", ""),
        ("La convention sera-t-elle encore en vigueur en février 2024 ?", "Non"),
        ("La DINUM doit-elle inviter la DGALN au comité ?", "Non"),
        # What it binds (« pour les services qui authentifient ») is what the question is about.
        ("Doit-on authentifier les usagers avec FranceConnect ?", "Oui"),
        ("La DGALN doit-elle financer le produit en 2024 ?", ""),
        # She has a part in what another one owes.
        ("La DGALN doit-elle apporter son soutien financier en 2024 ?", ""),
        # A likeness lends neither a person, nor a form, nor a fraction.
        ("Est-ce au sponsor de présider le comité ?", ""),
        ("L'avenant doit-il être signé par le contrôleur ?", ""),
        ("La DINUM conserve-t-elle un quart de l'enveloppe ?", ""),
        # Who asks for what another one gives is not that one.
        ("L'équipe peut-elle me demander un appui juridique ?", ""),
        ("Combien la DINUM garde-t-elle en pour cent ?", ""),
        # Told with a question mark, or after what it is about.
        ("Si la convention est résiliée, les services qui vont avec s'arrêtent aussi ?", "Oui"),
        ("On a trouvé quelqu'un à mi-temps pour le déploiement. Ça suffit ?", "Non"),
        ("Un freelance comme intrapreneur, c'est possible ?", "Non"),
        ("Mettre fin à la délégation, seule la DINUM le peut ?", "Non"),
        ("La dotation n'est pas ajustée : peut-on continuer à exécuter la délégation ?", "Non"),
        ("Et si la caisse est vide avant la fin ?", ""),
        # Some things only are bound: the yes says which.
        ("Le bouton « Je donne mon avis » est-il à prévoir ?", "Oui"),
        # A whole of which a part is taken is no proposal for the part.
        ("La DINUM garde-t-elle une partie des 210 000 € ?", "Oui"),
        ("La DINUM garde bien 210 000 € ?", "Non"),
        # What is worked out from other clauses says nothing of the one that lacks.
        ("Peut-on transférer une partie de l'enveloppe à une autre direction ?", ""),
        # Nothing here proves a yes or a no: the clause speaks alone.
        ("La convention est-elle publiée au Journal officiel ?", ""),
        ("Faut-il prévenir l'ANSSI en cas d'incident ?", ""),
    ],
)
def test_the_first_word(assistant: Assistant, question: str, lead: str) -> None:
    answer = assistant.ask(Question(text=question, today=_TODAY)).answer
    first = answer.split()[0].strip(".,:")
    assert (first if first in {"Oui", "Si", "Non"} else "") == lead


@pytest.mark.parametrize(
    "question", ["Le texte est-il rendu public ?", "Pourquoi a-t-on fait cette convention ?"]
)
def test_a_word_of_every_question_asks_for_no_check(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Question(text=question, today=_TODAY)).answer
    assert "contrôles" not in answer
    assert "incohérence" not in answer

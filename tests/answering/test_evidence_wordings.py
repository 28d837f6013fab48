"""The clauses of a matter, as other hands put them, show its topic."""

import pytest

from assistant.answering.desk import Desk
from assistant.answering.interrogation import Interrogatives
from assistant.answering.topics import load_taxonomy
from assistant.retrieval.chunks import chunk
from tests.answering.conftest import convention_of

_TEXT = """# Convention de délégation de gestion FAST 61 | ESSAI

Entre

La Direction interministérielle du numérique (DINUM), ci-après « {we} »,

Et

La Direction de la forêt (DFSTR), ci-après « {you} »,

## Article 1 : {title}

{clause}
"""


@pytest.mark.parametrize(
    ("topic", "title", "clause"),
    [
        ("comite_objet", "Les rendez-vous", "La revue choisit entre continuer et s'arrêter."),
        ("comite_invitation", "Le comité", "Vous nous y conviez dix jours à l'avance."),
        ("comite_invitation", "Le comité", "Autour de la table : l'équipe et la DINUM."),
        ("comite_presentation", "Le comité", "L'équipe y montre ses chiffres d'impact."),
        ("comite_forme", "Le comité", "Aucun modèle de diapositives n'est exigé."),
        ("comite_premier", "Le comité", "Le comité inaugural a lieu en mai 2026."),
        ("autonomie_equipe", "Engagements", "Personne n'impose à l'équipe sa feuille de route."),
        ("hierarchie", "Engagements", "La DFSTR répond aux demandes de déblocage de l'équipe."),
        ("ateliers", "Engagements", "Vous laissez l'équipe venir aux ateliers collectifs."),
        ("etp", "Engagements", "Renfort attendu : deux chargés de déploiement."),
        ("fiche_produit", "Règles", "La page du produit sur beta.gouv.fr est à jour."),
        ("open_source", "Règles", "Le code est ouvert par défaut."),
        ("statistiques", "Règles", "L'équipe tient une page publique qui montre les trajets."),
        ("analyse_risques", "Règles", "Les failles possibles sont examinées chaque mois."),
        ("je_donne_mon_avis", "Règles", "L'équipe interroge ses utilisateurs."),
        ("incident_securite", "Règles", "Une panne de deux heures est signalée le jour même."),
        ("communaute", "Aides", "Vous faites partie de la communauté et de ses rencontres."),
        ("offre_transverse", "Aides de la DINUM", "L'équipe pose ses questions juridiques."),
        ("test_intrusion", "Aides", "La sécurité du service est auditée une fois."),
        ("habilitations", "Argent", "La DINUM ouvre les comptes Chorus des gestionnaires."),
        ("copie_convention", "Argent", "Copie de la convention au comptable dès la signature."),
        ("compte_rendu", "Comptes", "Vous nous remettez un bilan à la fin de la convention."),
        ("bilan_intermediaire", "Comptes", "Tous les six mois : le point d'argent."),
        ("retour_experience", "Comptes", "les enseignements utiles à d'autres équipes"),
        ("objectifs_chiffres", "Objectifs", "Au 30 juin 2026, ESSAI doit couvrir 120 communes."),
        ("sanctions", "Objectifs", "Sinon, nous pouvons bloquer les crédits de 2027."),
        (
            "remplacement_intrapreneur",
            "Les personnes",
            "Si l'une de ces personnes s'en va, son employeur nomme un remplaçant.",
        ),
        ("nom_intrapreneur", "Qui", "Jonas Delbecq, chargé de mission, porte le produit."),
        ("nom_sponsor", "Qui", "La marraine est Sabine Lorthioir."),
        ("interlocuteur", "Qui", "Contact à la DINUM : Fatou Diarra."),
        ("acces_donnees_partenaire", "DFSTR", "Elle donne à l'équipe les fichiers utiles."),
        ("conservation_donnees", "Données", "Aucune donnée n'est gardée plus de deux ans."),
        ("propriete_intellectuelle", "Droits", "Le nom et le code vous appartiennent."),
        ("duplication", "Droits", "D'autres administrations peuvent reprendre le code."),
        ("perennisation_obligation", "Après", "La DFSTR prend le relais en 2028."),
        ("communication", "Presse", "Quand vous parlez en public, vous citez le FAST."),
        ("recettes", "Règles", "Aucun paiement n'est demandé aux usagers."),
        ("alternative_non_numerique", "Règles", "Un accueil téléphonique reste ouvert."),
        ("description_produit", "Pourquoi ce produit", "ESSAI met en relation des voisins."),
        ("lancement_produit", "Le contexte", "Le service existe depuis 2023."),
        ("obtention_fast", "Le contexte", "Le jury du FAST a dit oui le 3 mars 2026."),
        ("objet", "De quoi s'agit-il", "La convention dit qui fait quoi et combien."),
        ("devoir_information", "Nouvelles", "Chacun dit à l'autre ce qui peut retarder."),
        ("litiges", "Sortie", "Si nous ne sommes pas d'accord, nous en parlons."),
        ("respect_approche", "Règles", "L'équipe applique les standards de beta.gouv.fr."),
    ],
)
def test_other_words_show_the_topic(topic: str, title: str, clause: str) -> None:
    letter = any(word in clause.lower().split() for word in ("nous", "vous"))
    called = ("nous", "vous") if letter else ("la DINUM", "la DFSTR")
    text = _TEXT.format(we=called[0], you=called[1], title=title, clause=clause)
    convention = convention_of("essai", text)
    desk = Desk(convention, chunk(convention), Interrogatives.load(), ())
    found = load_taxonomy().get(topic)
    assert found is not None
    quotes = [one.span.of(text) for one in desk.presence.of(found.evidence)]
    assert any(clause.rstrip(".") in quote for quote in quotes)

"""The verbs by which a convention makes somebody act, and their forms.

Forms keep their accents: without them « alloue » (an act) and « alloué » (a state) are one word.
"""

import re

# Regular verbs: what parties to a convention do for one another, and with money and documents.
_FIRST_GROUP = (
    "abonder accompagner accorder accuser acquitter adhérer administrer adresser affecter alerter"
    " allouer alimenter améliorer animer annexer appliquer apporter apprécier approuver archiver"
    " arrêter assister associer assurer attester attribuer autoriser aviser clôturer collaborer"
    " collecter communiquer compléter comptabiliser conseiller conserver consigner consulter"
    " contribuer contrôler convoquer coordonner coopérer corriger créditer créer déclarer dédier"
    " déléguer demander déposer désigner diffuser documenter donner effectuer élaborer encadrer engager"
    " enregistrer envoyer épauler évaluer examiner exécuter expédier facturer faciliter"
    " financer formaliser gérer héberger imputer indiquer informer initier instaurer intégrer"
    " inviter justifier libérer liquider livrer mandater mesurer missionner mobiliser motiver"
    " nommer notifier ordonnancer organiser partager participer payer piloter planifier porter"
    " préparer présenter présider prêter procéder programmer proposer protéger publier rappeler"
    " rassembler réaliser recenser rechercher rédiger régler relever rembourser rencontrer"
    " renouveler renseigner répercuter respecter restituer retourner retracer reverser"
    " sauvegarder sécuriser signaler signer solder solliciter superviser supporter surveiller"
    " tester traiter transférer utiliser valider valoriser vérifier verser veiller viser"
)
_SECOND_GROUP = (
    "accomplir affranchir applaudir avertir bâtir choisir définir élargir enrichir établir fournir"
    " garantir investir munir nourrir remplir répartir réunir saisir subir"
)
# Irregular verbs: stem of the infinitive; present singular, present plural, future stem, participle.
_IRREGULAR = (
    "mettre:met,mettent,mettr,mis remettre:remet,remettent,remettr,remis"
    " transmettre:transmet,transmettent,transmettr,transmis"
    " soumettre:soumet,soumettent,soumettr,soumis admettre:admet,admettent,admettr,admis"
    " permettre:permet,permettent,permettr,permis tenir:tient,tiennent,tiendr,tenu"
    " maintenir:maintient,maintiennent,maintiendr,maintenu"
    " soutenir:soutient,soutiennent,soutiendr,soutenu"
    " prévenir:prévient,préviennent,préviendr,prévenu"
    " intervenir:intervient,interviennent,interviendr,intervenu"
    " rendre:rend,rendent,rendr,rendu répondre:répond,répondent,répondr,répondu"
    " suspendre:suspend,suspendent,suspendr,suspendu étendre:étend,étendent,étendr,étendu"
    " prendre:prend,prennent,prendr,pris entreprendre:entreprend,entreprennent,entreprendr,entrepris"
    " suivre:suit,suivent,suivr,suivi poursuivre:poursuit,poursuivent,poursuivr,poursuivi"
    " faire:fait,font,fer,fait produire:produit,produisent,produir,produit"
    " conduire:conduit,conduisent,conduir,conduit instruire:instruit,instruisent,instruir,instruit"
    " construire:construit,construisent,construir,construit"
    " inscrire:inscrit,inscrivent,inscrir,inscrit"
    " retranscrire:retranscrit,retranscrivent,retranscrir,retranscrit souscrire:souscrit,souscrivent,souscrir,souscrit"
    " recueillir:recueille,recueillent,recueiller,recueilli"
    " accueillir:accueille,accueillent,accueiller,accueilli"
    " prévoir:prévoit,prévoient,prévoir,prévu pourvoir:pourvoit,pourvoient,pourvoir,pourvu"
    " ouvrir:ouvre,ouvrent,ouvrir,ouvert joindre:joint,joignent,joindr,joint"
    " défendre:défend,défendent,défendr,défendu"
)
# « est documenté sur … » and the like say where something stands, not what somebody must do.
_STATE_WHEN_PASSIVE = frozenset(
    ["documenter", "indiquer", "définir", "viser", "prévoir", "annexer", "arrêter"]
)


def _third_persons(infinitive: str) -> tuple[str, ...]:
    stem = infinitive[:-2]
    if infinitive.endswith("ir"):
        return (f"{stem}it", f"{stem}issent", f"{stem}ira", f"{stem}iront")
    # « emploie », « relève », « intègre », « appelle »: the last syllable of the stem changes.
    heavy = re.sub(r"[éeè]([^aeiouyéèê]{1,2})$", r"è\1", stem)
    heavy = re.sub(r"y$", "i", heavy)
    doubled = re.sub(r"el$", "ell", stem)
    forms = {f"{one}{ending}" for one in (heavy, doubled, stem) for ending in ("e", "ent")}
    forms |= {f"{one}{ending}" for one in (heavy, doubled, stem) for ending in ("era", "eront")}
    return tuple(sorted(forms))


def _participle(infinitive: str) -> str:
    return f"{infinitive[:-2]}{'é' if infinitive.endswith('er') else 'i'}"


def _irregular() -> tuple[tuple[str, tuple[str, ...], str], ...]:
    found = []
    for entry in _IRREGULAR.split():
        infinitive, forms = entry.split(":")
        singular, plural, future, participle = forms.split(",")
        persons = (singular, plural, f"{future}a", f"{future}ont")
        found.append((infinitive, persons, participle))
    return tuple(found)


def _alternatives(words: set[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_REGULAR = (*_FIRST_GROUP.split(), *_SECOND_GROUP.split())

#: The third persons, present and future, of the verbs of action.
FINITE_ACT = _alternatives(
    {form for verb in _REGULAR for form in _third_persons(verb)}
    | {form for _, forms, _ in _irregular() for form in forms}
)

#: Their past participles, with the marks of gender and number.
ACT_PARTICIPLE = (
    "(?:"
    + _alternatives(
        {_participle(verb) for verb in _REGULAR if verb not in _STATE_WHEN_PASSIVE}
        | {form for verb, _, form in _irregular() if verb not in _STATE_WHEN_PASSIVE}
    )
    + ")(?:es|e|s|\\(e\\)|\\(s\\)|\\(e\\)s|\\(es\\))?"
)

# Nouns and adjectives that end like an infinitive.
_NOT_INFINITIVES = frozenset(
    [
        "titre",
        "titres",
        "ordre",
        "autre",
        "contre",
        "notre",
        "votre",
        "leur",
        "mètre",
        "centre",
        "cadre",
        "nombre",
        "membre",
        "chambre",
        "dernier",
        "premier",
        "particulier",
        "atelier",
        "calendrier",
        "dossier",
        "fichier",
        "courrier",
        "métier",
        "chantier",
        "partenaire",
        "délégataire",
        "nécessaire",
        "loisir",
        "avenir",
        "janvier",
        "février",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
        "financier",
        "budgétaire",
        "ministère",
        "entier",
        "papier",
        "guichet",
        "offre",
        "livre",
        "semestre",
        "trimestre",
        "hiver",
        "hier",
        "cher",
        "rapport",
        "réel",
        "territoire",
        "mémoire",
        "histoire",
        "exemplaire",
        "salaire",
        "horaire",
        "formulaire",
        "prestataire",
        "stagiaire",
        "honoraire",
        "inventaire",
        "commentaire",
        "annuaire",
        "matière",
        "manière",
        "quatre",
        "maire",
        "affaire",
    ]
)
_CLITICS = r"(?:(?:se|en|y|le|la|les|lui|leur)\s+|(?:s|l|n)')*"
_INFINITIVE = re.compile(
    rf"(?:ne\s+pas\s+)?{_CLITICS}(?P<verb>[^\W\d_]{{2,}}(?:er|ir|re))(?![\w-])"
)


def infinitive_at(lowered: str, start: int) -> bool:
    """Whether an infinitive, with its pronouns, stands at ``start`` of a lower-case text."""
    match = _INFINITIVE.match(lowered, start)
    return match is not None and match["verb"] not in _NOT_INFINITIVES

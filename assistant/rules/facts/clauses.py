"""The clauses that give a value its part, as tables of patterns (see ``patterns``).

The patterns of a rule go from the place that defines the value to those that only restate it. In
one passage the first pattern that finds something wins; between passages, different values are a
conflict, which is reported and never settled here.
"""

from assistant.rules.parts import Part
from assistant.value import Value


class ClauseRule(Value):
    """How to find the value of one part in a passage.

    Attributes:
        part: the part.
        patterns: the wordings that give it, the defining ones first. A pattern without a slot
            gives its own words as the value.
        within: what must stand in the passage or in what it stands under.
        unless: what the passage must not hold.
        unit: the beginnings of the unit of a quantity, folded; empty where any will do.
        yearly: whether the value is for the budget year that the passage names.
    """

    part: Part
    patterns: tuple[str, ...]
    within: str = ""
    unless: str = ""
    unit: tuple[str, ...] = ()
    yearly: bool = False


_WHEN = "<date|delay|before|duration|trigger>"

MONEY = (
    ClauseRule(
        part=Part.FAST_ENVELOPE,
        patterns=(
            "(obten*|obtien*|recoi*|beneficie*|percoi*) … <amount> … fast",
            "(obten*|obtien*|recoi*|beneficie*|percoi*|laureat*) … fast … <amount>",
            "fast (accorde*|attribue*|apporte*|alloue*|verse*|octroie*|finance*) … <amount>",
            (
                "(accorde*|attribue*|alloue*|octroye*|attribuer|accorder|allouer"
                "|octroyer) … <amount>"
                " … fast"
            ),
            "fast … (accorde*|attribue*|alloue*|octroye*|attribuer|accorder|allouer) … <amount>",
            (
                "@money [total*|global*|accorde*|alloue*|attribue*] [au titre du|du"
                "|de l'appel] fast"
                " [total*|global*] @is <amount>"
            ),
            "(sur|des|total de|totalite des) [les] <amount> … fast",
            "(dotation|enveloppe|financement) [total*|global*] @is <amount> … fast",
        ),
        within="fast",
    ),
    ClauseRule(
        part=Part.DINUM_SHARE,
        patterns=(
            (
                "<amount> … [sur … {amount} …] (utilise*|conserve*|gere*|garde*|retenu*|mobilise*"
                "|preleve*|reserve*|employe*|consomme*|depense*) [directement]"
                " (par|a|pour) [la|le] @delegant"
            ),
            (
                "@delegant (utilise*|conserve*|gere*|garde*|retien*|mobilise*|preleve*|reserve*"
                "|emploie*|consomme*) … <amount>"
            ),
            (
                "(part|quote-part|somme|montant|@money) (utilise*|conserve*|gere*|garde*|retenu*"
                "|mobilise*|preleve*|reserve*) … @delegant … @is <amount>"
            ),
            "part [de la|du] @delegant @is <amount>",
            (
                "<amount> … [sur … {amount} …] (rest*|revien*|demeur*|affecte*|destine*|attribue*)"
                " … @delegant"
            ),
        ),
    ),
    ClauseRule(
        part=Part.DELEGATED,
        patterns=(
            "<amount> [restant*] (sont|est|seront|sera|etant) … (delegue*|transfere*|confie*)",
            "<amount> [restant*] (delegues|deleguee*|transferes|transferee*|confies|confiee*)",
            (
                "(montant|credit*|solde|reste|reliquat|somme|part) [total*|maxim*] (delegue*"
                "|transfere*)"
                " … @is <amount>"
            ),
            (
                "(montant|somme) [total*|maxim*] (alloue*|de la delegation"
                "|de la presente delegation)"
                " … @is <amount>"
            ),
            "delegation de credit* … @is <amount>",
            (
                "(delegue*|confie*|transfere*|deleguer|confier|transferer|deleguera*|confiera*) …"
                " <amount>"
            ),
            "<amount> … mis* a [la] disposition [du|de la|de l'|des] @partner",
            "<amount> … (objet de la|par la) [presente] delegation",
        ),
        unless="cofinanc",
    ),
    ClauseRule(
        part=Part.COFINANCING,
        patterns=(
            (
                "(enveloppe|budget|apport|montant|participation|effort) de (cofinancement"
                "|co-financement)"
                " … <amount>"
            ),
            (
                "@partner … (apport*|contribu*|particip*|cofinanc*|co-financ*|abond*|consacr*"
                "|mobilis*"
                "|complet*|financ*|prevo*|prend en charge|prendra en charge|alloue*|verse*|investi*"
                "|reserv*) … <amount>"
            ),
            (
                "(cofinancement|co-financement|contribution|participation|apport|part) [financiere]"
                " [propre] [apporte*|verse*|prevu*|attendu*] (du|de la|de l'|de|par|par le|par la)"
                " @partner … @is <amount>"
            ),
            (
                "(apporter|contribuer|participer|cofinancer|financer|abonder|mobiliser|consacrer"
                "|prevoir|investir|engager|prendre en charge|reserver|allouer|verser) … <amount>"
            ),
            (
                "<amount> … (apporte*|verse*|finance*|cofinance*|pris* en charge|mobilise*"
                "|consacre*)"
                " [directement] par [le|la|l'] @partner"
            ),
            "<amount> … a [la] charge (du|de la|de l'|de) @partner",
        ),
        within="partenaire|delegataire|deleataire|\ue000partner",
        unless=(
            r"\bobt(?:en|ien|ient)\w* (?!le soutien).*\bfast\b|\blaureate?s?\b|\bdelegue|restant"
            r"|\bdepasser\b|\bpar la dinum\b|\bmet(?:tre)? a disposition\b"
        ),
    ),
    ClauseRule(
        part=Part.COFINANCING_DEADLINE,
        patterns=(
            (
                "(cofinanc*|co-financ*|apport*|contribu*|particip*|abond*) … (engag*|vers*|mobilis*"
                f"|consomm*|depens*|mis*|disponib*|consacr*|inscri*|realis*) … {_WHEN}"
            ),
            f"(cofinanc*|co-financ*|apport*|contribu*|particip*|abond*|financement) … {_WHEN}",
            f"{_WHEN} … (cofinanc*|co-financ*|apport*|contribu*|particip*|abond*)",
            (
                "(engag*|mobilis*|vers*|consacr*|reserv*|investi*|financ*|prevo*) … {amount} …"
                f" {_WHEN}"
            ),
            f"(enveloppe|montant|somme|budget) … (engag*|mobilis*|vers*) … {_WHEN}",
        ),
        within="partenaire|delegataire|deleataire|\ue000partner",
        unless=(r"\bobt(?:en|ien)\w*|\blaureate?s?\b|rend\w* compte|compte[ -]rendu|comite"),
    ),
    ClauseRule(
        part=Part.LATER_FUNDING,
        patterns=(
            (
                "(obtenir|obtiendra*|rechercher|trouver|securiser|mobiliser|s'assurer) <words>"
                " (en|avant|d'ici|des|au plus tard|pour|afin|a compter|a partir|sur)"
            ),
        ),
        within=r"\b(?:obten|obtiend|recherch|trouv|securis|mobilis|s'assur)\w*"
        r" (?:\w+ ){0,3}(?:soutien|financ|cofinanc|budget|credit)",
        unless="enveloppe de cofinanc",
    ),
    ClauseRule(
        part=Part.LATER_FUNDING_DATE,
        patterns=(
            (
                "(obtenir|obtiendra*|rechercher|trouver|securiser|s'assurer) … (soutien|financ*"
                "|cofinanc*|budget|credit*) … <date|delay>"
            ),
        ),
    ),
    ClauseRule(
        part=Part.CAP,
        patterns=(
            (
                "(ne pourra*|ne peut|ne peuvent|ne saurait|ne doit|ne devra*|n') … (depasser"
                "|exceder"
                "|superieur*|excede*|depasse*) … <amount>"
            ),
            (
                "(ne pourra*|ne peut|ne peuvent|ne saurait|ne doit|ne devra*) … (depasser|exceder"
                "|superieur*) … (montant|limite|plafond|dotation|enveloppe|credits)"
                " [du|des|de la|des credits|de l'enveloppe] [montant|credits|enveloppe]"
                " [alloue*|delegue*|disponible*|notifie*|mis* a disposition]"
            ),
            (
                "(ne pas|sans) … (depasser|exceder) … (montant|limite|plafond|dotation"
                "|enveloppe|credits) [alloue*|delegue*|disponible*|notifie*]"
            ),
            (
                "dans la limite (du montant|des credits|de la dotation|de l'enveloppe)"
                " [alloue*|delegue*|disponible*|notifie*]"
            ),
        ),
        within="credit|engag|depens|somme|montant|dotation",
    ),
    ClauseRule(
        part=Part.SHORTFALL_NOTICE,
        patterns=(
            "insuffisan* … (inform*|averti*|previen*|aviser*|avise*|alert*)",
            "(inform*|averti*|previen*|avise*|alert*) … insuffisan*",
        ),
    ),
    ClauseRule(
        part=Part.SUSPENSION,
        patterns=(
            "(a defaut|en l'absence|faute|sans) … suspen*",
            "suspen* … (a defaut|en l'absence|faute)",
        ),
    ),
    ClauseRule(
        part=Part.AE,
        patterns=(
            "<amount> … (en|d'|au titre des|pour les) (ae|autorisation* d'engagement*)",
            "(ae|autorisation* d'engagement*) @is <amount>",
        ),
        yearly=True,
    ),
    ClauseRule(
        part=Part.CP,
        patterns=(
            "<amount> en (cp|credit* de paiement*)",
            "(cp|credit* de paiement*) @is <amount>",
        ),
        yearly=True,
    ),
)

TIME = (
    ClauseRule(
        part=Part.AWARD_DATE,
        patterns=(
            (
                "<date> … (obtien*|obten*|obtenu*|laureat*|retenu*|selectionn*|attribu*|accord*"
                "|recoi*)"
            ),
            "(obtien*|obten*|obtenu*|laureat*|retenu*|selectionn*|attribu*|accord*|recu*) … <date>",
        ),
        within=r"\bfast\b",
        unless=r"\bobtenir\b|conditions d'attribution|exerc|mise? a disposition",
    ),
    ClauseRule(
        part=Part.ENTRY_INTO_FORCE,
        patterns=(
            "(prend*|prenne*|prenant|produi*) effet* … <date|trigger|delay>",
            "(entre*|entrant) en vigueur … <date|trigger|delay>",
            "(entree en vigueur|prise d'effet|date d'effet) … <date|trigger|delay>",
            "@convention … (applicable|court|effet|vigueur) … a compter … <date|trigger>",
        ),
        unless="resiliation|avenant|denonciation",
    ),
    ClauseRule(
        part=Part.END,
        patterns=(
            "@convention … jusqu'(au|a|a la date du|en) <date>",
            "jusqu'(au|a|a la date du|en) <date>",
            "(prend*|prendra*|prenne*|prenant|mis*) fin … <date|delay|duration>",
            "expir* … <date|delay|duration>",
            (
                "(s'acheve*|s'acheve|se termine*|cesse*|arrive*|vien*|viendra*|echoi*|echeance"
                "|echue)"
                " … <date|delay|duration>"
            ),
            (
                "(fin|terme|date d'expiration|date limite) de la [presente] (convention|delegation)"
                " … <date|delay|duration>"
            ),
            "(terme|fin|echeance) … (fixe*|prevu*|arrete*) (au|le) <date>",
            "du {date} au <date>",
            (
                "@convention … (conclu*|etabli*|signe*|consenti*|valable*|valid*|vigueur|effet*"
                "|court"
                "|dure*|porte*) … <duration|delay>"
            ),
            "duree … <duration|delay>",
            "<date> … (terme|fin|echeance|expiration) de la [presente] (convention|delegation)",
        ),
        within="convention|delegation|duree|terme",
        unless=(
            r"preavis|resili|denon|\betp\b|comite|programme d'acceleration|cofinanc|\bmarches?\b"
            r"|obtenir|avenant|rendre compte|habilitation|compte[ -]rendu|bilan|mis a disposition"
            r"|met a disposition|report"
        ),
    ),
    ClauseRule(
        part=Part.NOTICE,
        patterns=(
            "<notice>",
            "preavis … <duration|delay|before>",
            "(previen*|preveni*|inform*|averti*|avis*|notifi*) … <duration|delay>",
            "(moyennant|respect*|delai) … <duration|delay|before>",
            "<duration|delay> … (a l'avance|au prealable|avant|preavis)",
            "<before>",
        ),
        within=r"resili|mettre fin|mis fin|mettra fin|denon|preavis|retir",
    ),
    ClauseRule(
        part=Part.COMMITTEE_RECURRENCE,
        patterns=(
            "<meeting>",
            "comite* (d'|des) investissement* … <recurrence>",
            "<recurrence> … comite* (d'|des) investissement*",
            "(comite*|il|celui-ci) [se] (reuni*|tien*|organis*|convo*) … <recurrence>",
            "(comite*|il) [d'investissement*] (est|sont) … <recurrence>",
        ),
        within="comites? d'? ?investissement",
    ),
    ClauseRule(
        part=Part.REPORT,
        patterns=(
            (
                "(rend* compte|rende* compte|compte rendu|compte-rendu|bilan|rapport) …"
                " <trigger|delay|before|date|duration>"
            ),
            (
                "<trigger|delay|before|date|duration> … (rend* compte|compte rendu|compte-rendu"
                "|bilan|rapport)"
            ),
        ),
        unless="ordonnateur|indicateur",
    ),
    ClauseRule(
        part=Part.STAFF,
        patterns=("<quantity>",),
        unit=("etp", "equivalent", "agent", "personne"),
        within=r"\betpt?\b|equivalents?[ -]temps|temps plein|agents? |personnes? ",
        unless="agents? public|personnes expertes",
    ),
    ClauseRule(
        part=Part.STAFF_DEADLINE,
        patterns=(
            f"{{quantity}} … {_WHEN}",
            f"{_WHEN} … {{quantity}}",
        ),
        within=r"\betpt?\b|equivalents?[ -]temps|temps plein",
    ),
    ClauseRule(
        part=Part.SIGNATURE_DATE,
        patterns=(
            "@convention … signe* [le|a la date du|en date du] <date>",
            "date de signature : <date>",
        ),
        unless="avenant",
    ),
)

CODES = (
    ClauseRule(
        part=Part.PROGRAMME,
        patterns=("<programme>", "programme [budgetaire] <numeral|code>"),
    ),
    ClauseRule(
        part=Part.FINANCIAL_CENTRE,
        patterns=("(centre* financier*|uo|unite* operationnelle*) … <code>",),
    ),
    ClauseRule(part=Part.FUNCTIONAL_DOMAIN, patterns=("domaine* fonctionnel* … <code>",)),
    ClauseRule(part=Part.ACTIVITY, patterns=("activite* … <code>",)),
    ClauseRule(part=Part.COST_CENTRE, patterns=("centre* de cout* … <code>",)),
    ClauseRule(
        part=Part.ACCOUNTANT,
        patterns=("comptable* assignataire* [de la depense|des depenses] (est|sont|:) <words> $",),
    ),
)

"""The clauses about money.

The patterns of a rule go from the place that defines the value to those that only restate it. In
one passage the first pattern that finds something wins; between passages, different values are a
conflict, which is reported and never settled here.
"""

from assistant.rules.facts.clauses import ClauseRule, lines
from assistant.rules.parts import Part

# Who brings the cofinancing must be named in the passage, or in what it stands under.
_PARTNER = r"partenaire|delegataire|deleataire|beneficiaire|attributaire|\ue000partner"

# « inscrit 55 000 € à son budget 2033 pour l'entretien du service ».
_AFTERWARDS = (
    r"\b(?:inscri|prevo|reserv|provisionn)\w* .{0,80}\b(?:budget|loi de finances|programmation)\b"
    r".{0,60}\b(?:entretien|maint|perenn|poursui|suite|exploitation|fonctionnement)"
)

# The fund, by its acronym or in full.
_FUND = r"\bfast\b|fonds d'acceleration"


def _split(part: Part, who: str) -> ClauseRule:
    """« L'aide se partage : 16 000 € pour la DINUM, le reste au partenaire »: what goes to whom."""
    return ClauseRule(
        part=part,
        patterns=lines(
            f"""
            @{who} (a raison de|a hauteur de|a concurrence de|pour) <amount>
            <amount> (pour|a|au|vont a|vont au) [la|le|l'] @{who}
            """
        ),
        within=r"\b(?:partag|repart|ventil|divis|scind|se decompos)",
        unless=r"cofinanc|bilan|rapport",
        fallback=True,
    )


MONEY_RULES = (
    ClauseRule(
        part=Part.FAST_ENVELOPE,
        patterns=lines(
            """
            (obten*|obtien*|recoi*|beneficie*|percoi*) … <amount> … fast
            (obten*|obtien*|recoi*|beneficie*|percoi*|laureat*) … fast … <amount>
            fast [y|lui|leur] (accorde*|attribue*|apporte*|alloue*|verse*|octroie*|finance*
                |consacre*|affecte*
                |reserve*|investi*|met|dote*) … <amount>
            (accorde*|attribue*|alloue*|octroye*|attribuer|accorder|allouer|octroyer|consenti*) …
                <amount> … fast
            fast … (accorde*|attribue*|alloue*|octroye*|attribuer|accorder|allouer|consenti*
                |financer|soutenir) … <amount>
            @money [total*|global*|accorde*|alloue*|attribue*] [au titre du|du|de l'appel] fast
                [total*|global*] @is <amount>
            @money [total*|global*|accorde*|alloue*|attribue*|octroye*|consenti*]
                (par le|au titre du|du) fast … @is <amount>
            (sur|des|total de|totalite des) [les] <amount> … fast
            (dotation|enveloppe|financement) [total*|global*] @is <amount> … fast
            (dotation|enveloppe|financement|aide|subvention|concours) [total*|global*] [fast]
                (attribue*|accorde*|alloue*|octroye*|consenti*|reserve*|ouvert*|notifie*|affecte*)
                … fast @is <amount>
            (dotation|enveloppe|concours|aide) [total*|global*] [du|de] fast … @is <amount>
            @money [de] <amount> [qui] [a|est|ete] (accorde*|attribue*|alloue*|octroye*|consenti*)
                par [le|la] [comite*] fast
            (comite*|jury|commission) … fast [a|ayant] (fixe*|arrete*|chiffre*) a <amount>
            fast (a|avait|ayant) (fixe*|arrete*|porte*) … <amount>
            dote* … fast … <amount>
            fast (soutien*|aide*|accompagne*|appuie*) … (a hauteur de|pour|d'un montant de) <amount>
            fast … (retenu*|choisi*|selectionn*) … pour (un|une|la somme|le montant) … <amount>
            @money [de] <amount> (a|ont|avait) ete (reserve*|affecte*|attribue*|alloue*) … fast
            (au titre|dans le cadre) du fast … (dotation|aide|soutien|concours|financement)
                (ouvert*|accorde*|attribue*|alloue*|consenti*|reserve*) … @is <amount>
            (aide|dotation|enveloppe|soutien|financement|concours) [total*|global*] [d'un montant]
                de <amount> … (se (decompose*|reparti*|partage*|ventile*|divise*)|(est|sera)
                (reparti*|partage*|ventile*|divise*|scinde*))
            """
        ),
        within=_FUND,
    ),
    ClauseRule(
        part=Part.FAST_ENVELOPE,
        patterns=lines(
            """
            @committee … (accorde*|attribue*|alloue*|octroye*|octroie*|consenti*|reserve*|fixe*
                |arrete*|affecte*|consacr*|accorder|attribuer|allouer|octroyer|affecter|doter
                |dote*) … <amount>
            <amount> … (accorde*|attribue*|alloue*|octroye*|consenti*|reserve*) … par … @committee
            """
        ),
        # The committee that chooses is the fund's, named or not.
        fallback=True,
    ),
    ClauseRule(
        part=Part.FAST_ENVELOPE,
        patterns=lines(
            """
            @money [de] <amount> (lui|leur) (a|est|avait) … (accorde*|attribue*|alloue*|octroye*
                |consenti*|reserve*)
            (lui|leur|y) (accorde*|attribue*|alloue*|octroie*|consacre*|affecte*) … <amount>
            @money qui (lui|leur) (est|a ete) (accorde*|attribue*|alloue*|octroye*|consenti*) @is
                <amount>
            (des|sur les|sur ces) <amount> (de la|de l'|du|de cette|de cet) (dotation|enveloppe
                |aide|soutien|financement|concours)
            """
        ),
        within=_FUND,
        fallback=True,
    ),
    ClauseRule(
        part=Part.FAST_ENVELOPE,
        patterns=lines(
            """
            (aide|dotation|enveloppe|soutien|concours) de <amount> (est|sera) (reparti*|partage*
                |ventile*|divise*|scinde*)
            """
        ),
        unless=r"cofinanc",
        fallback=True,
    ),
    _split(Part.DINUM_SHARE, "delegant"),
    _split(Part.DELEGATED, "partner"),
    ClauseRule(
        part=Part.DINUM_SHARE,
        patterns=lines(
            """
            <amount> … [sur … {amount} …] (utilise*|conserve*|gere*|garde*|retenu*|mobilise*
                |preleve*|reserve*|employe*|consomme*|depense*) [directement] (par|a|pour) [la|le]
                @delegant
            @delegant [se] (utilise*|conserve*|gere*|garde*|retien*|mobilise*|preleve*|reserve*
                |emploie*|consomme*|dispose*|depense*|defalque*|soustrait) … <amount>
            (part|quote-part|somme|montant|@money) (utilise*|conserve*|gere*|garde*|retenu*
                |mobilise*|preleve*|reserve*) … @delegant … @is <amount>
            part [de la|du] @delegant @is <amount>
            <amount> … (utilise*|execute*|depense*|employe*|engage*) (en propre|en direct
                |directement) par [la|le] @delegant
            <amount> ne quitte* pas [la|le] @delegant
            @delegant (met|mettra) (de cote|en reserve|a part) <amount>
            <amount> (sont|est|seront) (fleche*|orient*|reserve*|affecte*|consacre*|destine*) par
                [la|le] @delegant
            @delegant en (consomme*|depense*|utilise*|garde*|conserve*|retien*) [elle-meme|lui-meme]
                <amount>
            @delegant (execute*|engage*|depense*|paie|paye*|regle*|emploie*|utilise*) (elle-meme
                |lui-meme|directement|en propre) … <amount>
            <amount> … ne (sont|est|seront|sera|font|fait) pas … (delegue*|delegation|transfere*)
            (demeur*|rest*) (a la main|entre les mains|a la disposition|aupres|dans les mains)
                (de la|du|de) @delegant … <amount>
            <amount> … [sur … {amount} …] (rest*|revien*|demeur*|affecte*|destine*|attribue*
                |echoi*|appartien*|laisse*) … @delegant
            """
        ),
    ),
    ClauseRule(
        part=Part.DINUM_SHARE,
        patterns=lines(
            """
            (il|elle|celui-ci|celle-ci) (conserve*|garde*|retien*|preleve*|reserve*) … <amount>
            """
        ),
        # Whom the pronoun stands for is said by the sentence before, or by the title.
        within=r"\bdinum\b|\bdelegant\b|direction interministerielle du numerique",
        unless=r"delegataire|beneficiaire|\ue000partner",
        fallback=True,
    ),
    ClauseRule(
        part=Part.DINUM_SHARE,
        patterns=lines(
            """
            @delegant (affecte*|consacre*|destine*) … <amount>
            """
        ),
        # What it helps with: any other sum that it gives is the partner's.
        within=r"accompagne|\bcoach|\baudit|\bexpert",
        unless=r"delegataire|beneficiaire|partenaire|\ue000partner",
        fallback=True,
    ),
    ClauseRule(
        part=Part.DELEGATED,
        patterns=lines(
            """
            <amount> [restant*] (sont|est|seront|sera|etant) … (delegue*|transfere*|confie*)
            <amount> [restant*] (delegues|deleguee*|transferes|transferee*|confies|confiee*)
            (montant|credit*|solde|reste|reliquat|somme|part|fraction|quote-part|dotation)
                [total*|maxim*] (delegue*|transfere*) … @is <amount>
            delegation (porte sur|est (consentie|accordee|limitee|fixee|arretee) (a|pour))
                [un|la|une|hauteur] [montant|somme] [de] <amount>
            @partner (dispose*|recoi* en gestion|se voit (confier|deleguer|remettre)) … <amount>
            (montant|somme) [total*|maxim*] (alloue*|de la delegation|de la presente
                delegation) … @is <amount>
            delegation de credit* … @is <amount>
            @delegant … (met|mettra) a [la] disposition … @partner … <amount>
            @delegant (ouvre*|ouvrira*|verse*|versera*) … <amount>
            (delegue*|confie*|transfere*|deleguer|confier|transferer|deleguera*|confiera*) …
                <amount>
            <amount> … mis* a [la] disposition [du|de la|de l'|des] @partner
            <amount> … (objet de la|par la) [presente] delegation
            <amount> … (remis*|confie*|place*|laisse*) (en gestion|sous la gestion|entre les mains)
                … @partner
            (surplus|solde|reste|reliquat|difference|excedent) … <amount> … (delegue*|transfere*
                |confie*|remis*|mis*|revien*|ouvert*|verse*|echoi*) … @partner
            (remet*|remettra*|place*|placera*) … @partner … <amount>
            <amount> [qui] (forme*|constitue*|represente*|est|sont) [le|l'|la] (montant|objet
                |assiette|enveloppe|dotation) (de|de la|de cette) [presente] delegation
            @partner (gere*|gerera|administre*|execute*|depense*) <amount> … (au nom|pour le compte)
                de [la|l'] @delegant
            <amount> restant* (vont|va|revien*|sont [ouvert*|remis*]) … @partner
            <amount> (sont|est|seront) (ouvert*|remis*|alloue*|transfere*) (a|au) [la|le|l']
                @partner
            @partner (est|sera) (habilite*|autorise*) a (engager|depenser|payer|executer|utiliser)
                <amount>
            delegation [de gestion] (s'eleve*|se mont*|s'etabli*|se chiffr*|atteint) [a] <amount>
            recoi* delegation … <amount>
            @partner (est|sera) (habilite*|autorise*) a (engager|depenser|payer|executer) …
                pour (le|son) compte … <amount>
            """
        ),
        unless=r"cofinanc|\bapport\b|\bpropres?\b|\bnon[- ](?:delegue|transfere|confie)",
    ),
    ClauseRule(
        part=Part.COFINANCING,
        patterns=lines(
            """
            (enveloppe|budget|apport|montant|participation|effort) de (cofinancement
                |co-financement) … <amount>
            @partner … (apport*|contribu*|particip*|cofinanc*|co-financ*|abond*|consacr*
                |mobilis*|complet*|financ*|prevo*|prend en charge|prendra en charge|alloue*|verse*
                |investi*|reserv*) … <amount>
            (cofinancement|co-financement|contribution|participation|apport|part) [financiere]
                [propre] [apporte*|verse*|prevu*|attendu*] (du|de la|de l'|de|par|par le|par la)
                @partner … @is <amount>
            @partner (prend|prendra|laisse) a (sa|la) charge <amount>
            @partner [y] (degage*|debloque*|injecte*|fournit|fournira) <amount>
            @partner s'engage* (a hauteur de|pour) <amount> … (budget|credits|fonds|ressources)
            @partner [y] (met|mettra|ajoute*|joint|joindra|adjoin*) … <amount>
            (quote-part|part|fraction|somme) (supporte*|apporte*|assume*|prise en charge|financee*)
                par [le|la|l'] @partner … @is <amount>
            (apport|contribution|participation) [financiere|propre] @is <amount>
            (apporter|completer|contribuer|participer|cofinancer|financer|abonder|mobiliser
                |consacrer|prevoir|investir|engager|prendre en charge|reserver|allouer|verser
                |supporter|mettre|ajouter|degager|affecter|injecter|fournir) … <amount>
            <amount> … (apporte*|verse*|finance*|cofinance*|pris* en charge|mobilise*
                |consacre*) [directement] par [le|la|l'] @partner
            <amount> … a [la] charge (du|de la|de l'|de) @partner
            """
        ),
        within=_PARTNER,
        unless=(
            r"\bobt(?:en|ien|ient)\w* (?!le soutien).*\bfast\b|\blaureate?s?\b"
            # « un apport d'au moins la moitié de la somme déléguée » is one.
            r"|^(?!.*\b(?:apport|contribution|participation)\b).*\bdelegue"
            r"|\bfast\b.{0,160}\b(?:consent|octroy|accord|attribu|allou)\w*"
            # What is set aside for the years after is no part of the plan.
            rf"|{_AFTERWARDS}"
            r"|restant|\bdepasser\b|\bpar la dinum\b|\bmet(?:tre)? a disposition\b"
        ),
    ),
    ClauseRule(
        part=Part.COFINANCING_DEADLINE,
        patterns=lines(
            """
            (cofinanc*|co-financ*|apport*|contribu*|particip*|abond*) … (engag*|vers*|mobilis*
                |consomm*|depens*|mis*|disponib*|consacr*|inscri*|realis*) …
                <date|delay|before|duration|trigger>
            (cofinanc*|co-financ*|apport*|contribu*|particip*|abond*|financement) …
                <date|delay|before|duration|trigger>
            <date|delay|before|duration|trigger> … (cofinanc*|co-financ*|apport*|contribu*
                |particip*|abond*)
            (engag*|mobilis*|vers*|consacr*|reserv*|investi*|financ*|prevo*|completer|supporter
                |mettre|ajouter|degager|affecter|injecter|fournir) … {amount} …
                <date|delay|before|duration|trigger>
            (enveloppe|montant|somme|budget) … (engag*|mobilis*|vers*) …
                <date|delay|before|duration|trigger>
            """
        ),
        within=_PARTNER,
        unless=(
            r"\bobt(?:en|ien)\w*|\blaureate?s?\b|rend\w* compte|compte[ -]rendu|comite"
            r"|\bplan de (?:financement|perennisation)\b"
            # Paid by instalments, it has a date for each: see ``tranches``.
            r"|\btranches?\b|\bacomptes?\b|\bversements\b|\bfractions?\b"
            r"|\bmettre a (?:la |sa )?disposition\b"
            # Those who take part bring nothing, and what comes to lack is the credits.
            r"|\bparticipants?\b|\bparticipantes\b|\ba manquer\b|\binsuffis"
        ),
    ),
    ClauseRule(
        part=Part.COFINANCING_DEADLINE,
        patterns=lines(
            """
            (cet effort|cette contribution|cet apport|cette participation) … (consenti*|fourni*
                |realise*|libere*|apporte*) … <date|delay|before|duration|trigger>
            (elle|il|celui-ci|celle-ci|ceux-ci|cette somme|ce montant|cet apport|ces credits
                |ces sommes|la somme|l'ensemble|le tout) … (engag*|mobilis*|vers*|depens*|consomm*)
                … <date|delay|before|duration|trigger>
            (engagement*|engager|mobilisation) … <date|delay|before|duration|trigger>
            (dispose*|a|ont|beneficie*) … <date|delay|before|duration> … (engager|mobiliser
                |verser|depenser|inscrire)
            {amount} … (engage*|verse*|mobilise*|depense*|consomme*|inscrit*|apporte*) …
                <date|delay|before|duration|trigger>
            """
        ),
        # « Vous ajoutez 60 000 €. Cette somme est engagée dans … »: what is added is said before.
        within=rf"(?:{_PARTNER}).*"
        r"(?:cofinanc|\bapport|contribu|particip|abond|ajout|complet|propre|effort|a sa charge)"
        r"|(?:cofinanc|apport|contribution|participation|effort).*(?:" + _PARTNER + ")",
        unless=(
            r"\bdelegue|\bplafon|\bresili|\bpreavis|\bcomite|\bfin de la convention|\bbilan\b"
            r"|\btranches?\b|\bacomptes?\b|\bversements\b|\bfractions?\b|\betp"
            r"|\bobt(?:en|ien)\w*|\blaureate?s?\b|rend\w* compte"
        ),
        fallback=True,
    ),
    ClauseRule(
        part=Part.LATER_FUNDING,
        patterns=lines(
            """
            (obtenir|obtiendra*|rechercher|trouver|securiser|mobiliser|s'assurer) <words> (en
                |avant|d'ici|des|au plus tard|pour|afin|a compter|a partir|sur)
            (obtenir|obtiendra*|inscri*|prevo*|reserve*|provisionn*) … <amount> …
                (budget|loi de finances|programmation)
            """
        ),
        within=(
            r"\b(?:obten|obtiend|recherch|trouv|securis|mobilis"
            r"|s'assur)\w* (?:\w+ ){0,3}(?:soutien|financ|cofinanc|budget|credit)"
            r"|\b(?:obten|obtiend|inscrire)\w* .{0,80}\b(?:budget|loi de finances|programmation)"
            rf"|{_AFTERWARDS}"
        ),
        unless=r"enveloppe de cofinanc",
    ),
    ClauseRule(
        part=Part.LATER_FUNDING_DATE,
        patterns=lines(
            """
            (obtenir|obtiendra*|rechercher|trouver|securiser|s'assurer) … (soutien|financ*
                |cofinanc*|budget|credit*) … <date|delay>
            """
        ),
    ),
    ClauseRule(
        part=Part.CAP,
        patterns=lines(
            """
            (ne pourra*|ne peut|ne peuvent|ne saurai*|ne doi*|ne devra*|n') … (depasser|exceder
                |superieur*|excede*|depasse*) … <amount>
            (ne pourra*|ne peut|ne peuvent|ne saurai*|ne doi*|ne devra*) … (depasser|exceder
                |superieur*) … (montant|limite|plafond|dotation|enveloppe|credits|part|quote-part
                |somme) [du|des|de la|des credits|de l'enveloppe|des sommes] [montant
                |credits|enveloppe] [alloue*|delegue*|confie*|ouvert*|transfere*|disponible*
                |notifie*|mis* a disposition]
            (ne|n') (depass*|exced*|franchi*) [pas|jamais] [la somme de|le montant de] <amount>
            (ne pas|sans) … (depasser|exceder) … (montant|limite|plafond|dotation|enveloppe
                |credits) [alloue*|delegue*|disponible*|notifie*]
            dans la limite (du montant|des credits|de la dotation|de l'enveloppe) [alloue*
                |delegue*|disponible*|notifie*]
            (demeur*|rest*|maint*) … (inferieur*|en deca) … (montant|limite|plafond|dotation
                |enveloppe|credits|somme) [alloue*|delegue*|confie*|disponible*|notifie*]
            (plafonne*|borne*|limite*) (au|aux|a la|a l') (montant|dotation|enveloppe|credits|somme)
                [alloue*|delegue*|confie*|disponible*|notifie*]
            (ne pourra*|ne peut|ne peuvent|ne saurai*|ne doi*) … (engager|depenser|consommer
                |commander) … (plus que|au-dela|davantage que) … (montant|dotation|enveloppe
                |credits|somme|ae|autorisation*) [alloue*|delegue*|confie*|disponible*|notifie*
                |ouvert*]
            constitue* un (plafond|maximum|majorant)
            (ne|n') … (exceder|depasser|exced*|depasse*) (celui|celle|ceux) (de|des) [la] [presente]
                (delegation|credits|dotation|enveloppe)
            dans la (stricte limite|limite|seule limite) (du|des|de) … (alloue*|delegue*|confie*
                |ouvert*|notifie*|disponible*)
            (n'|ne) (exced*|depass*|franchi*) … (montant|limite|plafond|dotation|enveloppe
                |credits|somme|sommes) [qui] [lui|leur] [est|sont|ont ete|a ete] (alloue*|delegue*
                |confie*|disponible*|notifie*|ouvert*)
            aucun* … (engage*|engagement*|depense*|commande*) … (au-dela|superieur*)
            (se garde*|s'abstien*|evite*) … (depass*|exced*|superieur*|au-dela)
            s'interdi* … (superieur*|au-dela|depasser|exceder)
            (contenu*|contenir|maintenu*|compris*) dans (l'enveloppe|le montant|la limite
                |la dotation|les credits) … (alloue*|delegue*|confie*|ouvert*|notifie*)
            (n'engage*|n'engagera*|ne depense*|ne consomme*) [rien|pas] au-dela
            dans la limite de ce qui … (alloue*|delegue*|ouvert*|confie*)
            (ne|n') (depense*|engage*|consomme*) … (plus que|au-dela) … (alloue*|delegue*|ouvert*
                |confie*)
            """
        ),
        within=r"credit|engag|depens|somme|montant|dotation",
        unless=(
            r"dans la (?:stricte )?limite d\w+ \ue000rate"
            # What the délégant keeps bounds what it does itself.
            r"|\b(?:dont (?:elle|il)|qu'(?:elle|il)) (?:s'est|se|s'en est) reserv"
        ),
    ),
    ClauseRule(
        part=Part.CAP,
        patterns=lines(
            """
            (montant|somme|total|plafond) (maximum|maximal*) (des|de la|de l'|du) … @is <amount>
            (montant|somme|total|plafond) (maximum|maximal*) (de|d'|:|est de|fixe* a) <amount>
            (montant|somme|total|plafond) <amount>
            """
        ),
        within=r"credit|engag|depens|delegu|dispos",
        # The most of something else: of a cofinancing, of a year, of each of several things.
        unless=(
            r"cofinanc|\ben (?:19|20)\d\d|\bchaque\b"
            r"|\bpar (?:an|mois|jour|mission|agent|lot|bon)\b"
        ),
    ),
    ClauseRule(
        part=Part.SHORTFALL_NOTICE,
        patterns=lines(
            """
            (insuffisan*|insuffis*|ne suffi*|epuise*|viendrai* a manquer|manquai*|manque
                |manquent|manquer|manquera*) … @warns
            @warns … (insuffisan*|insuffis*|suffire|suffisent|ne suffi*|epuise*)
            (depassement*|depasse*|depasser*|exced*|trop faible*|trop juste*|trop court*
                |ne permet* (pas|plus)|ne pas pouvoir tenir|ne pas tenir|ne (pourra*|peut) tenir
                |ne pas pouvoir respecter) … @warns
            @warns … (viennent a manquer|vient a manquer|viendrai* a manquer|viendra* a manquer)
            @warns … besoin* (de|d'|en) … (supplementaire*|complementaire*)
            @warns … (depassement*|risqu* de (depasser|manquer)|seront depasse*)
            """
        ),
        within=r"credit|dotation|enveloppe|fonds|montant|somme|budget|argent",
        # Credits that will be left over are another matter, and so is a share of them.
        unless=(
            r"\b(?:pas|non) (?:\w+ )?(?:epuis|consomm|utilis)|\ue000rate"
            r"|\b(?:delai|interruption|incident|seuil)\w* .{0,60}\b(?:depass|exced)"
            r"|\b(?:depass|exced)\w* .{0,30}\ue000(?:duration|delay|quantity)"
        ),
    ),
    ClauseRule(
        part=Part.ALERT_RATE,
        patterns=lines(
            """
            <rate> … (consomm*|engag*|depens*|utilise*|atteint*|mandat*) … (avert*|inform*
                |alert*|previen*|signal*|avise*|rend* compte)
            (avert*|inform*|alert*|previen*|signal*|avise*) … <rate>
            """
        ),
        within=r"\b(?:ae|cp|credit|enveloppe|dotation|autorisation|montant|budget)",
    ),
    ClauseRule(
        part=Part.SUSPENSION,
        patterns=lines(
            """
            (a defaut|en l'absence|faute|sans|tant que) … suspen*
            suspen* … (a defaut|en l'absence|faute|tant que)
            (a defaut|en l'absence|faute|sans|tant que) … (ne passe* plus|n'engage* plus
                |cesse* d'engager|cesse* tout*|interromp* l'execution|n'est plus tenu*)
            (a defaut|en l'absence|faute|sans|tant que|jusqu'a|dans l'attente) … (suspend*
                |sursoi*|sursis|interromp*|gele*) … (engagement*|commande*|depense*|bons)
            (suspend*|sursoi*|interromp*|gele*) … (engagement*|commande*|depense*) … (a defaut
                |jusqu'a|dans l'attente|tant que|faute)
            (n'engage*|ne passe*|ne commande*|ne depense*) plus … (avant|tant que|jusqu'a
                |sans|a defaut|dans l'attente)
            """
        ),
    ),
    ClauseRule(
        part=Part.AE,
        patterns=lines(
            """
            <amount> … (en|d'|au titre des|pour les) (ae|autorisation* d'engagement*)
            (ae|autorisation* d'engagement*) @is <amount>
            """
        ),
        yearly=True,
    ),
    ClauseRule(
        part=Part.CP,
        patterns=lines(
            """
            <amount> (en|de|d'|au titre des) (cp|credit* de paiement*)
            <amount> (en|d'|au titre des|pour les) (ae|autorisation* d'engagement*)
                (et|ainsi qu') [en|de|des|pour les|les] (cp|credit* de paiement*)
            (cp|credit* de paiement*) @is <amount>
            """
        ),
        yearly=True,
    ),
)

"""The clauses about dates, delays, recurrences and staff.

The patterns of a rule go from the place that defines the value to those that only restate it. In
one passage the first pattern that finds something wins; between passages, different values are a
conflict, which is reported and never settled here.
"""

from assistant.rules.facts.clauses import ClauseRule, lines
from assistant.rules.parts import Part

_ENDING = (
    r"resili|mettre fin|mis fin|mettra fin|denon|preavis|retir|rupture|\bromp\w*|desengag"
    r"|\bs'en (?:aller|va|ira)\b|\bse (?:separ|desist|degag)\w+|\bmet\w* un terme"
    r"|\b(?:sort|quitt)\w+ (?:de )?(?:la|cette) (?:convention|delegation)"
)
_SHORTER = (
    r"(?:\b(?:si|lorsqu|en cas|toutefois|par exception|par derogation|sauf)\b|lorsqu).*"
    r"\b(?:ramen|redui|abreg|raccourci|allong|portee? a\b)"
    # « Ce préavis est ramené à un mois lorsque… »
    r"|\b(?:preavis|delai)\b.{0,60}\b(?:ramen|redui|abreg|raccourci|allong|portee? a\b)"
    r".*(?:\b(?:si|quand|en cas|toutefois|des lors)\b|lorsqu)"
)
_STEERING = (
    r"\bcomites? (?:d'orientation|d'evaluation|de pilotage|de suivi|de projet|de produit"
    r"|de gouvernance|strategique)|\bcopil\b|\binstance de (?:pilotage|suivi|gouvernance)"
    r"|\brevues? (?:de produit|du produit|d'impact|d'investissement|de pilotage)"
    # « La revue trimestrielle »: its name says how often it is held.
    r"|\b(?:revues?|rendez-vous) (?:\ue000recurrence|(?:bi)?(?:trimestr|semestr|mens)\w+)"
)
_YEARLY = r"\b(?:chaque annee|tous les ans|annuel\w*|chaque exercice)\b"
_OTHER_REPORT = (
    rf"ordonnateur|indicateur|\btranches?\b|acompte|porte sur|{_YEARLY}"
    # Reports of other things: of a meeting, of an audit, of a part of the year.
    r"|\bmembres\b|\bseances?\b|\bcomites?\b|\baudits?\b|\bintrusion\b"
    r"|\b(?:semestriel|trimestriel|mensuel)\w*|\bchaque (?:mois|trimestre|semestre)\b"
    r"|\bmi-(?:parcours|chemin)\b"
    r"|\b(?:rapport|bilan|etat|point) (?:intermediaire|d'etape|d'avancement)"
)

TIME_RULES = (
    ClauseRule(
        part=Part.AWARD_DATE,
        patterns=lines(
            """
            <date> … (obtien*|obten*|obtenu*|laureat*|retenu*|selectionn*|attribu*|accord*
                |recoi*|consenti*)
            (obtien*|obten*|obtenu*|laureat*|retenu*|selectionn*|attribu*|accord*|recu*) …
                <date>
            (accepte*|agree*|admis*) … <date>
            <date> … (choisi*|decide*|decision) … (soutenir|financer|attribuer|accorder|retenir)
            (choisi*|decide*|decision) … <date> … (soutenir|financer|attribuer|accorder|retenir)
            <date> … (comite*|jury|commission|fast) … (choisi*|admis*|designe*|elu|elue|accueilli*)
            <date> … (comite*|jury|commission|fast) … (decide*|accepte*) [de|d'] (accompagner
                |admettre|inscrire|aider|choisir)
            """
        ),
        within=r"\bfast\b|\b(?:comite|jury|commission) (?:de selection|d'attribution)",
        unless=(
            r"\bobtenir\b|conditions d'attribution|exerc|mise? a disposition"
            r"|\bdepuis (?:le )?(?:mois d\w* ?)?\ue000date"
        ),
    ),
    ClauseRule(
        part=Part.ENTRY_INTO_FORCE,
        patterns=lines(
            """
            (prend*|prenne*|prenant|produit|produisent|produira*|produiront|produise) effet* …
                <date|trigger|delay>
            (sort|sortent|sortir*|recoi*|recevra*) [ses|son|leurs] [plein et entier] effet* [le|du]
                <date|trigger|delay>
            (produit|produisent|produira*|produiront) (ses|son|leurs) effet*
                [le|au|a compter du|a partir du|a dater du] <date|delay>
            (entre*|entrant) en (vigueur|application) … <date|trigger|delay>
            @convention … (executoire*|effective*|opposable*) … <date|trigger|delay>
            point de depart … <date|trigger|delay>
            (lie*|engage*|oblige*) les [deux] parties … <date|trigger|delay>
            (recoi*|recevra*|trouve*|trouvera*) application … <date|trigger|delay>
            (produit|produisent|produira*|produiront|produise|deploie*) [pleinement]
                (ses|son|leurs|tous ses) effet* [a compter|a partir|des|le] [du|de|le]
                <date|trigger|delay>
            (entree en vigueur|prise d'effet|date d'effet) … <date|trigger|delay>
            (devien*|deviendra*) (executoire*|effective*|opposable*) … <date|trigger|delay>
            @convention (commence*|debute*|demarre*|s'applique*) … <date|trigger|delay>
            @convention … (applicable|court|effet|vigueur|vaut|valable) … a compter … <date|trigger>
            """
        ),
        unless=r"resiliation|avenant|denonciation",
    ),
    ClauseRule(
        part=Part.END,
        patterns=lines(
            """
            (conclu*|etabli*|court|valable*|vigueur|effet*|@convention) …
                jusqu'(au|a|en) [la date du|la] <date>
            jusqu'(au|a|en) [la date du|la] <date>
            (prend*|prenne*|prenant) fin … <date|delay|duration>
            duree … (au|jusqu'au) <date>
            expir* … <date|delay|duration>
            (s'acheve*|s'acheve|se termine*|cesse*|arrive*|vien*|viendra*|echoi*|echeance
                |echue|s'eteint|s'eteindra*|s'eteignent|s'interromp*|prend* terme|s'arrete*|se clot
                |se clora|se cloture*|s'epuise*) … <date|delay|duration>
            (fin|terme|date d'expiration|date limite) de la [presente] (convention|delegation)
                … <date|delay|duration>
            (terme|fin|echeance) … (fixe*|prevu*|arrete*) (au|le) <date>
            du {date} au <date>
            @convention (court|dure*|s'etend*|s'applique*) … au <date>
            (date de fin|date de terme|date d'expiration|date d'echeance) @is <date>
            @convention … (conclu*|etabli*|passe*|signe*|consenti*|valable*|valid*|vigueur|effet*
                |court|dure*|porte*) … <duration|delay>
            duree … <duration|delay>
            <date> … (terme|fin|echeance|expiration) de la [presente] (convention|delegation)
            """
        ),
        within=(
            r"convention|delegation|duree|terme|\belle\b|\bcelle-ci\b|\b(?:ses|leurs) effets\b"
            r"|\bobligations des (?:deux )?parties\b|\bdate (?:de fin|d'expiration|d'echeance)\b"
            r"|\b(?:l'|le |ce |present )(?:accord|protocole|contrat)\b"
        ),
        unless=(
            r"preavis|resili|denon|\b(?:mis|mettre|mettra) fin\b|\betp\b|comite"
            r"|programme d'acceleration|cofinanc"
            r"|\bmarches?\b|obtenir|\b(?:un|l'|tout|cet) ?avenant (?:prolong|proroge|fixe)"
            r"|rendre compte|habilitation|compte[ -]rendu|bilan|mis a disposition"
            r"|met a disposition|report|\btranches?\b|acompte"
            # Credits that come to lack end nothing.
            r"|\bviennent a manquer\b|\bvenaient a manquer\b|\binsuffis"
            # How long somebody helps, or keeps the papers.
            r"|\baccompagnateur|\bcoach|\bdepech|\bjustificative|\bconserve"
            # What may follow it is not it.
            r"|^(?:(?!conclu|etabli|prend|expir|termin|jusqu|valable).)*"
            r"(?<!\bne )\b(?:peu(?:t|vent)|pourra\w*|convenir)\b.{0,60}"
            r"\b(?:renouvel|reconduit|prolong|prorog|poursuiv)"
        ),
    ),
    ClauseRule(
        part=Part.NOTICE,
        patterns=lines(
            """
            <notice>
            preavis … <duration|delay|before>
            (previen*|preveni*|inform*|averti*|avis*|notifi*) … <duration|delay>
            (moyennant|respect*|delai) … <duration|delay|before>
            <duration|delay> … (a l'avance|au prealable|avant|preavis)
            <before>
            (resili*|mettre fin|mis fin|mettra fin|denon*) … <delay>
            {trigger} de <duration>
            <delay> … (resili*|denon*|retir*|rupture)
            (effet|effective*|intervien*|intervena*) … <duration|delay>
            """
        ),
        within=_ENDING,
        owned=True,
        # « En cas de faute, ce délai est ramené à … »: the notice of another case.
        unless=rf"{_SHORTER}|\bsans (?:delai ni |aucun )?preavis|mise en demeure",
    ),
    ClauseRule(
        part=Part.NOTICE_EXCEPTION,
        patterns=lines(
            """
            <notice>
            (preavis|delai) … (ramene*|reduit*|abrege*|raccourci*|allonge*|porte*) a
                <duration|delay>
            """
        ),
        within=rf"(?:{_ENDING}).*(?:{_SHORTER})",
    ),
    ClauseRule(
        part=Part.RENEWAL_REQUEST,
        patterns=lines(
            """
            (reconduction|reconduire|reconduite|reconduit|prolong*|proroge*|proroga*|renouvel*) …
                (demand*|sollicit*|manifest*|inform*|notifi*|propos*|avis*) … <before|date|delay>
            (demand*|sollicit*|propos*) … (reconduction|prolong*|proroga*|renouvel*) …
                <before|date|delay>
            <before> … (reconduction|prolong*|proroga*|renouvel*)
            """
        ),
        unless=r"comite|resili|denon",
    ),
    # « Elle peut être prorogée une fois ; la demande est formulée deux mois avant le terme. »
    ClauseRule(
        part=Part.RENEWAL_REQUEST,
        patterns=lines(
            """
            (demande*|souhait*|intention|requete*) … <before>
            """
        ),
        within=r"\b(?:reconduction|reconduite?|prolonge\w*|proroge\w*|prorogation|renouvele\w*)\b",
        unless=r"comite|resili|denon|report|credits",
        fallback=True,
    ),
    ClauseRule(
        part=Part.RENEWAL_REQUEST,
        patterns=lines(
            """
            (demand*|sollicit*|propos*) … <before|date|delay>
            """
        ),
        # « Une prolongation reste possible. Le délégataire la sollicite deux mois avant le terme. »
        within=r"\b(?:reconduction|reconduire|reconduit|prolong|proroge|proroga|renouvel)",
        unless=r"comite|resili|denon|\bcredits?\b|report",
        fallback=True,
    ),
    ClauseRule(
        part=Part.COMMITTEE_RECURRENCE,
        patterns=lines(
            """
            <meeting>
            comite* (d'|des) investissement* … <recurrence>
            <recurrence> … comite* (d'|des) investissement*
            (comite*|il|celui-ci) [se] (reuni*|tien*|organis*|convo*) … <recurrence>
            (comite*|il) [d'investissement*] (est|sont) … <recurrence>
            (comite*|seance*|reunion*) … (espace*|intervalle*|distant*|separe*) … <duration>
            """
        ),
        within=r"comites? d'? ?investissement",
    ),
    # What steers the product has many names; one that is called of investment comes first.
    ClauseRule(
        part=Part.COMMITTEE_RECURRENCE,
        patterns=lines(
            """
            <meeting>
            (comite*|copil|instance*|revue*|il|elle|celui-ci|celle-ci) … (reuni*|tien*|organis*
                |convo*|siege*|a lieu|ont lieu) … <recurrence>
            <recurrence> … (comite*|copil|instance*|revue*) … (reuni*|tien*|organis*|convo*|siege*)
            (revue*|rendez-vous) <recurrence>
            <recurrence> : [la|le|les|un|une] (comite*|copil|instance*|revue*|rendez-vous)
            """
        ),
        within=_STEERING,
        unless=r"comites? (?:de selection|d'attribution|technique|d'audit)|sous reserve|prestatair",
        fallback=True,
    ),
    ClauseRule(
        part=Part.FIRST_COMMITTEE,
        patterns=lines(
            """
            (premier|premiere) (seance|reunion|session|comite*|rendez-vous|rencontre|revue) …
                <date|delay>
            (reuni*|tien*|organis*) [pour] la premiere fois … <date|delay>
            pour la premiere fois … <date|delay>
            (le premier|la premiere) [d'entre eux|d'entre elles] … (reuni*|tien*|tenu*|lieu
                |organis*|siege*|intervien*) … <date|delay>
            (seance|reunion) (inaugurale|d'installation|d'ouverture) … <date|delay>
            (installe*|instaure*) … <date|delay>
            {recurrence} (a compter|a partir) (du|de) <date>
            """
        ),
        within=r"comites? d'? ?investissement",
    ),
    ClauseRule(
        part=Part.FIRST_COMMITTEE,
        patterns=lines(
            """
            (premier|premiere) [seance|reunion|session|revue|comite] (a lieu|aura lieu|se tient
                |se tiendra|se reunit|se reunira|est fixe*|est prevu*|est programme*|interviendra)
                [le|au] <date|delay>
            """
        ),
        within=rf"comites? d'? ?investissement|{_STEERING}",
        fallback=True,
    ),
    ClauseRule(
        part=Part.REPORT,
        patterns=lines(
            """
            @report … <delay|before|date|duration>
            <delay|before|date|duration> … @report
            """
        ),
        unless=_OTHER_REPORT,
    ),
    # « À la fin : le bilan » says less than « dans les deux mois qui suivent la fin ».
    ClauseRule(
        part=Part.REPORT,
        patterns=lines(
            """
            @report … <trigger>
            <trigger> … @report
            """
        ),
        unless=_OTHER_REPORT,
        fallback=True,
    ),
    ClauseRule(
        part=Part.REPORT,
        patterns=lines(
            """
            <delay|trigger> … @report
            @report … <delay|trigger>
            """
        ),
        # In one sentence with the report of each year.
        within=(
            r"\b(?:terme|fin|expiration|echeance|issue|cloture) de (?:la|cette) (?:presente )?"
            r"(?:convention|delegation)"
        ),
        unless=r"ordonnateur|indicateur|\btranches?\b|acompte|\bcomites?\b|\baudits?\b",
        fallback=True,
    ),
    ClauseRule(
        part=Part.YEARLY_REPORT,
        patterns=lines(
            """
            <date|before> [de] {recurrence} … (etat|releve|situation|tableau)
                [recapitulatif|detaille] (des|du|de) … (exercice|annee)
            @report … <date|delay|before> [de] {recurrence}
            <date|delay|before> [de] {recurrence} … @report
            {recurrence} … @report … <date|delay|before>
            {recurrence} … <date|delay|before> … @report
            @report (annuel|annuelle) … <date|delay|before>
            @report … <recurrence>
            <recurrence> … @report
            """
        ),
        within=r"\b(?:annee|ans|annuel\w*|exercice)\b",
        unless=r"ordonnateur|indicateur|comite",
    ),
    ClauseRule(
        part=Part.STAFF,
        patterns=lines(
            """
            <quantity>
            """
        ),
        within=r"\betpt?\b|equivalents?[ -]temps|temps plein|agents? |personnes? ",
        unless=(
            r"agents? public|personnes expertes|prennent part|\bcomites?\b|\bseances?\b|\bsieg"
            # Those who come to a meeting.
            r"|\brevues? |\breuni(?:t|ssent|ra|ssant)\b|\brassembl"
        ),
        unit=(
            "etp",
            "equivalent",
            "agent",
            "personne",
        ),
    ),
    ClauseRule(
        part=Part.STAFF_DEADLINE,
        patterns=lines(
            """
            {quantity} … <date|delay|before|duration|trigger>
            <date|delay|before|duration|trigger> … {quantity}
            """
        ),
        within=r"\betpt?\b|equivalents?[ -]temps|temps plein",
    ),
    ClauseRule(
        part=Part.SIGNATURE_DATE,
        patterns=lines(
            """
            @convention … signe* [le|a la date du|en date du] <date>
            date de signature : <date>
            """
        ),
        unless=r"avenant",
    ),
)

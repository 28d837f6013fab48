"""The clauses of a convention as five other lawyers would draft them; every value is made up."""

from pathlib import Path

from assistant.convention.parser import parse
from assistant.convention.source import read_source
from tests.rules.drafts import draft

PROTOCOL = draft(
    """ARTICLE 1 – OBJET DU PROTOCOLE

Le présent protocole a pour objet de confier à la DDE la gestion de crédits relevant du programme \
777 au profit du service numérique « Mon Essai ».

ARTICLE 2 – CONCOURS FINANCIER

2.1. Par décision du 4 avril 2031, le comité d'investissement du FAST a consenti au produit un \
concours financier de 400 000 €.

2.2. Sur ce concours, la DINUM mobilise directement 55 000 € au titre de l'accompagnement ; le \
surplus, soit 345 000 €, est mis à la disposition de la DDE.

2.3. La DDE abonde ce concours d'un apport de 120 000 €, qu'elle engage dans les huit mois de la \
notification du protocole.

2.4. Le volume des engagements pris par la DDE reste contenu dans la limite de la dotation qui \
lui est ouverte. Si elle prévoit que cette dotation sera épuisée avant le terme, la DDE en avise \
la DINUM sans attendre. Faute d'abondement, elle cesse d'engager de nouvelles dépenses.

ARTICLE 3 – VIE DU PROTOCOLE

Le protocole entre en vigueur le jour de sa notification à la DDE. Il est conclu pour une durée \
de trente mois à compter de sa notification.

Chaque partie peut le dénoncer à tout moment par lettre recommandée, sous réserve d'en prévenir \
l'autre quatre mois à l'avance.

ARTICLE 4 – SUIVI

Le comité d'investissement siège trois fois l'an. Un rapport de clôture parvient à la DINUM dans \
les trois mois qui suivent l'échéance du protocole.
"""
)

AGREEMENT = draft(
    """Article 1er. – Dotation

La dotation accordée par le FAST au bénéficiaire est fixée à la somme de 250 000 euros.

La part mobilisée directement par la DINUM est de 40 000 euros. Le montant des crédits dont la \
gestion est confiée au bénéficiaire est arrêté à 210 000 euros.

Le bénéficiaire participe au financement du produit pour un montant minimal de 90 000 euros. Ce \
financement est mobilisé au plus tard le 15 novembre 2032.

Article 2. – Tableau de programmation

| | 2032 | 2033 | Total |
|---|---|---|---|
| Autorisations d'engagement | 150 000 € | 60 000 € | 210 000 € |
| Crédits de paiement | 80 000 € | 130 000 € | 210 000 € |

Article 3. – Imputation

| Élément | Code |
|---|---|
| Programme | 777 |
| Domaine fonctionnel | 0777-04 |
| Centre financier (UO) | 0777-ESSA-CFIN |
| Activité | 077700040404 |
| Centre de coûts | à préciser |

Article 4. – Durée de l'accord

L'accord est valable vingt-quatre mois à partir de la date de la dernière signature.

Il peut être dénoncé par l'une ou l'autre des parties moyennant l'observation d'un préavis de \
deux mois.

Les engagements du bénéficiaire ne sauraient excéder, au total, le montant confié.
"""
)

INSTALMENTS = draft(
    """Article 1 – Financement

Le produit bénéficie d'une aide du FAST de 300 000 €, ainsi ventilée :

- 24 000 € sont réservés par la DINUM au coaching ;
- 16 000 € sont réservés par la DINUM à un audit ;
- 260 000 € sont transférés à la DDE.

Article 2 – Versements

La contribution de la DDE s'élève à 150 000 €. Elle est versée en trois tranches : 50 000 € dans \
les deux mois de la signature, 60 000 € au plus tard le 1er mars 2033 et le solde de 40 000 € à \
la remise du bilan.

Article 3 – Terme

Les présentes prennent effet à la signature de la dernière des parties et cessent de plein droit \
de produire effet au plus tard le 30 septembre 2033.

La rupture anticipée est notifiée six semaines au moins avant la date souhaitée. En cas de \
manquement grave, ce délai est réduit à dix jours.
"""
)

# Redrafted whole, in another folder.
MOUILLAGE = parse(
    read_source(Path(__file__).parents[2] / "data" / "convention-fast19-mon-mouillage.md")
)

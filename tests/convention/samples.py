"""Texts that tests parse, with invented values."""

from assistant.convention.model import Convention
from assistant.convention.parser import parse
from assistant.convention.source import SourceFile


def parsed(text: str) -> Convention:
    """The convention that ``text`` is."""
    return parse(SourceFile(name="essai.md", slug="essai", sha256="0" * 64, text=text))


SAMPLE = """\
# Convention de délégation de gestion FAST 77 | COQUELICOT

Entre les soussignés :

La Direction interministérielle du numérique (DINUM), sise 1 rue des Essais, 75000 Paris, \
représentée par Mme Ada MODÈLE, en qualité de directrice,
Ci-après dénommée « le délégant »,

D'une part,

Et

Le Service des phares et balises (SPB)
Adresse : 3 quai du Test, 29000 Quimper
Représenté par le chef de service, M. Jean ESSAI
Ci-après dénommé « le délégué »,

D'autre part,

Vu le décret n° 2031-77 du 3 mai 2031 relatif aux phares ;
Vu la loi n° 31-12 du 4 juin 2031, notamment son article 9 ;

## Préambule

Le présent texte organise la gestion des phares.

Les parties conviennent de ce qui suit :

TITRE I - DISPOSITIONS GÉNÉRALES

**Article 1er – Objet**

La convention a pour objet la lumière.

Elle vaut pour les phares visés à l'article 3.

Article 2. Engagements

Gouvernance du phare

Le délégué s'engage à :
- allumer le feu chaque soir ;
- l'éteindre chaque matin, à savoir :
  a) en été, à six heures ;
  b) en hiver, à huit heures ;
- tenir un registre¹.

### Suivi

Un rapport est remis chaque année.

¹ Le registre suit le modèle national.

Article 3 : Budget

| Année | AE | CP |
|---|---|---|
| 2031 | 10 000 € | 4 000 € |
| 2032 | | 6 000 € |

Imputation :
Domaine fonctionnel : 0999-01
Centre de coût :
Activité : 099900010101

ANNEXE 1 : Calendrier

Le calendrier est joint.

Fait en deux exemplaires, à Quimper, le 5 mai 2031

Pour le délégant,
"""

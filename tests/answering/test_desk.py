"""What the desk tells the evidence about the names of the parties."""

from assistant.answering.desk import Desk
from assistant.answering.interrogation import Interrogatives
from assistant.answering.topics import Evidence
from assistant.retrieval.chunks import chunk
from tests.convention.samples import parsed

_CONVENTION = """# Convention de délégation de gestion FAST 90 | PRODUIT

Entre la direction interministérielle du numérique (DINUM), représentée par Mme Anne Roy,
directrice, ci-après désignée « l'autorité délégante »,

Et la direction des ports (DP), représentée par M. Luc Bel, directeur, ci-après désignée
« l'autorité délégataire »,

Il est convenu ce qui suit :

## Article 1 – Gestion

La gestion des crédits de l'autorité délégante revient à l'autorité délégataire.
"""


def test_an_authority_is_known_by_its_part() -> None:
    convention = parsed(_CONVENTION)
    desk = Desk(convention, chunk(convention), Interrogatives.load(), ())
    ways = (Evidence(text=(r"credits du delegant revient au delegataire",)),)
    assert desk.presence.of(ways)

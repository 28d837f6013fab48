"""Small conventions written for a test."""

from assistant.convention.model import Convention
from assistant.convention.parser import parse
from assistant.convention.source import SourceFile

_HEAD = """Convention de délégation de gestion FAST 99 | PILOTE

Entre

{delegant}

Représentée par Ada EXEMPLE,
Ci-après dénommée « le délégant »,

Et

{delegataire}

Représentée par Jean MODÈLE,
Ci-après dénommée « le délégataire »,

Il a été convenu ce qui suit :

"""
DINUM = "La Direction interministérielle du numérique (DINUM)"
PARTNER = "La Direction des essais (DDE)"


def convention(text: str) -> Convention:
    """The convention that ``text`` states."""
    source = SourceFile(name="essai.md", slug="essai", sha256="0" * 64, text=text)
    return parse(source)


def draft(body: str, *, delegant: str = DINUM, delegataire: str = PARTNER) -> Convention:
    """A convention between two parties whose articles are ``body``."""
    return convention(_HEAD.format(delegant=delegant, delegataire=delegataire) + body + "\n")


def one_article(*paragraphs: str, title: str = "Exécution") -> Convention:
    """A convention of one article, whose paragraphs are given."""
    return draft("\n\n".join((f"Article 1 : {title}", *paragraphs)))

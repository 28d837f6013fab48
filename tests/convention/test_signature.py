"""Where and when a text was signed, and by whom."""

import pytest

from assistant.convention.model import Convention
from tests.convention.samples import parsed

BODY = "Article 1 : Objet\n\nLe phare luit.\n\n"


@pytest.mark.parametrize(
    ("line", "place", "date"),
    [
        ("Fait à Paris, le", "Paris", None),
        ("Fait à Paris, le 1er mai 2031", "Paris", "1er mai 2031"),
        ("Fait à Brest le 3 mai 2031.", "Brest", "3 mai 2031"),
        ("Fait à Brest, le ……………", "Brest", None),
        ("Fait à …, le …", None, None),
        ("Fait en double exemplaire, à..., le....", None, None),
        ("Fait en deux exemplaires originaux, à Brest, le 3/5/2031", "Brest", "3/5/2031"),
        ("A, le", None, None),
        ("Fait à Brest en deux exemplaires, le 3 mai 2031", "Brest", "3 mai 2031"),
        ("À Brest, le 3 mai 2031", "Brest", "3 mai 2031"),
        ("FAIT À BREST, LE 3 MAI 2031", "BREST", "3 MAI 2031"),
        ("Signé à Brest, le [date à compléter]", "Brest", None),
        ("Fait à Brest", None, None),
        ("Brest, le 03/05/2031", "Brest", "03/05/2031"),
        ("Saint-Malo, le 3 mai 2031", "Saint-Malo", "3 mai 2031"),
    ],
)
def test_places_and_dates(line: str, place: str | None, date: str | None) -> None:
    """A place or a date left blank is none."""
    signature = parsed(f"{BODY}{line}\n\nLe gardien,\nLa gardienne").signature
    assert signature is not None
    assert signature.place is not None
    assert signature.place.text == line
    said = signature.place.place, signature.place.date
    assert [one.text if one else None for one in said] == [place, date]
    assert [one.text for one in signature.signatories] == ["Le gardien,", "La gardienne"]


def test_place_below_the_first_line() -> None:
    """« Fait en deux exemplaires » above, where and when below: one block."""
    convention = parsed(
        f"{BODY}Fait en deux exemplaires,\n\nÀ Brest, le 3 mai 2031\n\nLe gardien\n"
    )
    assert [part.kind for part in convention.parts] == ["article", "signature"]
    signature = convention.signature
    assert signature is not None
    assert signature.place is not None
    assert signature.place.date is not None
    assert signature.place.date.text == "3 mai 2031"


@pytest.mark.parametrize(
    "line",
    [
        "Fait générateur du paiement",
        "A compter de la date de signature, le gardien veille.",
        "À défaut, le gardien veille.",
        "Fait à noter : le gardien veille ;",
    ],
)
def test_lines_that_sign_nothing(line: str) -> None:
    """Ordinary sentences that open with the same words."""
    assert parsed(f"{BODY}{line}\n\nLe phare luit encore.\n").signature is None


def test_long_text_after_the_signature_is_kept_apart(tri_facile: Convention) -> None:
    """What follows the signatories is no signatory."""
    assert tri_facile.signature is not None
    long = "Le présent texte " + "est long " * 30
    convention = parsed(f"{BODY}Fait à Brest, le 3 mai 2031\n\nLe gardien\n\n{long}\n")
    assert [part.kind for part in convention.parts] == ["article", "signature", "free_text"]


def test_date_of_tri_facile(tri_facile: Convention) -> None:
    """The made-up convention is signed."""
    assert tri_facile.signature is not None
    assert tri_facile.signature.place is not None
    date = tri_facile.signature.place.date
    assert date is not None
    assert date.text == "1er décembre 2024"
    assert date.span.of(tri_facile.text) == date.text

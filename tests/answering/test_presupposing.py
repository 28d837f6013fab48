"""What a question takes for granted, told from the case that it supposes."""

import pytest

from assistant.answering.presupposing import presupposed_in
from assistant.rules.reading.reader import read


@pytest.mark.parametrize(
    ("question", "presupposed"),
    [
        ("Les 82 000 € de la région, on les touche quand ?", ["82 000 €"]),
        ("Que devient le reste des 82 000 € ?", ["82 000 €"]),
        ("Un achat de 82 000 € se saisit-il dans Chorus ?", []),
        ("Que prévoit la convention pour le 14 juillet 2025 ?", ["14 juillet 2025"]),
        ("Le comité du 14 juillet 2025 est-il maintenu ?", ["14 juillet 2025"]),
        ("Dépense faite en juin 2027 mais réglée en août 2027 : recevable ?", []),
        ("Peut-on payer après le 31 décembre 2025 ?", []),
        ("À compter du 31 décembre 2025, qui paie ?", []),
    ],
)
def test_what_is_presupposed(question: str, presupposed: list[str]) -> None:
    found = presupposed_in(question, read(question))

    assert [" ".join(reading.text.split()) for reading in found] == presupposed

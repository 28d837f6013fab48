"""Which lines open an article, an annex, a division, a preamble."""

import pytest

from assistant.convention.headings import (
    annex_number,
    article_heading,
    is_agreement_formula,
    is_division,
    is_preamble_heading,
    numbered_heading,
)


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("Article 1 : Objet", "1", "Objet"),
        ("Article 1er", "1", ""),
        ("Article 1er.", "1", ""),
        ("Article 1ᵉʳ – Objet", "1", "Objet"),
        ("Article 8 bis.", "8 bis", ""),
        ("Article 9 ter.", "9 ter", ""),
        ("ARTICLE 4 – EXÉCUTION", "4", "EXÉCUTION"),
        ("**ARTICLE 4**", "4", ""),
        ("**Article 4 : Suivi**", "4", "Suivi"),
        ("**Article 4** : Suivi", "4", "Suivi"),
        ("## Article 4 — Suivi financier", "4", "Suivi financier"),
        ("### Article 12", "12", ""),
        ("Art. 4. - Suivi", "4", "Suivi"),
        ("Art. 4", "4", ""),
        ("ARTICLE 1ER – OBJET", "1", "OBJET"),
        ("ARTICLE 8 BIS", "8 bis", ""),
        ("Article premier", "1", ""),
        ("ARTICLE PREMIER : OBJET", "1", "OBJET"),
        ("Article unique", "unique", ""),
        ("Article IV", "4", ""),
        ("Article IX - Litiges", "9", "Litiges"),
        ("Article n° 3", "3", ""),
        ("Article n°3 : Suivi", "3", "Suivi"),
        ("Article 5.1", "5.1", ""),
        ("Article 5.1. Modalités", "5.1", "Modalités"),
        ("Article 3-2 : Modalités", "3-2", "Modalités"),
        ('<font color="#000000" size="1">Article 10</font>', "10", ""),
        ("Artricle 9", "9", ""),
        ("Aticle 9 : Durée", "9", "Durée"),
        ("Article 7 Publication de la délégation", "7", "Publication de la délégation"),
        ("Article 7\u00a0: Publication", "7", "Publication"),
        ("Article 7) Publication", "7", "Publication"),
        ("Article 2 – objet de la délégation", "2", "objet de la délégation"),
        ("Article 2 : Objet de la délégation.", "2", "Objet de la délégation"),
    ],
)
def test_headings_of_articles(line: str, number: str, title: str) -> None:
    """The number is plain, the title has neither separators nor marks."""
    heading = article_heading(line)
    assert heading is not None
    assert (heading.number, heading.title, heading.body_offset) == (number, title, None)


@pytest.mark.parametrize(
    "line",
    [
        "Article 5 du décret n° 2031-77 du 3 mai 2031",
        "ARTICLE 5 DU DÉCRET N° 2031-77",
        "Article 5 de la loi du 3 mai 2031 : les parties conviennent",
        "Article 3 ci-dessus s'applique.",
        "Article 3, alinéa 2",
        "Article 3 et 4",
        "Article 3 s'applique de plein droit.",
        "article 3",
        "Articles 3 et 4",
        "Article L. 353-1 du code de la construction",
        "Article R. 353-159",
        "Article Annexe 3-8-1",
        "Article 2 : Obligations ............ 7",
        "Article 2 : Obligations\t7",
        "Article",
        "L'article 3",
        "Annexe 3",
        "Arrêté 2031",
        "Conformément à l'article 3 : néant",
    ],
)
def test_lines_that_are_no_heading(line: str) -> None:
    """Cross-references, lines of a table of contents, articles of codes."""
    assert article_heading(line) is None


@pytest.mark.parametrize(
    ("line", "body"),
    [
        (
            (
                "Art. 4. - Le bénéficiaire s'engage à remettre chaque année un rapport au délégant "
                "et à la DINUM, au plus tard le 3 mai."
            ),
            "Le bénéficiaire s'engage",
        ),
        ("Article 3 : Le délégant s'engage à :", "Le délégant"),
        ("Article 3 : Le délégant verse chaque année une somme.", "Le délégant"),
    ],
)
def test_text_on_the_line_of_the_heading(line: str, body: str) -> None:
    """A sentence after the number is the text of the article, not its title."""
    heading = article_heading(line)
    assert heading is not None
    assert heading.title == ""
    assert heading.body_offset is not None
    assert line[heading.body_offset :].startswith(body)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Annexe I à la convention de gestion", "I"),
        ("ANNEXE 2 : BUDGET", "2"),
        ("Annexe n° 3", "3"),
        ("**Annexe A** – Calendrier", "A"),
        ("## Annexe financière", ""),
        ("Annexe au contrat d'accueil relative au remplacement", ""),
        ("ANNEXE", ""),
    ],
)
def test_headings_of_annexes(line: str, number: str) -> None:
    """The number or letter is kept as written."""
    assert annex_number(line) == number


@pytest.mark.parametrize(
    "line",
    [
        "Annexe 2 est modifiée par avenant.",
        "Annexes",
        "L'annexe 2",
        "Annexe I : Budget ........ 12",
        "Annexer le budget",
    ],
)
def test_lines_that_are_no_annex(line: str) -> None:
    """Sentences and lines of a table of contents."""
    assert annex_number(line) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("TITRE II - DISPOSITIONS FINANCIÈRES", True),
        ("Chapitre 3", True),
        ("# Titre Ier : Objet", True),
        ("Partie 2. Suivi", True),
        ("Le titre 2 du programme", False),
        ("Chapitre 3 du budget ;", False),
        ("Titre de la convention", False),
    ],
)
def test_divisions(line: str, expected: bool) -> None:  # noqa: FBT001
    """Groups of articles have a word and a number."""
    assert is_division(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Préambule", True),
        ("PRÉAMBULE :", True),
        ("IL A PRÉALABLEMENT ÉTÉ EXPOSÉ CE QUI SUIT :", True),
        ("## Préambule", True),
        ("**Préambule**", True),
        ("Exposé des motifs", True),
        ("Le préambule fait partie de la convention.", False),
        ("Préambule et annexes font partie de la convention", False),
    ],
)
def test_headings_of_preambles(line: str, expected: bool) -> None:  # noqa: FBT001
    """A preamble has a heading of its own."""
    assert is_preamble_heading(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Il a été convenu ce qui suit :", True),
        ("IL EST CONVENU CE QUI SUIT", True),
        ("Les parties conviennent de ce qui suit :", True),
        ("Il a été arrêté et convenu ce qui suit.", True),
        ("Les parties sont convenues des dispositions suivantes :", True),
        ("sont convenus des stipulations qui suivent.", True),
        ("Les parties sont convenues des crédits ouverts.", False),
        ("Il a été convenu de se réunir.", False),
    ],
)
def test_agreement_formulas(line: str, expected: bool) -> None:  # noqa: FBT001
    """The phrase after which the clauses begin."""
    assert is_agreement_formula(line) is expected


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("II. LA LUMIÈRE", "2", "LA LUMIÈRE"),
        ("## 3. Les gardiens", "3", "Les gardiens"),
        ("IV – La lampe", "4", "La lampe"),
    ],
)
def test_numbered_headings(line: str, number: str, title: str) -> None:
    heading = numbered_heading(line)
    assert heading is not None
    assert (heading.number, heading.title) == (number, title)


@pytest.mark.parametrize("line", ["II.1. Le phare luit.", "3. Il luit la nuit", "Les 3 lampes"])
def test_numbered_lines_that_are_no_heading(line: str) -> None:
    assert numbered_heading(line) is None

"""Structure in other texts than the bundled one, and what must hold on any text."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.convention.model import (
    Annex,
    Article,
    Convention,
    Division,
    Formula,
    FreeText,
    PartyRole,
)
from assistant.convention.nodes import Alinea, Enumeration, Form, Node, TextReference
from assistant.convention.parser import parse
from assistant.convention.source import read_source
from tests.convention.samples import SAMPLE, parsed


def shape(node: Node) -> tuple[str, tuple[object, ...]]:
    return node.kind, tuple(shape(child) for child in node.children)


def shapes(convention: Convention) -> list[tuple[str, tuple[object, ...]]]:
    return [shape(part) for part in convention.parts]


@pytest.fixture(scope="module")
def sample() -> Convention:
    return parsed(SAMPLE)


def test_order_of_parts(sample: Convention) -> None:
    """Each great part is recognised in its other forms."""
    assert [part.kind for part in sample.parts] == [
        "title",
        "parties",
        "visas",
        "preamble",
        "formula",
        "division",
        "article",
        "article",
        "article",
        "annex",
        "signature",
    ]


def test_articles(sample: Convention) -> None:
    """Bold, « 1er », a full stop and a dash around the title."""
    articles = [(article.number, article.title) for article in sample.articles]
    assert articles == [("1", "Objet"), ("2", "Engagements"), ("3", "Budget")]


def test_parties_presented_in_sentences(sample: Convention) -> None:
    """An address after « sise », an office after « en qualité de » or before the name."""
    first, second = sample.parties
    said = [
        one.text if one else None
        for one in (first.name, first.acronym, first.address, first.representative, first.office)
    ]
    assert said == [
        "La Direction interministérielle du numérique",
        "DINUM",
        "1 rue des Essais, 75000 Paris",
        "Mme Ada MODÈLE",
        "directrice",
    ]
    assert first.role is PartyRole.DELEGANT
    said = [
        one.text if one else None
        for one in (second.name, second.acronym, second.representative, second.office)
    ]
    assert said == [
        "Le Service des phares et balises",
        "SPB",
        "M. Jean ESSAI",
        "le chef de service",
    ]
    assert second.role is PartyRole.DELEGATAIRE


def test_visas_on_lines_that_touch(sample: Convention) -> None:
    """Each « Vu » is a visa; « son article 9 » is an article of the law before it."""
    assert len(sample.visas) == 2
    _, article = sample.visas[1].inlines
    assert isinstance(article, TextReference)
    assert (article.number, article.articles) == ("31-12", ("9",))


def test_sections(sample: Convention) -> None:
    """A plain heading and a Markdown heading."""
    article = sample.articles[1]
    headings = [section.heading.text for section in article.sections]
    assert headings == ["Gouvernance du phare", "### Suivi"]


def test_inner_list(sample: Convention) -> None:
    """Lettered items set in under a dash are one level down."""
    (found,) = (node for node in sample.walk() if isinstance(node, Enumeration))
    assert [(item.marker, item.level) for item in found.items] == [
        ("-", 0),
        ("-", 0),
        ("a)", 1),
        ("b)", 1),
        ("-", 0),
    ]


def test_pipe_table(sample: Convention) -> None:
    """The rule under the headers is no row; an empty cell stays."""
    (table,) = sample.tables
    assert [cell.text for cell in table.header.cells] == ["Année", "AE", "CP"]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["2031", "10 000 €", "4 000 €"],
        ["2032", "", "6 000 €"],
    ]
    empty = table.rows[1].cells[1].span
    assert empty.start == empty.end


def test_form_without_tabs(sample: Convention) -> None:
    """Labels and values on lines of their own."""
    (form,) = (node for node in sample.walk() if isinstance(node, Form))
    assert form.title is not None
    assert form.title.text == "Imputation :"
    values = [(one.label.text, one.value.text if one.value else None) for one in form.entries]
    assert values == [
        ("Domaine fonctionnel", "0999-01"),
        ("Centre de coût", None),
        ("Activité", "099900010101"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "Domaine fonctionnel : 0999-01\n\nCentre de coût :\n\nActivité : 099900010101",
        "Domaine fonctionnel :\t0999-01\n\nCentre de coût :\t\n\nActivité :\t099900010101",
        "- Domaine fonctionnel : 0999-01 ;\n- Centre de coût :\n- Activité : 099900010101.",
    ],
)
def test_forms_set_otherwise(lines: str) -> None:
    """Entries that blank lines part, or set as a list."""
    convention = parsed(f"Article 1 : Codes\n\nLes codes sont les suivants.\n\n{lines}\n\nFin.\n")
    (form,) = (node for node in convention.walk() if isinstance(node, Form))
    assert form.title is None
    values = [(one.label.text, one.value.text if one.value else None) for one in form.entries]
    assert values == [
        ("Domaine fonctionnel", "0999-01"),
        ("Centre de coût", None),
        ("Activité", "099900010101"),
    ]


def test_table_over_a_blank_line() -> None:
    """Rows with as many cells are of one table."""
    convention = parsed("Article 1\n\nAn\tAE\tCP\n2031\t1 €\t2 €\n\n2032\t3 €\t4 €\n\nFin.\n")
    (table,) = convention.tables
    assert [row.cells[0].text for row in table.rows] == ["2031", "2032"]


def test_title_over_several_lines() -> None:
    """All that opens the text before the head, down to « relative à … »."""
    convention = parsed(
        "CONVENTION\n\n**relative au phare**\n\nEntre\n\nLe phare (P)\n\nEt\n\nLe port\n"
    )
    assert convention.title is not None
    assert convention.title.text == "CONVENTION\n\n**relative au phare**"


def test_division_annex_and_formula(sample: Convention) -> None:
    """A group of articles, an annex with its number, the phrase before the clauses."""
    (division,) = (part for part in sample.parts if isinstance(part, Division))
    assert division.text == "TITRE I - DISPOSITIONS GÉNÉRALES"
    (annex,) = (part for part in sample.parts if isinstance(part, Annex))
    assert annex.number == "1"
    (formula,) = (part for part in sample.parts if isinstance(part, Formula))
    assert formula.text == "Les parties conviennent de ce qui suit :"


def test_title_on_the_next_lines() -> None:
    """The title under the number, over one or two paragraphs, with the stop of the number."""
    body = "Une phrase qui est le texte de l'article, et qui finit par un point."
    convention = parsed(
        f"Article 1er.\n\nObjet de l'accord.\n\n{body}\n\n"
        f"Article 2.\n\nElle expire le 3 mai.\n\n{body}\n\n"
        f"Article 3.\n\nDevoirs du gardien\n\net de ses aides\n\n{body}\n"
    )
    titles = [(article.number, article.title) for article in convention.articles]
    assert titles == [
        ("1", "Objet de l'accord"),
        ("2", ""),
        ("3", "Devoirs du gardien et de ses aides"),
    ]
    assert [len(article.blocks) for article in convention.articles] == [1, 2, 1]


def test_quoted_articles_are_sections() -> None:
    """The articles that an accord creates are not its own."""
    convention = parsed(
        "Article 1er\nIl est créé un article 12 ainsi rédigé :\n« Article 12\nPhares\n"
        "Le phare luit.\nArticle 12.1\nFeux\nLe feu est blanc. »\n\nArticle 2\nLe reste demeure.\n"
    )
    assert [article.number for article in convention.articles] == ["1", "2"]
    headings = [section.heading.text for section in convention.articles[0].sections]
    assert headings == ["« Article 12\nPhares", "Article 12.1\nFeux"]


def test_quotation_left_open_ends_at_the_next_article() -> None:
    """Without a closing mark, the count of the text itself resumes."""
    convention = parsed(
        "Article 1er\nIl est créé un article 12 :\n« Article 12\nLe phare luit.\n\n"
        "Article 2\nLe reste demeure.\n"
    )
    assert [article.number for article in convention.articles] == ["1", "2"]


def test_articles_of_an_annex_stay_in_it() -> None:
    """An annex that starts its own count has sections, not articles of the convention."""
    convention = parsed(
        "Article 1\nUn.\n\nArticle 2\nDeux.\n\nAnnexe 1 : Règlement\n\nArticle 1\nRègle une.\n"
    )
    assert [article.number for article in convention.articles] == ["1", "2"]
    (annex,) = (part for part in convention.parts if isinstance(part, Annex))
    assert [section.heading.text for section in annex.sections] == ["Article 1"]


def test_hard_wrapped_lines_are_joined() -> None:
    """In a text set on short lines, a paragraph runs on over its line breaks."""
    convention = parsed(
        "Article 1 : Objet\n\n"
        "La présente convention définit les conditions dans lesquelles le gardien\n"
        "du phare tient le registre des navires qui passent au large, et comment il\n"
        "en rend compte chaque mois au service. Le Service des phares tient ce\n"
        "registre à la disposition de tous, dans les formes que prévoient les textes\n"
        "en vigueur.\n\nIl est conservé dix ans à compter de la date à laquelle il a été\n"
        "clos par le gardien.\n"
    )
    alineas = [node for node in convention.walk() if isinstance(node, Alinea)]
    assert [one.text.count("\n") for one in alineas] == [4, 1]


def test_one_paragraph_a_line() -> None:
    """Where lines are whole sentences, each is an alinéa."""
    convention = parsed("Article 1\nLe phare luit.\nLe gardien veille.\nIl tient un registre.\n")
    alineas = [node.text for node in convention.walk() if isinstance(node, Alinea)]
    assert alineas == ["Le phare luit.", "Le gardien veille.", "Il tient un registre."]


@pytest.mark.parametrize(
    "line",
    [
        "Le gardien est seul",
        "D'une part,",
        "Nom et prénom :",
        "Il veille.",
        "- un point",
        "dénommé ci-après",
        "Sous réserve d'un accord ;",
    ],
)
def test_short_lines_that_head_nothing(line: str) -> None:
    """Short sentences, labels and ends of phrases are no headings of sections."""
    convention = parsed(f"Article 1 : Objet\n\nLe phare luit.\n\n{line}\n\nLe gardien veille.\n")
    assert convention.articles[0].sections == ()


@pytest.mark.parametrize("line", ["Suivi du feu", "**Suivi du feu**", "#### Suivi", "1.2 Suivi"])
def test_lines_that_head_a_section(line: str) -> None:
    """Names of what follows, plain, bold, marked or numbered."""
    convention = parsed(f"Article 1 : Objet\n\nLe phare luit.\n\n{line}\n\nLe gardien veille.\n")
    assert [section.heading.text for section in convention.articles[0].sections] == [line]


def test_table_of_contents_opens_no_article() -> None:
    """Lines that end with a page number are not the articles."""
    convention = parsed(
        "Convention\n\nArticle 1 : Objet ..... 2\nArticle 2 : Durée ..... 3\n\n"
        "Article 1 : Objet\n\nLe phare.\n\nArticle 2 : Durée\n\nUn an.\n"
    )
    assert [article.title for article in convention.articles] == ["Objet", "Durée"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_newlines_and_byte_order_mark_change_nothing(
    tmp_path: Path, newline: str, mark: bytes
) -> None:
    """Any newline, with or without a byte order mark, gives the same tree."""
    text = SAMPLE.replace("\n", newline)
    path = tmp_path / "essai.md"
    path.write_bytes(mark + text.encode())
    convention = parse(read_source(path))
    expected = parsed(SAMPLE)
    assert convention.text == text
    assert shapes(convention) == shapes(expected)
    assert [(one.number, one.title) for one in convention.articles] == [
        (one.number, one.title) for one in expected.articles
    ]
    assert [one.name.text for one in convention.parties] == [
        one.name.text for one in expected.parties
    ]


def test_unknown_text_is_free_text() -> None:
    """What is not recognised is kept."""
    convention = parsed("quelques mots\nsans aucune forme.\n\net la suite")
    assert [type(part) for part in convention.parts] == [FreeText]


def test_empty_text_has_no_part() -> None:
    """Nothing gives nothing."""
    assert parsed(" \n\t\n").parts == ()


def kept(convention: Convention) -> str:
    """The characters that the leaves of the tree hold, white space left out."""
    leaves = [node for part in convention.parts for node in leaves_of(part)]
    return "".join("".join(leaf.text.split()) for leaf in leaves)


def leaves_of(node: Node) -> list[Node]:
    children = node.children
    return [leaf for one in children for leaf in leaves_of(one)] if tiles(node) else [node]


def tiles(node: Node) -> bool:
    joined = "".join("".join(child.text.split()) for child in node.children)
    return bool(node.children) and joined == "".join(node.text.split())


_LINES = st.sampled_from(
    [*SAMPLE.splitlines(), "", "", "\t", "« Article 4", "»", "Article 5 du décret", "|", "|---|",
     "a\tb", ":\t", "-", "¹", "[^1]: x", "Vu", "Entre", "A, le", "Annexe", "représentée par x, y",
     "ci-après « le délégant » « a », représentée par « a »", "<table>", "Et la Mer", "\u2028x\x85"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.text())
def test_no_character_of_any_text_is_lost(text: str) -> None:
    """The tree is built (it checks itself) and its leaves hold all that is not white space."""
    assert kept(parsed(text)) == "".join(text.split())


@settings(max_examples=200, deadline=None)
@given(st.lists(_LINES, max_size=30), st.sampled_from(["\n", "\r\n", "\r", "\n\n"]))
def test_no_character_of_any_lines_is_lost(lines: list[str], newline: str) -> None:
    """Lines that open parts, tables and lists, in any order."""
    text = newline.join(lines)
    assert kept(parsed(text)) == "".join(text.split())


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(min_value=1, max_value=12))
def test_no_character_of_a_damaged_convention_is_lost(
    sparte: Convention, chance: random.Random, count: int
) -> None:
    """Lines deleted, repeated, moved or cut anywhere in a real convention."""
    lines = sparte.text.splitlines(keepends=True)
    for _ in range(count):
        place = chance.randrange(len(lines))
        line = lines.pop(place)
        cut = chance.randrange(len(line) + 1)
        other = chance.randrange(len(lines) + 1)
        lines[other:other] = chance.choice([[], [line], [line, line], [line[:cut]], [line[cut:]]])
    text = "".join(lines)
    assert kept(parsed(text)) == "".join(text.split())


def test_articles_are_articles(sparte: Convention) -> None:
    """``Convention.articles`` are the parts of that class."""
    assert sparte.articles == tuple(part for part in sparte.parts if isinstance(part, Article))


def test_articles_that_are_not_called_so() -> None:
    """Where no line says « Article », headings numbered from I are the articles."""
    text = (
        "PROTOCOLE\n\nI. LE PHARE\n\nI.1. Il luit.\n\nI.2. Il tourne.\n\n"
        "II. LA LAMPE\n\nII.1. Elle brûle.\n\nIII. LE GARDIEN\n\nIII.1. Il veille."
    )
    articles = parsed(text).articles
    assert [(one.number, one.title) for one in articles] == [
        ("1", "LE PHARE"),
        ("2", "LA LAMPE"),
        ("3", "LE GARDIEN"),
    ]


def test_the_last_numbered_paragraph_of_an_article_is_no_division() -> None:
    text = (
        "Article 1 : Objet\n\nI. – Le phare luit.\n\nII. – Il est éteint le jour.\n\n"
        "Article 2 : Durée\n\nUn an."
    )
    convention = parsed(text)
    assert not any(isinstance(part, Division) for part in convention.parts)
    assert "éteint" in convention.articles[0].text

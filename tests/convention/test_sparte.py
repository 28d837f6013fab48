"""The structure of the bundled convention, asserted by hand."""

import pytest

from assistant.convention.model import Convention, Formula, Parties, PartyRole
from assistant.convention.nodes import (
    Alinea,
    ArticleReference,
    Enumeration,
    FootnoteCall,
    Form,
    Link,
    OutsideTextKind,
    TextReference,
)


def test_title_and_order_of_parts(sparte: Convention) -> None:
    """The great parts follow each other as on the page."""
    assert sparte.title is not None
    assert sparte.title.text == "Convention de délégation de gestion FAST 12 | SPARTE"
    kinds = [part.kind for part in sparte.parts]
    assert kinds == [
        "title",
        "parties",
        "visas",
        "preamble",
        "formula",
        *["article"] * 7,
        "signature",
    ]


def test_parties(sparte: Convention) -> None:
    """Name, acronym, address, representative, office, designation, role."""
    dinum, dgaln = sparte.parties
    assert dinum.name.text == "La Direction Interministérielle du Numérique"
    assert dinum.acronym is not None
    assert dinum.acronym.text == "DINUM"
    assert dinum.address is not None
    assert dinum.address.text == "20 avenue de Ségur – TSA 30719 - 75334 PARIS Cedex 07"
    assert dinum.representative is not None
    assert dinum.representative.text == "Stéphanie Schaer"
    assert dinum.office is not None
    assert dinum.office.text == "Directrice interministériel du numérique"
    assert dinum.designation is not None
    assert dinum.designation.text == "le délégant"
    assert dinum.role is PartyRole.DELEGANT
    assert dgaln.name.text.startswith("La Direction générale de l'Aménagement, du Logement")
    assert dgaln.acronym is not None
    assert dgaln.acronym.text == "DGALN"
    assert dgaln.address is not None
    assert dgaln.address.text == "Tour Séquoia, 1 place Carpeaux, 92800 Puteaux"
    assert dgaln.representative is not None
    assert dgaln.representative.text == "Brice HUET"
    assert dgaln.office is None
    assert dgaln.designation is not None
    assert dgaln.designation.text == "le partenaire-déléataire"
    assert dgaln.role is PartyRole.DELEGATAIRE


def test_phrases_between_the_parties(sparte: Convention) -> None:
    """« Entre », « Et », « Et ensemble… » are phrases, not parties."""
    (head,) = (part for part in sparte.parts if isinstance(part, Parties))
    phrases = [one.text for one in head.members if isinstance(one, Formula)]
    assert phrases == ["Entre", "Et", "Et ensemble, « les parties »"]


def test_visas_and_preamble(sparte: Convention) -> None:
    """Two visas; a preamble of six paragraphs, without sections."""
    assert [visa.text[:28] for visa in sparte.visas] == [
        "Vu le décret 2004-1085 du 14",
        "Vu le décret n° 2019-1088 du",
    ]
    assert sparte.preamble is not None
    assert sparte.preamble.heading.text == "Préambule"
    assert len(sparte.preamble.blocks) == 6
    assert sparte.preamble.sections == ()


def test_articles(sparte: Convention) -> None:
    """Seven articles with their titles."""
    assert [(article.number, article.title) for article in sparte.articles] == [
        ("1", "Objet de la délégation"),
        ("2", "Obligations du partenaire-délégataire"),
        ("3", "Obligations de la DINUM"),
        ("4", "Exécution financière de la délégation"),
        ("5", "Modification du document"),
        ("6", "Durée et résiliation de la convention"),
        ("7", "Publication de la délégation"),
    ]
    counts = [len(article.blocks) for article in sparte.articles]
    assert counts == [3, 0, 3, 11, 1, 2, 1]


def test_sections_of_article_2(sparte: Convention) -> None:
    """The seven unnumbered headings; no other article has any."""
    assert [section.heading.text for section in sparte.articles[1].sections] == [
        "Manifeste beta.gouv",
        "Intrapreneur et sponsors",
        "Comités d'investissements semestriels",
        "Engagements du partenaire-délégataire",
        "Engagements génériques liés au FAST",
        "Engagements spécifiques demandés à SPARTE par le comité d'investissement FAST",
        "Autres engagements",
    ]
    assert [len(article.sections) for article in sparte.articles] == [0, 7, 0, 0, 0, 0, 0]


def test_enumerations_keep_their_introduction(sparte: Convention) -> None:
    """A blank line between two items, or before the first, does not cut the list."""
    lists = [node for node in sparte.walk() if isinstance(node, Enumeration)]
    assert [len(one.items) for one in lists] == [2, 4, 2, 2, 7, 2]
    assert all(one.intro is not None and one.intro.text.endswith(":") for one in lists)
    assert {item.marker for one in lists for item in one.items} == {"-"}
    assert {item.level for one in lists for item in one.items} == {0}
    assert lists[1].items[3].body.text.startswith("30 000€ sur les 210 000€")


def test_table(sparte: Convention) -> None:
    """The first header is blank; amounts are kept as written."""
    (table,) = sparte.tables
    assert [cell.text for cell in table.header.cells] == ["", "AE", "CP"]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["2023", "180 000€", "180 000 €"]
    ]


def test_form_with_a_blank_value(sparte: Convention) -> None:
    """The cost centre is there, and blank."""
    (form,) = (node for node in sparte.walk() if isinstance(node, Form))
    assert form.title is not None
    assert form.title.text == "Références Chorus :"
    values = [(one.label.text, one.value.text if one.value else None) for one in form.entries]
    assert values == [
        ("Domaine fonctionnel", "0352-01"),
        ("Centre financier", "0352-CFSE-CFIN"),
        ("Activité(s)", "035200010101"),
        ("Centre de coût", None),
    ]


def test_footnotes_and_their_calls(sparte: Convention) -> None:
    """Three notes in mid-text, three calls before them, all inside article 2."""
    article = sparte.articles[1].span
    assert [note.marker for note in sparte.footnotes] == ["1", "2", "3"]
    assert sparte.footnotes[1].body.text == "<https://franceconnect.gouv.fr/partenaires/>"
    calls = [node for node in sparte.walk() if isinstance(node, FootnoteCall)]
    assert [call.marker for call in calls] == ["1", "2", "3"]
    assert all(article.contains(node.span) for node in (*calls, *sparte.footnotes))


def test_signature_with_a_blank_date(sparte: Convention) -> None:
    """The place is named, the date is not."""
    assert sparte.signature is not None
    place = sparte.signature.place
    assert place is not None
    assert place.text == "Fait à Paris, le"
    assert place.place is not None
    assert place.place.text == "Paris"
    assert place.date is None
    signatories = [one.text for one in sparte.signature.signatories]
    assert signatories == ["Le partenaire-déléataire,", "La DINUM,"]


def test_references_to_articles(sparte: Convention) -> None:
    """Only two references are to articles of the convention itself."""
    own = [node for node in sparte.walk() if isinstance(node, ArticleReference)]
    assert [(node.text, node.numbers) for node in own] == [
        ("article 1", ("1",)),
        ("article 3", ("3",)),
    ]
    assert all(sparte.articles[3].span.contains(node.span) for node in own)


def test_references_to_outside_texts(sparte: Convention) -> None:
    """Each with its kind, its number and the articles named."""
    decret, circulaire = OutsideTextKind.DECRET, OutsideTextKind.CIRCULAIRE
    outside = [node for node in sparte.walk() if isinstance(node, TextReference)]
    assert [(node.outside, node.number, node.articles) for node in outside] == [
        (decret, "2004-1085", ()),
        (decret, "2012-1246", ()),
        (decret, "2019-1088", ()),
        (decret, "2019-1088", ("6",)),
        (decret, "2004-1085", ("2",)),
        (circulaire, "5608/SG", ()),
        (decret, "2004-1085", ("5",)),
        (decret, "2004-1085", ("2",)),
    ]


def test_links(sparte: Convention) -> None:
    """Markdown links have a label, addresses in angle brackets have none."""
    links = [node for node in sparte.walk() if isinstance(node, Link)]
    assert len(links) == 16
    assert [link.label for link in links if link.label] == [
        "beta.gouv",
        "beta.gouv",
        "gouvernement.fr",
    ]
    assert all(link.url.startswith("https://") for link in links)


@pytest.mark.parametrize("index", range(7))
def test_paragraphs_are_whole(sparte: Convention, index: int) -> None:
    """No alinéa of this text holds a line break: each stands on one line."""
    alineas = [one for one in sparte.articles[index].walk() if isinstance(one, Alinea)]
    assert alineas
    assert not any("\n" in one.text for one in alineas)

"""What can be found and cited, with what its words need to be understood."""

from collections.abc import Iterable, Iterator

import pytest

from assistant.convention.library import load_library
from assistant.convention.model import Convention, Division, Formula
from assistant.convention.nodes import Container, Node, TableRow
from assistant.convention.parser import parse
from assistant.convention.source import SourceFile
from assistant.retrieval.chunks import Chunk, ChunkKind, chunk
from tests.shared import shared_path


def _holding(convention: Convention, words: str) -> Chunk:
    """The first chunk whose own words hold ``words``."""
    return next(found for found in chunk(convention) if words in found.text)


def _parse(text: str) -> Convention:
    return parse(SourceFile(name="essai.md", slug="essai", sha256="0", text=text))


def test_an_item_comes_with_the_phrase_that_introduces_it(sparte: Convention) -> None:
    found = _holding(sparte, "désigner une ou un")
    assert found.kind is ChunkKind.ITEM
    assert (found.article, found.section) == ("2", "Intrapreneur et sponsors")
    assert found.context == (
        "Article 2 : Obligations du partenaire-délégataire",
        "Intrapreneur et sponsors",
        "Par les présentes, le partenaire-délégataire s'engage à :",
    )
    assert found.text.startswith("désigner")


def test_a_row_comes_with_its_headers_and_the_item_above(sparte: Convention) -> None:
    found = next(one for one in chunk(sparte) if one.kind is ChunkKind.TABLE_ROW)
    assert found.text == "2023\t180 000€\t180 000 €"
    assert found.context[-1] == "AE | CP"
    assert "montants maximums" in found.context[-2]


def test_a_blank_entry_can_be_found(sparte: Convention) -> None:
    found = _holding(sparte, "Centre de coût")
    assert (found.kind, found.text) == (ChunkKind.FORM_ENTRY, "Centre de coût :")
    assert found.context[-1].startswith("Références Chorus")


def test_a_footnote_comes_with_the_words_that_call_it(sparte: Convention) -> None:
    found = _holding(sparte, "guide-securite-numerique-agile")
    assert found.kind is ChunkKind.FOOTNOTE
    assert "ateliers d'analyses de risques" in found.context[-1]


def test_parties_and_signature_may_be_cited_by_the_line(sparte: Convention) -> None:
    party = _holding(sparte, "Stéphanie")
    lines = [span.of(sparte.text) for span in party.spans]
    assert party.article == "parties"
    assert lines[2].startswith("Représentée par Stéphanie Schaer")
    signature = _holding(sparte, "Fait à")
    assert signature.spans[0].of(sparte.text) == "Fait à Paris, le"


def test_each_sentence_of_a_long_alinea_may_be_cited(sparte: Convention) -> None:
    found = _holding(sparte, "prend effet")
    parts = [span.of(sparte.text) for span in found.spans]
    assert len(parts) == 4
    assert parts[1] == "Elle est conclue jusqu'au 31 décembre 2023."


def test_an_inner_item_comes_with_the_item_that_holds_it() -> None:
    convention = _parse(
        "Article 1 : Devoirs\n\nLe partenaire s'engage à :\n\n"
        "- rendre compte :\n  - chaque mois ;\n"
    )
    assert _holding(convention, "chaque mois").context[-1] == "rendre compte :"


@pytest.mark.parametrize("name", ["sparte", "tri_facile"])
def test_spans_are_exact_and_ids_are_unique(name: str, request: pytest.FixtureRequest) -> None:
    convention: Convention = request.getfixturevalue(name)
    chunks = chunk(convention)
    assert len({found.id for found in chunks}) == len(chunks)
    for found in chunks:
        _check_spans(convention, found)


def _check_spans(convention: Convention, found: Chunk) -> None:
    assert found.span.of(convention.text) == found.text
    assert found.text == found.text.strip() != ""
    assert found.spans
    for span in found.spans:
        assert found.span.contains(span)
        assert span.of(convention.text).strip() == span.of(convention.text) != ""
    covered = "".join(span.of(convention.text) for span in found.spans)
    assert "".join(covered.split()) == "".join(found.text.split())


def _text_nodes(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, Container):
            yield from _text_nodes(node.children)
        elif not isinstance(node, Formula | Division):
            yield node


def _unreachable(convention: Convention) -> list[str]:
    """The words of the text that no chunk holds, neither as its own nor as its context."""
    chunks = chunk(convention)
    contexts = {line for found in chunks for line in found.context}
    return [
        node.text
        for node in _text_nodes(convention.parts)
        if not any(found.span.overlaps(node.span) for found in chunks)
        and not any(" ".join(node.text.split()) in line for line in contexts)
        and not (isinstance(node, TableRow) and " | ".join(node.text.split()) in contexts)
    ]


def test_no_word_is_out_of_reach(sparte: Convention, tri_facile: Convention) -> None:
    assert _unreachable(sparte) == []
    assert _unreachable(tri_facile) == []


def test_real_texts_of_other_families_are_cut_without_loss() -> None:
    library = load_library(shared_path("conventions", "real"))
    assert len(library.conventions) > 8
    for convention in library.conventions:
        assert _unreachable(convention) == [], convention.slug
        for found in chunk(convention):
            _check_spans(convention, found)

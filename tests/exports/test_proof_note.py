"""The note de preuve: the answer and all that proves it, the same in Markdown and in .docx."""

from datetime import date
from io import BytesIO

import docx
import pytest

from assistant.answering.reply import Fingerprint, Reply, Source, Status
from assistant.convention.citation import cite
from assistant.convention.model import Convention
from assistant.convention.span import Span
from assistant.exports import proof_note
from assistant.rendering import derivation_lines
from assistant.rules.derivation import DerivedStep, GivenLeaf, StatedLeaf
from tests.rules.drafts import draft

_QUOTE = "Le préavis est de cinq mois.\nIl court de la <b>notification</b>."
_HOSTILE = "Quand ? <script>alert(1)</script> **gras** $x$ \x00\x0b\ud800"


@pytest.fixture(name="text")
def _text() -> Convention:
    return draft(f"Article 1 : Durée\n\n{_QUOTE}\n\nArticle 2 : Fin\n\nSans objet.")


@pytest.fixture(name="reply")
def _reply(text: Convention) -> Reply:
    start = text.text.index(_QUOTE)
    citation = cite(text, Span(start=start, end=start + len(_QUOTE)))
    stated = StatedLeaf(label="préavis", value="cinq mois", citation=citation)
    given = GivenLeaf(
        label="notification", value="3 mars 2031", words="le 3 mars", origin="votre question"
    )
    return Reply(
        question=_HOSTILE,
        convention=text.slug,
        as_of=date(2031, 1, 2),
        status=Status.ANSWERED,
        answer="Le 3 août 2031.",
        citations=(citation,),
        derivation=DerivedStep(
            label="fin", value="3 août 2031", operation="on ajoute", operands=(stated, given)
        ),
        sources=(Source(title="Préavis", text="Délai avant un effet.", origin="Glossaire"),),
        fingerprint=Fingerprint(source="a" * 64, rules="b" * 64, model="modèle_3"),
    )


def _docx_lines(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(BytesIO(content)).paragraphs]


def test_the_markdown_note_has_the_answer_and_its_proof(reply: Reply, text: Convention) -> None:
    note = proof_note.markdown(reply, text)
    [citation] = reply.citations
    assert reply.derivation is not None
    for words in (
        "Date de référence\u00a0: 2 janvier 2031",
        "Le 3 août 2031.",
        "### Article 1, Durée",
        "> Le préavis est de cinq mois.\\\n> Il court de la &lt;b&gt;notification&lt;/b&gt;.",
        f"Caractères {citation.start} à {citation.end} du fichier.",
        "\n".join(derivation_lines(reply.derivation)),
        "### Préavis",
        "a" * 64,
        "b" * 64,
        "modèle\\_3",
        "conseil juridique",
    ):
        assert words in note
    assert "<script>" not in note
    assert "**gras**" not in note


def test_the_document_says_the_same_in_its_own_words(reply: Reply, text: Convention) -> None:
    lines = _docx_lines(proof_note.docx(reply, text))
    assert lines[0] == "Note de preuve"
    assert _QUOTE in lines
    assert "Quand ? <script>alert(1)</script> **gras** $x$ \n" in lines
    assert reply.derivation is not None
    assert "\n".join(derivation_lines(reply.derivation)) in lines


def test_the_document_is_french_and_names_nobody(reply: Reply, text: Convention) -> None:
    opened = docx.Document(BytesIO(proof_note.docx(reply, text)))
    about = opened.core_properties
    assert (about.title, about.author, about.last_modified_by) == ("Note de preuve", "", "")
    assert 'w:val="fr-FR"' in opened.styles.element.xml
    assert 'w:lang w:val="en' not in opened.styles.element.xml


def test_a_silent_reply_has_no_empty_section(reply: Reply, text: Convention) -> None:
    silent = reply.model_copy(
        update={"status": Status.SILENT, "citations": (), "derivation": None, "sources": ()}
    )
    note = proof_note.markdown(silent, text)
    headings = [line for line in note.splitlines() if line.startswith("#")]
    assert headings == ["# Note de preuve", "## Question", "## Réponse", "## Empreintes"]

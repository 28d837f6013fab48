"""The taxonomy is validated when it is loaded; a mistake is told clearly."""

from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from assistant.answering.topics import (
    BadPatternError,
    CalculationAnswer,
    Evidence,
    PassageAnswer,
    Taxonomy,
    Topic,
    load_taxonomy,
)
from assistant.knowledge import BadKnowledgeError, read_knowledge
from assistant.rules.calculators import calculators

_TOPIC = {
    "id": "duree",
    "label": "de durée",
    "questions": ["Combien de temps ?"],
    "evidence": [{"text": ["duree"]}],
    "looked_for": ["durée"],
}


def test_every_file_can_be_read_and_every_calculator_exists() -> None:
    topics = load_taxonomy().topics
    assert len(topics) > 100
    named = {t.answer.calculator for t in topics if isinstance(t.answer, CalculationAnswer)}
    named |= {t.answer.reckoned for t in topics if isinstance(t.answer, PassageAnswer)} - {""}
    assert named - set(calculators()) == set()


def test_each_wording_belongs_to_one_topic() -> None:
    owners: dict[str, str] = {}
    for topic in load_taxonomy().topics:
        for wording in topic.wordings:
            assert owners.setdefault(wording, topic.id) == topic.id, wording


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"id": "Durée !"}, "id"),
        ({"questions": []}, "questions"),
        ({"evidence": []}, "evidence et looked_for"),
        ({"looked_for": []}, "evidence et looked_for"),
        ({"evidence": [{"text": ["Durée"]}]}, "minuscules"),
        ({"evidence": [{"text": []}]}, "text"),
        ({"answer": {"kind": "inconnu"}}, "kind"),
        ({"answer": {"kind": "fait", "parts": ["inconnue"]}}, "parts"),
        ({"asked": ["jamais"]}, "asked"),
        ({"surprise": 1}, "surprise"),
    ],
)
def test_a_mistake_in_a_topic_is_named(change: dict[str, object], problem: str) -> None:
    with pytest.raises(ValidationError, match=problem):
        Topic.model_validate({**_TOPIC, **change})


def test_an_unreadable_pattern_is_named_when_the_index_is_built() -> None:
    topic = Topic.model_validate({**_TOPIC, "evidence": [{"text": ["(duree"]}]})
    with pytest.raises(BadPatternError, match=r"\(duree"):
        Taxonomy(topics=(topic,)).check_patterns()


def test_every_pattern_of_the_taxonomy_is_readable() -> None:
    load_taxonomy().check_patterns()


def test_a_topic_described_twice_is_refused() -> None:
    topic = Topic.model_validate(_TOPIC)
    with pytest.raises(ValidationError, match="deux fois"):
        Taxonomy(topics=(topic, topic))


def test_a_topic_quotes_a_passage_unless_it_says_otherwise() -> None:
    assert Topic.model_validate(_TOPIC).answer == PassageAnswer()


@pytest.mark.parametrize("content", ["- id: [", "- id: 3\n", "juste du texte"])
def test_a_damaged_file_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "abime.yaml"
    path.write_text(content, "utf-8")
    with pytest.raises(BadKnowledgeError, match=r"abime\.yaml"):
        read_knowledge(path, TypeAdapter(tuple[Topic, ...]))


@pytest.mark.parametrize(
    ("passage", "context", "shown"),
    [
        ("le preavis est de deux ans", "article 9 : resiliation", True),
        ("le preavis est de deux ans", "article 9 : objet", False),
        ("le delai est de deux ans", "article 9 : resiliation, preavis", False),
        ("sans preavis", "article 9 : resiliation", False),
    ],
)
def test_evidence_reads_the_passage_and_its_context(
    passage: str,
    context: str,
    shown: bool,  # noqa: FBT001 - a column of the table
) -> None:
    evidence = Evidence(text=("preavis",), around=("resili",), without=(r"\bsans\b",))
    assert evidence.compiled.shown_by(passage, context) is shown


@pytest.mark.parametrize(
    ("label", "title"),
    [("de durée", "Durée"), ("d'apport en nature", "Apport en nature"), ("délai", "Délai")],
)
def test_a_topic_has_a_title(label: str, title: str) -> None:
    assert Topic.model_validate({**_TOPIC, "label": label}).title == title

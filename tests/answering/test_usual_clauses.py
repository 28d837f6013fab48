"""Usual clauses: told absent exactly where no passage shows them."""

import pytest

from assistant.answering.presence import Presence
from assistant.answering.topics import load_taxonomy
from assistant.answering.usual_clauses import (
    ClauseGroup,
    UnknownTopicError,
    UsualClause,
    UsualClauses,
    absent_clauses,
)
from assistant.convention.model import Convention
from assistant.retrieval.chunks import chunk
from tests.convention.samples import SAMPLE, parsed


def _absent(convention: Convention) -> set[str]:
    presence = Presence(convention.text, chunk(convention))
    found = absent_clauses(UsualClauses.load(), load_taxonomy(), presence)
    assert all(one.looked_for for one in found)
    return {one.clause.topic for one in found}


def test_the_bundled_convention_lacks_a_clause_on_disputes(sparte: Convention) -> None:
    assert {"litiges", "force_majeure", "propriete_intellectuelle"} <= _absent(sparte)


def test_a_clause_that_is_added_is_no_longer_absent() -> None:
    before = _absent(parsed(SAMPLE))
    added = SAMPLE.replace(
        "ANNEXE 1", "Article 4 : Litiges\n\nTout litige est soumis au juge.\n\nANNEXE 1"
    )
    assert before - _absent(parsed(added)) == {"litiges"}


def test_a_clause_that_no_topic_shows_is_a_mistake_of_the_file(sparte: Convention) -> None:
    clause = UsualClause(topic="inconnu", name="Inconnue", why="…")
    usual = UsualClauses(groups=(ClauseGroup(title="Essai", clauses=(clause,)),))
    with pytest.raises(UnknownTopicError, match=r"clauses_usuelles\.yaml.*inconnu"):
        absent_clauses(usual, load_taxonomy(), Presence(sparte.text, chunk(sparte)))


def test_each_clause_is_looked_for_once() -> None:
    topics = [clause.topic for group in UsualClauses.load().groups for clause in group.clauses]
    assert len(topics) == len(set(topics)) == UsualClauses.load().count

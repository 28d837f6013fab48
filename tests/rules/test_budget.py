"""The budget that a convention states, and what it leaves unsaid."""

from assistant.convention.model import Convention
from assistant.rules.budget import Budget, read_budget
from assistant.rules.derivation import DerivedStep
from assistant.rules.facts.reader import read_facts
from tests.rules.drafts import one_article
from tests.rules.facts.wordings import AWARDED, COFINANCING, SPLIT, TAB, reworded


def _budget(convention: Convention) -> Budget:
    return read_budget(read_facts(convention))


def _plain(words: str) -> str:
    return words.replace("\u00a0", " ")


def test_the_envelope_is_split_and_each_share_is_proved(sparte: Convention) -> None:
    envelope = _budget(sparte).envelope
    assert [(row.name, _plain(row.amount.words)) for row in envelope.rows] == [
        ("Montant délégué", "180 000 €"),
        ("Part utilisée directement par la DINUM", "30 000 €"),
        ("Enveloppe FAST", "210 000 €"),
    ]
    rates = [_plain(row.rate.words) for row in envelope.parts if row.rate]
    assert rates == ["85,71 %", "14,29 %"]
    assert all(row.amount.citations for row in envelope.rows)
    assert all(isinstance(row.proof, DerivedStep) for row in envelope.parts)


def test_the_credits_of_each_year_make_a_total(tri_facile: Convention) -> None:
    budget = _budget(tri_facile)
    assert [[_plain(row.amount.words) for row in each.rows] for each in budget.credits] == [
        ["50 000 €", "30 000 €"],
        ["25 000 €", "45 000 €"],
    ]
    assert budget.total is not None
    assert [row.name for row in budget.total.rows] == ["AE total", "CP total"]
    assert [_plain(row.amount.words) for row in budget.total.rows] == ["75 000 €", "75 000 €"]
    # The header of the table, which says that a column is of AE, is cited too.
    ae = budget.credits[0].ae
    assert ae is not None
    assert any("AE" in citation.quote for citation in ae.citations)


def test_shares_that_do_not_make_the_envelope_leave_a_rest(sparte: Convention) -> None:
    less = reworded(sparte, SPLIT, SPLIT.replace("180 000", "170 000"))
    rest = _budget(less).envelope.parts[-1]
    assert (rest.name, _plain(rest.amount.words)) == ("Non réparti par le texte", "10 000 €")
    more = reworded(sparte, SPLIT, SPLIT.replace("180 000", "190 000"))
    assert _budget(more).envelope.parts[-1].name == "Parts en trop par rapport à l'enveloppe"


def test_a_contradiction_is_told_and_no_envelope_is_drawn(sparte: Convention) -> None:
    other = reworded(sparte, AWARDED, AWARDED.replace("210 000", "205 000"))
    envelope = _budget(other).envelope
    assert envelope.whole is None
    assert "se contredit" in envelope.silences[0].sentence


def test_what_the_text_does_not_state_is_told(sparte: Convention) -> None:
    without = _budget(reworded(sparte, COFINANCING, ""))
    assert without.programme.rows == ()
    assert "cofinancement" in without.programme.silences[0].sentence
    without = _budget(reworded(sparte, TAB, ""))
    assert without.credits == ()
    assert without.total is None
    assert len(without.credit_silences) == 2
    without = _budget(reworded(sparte, SPLIT, ""))
    assert {"montant délégué", "part utilisée"} <= {
        words
        for words in ("montant délégué", "part utilisée")
        for each in without.envelope.silences
        if words in each.sentence
    }


def test_a_convention_without_money_has_no_budget() -> None:
    budget = _budget(one_article("Le délégataire informe le délégant chaque mois."))
    assert budget.envelope.rows == ()
    assert budget.total is None
    assert len(budget.envelope.silences) == 3

"""The facts of whole conventions: values, places, blanks, conflicts; and clauses taken away."""

import re
from datetime import date
from decimal import Decimal

import pytest

from assistant.convention.citation import check
from assistant.convention.model import Convention
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.facts.reader import read_facts
from assistant.rules.parts import Part
from assistant.rules.reading.values import Amount, CalendarDate, Delay, Notice, Quantity, Recurrence
from tests.rules.facts.wordings import AWARDED, reworded

# Part, year, words of the value, place.
SPARTE = [
    (Part.PRODUCT, None, "SPARTE", "titre"),
    (Part.EDITION, None, "FAST 12", "titre"),
    (Part.AWARD_DATE, None, "janvier 2023", "preambule"),
    (Part.FAST_ENVELOPE, None, "210 000 €", "preambule"),
    (Part.DINUM_SHARE, None, "30 000€", "2"),
    (Part.DELEGATED, None, "180 000 €", "2"),
    (Part.COFINANCING, None, "210 000 €", "2"),
    (Part.AE, 2023, "180 000€", "4"),
    (Part.CP, 2023, "180 000 €", "4"),
    (Part.LATER_FUNDING, None, "le soutien financier de la DGALN", "2"),
    (Part.LATER_FUNDING_DATE, None, "2024", "2"),
    (Part.END, None, "31 décembre 2023", "6"),
    (Part.ENTRY_INTO_FORCE, None, "à sa date de signature", "6"),
    (Part.NOTICE, None, "préavis de trois mois", "6"),
    (Part.STAFF, None, "au moins 1 ETP", "2"),
    (Part.STAFF_DEADLINE, None, "début mars", "2"),
    (Part.PROGRAMME, None, "programme 352", "4"),
    (Part.FUNCTIONAL_DOMAIN, None, "0352-01", "4"),
    (Part.FINANCIAL_CENTRE, None, "0352-CFSE-CFIN", "4"),
    (Part.ACTIVITY, None, "035200010101", "4"),
    (Part.ACCOUNTANT, None, "le CBCM du partenaire-déléataire", "4"),
    (Part.DELEGANT_REPRESENTATIVE, None, "Stéphanie Schaer", "parties"),
    (Part.DELEGANT_OFFICE, None, "Directrice interministériel du numérique", "parties"),
    (Part.PARTNER_REPRESENTATIVE, None, "Brice HUET", "parties"),
    (Part.SIGNATURE_PLACE, None, "Paris", "signature"),
]


@pytest.fixture(scope="module")
def facts(sparte: Convention) -> FactBase:
    return read_facts(sparte)


@pytest.mark.parametrize(("part", "year", "words", "place"), SPARTE)
def test_values_of_sparte(
    facts: FactBase, part: Part, year: int | None, words: str, place: str
) -> None:
    fact = facts.get(part, year)
    assert fact is not None
    assert fact.value.text == words
    assert fact.citation.article == place


def test_blanks_and_conflicts_of_sparte(facts: FactBase) -> None:
    assert {blank.part for blank in facts.blanks} == {Part.SIGNATURE_DATE, Part.COST_CENTRE}
    assert facts.conflicts == ()
    assert facts.get(Part.PARTNER_OFFICE) is None


def test_typed_values_of_tri_facile(tri_facile: Convention) -> None:
    facts = read_facts(tri_facile)
    sums = {
        (fact.part, fact.year): fact.value.euros
        for fact in facts.facts
        if isinstance(fact.value, Amount)
    }
    assert sums == {
        (Part.FAST_ENVELOPE, None): Decimal(95000),
        (Part.DINUM_SHARE, None): Decimal(20000),
        (Part.DELEGATED, None): Decimal(75000),
        (Part.COFINANCING, None): Decimal(110500),
        (Part.AE, 2024): Decimal(50000),
        (Part.AE, 2025): Decimal(25000),
        (Part.CP, 2024): Decimal(30000),
        (Part.CP, 2025): Decimal(45000),
    }
    assert _exact(facts, Part.END) == date(2026, 2, 28)
    assert _exact(facts, Part.SIGNATURE_DATE) == date(2024, 12, 1)
    assert _exact(facts, Part.STAFF_DEADLINE) == date(2025, 1, 15)
    assert {blank.part for blank in facts.blanks} == {Part.COST_CENTRE}
    assert facts.conflicts == ()


def test_lengths_of_tri_facile(tri_facile: Convention) -> None:
    facts = read_facts(tri_facile)
    notice, delay = _value(facts, Part.NOTICE), _value(facts, Part.COFINANCING_DEADLINE)
    again, staff = _value(facts, Part.COMMITTEE_RECURRENCE), _value(facts, Part.STAFF)
    assert isinstance(notice, Notice)
    assert (notice.count, notice.unit) == (45, "jour")
    assert isinstance(delay, Delay)
    assert (delay.count, delay.unit, delay.event.kind) == (4, "mois", "signature")
    assert isinstance(again, Recurrence)
    assert (again.count, again.unit) == (3, "mois")
    assert isinstance(staff, Quantity)
    assert (staff.number, staff.bound) == (Decimal("0.5"), "au moins")


def _value(facts: FactBase, part: Part) -> object:
    fact = facts.get(part)
    assert fact is not None
    return fact.value


def _exact(facts: FactBase, part: Part) -> date | None:
    value = _value(facts, part)
    assert isinstance(value, CalendarDate)
    return value.exact


@pytest.mark.parametrize("name", ["sparte", "tri_facile"])
def test_every_fact_is_proved(request: pytest.FixtureRequest, name: str) -> None:
    convention: Convention = request.getfixturevalue(name)
    for fact in read_facts(convention).facts:
        check(convention, fact.citation)
        assert fact.span.of(convention.text) == fact.value.text
        assert fact.evidence in fact.citation.quote
        assert all(context.quote for context in fact.context)


def test_the_years_of_a_table_come_in_order(tri_facile: Convention) -> None:
    facts = read_facts(tri_facile)
    assert [fact.year for fact in facts.all(Part.AE)] == [2024, 2025]
    assert facts.get(Part.AE) is None
    first = facts.all(Part.AE)[0]
    assert [context.quote for context in first.context] == ["AE\tCP"]


def test_two_values_for_one_part_are_a_conflict(sparte: Convention) -> None:
    other = AWARDED.replace("210 000", "205 000")
    facts = read_facts(reworded(sparte, AWARDED, other))
    conflict = facts.conflict(Part.FAST_ENVELOPE)
    assert conflict is not None
    assert [fact.value.text for fact in conflict.candidates] == ["205 000 €", "210 000€"]
    assert facts.get(Part.FAST_ENVELOPE) is None


def test_a_restated_value_is_told_from_where_it_is_defined(sparte: Convention) -> None:
    facts = read_facts(reworded(sparte, AWARDED, "rejoint le programme"))
    restated = facts.get(Part.FAST_ENVELOPE)
    assert restated is not None
    assert restated.citation.article == "2"


_KEPT_ELSEWHERE = {
    # The envelope and the financial centre are stated twice.
    Part.FAST_ENVELOPE,
    Part.FINANCIAL_CENTRE,
    # The title and the body both name them.
    Part.PRODUCT,
    Part.PROGRAMME,
}


@pytest.mark.parametrize("name", ["sparte", "tri_facile"])
def test_a_clause_taken_away_takes_its_facts_away(
    request: pytest.FixtureRequest, name: str
) -> None:
    convention: Convention = request.getfixturevalue(name)
    facts = read_facts(convention).facts
    clauses = {fact.citation.quote for fact in facts if fact.citation.article.isdigit()}
    for quote in sorted(clauses):
        stated = [fact for fact in facts if fact.citation.quote == quote]
        left = read_facts(reworded(convention, quote, ""))
        kept = {fact.part for fact in stated if left.get(fact.part, fact.year)}
        assert kept <= _KEPT_ELSEWHERE, quote


@pytest.mark.parametrize(
    "part", [Part.DINUM_SHARE, Part.DELEGATED, Part.FAST_ENVELOPE, Part.COFINANCING]
)
def test_a_changed_sum_is_read_as_changed(sparte: Convention, part: Part) -> None:
    before = read_facts(sparte).get(part)
    assert isinstance(before, Fact)
    figure = re.escape(before.value.text.rstrip("€ \u00a0"))
    text = re.sub(figure, "777 000", sparte.text)
    after = read_facts(reworded(sparte, sparte.text, text)).get(part)
    assert after is not None
    assert isinstance(after.value, Amount)
    assert after.value.euros == Decimal(777000)


def test_headings_and_numbers_of_articles_carry_no_fact(sparte: Convention) -> None:
    text = re.sub(
        r"(?m)^Article (\d) : .*$", lambda m: f"Article {int(m[1]) + 10} : Clause", sparte.text
    )
    moved = read_facts(reworded(sparte, sparte.text, text))
    before = read_facts(sparte)
    assert [(f.part, f.year, f.value.text) for f in moved.facts] == [
        (f.part, f.year, f.value.text) for f in before.facts
    ]
    end = moved.get(Part.END)
    assert end is not None
    assert end.citation.article == "16"

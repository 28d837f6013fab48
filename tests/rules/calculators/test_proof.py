"""Whatever is asked, an outcome of a calculator is proved: both gates let it through."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.answering.gates import verify
from assistant.answering.reply import Fingerprint, Reply, Status
from assistant.convention.model import Convention
from assistant.rules.calculators import calculators
from assistant.rules.derivation import DerivedStep, walk
from assistant.rules.facts.base import FactBase
from assistant.rules.facts.reader import read_facts
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.scenario import Matter, Scenario
from tests.rules.calculators.scenarios import scenario
from tests.rules.facts.redrafts import INSTALMENTS, MOUILLAGE

_DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2030, 12, 31)).map(date.isoformat)
_SUMS = st.decimals(min_value=0, max_value=Decimal(10**7), places=2).map(str)
_RATES = st.decimals(min_value=0, max_value=100, places=1).map(str)
_NAMED = [
    Part.AE,
    Part.CP,
    Part.CAP,
    Part.DELEGATED,
    Part.COFINANCING,
    Part.DINUM_SHARE,
    Part.FAST_ENVELOPE,
    Part.END,
    Part.REPORT,
]
_SCENARIOS = st.builds(
    scenario,
    _DAYS,
    signature=st.just("") | _DAYS,
    dates=st.lists(_DAYS, max_size=2).map(tuple),
    years=st.lists(st.integers(2020, 2030), max_size=2).map(tuple),
    amounts=st.lists(_SUMS, max_size=3).map(tuple),
    bases=st.lists(_SUMS, max_size=1).map(tuple),
    left=st.lists(_SUMS, max_size=1).map(tuple),
    excesses=st.lists(_SUMS, max_size=1).map(tuple),
    rates=st.lists(_RATES, max_size=1).map(tuple),
    period=st.tuples(st.just("") | _DAYS, st.just("") | _DAYS).map(
        lambda days: (min(days), max(days)) if all(days) else days
    ),
    named=st.lists(st.sampled_from(_NAMED), max_size=3, unique=True).map(tuple),
    whole=st.none() | st.sampled_from(_NAMED),
    proposed=st.sampled_from([None, Part.DELEGATED, Part.DINUM_SHARE]),
    matters=st.none() | st.lists(st.sampled_from(list(Matter)), max_size=4).map(tuple),
    instalment=st.sampled_from([None, 1, 2, -1]),
)


@pytest.fixture(scope="module")
def known(sparte: Convention, tri_facile: Convention) -> list[tuple[Convention, FactBase]]:
    return [(each, read_facts(each)) for each in (sparte, tri_facile, MOUILLAGE, INSTALMENTS)]


def _reply(found: Outcome, convention: Convention, question: str, today: date) -> Reply:
    return Reply(
        question=question,
        convention=convention.slug,
        as_of=today,
        status=Status.ANSWERED,
        answer="\n".join((found.sentence, *found.remarks)),
        citations=found.citations,
        derivation=found.derivation,
        values=found.quanta,
        fingerprint=Fingerprint(source="", rules="", model=""),
    )


@pytest.mark.parametrize("name", sorted(set(calculators()) - {"deadlines"}))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(_SCENARIOS)
def test_every_outcome_passes_the_gates(
    known: list[tuple[Convention, FactBase]], name: str, told: Scenario
) -> None:
    _check_all(known, name, told)


@settings(max_examples=15, deadline=None)
@given(_SCENARIOS)
def test_the_list_of_deadlines_passes_the_gates(
    known: list[tuple[Convention, FactBase]], told: Scenario
) -> None:
    _check_all(known, "deadlines", told)


def _check_all(known: list[tuple[Convention, FactBase]], name: str, told: Scenario) -> None:
    for convention, facts in known:
        question = " ; ".join(
            (
                *(each.words for each in told.dates),
                *(each.words for each in told.years),
                *((told.period.words,) if told.period else ()),
                *(each.words for each in (*told.amounts, *told.bases, *told.percentages)),
            )
        )
        found = calculators()[name].compute(facts, convention, told)
        verify(_reply(found, convention, question, told.today), convention)
        assert bool(found.missing) == (found.status is OutcomeStatus.NEEDS_INPUT)
        if found.derivation is not None:
            for step in walk(found.derivation):
                assert step.value
                assert not isinstance(step, DerivedStep) or step.operands


def test_calculators_are_found_by_their_modules() -> None:
    assert {"cofinancing_deadline", "share", "deadlines", "in_force"} <= set(calculators())
    assert all(name == calculator.name for name, calculator in calculators().items())
    labels = [calculator.label for calculator in calculators().values()]
    assert len(labels) == len(set(labels))

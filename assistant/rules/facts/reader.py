"""Reading the facts of a convention: every candidate for a part, then one of them or a conflict."""

from collections.abc import Iterable, Iterator

from assistant.convention.model import Convention
from assistant.rules.facts.base import Blank, Conflict, Fact, FactBase
from assistant.rules.facts.candidates import Candidate, clause_candidates, value_key
from assistant.rules.facts.forms import form_facts
from assistant.rules.facts.head import head_facts
from assistant.rules.facts.passages import passages
from assistant.rules.facts.tables import table_facts
from assistant.rules.parts import Part

# A clause may be worded twice; the first place then defines it, no two figures being at odds.
_CLAUSES = frozenset({Part.SHORTFALL_NOTICE, Part.SUSPENSION, Part.CAP})


def read_facts(convention: Convention) -> FactBase:
    """The facts that the text of ``convention`` states, each with its proof."""
    candidates: list[Candidate] = []
    blanks: dict[Part, Blank] = {}
    for found in (*head_facts(convention), *form_facts(convention), *table_facts(convention)):
        if isinstance(found, Blank):
            blanks.setdefault(found.part, found)
        else:
            candidates.append(Candidate(fact=found))
    for passage in passages(convention):
        candidates.extend(clause_candidates(convention, passage))
    facts, conflicts = _settled(candidates)
    stated = {fact.part for fact in facts} | {conflict.part for conflict in conflicts}
    return FactBase(
        convention=convention.slug,
        facts=facts,
        blanks=tuple(blank for part, blank in blanks.items() if part not in stated),
        conflicts=conflicts,
    )


def _settled(candidates: Iterable[Candidate]) -> tuple[tuple[Fact, ...], tuple[Conflict, ...]]:
    """One fact for each part and year, or the different values that the text gives it."""
    groups: dict[tuple[Part, int | None], list[Candidate]] = {}
    for candidate in candidates:
        key = (candidate.fact.part, candidate.fact.year)
        groups.setdefault(key, []).append(candidate)
    facts: list[Fact] = []
    conflicts: list[Conflict] = []
    for (part, year), group in groups.items():
        values = list(_one_for_each_value(group))
        if len(values) == 1 or part in _CLAUSES:
            facts.append(values[0])
        else:
            in_order = tuple(sorted(values, key=lambda fact: fact.span.start))
            conflicts.append(Conflict(part=part, year=year, candidates=in_order))
    order = list(Part)
    facts.sort(key=lambda fact: (order.index(fact.part), fact.year is None, fact.year or 0))
    return tuple(facts), tuple(conflicts)


def _one_for_each_value(group: list[Candidate]) -> Iterator[Fact]:
    """For each different value the place that defines it, the most defining place first."""
    seen: set[tuple[str, ...]] = set()
    for candidate in sorted(group, key=lambda c: (c.rank, c.fact.span.start)):
        key = value_key(candidate.fact.value)
        if key not in seen:
            seen.add(key)
            yield candidate.fact

"""Reading the facts of a convention: every candidate for a part, then one of them or a conflict."""

from collections.abc import Iterable, Iterator

from assistant.convention.model import Convention
from assistant.rules.facts.base import Blank, Conflict, Fact, FactBase
from assistant.rules.facts.candidates import Candidate, clause_candidates, value_key
from assistant.rules.facts.forms import form_facts, table_codes
from assistant.rules.facts.head import head_facts
from assistant.rules.facts.labels import label_facts
from assistant.rules.facts.passages import passages
from assistant.rules.facts.shares import share_facts
from assistant.rules.facts.tables import table_facts
from assistant.rules.facts.tranches import tranche_facts
from assistant.rules.parts import Part

# A clause may be worded twice; the first place then defines it, no two figures being at odds.
# Shares of a whole: several in one list add up, and contradict nothing.
_ADDED_UP = frozenset({Part.DINUM_SHARE})
_CLAUSES = frozenset({Part.SHORTFALL_NOTICE, Part.SUSPENSION, Part.CAP})


def read_facts(convention: Convention) -> FactBase:
    """The facts that the text of ``convention`` states, each with its proof."""
    candidates: list[Candidate] = []
    blanks: dict[Part, Blank] = {}
    labelled = (*form_facts(convention), *table_codes(convention), *table_facts(convention))
    for found in (*head_facts(convention), *labelled):
        if isinstance(found, Blank):
            blanks.setdefault(found.part, found)
        else:
            candidates.append(Candidate(fact=found))
    read = tuple(passages(convention))
    labelled_only = tuple(label_facts(convention, read))
    candidates.extend(labelled_only)
    told = {candidate.fact.part for candidate in labelled_only}
    # « Part non déléguée : … » is the sum of the shares that a table sets out.
    candidates.extend(one for one in share_facts(convention) if one.fact.part not in told)
    for passage in read:
        candidates.extend(clause_candidates(convention, passage))
    candidates.extend(tranche_facts(read))
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
    groups: dict[tuple[Part, int | None, int], list[Candidate]] = {}
    for candidate in _counting(candidates):
        key = (candidate.fact.part, candidate.fact.year, candidate.fact.rank)
        groups.setdefault(key, []).append(candidate)
    facts: list[Fact] = []
    conflicts: list[Conflict] = []
    for (part, year, _), group in groups.items():
        values = list(_one_for_each_value(group))
        if len(values) == 1 or part in _CLAUSES:
            facts.append(values[0])
        elif part in _ADDED_UP and _of_one_list(group):
            facts.extend(_ranked(values))
        else:
            in_order = tuple(sorted(values, key=lambda fact: fact.span.start))
            conflicts.append(Conflict(part=part, year=year, candidates=in_order))
    order = list(Part)
    facts.sort(
        key=lambda fact: (order.index(fact.part), fact.year is None, fact.year or 0, fact.rank)
    )
    return tuple(facts), tuple(conflicts)


def _counting(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates, less those of a part that has others nearer to saying it by themselves."""
    every = tuple(candidates)
    least: dict[Part, int] = {}
    for one in every:
        part = one.fact.part
        least[part] = min(one.resort, least.get(part, one.resort))
    return (one for one in every if one.resort == least[one.fact.part])


def _of_one_list(group: list[Candidate]) -> bool:
    """Whether each of ``group`` stands in an item of its own of one and the same list."""
    items = {candidate.fact.citation.start for candidate in group}
    return len({c.list_at for c in group} | {None}) == 2 and len(items) == len(group)  # noqa: PLR2004


def _ranked(values: list[Fact]) -> Iterator[Fact]:
    """``values`` in the order of the text, each with its place."""
    in_order = sorted(values, key=lambda fact: fact.span.start)
    for rank, fact in enumerate(in_order, start=1):
        yield fact.model_copy(update={"rank": rank})


def _one_for_each_value(group: list[Candidate]) -> Iterator[Fact]:
    """For each different value the place that defines it, the most defining place first."""
    seen: set[tuple[str, ...]] = set()
    for candidate in sorted(group, key=lambda c: (c.rank, c.fact.span.start)):
        key = value_key(candidate.fact.value)
        if key not in seen:
            seen.add(key)
            yield candidate.fact

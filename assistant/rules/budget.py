"""The budget of a convention: its envelope and who uses it, its credits by year, its cofinancing.

What the text does not state, or states twice, is told as such and never filled in.
"""

from collections.abc import Iterator

from assistant.rules import french
from assistant.rules.derivation import Derivation
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.outcome import Outcome
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, contradiction, unsettled
from assistant.rules.sums import Share, Sum, added, of_fact, of_part, proportion, subtracted
from assistant.value import Value

AE, CP = "AE", "CP"
_SHARES = (Part.DELEGATED, Part.DINUM_SHARE)
_UNSAID = "non réparti par le texte"
_TOO_MUCH = "parts en trop par rapport à l'enveloppe"


class Row(Value):
    """A figure of the budget.

    Attributes:
        name: what it is, in French.
        amount: the sum, with its proof.
        rate: what it is of the whole that it is shown with; none where it is the whole.
    """

    name: str
    amount: Sum
    rate: Share | None = None

    @property
    def proof(self) -> Derivation:
        """How all that the row says was found."""
        return self.amount.derivation if self.rate is None else self.rate.derivation


class Section(Value):
    """A whole and its parts.

    Attributes:
        whole: the whole; none where the text gives nothing to know it from.
        parts: its parts.
        silences: what the text does not state, or states twice.
    """

    whole: Row | None = None
    parts: tuple[Row, ...] = ()
    silences: tuple[Outcome, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The parts, then the whole."""
        return self.parts if self.whole is None else (*self.parts, self.whole)


class Credits(Value):
    """The credits of a year, or of all of them.

    Attributes:
        year: the year; none for what the text gives without a year, and for the total.
        ae: the autorisations d'engagement; none where the text states none.
        cp: the crédits de paiement; none where the text states none.
    """

    year: int | None = None
    ae: Sum | None = None
    cp: Sum | None = None

    @property
    def name(self) -> str:
        """The year, or that there is none."""
        return "Total" if self.year is None else str(self.year)

    @property
    def rows(self) -> tuple[Row, ...]:
        """« AE 2031 », « CP 2031 »."""
        return tuple(
            Row(name=f"{short} {self.name.lower()}", amount=amount)
            for short, amount in ((AE, self.ae), (CP, self.cp))
            if amount is not None
        )


class Budget(Value):
    """The money of a convention.

    Attributes:
        envelope: the FAST envelope, what is delegated and what the delegating party withholds.
        credits: the credits of each year that the text names.
        total: the credits of all the years, or those that the text gives without a year.
        credit_silences: what the text does not state of the credits, or states twice.
        programme: the FAST envelope and the partner's cofinancing, in one.
    """

    envelope: Section
    credits: tuple[Credits, ...]
    total: Credits | None
    credit_silences: tuple[Outcome, ...]
    programme: Section


def read_budget(facts: FactBase) -> Budget:
    """The budget that ``facts`` state."""
    years, total = _credits(facts)
    return Budget(
        envelope=_envelope(facts),
        credits=years,
        total=total,
        credit_silences=tuple(_credit_silences(facts)),
        programme=_programme(facts),
    )


def _envelope(facts: FactBase) -> Section:
    whole = of_fact(facts.get(Part.FAST_ENVELOPE))
    parts = [_row(part, found) for part in _SHARES if (found := of_part(facts, part))]
    if whole is not None and parts:
        parts.extend(_rest(whole, parts))
    return Section(
        whole=None if whole is None else _row(Part.FAST_ENVELOPE, whole),
        parts=_rated(parts, whole),
        silences=_silences(facts, Part.FAST_ENVELOPE, *_SHARES),
    )


def _rest(whole: Sum, parts: list[Row]) -> Iterator[Row]:
    """What the parts leave of the whole, or exceed it by."""
    sums = [part.amount for part in parts]
    total = sums[0] if len(sums) == 1 else added("somme des parts", "addition des parts", *sums)
    if total.euros < whole.euros:
        operation = "enveloppe FAST moins somme des parts"
        left = subtracted(_UNSAID, operation, whole, total)
        yield Row(name=french.capitalized(_UNSAID), amount=left)
    elif total.euros > whole.euros:
        operation = "somme des parts moins enveloppe FAST"
        excess = subtracted(_TOO_MUCH, operation, total, whole)
        yield Row(name=french.capitalized(_TOO_MUCH), amount=excess)


def _programme(facts: FactBase) -> Section:
    found = [
        _row(part, amount)
        for part in (Part.FAST_ENVELOPE, Part.COFINANCING)
        if (amount := of_fact(facts.get(part))) is not None
    ]
    silences = _silences(facts, Part.COFINANCING)
    if silences or len(found) == 1:
        own = tuple(row for row in found if row.name == _name(Part.COFINANCING))
        return Section(parts=own, silences=silences)
    label, operation = "budget total du programme", "enveloppe FAST plus cofinancement"
    total = added(label, operation, *(row.amount for row in found))
    return Section(
        whole=Row(name=french.capitalized(label), amount=total), parts=_rated(found, total)
    )


def _credits(facts: FactBase) -> tuple[tuple[Credits, ...], Credits | None]:
    """The credits of each year, and the total: of the years, else as the text gives it."""
    ae, cp = facts.all(Part.AE), facts.all(Part.CP)
    years = sorted({fact.year for fact in (*ae, *cp) if fact.year is not None})
    by_year = tuple(
        Credits(year=year, ae=_of_year(ae, year), cp=_of_year(cp, year)) for year in years
    )
    unsure = {conflict.part for conflict in facts.conflicts}
    total = Credits(
        ae=None if Part.AE in unsure else _total(AE, [o.ae for o in by_year]) or _of_year(ae, None),
        cp=None if Part.CP in unsure else _total(CP, [o.cp for o in by_year]) or _of_year(cp, None),
    )
    # The total of a single year only repeats it.
    return by_year, total if total.rows and len(years) != 1 else None


def _of_year(facts: tuple[Fact, ...], year: int | None) -> Sum | None:
    """The sum of ``facts`` for ``year``, cited with the header that gives it its part."""
    fact = next((one for one in facts if one.year == year), None)
    found = of_fact(fact)
    if fact is None or found is None:
        return None
    return found.model_copy(update={"citations": cited(*found.citations, *fact.context)})


def _total(short: str, sums: list[Sum | None]) -> Sum | None:
    known = [each for each in sums if each is not None]
    return added(f"total des {short}", "addition des années", *known) if known else None


def _credit_silences(facts: FactBase) -> Iterator[Outcome]:
    """What is to be told of the credits: said several times for one year, or not at all."""
    for part in (Part.AE, Part.CP):
        conflicts = [conflict for conflict in facts.conflicts if conflict.part is part]
        yield from map(contradiction, conflicts)
        if not conflicts and not facts.all(part):
            yield unsettled(facts, part)


def _silences(facts: FactBase, *parts: Part) -> tuple[Outcome, ...]:
    """What is to be told of each of ``parts`` that has no single sum."""
    return tuple(unsettled(facts, part) for part in parts if not facts.all(part))


def _row(part: Part, amount: Sum) -> Row:
    return Row(name=_name(part), amount=amount)


def _name(part: Part) -> str:
    return french.capitalized(part.value)


def _rated(rows: list[Row], whole: Sum | None) -> tuple[Row, ...]:
    """``rows``, each with what it is of ``whole``, where that is known and not zero."""
    if whole is None or not whole.euros:
        return tuple(rows)
    return tuple(
        row.model_copy(update={"rate": proportion(f"part : {row.name}", row.amount, whole)})
        for row in rows
    )

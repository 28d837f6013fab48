"""Answers that quote the passages which show a topic."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from assistant.answering.answers import agent, counted, listing
from assistant.answering.answers.excluding import exclusion, rests_on
from assistant.answering.answers.fitting import fits, opening
from assistant.answering.answers.spans import adding, beside, describing, shares_words, words
from assistant.answering.denial import denied, depends
from assistant.answering.desk import Desk
from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked
from assistant.answering.measures import measures
from assistant.answering.presence import Showing, plain
from assistant.answering.prose import clause, paragraphs, quoted
from assistant.answering.reply import Status
from assistant.answering.retelling import retold
from assistant.answering.topics import PassageAnswer
from assistant.convention.citation import Citation, cite
from assistant.rules import french
from assistant.rules.obligations.model import Obligation, Register
from assistant.rules.proofs import sentence
from assistant.rules.scenario import Origin, Scenario

# « Jusqu'à quand ? » is answered by « pendant douze mois » too, where no date is.
_NEAR: Mapping[Asked, tuple[Asked, ...]] = {
    Asked.WHEN: (Asked.HOW_LONG,),
    Asked.HOW_LONG: (Asked.WHEN,),
}


# A topic that quotes more passages than these lists them itself.
_FEW = 3


class Wanted(NamedTuple):
    """What a question wants of a passage.

    Attributes:
        asked: the kind of answer.
        expects_no: whether it is worded so that an affirmative clause means « non ».
        content: whether a passage without the kind of figure asked for will do: the topic says
            itself that it gives this kind of answer (« sans délai » and « une centaine » answer
            « quand » and « combien » in words), or the question does not ask for it outright.
        counted: what « combien de … » counts; empty where that is not said.
        question: its words.
        down: whether it counts the time until the day that the passage sets.
        about: its words put right, with those of the canonical question near it.
    """

    asked: Asked
    expects_no: bool = False
    content: bool = False
    counted: str = ""
    question: str = ""
    down: bool = False
    about: str = ""

    def accepts(self, passage: str) -> bool:
        """Whether the words of a passage will do."""
        return self.content or fits(self.asked, passage, self.counted)


def compose(
    spec: PassageAnswer,
    showings: Sequence[Showing],
    wanted: Wanted,
    desk: Desk,
    scenario: Scenario,
) -> Draft | None:
    """The answer that quotes ``showings``, the best first; none where they cannot answer.

    A question that wants a figure of some kind is answered by a passage that holds one; a question
    « qui » by a passage whose debtor the register knows, where it has one. A delay is counted from
    the day that the question gives.
    """
    convention, register = desk.convention, desk.register
    # « On est à cinq, il en manque combien ? » is asked of a passage that holds no sum.
    short = counted.lacking([cite(convention, each.span) for each in showings], scenario)
    if short is not None and not wanted.down:
        return short
    fitting = _fitting(_of_the_year(showings, wanted.asked, scenario), wanted, desk)
    if not fitting:
        return None
    fitting = _measured(fitting, wanted, desk)
    shown = tuple(cite(convention, showing.span) for showing in _apart(fitting))
    own = {showing.span for showing in showings}
    paired = any(showing.span not in own for showing in fitting[:2])
    citations = shown[: max(spec.most, 2 if paired else 1)]
    more = describing(fitting[0], wanted.question)
    more = more or adding(fitting[0], wanted.question, desk.support)
    if more is not None and more.span not in {citation.span for citation in citations}:
        citations = (*citations, cite(convention, more.span))
    reckoned = (
        counted.down_to((*citations, *shown), wanted.question, scenario, desk)
        if wanted.down
        else counted.compose(shown, wanted.asked, scenario, desk)
    )
    if reckoned is not None:
        return reckoned
    listed = listing.whole(fitting[0], wanted.asked, wanted.question, desk)
    if listed is not None and spec.most <= _FEW:
        answer = paragraphs((spec.lead, listed.answer))
        return Draft(status=Status.ANSWERED, answer=answer, citations=listed.citations)
    owed = [_introduced(owed_in(register, citation)) for citation in citations]
    lead = opening(wanted.asked, citations[0], wanted.counted)
    if wanted.asked is Asked.WHO:
        name = agent.named(wanted.question, citations[0], stated_in(register, citations[0]))
        lead = sentence(name) if name else lead
    intros = [
        one.intro if one is not None and one.intro is not None else _exclusion(citation, desk)
        for citation, one in zip(citations, owed, strict=True)
    ]
    shut_out = _exclusion(citations[0], desk)
    excluded = shut_out is not None and not rests_on(fitting[0].evidence.compiled, shut_out)
    verdict = _verdict(wanted, fitting[0], citations[0].quote, excluded=excluded)
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs((lead, spec.lead, *map(said_under, citations, intros))),
        verdict=verdict if spec.verdict else "",
        citations=tuple(dict.fromkeys((*citations, *(one for one in intros if one is not None)))),
    )


def _apart(showings: Sequence[Showing]) -> list[Showing]:
    """``showings`` without those that say again, within more words, what one before says."""
    kept: list[Showing] = []
    for showing in showings:
        if not any(showing.span.overlaps(one.span) for one in kept):
            kept.append(showing)
    return kept


def _fitting(showings: Sequence[Showing], wanted: Wanted, desk: Desk) -> list[Showing]:
    """Those of ``showings`` that can answer; where none does, what stands beside them and does."""
    text = desk.convention.text
    if wanted.asked is Asked.WHO and agent.seeks_another(wanted.question):
        return _naming(showings, wanted, desk)
    found = [s for s in showings if wanted.accepts(s.span.of(text))]
    if found:
        return found
    near = (*showings, *beside(showings, wanted.question, desk.chunks))
    for kind in (wanted.asked, *_NEAR.get(wanted.asked, ())):
        holding = next((s for s in near if fits(kind, words(s), wanted.counted)), None)
        if holding is not None:
            # What shares no word with the question is quoted after the clause, and never leads.
            sure = holding in showings or shares_words(wanted.question, words(holding))
            pair = (holding, showings[0]) if sure else (showings[0], holding)
            return list(dict.fromkeys(pair))
    return []


def _measured(showings: list[Showing], wanted: Wanted, desk: Desk) -> list[Showing]:
    """``showings``, first the one that sets a figure of the kind that the question tells.

    « Il est remis sous un mois, non ? » is answered by the clause that says in how many days.
    """
    kinds = {measure.kind for measure in measures(wanted.question)}
    if wanted.asked is not Asked.YES_NO or not kinds:
        return showings
    text = desk.convention.text

    def sets(showing: Showing) -> bool:
        return any(measure.kind in kinds for measure in measures(showing.span.of(text)))

    return sorted(showings, key=lambda showing: not sets(showing))


def _of_the_year(
    showings: Sequence[Showing], asked: Asked, scenario: Scenario
) -> Sequence[Showing]:
    """``showings``, those first that name the year of the question, where a number is asked for.

    « Combien de départements fin 2027 ? » is not answered by how many there were before.
    """
    if asked is not Asked.HOW_MANY:
        return showings
    years = {str(given.value) for given in scenario.years}
    days = [given.value for given in scenario.dates if given.origin is Origin.QUESTION]
    if scenario.period is not None:
        days += [
            day
            for day in (scenario.period.value.first, scenario.period.value.last)
            if day is not None
        ]
    years |= {str(day.year) for day in days}
    return sorted(showings, key=lambda one: not any(year in words(one) for year in years))


def _naming(showings: Sequence[Showing], wanted: Wanted, desk: Desk) -> list[Showing]:
    """``showings``, after the sentence beside them that names who is asked for, if one must."""

    def names(showing: Showing) -> bool:
        citation = cite(desk.convention, showing.span)
        return bool(agent.named(wanted.question, citation, stated_in(desk.register, citation)))

    if not showings or names(showings[0]):
        return list(showings)
    for showing in beside(showings, wanted.question, desk.chunks):
        if names(showing):
            return list(dict.fromkeys((showing, *showings)))
    return list(showings)


def owed_in(register: Register, citation: Citation) -> Obligation | None:
    """The obligation that ``citation`` states, if it states one."""
    return next(iter(stated_in(register, citation)), None)


def stated_in(register: Register, citation: Citation) -> tuple[Obligation, ...]:
    """The obligations that ``citation`` states, in order."""
    return tuple(o for o in register.obligations if o.citation.span.overlaps(citation.span))


def _introduced(owed: Obligation | None) -> Obligation | None:
    """``owed`` without the heading above it, which says nothing that a reader needs."""
    if owed is None or owed.intro is None or agent.introduces(owed):
        return owed
    return owed.model_copy(update={"intro": None})


def _exclusion(citation: Citation, desk: Desk) -> Citation | None:
    return exclusion(citation, desk.chunks, desk.convention)


def said_under(citation: Citation, intro: Citation | None) -> str:
    """Who says it, under which introductory phrase, and what."""
    if intro is None:
        return sentence(clause(citation))
    under = quoted(intro.quote)
    return sentence(f"{french.place(citation)}, sous {under}, dit {quoted(citation.quote)}")


def _verdict(wanted: Wanted, showing: Showing, quotation: str, *, excluded: bool) -> str:
    """« Oui » or « Non », where that is what is asked: what the clause denies turns it over."""
    if wanted.asked is not Asked.YES_NO:
        return ""
    folded = plain(quotation)
    if depends(folded):
        return ""
    patterns = showing.evidence.compiled.text
    if not all(pattern.search(folded) for pattern in patterns):
        # It shows the topic in other words: a denial stands beside those that evidence knows.
        folded = retold(folded)
    shown = [match.span() for pattern in patterns for match in pattern.finditer(folded)]
    no = excluded or denied(folded, shown, wanted.about)
    return "Non" if no is not wanted.expects_no else "Oui"

"""Answers that quote the passages which show a topic."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.answering.answers import counted
from assistant.answering.answers.fitting import DELAYED, fits, opening
from assistant.answering.desk import Desk
from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked
from assistant.answering.presence import Showing, plain
from assistant.answering.prose import clause, paragraphs, quoted
from assistant.answering.reply import Status
from assistant.answering.topics import PassageAnswer
from assistant.convention.citation import Citation, cite
from assistant.convention.folding import fold
from assistant.convention.span import Span
from assistant.rules import french
from assistant.rules.obligations.model import Obligation, Register
from assistant.rules.proofs import sentence
from assistant.rules.scenario import Scenario

_NEGATED = re.compile(
    r"\bn(?:e |')(?:\w+ ){0,3}?(?:pas|plus|aucun|aucune|jamais|pourra|pourront|peut|peuvent|"
    r"saurait|doit|doivent|devra)\b|\binterdit|\bexclu(?:e|s|es)?\b|\baucune? \w+ n'"
    r"|\bsans pouvoir\b"
)
# How a sentence begins that goes on about the matter of the one before.
_GOES_ON = re.compile(
    r"(?:si (?:elles?|ils?|ce|l')|elles?|ils?|cet?|cette|ces|celles?|celui|ceux|a defaut|faute"
    r"|toutefois|dans ce cas|passe)\b"
)
# « Ne peut être modifiée que par un avenant » allows it, on a condition.
_ONLY = re.compile(
    r"n(?:e |')(?:(?!pas\b|plus\b|aucun|jamais\b)[\w-]+,? ){1,8}"
    r"que? ?(?:par|pour|si|sur|dans|a|apres|avec|l|d|s|')"
)


class Wanted(NamedTuple):
    """What a question wants of a passage.

    Attributes:
        asked: the kind of answer.
        expects_no: whether it is worded so that an affirmative clause means « non ».
        content: whether a passage without the kind of figure asked for will do: the topic says
            itself that it gives this kind of answer (« sans délai » and « une centaine » answer
            « quand » and « combien » in words), or the question does not ask for it outright.
        counted: what « combien de … » counts; empty where that is not said.
    """

    asked: Asked
    expects_no: bool = False
    content: bool = False
    counted: str = ""

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
    fitting = [s for s in showings if wanted.accepts(s.span.of(convention.text))]
    alone = bool(fitting)
    fitting = fitting or list(_continued(showings, wanted, convention.text))
    if not fitting:
        return None
    shown = tuple(cite(convention, showing.span) for showing in fitting)
    citations = shown[: spec.most]
    reckoned = counted.compose(shown, wanted.asked, scenario, desk)
    if reckoned is not None:
        return reckoned
    owed = [owed_in(register, citation) for citation in citations]
    # A figure of the next sentence is not known to be the one asked for: it speaks for itself.
    lead = opening(wanted.asked, citations[0], wanted.counted) if alone else ""
    if wanted.asked is Asked.WHO and owed[0] is not None and _names_debtor(owed[0], citations[0]):
        lead = sentence(owed[0].subject)
    intros = [one.intro for one in owed if one is not None and one.intro is not None]
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs((lead, spec.lead, *map(_said, citations, owed))),
        verdict=_verdict(wanted, fitting[0], citations[0].quote) if spec.verdict else "",
        citations=tuple(dict.fromkeys((*citations, *intros))),
    )


def _continued(showings: Sequence[Showing], wanted: Wanted, text: str) -> Iterator[Showing]:
    """The ``showings`` whose delay the sentence after them states, with that sentence."""
    if wanted.asked not in DELAYED:
        return
    for showing in showings:
        after = [span for span in showing.chunk.spans if span.start >= showing.span.end]
        goes_on = after and _GOES_ON.match(fold(after[0].of(text)))
        if goes_on and wanted.accepts(after[0].of(text)):
            whole = Span(start=showing.span.start, end=after[0].end)
            yield showing.model_copy(update={"span": whole})


def owed_in(register: Register, citation: Citation) -> Obligation | None:
    """The obligation that ``citation`` states, if it states one."""
    return next((o for o in register.obligations if o.citation.span.overlaps(citation.span)), None)


def _names_debtor(owed: Obligation, citation: Citation) -> bool:
    """Whether the words that are cited name who owes it; a heading above them does not count."""
    intro = owed.intro.quote if owed.intro is not None else ""
    named = f"{citation.quote} {'' if intro.startswith('#') else intro}"
    return bool(owed.subject) and fold(owed.subject) in fold(named)


def _said(citation: Citation, owed: Obligation | None) -> str:
    """Who says it, under which introductory phrase, and what."""
    if owed is None or owed.intro is None:
        return sentence(clause(citation))
    under = quoted(owed.intro.quote)
    return sentence(f"{french.place(citation)}, sous {under}, dit {quoted(citation.quote)}")


def _verdict(wanted: Wanted, showing: Showing, quotation: str) -> str:
    """« Oui » or « Non », where that is what is asked.

    What the clause denies turns the answer over. A negation that is itself the evidence
    (« ne pourra dépasser » shows that there is a cap) is what the question is about, and does not.
    """
    if wanted.asked is not Asked.YES_NO:
        return ""
    words = plain(quotation)
    shown = [m.span() for p in showing.evidence.compiled.text for m in p.finditer(words)]
    denied = any(
        not any(start < end and begin < finish for start, finish in shown)
        for begin, end in (match.span() for match in _NEGATED.finditer(words))
        if not _ONLY.match(words, begin)
    )
    return "Non" if denied is not wanted.expects_no else "Oui"

"""Whether a reply holds what a right answer to a golden question holds.

Patterns are read with every kind of space folded to one, ``’`` to ``'`` and ``**`` removed. A
silent answer has no citation.
"""

import re
from collections.abc import Iterator
from enum import StrEnum

from assistant.answering.golden_set import GoldenQuestion
from assistant.answering.reply import Reply, Status
from assistant.convention.citation import Citation
from assistant.convention.model import Convention
from assistant.rules.derivation import StatedLeaf, walk
from assistant.value import Value

_UNANSWERED = {Status.SILENT, Status.OUT_OF_SCOPE}
# « \d{2} » in a pattern asks for no figure in particular.
_QUANTIFIER = re.compile(r"\{[\d,]*\}")
_FIGURE = re.compile(r"\d")


class Fault(StrEnum):
    """What is wrong with a reply, the worst first."""

    WITHHELD = "withheld"
    UNVERBATIM = "unverbatim"
    ANSWERED_THOUGH_SILENT = "answered though silent"
    WRONG = "wrong"
    FALSE_REFUSAL = "false refusal"


class Verdict(Value):
    """The judgement of one reply.

    Attributes:
        golden: the question and what was expected.
        reply: what was replied.
        fault: what is wrong; none for a right answer.
        wrong_figure: whether a wrong answer states figures, and lacks the expected one or holds
            one that it must not.
        first_citation: whether the first citation holds an expected quotation; none where none
            is expected.
        quotes: how many quotations it shows, those of its calculation with them.
        verbatim: how many of those stand in the text at the place they give.
        reasons: what was expected and not found, in a few words each.
    """

    golden: GoldenQuestion
    reply: Reply
    fault: Fault | None
    wrong_figure: bool
    first_citation: bool | None
    quotes: int
    verbatim: int
    reasons: tuple[str, ...]


def judge(golden: GoldenQuestion, reply: Reply, convention: Convention) -> Verdict:
    """Whether ``reply`` is a right answer to ``golden``."""
    reasons = (*_status_reasons(golden, reply), *_content_reasons(golden, reply))
    shown = tuple(_shown(reply))
    verbatim = sum(one.span.of(convention.text) == one.quote for one in shown)
    fault = _fault(golden, reply, reasons, verbatim=verbatim == len(shown))
    return Verdict(
        golden=golden,
        reply=reply,
        fault=fault,
        wrong_figure=fault is Fault.WRONG and _misses_figure(golden, reply),
        first_citation=_first_citation(golden, reply),
        quotes=len(shown),
        verbatim=verbatim,
        reasons=reasons,
    )


def holds_quote(passage: str, golden: GoldenQuestion) -> bool:
    """Whether ``passage`` holds a quotation that is expected."""
    words = plain(passage)
    return any(plain(quote) in words for quote in golden.quote)


def expects_quote(golden: GoldenQuestion) -> bool:
    """Whether a right answer cites one of the expected quotations, whichever status it has."""
    return bool(golden.quote) and _UNANSWERED.isdisjoint(golden.status)


def plain(text: str) -> str:
    """``text`` with every kind of space folded to one, ``’`` to ``'`` and ``**`` removed."""
    return re.sub(r"\s+", " ", text.replace("’", "'").replace("**", ""))


def _shown(reply: Reply) -> Iterator[Citation]:
    yield from reply.citations
    for step in walk(reply.derivation) if reply.derivation else ():
        if isinstance(step, StatedLeaf):
            yield step.citation


def _fault(
    golden: GoldenQuestion, reply: Reply, reasons: tuple[str, ...], *, verbatim: bool
) -> Fault | None:
    if reply.status is Status.ERROR:
        return Fault.WITHHELD
    if not verbatim:
        return Fault.UNVERBATIM
    if not reasons:
        return None
    unanswered = reply.status in _UNANSWERED
    if not unanswered and _UNANSWERED.issuperset(golden.status):
        return Fault.ANSWERED_THOUGH_SILENT
    return Fault.FALSE_REFUSAL if unanswered else Fault.WRONG


def _misses_figure(golden: GoldenQuestion, reply: Reply) -> bool:
    answer = plain(reply.answer)
    if not _FIGURE.search(answer):
        return False
    missed = (one for one in golden.must if not re.search(plain(one), answer))
    held = (one for one in golden.must_not if re.search(plain(one), answer))
    return any(_FIGURE.search(_QUANTIFIER.sub("", one)) for one in (*missed, *held))


def _status_reasons(golden: GoldenQuestion, reply: Reply) -> Iterator[str]:
    if reply.status not in golden.status:
        yield f"status {reply.status} not in {', '.join(golden.status)}"
    if reply.status in _UNANSWERED and reply.citations:
        yield "cites though silent"


def _content_reasons(golden: GoldenQuestion, reply: Reply) -> Iterator[str]:
    if reply.status in _UNANSWERED:
        return
    answer = plain(reply.answer)
    for pattern in golden.must:
        if not re.search(plain(pattern), answer):
            yield f"must: {pattern}"
    for pattern in golden.must_not:
        if re.search(plain(pattern), answer):
            yield f"must not: {pattern}"
    if golden.quote and not any(holds_quote(one.quote, golden) for one in reply.citations):
        yield f"quote: {' | '.join(golden.quote)}"
    for expected in golden.quote_all:
        if not any(plain(expected) in plain(one.quote) for one in reply.citations):
            yield f"quote_all: {expected}"


def _first_citation(golden: GoldenQuestion, reply: Reply) -> bool | None:
    if not expects_quote(golden):
        return None
    return bool(reply.citations) and holds_quote(reply.citations[0].quote, golden)

"""The two gates that every answer passes, in every channel, just before it is shown.

* The quote gate: what stands in quotation marks is verbatim in a citation (or in a named source,
  or in the user's own words), and each citation is verbatim in the convention.
* The number gate: every amount, date, duration, percentage, count or code of the prose stands in
  a quotation, in the derivation, in what the user gave, in a named source, or is the number of an
  article of the convention.

Both fail closed: an answer that does not pass is withheld, and that is a defect of the program.
"""

from collections.abc import Iterable, Iterator

from assistant.answering.reply import Reply
from assistant.convention.citation import Citation, check
from assistant.convention.model import Convention
from assistant.errors import AssistantError
from assistant.rules.derivation import GivenLeaf, StatedLeaf, walk
from assistant.rules.figures import digit_runs, figures, of_day


class WithheldAnswerError(AssistantError):
    """An answer that a gate does not let through."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"Réponse retenue : {reason}. C'est un défaut de l'assistant, pas de votre question ; "
            "reportez-vous au texte de la convention et signalez la question."
        )


def verify(reply: Reply, convention: Convention, given: Iterable[str] = ()) -> Reply:
    """``reply``, if it passes both gates.

    Args:
        reply: the reply about to be shown.
        convention: the convention it speaks of.
        given: what the user gave besides the question: earlier turns, options.

    Raises:
        CitationMismatchError: a citation that is not verbatim.
        WithheldAnswerError: a quotation or a figure that rests on nothing.
    """
    for citation in _citations(reply):
        check(convention, citation)
    quotable = (*_quotes(reply), reply.question, *given, *_sourced(reply))
    prose, quotations = split_quotations(reply.answer)
    _check_quotations(quotations, quotable)
    articles = " ".join(article.number for article in convention.articles)
    _check_figures(prose, reply, (*quotable, *_derived(reply), articles))
    return reply


def split_quotations(answer: str) -> tuple[str, tuple[str, ...]]:
    """The prose of ``answer`` without its quotations, and the words of each quotation.

    A quotation may hold others; an opening mark that nothing closes quotes all that follows.
    """
    prose: list[str] = []
    quotations: list[str] = []
    depth = start = 0
    for position, character in enumerate(answer):
        if character == "«":
            if depth == 0:
                prose.append(answer[start:position])
                start = position + 1
            depth += 1
        elif character == "»" and depth:
            depth -= 1
            if depth == 0:
                quotations.append(answer[start:position].strip())
                start = position + 1
    (quotations if depth else prose).append(answer[start:].strip())
    return " … ".join(prose), tuple(quotations)


def _check_quotations(quotations: Iterable[str], quotable: tuple[str, ...]) -> None:
    for quotation in quotations:
        if not any(quotation in words for words in quotable):
            raise WithheldAnswerError(f"« {quotation} » n'est la citation de rien")


def _check_figures(prose: str, reply: Reply, proofs: tuple[str, ...]) -> None:
    said = figures(prose)
    if not said:
        return
    known = {of_day(reply.as_of)}
    for proof in proofs:
        known.update(figures(proof))
        known.update(digit_runs(proof))
    for figure in said:
        if not figure.known_among(known):
            raise WithheldAnswerError(f"« {figure.text} » n'est prouvé par rien")


def _citations(reply: Reply) -> Iterator[Citation]:
    yield from reply.citations
    if reply.derivation is not None:
        for step in walk(reply.derivation):
            if isinstance(step, StatedLeaf):
                yield step.citation


def _quotes(reply: Reply) -> Iterator[str]:
    for citation in _citations(reply):
        yield citation.quote


def _derived(reply: Reply) -> Iterator[str]:
    if reply.derivation is not None:
        for step in walk(reply.derivation):
            yield step.value
            if isinstance(step, GivenLeaf):
                yield step.words


def _sourced(reply: Reply) -> Iterator[str]:
    for source in reply.sources:
        yield from (source.title, source.text, source.origin)

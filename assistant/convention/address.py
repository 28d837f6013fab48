"""The place of a passage as an address writes it: ``120-245``."""

import re

from assistant.convention.citation import Citation, cite
from assistant.convention.model import Convention
from assistant.convention.span import Span
from assistant.errors import AssistantError, ExitCode

_WRITTEN = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")


class BadPassageError(AssistantError):
    """A place that is no passage of the convention."""

    exit_code = ExitCode.BAD_USAGE

    def __init__(self, written: str, convention: Convention) -> None:
        shown = written if len(written) <= _LONGEST_SHOWN else f"{written[:_LONGEST_SHOWN]}…"
        super().__init__(
            f"L'adresse désigne un passage « {shown} » qui n'existe pas dans la convention "
            f"« {convention.slug} ». Le texte est montré sans passage surligné : repartez de la "
            "citation d'une réponse, ou cherchez les mots dans le texte."
        )


_LONGEST_SHOWN = 40


def write_passage(citation: Citation) -> str:
    """``citation`` as an address writes its place."""
    return f"{citation.start}-{citation.end}"


def read_passage(written: str, convention: Convention) -> Citation:
    """The passage of ``convention`` that an address writes ``written``.

    Raises:
        BadPassageError: it is not written ``start-end``, or the text has no words there.
    """
    match = _WRITTEN.fullmatch(written.strip())
    if match is None:
        raise BadPassageError(written, convention)
    start, end = int(match[1]), int(match[2])
    if end > len(convention.text) or not convention.text[start:end].strip():
        raise BadPassageError(written, convention)
    return cite(convention, Span(start=start, end=end))

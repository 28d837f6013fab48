"""The values of forms, by their labels; what a form leaves empty is a blank."""

import re
from collections.abc import Iterator

from assistant.convention.citation import cite
from assistant.convention.folding import fold
from assistant.convention.model import Convention
from assistant.convention.nodes import FormEntry, Mention
from assistant.rules.facts.base import Blank, Fact, FactValue, Wording
from assistant.rules.facts.passages import shifted
from assistant.rules.parts import Part
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import Code

_LABELS = (
    (Part.FUNCTIONAL_DOMAIN, re.compile(r"domaines?(?:\(s\))? fonctionnels?")),
    (Part.COST_CENTRE, re.compile(r"centres?(?:\(s\))? de couts?")),
    (Part.FINANCIAL_CENTRE, re.compile(r"centres? financiers?|\buo\b|unites? operationnelles?")),
    (Part.ACTIVITY, re.compile(r"activites?")),
    (Part.PROGRAMME, re.compile(r"programmes?")),
    (Part.ACCOUNTANT, re.compile(r"comptables? assignataires?")),
)
_CODES = frozenset({part for part, _ in _LABELS} - {Part.ACCOUNTANT})
_EMPTY = re.compile(
    r"[\W_x]*|(?:\W*(?:a (?:completer|renseigner|definir|preciser|determiner)"
    r"|non (?:renseigne|defini|determine)e?|neant|sans objet)\W*)"
)


def form_facts(convention: Convention) -> Iterator[Fact | Blank]:
    """The values that the forms of ``convention`` state, and those they leave blank."""
    for node in convention.walk():
        if not isinstance(node, FormEntry):
            continue
        label = fold(node.label.text)
        part = next((part for part, pattern in _LABELS if pattern.search(label)), None)
        if part is None:
            continue
        citation = cite(convention, node.span)
        if node.value is None or is_empty(node.value.text):
            yield Blank(part=part, citation=citation)
        else:
            value = _value(part, node.value)
            yield Fact(
                part=part,
                value=value,
                span=value.span,
                citation=citation,
                evidence=citation.quote,
            )


def is_empty(words: str) -> bool:
    """Whether ``words`` only hold a place: dots, crosses, « à compléter »."""
    return _EMPTY.fullmatch(fold(words)) is not None


def _value(part: Part, mention: Mention) -> FactValue:
    if part not in _CODES:
        return Wording(span=mention.span, text=mention.text)
    codes = [reading for reading in read(mention.text) if isinstance(reading, Code)]
    if len(codes) == 1:
        found = shifted(codes[0], mention.span.start)
        if isinstance(found, Code):
            return found
    return Code(span=mention.span, text=mention.text, code=mention.text)

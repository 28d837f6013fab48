"""What stands under « il ne sert pas à payer : » is excluded, which no item of the list says."""

import pytest

from assistant.answering.answers.excluding import rests_on
from assistant.answering.topics import Evidence
from assistant.convention.citation import Citation

_EXCLUDES = r"\bne (?:sert|servent)\b[^\n]{0,30}:"
_EITHER = rf"argent\b[^\n]{{0,20}}\bsert\b[^\n]{{0,30}}:|{_EXCLUDES}"


@pytest.mark.parametrize(
    ("around", "expected"),
    [
        # It shows that the thing is excluded: the clause says « non » to nothing more.
        ((_EXCLUDES,), True),
        # It shows what the money may or may not pay.
        ((_EITHER,), False),
        ((), False),
    ],
)
def test_evidence_that_holds_by_the_denial(around: tuple[str, ...], *, expected: bool) -> None:
    quote = "Il ne sert pas à payer :"
    intro = Citation(convention="c", article="1", section="", quote=quote, start=0, end=len(quote))
    evidence = Evidence(text=("locaux",), around=around).compiled
    assert rests_on(evidence, intro) is expected

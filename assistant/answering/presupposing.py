"""What a question takes for granted: « les 82 000 € », and not « un achat de 82 000 € ».

Only the first says that the convention holds that sum; of the second, which supposes a case, there
is nothing to correct.
"""

import re
from collections.abc import Iterable

from assistant.convention.folding import fold
from assistant.rules.reading.values import AnyReading, CalendarDate

_DEFINITE = re.compile(r"\b(?:les|des|aux|nos|vos|ces|leurs|ses|mes|ce|cette somme de) \W*$")
# « Avant le 3 mai », « si on paie le 3 mai » say when the user acts.
_DATED = re.compile(r"(?<!partir )(?<!compter )\b(?:pour le|du|celle du|celui du) \W*$")


def presupposed_in(text: str, readings: Iterable[AnyReading]) -> tuple[AnyReading, ...]:
    """The values among ``readings`` of ``text`` that it speaks of as of known ones."""
    return tuple(
        reading
        for reading in readings
        if (_DATED if isinstance(reading, CalendarDate) else _DEFINITE).search(
            fold(text[: reading.span.start])
        )
    )

"""The clauses that give codes in prose, and the accountant.

The patterns of a rule go from the place that defines the value to those that only restate it. In
one passage the first pattern that finds something wins; between passages, different values are a
conflict, which is reported and never settled here.
"""

from assistant.rules.facts.clauses import ClauseRule, lines
from assistant.rules.parts import Part

CODES_RULES = (
    ClauseRule(
        part=Part.PROGRAMME,
        patterns=lines(
            """
            <programme>
            programme [budgetaire] <numeral|code>
            """
        ),
    ),
    ClauseRule(
        part=Part.FINANCIAL_CENTRE,
        patterns=lines(
            """
            (centre* financier*|uo|unite* operationnelle*) … <code>
            """
        ),
    ),
    ClauseRule(
        part=Part.FUNCTIONAL_DOMAIN,
        patterns=lines(
            """
            domaine* fonctionnel* … <code>
            """
        ),
    ),
    ClauseRule(
        part=Part.ACTIVITY,
        patterns=lines(
            """
            activite* … <code>
            """
        ),
    ),
    ClauseRule(
        part=Part.COST_CENTRE,
        patterns=lines(
            """
            centre* de cout* … <code>
            """
        ),
    ),
    ClauseRule(
        part=Part.ACCOUNTANT,
        patterns=lines(
            """
            comptable* assignataire* [de la depense|des depenses] (est|sont|:) <words> $
            """
        ),
    ),
)

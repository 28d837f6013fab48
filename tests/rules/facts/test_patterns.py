"""The language of the rules of facts."""

import pytest

from assistant.rules.facts.clauses import ClauseRule, lines
from assistant.rules.facts.clauses_codes import CODES_RULES
from assistant.rules.facts.clauses_money import MONEY_RULES
from assistant.rules.facts.clauses_time import TIME_RULES
from assistant.rules.facts.passages import CLOSE, OPEN
from assistant.rules.facts.patterns import matches


def _masked(text: str) -> str:
    return text.replace("⟨", OPEN).replace("⟩", CLOSE)


def _found(pattern: str, text: str) -> list[str]:
    return [match["value"] for match in matches(pattern, _masked(text))]


@pytest.mark.parametrize(
    ("pattern", "text", "values"),
    [
        ("fin le <date>", "elle prend fin le ⟨date0⟩.", ["⟨date0⟩"]),
        ("fin le <date>", "elle prend fin le ⟨amount0⟩.", []),
        ("fin <date>", "afin ⟨date0⟩", []),
        ("expir* … <date>", "elle expirera, sauf avenant, le ⟨date3⟩.", ["⟨date3⟩"]),
        ("expir* … <date>", "elle expire ; le ⟨date3⟩ suit.", []),
        ("a … <date>", "a ⟨date0⟩ ou ⟨date1⟩", ["⟨date0⟩"]),
        ("a … <date|delay>", "a ⟨amount0⟩ puis ⟨delay1⟩", ["⟨delay1⟩"]),
        ("<amount> sur {amount} payes", "⟨amount0⟩ sur ⟨amount1⟩ payes", ["⟨amount0⟩"]),
        ("(un|deux) <date>", "deux (⟨date0⟩)", ["⟨date0⟩"]),
        ("un [tres] <date>", "un ⟨date0⟩ un tres ⟨date1⟩", ["⟨date0⟩", "⟨date1⟩"]),
        ("jusqu'(au|a) <date>", "jusqu'au ⟨date0⟩", ["⟨date0⟩"]),
        ("est <words> $", "est le petit chose.", ["le petit chose"]),
        (
            "obtenir <words> en",
            "obtenir l'aide de ⟨partner0⟩ en ⟨date1⟩",
            ["l'aide de ⟨partner0⟩"],
        ),
        ("@partner <amount>", "le ⟨partner0⟩ ⟨amount1⟩", ["⟨amount1⟩"]),
        ("@partner <amount>", "le partenaire-delegataire ⟨amount1⟩", ["⟨amount1⟩"]),
        ("montant @is <amount>", "un montant : ⟨amount1⟩", ["⟨amount1⟩"]),
    ],
)
def test_what_patterns_find(pattern: str, text: str, values: list[str]) -> None:
    assert _found(pattern, text) == [_masked(value) for value in values]


def test_an_unknown_character_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown character '&'"):
        list(matches("un & deux", "un deux"))


def test_an_unknown_macro_is_refused() -> None:
    with pytest.raises(KeyError):
        list(matches("@inconnu", "un"))


def test_lines_further_in_go_on() -> None:
    assert lines("\n    un\n    deux\n        trois\n    ") == ("un", "deux trois")


@pytest.mark.parametrize("rule", [*MONEY_RULES, *TIME_RULES, *CODES_RULES], ids=lambda r: r.part)
def test_every_pattern_of_the_tables_compiles(rule: ClauseRule) -> None:
    holder = _masked("⟨amount0⟩⟨date0⟩⟨delay0⟩⟨before0⟩⟨duration0⟩⟨trigger0⟩⟨notice0⟩⟨quantity0⟩")
    holder += _masked("⟨recurrence0⟩⟨meeting0⟩⟨code0⟩⟨numeral0⟩⟨programme0⟩")
    patterns = rule.patterns
    assert patterns
    for pattern in patterns:
        list(matches(pattern, holder))

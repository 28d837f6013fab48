"""How time is counted: the policy that ``knowledge/date_policy.yaml`` states."""

from functools import cache
from importlib.resources import files
from typing import Literal

import yaml
from pydantic import ValidationError

from assistant.errors import AssistantError
from assistant.rules.reading.values import MonthPart, TimeUnit
from assistant.value import Value

_FILE = "date_policy.yaml"


class BadDatePolicyError(AssistantError):
    """A policy file that says nothing the program can follow."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            f"Le fichier knowledge/{_FILE} n'est pas valide : {detail}. "
            "Corrigez-le d'après docs/regles.md."
        )


class Statements(Value):
    """What the policy says to a reader, in French.

    Attributes:
        months: how months and years are counted.
        days: how days and weeks are counted.
        notice: which day is the last useful one for a notice.
        recurrence: what a recurrence is counted from.
        rest_days: what becomes of a date on a Saturday, a Sunday or a public holiday.
    """

    months: str
    days: str
    notice: str
    recurrence: str
    rest_days: str


class DatePolicy(Value):
    """How dates are counted.

    Attributes:
        title: how the policy is called, in French.
        missing_day: what a month without the day looked for gives: its last day, or the first day
            of the next month.
        month_parts: the day that a part of a month stands for when dates are put in order, 31 for
            the last day of any month.
        statements: the policy in words.
    """

    title: str
    missing_day: Literal["last", "next"]
    month_parts: dict[MonthPart, int]
    statements: Statements

    def counting(self, unit: TimeUnit) -> str:
        """The statement about how ``unit`` is counted."""
        if unit in {TimeUnit.MONTH, TimeUnit.YEAR}:
            return self.statements.months
        return self.statements.days


def read_policy(text: str) -> DatePolicy:
    """The policy that ``text``, a YAML document, states.

    Raises:
        BadDatePolicyError: it is no YAML, or lacks a setting, or has an unknown one.
    """
    try:
        return DatePolicy.model_validate(yaml.safe_load(text))
    except yaml.YAMLError as error:
        raise BadDatePolicyError(str(error).splitlines()[0]) from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(step) for step in first["loc"])
        raise BadDatePolicyError(f"{place} : {first['msg']}") from error


@cache
def date_policy() -> DatePolicy:
    """The policy of the program."""
    source = files("assistant.knowledge").joinpath(_FILE)
    return read_policy(source.read_text(encoding="utf-8"))

"""What is wrong with a line of JSON that somebody wrote, in French."""

from pydantic import ValidationError
from pydantic_core import ErrorDetails

_NOT_AN_OBJECT = 'la ligne n\'est pas un objet JSON, de la forme {"id": …, "question": …}'


def json_fault(error: ValidationError) -> str:
    """All that ``error`` found wrong with a line, each fault once."""
    return " ; ".join(dict.fromkeys(map(_reason, error.errors())))


def _reason(error: ErrorDetails) -> str:
    kind, field = error["type"], ".".join(map(str, error["loc"]))
    if not field:
        return "la ligne n'est pas du JSON" if kind == "json_invalid" else _NOT_AN_OBJECT
    if kind == "missing":
        return f"le champ « {field} » manque"
    if kind == "extra_forbidden":
        return f"le champ « {field} » n'existe pas"
    if kind.startswith("date"):
        return (
            f"le champ « {field} » n'est pas une date du calendrier, de la forme AAAA-MM-JJ "
            f"(lu : « {error['input']} »)"
        )
    if kind == "string_type":
        return f"le champ « {field} » doit être un texte"
    return f"le champ « {field} » {_expected(error)}"


def _expected(error: ErrorDetails) -> str:
    """What a field that is read more closely than a text should have held."""
    if error["type"] == "value_error":
        return f"ne convient pas : {error['ctx']['error']}"
    if error["type"] == "enum":
        return f"ne connaît pas « {error['input']} »"
    return "doit être une liste"

"""The calculators, one module each: a new module here is a new calculator."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from assistant.rules.calculator import Calculator


@cache
def calculators() -> dict[str, Calculator]:
    """Every calculator of this package, by its name."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    found: list[Calculator] = [module.CALCULATOR for module in modules]
    return {calculator.name: calculator for calculator in found}

"""Answer questions in French about a *convention de délégation de gestion*, with proof."""

__version__ = "0.1.0"

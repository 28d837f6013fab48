"""A closed grammar of the figures, dates and delays of French legal prose."""

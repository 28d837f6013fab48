"""Measures of the assistant beside simpler ways to do the same."""

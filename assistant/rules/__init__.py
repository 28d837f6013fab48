"""Exact figures, dates and obligations, read from the text of whichever convention is loaded."""

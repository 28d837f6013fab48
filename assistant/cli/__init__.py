"""The command line: reads what is asked, prints what comes, decides nothing."""

from assistant.cli.program import main

__all__ = ["main"]

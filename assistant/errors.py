"""What can go wrong in the use of the program, one class per failure.

Problems in the *data* (a question nobody can answer, a bad line in a batch) are returned as
values; problems in the *use* of the program are raised. Each class builds its own message, in
French since a user reads it: what, where, and what to do.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the command line says to the shell."""

    ANSWERED = 0
    BROKEN = 1
    BAD_USAGE = 2
    SILENT = 3
    INPUT_NEEDED = 4
    FAULTS_FOUND = 5


class AssistantError(Exception):
    """A failure whose message a user can read and act on.

    Attributes:
        exit_code: the exit status of a command that ends on this failure.
    """

    exit_code: ExitCode = ExitCode.BROKEN

"""Cold start: from nothing to a first answer, in time and in memory.

Standard library only, and first to run: the peak memory of a child counts what its parent held
when it was started.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

QUESTION = "Quand se termine la convention ?"
RUNS = 5

_HERE = Path(__file__).resolve().parent
ASSISTANT = [str(Path(sys.executable).with_name("assistant")), "ask", QUESTION]
PLAIN_RAG = [sys.executable, str(_HERE / "plain_rag.py"), QUESTION]


class Run(NamedTuple):
    """One run of a program: seconds to its end, megabytes at its peak."""

    seconds: float
    megabytes: float


def run(command: list[str]) -> Run:
    """Run ``command`` to its end.

    Raises:
        CalledProcessError: it failed, so that its time means nothing.
    """
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=_HERE.parent, stdout=subprocess.PIPE)
    if process.stdout is not None:
        process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Run(seconds, usage.ru_maxrss / 1024)


def report() -> None:
    """Run both in turn, the files being in memory already, and print the medians and ratios."""
    for command in (ASSISTANT, PLAIN_RAG):
        run(command)
    ours, plain = [], []
    for _ in range(RUNS):
        ours.append(run(ASSISTANT))
        plain.append(run(PLAIN_RAG))
    print(f"Démarrage à froid, médianes de {RUNS} passages alternés")
    for place, (label, unit) in enumerate((("durée", "s"), ("mémoire", "Mo"))):
        our, their = (median(one[place] for one in runs) for runs in (ours, plain))
        print(f"  {label} : assistant {our:.2f} {unit}, RAG simple {their:.2f} {unit}", end=" ; ")
        print(f"rapport {their / our:.1f}")

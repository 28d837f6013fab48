"""``make load``: many visitors at once on the real page, and a long use of it.

All of it stays on the loopback address, and is bounded in time and in number.
"""

import argparse
import asyncio
import random
import re
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from statistics import quantiles

from benchmarks.golden import ROOT, golden
from benchmarks.visitor import Run, Visitor, visiting
from scripts.app_server import served

_SEED = 2031
_PAUSE_SECONDS = (5.0, 15.0)
_ALONE = 40
_MOST_TIMES_SLOWER = 5
# A visitor alone, or of the long use, leaves after so many questions; another one comes.
_QUESTIONS_A_VISIT = 10
# What is measured first is taken after this share of the questions: caches are full by then.
_WARM_SHARE = 4
_MOST_GROWTH_PERCENT = 10


def main() -> None:
    """Measure, print, and fail where a bound is passed."""
    options = _options()
    questions = [case.question for case in golden(ROOT / "tests" / "golden" / "sparte.jsonl")]
    with (
        tempfile.TemporaryDirectory() as data,
        served({"ASSISTANT_DATA": data, "DATABASE_URL": ""}) as app,
    ):
        alone = asyncio.run(_alone(app.url, questions))
        together = asyncio.run(_together(app.url, questions, options.sessions, options.seconds))
        passed = _report_times(alone, together, options.sessions)
        passed &= asyncio.run(_long_use(app.url, app.process, questions, options))
    sys.exit(not passed)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description=__doc__)
    parser.add_argument("--sessions", type=int, default=20, help="visiteurs à la fois")
    parser.add_argument("--seconds", type=float, default=180, help="durée de leur visite")
    parser.add_argument("--questions", type=int, default=2000, help="questions de l'usage long")
    return parser.parse_args()


async def _alone(url: str, questions: Sequence[str]) -> list[float]:
    """The seconds of each answer to one visitor at a time, who has the page for herself."""
    times: list[float] = []
    for start in range(0, _ALONE, _QUESTIONS_A_VISIT):
        async with visiting(url) as visitor:
            visit = questions[start : start + _QUESTIONS_A_VISIT]
            times += [await _asked(visitor, one, rank) for rank, one in enumerate(visit)]
    return times


async def _together(
    url: str, questions: Sequence[str], sessions: int, seconds: float
) -> list[float]:
    """The seconds of each answer to ``sessions`` visitors at once, who think between questions."""
    end = time.monotonic() + seconds
    async with asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(_visit(url, questions, random.Random(_SEED + rank), end))  # noqa: S311 - pauses, no secret
            for rank in range(sessions)
        ]
    return [taken for task in tasks for taken in task.result()]


async def _visit(
    url: str, questions: Sequence[str], chance: random.Random, end: float
) -> list[float]:
    times: list[float] = []
    # Nobody comes at the same instant as somebody else.
    await asyncio.sleep(chance.uniform(0, _PAUSE_SECONDS[1]))
    async with visiting(url) as visitor:
        while time.monotonic() < end:
            times.append(await _asked(visitor, chance.choice(questions), len(times)))
            await asyncio.sleep(chance.uniform(*_PAUSE_SECONDS))
    return times


async def _asked(visitor: Visitor, question: str, before: int) -> float:
    """The seconds that the answer to ``question`` takes, ``before`` others standing above it."""
    run: Run = await visitor.ask(question)
    if run.messages != 2 * (before + 1):
        raise AssertionError(f"{run.messages} messages for {before + 1} questions: {question}")
    return run.seconds


def _report_times(alone: Sequence[float], together: Sequence[float], sessions: int) -> bool:
    """Print the times; whether those of many visitors stay near those of one."""
    one, many = _percentile_95(alone), _percentile_95(together)
    print(f"Une session : {len(alone)} réponses, 95e centile {one * 1000:.0f} ms")
    print(
        f"{sessions} sessions à la fois : {len(together)} réponses, aucune erreur, "
        f"95e centile {many * 1000:.0f} ms ; rapport {many / one:.1f} "
        f"(au plus {_MOST_TIMES_SLOWER})"
    )
    return many <= _MOST_TIMES_SLOWER * one


async def _long_use(
    url: str, process: int, questions: Sequence[str], options: argparse.Namespace
) -> bool:
    """Ask many questions in many visits; whether the memory of the server stays flat."""
    asked = iter(list(islice(cycle(questions), options.questions)))
    warm = options.questions // _WARM_SHARE
    first = await _visits(url, asked, warm)
    before = _megabytes(process)
    rest = await _visits(url, asked, options.questions)
    after = _megabytes(process)
    print(
        f"Usage long : {first + rest} questions, mémoire {before:.0f} Mo après les {first} "
        f"premières, {after:.0f} Mo à la fin (au plus {_MOST_GROWTH_PERCENT} % de plus)"
    )
    return after <= before * (1 + _MOST_GROWTH_PERCENT / 100)


async def _visits(url: str, asked: Iterator[str], most: int) -> int:
    """Ask up to ``most`` questions of ``asked``, in visits; how many were."""
    count = 0
    while count < most:
        visit = list(islice(asked, min(_QUESTIONS_A_VISIT, most - count)))
        if not visit:
            break
        async with visiting(url) as visitor:
            for rank, question in enumerate(visit):
                await _asked(visitor, question, rank)
        count += len(visit)
    return count


def _megabytes(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    found = re.search(r"^VmRSS:\s+(\d+) kB$", status, re.MULTILINE)
    if found is None:
        raise AssertionError(f"no memory is told of the process {process}")
    return int(found[1]) / 1024


def _percentile_95(times: Sequence[float]) -> float:
    return quantiles(times, n=20)[-1]


if __name__ == "__main__":
    main()

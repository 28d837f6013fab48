"""Warm start: ``Assistant.ask`` beside the bare encoding of the same questions."""

import time
from collections.abc import Callable, Sequence
from statistics import median, quantiles

from assistant.answering.assistant import Assistant
from assistant.answering.question import Question
from assistant.retrieval.encoder import BundledEncoder
from assistant.settings import Settings
from benchmarks.golden import ROOT, SHARED, golden

_TURNS = 5


def _times(call: Callable[[str], object], questions: Sequence[str]) -> list[float]:
    """The milliseconds of each call."""
    times = []
    for question in questions:
        start = time.perf_counter()
        call(question)
        times.append((time.perf_counter() - start) * 1000)
    return times


def _is_worked_out(assistant: Assistant, question: str) -> bool:
    """Whether the rule layer calculates the answer to ``question``."""
    return assistant.ask(Question(text=question)).derivation is not None


def report() -> None:
    """Time both in turn over the golden questions, and print medians, 95th percentiles, ratios.

    Answers that the rule layer calculates are told apart: they must cost no more than the others.
    """
    assistant, engine = Assistant.open(Settings()), BundledEncoder()
    cases = golden(ROOT / "tests" / "golden" / "sparte.jsonl")
    shared = SHARED / "golden" / "sparte.jsonl"
    cases += golden(shared) if shared.exists() else []
    questions = [case.question for case in cases]
    worked_out = [question for question in questions if _is_worked_out(assistant, question)]
    print(f"À chaud, {_TURNS} tours")
    _compare("toutes les questions", assistant, engine, questions)
    _compare("réponses calculées", assistant, engine, worked_out)


def _compare(
    label: str, assistant: Assistant, engine: BundledEncoder, questions: Sequence[str]
) -> None:
    asked: list[float] = []
    encoded: list[float] = []
    for _ in range(_TURNS):
        asked += _times(lambda text: assistant.ask(Question(text=text)), questions)
        encoded += _times(lambda text: engine.encode_questions([text]), questions)
    print(f"  {label} ({len(questions)})")
    for name, measure in (("médiane", median), ("95e centile", _percentile_95)):
        ours, bare = measure(asked), measure(encoded)
        print(f"    {name} : ask {ours:.1f} ms, encodage seul {bare:.1f} ms", end=" ; ")
        print(f"rapport {ours / bare:.2f}")


def _percentile_95(times: Sequence[float]) -> float:
    return quantiles(times, n=20)[-1]

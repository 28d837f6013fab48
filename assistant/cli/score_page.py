"""The scores of golden sets as a page of the terminal: counts, a table by kind, the failures."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from io import StringIO
from shutil import get_terminal_size

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from assistant.answering.evaluating import Run
from assistant.answering.evaluation import Fault
from assistant.answering.past_score import Change
from assistant.answering.reply import Status
from assistant.answering.score import Failure, Tally
from assistant.cli.terminal import is_watched
from assistant.rules import french

# What a row of a table is about, and its counts.
Rows = Iterable[tuple[str, Tally]]

_WIDTH = 110
_KINDS = {
    "plain": "simple",
    "calculation": "calcul",
    "check": "contrôle",
    "definition": "définition",
    "dialogue": "dialogue",
    "english": "anglais",
    "keywords": "mots-clés",
    "list": "liste",
    "out_of_scope": "hors du sujet",
    "premise": "fausse prémisse",
    "silent": "sans réponse",
    "synonym": "synonyme",
    "typo": "fautes, abrégés",
    "unknown_entity": "nom inconnu",
    "unsaid": "non précisé",
    "yes_no": "oui ou non",
}
_FAULTS = {
    Fault.WITHHELD: "retenue par un contrôle",
    Fault.UNVERBATIM: "citation qui n'est pas dans le texte",
    Fault.ANSWERED_THOUGH_SILENT: "réponse alors que le texte est muet",
    Fault.WRONG: "réponse fausse",
    Fault.FALSE_REFUSAL: "refus à tort",
}
_STATUSES = {
    Status.ANSWERED: "répondu",
    Status.NEEDS_INPUT: "information demandée",
    Status.SILENT: "convention muette",
    Status.OUT_OF_SCOPE: "hors du sujet",
    Status.ERROR: "retenue",
}
_REASONS = (
    ("must not: ", "de trop : "),
    ("must: ", "manque : "),
    ("quote: ", "citation attendue : "),
    ("quote_all: ", "citation attendue : "),
    ("cites though silent", "cite un passage alors qu'elle dit la convention muette"),
)
# A column of the table: its title, and the count it shows.
_COLUMNS = (
    ("posées", "questions"),
    ("justes", "right"),
    ("fausses", "wrong"),
    ("chiffre", "wrong_figures"),
    ("muet", "answered_though_silent"),
    ("refus", "false_refusals"),
    ("retenues", "withheld"),
    ("à citer", "quote_expected"),
    ("1re citation", "first_citation"),
    ("RAG", "plain_rag"),
    ("BM25", "bm25"),
)


def score_page(runs: Sequence[Run]) -> str:
    """The page of ``runs``, wrapped and coloured on a terminal, plain in a pipe."""
    width = min(get_terminal_size().columns, _WIDTH) if is_watched() else _WIDTH
    written = StringIO()
    console = Console(
        file=written, width=width, force_terminal=is_watched(), highlight=False, emoji=False
    )
    for part in _page(runs):
        console.print(part)
    return "\n".join(line.rstrip() for line in written.getvalue().rstrip().splitlines())


def _page(runs: Sequence[Run]) -> Iterator[RenderableType]:
    for run in runs:
        title = f"{run.score.name} ({run.score.convention})"
        yield _section(title, run.score.total, run.score.kinds.items(), run.change)
        yield from _failures(run)
    if len(runs) > 1:
        by_set = [(run.score.name, run.score.total) for run in runs]
        yield _section("Ensemble", Tally.total(tally for _, tally in by_set), by_set, None)


def _section(title: str, total: Tally, rows: Rows, change: Change | None) -> RenderableType:
    return Group(
        Text(title, style="bold"),
        *(Text(f"  {line}") for line in _summary(total, change)),
        _table(rows, total),
        Text(""),
    )


def _summary(total: Tally, change: Change | None) -> Iterator[str]:
    before = change.before if change else None
    measures = (
        ("Réponses justes", "right", "questions"),
        ("Première citation juste", "first_citation", "quote_expected"),
        ("  RAG simple, premier passage", "plain_rag", "quote_expected"),
        ("  BM25, premier passage", "bm25", "quote_expected"),
        ("Citations conformes au texte", "verbatim", "quotes"),
        ("Réponses fausses", "wrong", "questions"),
        ("  dont un chiffre faux", "wrong_figures", "questions"),
        ("Réponses alors que le texte est muet", "answered_though_silent", "questions"),
        ("Refus à tort", "false_refusals", "questions"),
        ("Réponses retenues par un contrôle", "withheld", "questions"),
    )
    for label, count, of in measures:
        yield f"{label:<37} {_share(total, count, of)}{_moved(before, total, count)}"
    if change is None:
        return
    if change.broken:
        yield f"À revoir depuis la dernière fois : {', '.join(change.broken)}"
    if change.repaired:
        yield f"Réparées depuis la dernière fois : {', '.join(change.repaired)}"
    if change.before == total and not (change.broken or change.repaired):
        yield "Rien n'a changé depuis la dernière fois."


def _share(tally: Tally, count: str, of: str) -> str:
    found, among = getattr(tally, count), getattr(tally, of)
    share = french.percent(Decimal(100 * found) / among) if among else "–"
    return f"{share:>8}  {found} sur {among}"


def _moved(before: Tally | None, now: Tally, count: str) -> str:
    moved = getattr(now, count) - getattr(before, count) if before else 0
    return f"  ({moved:+d})".replace("-", "\u2212") if moved else ""


def _table(rows: Rows, total: Tally) -> Table:
    table = Table(box=None, pad_edge=True, header_style="bold")
    table.add_column("", overflow="fold")
    for title, _ in _COLUMNS:
        table.add_column(title, justify="right", no_wrap=True)
    for name, tally in rows:
        table.add_row(Text(_KINDS.get(name, name)), *_cells(tally))
    table.add_row(Text("total", style="bold"), *_cells(total))
    return table


def _cells(tally: Tally) -> Iterator[str]:
    yield from (str(getattr(tally, count)) for _, count in _COLUMNS)


def _failures(run: Run) -> Iterator[RenderableType]:
    missed = run.score.total.questions - run.score.total.right
    if not missed:
        return
    if run.only_counts:
        yield Text(f"  {missed} à revoir, comptées et non montrées.\n")
        return
    yield Text(f"  À revoir : {missed}\n", style="bold")
    for failure in run.score.failures:
        yield Text("\n".join(f"  {line}" for line in _failure(failure)) + "\n")


def _failure(failure: Failure) -> Iterator[str]:
    fault = _FAULTS[failure.fault] + (" (chiffre)" if failure.wrong_figure else "")
    yield f"{failure.id} · {fault} · {failure.question}"
    expected = " ou ".join(_STATUSES[status] for status in failure.expected)
    if failure.status not in failure.expected:
        yield f"  attendu : {expected}"
    yield from (f"  {_reason(reason)}" for reason in failure.reasons if _reason(reason))
    yield f"  obtenu : {_STATUSES[failure.status]}. {' '.join(failure.answer.split())}"
    if failure.quote:
        yield f"  cité : « {' '.join(failure.quote.split())} »"


def _reason(reason: str) -> str:
    """A reason in French; empty for one that other lines say."""
    for start, said in _REASONS:
        if reason.startswith(start):
            return said + reason.removeprefix(start)
    return ""

"""An assistant that answers without an index, for the tests of the command line."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.question import Question
from assistant.answering.reply import Fingerprint, Reply, Status
from assistant.convention.citation import cite
from assistant.convention.library import Library, load_library
from assistant.convention.span import Span
from assistant.retrieval.work import Progress
from assistant.settings import Settings

_TEXT = "Convention d'essai\n\nArticle 1 : Durée\n\nLe préavis est de cinq mois.\n"


class StandIn:
    """Cites the one sentence of the convention, with the status that the question names."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.notice = ""
        self.asked: list[Question] = []

    def ask(self, question: Question) -> Reply:
        """The same answer to every question, but for those that ask for trouble."""
        self.asked.append(question)
        convention = self.library.choose(question.convention)
        if question.text == "panne":
            message = "au milieu"
            raise RuntimeError(message)
        if question.text == "interruption":
            raise KeyboardInterrupt
        status = next((one for one in Status if one == question.text), Status.ANSWERED)
        start = convention.text.index("Le préavis")
        citation = cite(
            convention, Span(start=start, end=start + len("Le préavis est de cinq mois."))
        )
        return Reply(
            id=question.id,
            question=question.text,
            convention=convention.slug,
            as_of=question.today or date(2031, 5, 2),
            status=status,
            answer="Cinq mois de préavis.",
            citations=(citation,) if status is Status.ANSWERED else (),
            fingerprint=Fingerprint(source="s", rules="r", model="m"),
        )


@pytest.fixture
def source_docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one short convention, which the settings name."""
    folder = tmp_path / "conventions"
    folder.mkdir()
    (folder / "essai.md").write_text(_TEXT, encoding="utf-8")
    monkeypatch.setenv("ASSISTANT_SOURCE_DOCS", str(folder))
    return folder


@pytest.fixture
def opened(source_docs: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], StandIn]:
    """Have commands open a stand-in for the assistant; gives the one they opened."""
    stand_ins: list[StandIn] = []

    def open_stand_in(settings: Settings, _progress: Progress) -> StandIn:
        stand_ins.append(StandIn(load_library(settings.source_docs)))
        return stand_ins[-1]

    def open_over(library: Library, _settings: Settings, _progress: Progress) -> StandIn:
        stand_ins.append(StandIn(library))
        return stand_ins[-1]

    assert source_docs.is_dir()
    monkeypatch.setattr(Assistant, "open", open_stand_in)
    monkeypatch.setattr(Assistant, "over", open_over)
    return lambda: stand_ins[-1]

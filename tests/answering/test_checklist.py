"""The register as a list to tick."""

import pytest

from assistant.answering.checklist import (
    Line,
    Selection,
    State,
    by_debtor,
    debtor_name,
    list_lines,
    progress,
    strays,
)
from assistant.convention.model import Convention
from assistant.records.checklists import Duty, Entry, Mark
from assistant.rules.obligations import Debtor, Kind, Role, read_register
from assistant.rules.obligations.keys import keyed
from tests.rules.drafts import convention, draft

_FIRST = "Article 1 : Exécution\n\nLe délégataire désigne un sponsor.\n\n"
_BODY = (
    f"{_FIRST}Le délégant transmet un bilan dans les 30 jours.\n\n"
    "Le délégataire peut recruter. Les parties publient un rapport."
)


def _lines(text: Convention, **marks: Mark) -> tuple[Line, ...]:
    """The lines of ``text``, with the marks of ``n1``, ``n2`` and so on."""
    register = read_register(text)
    keys = list(keyed(register))
    entries = {
        keys[int(name[1:]) - 1]: Entry(
            duty=Duty(key=keys[int(name[1:]) - 1], convention=text.slug, action=""), mark=mark
        )
        for name, mark in marks.items()
    }
    return list_lines(register, entries)


@pytest.fixture(name="text")
def _text() -> Convention:
    return draft(_BODY)


def test_a_duty_keeps_its_key_when_the_text_is_rearranged(sparte: Convention) -> None:
    before = keyed(read_register(sparte))
    renumbered = sparte.text.replace("Article 4", "Article 14").replace("Article 2 ", "Article 12 ")
    moved = convention(renumbered).model_copy(update={"slug": sparte.slug})
    assert renumbered != sparte.text
    assert list(keyed(read_register(moved))) == list(before)
    assert len(before) == len(read_register(sparte).obligations)


def test_the_same_words_twice_are_two_duties() -> None:
    twice = draft(f"{_FIRST}Article 2 : Suite\n\nLe délégataire désigne un sponsor.")
    assert len({line.duty.key for line in _lines(twice)}) == 2


def test_other_words_and_other_conventions_make_other_keys(text: Convention) -> None:
    other = draft(_BODY.replace("30 jours", "60 jours"))
    ours, theirs = ([line.duty.key for line in _lines(one)] for one in (text, other))
    assert [a == b for a, b in zip(ours, theirs, strict=True)] == [True, False, True, True]
    elsewhere = text.model_copy(update={"slug": "autre"})
    assert not {line.duty.key for line in _lines(elsewhere)} & set(ours)


def test_a_line_says_what_the_text_says(text: Convention) -> None:
    sponsor, report, faculty, _ = _lines(text, n1=Mark(done=True, note="vu", owner="Ada"))
    assert (sponsor.action, sponsor.roles) == ("Désigne un sponsor", "sponsor")
    assert sponsor.mark == Mark(done=True, note="vu", owner="Ada")
    assert "30 jours" in report.delay
    assert [line.is_owed for line in (sponsor, report, faculty)] == [True, True, False]


def test_progress_leaves_faculties_out(text: Convention) -> None:
    found = progress(_lines(text, n1=Mark(done=True), n3=Mark(done=True)))
    assert (found.done, found.owed, found.words) == (1, 3, "1 obligation faite sur 3")
    assert progress(()).share == 0


@pytest.mark.parametrize(
    ("selection", "numbers"),
    [
        (Selection(), [1, 2, 3, 4]),
        (Selection(debtor=Debtor.DELEGANT), [2, 4]),
        (Selection(debtor=Debtor.DELEGATAIRE), [1, 3, 4]),
        (Selection(role=Role.SPONSOR), [1]),
        (Selection(state=State.DONE), [2]),
        (Selection(state=State.TO_DO), [1, 4]),
        (Selection(debtor=Debtor.DELEGANT, state=State.TO_DO), [4]),
        (Selection(role=Role.HIERARCHY), []),
    ],
)
def test_a_selection_shows_what_it_names(
    text: Convention, selection: Selection, numbers: list[int]
) -> None:
    lines = _lines(text, n2=Mark(done=True))
    assert [line.number for line in lines if selection.holds(line)] == numbers


def test_each_line_stands_under_one_debtor(sparte: Convention) -> None:
    lines = _lines(sparte)
    groups = by_debtor(lines)
    assert sorted(n.number for group in groups.values() for n in group) == [
        line.number for line in lines
    ]
    assert debtor_name(Debtor.DELEGANT, sparte).startswith("Délégant (")
    assert any(line.obligation.kind is Kind.FACULTY for line in lines)


def test_what_was_said_of_a_duty_that_is_gone_is_not_lost(text: Convention) -> None:
    gone = Entry(duty=Duty(key="x-1", convention=text.slug, action="publier"), mark=Mark(note="vu"))
    empty = Entry(duty=Duty(key="y-1", convention=text.slug, action="agir"), mark=Mark())
    lines = _lines(text)
    known = Entry(duty=lines[0].duty, mark=Mark(done=True))
    entries = {entry.duty.key: entry for entry in (gone, empty, known)}
    assert strays(lines, entries) == (gone,)

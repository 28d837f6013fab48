"""Checklists: kept for who holds the link, whoever else writes at the same time."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from assistant.records.checklists import (
    MOST_NOTE,
    Change,
    Checklists,
    Duty,
    Mark,
    UnknownChecklistError,
)
from assistant.records.database import Database
from assistant.records.schema import Checklist, ChecklistLine
from assistant.settings import Settings

_SLUG = "convention-exemple"
_DUTY = Duty(key="a-1", convention=_SLUG, action="nommer un référent")
_OTHER = Duty(key="b-1", convention=_SLUG, action="publier un bilan")


@pytest.fixture
def checklists(database: Database) -> Checklists:
    """The checklists of an empty database."""
    return Checklists(database)


def _marks(checklists: Checklists, secret: str) -> dict[str, Mark]:
    return {key: entry.mark for key, entry in checklists.read(secret, _SLUG).items()}


def test_what_is_written_is_found_by_another_server(settings: Settings) -> None:
    first = Database.open(settings)
    secret = Checklists(first).begin()
    Checklists(first).change(secret, {_DUTY: Change(done=True, note="vu", owner="Ada")})
    first.close()
    second = Database.open(settings)
    [entry] = Checklists(second).read(secret, _SLUG).values()
    second.close()
    assert (entry.duty, entry.mark) == (_DUTY, Mark(done=True, note="vu", owner="Ada"))


def test_a_change_leaves_alone_what_it_does_not_name(checklists: Checklists) -> None:
    secret = checklists.begin()
    for change in (Change(owner="Ada"), Change(done=True), Change(note="vu"), Change()):
        checklists.change(secret, {_DUTY: change})
    assert _marks(checklists, secret) == {"a-1": Mark(done=True, note="vu", owner="Ada")}
    checklists.change(secret, {_DUTY: Change(done=False, note="")})
    assert _marks(checklists, secret) == {"a-1": Mark(owner="Ada")}


def test_holders_who_write_at_once_lose_nothing(checklists: Checklists) -> None:
    secret = checklists.begin()
    duties = [Duty(key=f"{n}-1", convention=_SLUG, action="agir") for n in range(20)]
    jobs = [
        {duty: change}
        for duty in duties
        for change in (Change(done=True), Change(note="n"), Change(owner="o"))
    ]
    everything = dict.fromkeys(duties, Change(done=True))
    jobs += [everything, dict(reversed(everything.items()))]
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda job: checklists.change(secret, job), jobs))
    marks = _marks(checklists, secret)
    assert len(marks) == len(duties)
    assert set(marks.values()) == {Mark(done=True, note="n", owner="o")}


def test_a_list_shows_only_to_who_holds_its_link(checklists: Checklists) -> None:
    mine, theirs = checklists.begin(), checklists.begin()
    checklists.change(mine, {_DUTY: Change(done=True)})
    assert _marks(checklists, theirs) == {}
    assert len({mine, theirs}) == 2
    assert all(len(secret) >= 22 for secret in (mine, theirs))


def test_the_secret_is_not_in_the_database(database: Database) -> None:
    checklists = Checklists(database)
    secret = checklists.begin()
    checklists.change(secret, {_DUTY: Change(done=True)})
    with database.reading() as session:
        kept = [
            *session.scalars(select(Checklist.digest)),
            *session.scalars(select(ChecklistLine.checklist)),
        ]
    assert len(set(kept)) == 1
    assert secret not in kept[0]
    with pytest.raises(UnknownChecklistError):
        checklists.read(kept[0], _SLUG)


@pytest.mark.parametrize("secret", ["", "x", "A" * 32, "é" * 32, "\ud800", "a" * 100_000, "a\0b"])
def test_a_link_that_leads_nowhere_says_so(checklists: Checklists, secret: str) -> None:
    for use in (
        lambda: checklists.read(secret, _SLUG),
        lambda: checklists.change(secret, {_DUTY: Change(done=True)}),
        lambda: checklists.erase(secret),
    ):
        with pytest.raises(UnknownChecklistError, match="ne mène à aucune liste"):
            use()


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("<script>alert(1)</script> $x$ **b** =1+1 \u202e", None),
        ("a\0b\ud800", "ab?"),
        ("é" * 5000, "é" * MOST_NOTE),
    ],
)
def test_a_note_is_kept_as_it_is(checklists: Checklists, note: str, kept: str | None) -> None:
    secret = checklists.begin()
    checklists.change(secret, {_DUTY: Change(note=note)})
    assert _marks(checklists, secret)["a-1"].note == (note if kept is None else kept)


def test_conventions_share_a_list_without_mixing(checklists: Checklists) -> None:
    secret = checklists.begin()
    elsewhere = Duty(key="c-1", convention="autre", action="agir")
    checklists.change(secret, {_DUTY: Change(done=True), elsewhere: Change(note="n")})
    assert set(checklists.read(secret, _SLUG)) == {"a-1"}
    assert set(checklists.read(secret, "autre")) == {"c-1"}


def test_an_erased_list_leaves_nothing(database: Database) -> None:
    checklists = Checklists(database)
    erased, kept = checklists.begin(), checklists.begin()
    for secret in (erased, kept):
        checklists.change(secret, {_DUTY: Change(done=True), _OTHER: Change(owner="Ada")})
    checklists.erase(erased)
    with pytest.raises(UnknownChecklistError):
        checklists.read(erased, _SLUG)
    with database.reading() as session:
        assert len(session.scalars(select(ChecklistLine)).all()) == 2
    assert len(_marks(checklists, kept)) == 2

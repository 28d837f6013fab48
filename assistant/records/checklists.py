"""Checklists: what is done, by whom, with which note; each belongs to who holds its link."""

import re
from collections.abc import Mapping
from hashlib import sha256
from secrets import token_urlsafe

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from assistant.errors import AssistantError
from assistant.records.database import Database
from assistant.records.schema import Checklist, ChecklistLine
from assistant.records.texts import storable
from assistant.records.upserts import upsert
from assistant.value import Value

MOST_NOTE = 2000
MOST_OWNER = 120
# 24 bytes: 192 bits, which nobody guesses.
_SECRET_BYTES = 24
_SECRET = re.compile(r"[A-Za-z0-9_-]{32}")


class UnknownChecklistError(AssistantError):
    """A link that leads to no checklist."""

    def __init__(self) -> None:
        """Say what to do; the link itself is a secret, and is not repeated."""
        super().__init__(
            "Ce lien ne mène à aucune liste : il est incomplet, ou la liste a été effacée. "
            "Vérifiez que vous avez copié l'adresse entière, ou créez une nouvelle liste."
        )


class Duty(Value):
    """The duty that a line is about.

    Attributes:
        key: its key.
        convention: the slug of its convention.
        action: its words.
    """

    key: str
    convention: str
    action: str


class Mark(Value):
    """What the holders of a checklist say of a duty.

    Attributes:
        done: whether it is done.
        note: what they note.
        owner: who takes care of it.
    """

    done: bool = False
    note: str = ""
    owner: str = ""


class Change(Value):
    """What one of them changes of it; what is none stays as it is, whoever wrote it.

    Attributes:
        done: whether it is done.
        note: the new note, cut where it is too long.
        owner: the new name, cut where it is too long.
    """

    done: bool | None = None
    note: str | None = None
    owner: str | None = None


class Entry(Value):
    """A line of a checklist.

    Attributes:
        duty: the duty.
        mark: what is said of it.
    """

    duty: Duty
    mark: Mark


class Checklists:
    """The checklists of a database.

    Each method raises ``RecordsUnavailableError`` where the database does not answer, and those
    that take a secret raise ``UnknownChecklistError`` where it leads to no checklist.
    """

    def __init__(self, database: Database) -> None:
        """Take the database that they are kept in."""
        self._database = database

    def begin(self) -> str:
        """Make an empty checklist; the secret of its link, which is never said again."""
        secret = token_urlsafe(_SECRET_BYTES)
        with self._database.writing() as session:
            session.add(Checklist(digest=_digest(secret)))
        return secret

    def read(self, secret: str, convention: str) -> dict[str, Entry]:
        """The lines about ``convention`` of the checklist of ``secret``, by the key of the duty."""
        with self._database.reading() as session:
            digest = _known(session, secret)
            query = select(ChecklistLine).where(
                ChecklistLine.checklist == digest, ChecklistLine.convention == convention
            )
            lines = session.scalars(query.order_by(ChecklistLine.duty)).all()
        return {line.duty: _entry(line) for line in lines}

    def change(self, secret: str, changes: Mapping[Duty, Change]) -> None:
        """Make ``changes`` to the checklist of ``secret``, all of them or none."""
        with self._database.writing() as session:
            digest = _known(session, secret)
            # Always in the same order: two people who write many lines never wait for each other.
            for duty in sorted(changes, key=lambda duty: duty.key):
                _write(session, digest, duty, changes[duty])

    def erase(self, secret: str) -> None:
        """Erase the checklist of ``secret`` with all that it holds."""
        with self._database.writing() as session:
            digest = _known(session, secret)
            session.execute(delete(Checklist).where(Checklist.digest == digest))


def _known(session: Session, secret: str) -> str:
    """The digest of ``secret``, whose checklist is there."""
    digest = _digest(secret) if _SECRET.fullmatch(secret) else ""
    if session.get(Checklist, digest) is None:
        raise UnknownChecklistError
    return digest


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()


def _write(session: Session, digest: str, duty: Duty, change: Change) -> None:
    changed = _fit(change).model_dump(exclude_none=True)
    if not changed:
        return
    row = {
        "checklist": digest,
        "duty": duty.key,
        "convention": duty.convention,
        "action": duty.action,
        **Mark(**changed).model_dump(),
    }
    upsert(session, ChecklistLine, row, ("checklist", "duty"), changed)


def _fit(change: Change) -> Change:
    """``change`` with its texts fit for the database."""
    return Change(
        done=change.done,
        note=None if change.note is None else storable(change.note)[:MOST_NOTE],
        owner=None if change.owner is None else storable(change.owner)[:MOST_OWNER],
    )


def _entry(line: ChecklistLine) -> Entry:
    return Entry(
        duty=Duty(key=line.duty, convention=line.convention, action=line.action),
        mark=Mark(done=line.done, note=line.note, owner=line.owner),
    )

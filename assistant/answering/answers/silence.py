"""Answers that say plainly that the convention does not say."""

from collections.abc import Sequence

from assistant.answering import prose
from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked
from assistant.answering.reply import Status
from assistant.answering.topics import Topic
from assistant.convention.folding import fold
from assistant.rules import french
from assistant.rules.reading.values import ImpossibleDate

_OUTSIDE = (
    "Cette question sort du sujet : je réponds uniquement sur le contenu de la convention "
    "(durée, montants, obligations, résiliation, suivi, exécution financière…)."
)
_FOREIGN = (
    "Je lis les questions posées en français (ou en anglais) ; reformulez la vôtre, par exemple : "
    "quand se termine la convention ?"
)
_WANTED = {
    Asked.WHEN: "aucune date ni aucun délai à ce sujet",
    Asked.HOW_LONG: "aucune durée à ce sujet",
    Asked.HOW_OFTEN: "aucune fréquence à ce sujet",
    Asked.HOW_MUCH: "aucun montant à ce sujet",
    Asked.HOW_MANY: "aucun nombre à ce sujet",
}


def of_topic(topic: Topic) -> Draft:
    """The silence of the text on ``topic``, with what was looked for."""
    looked_for = ", ".join(topic.looked_for)
    searched = f" (aucun article n'en parle ; j'ai cherché : {looked_for})" if looked_for else ""
    label = topic.label
    link = "d'" if fold(label)[:1] in "aeiouyh" and not label.startswith(("de ", "d'")) else ""
    return Draft(
        status=Status.SILENT,
        answer=f"La convention ne prévoit pas {link}{label}{searched}.",
        topic=topic.id,
    )


def of_figure(asked: Asked, topic: Topic) -> Draft:
    """The silence of the text on the figure asked for, though it speaks of the matter."""
    return Draft(status=Status.SILENT, answer=no_figure(asked), topic=topic.id)


def no_figure(asked: Asked) -> str:
    """The sentence that says that the text gives no figure of the kind ``asked``."""
    return f"La convention ne donne {_WANTED.get(asked, 'rien de précis à ce sujet')}."


def of_strangers(names: Sequence[str]) -> Draft:
    """Names that the convention does not know."""
    said = unmentioned(names).removesuffix(".")
    return Draft(status=Status.SILENT, answer=f"{said} : elle ne permet pas de répondre.")


def unmentioned(words: Sequence[str]) -> str:
    """The sentence that says that the text does not hold ``words``."""
    quoted = french.enumerated(tuple(prose.quoted(each) for each in words))
    return f"La convention ne mentionne pas {quoted}."


def of_words(words: Sequence[str]) -> Draft:
    """The silence of the text on ``words``, none of which its articles use."""
    looked_for = ", ".join(words)
    searched = f" ; j'ai cherché : {looked_for}" if looked_for else ""
    answer = f"La convention ne répond pas à cette question (aucun passage n'en parle{searched})."
    return Draft(status=Status.SILENT, answer=answer)


def outside() -> Draft:
    """A matter outside the subject."""
    return Draft(status=Status.OUT_OF_SCOPE, answer=_OUTSIDE)


def impossible(reading: ImpossibleDate) -> Draft:
    """A date that no calendar holds: it is said, never repaired."""
    return Draft(
        status=Status.NEEDS_INPUT,
        answer=f"La date « {reading.text} » n'existe pas : corrigez-la et reposez la question.",
    )


def foreign() -> Draft:
    """A question in a language that the assistant does not read."""
    return Draft(status=Status.OUT_OF_SCOPE, answer=_FOREIGN)

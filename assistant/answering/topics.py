"""The taxonomy of what a public convention may say, read from ``knowledge/topics/``.

A topic is a matter that people ask about: the end of the convention, the notice, the penalties…
It holds canonical questions, in many wordings, and says by what evidence a text shows the matter:
never by an article number, never by a value. So the same topic is found in any convention of the
family, wherever its clause stands, and found absent where the clause is missing.
"""

import re
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, TypeAdapter, ValidationError, model_validator

from assistant.answering.interrogation import Asked
from assistant.knowledge import BadKnowledgeError, knowledge_folder, read_knowledge
from assistant.rules.checks.model import CheckCode
from assistant.rules.french import capitalized
from assistant.rules.parts import Part
from assistant.value import Value

_PARTITIVE = re.compile(r"^(de |d['’])")


class BadPatternError(BadKnowledgeError):
    """A pattern of evidence that is no regular expression."""

    def __init__(self, pattern: str, error: re.error) -> None:
        super().__init__("topics", f"motif illisible « {pattern} » ({error})")


class Evidence(Value):
    """One way in which a passage shows a topic.

    Attributes:
        text: patterns that the passage itself must hold, all of them.
        around: patterns that the passage or its context (article title, section, introductory
            phrase) must hold, all of them.
        without: patterns that the passage must not hold, any of them.
        turned: whether it says the contrary of what the questions of the topic expect: a clause
            that asks for reasons, where most say that none are needed.

    Patterns are regular expressions over folded text (lower case, no accents, plain apostrophes
    and dashes, one space).
    """

    text: tuple[str, ...] = Field(min_length=1)
    around: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    turned: bool = False

    @model_validator(mode="after")
    def _patterns_are_folded(self) -> Self:
        for pattern in (*self.text, *self.around, *self.without):
            if pattern != pattern.lower():
                msg = f"motif « {pattern} » : écrire en minuscules, sans accent"
                raise ValueError(msg)
        return self

    @cached_property
    def compiled(self) -> "CompiledEvidence":
        """The same, ready to search; compiled only where a question calls for it.

        Raises:
            BadPatternError: a pattern is no regular expression.
        """
        return CompiledEvidence(
            text=tuple(map(_compiled, self.text)),
            around=tuple(map(_compiled, self.around)),
            without=tuple(map(_compiled, self.without)),
        )


def _compiled(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise BadPatternError(pattern, error) from error


class CompiledEvidence(Value):
    """``Evidence`` with its patterns compiled."""

    text: tuple[re.Pattern[str], ...]
    around: tuple[re.Pattern[str], ...]
    without: tuple[re.Pattern[str], ...]

    def shown_by(self, passage: str, context: str) -> bool:
        """Whether the folded ``passage``, standing in the folded ``context``, shows the topic."""
        both = f"{context}\n{passage}"
        return (
            all(pattern.search(passage) for pattern in self.text)
            and all(pattern.search(both) for pattern in self.around)
            and not any(pattern.search(passage) for pattern in self.without)
        )


class PassageAnswer(Value):
    """Quote the passages that show the topic.

    Attributes:
        most: how many passages at the most; several for a matter that the text spreads.
        lead: a sentence to open with, where the quotation needs one; no figure in it.
        reckoned: the calculator that speaks before the passage, where the question asks for it.
        days: whether a day of the question before the convention begins, or after it ends, says
            no: « toujours », or « à défaut » of a passage that shows the topic; empty for never.
        verdict: whether the clause, being there, says yes or no; one on who may use the service
            says neither to « est-il réservé aux professionnels ? ».
    """

    kind: Literal["passage"] = "passage"
    most: int = Field(default=1, ge=1, le=12)
    lead: str = ""
    reckoned: str = ""
    days: Literal["", "toujours", "à défaut"] = ""
    verdict: bool = True


class FactAnswer(Value):
    """Say the value that plays these parts; the first part is the one that answers."""

    kind: Literal["fait"]
    parts: tuple[Part, ...] = Field(min_length=1)


class CalculationAnswer(Value):
    """Compute; ``calculator`` is the name of a module of ``rules/calculators``.

    Attributes:
        days: as for a passage.
    """

    kind: Literal["calcul"]
    calculator: str
    days: Literal["", "toujours"] = ""


class ObligationsAnswer(Value):
    """List the obligations of somebody.

    Attributes:
        debtor: whose; empty for everybody's.
        role: by role (intrapreneur, équipe, sponsor, hiérarchie); empty for any.
        kinds: only these kinds (échéance, récurrente, interdiction, faculté…); empty for all.
        verbs: only the actions that hold one of these folded beginnings of words; empty for all.
    """

    kind: Literal["obligations"]
    debtor: Literal["", "délégant", "délégataire", "équipe"] = ""
    role: str = ""
    kinds: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()


class ChecksAnswer(Value):
    """Report what is missing or inconsistent; ``codes`` narrows it down."""

    kind: Literal["contrôles"]
    codes: tuple[CheckCode, ...] = ()


class TermAnswer(Value):
    """Define a term: from the text where it does, else from the glossary."""

    kind: Literal["terme"]
    term: str


class CourtesyAnswer(Value):
    """A fixed, courteous sentence: a greeting, a matter outside the subject.

    Attributes:
        reply: the sentence.
    """

    kind: Literal["courtoisie"]
    reply: str


# What the rule layer answers, from the facts, the register and the checks.
RuleAnswer = FactAnswer | CalculationAnswer | ObligationsAnswer | ChecksAnswer

AnswerSpec = Annotated[
    PassageAnswer | TermAnswer | CourtesyAnswer | RuleAnswer, Field(discriminator="kind")
]


class Topic(Value):
    """A matter that people ask about.

    Attributes:
        id: its name for machines.
        label: its name for people, as in « La convention ne prévoit pas … ».
        answer: how an answer is made where the text shows the topic.
        asked: the kinds of answer it can give; empty for any.
        questions: canonical questions, in many wordings; a yes/no one expects « oui ».
        questions_no: yes/no wordings that expect « non ».
        questions_open: yes/no wordings whose answer hangs on what the clause says.
        evidence: the ways a passage may show it, the strongest first; empty for a topic that the
            rule layer proves (facts, calculations, registers).
        looked_for: what is told to have been looked for, where the text is silent.
        follow_ups: questions that usefully come next.
        also: the topics that answer the other half of a question that is two (« combien, et avant
            quand ? »); the first that gives the kind of answer wanted.
    """

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    label: str
    answer: AnswerSpec = PassageAnswer()
    asked: tuple[Asked, ...] = ()
    questions: tuple[str, ...] = Field(min_length=1)
    questions_no: tuple[str, ...] = ()
    questions_open: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    looked_for: tuple[str, ...] = ()
    follow_ups: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _silence_can_be_told(self) -> Self:
        if isinstance(self.answer, PassageAnswer) and not (self.evidence and self.looked_for):
            msg = f"le sujet « {self.id} » cite un passage : il lui faut evidence et looked_for"
            raise ValueError(msg)
        return self

    @cached_property
    def title(self) -> str:
        """The label as a title: « Date de fin » for « de date de fin »."""
        return capitalized(_PARTITIVE.sub("", self.label))

    @cached_property
    def wordings(self) -> tuple[str, ...]:
        """All the canonical questions."""
        return self.questions + self.questions_no + self.questions_open


class Taxonomy(Value):
    """All the topics, in the order of the files."""

    topics: tuple[Topic, ...]

    @model_validator(mode="after")
    def _named_once(self) -> Self:
        seen: set[str] = set()
        for topic in self.topics:
            if topic.id in seen:
                msg = f"le sujet « {topic.id} » est décrit deux fois"
                raise ValueError(msg)
            seen.add(topic.id)
        for topic in self.topics:
            for name in topic.also:
                if name not in seen:
                    msg = f"le sujet « {topic.id} » renvoie à « {name} », qui n'existe pas"
                    raise ValueError(msg)
        return self

    def check_patterns(self) -> None:
        """Compile every pattern, as building the index does: a mistake is told before it serves.

        Raises:
            BadPatternError: a pattern is no regular expression.
        """
        for topic in self.topics:
            for evidence in topic.evidence:
                _ = evidence.compiled

    def get(self, name: str) -> Topic | None:
        """The topic called ``name``, if there is one."""
        return next((topic for topic in self.topics if topic.id == name), None)


_FILE = TypeAdapter(tuple[Topic, ...])


def load_taxonomy() -> Taxonomy:
    """Read every file of ``knowledge/topics``, in the order of their names.

    Raises:
        BadKnowledgeError: a file that is not valid YAML, or does not describe topics.
    """
    entries = sorted(knowledge_folder().joinpath("topics").iterdir(), key=lambda entry: entry.name)
    paths = [entry for entry in entries if entry.name.endswith(".yaml")]
    try:
        return Taxonomy(topics=tuple(t for path in paths for t in read_knowledge(path, _FILE)))
    except ValidationError as error:
        raise BadKnowledgeError("topics", " ".join(str(error).split())[:400]) from error

"""Whom a predicate binds: the grammar of subjects, agents, pronouns and lists."""

import re

from assistant.convention.span import Span
from assistant.rules.obligations.actors import Actor, joint, roles_of
from assistant.rules.obligations.model import Debtor, Role
from assistant.rules.obligations.predicates import Predicate, PredicateKind
from assistant.value import Value

_Group = tuple[Actor, ...]


class Subject(Value):
    """Who is bound, and the words that say so.

    Attributes:
        debtor: who it is.
        roles: the people named.
        span: the words in the sentence; none where they stand elsewhere or nowhere.
        begins: where the clause begins in the sentence.
        until: where it ends, if before the next clause.
        thing: whether the grammatical subject is a thing (« une copie est transmise par X »),
            which the words of the action then include.
    """

    debtor: Debtor
    roles: tuple[Role, ...] = ()
    span: Span | None = None
    begins: int = 0
    until: int | None = None
    thing: bool = False


_ADVERBS = (
    r"(?:(?:ne|se|y|en|lui|leur|le|la|les|n'|s'|l'|également|aussi|donc|alors|notamment|ensuite"
    r"|[^\W\d_]{3,}ment)\s*)*"
)
_RELATIVE = re.compile(rf"(?P<comma>,?)\s*\bqui\s+{_ADVERBS}$")
_DEMONSTRATIVE = re.compile(
    r"\b(?:celui-ci|celle-ci|ceux-ci|celles-ci|ce\s+dernier|cette\s+dernière|ces\s+derni[eè]re?s)"
    rf"\s+{_ADVERBS}$"
)
_PRONOUN = re.compile(rf"\b(?:ils?|elles?)\s+{_ADVERBS}$")
_COORDINATION = re.compile(
    rf"(?:,\s*)?\b(?:et|mais|puis|ou)\b(?:\s*,[^,;:]{{1,60}},)?\s*{_ADVERBS}$"
)
_COMMA = re.compile(rf",\s*{_ADVERBS}$")
_OPENS_ITEM = re.compile(rf"\s*{_ADVERBS}$")
# Forms that are nouns more often than verbs after a comma (« conseil, mesure d'impact »).
_NOUN_TOO = frozenset(
    [
        "demande",
        "mesure",
        "contrôle",
        "finance",
        "pilote",
        "signe",
        "règle",
        "porte",
        "livre",
        "compte",
    ]
)
_CLAUSE_START = re.compile(r"(?:^|[,;:(]\s*|\b(?:et|mais|puis|ou|or|toutefois|ainsi)\s+)$")
_ATTACHED = re.compile(r"(?P<word>[^\W\d_]+(?:é|i|u|is|it|ert)(?:es|e|s)?)\s+par\s+$")
_BY = re.compile(r"(?P<both>\bet\s+)?\bpar\s+$")
_BY_SOMETHING = re.compile(r"\bpar\s+(?:le|la|les|l'|un|une|des|son|sa|cette|cet|ce)\b")
_AGREEMENT = re.compile(r"commun\s+accord\s+(?:entre|de|des|par)\s+$")
_BELONGS = re.compile(r"(?:\b(?:du|des|de|par)|\bd')\s*$")
_BE = re.compile(r"\s*(?:pas\s+)?être\s+[^\W\d_]+")
_RELATIVE_CLAUSE = re.compile(r"\b(?:dont|qui|lequel|laquelle)\b[^,;]*$")
_ADVERBIAL = re.compile(
    r"\s*(?:conformément|dans|en|par|de\s+plus|ainsi|[àa]|aux?|pour|sous|selon|toutefois)\b[^,]*,\s*"
)
_PASSIVES = {PredicateKind.PASSIVE, PredicateKind.PASSIVE_BY, PredicateKind.SUBMITTED}
_TO_ACTOR = {PredicateKind.FALLS_TO, PredicateKind.FORBIDDEN_TO}
_MODALS = {PredicateKind.DUTY, PredicateKind.PROHIBITION, PredicateKind.FACULTY}
_UNSAID = Subject(debtor=Debtor.UNSAID)


class SubjectFinder:
    """Finds the subjects of the predicates of one sentence, taken in order."""

    def __init__(
        self,
        low: str,
        groups: tuple[_Group, ...],
        masked: tuple[Span, ...],
        antecedent: Subject | None,
        inherited: Subject | None,
    ) -> None:
        self._low = low
        self._groups = groups
        self._masked = masked
        self._antecedent = antecedent
        self._inherited = inherited
        self._last: Subject | None = None
        self._floor = 0

    def find(self, predicate: Predicate) -> tuple[Subject, ...]:
        """Whom ``predicate`` binds: nobody, somebody, or two apart (« est publiée … et par »)."""
        subjects = self._resolve(predicate)
        if subjects:
            self._last = subjects[-1]
            self._floor = predicate.span.end
        return subjects

    def _resolve(self, predicate: Predicate) -> tuple[Subject, ...]:
        if predicate.kind in _TO_ACTOR:
            return self._charged(predicate)
        if predicate.kind in _PASSIVES:
            return _of_thing(self._agents(predicate))
        one = self._active(predicate)
        if one is not None:
            return (one,)
        if predicate.kind in _MODALS:
            return _of_thing(self._impersonal(predicate))
        return ()

    # --- active ---------------------------------------------------------------------------------

    def _active(self, predicate: Predicate) -> Subject | None:
        before = self._low[: predicate.span.start]
        if predicate.kind is PredicateKind.BOUND:
            return self._nearest(len(before), adjacent=True)
        relative = _RELATIVE.search(before)
        if relative is not None:
            bare_verb = predicate.kind is PredicateKind.ACT
            if bare_verb and not relative["comma"]:
                return None
            return self._nearest(relative.start(), adjacent=bare_verb)
        demonstrative = _DEMONSTRATIVE.search(before)
        if demonstrative is not None:
            return self._nearest(demonstrative.start()) or self._antecedent_at(
                demonstrative.start()
            )
        pronoun = _PRONOUN.search(before)
        if pronoun is not None:
            return self._pronoun(pronoun.start(), predicate)
        return self._carried(before, predicate) or self._named(predicate)

    def _pronoun(self, start: int, predicate: Predicate) -> Subject | None:
        if predicate.kind in _MODALS and _BE.match(self._low, predicate.span.end):
            return None
        free = [g for g in self._groups if g[-1].span.end <= start and not g[0].governed]
        if free:
            return _subject(free[-1], begins=start)
        return self._antecedent_at(start)

    def _antecedent_at(self, start: int) -> Subject | None:
        if self._antecedent is None:
            return None
        return self._antecedent.model_copy(
            update={"span": None, "begins": start, "until": None, "thing": False}
        )

    def _carried(self, before: str, predicate: Predicate) -> Subject | None:
        """The subject of the clause before, or of the list, which goes on with ``predicate``."""
        if self._last is None:
            opens = _OPENS_ITEM.match(before) is not None or self._only_masked(before)
            return self._inherited if opens else None
        link = _COORDINATION.search(before, self._floor)
        if link is None and predicate.kind is PredicateKind.ACT:
            word = predicate.span.of(self._low)
            link = None if word in _NOUN_TOO else _COMMA.search(before, self._floor)
        if link is None or self._named_after(link.start(), predicate):
            return None
        return self._last.model_copy(update={"begins": link.start(), "until": None, "thing": False})

    def _only_masked(self, before: str) -> bool:
        rest = before
        for span in self._masked:
            if span.end <= len(before):
                rest = rest[: span.start] + " " * len(span) + rest[span.end :]
        return bool(before) and not rest.strip(" ,;")

    def _named_after(self, start: int, predicate: Predicate) -> bool:
        return any(start <= g[0].span.start < predicate.span.start for g in self._free())

    def _named(self, predicate: Predicate) -> Subject | None:
        """The actor that is the grammatical subject: named before, without a preposition."""
        candidates = [
            group
            for group in self._free()
            if self._floor <= group[0].span.start and group[-1].span.end <= predicate.span.start
        ]
        for group in reversed(candidates):
            before = self._low[self._floor : group[0].span.start]
            if not self._floor or _CLAUSE_START.search(before):
                return _subject(group, begins=self._beginning(group[0].span.start))
        if self._floor:
            return None
        return self._possessor(predicate) or self._stranger(predicate)

    def _free(self) -> list[_Group]:
        return [
            group
            for group in self._groups
            if not group[0].governed and not group[0].subordinate and not self._hidden(group)
        ]

    def _hidden(self, group: _Group) -> bool:
        return any(span.contains(group[0].span) for span in self._masked)

    def _beginning(self, start: int) -> int:
        """The start of the clause whose subject stands at ``start``: its condition goes with it."""
        for span in self._masked:
            if span.end <= start and not self._low[span.end : start].strip(" ,"):
                return span.start
        return start

    def _possessor(self, predicate: Predicate) -> Subject | None:
        """« Les services du délégant informent … »: the actor just before, where none is free."""
        for group in reversed(self._groups):
            first = group[0].span.start
            gap = self._low[group[-1].span.end : predicate.span.start]
            if group[-1].span.end > predicate.span.start or self._hidden(group):
                continue
            belongs = _BELONGS.search(self._low[:first]) is not None
            if belongs and re.fullmatch(rf"\s*{_ADVERBS}", gap):
                thing = predicate.kind in _MODALS
                return _subject(group, begins=0).model_copy(update={"thing": thing})
            return None
        return None

    def _stranger(self, predicate: Predicate) -> Subject | None:
        """Somebody unknown who commits to something; the words before the predicate name them."""
        if predicate.kind is not PredicateKind.COMMIT:
            return None
        words = self._low[: predicate.span.start]
        start = words.rfind(",", 0, len(words.rstrip(" ,"))) + 1
        lead = len(words[start:]) - len(words[start:].lstrip())
        span = Span(start=start + lead, end=max(len(words.rstrip(" ,")), start + lead))
        return Subject(debtor=Debtor.OTHER, span=span if len(span) else None, begins=start)

    def _nearest(self, end: int, *, adjacent: bool = False) -> Subject | None:
        groups = [group for group in self._groups if group[-1].span.end <= end]
        if not groups:
            return None
        gap = self._low[groups[-1][-1].span.end : end]
        if adjacent and gap.strip(" ,"):
            return None
        return _subject(groups[-1], begins=end)

    # --- passive and impersonal -----------------------------------------------------------------

    def _charged(self, predicate: Predicate) -> tuple[Subject, ...]:
        """« il appartient à X de »: the first actor after the predicate."""
        after = [g for g in self._groups if g[0].span.start >= predicate.span.end]
        return (_subject(after[0], begins=predicate.span.start),) if after else ()

    def _impersonal(self, predicate: Predicate) -> tuple[Subject, ...]:
        """A modal verb whose subject is a thing: « la somme des crédits engagés par X ne pourra »."""
        if _BE.match(self._low, predicate.span.end):
            return self._agents(predicate)
        for group in reversed(self._groups):
            inside = (
                self._floor <= group[0].span.start and group[-1].span.end <= predicate.span.start
            )
            if inside and _BELONGS.search(self._low[: group[0].span.start]):
                return (_subject(group, begins=self._passive_start(predicate)),)
        return (_UNSAID.model_copy(update={"begins": self._passive_start(predicate)}),)

    def _agents(self, predicate: Predicate) -> tuple[Subject, ...]:
        unsaid = _UNSAID.model_copy(update={"begins": self._passive_start(predicate)})
        agreement = self._agreement(predicate)
        if agreement is not None:
            return (agreement.model_copy(update={"begins": unsaid.begins}),)
        main = self._participle_end(predicate)
        for group in self._groups:
            before = self._low[: group[0].span.start]
            by = _BY.search(before, predicate.span.end)
            if by is None or self._is_attached(before, main):
                continue
            agent = _subject(group, begins=unsaid.begins)
            if by["both"] is None:
                return (agent,)
            return (unsaid.model_copy(update={"until": by.start()}), agent)
        if predicate.kind is PredicateKind.PASSIVE_BY:
            return ()
        by_thing = _BY_SOMETHING.match(self._low[main:].lstrip())
        return () if by_thing else (unsaid,)

    def _agreement(self, predicate: Predicate) -> Subject | None:
        """« définie d'un commun accord entre les parties, fait l'objet de … »."""
        if predicate.kind is not PredicateKind.SUBMITTED:
            return None
        for group in self._groups:
            if _AGREEMENT.search(self._low[: group[0].span.start]):
                return _subject(group, begins=0)
        return None

    def _passive_start(self, predicate: Predicate) -> int:
        """Where the clause of a passive begins: its relative pronoun, the last stop, or the start."""
        before = self._low[: predicate.span.start]
        relative = _RELATIVE_CLAUSE.search(before, self._floor)
        if relative is not None:
            return relative.start()
        if self._floor:
            return max(self._floor, *(before.rfind(mark) + 1 for mark in (",", ";", ":")))
        leading = [span.end for span in self._masked if not before[: span.start].strip(" ,")]
        adverbial = _ADVERBIAL.match(before)
        return max([adverbial.end() if adverbial else 0, *leading])

    def _participle_end(self, predicate: Predicate) -> int:
        if predicate.kind in _PASSIVES:
            return predicate.span.end
        be = _BE.match(self._low, predicate.span.end)
        return be.end() if be else predicate.span.end

    def _is_attached(self, before: str, main: int) -> bool:
        """Whether « par » belongs to another participle (« alloué par », « géré par »)."""
        match = _ATTACHED.search(before)
        return match is not None and match.end("word") > main


def _of_thing(subjects: tuple[Subject, ...]) -> tuple[Subject, ...]:
    return tuple(subject.model_copy(update={"thing": True}) for subject in subjects)


def _subject(group: _Group, *, begins: int) -> Subject:
    span = Span(start=group[0].span.start, end=group[-1].span.end)
    return Subject(debtor=joint(group), roles=roles_of(group), span=span, begins=begins)

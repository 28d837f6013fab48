"""Whom a predicate binds: the grammar of subjects, pronouns, lists and agents."""

import re
from collections.abc import Iterator

from assistant.convention.span import Span
from assistant.rules.obligations.actors import Actor, joint, roles_of
from assistant.rules.obligations.model import Debtor, Role
from assistant.rules.obligations.predicates import (
    CHARGES,
    MODALS,
    Predicate,
    PredicateKind,
    is_noun_too,
)
from assistant.rules.obligations.verbs import act_participle
from assistant.value import Value

Group = tuple[Actor, ...]


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

    def elsewhere(self, begins: int = 0) -> "Subject":
        """The same people, bound by another clause, which begins at ``begins``."""
        return Subject(debtor=self.debtor, roles=self.roles, begins=begins)

    def again(self, begins: int) -> "Subject":
        """The same people, named once, bound by a later clause of the same sentence."""
        return Subject(debtor=self.debtor, roles=self.roles, span=self.span, begins=begins)


class Sentence(Value):
    """A sentence or an item, ready for grammar.

    Attributes:
        low: its words in lower case, with accents.
        groups: the actors named, joined where they are coordinated.
        conditions: the spans of its conditions.
        antecedent: the subject of the sentence before.
        inherited: who the phrase above a list binds.
    """

    low: str
    groups: tuple[Group, ...]
    conditions: tuple[Span, ...]
    antecedent: Subject | None = None
    inherited: Subject | None = None


_ADVERBS = (
    r"(?:(?:(?:ne|se|y|en|lui|leur|le|la|les|également|aussi|donc|alors|notamment|ensuite"
    r"|[^\W\d_]{3,}ment)\s+|[nsl]'))*"
)
_RELATIVE = re.compile(rf"(?P<comma>,?)\s*\bqui\s+{_ADVERBS}$")
_DEMONSTRATIVE = re.compile(
    r"\b(?:celui-ci|celle-ci|ceux-ci|celles-ci|ce\s+dernier|cette\s+dernière|ces\s+derni[eè]re?s)"
    rf"\s+{_ADVERBS}$"
)
_PRONOUN = re.compile(rf"(?P<relative>\bqu')?\b(?:ils?|elles?)\s+{_ADVERBS}$")
_COORDINATION = re.compile(
    rf"(?:,\s*)?\b(?:et|mais|puis|ou)\b(?:\s*,[^,;:]{{1,60}},)?\s+{_ADVERBS}$"
)
_COMMA = re.compile(rf",\s*{_ADVERBS}$")
_OPENING = re.compile(rf"\s*{_ADVERBS}$")
_CLAUSE_START = re.compile(r"(?:^|[,;:(]\s*|\b(?:et|mais|puis|ou|or|toutefois|ainsi)\s+)$")
_BY = re.compile(r"(?P<both>\bet\s+)?\bpar\s+$")
_BY_SOMETHING = re.compile(r"\s*par\s+(?:le|la|les|l'|un|une|des|son|sa|cette|cet|ce)\b")
_BY_PRONOUN = re.compile(
    r"\s*par\s+(?:lui|elles?|eux|celui-ci|celles?-ci|ceux-ci|ce\s+dernier|cette\s+dernière"
    r"|ces\s+derni[eè]re?s)\b"
)
_AND = re.compile(r"\s*(?:,|et|ou|puis)\s+(?:[^\W\d_]{3,}ment\s+)?")
_AGREEMENT = re.compile(r"commun\s+accord\s+(?:entre|de|des|par)\s+$")
_BELONGS = re.compile(r"(?:\b(?:du|des|de|par)|\bd')\s*$")
_RELATIVE_CLAUSE = re.compile(r"\b(?:dont|qui|lequel|laquelle)\b[^,;]*$")
_ADVERBIAL = re.compile(
    r"\s*(?:conformément|dans|en|par|de\s+plus|ainsi|[àa]|aux?|pour|sous|selon|toutefois)\b[^,]*,\s*"
)
# « alloué par », « géré par »: the agent of another participle than the main one.
_ATTACHED = re.compile(rf"(?P<word>{act_participle()}|[^\W\d_]+é(?:es|e|s)?)\s+par\s+$")


_SPEAKERS = frozenset({"nous", "vous"})


class SubjectFinder:
    """Finds the subjects of the predicates of one sentence, taken in order."""

    def __init__(self, sentence: Sentence) -> None:
        self._sentence = sentence
        self._low = sentence.low
        self._last: Subject | None = None
        self._floor = 0

    def find(self, predicate: Predicate) -> tuple[Subject, ...]:
        """Whom ``predicate`` binds: nobody, somebody, or two apart (« est publiée … et par »)."""
        subjects = self._resolve(predicate)
        if subjects:
            self._last = self._grammatical(predicate) or subjects[-1]
            self._floor = predicate.span.end
        return subjects

    def _grammatical(self, predicate: Predicate) -> Subject | None:
        """« X est aidé par Y et transmet … »: after a passive, X goes on, not the agent Y."""
        if predicate.participle is None:
            return None
        for group in self._free():
            start, end = group[0].span.start, group[-1].span.end
            gap = self._low[end : predicate.span.start]
            if self._floor <= start and end <= predicate.span.start and _OPENING.fullmatch(gap):
                return _subject(group, begins=self._beginning(start))
        return None

    def _resolve(self, predicate: Predicate) -> tuple[Subject, ...]:
        if predicate.kind in CHARGES:
            return self._charged(predicate)
        if predicate.participle is not None or predicate.kind is PredicateKind.SUBMITTED:
            return self._agents(predicate)
        one = self._active(predicate)
        if one is not None:
            return (one,)
        return (self._impersonal(predicate),) if predicate.kind in MODALS else ()

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
            start = demonstrative.start()
            return self._nearest(start) or self._before_sentence(start)
        pronoun = _PRONOUN.search(before)
        if pronoun is not None:
            return None if pronoun["relative"] else self._pronoun(pronoun.start())
        return self._carried(before, predicate)

    def _pronoun(self, start: int) -> Subject | None:
        """« il »: the subject of the clause before, of the condition, or of the sentence before."""
        if self._last is not None and not self._speaks(self._last):
            return self._last.again(start)
        if self._last is not None:
            # « Vous faites confiance à l'équipe : elle choisit »: « elle » is no « vous ».
            return self._nearest(start) or self._before_sentence(start)
        free = [g for g in self._sentence.groups if g[-1].span.end <= start and not g[0].governed]
        if free:
            return _subject(free[0], begins=self._beginning(start))
        return self._before_sentence(start)

    def _speaks(self, subject: Subject) -> bool:
        """Whether ``subject`` is said by « nous » or « vous », which no « il » stands for."""
        return subject.span is not None and subject.span.of(self._low) in _SPEAKERS

    def _before_sentence(self, start: int) -> Subject | None:
        antecedent = self._sentence.antecedent
        return antecedent.elsewhere(start) if antecedent is not None else None

    def _carried(self, before: str, predicate: Predicate) -> Subject | None:
        """The subject of the clause before, or of the list, if it goes on; else the one named."""
        link = _COORDINATION.search(before, self._floor)
        if self._last is None:
            if _OPENING.match(before) or self._only_conditions(before):
                return self._sentence.inherited
            is_bare = predicate.kind is PredicateKind.ACT
            return None if link is not None and is_bare else self._named(predicate)
        if link is None and predicate.kind is PredicateKind.ACT:
            link = None if is_noun_too(self._low, predicate) else _COMMA.search(before, self._floor)
        if link is None or self._is_named_within(link.start(), predicate):
            return self._named(predicate)
        return self._last.again(link.start())

    def _only_conditions(self, before: str) -> bool:
        rest = before
        for span in self._sentence.conditions:
            if span.end <= len(before):
                rest = rest[: span.start] + " " * len(span) + rest[span.end :]
        return not rest.strip(" ,;")

    def _is_named_within(self, start: int, predicate: Predicate) -> bool:
        return any(start <= g[0].span.start < predicate.span.start for g in self._free())

    def _named(self, predicate: Predicate) -> Subject | None:
        """The actor that is the grammatical subject: named before, without a preposition."""
        end = predicate.span.start
        near = [g for g in self._free() if self._floor <= g[0].span.start and g[-1].span.end <= end]
        if is_noun_too(self._low, predicate):
            near = [g for g in near if _OPENING.fullmatch(self._low, g[-1].span.end, end)]
        opening = [g for g in near if self._opens_clause(g)]
        if opening:
            start = opening[-1][0].span.start
            return _subject(opening[-1], begins=self._beginning(start))
        if self._floor:
            return None
        if near:
            return _subject(near[0], begins=self._beginning(near[0][0].span.start))
        return self._possessor(predicate) or self._stranger(predicate)

    def _opens_clause(self, group: Group) -> bool:
        before = self._low[self._floor : group[0].span.start]
        return _CLAUSE_START.search(before) is not None and bool(before or not self._floor)

    def _free(self) -> list[Group]:
        return [
            group
            for group in self._sentence.groups
            if not group[0].governed and not group[0].subordinate and not self._is_hidden(group)
        ]

    def _is_hidden(self, group: Group) -> bool:
        return any(span.contains(group[0].span) for span in self._sentence.conditions)

    def _beginning(self, start: int) -> int:
        """The start of the clause whose subject stands at ``start``: its condition goes with it."""
        for span in self._sentence.conditions:
            if span.end <= start and not self._low[span.end : start].strip(" ,"):
                return span.start
        return start

    def _possessor(self, predicate: Predicate) -> Subject | None:
        """« Les crédits du délégant ne pourront … »: the actor just before, where none is free."""
        group = None if predicate.kind is PredicateKind.ACT else self._just_before(predicate)
        if group is None or not _BELONGS.search(self._low[: group[0].span.start]):
            return None
        subject = _subject(group, begins=0)
        return subject.model_copy(update={"thing": predicate.kind in MODALS})

    def _just_before(self, predicate: Predicate) -> Group | None:
        groups = [g for g in self._sentence.groups if g[-1].span.end <= predicate.span.start]
        if not groups or self._is_hidden(groups[-1]):
            return None
        gap = self._low[groups[-1][-1].span.end : predicate.span.start]
        return groups[-1] if _OPENING.match(gap) else None

    def _stranger(self, predicate: Predicate) -> Subject | None:
        """Somebody unknown who commits to something; the words before the predicate name them."""
        if predicate.kind is not PredicateKind.COMMIT:
            return None
        words = self._low[: predicate.span.start].rstrip(" ,")
        start = words.rfind(",") + 1
        start += len(words[start:]) - len(words[start:].lstrip())
        span = Span(start=start, end=max(len(words), start))
        return Subject(debtor=Debtor.OTHER, span=span if len(span) else None, begins=start)

    def _nearest(self, end: int, *, adjacent: bool = False) -> Subject | None:
        groups = [group for group in self._sentence.groups if group[-1].span.end <= end]
        if not groups:
            return None
        gap = self._low[groups[-1][-1].span.end : end]
        if adjacent and gap.strip(" ,"):
            return None
        return _subject(groups[-1], begins=self._beginning(end))

    # --- passive and impersonal -----------------------------------------------------------------

    def _charged(self, predicate: Predicate) -> tuple[Subject, ...]:
        """« il appartient à X de », « … est à la charge de X »: the first actor after."""
        after = [g for g in self._sentence.groups if g[0].span.start >= predicate.span.end]
        if not after:
            return ()
        of_thing = not predicate.span.of(self._low).startswith("il ")
        begins = self._passive_start(predicate) if of_thing else predicate.span.start
        subject = _subject(after[0], begins=begins)
        return (subject.model_copy(update={"thing": of_thing}),)

    def _impersonal(self, predicate: Predicate) -> Subject:
        """A modal verb whose subject is a thing: « la somme engagée par X ne pourra »."""
        begins = self._passive_start(predicate)
        for group in reversed(self._sentence.groups):
            first, last = group[0].span.start, group[-1].span.end
            inside = begins <= first and last <= predicate.span.start
            if inside and _BELONGS.search(self._low[:first]):
                return _subject(group, begins=begins).model_copy(update={"thing": True})
        return Subject(debtor=Debtor.UNSAID, begins=begins, thing=True)

    def _agents(self, predicate: Predicate) -> tuple[Subject, ...]:
        """Who does what a passive says: « par X »; nobody said, where the text names none."""
        begins = self._passive_start(predicate)
        unsaid = Subject(debtor=Debtor.UNSAID, begins=begins, thing=True)
        end = predicate.span.end if predicate.participle is None else predicate.participle
        agreed = self._agreeing() if predicate.kind is PredicateKind.SUBMITTED else None
        if agreed is not None:
            return (self._thing(agreed, begins),)
        found: list[Subject] = []
        for group, by in self._named_by(predicate, end):
            if not found and by["both"]:
                found.append(unsaid)
            if found and by["both"]:
                found[-1] = found[-1].model_copy(update={"until": by.start()})
            if not found or by["both"]:
                found.append(self._thing(group, begins))
        if found:
            return tuple(found)
        if _BY_PRONOUN.match(self._low, end):
            meant = self._last or self._before_sentence(begins) or unsaid
            return (meant.model_copy(update={"begins": begins, "thing": True}),)
        is_bare = predicate.kind is PredicateKind.PASSIVE_BY
        return () if is_bare or _BY_SOMETHING.match(self._low, end) else (unsaid,)

    def _named_by(self, predicate: Predicate, main: int) -> Iterator[tuple[Group, re.Match[str]]]:
        """The actors that « par » names for the participle that ends at ``main``."""
        for group in self._sentence.groups:
            before = self._low[: group[0].span.start]
            # « sont, par X, mis à disposition »: the words may stand inside the predicate.
            by = _BY.search(before, predicate.span.start)
            attached = _ATTACHED.search(before)
            if by is not None and (attached is None or self._continues(main, attached)):
                yield group, by

    def _continues(self, main: int, attached: re.Match[str]) -> bool:
        """Whether a participle is the main one, or coordinated with it (« établi et publié »)."""
        start, end = attached.span("word")
        return end <= main or _AND.fullmatch(self._low, main, start) is not None

    def _thing(self, group: Group, begins: int) -> Subject:
        return _subject(group, begins=begins).model_copy(update={"thing": True})

    def _agreeing(self) -> Group | None:
        """« définie d'un commun accord entre les parties, fait l'objet de … »."""
        for group in self._sentence.groups:
            if _AGREEMENT.search(self._low[: group[0].span.start]):
                return group
        return None

    def _passive_start(self, predicate: Predicate) -> int:
        """Where a clause about a thing begins: its relative pronoun, a stop, or the start."""
        before = self._low[: predicate.span.start]
        relative = _RELATIVE_CLAUSE.search(before, self._floor)
        if relative is not None and predicate.kind not in MODALS:
            return relative.start()
        if self._floor:
            return max(self._floor, *(before.rfind(mark) + 1 for mark in (",", ";", ":")))
        conditions = self._sentence.conditions
        leading = [span.end for span in conditions if not before[: span.start].strip(" ,")]
        adverbial = _ADVERBIAL.match(before)
        return max([adverbial.end() if adverbial else 0, *leading])


def _subject(group: Group, *, begins: int) -> Subject:
    span = Span(start=group[0].span.start, end=group[-1].span.end)
    return Subject(debtor=joint(group), roles=roles_of(group), span=span, begins=begins)

"""Definitions: of a term where one is asked for, of two that a question tells apart."""

import re

from assistant.answering.answers import term
from assistant.answering.case import Case
from assistant.answering.desk import Desk
from assistant.answering.draft import Draft
from assistant.answering.glossary import Glossary, Term
from assistant.answering.interrogation import Asked
from assistant.answering.matching import matter
from assistant.answering.topics import FactAnswer, TermAnswer
from assistant.convention.folding import fold

# « C'est quoi, l'adresse de… ? » asks for no definition.
_PRECISE = 0.6
_MEANT = frozenset({Asked.WHO, Asked.WHAT})
_DIFFERENCE = re.compile(r"\bdifferen\w+|\bdistingu\w+|\bconfond\w+")
_OWN = re.compile(r"\b(?:notre|nos|mon|ma|mes|our|my)\s+$")


class Definer:
    """Finds the terms that questions ask about, and defines them."""

    def __init__(self, glossary: Glossary) -> None:
        """Take the terms of the field; those of the text are read in it."""
        self._glossary = glossary

    def defined(self, case: Case) -> Draft | None:
        """The definition of a term, where that is asked and nothing more precise."""
        words, convention = case.words, case.desk.convention
        party = term.of_party(words, convention)
        if party is not None and case.understanding.interrogation.identity:
            return party
        if case.asked is not Asked.DEFINITION:
            # « Qui est « l'équipe » ? » asks for what the text means by it.
            asked = case.asked in _MEANT and term.names_quoted(words)
            return term.of_text(words, convention, case.desk.presence) if asked else None
        named = self._glossary.named_in(words)
        of_text = term.of_text(words, convention, case.desk.presence) if named is None else None
        if of_text is not None:
            return of_text
        if _is_precise(case) and (named is None or _says_more(words, named)):
            return None
        if _is_own(case, named):
            return None
        return self.term(case.desk, words) or party

    def told_apart(self, case: Case) -> Draft | None:
        """The definitions of the two terms that a question names side by side, or tells apart."""
        apart = _DIFFERENCE.search(fold(case.words)) and not case.understanding.readings
        pair = self._glossary.paired_in(case.words)
        if not pair or not (case.asked is Asked.DEFINITION or (apart and case.asked is Asked.WHAT)):
            return None
        desk = case.desk
        return term.both([term.compose(one, desk.convention, desk.presence) for one in pair])

    def term(self, desk: Desk, words: str) -> Draft | None:
        """The definition of the term that ``words`` name, if they name one."""
        named = self._glossary.named_in(words)
        return None if named is None else term.compose(named, desk.convention, desk.presence)

    def is_body(self, name: str) -> bool:
        """Whether « c'est qui ? » asks what the term ``name`` means (« le CBCM, c'est qui ? »)."""
        named = self._glossary.named_in(name)
        return named is not None and named.is_acronym


def _says_more(words: str, named: Term) -> bool:
    """Whether a question has a matter besides the term that it names."""
    return len(matter(named.pattern.sub(" ", fold(words)))) > 1


def _is_own(case: Case, named: Term | None) -> bool:
    """Whether a question is about the reader's own (« notre UO »), which the text states."""
    words = fold(case.words)
    found = named.pattern.search(words) if named is not None else None
    owned = found is not None and _OWN.search(words[: found.start()]) is not None
    return owned and isinstance(case.matches[0].topic.answer, FactAnswer)


def _is_precise(case: Case) -> bool:
    """Whether a question is clearly about a topic that defines no term."""
    first = case.matches[0]
    return not isinstance(first.topic.answer, TermAnswer) and first.closeness >= _PRECISE

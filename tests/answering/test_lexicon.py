"""The lexicon: what the text explains is cited from it, what it does not has a source."""

import pytest

from assistant.answering.glossary import Glossary
from assistant.answering.lexicon import LexiconEntry, read_lexicon, search_lexicon
from assistant.answering.presence import Presence
from assistant.convention.model import Convention
from assistant.convention.parser import parse
from assistant.convention.source import read_source
from assistant.retrieval.chunks import chunk
from tests.convention.samples import parsed
from tests.shared import shared_path


def _lexicon(convention: Convention) -> dict[str, LexiconEntry]:
    presence = Presence(convention.text, chunk(convention))
    entries = read_lexicon(convention, Glossary.load(), presence)
    assert len({entry.term for entry in entries}) == len(entries)
    for entry in entries:
        assert bool(entry.source) is not entry.is_from_text
        assert entry.citation is not None or not entry.is_from_text
    return {entry.term: entry for entry in entries}


def _quote(entry: LexiconEntry) -> str:
    return entry.citation.quote if entry.citation is not None else ""


def test_the_name_of_a_party_explains_its_acronym(sparte: Convention) -> None:
    entry = _lexicon(sparte)["DGALN"]
    assert entry.is_from_text
    assert _quote(entry).startswith("La Direction générale de l'Aménagement")
    assert _quote(entry).endswith("(DGALN)")


def test_what_the_text_leaves_bare_has_a_source_and_a_use(sparte: Convention) -> None:
    entry = _lexicon(sparte)["AE (autorisations d'engagement)"]
    assert not entry.is_from_text
    assert "LOLF" in entry.source
    assert "AE" in _quote(entry) or "autorisations d'engagement" in _quote(entry)


@pytest.mark.parametrize(
    ("sentence", "acronym", "name"),
    [
        ("Le Service des phares bleus (SPB) veille.", "SPB", "Service des phares bleus (SPB)"),
        ("Vu l'indice de la mer (IDM) en vigueur.", "IDM", "indice de la mer (IDM)"),
        ("Selon lui. Le Comité du quai (CDQ) siège.", "CDQ", "Comité du quai (CDQ)"),
    ],
)
def test_an_acronym_in_brackets_is_explained_by_the_words_before(
    sentence: str, acronym: str, name: str
) -> None:
    convention = parsed(f"# Convention d'essai\n\nArticle 1 : Objet\n\n{sentence}\n")
    assert _quote(_lexicon(convention)[acronym]) == name


@pytest.mark.parametrize("sentence", ["La phrase (XYZ) finit.", "(ABC) ouvre.", "Un mot (12)."])
def test_brackets_that_shorten_nothing_are_no_acronym(sentence: str) -> None:
    convention = parsed(f"# Convention d'essai\n\nArticle 1 : Objet\n\n{sentence}\n")
    assert not any(entry.is_from_text for entry in _lexicon(convention).values())


@pytest.mark.parametrize(
    ("prefix", "acronyms"),
    [
        ("kali__KALICONT000005635872", {"CPPNI", "FNAM"}),
        ("kali__KALICONT000005635407", {"OCIRP"}),
        ("codes__code-de-la-construction-et-de-l-habitation__article-annexe-2", {"APL", "IRL"}),
    ],
)
def test_acronyms_of_real_texts(prefix: str, acronyms: set[str]) -> None:
    (path,) = shared_path("conventions", "real").glob(f"{prefix}*.txt")
    entries = _lexicon(parse(read_source(path)))
    assert {term for term, entry in entries.items() if entry.is_from_text} >= acronyms


def test_search_forgives_accents_and_reads_explanations(sparte: Convention) -> None:
    entries = tuple(_lexicon(sparte).values())
    found = [entry.term for entry in search_lexicon(entries, "CREDITS paiement")]
    assert "CP (crédits de paiement)" in found
    assert search_lexicon(entries, "") == entries
    assert search_lexicon(entries, "zzz") == ()

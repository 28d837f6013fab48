"""The French tokens that a lexical search compares."""

import re

import Stemmer

from assistant.convention.folding import fold

# Words that carry no matter: articles, pronouns, prepositions, auxiliaries, words of a question.
# Negations, figures, modal verbs and adverbs of time are kept: in a convention they matter.
_STOP_WORDS = """
a ai as au aux avec c ce ceci cela celle celles celui ces cet cette ceux ci comme d dans de des
donc du elle elles en es est et etc etre eu il ils j je l la le les leur leurs lui m ma mais me mes
moi mon n ne nos notre nous o on ont or ou par pour qu que quel quelle quelles quels qui quoi s sa
se ses si son sont sur t ta te tes toi ton tu un une vos votre vous y
ca combien comment pourquoi quand
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
# In this order: a code or a date in figures, a number with its thousands apart, a word.
_TOKEN = re.compile(
    r"(?=[a-z./-]*\d)[a-z0-9]+(?:[-/][a-z0-9]+)+"
    r"|\d{1,3}(?:[ .]\d{3})+(?:,\d+)?(?!\d)"
    r"|\d+,\d+"
    r"|[^\W_]+"
)
_ELISION = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'")
_STEMMER = Stemmer.Stemmer("french", 0)


def tokens(text: str) -> tuple[str, ...]:
    """The tokens of ``text``: folded, elisions split, stop words out, stemmed.

    « 120 000 € » gives ``120000``; a code (« 5608/SG ») stays whole. Accents are folded before
    the stem is taken, on both sides of a search, so that a question typed without accents finds
    the same words.
    """
    folded = _ELISION.sub(" ", fold(text))
    return tuple(_token(word) for word in _TOKEN.findall(folded) if word not in STOP_WORDS)


def _token(word: str) -> str:
    if word[0].isdigit():
        return word.replace(" ", "").replace(".", "")
    if any(character.isdigit() for character in word):
        return word
    stem: str = _STEMMER.stemWord(word)
    return stem

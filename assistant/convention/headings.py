"""Recognising the lines that open the great parts of a convention."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from assistant.convention.folding import fold
from assistant.convention.numbering import LATIN_SUFFIX, NUMBER, plain_number

# A title longer than this is running text set on the line of the heading.
MAX_TITLE = 150
# A title that ends with a full stop is a sentence beyond this length.
_MAX_STOPPED_TITLE = 80
_SLIP_SIMILARITY = 0.8
# A heading is read in this many characters at most: beyond, the line holds running text.
_REACH = 500

# Marks that dress a heading: Markdown, HTML tags.
_DRESS = r"(?:<[^<>\n]{1,80}>|[#>*_\s])*"
_UNDRESS_END = re.compile(r"(?:</[^<>\n]{1,20}>|[#*_\s])+$")
_ARTICLE = re.compile(
    rf"(?P<dress>{_DRESS})(?P<word>A[A-Za-z]{{2,8}}\.?)[\s*_]*(?:[nN]\s?[°ºo]\s*)?"
    rf"(?P<number>{NUMBER})(?P<gap>[\s*_]*)(?P<separator>(?:\s*[.:–—|)\-])*)(?P<rest>.*)",
    re.DOTALL,
)
_ELSEWHERE = re.compile(
    r"(?:du|de la|de l'|des)\s+(?:decret|loi|code|ordonnance|arrete|present|presente|accord|avenant"
    r"|convention)|ci-(?:dessus|dessous|apres|avant)|susvise|precite|et\s+\d|,"
)
# Finite verbs: a line that holds one is a sentence, not the name of what follows.
_VERB = re.compile(
    r"^(?:elles?|ils?|on|nous|vous|ce|cela|celui-ci|celle-ci) (?!de\b|du\b)|"
    r"\b(?:est|sont|etait|sera|seront|soit|a ete|ont|peut|peuvent|pourra|pourront|doit|doivent"
    r"|devra|devront|s'engagent?|engagent?|prend|prennent|expire|fait|font|permet|assure|definit"
    r"|precise|prevoit|dispose|comprend|comporte|s'applique|entre en|demeure|reste|sauf"
    r"|[a-z]{3,}(?:eront|erait|aient))\b"
)
# A subject with its article, then five words or more: with a full stop, a sentence.
_SUBJECT_AND_MORE = re.compile(
    r"(?:(?:l[ae]s?|une?|chaque|tout|toute)\s|l')(?:\S+\s+){5,}", re.DOTALL
)
_CONTENTS_LINE = re.compile(r"(?:\.{3,}|…+|\t)\s*(?:p\.\s*)?\d{1,3}$")
_ANNEX = re.compile(
    rf"{_DRESS}annexe(?:\s+(?:n\s?[°o]\s*)?(?P<number>\d{{1,2}}|[ivx]{{1,4}}|[a-h])(?![\w'])"
    rf"(?:\s{LATIN_SUFFIX})?)?(?P<rest>.*)",
    re.DOTALL,
)
_DIVISION = re.compile(
    rf"{_DRESS}(?:titre|chapitre|partie|section|sous-section)\s+"
    r"(?:\d{1,2}(?:er)?|[ivx]{1,5}|ier|premiere?|unique|preliminaire)(?:\s*[-:.]+.*|\s+.*|)",
    re.DOTALL,
)
_ROMAN_DIVISION = re.compile(
    rf"{_DRESS}[IVX]{{1,5}}\s*[.)]?\s*[-–—.:)]\s*(?P<rest>\S.*)", re.DOTALL
)
_NUMBERED = re.compile(
    rf"{_DRESS}(?P<number>[IVX]{{1,5}}|\d{{1,2}})\s?[.)]?\s*[-–—]?\s+(?P<title>[^\W\d_].*)"
)
_PREAMBLE = re.compile(
    rf"{_DRESS}(?:preambule|expose (?:des motifs|prealable)|(?:le )?contexte(?: et \w+)?"
    r"|il (?:est|a ete|a prealablement ete|est prealablement|a d'abord ete) (?:prealablement )?"
    r"(?:expose|rappele)(?: prealablement)? ce qui suit)"
    r"(?:\s*[-:.]\s*\S.{0,80}|[\s:.*_#]*)",
    re.DOTALL,
)
_VISAS = re.compile(r"(?:les )?(?:visas?|references|textes (?:de reference|applicables))[\s:.*_#]*")
_CONVENED = re.compile(
    r"(?:convenu|conviennent|convenons|arrete|arretent|decide)e?s?\b.{0,40}\b(?:(?:de\s+)?ce\s+qui"
    r"\s+suit|que\s+suit|[dl]es\s+(?:dispositions|stipulations|clauses|articles|termes)"
    r"\s+(?:qui\s+|ci-apres|sui(?:t|vent|vantes|vants)))",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class ArticleHeading:
    """What the heading of an article says.

    Attributes:
        number: its number in plain form.
        title: the words after the number, without separators nor marks; may be empty.
        body_offset: where running text starts on the line of the heading; none where it has none.
    """

    number: str
    title: str
    body_offset: int | None = None


def article_heading(text: str) -> ArticleHeading | None:
    """The heading of an article that ``text``, a line or a paragraph, opens with.

    Cross-references at the start of a line and lines of a table of contents are no headings.
    """
    match = _ARTICLE.match(text[:_REACH])
    if match is None or not _says_article(match["word"]):
        return None
    exact = fold(match["word"]).startswith("art") and "article".startswith(
        fold(match["word"]).rstrip(".")
    )
    rest = _undressed(match["rest"])
    separated = bool(match["separator"].strip())
    if rest and not _announces(rest, separated=separated, exact=exact, gap=match["gap"]):
        return None
    number = plain_number(match["number"])
    if rest and _is_running_text(rest):
        blank = len(match["rest"]) - len(match["rest"].lstrip())
        return ArticleHeading(number=number, title="", body_offset=match.start("rest") + blank)
    return ArticleHeading(number=number, title=clean_title(rest))


def numbered_heading(text: str) -> ArticleHeading | None:
    """The heading « III. LES RÔLES » or « 3. Les rôles » that ``text`` is, if it is one.

    Only a text that calls nothing « article » may have such articles.
    """
    match = _NUMBERED.fullmatch(text) if len(text) <= MAX_TITLE else None
    if match is None:
        return None
    title = _undressed(match["title"])
    # A mark of heading makes one of « ## 8. Ce que fait la DINUM » too.
    marked = text.startswith("#") or title.isupper()
    sentence = title.endswith((".", "?", "!")) or holds_verb(title)
    if title.endswith((";", ":", ",")) or (sentence and not marked) or not title[0].isupper():
        return None
    return ArticleHeading(number=plain_number(match["number"]), title=clean_title(title))


def clean_title(written: str) -> str:
    """A title without marks, line breaks, separators before it nor full stop after it."""
    words = " ".join(_undressed(written).split())
    return words.strip("*_ ").lstrip(".:–—-|) ").rstrip(" .:")


def annex_number(text: str) -> str | None:
    """The number of the annex that ``text`` is the heading of, or none if it is no such heading."""
    if len(text) > 2 * MAX_TITLE or text.endswith((".", ";", ",")):
        return None
    match = _ANNEX.fullmatch(fold(text))
    if match is None:
        return None
    rest = match["rest"].strip(" *_#")
    known = not rest or re.match(
        r"[-:.|(]|(?:a|au|aux|de|du|des|relative|financiere|technique)\b", rest
    )
    if known is None or _CONTENTS_LINE.search(text):
        return None
    return _annex_number_as_written(text) if match["number"] else ""


def is_division(text: str) -> bool:
    """Whether ``text`` is the heading of a title, a chapter or a part (« Chapitre 3 »)."""
    short = len(text) <= MAX_TITLE and not text.endswith((";", ",", ":"))
    return short and _DIVISION.fullmatch(fold(text)) is not None


def may_be_roman_division(text: str) -> bool:
    """Whether ``text`` may head a group of articles (« II. - Engagements. »)."""
    match = _ROMAN_DIVISION.fullmatch(text)
    if len(text) > 2 * MAX_TITLE or match is None:
        return False
    # « III. - Il garde … pour dix jours. » is a numbered paragraph, the last of its article.
    return not (text.endswith(".") and holds_verb(match["rest"]))


def is_preamble_heading(text: str) -> bool:
    """Whether ``text`` is the heading of a preamble."""
    return len(text) <= MAX_TITLE and _PREAMBLE.fullmatch(fold(text)) is not None


def is_visas_heading(text: str) -> bool:
    """Whether ``text`` announces the texts that the convention stands on."""
    return _VISAS.fullmatch(fold(text)) is not None


def is_agreement_formula(text: str) -> bool:
    """Whether ``text`` is the phrase after which the clauses begin (« … ce qui suit : »)."""
    return len(text) <= MAX_TITLE and _CONVENED.search(fold(text)) is not None


def holds_verb(text: str) -> bool:
    """Whether ``text`` holds a finite verb among the usual ones: then it is no title."""
    return _VERB.search(fold(text)) is not None


def _says_article(word: str) -> bool:
    folded = fold(word).rstrip(".")
    if folded in {"article", "art"}:
        return True
    likeness = SequenceMatcher(None, folded, "article", autojunk=False).ratio()
    return folded != "articles" and likeness >= _SLIP_SIMILARITY


def _announces(rest: str, *, separated: bool, exact: bool, gap: str) -> bool:
    """Whether ``rest``, after the number, is a title or the text of the article itself."""
    if _CONTENTS_LINE.search(rest) or _ELSEWHERE.match(fold(rest[:60])):
        return False
    if separated:
        return True
    opening = rest.lstrip("*_ ")[:1]
    return exact and bool(gap) and (opening.isupper() or opening in '(«"')


def _is_running_text(rest: str) -> bool:
    if len(rest) > MAX_TITLE or rest.endswith((";", ":", ",")):
        return True
    sentence = _SUBJECT_AND_MORE.match(fold(rest)) is not None or holds_verb(rest)
    return rest.endswith(".") and (sentence or len(rest) > _MAX_STOPPED_TITLE)


def _undressed(text: str) -> str:
    return _UNDRESS_END.sub("", text).strip()


def _annex_number_as_written(text: str) -> str:
    found = re.search(r"(?i:annexe)\s+(?:n\s?[°ºo]\s*)?(\w+)", text)
    return found[1] if found else ""

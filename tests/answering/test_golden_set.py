"""Golden sets: what is read, what is refused and how, which convention they are about."""

import json
from pathlib import Path

import pytest

from assistant.answering.golden_set import GoldenSetError, golden_library, open_golden
from assistant.convention.library import Library
from tests.answering.conftest import convention_of

_LINE = {"id": "a", "question": "Quel préavis ?", "status": ["answered"]}
_LIBRARY = Library(
    conventions=tuple(
        convention_of(slug, "Article 1 : Durée\n\nCinq mois.\n")
        for slug in ("convention-alpha", "convention-beta-deux", "convention-deux")
    )
)


def _written(folder: Path, *lines: str, name: str = "jeu.jsonl") -> Path:
    path = folder / name
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _line(**fields: object) -> str:
    return json.dumps(_LINE | fields, ensure_ascii=False)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "la ligne n'est pas du JSON"),
        ("[]", "la ligne n'est pas un objet JSON"),
        ('{"id": "a", "question": "Q ?"}', "le champ « status » manque"),
        (_line(status=["yes"]), "le champ « status.0 » ne connaît pas « yes »"),
        (_line(status="answered"), "le champ « status » doit être une liste"),
        (_line(must=["(("]), "« (( » n'est pas une expression régulière"),
        (_line(musts=["x"]), "le champ « musts » n'existe pas"),
        (_line(today="2031-02-30"), "le champ « today » n'est pas une date du calendrier"),
        (_line(question=3), "le champ « question » doit être un texte"),
        (_line(question=" "), "La question est vide"),
        (_line(convention="convention-omega"), "Convention inconnue : « convention-omega »"),
        (_line(question="Encore ?"), "l'identifiant « a » est déjà celui de la ligne 1"),
    ],
)
def test_a_bad_line_is_named_and_explained(tmp_path: Path, line: str, message: str) -> None:
    path = _written(tmp_path, _line(), "", line)

    with pytest.raises(GoldenSetError) as refused:
        open_golden(path, _LIBRARY, "convention-alpha")

    assert "jeu.jsonl », ligne 3 : " in str(refused.value)
    assert message in str(refused.value)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\n \n", "ne contient aucune question"),
        (b'{"id": "\xe9"}', "il n'est pas encodé en UTF-8"),
    ],
)
def test_a_file_that_is_no_set_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "jeu.jsonl"
    path.write_bytes(content)

    with pytest.raises(GoldenSetError, match=message):
        open_golden(path, _LIBRARY, "convention-alpha")


def test_a_folder_is_no_set(tmp_path: Path) -> None:
    with pytest.raises(GoldenSetError, match="ne peut pas être lu"):
        open_golden(tmp_path, _LIBRARY, "convention-alpha")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("alpha.jsonl", "convention-alpha"),
        ("unseen-alpha.jsonl", "convention-alpha"),
        ("deux.jsonl", "convention-beta-deux"),
        ("beta-deux.jsonl", "convention-beta-deux"),
        ("convention-deux.jsonl", "convention-deux"),
        ("dialogues.jsonl", "convention-deux"),
        ("alphabet.jsonl", "convention-deux"),
    ],
)
def test_a_set_is_about_the_convention_that_its_name_ends_in(
    tmp_path: Path, name: str, slug: str
) -> None:
    path = _written(tmp_path, _line(), name=name)

    assert open_golden(path, _LIBRARY, "convention-deux").convention == slug
    assert open_golden(path, _LIBRARY, "", said="convention-alpha").convention == "convention-alpha"


def test_a_line_may_name_its_own_convention(tmp_path: Path) -> None:
    path = _written(tmp_path, _line(convention="convention-alpha"), _line(id="b"))
    golden_set = open_golden(path, _LIBRARY, "convention-deux")

    asked = [golden.asked(golden_set.convention).convention for golden in golden_set.questions]
    assert asked == ["convention-alpha", "convention-deux"]


def test_conventions_beside_the_sets_are_found_and_replace_none(tmp_path: Path) -> None:
    for folder in ("golden", "data", "conventions"):
        (tmp_path / folder).mkdir()
    path = _written(tmp_path / "golden", _line())
    beside = "Article 1 : Durée\n\nNeuf mois.\n"
    for slug in ("convention-alpha", "convention-gamma"):
        (tmp_path / "data" / f"{slug}.md").write_text(beside, encoding="utf-8")

    library = golden_library(_LIBRARY, [path])

    assert [one.slug for one in library.conventions] == [
        "convention-alpha",
        "convention-beta-deux",
        "convention-deux",
        "convention-gamma",
    ]
    assert library.get("convention-alpha") == _LIBRARY.get("convention-alpha")
    assert library.get("convention-gamma").text == beside

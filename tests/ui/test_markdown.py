"""Labels: what is written is what is shown."""

import pytest

from assistant.ui.markdown import as_label, as_question


@pytest.mark.parametrize(
    "text",
    ["**gras**", "$x^2$", "[a](b)", ":red[r]", "<b>", "`code`", "# titre", "![i](x)", "a\\*b"],
)
def test_every_mark_is_escaped(text: str) -> None:
    label = as_label(text)
    assert label.replace("\\\\", "").count("\\") >= 1
    for mark in "*$[`<#!":
        assert all(label[at - 1] == "\\" for at, one in enumerate(label) if one == mark)


def test_icons_and_emojis_are_broken_up_and_plain_words_are_left() -> None:
    assert ":smile" not in as_label(":smile:")
    assert ":material" not in as_label(":material/home:")
    assert as_label("Article 4,\n Durée") == "Article 4, Durée"


def test_no_break_spaces_stay() -> None:
    assert as_label("à 3\u00a0000\u202f€\n puis\t") == "à 3\u00a0000\u202f€ puis"


def test_the_mark_of_a_question_stays_with_its_last_word() -> None:
    assert as_question("Quel montant ?") == "Quel montant\u00a0?"
    assert as_question("C'est « quoi » : rien") == "C'est « quoi\u00a0»\u00a0\\: rien"

from dataclasses import replace

import pytest

from api.source_list import as_text, without_sources
from assistant.types import Answer, AnswerStatus, Citation
from corpus.types import Kind, Language, Source


def make_answer(
    text: str, language: Language = Language.BOKMAL, title: str = "Plan", follow_ups: tuple[str, ...] = ()
) -> Answer:
    citation = Citation(1, "plan", title, Kind.UPLOAD, "Evaluering", 3, "plan.0", text, text, "/kilder/plan#p0")
    return Answer(AnswerStatus.ANSWERED, language, f"{text} [1]", (citation,), follow_ups)


def test_the_sources_are_listed_with_their_pages_and_where_they_stand() -> None:
    text = as_text(make_answer("Tiltakene evalueres."), "http://127.0.0.1:8000")
    assert text == (
        "Tiltakene evalueres. [1]\n\n**Kilder**\n\n"
        "- [1] [Plan – Evaluering](http://127.0.0.1:8000/kilder/plan#p0), side 3"
    )


@pytest.mark.parametrize(
    ("language", "behind"),
    [
        pytest.param(Language.BOKMAL, "(bygger på KS; Fafo)", id="nb"),
        pytest.param(Language.NYNORSK, "(byggjer på KS; Fafo)", id="nn"),
        pytest.param(Language.ENGLISH, "(builds on KS; Fafo)", id="en"),
    ],
)
def test_who_stands_behind_a_text_of_ours_is_named_once(language: Language, behind: str) -> None:
    answer = make_answer("Tiltakene evalueres.", language)
    sources = tuple(
        Source(name, name, publisher, "2019", "", Kind.METHOD)
        for name, publisher in [("E1", "KS"), ("E2", "Fafo"), ("E3", "KS")]
    )
    assert as_text(replace(answer, citations=(replace(answer.citations[0], sources=sources),))).endswith(behind)


def test_without_an_address_a_source_has_no_link() -> None:
    assert as_text(make_answer("Tiltakene evalueres.")).endswith("- [1] Plan – Evaluering, side 3")


@pytest.mark.parametrize("language", list(Language))
def test_what_was_said_is_found_again_without_the_list(language: Language) -> None:
    assert without_sources(as_text(make_answer("**Kilder**\n\n- [1] og to til.", language))) == (
        "**Kilder**\n\n- [1] og to til. [1]"
    )


def test_what_is_offered_is_listed_where_nothing_is_cited() -> None:
    declined = Answer(AnswerStatus.DECLINED, Language.BOKMAL, "Nei. Spørsmålene under:", follow_ups=("Hva er X?",))
    assert as_text(declined) == "Nei. Spørsmålene under:\n\n- Hva er X?"


@pytest.mark.parametrize(
    "planted",
    [
        pytest.param("![x](https://evil.example/?q=)", id="picture"),
        pytest.param("[klikk](https://evil.example)", id="link"),
        pytest.param("[1]: https://evil.example", id="target of a marker"),
        pytest.param("![x][y]", id="picture by name"),
        pytest.param("<img src=x>", id="tag"),
        pytest.param("<https://evil.example>", id="address in brackets"),
    ],
)
def test_a_source_cannot_plant_a_link_a_picture_or_a_tag(planted: str) -> None:
    from markdown_it import MarkdownIt

    html = MarkdownIt("commonmark").render(as_text(make_answer(planted, title=planted)))
    assert not any(tag in html for tag in ("<img", "<a "))

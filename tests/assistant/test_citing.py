from collections.abc import Iterator

from assistant.citing import told, with_citations
from assistant.statements import Statement
from tests.builders import make_passage

_PLAN = make_passage(
    "Planen har mål. Den har tiltak.\nGjør dette:\n- Sett et mål.\n- Velg en eier.", document_id="plan"
)
_OTHER = make_passage("Rapporten sier det samme.", document_id="rapport")


def said(passage: object, *quotes: str) -> list[Statement]:
    assert isinstance(passage, type(_PLAN))
    return [Statement(quote, quote, passage, is_item=quote.startswith("- ")) for quote in quotes]


def test_sentences_of_one_passage_share_a_marker_at_their_end() -> None:
    text, citations = with_citations(said(_PLAN, "Planen har mål.", "Den har tiltak."))
    assert text == "Planen har mål. Den har tiltak. [1]"
    assert [citation.quote for citation in citations] == ["Planen har mål. Den har tiltak."]


def test_another_passage_begins_a_paragraph_with_a_marker_of_its_own() -> None:
    text, citations = with_citations([*said(_PLAN, "Planen har mål."), *said(_OTHER, "Rapporten sier det samme.")])
    assert text == "Planen har mål. [1]\n\nRapporten sier det samme. [2]"
    assert [citation.document_id for citation in citations] == ["plan", "rapport"]


def test_a_list_stays_a_list_and_its_last_item_carries_the_marker() -> None:
    text, _ = with_citations(said(_PLAN, "Gjør dette:", "- Sett et mål.", "- Velg en eier."))
    assert text == "Gjør dette:\n\n- Sett et mål.\n- Velg en eier. [1]"


def test_the_paragraphs_of_a_passage_stay_paragraphs_each_with_its_marker() -> None:
    text, _ = with_citations(said(_PLAN, "Den har tiltak.", "Gjør dette:"))
    assert text == "Den har tiltak. [1]\n\nGjør dette: [1]"


def test_an_item_that_stands_alone_is_said_as_a_sentence() -> None:
    text, citations = with_citations(said(_PLAN, "- Velg en eier."))
    assert text == "Velg en eier. [1]"
    assert citations[0].quote == "- Velg en eier."


def test_a_citation_leads_to_its_passage_and_quotes_it_verbatim() -> None:
    _, (citation,) = with_citations(said(_PLAN, "Den har tiltak.", "- Velg en eier."))
    assert citation.url == "/kilder/plan#p0"
    assert citation.quote in citation.text == _PLAN.text


def test_a_sentence_is_told_before_the_next_one_is_there() -> None:
    def statements() -> Iterator[Statement]:
        yield said(_PLAN, "Planen har mål.")[0]
        raise AssertionError("the next statement was asked for too early")

    assert next(told(statements())) == "Planen har mål."


def test_what_is_told_piece_by_piece_is_the_text() -> None:
    statements = [*said(_PLAN, "Planen har mål.", "Gjør dette:", "- Sett et mål."), *said(_OTHER, _OTHER.text)]
    assert "".join(told(iter(statements))) == with_citations(statements)[0]

import json
from collections.abc import Iterator

import pytest

from assistant.draft_reading import Completeness, DraftReader
from assistant.failures import Failure, ModelFailed
from assistant.statements import Statement
from tests.builders import make_passage
from tests.fakes import written

_PASSAGE = make_passage("Planen har mål.\nDen har tiltak.")
_FIRST = ("Planen har mål.", "p1", "Planen har mål.")
_SECOND = ("Den har tiltak.", "p1", "Den har tiltak.")
_JSON = written(_FIRST, _SECOND)


def reader() -> DraftReader:
    return DraftReader({"p1": _PASSAGE})


def read(text: str) -> list[Statement]:
    return list(reader().read([text]))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(_JSON, id="plain"),
        pytest.param(f"```json\n{_JSON}\n```", id="in a fence"),
        pytest.param(f"Her er svaret:\n{_JSON}\nHåper det hjelper!", id="with text round it"),
        pytest.param(f'<think>Kanskje {{"statements": [1]}}?</think>{_JSON}', id="after a train of thought"),
        pytest.param(json.dumps(json.loads(_JSON), indent=2), id="on many lines"),
        pytest.param(json.dumps(json.loads(_JSON)["statements"]), id="the list alone"),
        pytest.param(_JSON.replace("}]", "},]"), id="a comma too many"),
    ],
)
def test_statements_are_read_whatever_stands_round_them(text: str) -> None:
    assert [statement.text for statement in read(text)] == ["Planen har mål.", "Den har tiltak."]


def test_a_statement_is_given_when_its_last_character_has_come() -> None:
    written_so_far = _JSON.index("}") + 1

    def pieces() -> Iterator[str]:
        yield from _JSON[:written_so_far]
        raise AssertionError("more was asked for than the first statement needs")

    assert next(reader().read(pieces())).text == "Planen har mål."


def test_a_quote_that_differs_in_white_space_is_given_as_it_stands() -> None:
    (statement,) = read(written(("Planen har mål.", "p1", "Planen har mål. Den har tiltak.")))
    assert statement.quote == _PASSAGE.text


def test_what_is_no_statement_is_left_out_and_counted() -> None:
    made = reader()
    said = [1, {"text": "a"}, {"text": "a", "passage": "p9", "quote": "a"}, {"text": 1, "passage": "p1", "quote": "a"}]
    assert list(made.read([json.dumps({"statements": said})])) == []
    assert (made.written, made.malformed) == (4, 4)


def test_markers_and_markdown_of_the_models_own_are_taken_out() -> None:
    (statement,) = read(written(("# Planen\nhar `mål` [3].", "p1", "Planen har mål.")))
    assert statement.text == "Planen har mål."


def test_half_a_character_is_taken_out() -> None:
    (statement,) = read(
        '{"statements": [{"text": "Planen \\ud800har mål.", "passage": "p1", "quote": "Planen har mål."}]}'
    )
    assert statement.text == "Planen har mål."


@pytest.mark.parametrize(
    ("said", "completeness"),
    [
        ('"completeness": "whole"', Completeness.WHOLE),
        ('"completeness": "sure"', Completeness.PART),
        ("", Completeness.PART),
    ],
)
def test_how_much_is_answered_is_a_part_unless_it_is_said(said: str, completeness: Completeness) -> None:
    made = reader()
    list(made.read(['{"statements": [] , ' + said + "}"]))
    assert made.completeness is completeness


def test_how_much_is_answered_is_not_read_from_a_statement() -> None:
    made = reader()
    list(made.read([written(('"completeness": "whole"', "p1", "Planen har mål."), completeness="part")]))
    assert made.completeness is Completeness.PART


@pytest.mark.parametrize(
    ("text", "failure"),
    [
        ("", Failure.EMPTY),
        (" \n", Failure.EMPTY),
        ("Det vet jeg ikke.", Failure.NONSENSE),
        ('{"statements": [{"text" "a"}]}', Failure.NONSENSE),
        ('{"statements": [{"text": "a', Failure.CUT_OFF),
        ('{"state', Failure.CUT_OFF),
        ("<think>Hm", Failure.CUT_OFF),
    ],
)
def test_a_reply_without_a_whole_list_is_a_failure(text: str, failure: Failure) -> None:
    with pytest.raises(ModelFailed) as raised:
        read(text)
    assert raised.value.failure is failure

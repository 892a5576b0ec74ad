from assistant.grounding import grounded
from assistant.statements import Statement
from tests.builders import make_passage

_PASSAGE = make_passage("57 prosent har kartlagt alle. 9 prosent har ikke kartlagt.")


def test_a_statement_with_a_verbatim_quote_stands() -> None:
    statement = Statement("57 prosent har kartlagt alle.", "57 prosent har kartlagt alle.", _PASSAGE)
    assert grounded([statement]) == (statement,)


def test_an_invented_quote_is_dropped() -> None:
    assert grounded([Statement("Alle har kartlagt.", "Alle har kartlagt.", _PASSAGE)]) == ()


def test_a_number_that_its_quote_lacks_is_dropped() -> None:
    assert grounded([Statement("9 prosent har kartlagt alle.", "57 prosent har kartlagt alle.", _PASSAGE)]) == ()

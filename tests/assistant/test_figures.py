import pytest

from assistant.figures import figure_contexts, figures, is_english


def said(text: str, *, english: bool = False) -> list[tuple[str, str]]:
    return [(one.value, one.unit) for one in figures(text, english=english)]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("57 prosent", ("57", "percent")),
        ("57 %", ("57", "percent")),
        ("57,5 pst.", ("57.5", "percent")),
        ("femtisju prosent", ("57", "percent")),
        ("halvparten", ("50", "percent")),
        ("en fjerdedel", ("25", "percent")),
        ("én av fire", ("25", "percent")),
        ("ein tredel", ("1/3", "share")),
        ("en av tre", ("1/3", "share")),
        ("to tredjedeler", ("2/3", "share")),
        ("5 prosentpoeng", ("5", "points")),
        ("dobbelt så mange", ("2", "times")),
        ("1 000 ansatte", ("1000", "")),
        ("1.000 ansatte", ("1000", "")),
        ("seks måneder", ("6", "")),
        ("hvert fjerde år", ("4", "nth")),
        ("kvart andre år", ("2", "nth")),
        ("i 2011", ("2011", "year")),
        ("i oktober", ("10", "month")),
    ],
)
def test_a_figure_is_read_whichever_way_it_is_written(text: str, figure: tuple[str, str]) -> None:
    assert said(text) == [figure]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("one third", [("1/3", "share")]),
        ("fifty-seven per cent", [("57", "percent")]),
        ("1,000 employees", [("1000", "")]),
        ("two to three months", [("2", ""), ("3", "")]),
        ("in October", [("10", "month")]),
        ("you may go to the fire", []),
    ],
)
def test_english_figures_are_read_as_english(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text, english=True) == found


def test_the_first_of_two_joined_figures_has_the_unit_of_the_last() -> None:
    assert said("mellom 20 og 30 prosent") == [("20", "percent"), ("30", "percent")]


@pytest.mark.parametrize(
    ("text", "bound"),
    [("litt over halvparten", "over"), ("mindre enn 20 prosent", "under"), ("rundt 30 prosent", "")],
)
def test_more_than_a_figure_is_another_than_the_figure(text: str, bound: str) -> None:
    assert [one.bound for one in figures(text, english=False)] == [bound]


def test_each_figure_has_the_words_of_its_own_clause() -> None:
    contexts = figure_contexts(
        "I kommunen deltok 61 prosent, i staten 66 prosent og i privat 50 prosent.", english=False
    )
    assert [context.text.strip(" .") for context in contexts] == [
        "I kommunen deltok 61 prosent",
        "i staten 66 prosent",
        "i privat 50 prosent",
    ]


@pytest.mark.parametrize(("text", "english"), [("the plan is good", True), ("planen er god", False), ("BMS", False)])
def test_a_language_is_told_by_its_function_words(text: str, english: bool) -> None:
    assert is_english(text) is english

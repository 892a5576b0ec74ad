from corpus.layout import Line, in_reading_order, measure


def line(text: str, baseline: float, left: float = 50.0, size: float = 11.0) -> Line:
    return Line(text, 1, size, left=left, baseline=baseline)


def test_the_usual_typography_is_that_of_most_letters() -> None:
    lines = [line("Overskrift", 800, size=20), *(line("tekst " * 10, 780 - 14 * n) for n in range(10))]
    typography = measure(lines)
    assert (typography.size, typography.bold, typography.leading) == (11.0, False, 14.0)
    assert typography.full_line_characters == 60


def test_nothing_has_a_typography_too() -> None:
    assert measure([]).full_line_characters == 0


def test_one_column_is_read_from_the_top_down() -> None:
    lines = [line("bunn", 50), line("topp", 800), line("midt", 400)]
    assert [entry.text for entry in in_reading_order(lines)] == ["topp", "midt", "bunn"]


def test_columns_keep_the_order_of_the_file() -> None:
    left = [line(f"v{n}", 800 - 20 * n) for n in range(3)]
    right = [line(f"h{n}", 800 - 20 * n, left=320) for n in range(3)]
    assert in_reading_order([*left, *right]) == (*left, *right)


def test_lines_without_a_place_keep_their_order() -> None:
    lines = (line("b", 10), Line("a", 1), line("c", 90))
    assert in_reading_order(lines) == lines

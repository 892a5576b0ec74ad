import json
import re
from pathlib import Path

import pytest
from lxml import html

from corpus.types import Language
from evals.answers.cases import Half
from evals.answers.plots import plots
from evals.answers.report import NOTES, markdown, page, write_scorecard
from evals.answers.scorecard import Scorecard, make_scorecard
from evals.types import MeasurementError
from tests.evals.answers.builders import make_decline, make_matched_set, make_outcome, make_record

_CASES = [*make_matched_set("kurs"), *make_matched_set("ferie", half=Half.SCORED)]


def make_card() -> Scorecard:
    """Ours declines in bokmål; the other answers all."""
    replies = {language: make_outcome(language=language) for language in Language} | {Language.BOKMAL: make_decline()}
    ours = [make_record(replies[case.language], case_id=case.id) for case in _CASES]
    other = [make_record(case_id=case.id, system="stock <1>", declines=False) for case in _CASES]
    return make_scorecard(_CASES, [*ours, *other])


def test_the_markdown_has_ours_beside_the_other_with_intervals() -> None:
    text = markdown(make_card(), ["Nothing has fallen."], NOTES)
    assert "6 cases in 2 matched sets (tuning and scored)." in text
    assert "| measure | veileder | stock <1> |" in text
    assert "| Status right | 66.7 % (30.0–90.3) | – |" in text
    assert "| Latency p50 | 10.0 ms (10.0–10.0) | 10.0 ms (10.0–10.0) |" in text
    assert "- Nothing has fallen." in text


def test_the_markdown_compares_languages_and_lists_the_tuning_half_only() -> None:
    text = markdown(make_card(), [], NOTES)
    assert "| measure | nynorsk − bokmål | English − bokmål |" in text
    assert "| Status right | +100.0 (+100.0 to +100.0) | +100.0 (+100.0 to +100.0) |" in text
    assert "- fact-kurs-nb: status_right, required_facts" in text
    assert "fact-ferie-nb" not in text


def test_every_plot_of_the_page_says_in_words_what_it_shows() -> None:
    tree = html.fromstring(page(make_card(), [], NOTES))
    drawn = tree.xpath("//svg[@role='img']")
    assert len(drawn) == len(plots(make_card())) > 5
    ids = {element.get("id") for element in tree.xpath("//*[@id]")}
    for svg in drawn:
        assert set(svg.get("aria-labelledby").split()) <= ids
    words = tree.xpath("//desc[@id='all-words']")[0].text
    assert "Status right: veileder 66.7 % (30.0–90.3)." in words


def test_the_page_needs_nothing_else_and_shows_names_as_they_are() -> None:
    text = page(make_card(), [], NOTES)
    assert not re.search(r"(?:src|href)=", text)
    assert "stock <1>" not in text
    assert "stock &lt;1&gt;" in text


def test_marks_stand_where_their_figures_are() -> None:
    everything = plots(make_card())[0]
    row = next(row for row in everything.rows if row.label == "Required facts said")
    left, right = (everything.ticks[0][0], everything.ticks[-1][0])
    ours, other = row.marks
    assert ours.x == pytest.approx(left + (right - left) * 4 / 6, abs=0.1)
    assert other.x == right
    assert ours.low < ours.x < ours.high < right
    assert ours.y < other.y


def test_a_system_has_no_mark_where_it_was_not_measured() -> None:
    everything = plots(make_card())[0]
    row = next(row for row in everything.rows if row.label == "Status right")
    assert [mark.system for mark in row.marks] == [0]


def test_the_three_files_stand_in_the_folder(tmp_path: Path) -> None:
    write_scorecard(tmp_path / "new", make_card(), ["Nothing has fallen."])
    report = json.loads((tmp_path / "new" / "scorecard.json").read_text(encoding="utf-8"))
    ours, other = report["systems"]
    assert ours["groups"][0]["scores"]["status_right"]["estimate"]["mean"] == pytest.approx(2 / 3)
    assert other["system"] == "stock <1>"
    assert report["settings"]["halves"] == ["tuning", "scored"]
    assert report["baseline"] == ["Nothing has fallen."]
    assert (tmp_path / "new" / "scorecard.md").read_text(encoding="utf-8").startswith("# Scorecard")
    assert (tmp_path / "new" / "scorecard.html").is_file()


def test_says_that_the_page_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "scorecard.md").mkdir()
    with pytest.raises(MeasurementError, match="cannot be written"):
        write_scorecard(tmp_path, make_card(), [])

import pytest

from evals import bench
from evals.bench import run_bench
from evals.bench_report import bench_text
from evals.costs import Costs, searching_peak_mebibytes, share
from evals.types import Figure, MeasurementError, Ratio
from tests.evals.builders import make_passages
from tests.evals.fakes import fake_system


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_server() -> Costs:
        raise MeasurementError("no server here")

    monkeypatch.setattr(bench, "shipped_passages", make_passages)
    monkeypatch.setattr(bench, "answering_costs", lambda: Costs((Figure("answer p50", 2.5, "ms"),)))
    monkeypatch.setattr(bench, "memory_costs", no_server)
    monkeypatch.setattr(bench, "start_costs", lambda: Costs(ratios=(Ratio("ask / chromadb", 0.5),)))


def test_measures_every_system_on_every_collection() -> None:
    result = run_bench([fake_system("veileder"), fake_system("peer")], [20, 40], langchain_up_to=100)
    assert [(speed.collection, speed.system) for speed in result.speeds] == [
        (collection, system)
        for collection in ("shipped corpus", "20 synthetic", "40 synthetic")
        for system in ("veileder", "peer")
    ]
    names = [ratio.name for ratio in result.ratios]
    assert names[:3] == [f"query p50, {speed.collection}: veileder / peer" for speed in result.speeds[::2]]
    assert "query p50, veileder: 40 synthetic / 20 synthetic" in names


def test_what_cannot_be_measured_is_said_and_the_rest_goes_on() -> None:
    result = run_bench([fake_system()], [], langchain_up_to=100)
    assert result.not_measured == ("memory: no server here",)
    assert result.figures == (Figure("answer p50", 2.5, "ms"),)


def test_langchain_is_left_out_above_the_size_where_it_takes_minutes() -> None:
    result = run_bench([fake_system("langchain-bm25"), fake_system("bm25s-stems")], [20], langchain_up_to=10)
    assert [speed.system for speed in result.speeds if speed.passages == 20] == ["bm25s-stems"]
    assert result.not_measured[0].startswith("langchain-bm25, 20 synthetic: takes minutes")


def test_the_text_holds_speeds_figures_ratios_and_what_is_missing() -> None:
    speeds, figures, ratios, missing = bench_text(run_bench([fake_system()], [], langchain_up_to=100)).split("\n\n")
    assert speeds.splitlines()[1].startswith("shipped corpus    fake")
    assert figures.splitlines()[1].split() == ["answer", "p50", "2.50", "ms"]
    assert ratios.splitlines()[1].split() == ["ask", "/", "chromadb", "0.50"]
    assert missing == "Not measured:\nmemory: no server here"


def test_a_share_is_named_for_its_parts() -> None:
    assert share(Figure("a", 1, "s"), Figure("b", 4, "s")) == Ratio("a / b", 0.25)


def test_peak_memory_of_searching_is_that_of_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evals.costs.shipped_passages", make_passages)
    monkeypatch.setattr("evals.costs.peak_mebibytes", lambda: 12.5)
    assert searching_peak_mebibytes(fake_system()) == 12.5

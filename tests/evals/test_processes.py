import sys
from pathlib import Path

import pytest

from evals import processes
from evals.processes import output_of, peak_mebibytes, wall_seconds
from evals.types import MeasurementError

_LINUX_ONLY = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="peak memory is read from /proc")


def test_the_wall_time_is_that_of_the_whole_program() -> None:
    assert 0.1 < wall_seconds((sys.executable, "-S", "-c", "import time; time.sleep(0.1)"), runs=1) < 5


def test_a_program_that_fails_is_named_with_its_last_words() -> None:
    with pytest.raises(MeasurementError, match=r"Failed: .*: no such luck"):
        output_of((sys.executable, "-S", "-c", "import sys; sys.exit('no such luck')"))


def test_a_program_that_fails_in_silence_is_named_too() -> None:
    with pytest.raises(MeasurementError, match="exit status 3"):
        output_of((sys.executable, "-S", "-c", "import sys; sys.exit(3)"))


def test_a_program_that_is_not_there_is_named() -> None:
    with pytest.raises(MeasurementError, match="no-such-program"):
        output_of(("no-such-program",))


@_LINUX_ONLY
def test_the_peak_stays_after_the_memory_is_given_back() -> None:
    before = peak_mebibytes()
    assert bytes(range(256)) * 400_000  # about 100 MiB, all of it written
    assert peak_mebibytes() >= before
    assert peak_mebibytes() > 90


def test_says_that_peak_memory_cannot_be_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(processes, "_STATUS", str(tmp_path / "{process}"))
    with pytest.raises(MeasurementError, match="not measured"):
        peak_mebibytes()

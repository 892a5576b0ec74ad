"""What whole programs cost: the time from start to end, and the most memory that a process ever held."""

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from evals.types import MeasurementError

_STATUS = "/proc/{process}/status"  # Linux; VmHWM, "high water mark", is the peak of the resident set (proc(5))

Environment = Mapping[str, str] | None
"""The environment variables of a program; None stands for those of this one."""


def wall_seconds(command: Sequence[str], *, environment: Environment = None, runs: int = 5) -> float:
    """The median time that a program takes from start to end, over `runs` runs after one that does not count.

    Raises:
        MeasurementError: The program cannot be started, or ends with an error.
    """
    _run_seconds(command, environment)
    return median(_run_seconds(command, environment) for _ in range(runs))


def peak_mebibytes(process: int | None = None) -> float:
    """The most memory that a running process has held since it began, in MiB; without `process`, this one.

    Raises:
        MeasurementError: The system does not tell, as only Linux does in this form.
    """
    status = Path(_STATUS.format(process=process or "self"))
    try:
        lines = status.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise MeasurementError(f"Peak memory is not measured: no {status} on this system.") from error
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024


def output_of(command: Sequence[str], environment: Environment = None) -> str:
    """What a program prints to its standard output.

    Raises:
        MeasurementError: The program cannot be started, or ends with an error.
    """
    try:
        done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True, encoding="utf-8")
    except (OSError, subprocess.CalledProcessError) as error:
        complaint = (getattr(error, "stderr", "") or str(error)).strip().splitlines()[-1]
        program = " ".join((Path(command[0]).name, *command[1:]))
        raise MeasurementError(f"Failed: {program}: {complaint}") from error
    return done.stdout


def _run_seconds(command: Sequence[str], environment: Environment) -> float:
    started = perf_counter()
    output_of(command, environment)
    return perf_counter() - started

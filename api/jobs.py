"""Work in the background, one piece at a time, while questions are answered."""

import logging
import threading
import uuid
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from api.errors import problem, status_of, trace
from corpus.errors import UnreadableDocument
from indexing.types import Progress

logger = logging.getLogger(__name__)

_REMEMBERED = 1000  # jobs


@dataclass(frozen=True, slots=True)
class Job:
    """How far a piece of work has come: `state` is queued, running, done or failed; `error` a problem."""

    id: str
    document_id: str
    state: str = "queued"
    done: int = 0
    total: int = 1
    error: dict[str, object] | None = None


class Jobs:
    """The pieces of work of this process, those at work and about a thousand that ended remembered."""

    def __init__(self) -> None:
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="jobs")
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._lock = threading.Lock()

    def start(self, document_id: str, work: Callable[[Callable[[Progress], None]], object]) -> Job:
        """Queue `work`, which is given a function to report its progress to."""
        job = Job(uuid.uuid4().hex, document_id)
        self._put(job)
        self._worker.submit(self._run, job, work)
        return job

    def get(self, job_id: str) -> Job | None:
        """The job with this id as it stands, or None."""
        with self._lock:
            return self._jobs.get(job_id)

    def close(self) -> None:
        """Finish what was promised: every piece of work that was taken."""
        self._worker.shutdown()

    def _run(self, job: Job, work: Callable[[Callable[[Progress], None]], object]) -> None:
        def report(progress: Progress) -> None:
            self._put(replace(job, state="running", done=progress.done, total=progress.total))

        self._put(replace(job, state="running"))
        try:
            work(report)
            self._put(replace(job, state="done", done=1))
        except Exception as error:  # whatever it is, the one who waits for the job must be told
            status = status_of(error)
            known = status != 500
            if not known:
                logger.error("Job %s failed: %s\n%s", job.id, type(error).__name__, trace(error))
            detail = str(error) if known else "The document could not be indexed. Nothing was changed; try again."
            code = error.code if isinstance(error, UnreadableDocument) else ""
            self._put(replace(job, state="failed", error=problem(status, detail, code=code)))

    def _put(self, job: Job) -> None:
        with self._lock:
            self._jobs[job.id] = job
            over = len(self._jobs) - _REMEMBERED
            ended = [one.id for one in self._jobs.values() if one.state in {"done", "failed"}]
            for job_id in ended[: max(over, 0)]:
                del self._jobs[job_id]

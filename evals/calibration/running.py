"""Holds out, trains, indexes, judges and learns: the whole of `python -m evals calibrate`."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.abbreviations import in_full
from assistant.relevance import WEIGHTS_FILE, Evidence, Weights, evidence
from assistant.retrieval import Retriever
from assistant.seeking import considered
from corpus.types import Language, Passage
from evals.calibration.holding_out import hold_out
from evals.calibration.learning import Told, learn, tell, write_weights
from evals.calibration.samples import Judge, read_beyond, samples
from evals.ours import retriever_over, shipped_passages
from indexing.embedding import StaticEmbedder
from indexing.training import train

logger = logging.getLogger(__name__)

_SEED = 5
_QUESTIONS = 3_500  # held-out questions that are judged, drawn by chance; more change the weights by next to nothing
_THRESHOLDS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6)


@dataclass(frozen=True, slots=True)
class Calibration:
    """What was learned, and how well it tells."""

    asked: Weights
    other: Weights
    told: Told


def calibrate(embedder_folder: Path | None = None) -> Calibration:
    """Learn the weights anew, with an embedder that has not seen the questions that are held out.

    With a folder it is trained to there, or taken from there.
    """
    split = hold_out(shipped_passages(), seed=_SEED)
    held_out = split.held_out[:_QUESTIONS]
    with _embedder(embedder_folder, split.passages) as embedder, retriever_over(split.passages, embedder) as retriever:
        logger.info("%d questions are held out", len(held_out))
        found = list(samples(held_out, read_beyond(), _judge(retriever)))
    of = {known: [sample for sample in found if sample.is_known is known] for known in (True, False)}
    return Calibration(learn(of[True]), learn(of[False]), tell(found, _THRESHOLDS))


def write(calibration: Calibration) -> None:
    """Make what was learned the product's own."""
    write_weights(WEIGHTS_FILE, calibration.asked, calibration.other)


def calibration_text(calibration: Calibration) -> str:
    """How well it tells, for the terminal."""
    told = calibration.told
    lines = [f"{told.right} right, {told.others} others; area under the curve {told.auc:.3f}"]
    lines += [
        f"above {threshold}: {told.kept[threshold]:.1%} of the right, {told.let_through[threshold]:.1%} of the others"
        for threshold in told.kept
    ]
    return "\n".join(lines)


@contextmanager
def _embedder(folder: Path | None, passages: Sequence[Passage]) -> Iterator[StaticEmbedder]:
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        place = folder or Path(name)
        if not (place / "model.safetensors").exists():
            train(passages, place)
        yield StaticEmbedder(place)


def _judge(retriever: Retriever) -> Judge:
    def judge(question: str, language: Language) -> Sequence[tuple[Passage, Evidence]]:
        asked = in_full(question, language)
        foreign = retriever.foreign(asked, language)
        asked = retriever.spelt(asked, language)
        weights = retriever.weights(asked, language)
        judged = evidence(asked, weights, hits := considered(asked, language, weights, retriever), foreign)
        return [(hit.passage, one) for hit, one in zip(hits, judged, strict=True)]

    return judge

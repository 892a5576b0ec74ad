"""Segments that grow: new passages go into a new one, together with small ones that came shortly before."""

import uuid
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.types import Passage
from indexing.manifest import SegmentEntry
from indexing.segments import Segment, write_segment


def segment_folder(folder: Path, name: str) -> Path:
    """Where a segment of the index in `folder` lies."""
    return folder / "segments" / name


def segments_with(
    folder: Path,
    segments: Sequence[SegmentEntry],
    passages: Sequence[Passage],
    vectors: NDArray[np.float32],
    question_vectors: NDArray[np.float32],
) -> list[SegmentEntry]:
    """Write the new passages to a segment; gives the segments that then count. Vectors are as `write_segment` has them.

    Younger segments of no more than twice its size are merged into it, so that each passage is moved a logarithmic
    number of times at most (Bentley and Saxe 1980).
    """
    kept, passages = list(segments), list(passages)
    while kept and kept[-1].passages <= 2 * len(passages):
        last = kept.pop()
        segment = Segment(segment_folder(folder, last.name))
        live = np.flatnonzero(segment.live(last.dead))
        passages = [*(segment.passage(int(number)) for number in live), *passages]
        vectors = np.concatenate([segment.vectors[live], vectors])
        asked = segment.question_vectors[np.isin(segment.question_of, live)]
        question_vectors = np.concatenate([asked, question_vectors])
    name = uuid.uuid4().hex
    write_segment(segment_folder(folder, name), passages, vectors, question_vectors)
    return [*kept, SegmentEntry(name, len(passages))]

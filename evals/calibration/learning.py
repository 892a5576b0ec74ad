"""Samples → the weights of the evidence, by logistic regression (scikit-learn's), and how well they tell."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.relevance import Evidence, Weights
from evals.calibration.samples import Sample

_FOLDS = 5
_DECIMALS = 3
_NAMES = tuple(field.name for field in fields(Evidence))


@dataclass(frozen=True, slots=True)
class Told:
    """How well the best passage's probability tells right answers from others, each question judged unseen.

    `auc` is the area under the curve; `kept` and `let_through` are, for each threshold, the share of the questions
    whose best passage is right, and of the others, that come above it.
    """

    right: int
    others: int
    auc: float
    kept: Mapping[float, float]
    let_through: Mapping[float, float]


def learn(samples: Sequence[Sample]) -> Weights:
    """The weights that tell best which of the samples are answers."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    taught = [sample for sample in samples if sample.teaches]
    scaler = StandardScaler().fit(_matrix(taught))
    model = LogisticRegression(max_iter=5000).fit(scaler.transform(_matrix(taught)), _answers(taught))
    spread = model.coef_[0] / scaler.scale_
    bias = float(model.intercept_[0] - (spread * scaler.mean_).sum())
    return Weights(round(bias, _DECIMALS), dict(zip(_NAMES, np.round(spread, _DECIMALS).tolist(), strict=True)))


def tell(samples: Sequence[Sample], thresholds: Sequence[float]) -> Told:
    """How well weights that were learned on four fifths of the questions tell of the rest, all in turn."""
    from sklearn.metrics import roc_auc_score

    probabilities = _unseen(samples)
    best: dict[int, int] = {}
    for place, sample in enumerate(samples):
        if sample.question not in best or probabilities[place] > probabilities[best[sample.question]]:
            best[sample.question] = place
    chosen = np.array(list(best.values()))
    right = np.array([samples[place].answers or not samples[place].teaches for place in chosen])
    sure = probabilities[chosen]
    return Told(
        int(right.sum()),
        int((~right).sum()),
        float(roc_auc_score(right, sure)),
        {threshold: float((sure[right] >= threshold).mean()) for threshold in thresholds},
        {threshold: float((sure[~right] >= threshold).mean()) for threshold in thresholds},
    )


def _unseen(samples: Sequence[Sample]) -> NDArray[np.float64]:
    probabilities = np.zeros(len(samples))
    for fold in range(_FOLDS):
        for known in (True, False):
            taught = [one for one in samples if one.question % _FOLDS != fold and one.is_known is known]
            places = [n for n, one in enumerate(samples) if one.question % _FOLDS == fold and one.is_known is known]
            if places:
                weights = learn(taught)
                probabilities[places] = [weights.probability(samples[place].evidence) for place in places]
    return probabilities


def write_weights(path: Path, asked: Weights, other: Weights) -> None:
    """Write the weights where `assistant.relevance` reads them."""
    path.write_text(json.dumps({"asked": asdict(asked), "other": asdict(other)}, indent=2) + "\n", encoding="utf-8")


def _matrix(samples: Sequence[Sample]) -> NDArray[np.float64]:
    return np.array([[getattr(sample.evidence, name) for name in _NAMES] for sample in samples], np.float64)


def _answers(samples: Sequence[Sample]) -> NDArray[np.bool_]:
    return np.array([sample.answers for sample in samples])

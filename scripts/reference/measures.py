"""Measures of predictions by scikit-learn, which MeasuresTest holds ours against.

Made with Python 3.11 and scikit-learn 1.2, from the repository's root:
    /usr/bin/python3 scripts/reference/measures.py src/test/resources/training/measures.json

Each case has what a network said, [O, N], and what would have been right: quantities [O, N], or a
class of each sample, from 0. A measure that scikit-learn does not define is null.
"""

import json
import sys
import warnings
from pathlib import Path

import numpy as np
from sklearn import metrics


def quantities(outputs: int, samples: int, scale: float, noise: float) -> dict[str, object]:
    """Return predictions of quantities and their measures."""
    n, o = np.arange(samples), np.arange(outputs)[:, None]
    truth = scale * (np.sin(1.3 * n + o) + o)
    said = truth + noise * scale * np.sin(2.9 * n * n + 0.7 * o + 0.2)
    squared = metrics.mean_squared_error(truth.T, said.T, multioutput="raw_values")
    return {
        "truth": truth.tolist(),
        "outputs": said.tolist(),
        "rmse": float(np.mean(np.sqrt(squared))),
        "mae": metrics.mean_absolute_error(truth.T, said.T),
        "r2": metrics.r2_score(truth.T, said.T),
    }


def decided(said: np.ndarray) -> np.ndarray:
    """Return the predicted class of each sample."""
    return (said[0] >= 0.5).astype(int) if len(said) == 1 else said.argmax(axis=0)


def classes(count: int, samples: int, sharpness: float, only: int = 99) -> dict[str, object]:
    """Return predictions of classes and their measures; of two by a single output."""
    n = np.arange(samples)
    truth = np.minimum(n * n % 7 % count, only)
    scores = np.sin(2.3 * n * n + 1.7 * np.arange(count)[:, None])
    scores[truth, n] += sharpness
    # Few digits, so that some are equal.
    shares = np.round(np.exp(scores) / np.exp(scores).sum(axis=0), 2)
    said = shares[1:] if count == 2 else shares / shares.sum(axis=0)
    predicted = decided(said)
    labels = list(range(count))
    precision, recall, f1, support = metrics.precision_recall_fscore_support(
        truth, predicted, labels=labels, zero_division=0
    )
    is_one_class = len(set(truth.tolist())) == 1
    probabilities = np.vstack([1 - said[0], said[0]]).T if count == 2 else said.T
    return {
        "classes": count,
        "truth": truth.tolist(),
        "outputs": said.tolist(),
        "accuracy": metrics.accuracy_score(truth, predicted),
        "balanced_accuracy": metrics.balanced_accuracy_score(truth, predicted),
        "macro_f1": metrics.f1_score(truth, predicted, average="macro", zero_division=0),
        "roc_auc": None if count > 2 or is_one_class else metrics.roc_auc_score(truth, said[0]),
        "log_loss": metrics.log_loss(truth, probabilities, labels=labels),
        "precision": precision.tolist(),
        "recall": recall.tolist(),
        "f1": f1.tolist(),
        "support": support.tolist(),
    }


def main() -> None:
    warnings.simplefilter("ignore")  # of classes that no sample has
    cases = {
        "quantities": [
            quantities(1, 20, 1, 0.3),
            quantities(1, 7, 1e6, 2),
            quantities(3, 50, 40, 0.1),
            quantities(2, 2, 1, 0.5),
        ],
        "classes": [
            classes(2, 40, 0.5),
            classes(2, 40, 6),
            classes(2, 9, -1),
            classes(2, 10, 0, only=0),
            classes(3, 50, 0.7),
            classes(5, 60, 0.2),
            classes(5, 30, 0.5, only=2),
        ],
    }
    text = json.dumps(cases, indent=1, allow_nan=False)
    Path(sys.argv[1]).write_text(text + "\n")


if __name__ == "__main__":
    main()

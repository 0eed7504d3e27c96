"""What the contestants written in Python have in common: how they read the plan and report.

A plan is a CSV file with a row per trial (see peers.py, which writes it). Beside it lie the samples
and the initial weights, as doubles: x [N, I], or images [N, C, H, W], and y [N, O]; for each layer
weight [O, I], or [O, C, k, k] of kernels, and bias.
"""

import csv
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

WORKERS = 2


@dataclass(frozen=True)
class Trial:
    """One network to train. Weights is a list of pairs: weight [O, I] or [O, C, k, k], bias [O]."""

    x: np.ndarray
    y: np.ndarray
    weights: list
    activation: str
    optimizer: str
    learning_rate: float
    epochs: int
    batch_size: int
    seed: int
    convolution: str
    dropout: float


def read():
    """Return the trials of the plan that the first argument names."""
    file = Path(sys.argv[1])
    samples = {}
    with open(file, newline="") as lines:
        return [_trial(row, file.parent, samples) for row in csv.DictReader(lines)]


def _trial(row, folder, samples):
    precision = {"float": np.float32, "double": np.float64}[row["precision"]]
    points, shape = int(row["points"]), sizes(row["sample_shape"])
    if row["samples"] not in samples:
        values = np.fromfile(folder / row["samples"]).astype(precision)
        x, y = np.split(values, [points * np.prod(shape)])
        samples[row["samples"]] = x.reshape(points, *shape), y.reshape(points, -1)
    x, y = samples[row["samples"]]
    values = np.fromfile(folder / row["weights"]).astype(precision)
    weights = []
    start = 0
    for layer in map(sizes, row["weight_shapes"].split(" ")):
        middle = start + np.prod(layer)
        end = middle + layer[0]
        weights.append((values[start:middle].reshape(layer), values[middle:end]))
        start = end
    return Trial(
        x,
        y,
        weights,
        row["activation"],
        row["optimizer"],
        float(row["learning_rate"]),
        int(row["epochs"]),
        int(row["batch_size"]),
        int(row["seed"]),
        row["convolution"],
        float(row["dropout"]),
    )


def sizes(notation):
    """Return the sizes of a notation such as 1x28x28."""
    return tuple(map(int, notation.split("x")))


def stacks(trials, values):
    """Split trials among the workers, then into stacks with so many values in the widest array."""
    widest = max(len(bias) for _, bias in trials[0].weights) * len(trials[0].x)
    size = max(1, values // widest)
    workers = min(WORKERS, len(trials))
    shares = [trials[worker::workers] for worker in range(workers)]
    return [
        [share[start : start + size] for start in range(0, len(share), size)] for share in shares
    ]


def train_all(train, stacks):
    """Return the seconds that a worker's stacks take, and the losses of their trials."""
    start = time.perf_counter()
    losses = [loss for stack in stacks for loss in train(stack)]
    return time.perf_counter() - start, losses


def run_stacked(work, values, multiprocessing):
    """Have workers train the plan's trials in stacks, and report: the slowest worker counts."""
    shares = stacks(read(), values)
    with multiprocessing.Pool(len(shares)) as pool:
        results = pool.map(work, shares, chunksize=1)
    seconds = max(seconds for seconds, _ in results)
    report(seconds, interleave([losses for _, losses in results]))


def interleave(shares):
    """Put what `stacks` split back into the order of the trials."""
    losses = [0.0] * sum(map(len, shares))
    for worker, share in enumerate(shares):
        losses[worker :: len(shares)] = share
    return losses


def report(training_seconds, losses):
    """Print the seconds of pure training, start-up left out, and the final loss of each trial."""
    print(f"seconds {training_seconds:.6f}")
    for loss in losses:
        print(f"loss {loss:.9g}")

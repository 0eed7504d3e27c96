#!/usr/bin/env python3
"""Halving beside scikit-learn's: 2000 drawn configurations, trained whole, halved, and halved by HalvingGridSearchCV.

    scripts/bench/halving.py moons|digits [SEEDS [SEEDS_OF_SCIKIT [TIMES]]]

For each sample seed: the full grid and the halved one by Sweepstack; the same configurations on the same samples by
scikit-learn's MLPClassifier, all of them to the last epoch, and by HalvingGridSearchCV with max_iter as its resource.
Prints the share of epochs trained, how much worse the best found is than the best of all (by the objective, and its
place among the 2000), and seconds by the clock and of the processor (user and system, one thread each). With TIMES, all
epochs and rungs are so many times as far, and scikit-learn, which takes minutes then, trains the halved ones only. Needs
numpy and scikit-learn (1.2.1 was used). SWEEPSTACK names the program; the default is scripts/sweepstack.
"""

import csv
import os
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

os.environ["OPENBLAS_NUM_THREADS"] = "1"
import numpy as np
from sklearn.experimental import enable_halving_search_cv  # noqa: F401
from sklearn.metrics import log_loss
from sklearn.model_selection import HalvingGridSearchCV, PredefinedSplit
from sklearn.neural_network import MLPClassifier

CONFIGURATIONS = 2000
KINDS = {
    "moons": {
        "epochs": 90,
        "rungs": [12, 36],
        "grid": "dataset: moons, noise: 0.3, train_points: 200, loss: binary_cross_entropy, hidden: [4, 8, 16, 8x8], "
        "learning_rate: {log_uniform: [0.0001, 3]}",
    },
    "digits": {
        "epochs": 9,
        "rungs": [1, 3],
        "grid": "dataset: digits, train_points: 600, loss: cross_entropy, hidden: [8, 16, 32, 16x16], batch_size: 25, "
        "learning_rate: {log_uniform: [0.0001, 1]}",
    },
}
SWEEP = """grid: {{{grid}, activation: [tanh, relu, sigmoid], optimizer: [sgd, momentum, adam],
  l2: {{log_uniform: [0.000001, 0.1]}}, validation_fraction: {validation}, precision: double, epochs: {epochs}, log_every: {epochs}}}
sample: {count}
sample_seed: {seed}
objective: {{minimize: validation_loss}}
save: [{save}]
{halving}
"""


def sweepstack(folder, name, kind, seed, is_halved=False, count=CONFIGURATIONS, save="curves"):
    """Trains a sweep; returns its rows, the epochs trained, and the seconds of the processor and by the clock."""
    program = os.environ.get("SWEEPSTACK", "scripts/sweepstack").split()
    file = folder / (name + ".yaml")
    file.write_text(
        SWEEP.format(
            **kind,
            validation=0.5 if "moons" in kind["grid"] else 0.33,
            seed=seed,
            count=count,
            save=save,
            halving=f"halving: {{keep: 1/3, rungs: {kind['rungs']}}}" if is_halved else "",
        )
    )
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.time()
    subprocess.run(program + ["run", str(file), "--out", str(folder), "--quiet", "--threads", "1"], check=True)
    wall = time.time() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    with open(folder / name / "trials.csv", newline="") as table:
        rows = list(csv.DictReader(table))
    return rows, sum(int(row["epochs_run"]) for row in rows), seconds, wall


def loss_of(row):
    return float(row["validation_loss"]) if row["validation_loss"] and row["status"] == "completed" else float("inf")


def classifier(row, kind, samples):
    """Returns the settings of MLPClassifier for a row: its l2 is divided by the samples of a step."""
    batch = 25 if "digits" in kind["grid"] else samples
    hidden = tuple(int(width) for width in row["hidden"].strip("'").split("x"))
    activation = {"sigmoid": "logistic"}.get(row["activation"], row["activation"])
    return {
        "hidden_layer_sizes": [hidden],
        "activation": [activation],
        "solver": ["adam" if row["optimizer"] == "adam" else "sgd"],
        "momentum": [0.9 if row["optimizer"] == "momentum" else 0.0],
        "learning_rate_init": [float(row["learning_rate"])],
        "alpha": [float(row["l2"]) * batch],
    }


def estimator(kind, samples):
    return MLPClassifier(
        batch_size=25 if "digits" in kind["grid"] else samples,
        nesterovs_momentum=False,
        tol=0.0,
        n_iter_no_change=10**6,
        max_iter=kind["epochs"],
        random_state=1,
    )


def score(model, x, y):
    """Returns the negative loss; what diverged is worst."""
    probabilities = model.predict_proba(x)
    return -log_loss(y, probabilities, labels=model.classes_) if np.isfinite(probabilities).all() else -1e9


class Clock:
    """Seconds of the processor and by the clock since it was made."""

    def __init__(self):
        self.start = time.process_time(), time.time()

    def read(self):
        return time.process_time() - self.start[0], time.time() - self.start[1]


def scikit_whole(grid, data, kind):
    """Returns the losses of all to the end, and the seconds."""
    x, y, validation_x, validation_y = data
    clock = Clock()
    losses = []
    for cell in grid:
        model = estimator(kind, len(x)).set_params(**{name: values[0] for name, values in cell.items()})
        try:
            losses.append(-score(model.fit(x, y), validation_x, validation_y))
        except ValueError:  # its weights are not finite
            losses.append(float("inf"))
    return losses, clock.read()


def scikit_halved(grid, data, kind):
    """Returns the best loss, the epochs and the seconds."""
    x, y, validation_x, validation_y = data
    clock = Clock()
    search = HalvingGridSearchCV(
        estimator(kind, len(x)),
        grid,
        resource="max_iter",
        factor=3,
        min_resources=kind["epochs"] // 9,  # three rungs, of which the last is the end
        max_resources=kind["epochs"],
        cv=PredefinedSplit([-1] * len(x) + [0] * len(validation_x)),
        scoring=score,
        error_score=-1e9,
        refit=False,
    ).fit(np.concatenate([x, validation_x]), np.concatenate([y, validation_y]))
    seconds = clock.read()
    last = search.cv_results_["iter"] == search.n_iterations_ - 1
    best = -max(search.cv_results_["mean_test_score"][last])
    epochs = sum(n * r for n, r in zip(search.n_candidates_, search.n_resources_))
    return best, epochs, seconds


def told(name, seed, best, all_losses, share, seconds, whole_seconds):
    """Prints a line; without all losses, what is known of the halved ones."""
    line = f"{name:12} sample_seed {seed}  epochs {100 * share:5.1f}%  best {best:.6f}"
    if all_losses:
        least = min(all_losses)
        place = 1 + sum(loss < best for loss in all_losses)
        line += f" of {least:.6f} ({100 * (best / least - 1):+.2f}%, place {place})"
    line += f"  processor {seconds[0]:.1f} s, clock {seconds[1]:.1f} s"
    if whole_seconds:
        line += f"; whole {whole_seconds[0]:.1f} s, {whole_seconds[1]:.1f} s"
    print(line, flush=True)


def data_of(folder, kind, seed):
    """Returns the samples that Sweepstack trains on, with the classes as numbers."""
    rows, *_ = sweepstack(folder, f"data{seed}", kind, seed, count=1, save="arrays")
    arrays = np.load(folder / f"data{seed}" / "arrays" / (rows[0]["trial"] + ".npz"))

    def classes(targets):
        return targets.argmax(axis=1) if targets.shape[1] > 1 else targets[:, 0].astype(int)

    return (arrays["train_x"].reshape(len(arrays["train_x"]), -1), classes(arrays["train_y"]),
            arrays["validation_x"].reshape(len(arrays["validation_x"]), -1), classes(arrays["validation_y"]))


def main():
    warnings.filterwarnings("ignore")
    np.seterr(all="ignore")
    kind = KINDS[sys.argv[1]]
    seeds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    of_scikit = int(sys.argv[3]) if len(sys.argv) > 3 else seeds
    times = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    kind = {**kind, "epochs": times * kind["epochs"], "rungs": [times * rung for rung in kind["rungs"]]}
    whole_epochs = CONFIGURATIONS * kind["epochs"]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        data = data_of(folder, kind, 1)
        wholes = []
        for seed in range(1, seeds + 1):
            whole, _, *whole_seconds = sweepstack(folder, f"whole{seed}", kind, seed)
            halved, epochs, *seconds = sweepstack(folder, f"halved{seed}", kind, seed, is_halved=True)
            losses = [loss_of(row) for row in whole]
            share = epochs / whole_epochs
            told("sweepstack", seed, min(map(loss_of, halved)), losses, share, seconds, whole_seconds)
            wholes.append(whole)
        for seed, whole in enumerate(wholes[:of_scikit], start=1):
            grid = [classifier(row, kind, len(data[0])) for row in whole]
            losses, whole_seconds = scikit_whole(grid, data, kind) if times == 1 else ([], ())
            best, epochs, seconds = scikit_halved(grid, data, kind)
            told("scikit-learn", seed, best, losses, epochs / whole_epochs, seconds, whole_seconds)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""The best of a small grid beside scikit-learn's MLPClassifier and MLPRegressor, with the same grid on the same rows.

    scripts/bench/own_data.py FOLDER

Of iris, wine, breast cancer and diabetes, as scikit-learn brings them: five folds by StratifiedKFold (KFold for a
quantity), of which each tests once, the next one validates, and the other three train. The tables, with a column a fold
that says which rows do what, and the sweep files are left in FOLDER. The best configuration is that with the least mean
validation loss over the folds, of either program by itself; printed are the mean and the standard deviation over the
folds of its accuracy, or R2, on the test rows, and processor seconds (user and system, one thread each). Needs numpy
and scikit-learn (1.2.1 was used). SWEEPSTACK names the program; the default is scripts/sweepstack.
"""

import csv
import itertools
import os
import resource
import subprocess
import sys
import time
import warnings
from pathlib import Path

os.environ["OPENBLAS_NUM_THREADS"] = "1"
import numpy as np
from sklearn import datasets
from sklearn.compose import TransformedTargetRegressor
from sklearn.metrics import log_loss, mean_squared_error
from sklearn.model_selection import KFold, StratifiedKFold
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

FOLDS = 5
EPOCHS = 200
GRID = {"hidden": [8, 16], "activation": ["tanh", "relu"], "learning_rate": [0.003, 0.01, 0.03]}
SWEEP = """grid: {{dataset: csv, data_file: {name}.csv, target: target, task: {task}, columns: '{left_out}', split: column,
  split_column: [{folds}], loss: {loss}, optimizer: adam, epochs: {epochs}, log_every: {epochs}, precision: double,
  hidden: {hidden}, activation: {activation}, learning_rate: {learning_rate}}}
objective: {{minimize: validation_loss}}
"""
NAMES = ["iris", "wine", "breast_cancer", "diabetes"]


def parted(x, y, is_quantity):
    """Returns a column a fold that says which set each row is in."""
    kind = KFold if is_quantity else StratifiedKFold
    parts = [part for _, part in kind(FOLDS, shuffle=True, random_state=1).split(x, y)]
    columns = []
    for fold in range(FOLDS):
        sets = np.full(len(x), "train", dtype="<U10")
        sets[parts[fold]] = "test"
        sets[parts[(fold + 1) % FOLDS]] = "validation"
        columns.append(sets)
    return columns


def write(folder, name, x, y, folds, loss):
    """Writes the table and the sweep file; returns the latter."""
    names = [f"fold{fold + 1}" for fold in range(FOLDS)]
    with open(folder / f"{name}.csv", "w", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow([f"x{column + 1}" for column in range(x.shape[1])] + ["target"] + names)
        for row in range(len(x)):
            rows.writerow([*map(repr, x[row].tolist()), y[row], *(column[row] for column in folds)])
    sweep = folder / f"{name}.yaml"
    sweep.write_text(
        SWEEP.format(
            name=name,
            task="regression" if loss == "mse" else "classification",
            left_out="; ".join("-" + each for each in names),
            folds=", ".join(names),
            loss=loss,
            epochs=EPOCHS,
            **GRID,
        )
    )
    return sweep


def ours(folder, sweep, measure):
    """Returns the validation loss and the test score of each configuration and fold, and processor seconds."""
    program = os.environ.get("SWEEPSTACK", "scripts/sweepstack").split()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = ["run", str(sweep), "--out", str(folder / "results"), "--quiet", "--threads", "1"]
    subprocess.run(program + command, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    scores = {}
    with open(folder / "results" / sweep.stem / "trials.csv", newline="") as file:
        for row in csv.DictReader(file):
            key = (int(row["hidden"].strip("'")), row["activation"], float(row["learning_rate"]))
            pair = (float(row["validation_loss"]), float(row[f"test_{measure}"]))
            scores.setdefault(key, []).append(pair)
    return scores, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def scikit(x, y, folds, is_quantity):
    """Returns the same of scikit-learn."""
    start = time.process_time()
    scores = {}
    for key in itertools.product(*GRID.values()):
        scores[key] = [fitted(key, x, y, sets, is_quantity) for sets in folds]
    return scores, time.process_time() - start


def fitted(key, x, y, sets, is_quantity):
    """Returns the validation loss and the test score of a configuration on a fold."""
    train, validation, test = sets == "train", sets == "validation", sets == "test"
    settings = {
        "hidden_layer_sizes": (key[0],),
        "activation": key[1],
        "learning_rate_init": key[2],
        "alpha": 0.0,
        "batch_size": int(train.sum()),
        "max_iter": EPOCHS,
        "tol": 0.0,
        "n_iter_no_change": 10**6,
        "random_state": 1,
    }
    if is_quantity:
        network = MLPRegressor(**settings)
        network = TransformedTargetRegressor(network, transformer=StandardScaler())
    else:
        network = MLPClassifier(**settings)
    model = make_pipeline(StandardScaler(), network).fit(x[train], y[train])
    if is_quantity:
        loss = mean_squared_error(y[validation], model.predict(x[validation]))
    else:
        loss = log_loss(y[validation], model.predict_proba(x[validation]))
    return loss, model.score(x[test], y[test])


def best(scores):
    """Returns the configuration with the least mean validation loss, and its test scores."""
    key = min(scores, key=lambda each: np.mean([loss for loss, _ in scores[each]]))
    return key, np.array([score for _, score in scores[key]])


def shown(scores, seconds):
    key, tests = best(scores)
    return f"{tests.mean():.3f} +- {tests.std(ddof=1):.3f} | {key[0]} {key[1]} {key[2]} | {seconds:.1f} s"


def main():
    warnings.simplefilter("ignore")  # that 200 epochs are too few
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    print("| data | rows | score | Sweepstack | its best | processor | scikit-learn | its best | processor |")
    print("|---|---|---|---|---|---|---|---|---|")
    for name in NAMES:
        data = getattr(datasets, "load_" + name)()
        is_quantity = name == "diabetes"
        folds = parted(data.data, data.target, is_quantity)
        classes = len(set(data.target))
        loss = "mse" if is_quantity else "binary_cross_entropy" if classes == 2 else "cross_entropy"
        sweep = write(folder, name, data.data, data.target, folds, loss)
        of_ours = ours(folder, sweep, "r2" if is_quantity else "accuracy")
        of_scikit = scikit(data.data, data.target, folds, is_quantity)
        score = "R2" if is_quantity else "accuracy"
        print(f"| {name} | {len(data.data)} | {score} | {shown(*of_ours)} | {shown(*of_scikit)} |", flush=True)


if __name__ == "__main__":
    main()

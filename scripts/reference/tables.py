"""Makes a table as people save it, and what scikit-learn makes of it, for the tests of own data.

Made with Python 3.11, NumPy 1.24.2 and scikit-learn 1.2.1, from the repository's root:
    for what in table inputs folds shares; do
        /usr/bin/python3 scripts/reference/tables.py $what > src/test/resources/data/sklearn_$what.csv
    done

The table has 120 rows: numbers and words with gaps, groups of different sizes, days, the set of each row, and
a class. The inputs are those of OneHotEncoder, SimpleImputer with indicators and StandardScaler, fitted on the rows
that train. The folds are those of KFold, StratifiedKFold and GroupKFold, from 1, and the role of each row in the folds
of TimeSeriesSplit. The shares are what StratifiedShuffleSplit takes of each class, in the cases where nothing is drawn.
"""

import csv
import sys
from pathlib import Path

import numpy
from sklearn.impute import MissingIndicator, SimpleImputer
from sklearn.model_selection import GroupKFold, KFold, StratifiedKFold, TimeSeriesSplit
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.utils import _approximate_mode

TABLE = Path("src/test/resources/data/sklearn_table.csv")
ROWS = 120
FOLDS = 5
CASES = 60


def table():
    random = numpy.random.default_rng(20)
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(["id", "size", "color", "weight", "shop", "day", "set", "kind"])
    # Group i has i + 1 rows, so that no two have equally many.
    shops = random.permutation([f"shop{shop}" for shop in range(15) for _ in range(shop + 1)])
    days = random.permutation(ROWS)
    for row in range(ROWS):
        size = "" if random.random() < 0.1 else repr(round(float(random.normal(40, 9)), 3))
        colors = ["red", "Blue", "pale green", "", "NA"]
        color = random.choice(colors, p=[0.5, 0.2, 0.2, 0.05, 0.05])
        weight = repr(float(numpy.exp(random.normal(0, 3))))
        day = numpy.datetime64("2024-01-31") + int(days[row])
        where = random.choice(["train", "validation", "test"], p=[0.6, 0.2, 0.2])
        # A word that no row to learn from has.
        color = "unseen" if where == "test" and row % 10 == 0 else color
        kind = random.choice(["a", "b", "c"], p=[0.6, 0.3, 0.1])
        rows.writerow([row, size, color, weight, shops[row], day, where, kind])


def read():
    with TABLE.open() as file:
        rows = list(csv.DictReader(file))
    return {name: numpy.array([row[name] for row in rows]) for name in rows[0]}


def inputs():
    columns = read()
    train = columns["set"] == "train"
    made = {}
    for name in ["size", "color", "weight"]:
        cells = columns[name].astype(object).reshape(-1, 1)
        is_gap = numpy.isin(cells[:, 0], ["", "NA"])
        if name == "color":
            encoder = OneHotEncoder(handle_unknown="ignore", sparse_output=False)
            encoder.fit(cells[train & ~is_gap])
            numbers = encoder.transform(cells)
            names = [f"color={word}" for word in encoder.categories_[0]]
        else:
            numbers = numpy.where(is_gap, "nan", cells[:, 0]).astype(float).reshape(-1, 1)
            names = [name]
        numbers[is_gap] = numpy.nan
        filled = SimpleImputer().fit(numbers[train]).transform(numbers)
        made.update(zip(names, filled.T))
        if is_gap[train].any():
            indicator = MissingIndicator().fit(numbers[train])
            made[f"{name} (missing)"] = indicator.transform(numbers)[:, 0].astype(float)
    matrix = numpy.column_stack(list(made.values()))
    scaled = StandardScaler().fit(matrix[train]).transform(matrix)
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(made)
    for where in ["train", "validation", "test"]:
        rows.writerows([repr(float(value)) for value in row] for row in scaled[columns["set"] == where])


def folds():
    columns = read()
    made = {}
    splitters = {"all": KFold(FOLDS), "class": StratifiedKFold(FOLDS), "group": GroupKFold(FOLDS)}
    for name, splitter in splitters.items():
        fold_of = numpy.zeros(ROWS, int)
        split = splitter.split(numpy.zeros((ROWS, 1)), columns["kind"], columns["shop"])
        for fold, (_, validation) in enumerate(split, start=1):
            fold_of[validation] = fold
        made[name] = fold_of
    for fold, (train, validation) in enumerate(TimeSeriesSplit(FOLDS).split(numpy.zeros(ROWS)), start=1):
        role = numpy.full(ROWS, "none", dtype=object)
        role[train] = "train"
        role[validation] = "validation"
        made[f"time{fold}"] = role
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(made)
    rows.writerows(zip(*made.values()))


def shares():
    random = numpy.random.default_rng(7)
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(["counts", "wanted", "shares"])
    for _ in range(CASES):
        counts = random.integers(1, 60, random.integers(2, 6))
        wanted = int(random.integers(1, counts.sum()))
        taken = {tuple(_approximate_mode(counts, wanted, numpy.random.RandomState(seed))) for seed in range(20)}
        if len(taken) == 1:
            rows.writerow([" ".join(map(str, counts)), wanted, " ".join(map(str, taken.pop()))])


if __name__ == "__main__":
    {"table": table, "inputs": inputs, "folds": folds, "shares": shares}[sys.argv[1]]()

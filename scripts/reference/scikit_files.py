"""Writes some rows of scikit-learn's own data as pandas writes them, for the tests of own data.

Made with Python 3.11 and scikit-learn 1.2.1, from the repository's root:
    /usr/bin/python3 scripts/reference/scikit_files.py src/test/resources/data/scikit

Of each data set thirty rows (all twenty of linnerud), spread evenly over it, as load_NAME(as_frame=True).frame.to_csv(
index=False) has them: the names of its features and targets, and numbers as Python writes them.
"""

import csv
import sys
from pathlib import Path

import numpy
from sklearn import datasets

ROWS = 30
NAMES = ["iris", "wine", "breast_cancer", "digits", "diabetes", "linnerud"]


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        data = getattr(datasets, "load_" + name)()
        targets = data.target.reshape(len(data.data), -1)
        names = list(data.target_names) if targets.shape[1] > 1 else ["target"]
        chosen = numpy.linspace(0, len(data.data) - 1, min(ROWS, len(data.data))).astype(int)
        with open(folder / f"{name}.csv", "w", newline="") as file:
            rows = csv.writer(file, lineterminator="\n")
            rows.writerow([*data.feature_names, *names])
            for row in chosen:
                rows.writerow([*map(repr, data.data[row].tolist()), *map(repr, targets[row].tolist())])


if __name__ == "__main__":
    main()

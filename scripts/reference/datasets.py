"""Moons and circles by scikit-learn, which the tests of org.sweepstack.data are held against.

Made with Python 3.11, NumPy 1.24.2 and scikit-learn 1.2.1, from the repository's root:
    /usr/bin/python3 scripts/reference/datasets.py > src/test/resources/data/sklearn_datasets.csv

A row is a point without noise, in scikit-learn's order, or the mean or the population deviation of
the points of a class with noise.
"""

import csv
import sys

from sklearn.datasets import make_circles, make_moons

NOISY_POINTS = 200_000


def samples(dataset, count, factor, noise):
    """Return points and labels of a data set; without noise they are not random."""
    if dataset == "moons":
        return make_moons(count, shuffle=False, noise=noise, random_state=1)
    return make_circles(count, shuffle=False, noise=noise, random_state=1, factor=factor)


def points():
    for dataset, count, factor in [
        ("moons", 2, 0.5),
        ("moons", 3, 0.5),
        ("moons", 10, 0.5),
        ("moons", 101, 0.5),
        ("circles", 2, 0.5),
        ("circles", 3, 0.25),
        ("circles", 10, 0.8),
        ("circles", 101, 0.5),
    ]:
        x, y = samples(dataset, count, factor, None)
        for point, label in zip(x, y):
            yield ["point", dataset, count, factor, 0, label, *point]


def statistics():
    for dataset, factor, noise in [
        ("moons", 0.5, 0.2),
        ("moons", 0.5, 1.5),
        ("circles", 0.5, 0.1),
        ("circles", 0.8, 0.02),
    ]:
        x, y = samples(dataset, NOISY_POINTS, factor, noise)
        for label in (0, 1):
            of_class = x[y == label]
            yield ["mean", dataset, NOISY_POINTS, factor, noise, label, *of_class.mean(axis=0)]
            yield ["deviation", dataset, NOISY_POINTS, factor, noise, label, *of_class.std(axis=0)]


def main():
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["what", "dataset", "count", "factor", "noise", "label", "x1", "x2"])
    for row in [*points(), *statistics()]:
        writer.writerow([repr(float(x)) if isinstance(x, float) else x for x in row])


if __name__ == "__main__":
    main()

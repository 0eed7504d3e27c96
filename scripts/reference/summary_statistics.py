"""Statistics of samples by SciPy, which the tests of org.sweepstack.summary are held against.

Made with Python 3.11, NumPy 1.24.2 and SciPy 1.10.1, from the repository's root:
    /usr/bin/python3 scripts/reference/summary_statistics.py > src/test/resources/results/summary_statistics.csv
"""

import csv
import sys

import numpy as np
from scipy import special, stats


def samples():
    """Return pairs of a name and a sample, from two values up to a few hundred."""
    random = np.random.default_rng(20260101)
    yield "two", np.array([0.25, 0.75])
    yield "three_with_a_tie", np.array([0.1, 0.1, 0.4])
    yield "one_outlier", np.array([0.011, 0.012, 0.013, 0.012, 9.5])
    yield "tiny", random.uniform(1e-12, 1e-11, 5)
    yield "huge", random.uniform(1e11, 1e12, 6)
    yield "near_one", 1 + random.uniform(-1e-4, 1e-4, 7)
    yield "both_signs", random.normal(0, 1, 30)
    yield "accuracies", random.integers(0, 101, 100) / 100
    yield "losses", random.exponential(0.3, 301)


def student_quantile(freedom):
    """Return the 97.5% quantile of Student's distribution.

    Not by stats.t.ppf: in SciPy 1.10 it is off in the tenth to twelfth digit (12.706204736432 for
    one degree of freedom, where the quantile is tan(0.475 pi) = 12.706204736174...). The inverse
    of the incomplete beta function, of which Student's distribution is made, is exact to 1e-14.
    """
    x = special.betaincinv(freedom / 2, 0.5, 0.05)
    return np.sqrt(freedom * (1 - x) / x)


def row(name, sample):
    numbers = [
        stats.tmean(sample),
        stats.tstd(sample),
        np.min(sample),
        np.median(sample),
        np.max(sample),
        student_quantile(len(sample) - 1) * stats.sem(sample),
    ]
    return [name, " ".join(repr(float(x)) for x in sample)] + [repr(float(x)) for x in numbers]


def main():
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["sample", "values", "mean", "deviation", "min", "median", "max", "confidence95"])
    for name, sample in samples():
        writer.writerow(row(name, sample))


if __name__ == "__main__":
    main()

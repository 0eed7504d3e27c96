"""Paired samples compared by SciPy, which the tests of org.sweepstack.comparison are held against.

Made with Python 3.11, NumPy 1.24.2 and SciPy 1.10.1, from the repository's root:
    /usr/bin/python3 scripts/reference/paired_differences.py > src/test/resources/comparison/paired_differences.csv
"""

import csv
import sys

import numpy as np
from scipy import special, stats


def pairs():
    """Return triples of a name and two samples of one length, from two pairs up to a hundred."""
    random = np.random.default_rng(20260202)
    yield "two", np.array([0.25, 0.75]), np.array([0.5, 0.625])
    yield "sure", np.array([0.5, 0.51, 0.49, 0.5]), np.array([0.1, 0.12, 0.08, 0.11])
    yield "unsure", np.array([0.1, 0.2, 0.3]), np.array([0.3, 0.1, 0.31])
    losses = random.exponential(0.3, 5)
    yield "five_losses", losses, losses * 0.9 + random.normal(0, 0.01, 5)
    yield "one_outlier", np.full(6, 0.01), np.array([0.011, 0.012, 0.013, 0.012, 0.011, 9.5])
    yield "tiny", random.uniform(1e-12, 1e-11, 8), random.uniform(1e-12, 1e-11, 8)
    accuracies = random.integers(0, 101, 30) / 100
    yield "accuracies", accuracies, np.minimum(1, accuracies + random.integers(-3, 8, 30) / 100)
    many = random.normal(1, 0.2, 100)
    yield "hundred", many, many + random.normal(0.02, 0.1, 100)


def student(freedom):
    """Return the 97.5% quantile of Student's distribution by the inverse incomplete beta function.

    Not by stats.t.ppf: in SciPy 1.10 it is off in the tenth to twelfth digit.
    """
    x = special.betaincinv(freedom / 2, 0.5, 0.05)
    return np.sqrt(freedom * (1 - x) / x)


def row(name, before, after):
    differences = after - before
    test = stats.ttest_rel(after, before)
    freedom = len(before) - 1
    # The p-value from its definition; that of ttest_rel has to agree.
    p = special.betainc(freedom / 2, 0.5, freedom / (freedom + test.statistic**2))
    assert np.isclose(p, test.pvalue, rtol=1e-9)
    numbers = [
        np.mean(before),
        np.mean(after),
        np.mean(differences),
        np.std(differences, ddof=1),
        student(freedom) * stats.sem(differences),
        p,
        np.mean(differences) / np.std(differences, ddof=1),
    ]
    samples = [" ".join(repr(float(x)) for x in sample) for sample in (before, after)]
    return [name] + samples + [repr(float(x)) for x in numbers]


def main():
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(
        "pairs,before,after,before_mean,after_mean,mean,deviation,confidence95,p,effect_size".split(",")
    )
    for name, before, after in pairs():
        writer.writerow(row(name, before, after))


if __name__ == "__main__":
    main()

"""Packs the handwritten digits that scikit-learn ships for the program, or describes them for its test.

Made with Python 3.11, NumPy 1.24.2 and scikit-learn 1.2.1, from the repository's root:
    /usr/bin/python3 scripts/reference/digits.py pack > src/main/resources/org/sweepstack/data/digits.gz
    /usr/bin/python3 scripts/reference/digits.py describe > src/test/resources/data/sklearn_digits.csv

The packed file has a record for each of the 1797 images, in scikit-learn's order: its 8 x 8 pixels
from 0 to 16, row by row, and its class, a byte each. The description has a row for each image: its
class, the sum of its pixels, and their sum with each multiplied by its place from 1.
"""

import csv
import gzip
import sys

import numpy
from sklearn.datasets import load_digits


def pack(pixels, classes):
    records = numpy.column_stack([pixels, classes]).astype(numpy.uint8)
    sys.stdout.buffer.write(gzip.compress(records.tobytes(), 9, mtime=0))


def describe(pixels, classes):
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(["class", "sum", "weighted_sum"])
    places = numpy.arange(1, pixels.shape[1] + 1)
    for image, label in zip(pixels.astype(int), classes):
        rows.writerow([label, image.sum(), (image * places).sum()])


digits = load_digits()
{"pack": pack, "describe": describe}[sys.argv[1]](digits.data, digits.target)

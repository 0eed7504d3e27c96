"""Ten images of 3 x 28 x 28 through two layers of convolution by PyTorch, which ToyImagesTest holds both forward passes against.

Made with Python 3.11 and PyTorch 1.13, from the repository's root:
    /usr/bin/python3 scripts/reference/toy_images.py src/test/resources/network/toy_images.csv.gz

Images and weights are numbers that a rule makes, so that they need no file: the n-th of each kind is
(7919 n mod 1009) / 504 - 1, images by sample, channel, row and column, weights by layer, output, input,
row and column with the bias behind each output's weights, these divided by the square root of the inputs.
The file has a row for each image, with what comes out of each of the layers, 4c3 and 6c3s3p1 with relu.
"""

import csv
import gzip
import io
import math
import sys

import torch

from pytorch_training import Layer, convolve

SAMPLES = 10
CHANNELS = 3
SIDE = 28
LAYERS = {"4c3": (4, 3), "6c3s3p1": (6, 4)}
KERNEL = 3


def numbers(count, start=0):
    """Return the numbers of the rule from one place on."""
    places = torch.arange(start, start + count, dtype=torch.int64)
    return (places * 7919 % 1009).double() / 504 - 1


def layers():
    """Return both layers."""
    made, start = [], 0
    for outputs, inputs in LAYERS.values():
        seen = inputs * KERNEL * KERNEL
        rows = numbers(outputs * (seen + 1), start).reshape(outputs, seen + 1) / math.sqrt(seen)
        weight = rows[:, :-1].reshape(outputs, inputs, KERNEL, KERNEL)
        made.append(Layer(weight, rows[:, -1]))
        start += rows.numel()
    return made


def main(target):
    images = numbers(SAMPLES * CHANNELS * SIDE * SIDE).reshape(SAMPLES, CHANNELS, SIDE, SIDE)
    settings = {"activation": "relu"}
    outputs = []
    for depth in range(1, len(LAYERS) + 1):
        blocks = {"convolution": "-".join(list(LAYERS)[:depth])}
        outputs.append(convolve(layers(), images, settings | blocks)[1])
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    # Of the first layer's 3136 numbers an image every 13th is enough to tell a wrong one.
    writer.writerow(["first", "second"])
    for first, second in zip(outputs[0][:, ::13], outputs[1]):
        writer.writerow([" ".join(f"{number:.15g}" for number in row.tolist()) for row in (first, second)])
    with open(target, "wb") as file, gzip.GzipFile("", "wb", fileobj=file, mtime=0) as packed:
        packed.write(text.getvalue().encode())


if __name__ == "__main__":
    main(sys.argv[1])

"""Ten training steps by PyTorch in double, which TrainingStepsTest holds the engine against.

Made with Python 3.11 and PyTorch 1.13, from the repository's root:
    /usr/bin/python3 scripts/reference/training_steps.py src/test/resources/network

image_samples.csv and image_steps.csv.gz are the same for images of 2 x 6 x 5, whose numbers stand
channel by channel, row by row. The weights of a convolution are rows of [O, C k k].

training_samples.csv holds the samples: two inputs, and three targets of which a network with O
outputs has the first O. training_steps.csv.gz holds, for each case, a row for the start and one
for each step:

case        Sweepstack's parameters, those at their default left out
outputs     O
step        0 for the start
samples     which samples the step saw, from 0; empty for all
loss        over all samples after the step
parameters  after the step, in the order of NetworkShape: layer by layer the rows of [O, I + 1],
            biases last; without biases, of [O, I]
"""

import csv
import gzip
import io
import math
import sys
from pathlib import Path
from typing import Iterable, Iterator, Optional

import torch
from torch import Tensor

from pytorch_training import KERNEL, Layer, Training, convolve, text

SAMPLES = 10
STEPS = 10
INPUTS = 2
TARGETS = 3
ACTIVATIONS = ["sigmoid", "tanh", "relu", "leaky_relu", "none"]
LOSSES = [
    (3, {"loss": "mse"}),
    (3, {"loss": "mse", "output_activation": "tanh"}),
    (3, {"loss": "mse", "output_activation": "none"}),
    (1, {"loss": "binary_cross_entropy"}),
    (3, {"loss": "cross_entropy"}),
]
# Those that step by the size of the learning rate, whatever the gradient's, get a smaller one.
OPTIMIZERS = [
    {"optimizer": "sgd"},
    {"optimizer": "momentum"},
    {"optimizer": "nesterov"},
    {"optimizer": "adagrad", "learning_rate": "0.03"},
    {"optimizer": "rmsprop", "learning_rate": "0.01"},
    {"optimizer": "adam", "learning_rate": "0.02"},
]
VARIANTS = [
    {"l2": "0.01"},
    {"gradient_clip": "0.02"},
    {"gradient_clip": "0.02", "l2": "0.01"},
    {"gradient_clip": "0.02", "gradient_clip_low": "-0.005"},
    {"gradient_clip": "0.02", "gradient_clip_low": "0.001", "batch_size": "4"},
    {"loss_reduction": "sum"},
    {"loss_reduction": "sum", "l2": "0.01"},
    {"bias_gradient": "mean"},
    {"bias_gradient": "mean", "gradient_clip": "0.005"},
    {"bias": "false"},
    {"batch_size": "4"},
    {"batch_size": "4", "loss_reduction": "sum", "bias_gradient": "mean"},
    {"batch_size": "4", "gradient_clip": "0.02", "l2": "0.01"},
    {"hidden": "none"},
    {"hidden": "5"},
]
SPECIAL = [
    (3, {"optimizer": "momentum", "momentum": "0"}),
    (3, {"optimizer": "momentum", "momentum": "0.5"}),
    (3, {"optimizer": "nesterov", "momentum": "0.5"}),
    (3, {"optimizer": "rmsprop", "learning_rate": "0.01", "decay": "0.5"}),
    (3, {"optimizer": "rmsprop", "learning_rate": "0.01", "epsilon": "0.001"}),
    (3, {"optimizer": "adagrad", "learning_rate": "0.03", "epsilon": "0.001"}),
    (3, {"optimizer": "adam", "learning_rate": "0.02", "beta1": "0.5", "beta2": "0.9"}),
    (3, {"optimizer": "adam", "learning_rate": "0.02", "epsilon": "0.001"}),
    (3, {"activation": "leaky_relu", "leak": "0.2"}),
    (3, {"activation": "tanh", "output_activation": "relu"}),
    (3, {"activation": "tanh", "output_activation": "leaky_relu", "leak": "0.2"}),
    (1, {"activation": "tanh", "loss": "mse"}),
    (3, {"activation": "tanh", "loss": "binary_cross_entropy"}),
    (3, {"activation": "tanh", "loss": "binary_cross_entropy", "loss_reduction": "sum"}),
    (3, {"activation": "tanh", "loss": "cross_entropy", "loss_reduction": "sum"}),
    (3, {"activation": "tanh", "loss": "cross_entropy", "batch_size": "4"}),
]
# Losses of differences, which count large ones less than squares do.
OF_DIFFERENCES = [
    (3, {"loss": "mae"}),
    (3, {"loss": "mae", "output_activation": "none"}),
    (1, {"loss": "huber", "output_activation": "none"}),
    (3, {"loss": "huber", "huber_delta": "0.3", "output_activation": "tanh"}),
    (3, {"loss": "huber", "huber_delta": "0.3", "output_activation": "none"}),
]
OF_DIFFERENCES_VARIANTS = [
    {"loss_reduction": "sum", "learning_rate": "0.01"},
    {"batch_size": "4", "gradient_clip": "0.02", "l2": "0.01"},
]

# Samples that count by their class; the classes of the ten samples have unlike numbers.
CLASS_WEIGHTS = [
    (1, {"loss": "binary_cross_entropy"}),
    (1, {"loss": "mse"}),
    (3, {"loss": "cross_entropy"}),
    (3, {"loss": "cross_entropy", "batch_size": "4"}),
    (3, {"loss": "cross_entropy", "loss_reduction": "sum", "optimizer": "momentum"}),
    (3, {"loss": "binary_cross_entropy", "batch_size": "4"}),
    (3, {"loss": "mse", "output_activation": "tanh", "optimizer": "adam", "learning_rate": "0.02"}),
    (3, {"loss": "mae", "gradient_clip": "0.02", "l2": "0.01"}),
    (3, {"loss": "huber", "huber_delta": "0.3", "output_activation": "none", "batch_size": "4"}),
]

IMAGE = (2, 6, 5)
IMAGE_CASES = [
    (3, {"convolution": "2c3", "activation": "relu", "loss": "cross_entropy"}),
    (
        3,
        {
            "convolution": "2c3-mp2-3c3",
            "activation": "tanh",
            "loss": "cross_entropy",
            "optimizer": "adam",
            "learning_rate": "0.02",
        },
    ),
    (3, {"convolution": "3c3s2p0", "activation": "leaky_relu", "optimizer": "momentum"}),
    (
        1,
        {
            "convolution": "2c2p1-ap2",
            "hidden": "4",
            "loss": "binary_cross_entropy",
            "optimizer": "nesterov",
        },
    ),
    (
        3,
        {
            "convolution": "ap2-2c3",
            "activation": "none",
            "optimizer": "adagrad",
            "learning_rate": "0.03",
        },
    ),
    (
        3,
        {
            "convolution": "4c1-mp3",
            "activation": "relu",
            "output_activation": "tanh",
            "optimizer": "rmsprop",
            "learning_rate": "0.01",
        },
    ),
    (
        3,
        {
            "convolution": "2c5-mp2",
            "activation": "tanh",
            "hidden": "5",
            "loss": "cross_entropy",
            "optimizer": "adam",
            "learning_rate": "0.02",
            "l2": "0.01",
            "gradient_clip": "0.02",
            "batch_size": "4",
        },
    ),
    (
        3,
        {
            "convolution": "2c3-3c3s2",
            "activation": "tanh",
            "bias_gradient": "mean",
            "loss_reduction": "sum",
            "batch_size": "4",
        },
    ),
    (3, {"convolution": "2c3-mp2", "bias": "false", "loss": "cross_entropy"}),
    (
        3,
        {
            "convolution": "2c3-mp2",
            "loss": "cross_entropy",
            "class_weight": "balanced",
            "batch_size": "4",
        },
    ),
]

Settings = dict[str, str]


def cases() -> Iterator[tuple[int, Settings]]:
    """Return pairs of the number of outputs and the settings of a case."""
    for activation in ACTIVATIONS:
        for outputs, of_loss in LOSSES:
            for of_optimizer in OPTIMIZERS:
                yield outputs, {"activation": activation, **of_loss, **of_optimizer}
    for of_optimizer in (OPTIMIZERS[0], OPTIMIZERS[1], OPTIMIZERS[5]):
        for variant in VARIANTS:
            yield 3, {"activation": "tanh", **of_optimizer, **variant}
    yield from SPECIAL
    for activation in ("tanh", "relu"):
        for outputs, of_loss in OF_DIFFERENCES:
            for of_optimizer in (OPTIMIZERS[0], OPTIMIZERS[4], OPTIMIZERS[5]):
                yield outputs, {"activation": activation, **of_loss, **of_optimizer}
            for variant in OF_DIFFERENCES_VARIANTS:
                yield outputs, {"activation": activation, **of_loss, **variant}
    for outputs, of_loss in CLASS_WEIGHTS:
        yield outputs, {"activation": "tanh", "class_weight": "balanced", **of_loss}


def samples() -> tuple[Tensor, Tensor]:
    """Return inputs [N, I] and targets [N, O]: three classes, one-hot."""
    inputs = [[math.sin(1.7 * n + 0.3), math.sin(2.9 * n * n + 1.1)] for n in range(SAMPLES)]
    targets = [[float(n * n % 7 % 3 == o) for o in range(TARGETS)] for n in range(SAMPLES)]
    return torch.tensor(inputs, dtype=torch.float64), torch.tensor(targets, dtype=torch.float64)


def image_samples() -> tuple[Tensor, Tensor]:
    """Return images [N, C, H, W] and targets [N, O]: three classes, one-hot."""
    size = math.prod(IMAGE)
    pixels = [
        [math.sin(1.3 * n * i + 0.7 * i + 0.4 * n) for i in range(size)] for n in range(SAMPLES)
    ]
    return torch.tensor(pixels, dtype=torch.float64).reshape(-1, *IMAGE), samples()[1]


def kernels(settings: Settings) -> Iterator[Layer]:
    """Return kernels that differ from each other and from 0."""
    channels = IMAGE[0]
    matches = map(KERNEL.fullmatch, settings["convolution"].split("-"))
    for index, match in enumerate(filter(None, matches)):
        count, size = int(match[1]), int(match[2])
        fan_in = channels * size * size
        weight = [
            [0.5 * math.sin(2.7 * o + 1.7 * i + 0.9 * index + 0.3) for i in range(fan_in)]
            for o in range(count)
        ]
        shape = (count, channels, size, size)
        yield layer(weight, shape, [0.3 * math.sin(1.9 * o + 0.6) for o in range(count)], settings)
        channels = count


def layer(
    weight: list[list[float]], shape: tuple[int, ...], bias: list[float], settings: Settings
) -> Layer:
    """Return a layer in double, without a bias where the network has none."""
    return Layer(
        torch.tensor(weight, dtype=torch.float64).reshape(shape),
        torch.tensor(bias, dtype=torch.float64) if text(settings, "bias") == "true" else None,
    )


def initial_layers(inputs: Tensor, outputs: int, settings: Settings) -> list[Layer]:
    """Return layers whose weights and biases differ from each other and from 0."""
    hidden = settings["hidden"]
    layers = list(kernels(settings)) if "convolution" in settings else []
    fan_in = convolve(layers, inputs, settings)[1].shape[1]
    widths = [fan_in] + ([] if hidden == "none" else list(map(int, hidden.split("x")))) + [outputs]
    for index, (fan_in, fan_out) in enumerate(zip(widths, widths[1:])):
        weight = [
            [0.9 * math.sin(3.1 * o + 1.9 * i + 0.7 * index + 0.5) for i in range(fan_in)]
            for o in range(fan_out)
        ]
        bias = [0.4 * math.sin(2.3 * o + 1.3 * index + 0.2) for o in range(fan_out)]
        layers.append(layer(weight, (fan_out, fan_in), bias, settings))
    return layers


def batches(settings: Settings) -> list[Optional[list[int]]]:
    """Return the samples of each step, None for all: in another order at each epoch."""
    if "batch_size" not in settings:
        return [None] * STEPS
    size = int(settings["batch_size"])
    steps: list[Optional[list[int]]] = []
    for epoch, factor in enumerate([3, 7, 9, 1]):
        order = [(factor * n + epoch) % SAMPLES for n in range(SAMPLES)]
        steps += [order[start : start + size] for start in range(0, SAMPLES, size)]
    return steps[:STEPS]


def flat(layers: list[Layer]) -> str:
    """Return all weights and biases in the order of NetworkShape."""
    rows = []
    for layer in layers:
        columns = [layer.weight.flatten(1)]
        if layer.bias is not None:
            columns.append(layer.bias.unsqueeze(1))
        rows.append(torch.cat(columns, dim=1).flatten())
    return " ".join(repr(value) for value in torch.cat(rows).tolist())


def rows(
    samples: tuple[Tensor, Tensor], outputs: int, settings: Settings
) -> Iterator[list[object]]:
    """Train a case and return its rows."""
    inputs, targets = samples[0], samples[1][:, :outputs]
    name = ";".join(f"{parameter}={value}" for parameter, value in settings.items())
    training = Training(initial_layers(inputs, outputs, settings), settings, targets)
    for step, batch in enumerate([None] + batches(settings)):
        if step > 0:
            chosen = list(range(SAMPLES)) if batch is None else batch
            training.step(inputs[chosen], targets[chosen])
        seen = "" if batch is None else " ".join(map(str, batch))
        mean = repr(training.mean_loss(inputs, targets))
        yield [name, outputs, step, seen, mean, flat(training.layers)]


def csv_text(header: list[str], lines: Iterator[list[object]]) -> str:
    """Return a CSV file's text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(lines)
    return out.getvalue()


def write(
    folder: Path, name: str, of: tuple[Tensor, Tensor], chosen: Iterable[tuple[int, Settings]]
) -> None:
    """Write the samples and the steps of some cases."""
    table = torch.cat([of[0].flatten(1), of[1]], dim=1)
    inputs = table.shape[1] - TARGETS
    header = [f"x{i + 1}" for i in range(inputs)] + [f"y{o + 1}" for o in range(TARGETS)]
    lines = csv_text(header, (list(map(repr, row)) for row in table.tolist()))
    steps = csv_text(
        ["case", "outputs", "step", "samples", "loss", "parameters"],
        (row for outputs, case in chosen for row in rows(of, outputs, case)),
    )
    (folder / f"{name}_samples.csv").write_text(lines)
    (folder / f"{name}_steps.csv.gz").write_bytes(gzip.compress(steps.encode(), mtime=0))


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    of_points = ((outputs, {"hidden": "4x3", **case}) for outputs, case in cases())
    write(folder, "training", samples(), of_points)
    of_images = ((outputs, {"hidden": "none", **case}) for outputs, case in IMAGE_CASES)
    write(folder, "image", image_samples(), of_images)


if __name__ == "__main__":
    main()

"""Train trials of a results folder again in PyTorch and say how far Sweepstack's numbers are off.

Needs Python 3.11 with PyTorch and NumPy, and a sweep that was run with `save: [arrays]`:
    /usr/bin/python3 scripts/reference/check_trial.py results/NAME [TRIAL ...] [--tolerance 1e-6]

Each trial starts from its initial weights and biases and takes the steps of as many epochs as it has,
in its own precision; the order of its samples and what dropout leaves out are drawn again, as
random_streams.py describes. Trials whose data are resampled are skipped, as only those of one epoch
are saved, and so are those that did not complete.
Where steps jump to and fro over a minimum, roundings grow tenfold every few epochs, whoever computes
them. So a trial above the tolerance is trained again in PyTorch, from weights that are a rounding or
two apart: when PyTorch strays as far from itself, the difference is not held against the trial, and
the line says so.

Exit codes: 0 all within the tolerance, 1 some are not, 2 the trials cannot be read.
"""

import argparse
import csv
import math
import sys
from pathlib import Path
from typing import Mapping, Optional

import numpy as np
import torch
from torch import Tensor

import random_streams
from pytorch_training import Layer, Settings, Training, loss, output_sums, text

TYPES = {"float": torch.float32, "double": torch.float64}
# Roundings of one start differ from those of a whole training by about this.
MOST_DRIFTS = 100
# Of images: samples, channels, rows, columns; and of kernels' weights.
FOUR_AXES = 4
NEEDED_ARRAYS = ["train_x", "train_y", "initial.0.weight", "final.0.weight"]


class Unreadable(Exception):
    """Something about the results folder or the arguments: one line that names the remedy."""


def read_rows(file: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file as mappings of column to text."""
    if not file.is_file():
        raise Unreadable(f"{file}: not found; name the folder that a sweep was written to")
    with file.open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def read_trials(folder: Path, chosen: list[str]) -> list[dict[str, str]]:
    """Return the chosen trials, or all: their parameters, wherever those stand, and results."""
    trials = read_rows(folder / "trials.csv")
    shared = {row["parameter"]: row["value"] for row in read_rows(folder / "parameters.csv")}
    unknown = sorted(set(chosen) - {trial["trial"] for trial in trials})
    if unknown:
        raise Unreadable(f"{folder / 'trials.csv'}: no trial {', '.join(unknown)}")
    return [shared | trial for trial in trials if not chosen or trial["trial"] in chosen]


def reason_to_skip(trial: Settings) -> Optional[str]:
    """Return why a trial cannot be trained again here; None when it can."""
    if trial["status"] != "completed":
        return trial["status"]
    if trial.get("resample", "") not in ("", "never"):
        return f"resample {trial['resample']}"
    return None


def read_arrays(folder: Path, trial: str) -> dict[str, np.ndarray]:
    """Return the saved arrays of a trial by name."""
    file = folder / "arrays" / f"{trial}.npz"
    if not file.is_file():
        raise Unreadable(f"{file}: not found; put 'save: [arrays]' into the sweep file and run it")
    with np.load(file) as arrays:
        missing = [name for name in NEEDED_ARRAYS if name not in arrays]
        if missing:
            raise Unreadable(f"{file}: no array {', '.join(missing)}; rerun the trial")
        return dict(arrays)


def read_layers(
    arrays: Mapping[str, np.ndarray], moment: str, precision: torch.dtype
) -> list[Layer]:
    """Return the layers of a moment, initial or final."""
    layers: list[Layer] = []
    while f"{moment}.{len(layers)}.weight" in arrays:
        prefix = f"{moment}.{len(layers)}"
        weight = torch.tensor(arrays[f"{prefix}.weight"], dtype=precision)
        bias = arrays.get(f"{prefix}.bias")
        layers.append(Layer(weight, None if bias is None else torch.tensor(bias, dtype=precision)))
    return layers


def largest_difference(actual: list[Layer], expected: list[Layer]) -> float:
    """Return the largest difference between the layers' weights and biases; NaN if there is one."""
    differences = []
    for ours, theirs in zip(actual, expected, strict=True):
        differences.append(distance(ours.weight, theirs.weight))
        if theirs.bias is not None:
            differences.append(distance(ours.bias, theirs.bias))
    return float(np.max(differences))


def distance(left: Tensor, right: Tensor) -> float:
    """Return the largest difference between two tensors of one shape."""
    return (left.double() - right.double()).abs().max().item()


def train(trial: dict[str, str], arrays: Mapping[str, np.ndarray], nudge: float = 0.0) -> Training:
    """Train a trial from its initial weights, each made larger by a share of itself."""
    precision = TYPES[trial["precision"]]
    inputs = torch.tensor(arrays["train_x"], dtype=precision)
    targets = torch.tensor(arrays["train_y"], dtype=precision)
    if inputs.dim() < FOUR_AXES:
        # The one value in parameters.csv may be that of other trials, whose data are images.
        trial = trial | {"convolution": "none"}
    layers = [
        Layer(layer.weight * (1 + nudge), layer.bias)
        for layer in read_layers(arrays, "initial", precision)
    ]
    training = Training(layers, trial, targets)
    steps = 0
    for epoch in range(1, int(trial["epochs_run"]) + 1):
        for batch in batches(trial, epoch, len(inputs)):
            factors = dropout_factors(trial, layers, steps, len(batch), precision)
            training.step(inputs[batch], targets[batch], factors)
            steps += 1
    return training


def batches(trial: Settings, epoch: int, samples: int) -> list[np.ndarray]:
    """Return the places of the samples of each step of an epoch, in their order."""
    size = trial.get("batch_size", "") or "full"
    if size == "full":
        return [np.arange(samples)]
    is_shuffled = trial.get("shuffle", "").lower() != "false"
    order = (
        random_streams.order(int(trial["seed"]), epoch, samples)
        if is_shuffled
        else np.arange(samples)
    )
    return [order[start : start + int(size)] for start in range(0, samples, int(size))]


def dropout_factors(
    trial: Settings, layers: list[Layer], step: int, samples: int, precision: torch.dtype
) -> list[Tensor]:
    """Return what dropout multiplies the outputs of each hidden layer by; empty without it."""
    rate = float(trial.get("dropout", "") or 0)
    if rate == 0:
        return []
    convolution = trial.get("convolution", "") or "none"
    blocks = 0 if convolution == "none" else len(convolution.split("-"))
    kernels = sum(layer.weight.dim() == FOUR_AXES for layer in layers)
    widths = [len(layer.weight) for layer in layers[kernels:-1]]
    return [
        torch.tensor(
            random_streams.dropout_factors(
                int(trial["seed"]), blocks + 2 * hidden + 1, step, rate, width, samples
            ),
            dtype=precision,
        )
        for hidden, width in enumerate(widths)
    ]


def check(trial: dict[str, str], arrays: Mapping[str, np.ndarray]) -> tuple[float, float]:
    """Train a trial and return the largest difference of its parameters, and that of its loss."""
    precision = TYPES[trial["precision"]]
    training = train(trial, arrays)
    of_parameters = largest_difference(training.layers, read_layers(arrays, "final", precision))
    inputs = torch.tensor(arrays["train_x"], dtype=precision)
    targets = torch.tensor(arrays["train_y"], dtype=precision)
    if "target_deviation" in arrays:
        ours = loss_of_quantities(training, inputs, targets, arrays["target_deviation"])
    else:
        ours = training.mean_loss(inputs, targets)
    return of_parameters, abs(ours - float(trial["train_loss"]))


def loss_of_quantities(
    training: Training, inputs: Tensor, targets: Tensor, deviations: np.ndarray
) -> float:
    """Return the loss in the units of the quantities, which a network sees standardized."""
    with torch.no_grad():
        sums = output_sums(training.layers, inputs, training.settings)
        power = 1 if text(training.settings, "loss") == "mae" else 2
        losses = [
            loss(sums[:, o], targets[:, o], training.settings, "mean").item() * deviation**power
            for o, deviation in enumerate(deviations.tolist())
        ]
    return float(np.mean(losses))


def drift(trial: dict[str, str], arrays: Mapping[str, np.ndarray]) -> float:
    """Return how far PyTorch ends from itself when the initial weights are a rounding or two apart."""
    rounding = torch.finfo(TYPES[trial["precision"]]).eps
    plain = train(trial, arrays).layers
    return max(
        largest_difference(train(trial, arrays, roundings * rounding).layers, plain)
        for roundings in (-2, -1, 1, 2)
    )


def check_all(folder: Path, trials: list[dict[str, str]], tolerance: float) -> list[float]:
    """Check trials, print a line for each, and return the larger difference of each that counts."""
    differences = []
    for trial in trials:
        reason = reason_to_skip(trial)
        if reason is not None:
            print(f"{trial['trial']}: skipped: {reason}")
            continue
        arrays = read_arrays(folder, trial["trial"])
        of_parameters, of_loss = check(trial, arrays)
        line = f"{trial['trial']}: weights {of_parameters:.3g}, train loss {of_loss:.3g}"
        difference = max(of_parameters, of_loss, key=nan_is_largest)
        if difference > tolerance:
            strayed = drift(trial, arrays)
            line += f" (PyTorch from itself, a rounding apart: {strayed:.3g})"
            if difference <= MOST_DRIFTS * strayed:
                print(f"{line}: skipped: roundings grow")
                continue
        print(line)
        differences += [difference]
    return differences


def nan_is_largest(value: float) -> float:
    """Return a key for max: what is not a number must not pass for small."""
    return math.inf if math.isnan(value) else value


def read_arguments() -> argparse.Namespace:
    """Return the command line's arguments."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="a results folder, such as results/xor")
    parser.add_argument("trials", nargs="*", metavar="TRIAL", help="trials to check; all if none")
    parser.add_argument("--tolerance", type=float, default=1e-6, help="default: 1e-6")
    return parser.parse_args()


def main() -> int:
    arguments = read_arguments()
    torch.set_num_threads(1)
    try:
        trials = read_trials(arguments.folder, arguments.trials)
        differences = check_all(arguments.folder, trials, arguments.tolerance)
        if not differences:
            raise Unreadable(f"{arguments.folder}: no trial that can be checked")
    except Unreadable as problem:
        print(problem, file=sys.stderr)
        return 2
    largest = max(differences, key=nan_is_largest)
    print(f"largest difference over {len(differences)} trials: {largest:.3g}")
    return 0 if largest <= arguments.tolerance else 1


if __name__ == "__main__":
    sys.exit(main())

"""Times grids in Sweepstack beside the same work in other programs, start-up included.

Run by `scripts/bench/peers [--rounds N] [--keep] [--list] [WORKLOAD..]`, which sets the environment. A round
runs every contestant once, one after the other, so that a busy moment of the machine hits all; the
ratio of a contestant to us is taken within a round. All get the samples and initial weights that
Sweepstack saves, so that each trial can be compared with ours. Of slow contestants only a part of
the trials is run, and their time of training, not that of their start, is multiplied.

Prints a table for each workload; with --keep it also goes to results/bench/WORKLOAD.csv.
"""

import argparse
import csv
import importlib.util
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Optional

BENCH = Path(__file__).resolve().parent
HOME = BENCH.parent.parent
LAUNCHER = HOME / "scripts" / "sweepstack"
JAR = HOME / "target" / "sweepstack.jar"
CLASSES = HOME / "target" / "bench"
RESULTS = HOME / "results" / "bench"
US = "sweepstack"
THREADS = 2

# Trials whose loss is this near to ours count as the same; steps that jump to and fro over a
# minimum let roundings grow (a learning rate of 1, say, most of all with adam), so not all have to.
TOLERANCE = 0.01
SHARE_THAT_AGREES = 0.8

COLUMNS = [
    "peer",
    "workload",
    "rounds",
    "seconds_median",
    "seconds_min",
    "seconds_max",
    "ratio_median",
    "ratio_min",
    "ratio_max",
    "train_loss",
    "scaled_from_trials",
]


class Skipped(Exception):
    """Why a contestant does not run, with what would mend it."""


@dataclass(frozen=True)
class Peer:
    """A contestant; prepare checks what it needs and returns its command, which lacks the plan."""

    title: str
    prepare: Callable[[], list]
    # Whether it takes the same steps as we do, so that each trial must come out the same.
    same_steps: bool = True


def python(script: str, *packages: str) -> Callable[[], list]:
    def prepare():
        for module in packages:
            if importlib.util.find_spec(module) is None:
                raise Skipped(f"Debian and Ubuntu have it as python3-{module}")
        return [sys.executable, str(BENCH / "contestants" / script)]

    return prepare


def naive_nd4j() -> list:
    return java("NaiveNd4j", str(JAR))


def dl4j() -> list:
    CLASSES.mkdir(parents=True, exist_ok=True)
    classpath = CLASSES / "dl4j.classpath"
    # Of Maven's plugins only this one, which writes the class path.
    goal = "org.apache.maven.plugins:maven-dependency-plugin:3.6.0:build-classpath"
    pom = str(BENCH / "dl4j" / "pom.xml")
    build(["mvn", "-q", "-B", "-f", pom, goal, f"-Dmdep.outputFile={classpath}"])
    return java("Dl4jLoop", classpath.read_text().strip())


def java(main: str, classpath: str) -> list:
    classes = CLASSES / main
    sources = [str(BENCH / "contestants" / f"{name}.java") for name in ("Plan", main)]
    build(["javac", "-nowarn", "-proc:none", "-cp", classpath, "-d", str(classes), *sources])
    return ["java", "-XX:+UseParallelGC", "-cp", os.pathsep.join([str(classes), classpath]), main]


def build(command: list) -> None:
    if shutil.which(command[0]) is None:
        raise Skipped(f"no {command[0]}; Debian and Ubuntu have default-jdk and maven")
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        raise Skipped(f"{command[0]} failed: {done.stdout.strip()[-500:]}")


PEERS = {
    "numpy-stacked": Peer(
        "NumPy, stacked by hand, 2 processes", python("numpy_stacked.py", "numpy")
    ),
    "numpy-loop": Peer("NumPy, a loop, joblib", python("numpy_loop.py", "numpy", "joblib")),
    "pytorch-stacked": Peer(
        "PyTorch, baddbmm, 2 processes", python("pytorch_stacked.py", "numpy", "torch")
    ),
    "pytorch-loop": Peer(
        "PyTorch, a loop, 2 processes", python("pytorch_loop.py", "numpy", "torch")
    ),
    "pytorch-images": Peer(
        "PyTorch, convolution, a loop, 2 threads in all",
        python("pytorch_images.py", "numpy", "torch"),
    ),
    "scikit-learn": Peer(
        "scikit-learn, GridSearchCV (log loss)",
        python("scikit_learn.py", "numpy", "joblib", "sklearn"),
        same_steps=False,
    ),
    "deeplearning4j": Peer("Deeplearning4j, a loop, 2 threads", dl4j),
    "nd4j-naive": Peer("ND4J, as tutorials write it, 2 threads", naive_nd4j),
}


@dataclass(frozen=True)
class Workload:
    """A grid, and which part of its trials each contestant trains: every 20th, say."""

    title: str
    grid: dict
    peers: dict = field(default_factory=dict)


LABS = {
    "dataset": "linear",
    "hidden": "4x4",
    "learning_rate": "{log: [0.05, 2, 48]}",
    "seed": "{range: [1, 5]}",
    "epochs": 5000,
}
SMALL = {
    "numpy-stacked": 1,
    "numpy-loop": 10,
    "pytorch-stacked": 2,
    "pytorch-loop": 30,
    "scikit-learn": 30,
    "deeplearning4j": 120,
    "nd4j-naive": 120,
}
MIDDLE = {
    "numpy-stacked": 2,
    "numpy-loop": 2,
    "pytorch-stacked": 2,
    "pytorch-loop": 4,
    "scikit-learn": 4,
    "deeplearning4j": 20,
    "nd4j-naive": 20,
}

IMAGES = {
    "dataset": "idx",
    # Where Debian's package dataset-fashion-mnist puts them.
    "data_file": "/usr/share/datasets/fashion-mnist",
    "test_points": 1000,
    "activation": "relu",
    "loss": "cross_entropy",
    "optimizer": "adam",
    "batch_size": 50,
    "epochs": 1,
}

WORKLOADS = {
    "a-float": Workload("240 trials of 2-4-4-1, 100 points, 5000 epochs, float", LABS, SMALL),
    "a-double": Workload(
        "240 trials of 2-4-4-1, 100 points, 5000 epochs, double",
        LABS | {"precision": "double"},
        SMALL,
    ),
    "b-xor": Workload(
        "240 trials of 2-4-4-1, 21 points, 5000 epochs, float",
        LABS | {"dataset": "xor"},
        SMALL,
    ),
    "c-wide": Workload(
        "40 trials of 2-100-100-1, 100 points, 1000 epochs, float",
        LABS | {"hidden": "100x100", "learning_rate": "{log: [0.05, 2, 8]}", "epochs": 1000},
        MIDDLE,
    ),
    "d-points": Workload(
        "40 trials of 2-4-4-1, 4000 points, 1000 epochs, float",
        LABS | {"train_points": 4000, "learning_rate": "{log: [0.05, 2, 8]}", "epochs": 1000},
        MIDDLE,
    ),
    "e-minibatch": Workload(
        "120 trials of 2-4-4-1, 4000 points in batches of 32, 50 epochs, float",
        LABS
        | {
            "train_points": 4000,
            "batch_size": 32,
            "learning_rate": "{log: [0.05, 2, 24]}",
            "epochs": 50,
        },
        {"numpy-loop": 10, "pytorch-loop": 20},
    ),
    "f-mixed": Workload(
        "360 trials, a mix of data sets, shapes, activations, optimizers and rates, float",
        {
            "dataset": "[linear, xor]",
            "hidden": "[4x4, 10x10, 100]",
            "activation": "[sigmoid, tanh, relu, leaky_relu, none]",
            "optimizer": "[sgd, momentum, adam]",
            "learning_rate": "{log: [0.001, 1, 4]}",
            "seed": 1,
            "epochs": 1000,
        },
        # Coprime to the axes, so that every value takes part.
        {"numpy-loop": 7, "pytorch-loop": 13},
    ),
    "g-one": Workload(
        "1 trial of 2-4-4-1, 100 points, 20000 epochs, float",
        LABS | {"learning_rate": 0.5, "seed": 1, "epochs": 20000},
        {"numpy-loop": 1, "pytorch-loop": 1, "nd4j-naive": 1},
    ),
    "h-long": Workload(
        "240 trials of 2-4-4-1, 100 points, 20000 epochs, float",
        LABS | {"epochs": 20000},
        {"numpy-stacked": 1, "numpy-loop": 20, "pytorch-stacked": 4, "pytorch-loop": 60},
    ),
    "i-images": Workload(
        "16 trials of 8c3-mp2-16c3-mp2 on 10000 images of 28x28, batches of 50, 1 epoch, float",
        IMAGES
        | {
            "train_points": 10000,
            "convolution": "8c3-mp2-16c3-mp2",
            "hidden": "none",
            "learning_rate": "{log: [0.0005, 0.005, 8]}",
            "seed": "[1, 2]",
        },
        {"pytorch-images": 1},
    ),
    "j-tutorial": Workload(
        "1 trial of 32c5-mp2-64c5-mp2, 1024, dropout 0.5, on 2000 images, batches of 50, 1 epoch",
        IMAGES
        | {
            "train_points": 2000,
            "convolution": "32c5-mp2-64c5-mp2",
            "hidden": 1024,
            "dropout": 0.5,
            "learning_rate": 0.001,
            "seed": 1,
        },
        {"pytorch-images": 1},
    ),
}


@dataclass
class Times:
    """What each round of a contestant took, and the losses of its trials, alike in all rounds."""

    seconds: list = field(default_factory=list)
    processor: list = field(default_factory=list)
    training: list = field(default_factory=list)
    losses: list = field(default_factory=list)


class Bench:
    """One workload, its files in a folder of their own."""

    def __init__(self, name: str, folder: Path):
        self.name = name
        self.workload = WORKLOADS[name]
        self.folder = folder
        self.sweep = folder / "bench.yaml"
        self.sweep.write_text(sweep_text(self.workload.grid))

    def run_us(self, times: Times) -> None:
        """Run Sweepstack into a new folder."""
        out = self.folder / "us"
        shutil.rmtree(out, ignore_errors=True)
        options = ["--quiet", "--threads", THREADS, "--out", out]
        run = timed([LAUNCHER, "run", self.sweep, *options])
        times.seconds.append(run.seconds)
        times.processor.append(run.processor)

    def our_losses(self) -> list:
        rows = read_rows(self.folder / "us" / "bench" / "trials.csv")
        return [float(row["train_loss"] or "nan") for row in rows]

    def write_plans(self) -> None:
        """Save samples and initial weights of all trials, from a run of one epoch, and plans."""
        text = sweep_text(self.workload.grid | {"epochs": 1}) + "save: [arrays]\n"
        first = self.folder / "first.yaml"
        first.write_text(text)
        timed([LAUNCHER, "run", first, "--quiet", "--out", self.folder / "first"])
        results = self.folder / "first" / "bench"
        common = {row["parameter"]: row["value"] for row in read_rows(results / "parameters.csv")}
        trials = []
        for row in read_rows(results / "trials.csv"):
            settings = common | {name: value for name, value in row.items() if value}
            trials.append(self.plan_row(results / "arrays" / f"{row['trial']}.npz", settings))
        for every in sorted({1, *self.workload.peers.values()}):
            with open(self.plan(every), "w", newline="") as file:
                writer = csv.DictWriter(file, trials[0])
                writer.writeheader()
                writer.writerows(trials[::every])

    def plan_row(self, arrays: Path, settings: dict) -> dict:
        import numpy as np

        with np.load(arrays) as saved:
            x, y = saved["train_x"], saved["train_y"]
            layers = []
            while f"initial.{len(layers)}.weight" in saved:
                name = f"initial.{len(layers)}"
                layers.append([saved[f"{name}.weight"], saved[f"{name}.bias"]])
        samples = f"samples-{settings['dataset']}.bin"
        if not (self.folder / samples).exists():
            np.concatenate([x.ravel(), y.ravel()]).astype("<f8").tofile(self.folder / samples)
        weights = f"weights-{arrays.stem}.bin"
        parameters = [part.ravel() for layer in layers for part in layer]
        np.concatenate(parameters).astype("<f8").tofile(self.folder / weights)
        batch = settings.get("batch_size", "full")
        return {
            "samples": samples,
            "points": x.shape[0],
            "inputs": x[0].size,
            "sample_shape": notation(x.shape[1:]),
            "outputs": y.shape[1],
            "weights": weights,
            "weight_shapes": " ".join(notation(weight.shape) for weight, _ in layers),
            # A text that a spreadsheet would take for a number begins with an apostrophe.
            "hidden": settings["hidden"].lstrip("'"),
            "convolution": settings.get("convolution", "none"),
            "dropout": settings.get("dropout", 0),
            "activation": settings["activation"],
            "optimizer": settings["optimizer"],
            "learning_rate": settings["learning_rate"],
            "precision": settings["precision"],
            "epochs": self.workload.grid["epochs"],
            "batch_size": 0 if batch == "full" else batch,
            "seed": settings["seed"],
        }

    def plan(self, every: int) -> Path:
        return self.folder / f"plan-{every}.csv"

    def run(self, rounds: int, only: Optional[list]) -> list:
        """Run all rounds and return the rows of the table."""
        self.write_plans()
        commands = {}
        for key in self.workload.peers:
            if only and key not in only:
                continue
            try:
                commands[key] = PEERS[key].prepare()
            except Skipped as reason:
                note(f"{self.name}: {key} is left out: {reason}")
        times = {key: Times() for key in [US, *commands]}
        for round_number in range(1, rounds + 1):
            note(f"{self.name}: round {round_number} of {rounds}")
            self.run_us(times[US])
            for key, command in list(commands.items()):
                try:
                    self.run_peer(key, command, times[key])
                except subprocess.CalledProcessError as error:
                    reason = error.stderr.strip()[-800:]
                    note(f"{self.name}: {key} failed and is left out: {reason}")
                    del commands[key], times[key]
        times[US].losses = self.our_losses()
        return [self.row(key, times[key], times[US]) for key in times]

    def run_peer(self, key: str, command: list, times: Times) -> None:
        every = self.workload.peers[key]
        run = timed([*command, self.plan(every)])
        words = [line.split() for line in run.output.splitlines()]
        training = next(float(value) for name, value in words if name == "seconds")
        times.losses = [float(value) for name, value in words if name == "loss"]
        trials = len(self.all_trials())
        factor = trials / len(times.losses)
        rest = training * (factor - 1)
        times.training.append(training * factor)
        times.seconds.append(run.seconds + rest)
        times.processor.append(run.processor * (1 + rest / run.seconds))

    def all_trials(self) -> list:
        return read_rows(self.plan(1))

    def row(self, key: str, times: Times, us: Times) -> dict:
        every = self.workload.peers.get(key, 1)
        ours = us.losses[::every]
        ratios = [theirs / our for theirs, our in zip(times.seconds, us.seconds)]
        pairs = zip(times.losses, ours)
        same = [abs(theirs - our) <= TOLERANCE * abs(our) for theirs, our in pairs]
        return {
            "peer": key,
            "workload": self.name,
            "rounds": len(ratios),
            **spread("seconds", times.seconds),
            **spread("ratio", ratios),
            "train_loss": f"{statistics.mean(times.losses):.6g}",
            "scaled_from_trials": len(ours) if every > 1 else "",
            "training": statistics.median(times.training) if times.training else None,
            "processor": statistics.median(times.processor),
            "processor_ratio": statistics.median(
                theirs / our for theirs, our in zip(times.processor, us.processor)
            ),
            "our_loss": statistics.mean(ours),
            "same": sum(same),
            "trials": len(same),
            "same_steps": key == US
            or (PEERS[key].same_steps and "batch_size" not in self.workload.grid),
        }


def notation(shape: tuple) -> str:
    return "x".join(map(str, shape))


def sweep_text(grid: dict) -> str:
    lines = "".join(f"  {name}: {value}\n" for name, value in grid.items())
    return f"name: bench\ngrid:\n{lines}"


def spread(name: str, values: list) -> dict:
    return {
        f"{name}_median": f"{statistics.median(values):.4g}",
        f"{name}_min": f"{min(values):.4g}",
        f"{name}_max": f"{max(values):.4g}",
    }


@dataclass(frozen=True)
class Run:
    """Seconds from start to end, seconds of the processor over all processes, and the output."""

    seconds: float
    processor: float
    output: str


def timed(command: list) -> Run:
    """Run a command to its end; a failure is a CalledProcessError."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    words = list(map(str, command))
    output = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(seconds, processor, output)


def read_rows(file: Path) -> list:
    with open(file, newline="") as lines:
        return list(csv.DictReader(lines))


def note(line: str) -> None:
    print(f"peers: {line}", file=sys.stderr, flush=True)


def describe(name: str, rows: list) -> list:
    """Print the table of a workload and return what does not agree with us."""
    print(f"\n{name}: {WORKLOADS[name].title}\n")
    heads = [
        "",
        "seconds",
        "ratio to us",
        "of it training",
        "processor",
        "ratio",
        "train loss",
        "ours there",
        "same loss",
        "trained",
    ]
    table = [heads]
    problems = []
    for row in rows:
        us = row["peer"] == US
        agree = f"{row['same']} of {row['trials']}"
        scaled = row["scaled_from_trials"]
        table.append(
            [
                "Sweepstack, 2 threads" if us else PEERS[row["peer"]].title,
                "{seconds_median} [{seconds_min} .. {seconds_max}]".format(**row),
                "{ratio_median} [{ratio_min} .. {ratio_max}]".format(**row),
                "" if us else f"{row['training']:.4g}",
                f"{row['processor']:.4g}",
                f"{row['processor_ratio']:.4g}",
                row["train_loss"],
                f"{row['our_loss']:.6g}",
                agree if row["same_steps"] and not us else "",
                f"{scaled} trials, scaled" if scaled else "all",
            ]
        )
        if row["same_steps"] and row["same"] < SHARE_THAT_AGREES * row["trials"]:
            problems.append(f"{name}: {row['peer']} has our loss in only {agree} trials")
    widths = [max(map(len, column)) for column in zip(*table)]
    for cells in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(cells, widths)).rstrip())
    sys.stdout.flush()
    return problems


def write(name: str, rows: list) -> None:
    RESULTS.mkdir(parents=True, exist_ok=True)
    with open(RESULTS / f"{name}.csv", "w", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main() -> int:
    parser = argparse.ArgumentParser(prog="peers", description=__doc__.splitlines()[0])
    parser.add_argument("workloads", nargs="*", metavar="WORKLOAD", help="default: all")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--peers", metavar="NAME,..", help=f"only these of {', '.join(PEERS)}")
    parser.add_argument("--keep", action="store_true", help="write the tables to results/bench")
    parser.add_argument("--list", action="store_true", help="name the workloads and stop")
    arguments = parser.parse_args()
    if arguments.list:
        for name, workload in WORKLOADS.items():
            print(f"{name:12} {workload.title}")
        return 0
    only = arguments.peers.split(",") if arguments.peers else None
    unknown = [name for name in arguments.workloads if name not in WORKLOADS]
    unknown += [name for name in only or [] if name not in PEERS]
    if arguments.keep and only:
        parser.error("--keep writes tables of all peers: leave out --peers")
    if unknown or arguments.rounds < 1:
        parser.error(f"unknown: {', '.join(unknown)}" if unknown else "--rounds is at least 1")
    if importlib.util.find_spec("numpy") is None:
        parser.error("NumPy reads all samples; Debian and Ubuntu have it as python3-numpy")
    timed([LAUNCHER, "--version"])
    problems = []
    for name in arguments.workloads or WORKLOADS:
        with tempfile.TemporaryDirectory(prefix="peers-") as folder:
            rows = Bench(name, Path(folder)).run(arguments.rounds, only)
        problems += describe(name, rows)
        if arguments.keep:
            write(name, rows)
    for problem in problems:
        note(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

"""Measures how time and memory of a sweep grow, and draws it. Called by scripts/bench/scaling."""

import argparse
import csv
import math
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HOME = pathlib.Path(__file__).resolve().parents[2]
BASE = {
    "dataset": "linear",
    "hidden": "4x4",
    "activation": "sigmoid",
    "optimizer": "sgd",
    "learning_rate": "0.1",
    "train_points": "100",
    "epochs": "1000",
    "log_every": "1000",
    "seed": "{range: [1, 240]}",
}
NOTHING = dict(BASE, epochs="1", log_every="1", seed="1")


def series():
    """Yield (axis, value, parameters, threads)."""
    for trials in (100, 300, 1000, 3000, 10000):
        yield "trials", trials, dict(BASE, seed="{range: [1, %d]}" % trials), 2
    for epochs in (100, 1000, 10000, 100000):
        yield "epochs", epochs, dict(BASE, epochs=str(epochs), log_every=str(epochs), seed="{range: [1, 40]}"), 2
    for samples in (100, 1000, 10000, 100000):
        yield "samples", samples, dict(BASE, train_points=str(samples), epochs="200", log_every="200", seed="{range: [1, 40]}"), 2
    for threads in (1, 2):
        yield "threads", threads, dict(BASE, epochs="40000", log_every="40000"), threads


def run(parameters, threads, folder):
    """Return seconds and the peak of the resident memory in MiB of one run."""
    sweep = folder / "scaling.yaml"
    sweep.write_text("grid:\n" + "".join("  %s: %s\n" % item for item in parameters.items()))
    shutil.rmtree(folder / "results", ignore_errors=True)
    command = [str(HOME / "scripts" / "sweepstack"), "run", str(sweep), "--out", str(folder / "results")]
    start = time.perf_counter()
    process = subprocess.Popen(command + ["--threads", str(threads), "--quiet"], stdout=subprocess.DEVNULL)
    peak = 0
    status = pathlib.Path("/proc/%d/status" % process.pid)
    while process.poll() is None:
        try:
            for line in status.read_text().splitlines():
                if line.startswith("VmHWM"):
                    peak = max(peak, int(line.split()[1]) / 1024)
        except OSError:
            pass
        time.sleep(0.01)
    if process.returncode != 0:
        sys.exit("scaling: %s failed" % " ".join(command))
    return time.perf_counter() - start, peak


def measure(rounds):
    points = {}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        startup = statistics.median(run(NOTHING, 2, folder)[0] for _ in range(rounds))
        for number in range(rounds):
            for axis, value, parameters, threads in series():
                points.setdefault((axis, value), []).append(run(parameters, threads, folder))
            print("scaling: round %d of %d" % (number + 1, rounds), file=sys.stderr)
    rows = []
    for (axis, value), runs in points.items():
        seconds = sorted(run[0] for run in runs)
        rows.append(
            {
                "axis": axis,
                "value": value,
                "seconds_median": round(statistics.median(seconds), 3),
                "seconds_min": round(seconds[0], 3),
                "seconds_max": round(seconds[-1], 3),
                "peak_mib": round(max(run[1] for run in runs)),
            }
        )
    return rows, startup


def slope(rows, startup):
    """Return the slope in the logarithms between the two largest, where warming up weighs least."""
    (x, y), (larger_x, larger_y) = [(row["value"], row["seconds_median"] - startup) for row in rows[-2:]]
    return math.log(larger_y / y) / math.log(larger_x / x)


def draw(rows, startup, path):
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, 4, figsize=(12, 3.2), constrained_layout=True)
    for panel, axis in zip(axes, ("trials", "epochs", "samples", "threads")):
        chosen = [row for row in rows if row["axis"] == axis]
        x = [row["value"] for row in chosen]
        panel.plot(x, [row["seconds_median"] for row in chosen], "o-", color="#0072B2", label="whole program")
        if axis == "threads":
            factor = (chosen[0]["seconds_median"] - startup) / (chosen[1]["seconds_median"] - startup)
            panel.set_title("two threads: %.2f times" % factor)
            panel.set_xticks([1, 2])
            panel.set_ylim(0)
        else:
            panel.plot(x, [row["seconds_median"] - startup for row in chosen], "s--", color="#D55E00", label="without start-up")
            panel.set_title("last slope %.2f" % slope(chosen, startup))
            panel.set_xscale("log")
            panel.set_yscale("log")
        panel.set_xlabel(axis)
        panel.grid(alpha=0.3)
    axes[0].set_ylabel("seconds")
    axes[0].legend(frameon=False)
    figure.savefig(path, dpi=110)


def keep(rows, startup):
    target = HOME / "results" / "bench" / "scaling.csv"
    target.parent.mkdir(parents=True, exist_ok=True)
    with open(target, "w", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    try:
        draw(rows, startup, HOME / "src" / "docs" / "scaling.png")
    except ImportError:
        print("scaling: no matplotlib (Debian: python3-matplotlib), so no picture", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(prog="scaling", description=__doc__.splitlines()[0])
    parser.add_argument("rounds", nargs="?", type=int, default=3, metavar="ROUNDS")
    parser.add_argument("--keep", action="store_true", help="write results/bench/scaling.csv and src/docs/scaling.png")
    arguments = parser.parse_args()
    rows, startup = measure(arguments.rounds)
    for row in rows:
        print("%(axis)-8s %(value)7d  %(seconds_median)8.2f s  [%(seconds_min).2f .. %(seconds_max).2f]  %(peak_mib)5d MiB" % row)
    print("start-up %.2f s" % startup)
    for axis in ("trials", "epochs", "samples"):
        print("%s: slope %.2f between the two largest, without start-up" % (axis, slope([row for row in rows if row["axis"] == axis], startup)))
    if arguments.keep:
        keep(rows, startup)


if __name__ == "__main__":
    main()

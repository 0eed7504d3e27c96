"""Draws results/bench/*.csv, which scripts/bench/peers --keep makes, into src/docs/peers.png.

    /usr/bin/python3 scripts/bench/peers_plot.py [FILE.png]

A group of bars a workload, a bar a contestant: how many times as long as Sweepstack it took, on a
logarithmic axis that parts slower from faster at 1. Whiskers are the smallest and largest round.
"""

import csv
import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

HOME = Path(__file__).resolve().parent.parent.parent
RESULTS = HOME / "results" / "bench"

WORKLOADS = {
    "a-float": "240 trials, 2-4-4-1\n100 points, float",
    "a-double": "240 trials, 2-4-4-1\n100 points, double",
    "b-xor": "240 trials, 2-4-4-1\n21 points, float",
    "c-wide": "40 trials, 2-100-100-1\n100 points, float",
    "d-points": "40 trials, 2-4-4-1\n4000 points, float",
    "e-minibatch": "120 trials, 2-4-4-1\n4000 points, batches of 32",
    "f-mixed": "360 trials, mixed shapes,\nactivations, optimizers",
    "g-one": "1 trial, 2-4-4-1\n20 000 epochs",
    "h-long": "240 trials, 2-4-4-1\n20 000 epochs, float",
}

# From the palette of Okabe and Ito, which colour-blind people can tell apart.
PEERS = {
    "numpy-stacked": ("NumPy, stacked by hand", "#56B4E9"),
    "numpy-loop": ("NumPy, loop", "#0072B2"),
    "pytorch-stacked": ("PyTorch, stacked by hand", "#E69F00"),
    "pytorch-loop": ("PyTorch, loop", "#D55E00"),
    "scikit-learn": ("scikit-learn (log loss)", "#F0E442"),
    "deeplearning4j": ("Deeplearning4j", "#009E73"),
    "nd4j-naive": ("ND4J, as in tutorials", "#CC79A7"),
}
GAP = 0.9


def read():
    """Return the rows of each workload that was measured, by contestant."""
    workloads = {}
    for name in WORKLOADS:
        file = RESULTS / f"{name}.csv"
        if file.exists():
            with open(file, newline="") as lines:
                rows = {row["peer"]: row for row in csv.DictReader(lines)}
            workloads[name] = {peer: rows[peer] for peer in PEERS if peer in rows}
    return workloads


def draw(workloads):
    bars = sum(map(len, workloads.values())) + GAP * len(workloads)
    figure, axes = pyplot.subplots(figsize=(8.4, 0.6 + 0.185 * bars))
    y = 0.0
    ticks = []
    for name, rows in workloads.items():
        top = y
        for peer, row in rows.items():
            ratio, low, high = (float(row[f"ratio_{kind}"]) for kind in ("median", "min", "max"))
            colour = PEERS[peer][1]
            axes.barh(y, ratio - 1, left=1, height=0.86, color=colour, linewidth=0)
            axes.plot([low, high], [y, y], color="#333333", linewidth=0.9)
            text = f"{ratio:.2g}" if ratio < 10 else f"{ratio:.0f}"
            axes.annotate(
                f"{text} ×",
                (max(high, 1), y),
                xytext=(4, 0),
                textcoords="offset points",
                va="center",
                fontsize=7.5,
            )
            y += 1
        ticks.append(((top + y - 1) / 2, WORKLOADS[name]))
        axes.axhline(y - 0.5 + GAP / 2, color="#dddddd", linewidth=0.6)
        y += GAP
    decorate(axes, ticks, y)
    handles = [Patch(color=colour, label=label) for label, colour in PEERS.values()]
    handles.append(Line2D([], [], color="#333333", linewidth=0.9, label="slowest, fastest round"))
    figure.legend(
        handles=handles, loc="upper center", ncol=4, fontsize=7.5, frameon=False, columnspacing=1.2
    )
    figure.tight_layout(rect=(0, 0, 1, 1 - 0.5 / figure.get_figheight()))
    return figure


def decorate(axes, ticks, end):
    axes.set_xscale("log")
    axes.set_ylim(end - GAP / 2 - 0.5, -0.5 - GAP / 2)
    lowest, highest = axes.get_xlim()
    axes.set_xlim(min(lowest, 0.25), highest * 1.6)
    axes.axvline(1, color="black", linewidth=1)
    axes.set_yticks([place for place, _ in ticks], [label for _, label in ticks], fontsize=7.5)
    axes.tick_params(axis="y", length=0)
    axes.xaxis.set_major_formatter(lambda value, _: f"{value:g} ×")
    axes.tick_params(axis="x", labelsize=7.5)
    axes.set_xlabel(
        "time of the whole program / time of Sweepstack, on two cores"
        "  (right of the line: slower than Sweepstack)",
        fontsize=8,
    )
    axes.grid(axis="x", color="#e5e5e5", linewidth=0.6)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)


def main():
    workloads = read()
    if not workloads:
        sys.exit("peers_plot: no results/bench/*.csv; scripts/bench/peers --keep makes them")
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else HOME / "src" / "docs" / "peers.png"
    file.parent.mkdir(parents=True, exist_ok=True)
    draw(workloads).savefig(file, dpi=130, metadata={"Software": None})


if __name__ == "__main__":
    main()

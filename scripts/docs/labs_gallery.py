"""Draws the results of the five labs, and writes their tables into src/docs/labs.md.

    /usr/bin/python3 scripts/docs/labs_gallery.py

Reads what scripts/reproduce left in results/labs: the trials of each sweep and the findings. A dot is
a trial, a line goes through the medians. Pictures of single trials are drawn by `sweepstack plot`.
Needs matplotlib and Pillow (on Debian: apt-get install python3-matplotlib).
"""

import csv
import statistics
import subprocess
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot
from PIL import Image

HOME = Path(__file__).resolve().parent.parent.parent
RESULTS = HOME / "results" / "labs"
PICTURES = HOME / "src" / "docs" / "labs"
PAGE = HOME / "src" / "docs" / "labs.md"
WIDTH = 900

# From the palette of Okabe and Ito, which colour-blind people can tell apart; each with a mark of its own.
COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"]
MARKS = ["o", "s", "^", "D", "v", "P"]
NAMES = {
    "train_loss": "training loss",
    "train_accuracy": "training accuracy",
    "test_accuracy": "test accuracy",
    "epochs_run": "epochs until 99%",
}

# What each sweep says, in a sentence.
ANSWERS = {
    "learning-rates": "The largest of the three rates, as long as the gradient is a mean; the smallest learns nothing of xor in"
    " 15 000 epochs, and tiny initial weights stand still for long.",
    "hidden-sizes": "Two units a layer are too few for xor; eight are not too many for linear: draws of the 100 points differ"
    " by more than widths do.",
    "initial-range": "Around 0. From [0, 1] the sum over 100 units saturates every sigmoid before the first step.",
    "no-activation": "For linear yes, given a sigmoid at the output; for xor never. The gradients shrink because the best line has been reached.",
    "activations": "All four, given the seed: with layers of 3 and 2, relu is often dead before the first step, tanh and"
    " sigmoid seldom fail.",
    "optimizers": "adam and rmsprop get furthest at small rates and fail first at large ones; sgd wants the largest rate.",
    "long-training": "To some 1e-6 on xor and a few 1e-7 on linear, in float as in double.",
    "sample-count": "They multiply the step: what learns with 100 samples overshoots from 150 on. A mean does not care.",
    "depth-and-width": "From neither: one layer of 5 is enough for moons, three layers do as well, and eight narrow ones often learn nothing.",
    "boundaries": "tanh and sigmoid draw smooth ones, relu one of straight pieces.",
    "minibatches": "1.5 is enough: larger ones are hardly sooner and no better. Three seeds in ten or more never learn.",
    "last-layer": "One unit suffices. Width only makes it less likely that all of a relu layer is dead; with leaky_relu every"
    " width learns.",
    "fresh-data": "They add nearly a point of accuracy at any width, and make the curve jump.",
    "toy-convolution": "Every network tells the ten apart, one without an activation, too: 2352 numbers an image are enough for a linear map. Of ten"
    " others it knows nothing.",
    "mnist": "On Fashion-MNIST, which stands in for MNIST: at the same rate Adagrad leaves the weights more evenly spread. Which of the two is ahead"
    " depends on the rate, and in so short a training tanh learns most.",
    "large-grid": "Every activation learns xor at some rate with some optimizer. Without one, not one of 180 trials does.",
}


def trials(sweep, **where):
    """Return the rows of a sweep that have the settings, each a value or several."""
    with open(RESULTS / sweep / "trials.csv", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for setting, values in where.items():
        values = values if isinstance(values, list) else [values]
        rows = [row for row in rows if row[setting] in values]
    assert rows, f"{sweep}: no trial has {where}"
    return rows


def figure(panels):
    """Return a figure of some panels side by side, in the style of all."""
    pyplot.rcParams.update({"font.size": 9, "axes.spines.top": False, "axes.spines.right": False})
    drawn, axes = pyplot.subplots(1, panels, figsize=(7.2, 2.9), dpi=100, squeeze=False)
    return drawn, list(axes[0])


def dots(axes, rows, over, metric, series=None, title="", names=None, logarithmic=False, ordered=True):
    """Draw a metric over the values of a setting, a colour for each value of another one."""
    values = list(dict.fromkeys(row[over] for row in rows))
    kinds = list(dict.fromkeys(row[series] for row in rows)) if series else [None]
    for number, kind in enumerate(kinds):
        shift = (number - (len(kinds) - 1) / 2) * min(0.22, 0.7 / len(kinds))
        colour, mark = COLOURS[number], MARKS[number]
        medians = []
        for place, value in enumerate(values):
            found = [
                float(row[metric])
                for row in rows
                if row[over] == value and (kind is None or row[series] == kind) and row[metric]
            ]
            axes.plot([place + shift] * len(found), found, mark, color=colour, alpha=0.45, markersize=3,
                      markeredgewidth=0)
            if found:
                medians.append((place + shift, statistics.median(found)))
        label = (names or {}).get(kind, kind)
        axes.plot(*zip(*medians), linestyle="-" if ordered else "none", color=colour, linewidth=1.3, marker=mark, markersize=5,
                  label=label)
    axes.set_xticks(range(len(values)), [(names or {}).get(value, value) for value in values])
    axes.set_ylabel(NAMES.get(metric, metric))
    axes.set_title(title, fontsize=9)
    if logarithmic:
        axes.set_yscale("log")
    axes.grid(axis="y", color="#dddddd", linewidth=0.6)
    axes.set_axisbelow(True)


def shares(axes, rows, over, metric, least, series, title="", names=None):
    """Draw the share of the trials whose metric is at least so much, a bar for each value of a setting."""
    values = list(dict.fromkeys(row[over] for row in rows))
    kinds = list(dict.fromkeys(row[series] for row in rows))
    width = 0.8 / len(kinds)
    for number, kind in enumerate(kinds):
        heights = []
        for value in values:
            found = [row for row in rows if row[over] == value and row[series] == kind]
            heights.append(sum(float(row[metric] or 0) >= least for row in found) / len(found))
        places = [place + (number - (len(kinds) - 1) / 2) * width for place in range(len(values))]
        axes.bar(places, heights, width * 0.9, color=COLOURS[number], label=(names or {}).get(kind, kind))
    axes.set_xticks(range(len(values)), [(names or {}).get(value, value) for value in values])
    axes.set_ylim(0, 1)
    axes.set_ylabel("share of trials that learn")
    axes.set_title(title, fontsize=9)
    axes.grid(axis="y", color="#dddddd", linewidth=0.6)
    axes.set_axisbelow(True)


def legend(drawn, axes, title):
    drawn.legend(*axes.get_legend_handles_labels(), title=title, loc="center right", frameon=False, fontsize=8,
                 title_fontsize=8)


def save(drawn, sweep, right=0.84):
    drawn.tight_layout(rect=(0, 0, right, 1))
    drawn.savefig(PICTURES / f"{sweep}.png", metadata={"Software": None})
    pyplot.close(drawn)


def learning_rates():
    drawn, axes = figure(2)
    for panel, dataset in zip(axes, ["linear", "xor"]):
        rows = trials("learning-rates", dataset=dataset, loss_reduction="mean", init_std="1")
        dots(panel, rows, "learning_rate", "train_loss", "epochs", dataset, logarithmic=True)
        panel.set_xlabel("learning rate")
    legend(drawn, axes[0], "epochs")
    save(drawn, "learning-rates")


def hidden_sizes():
    drawn, axes = figure(2)
    for panel, dataset in zip(axes, ["linear", "xor"]):
        dots(panel, trials("hidden-sizes", dataset=dataset), "hidden", "test_accuracy", "learning_rate", dataset)
        panel.set_xlabel("hidden layers")
    legend(drawn, axes[0], "learning rate")
    save(drawn, "hidden-sizes")


def initial_range():
    drawn, axes = figure(2)
    for panel, dataset in zip(axes, ["linear", "xor"]):
        rows = trials("initial-range", dataset=dataset, learning_rate="0.01")
        dots(panel, rows, "hidden", "train_accuracy", "init_low", dataset, names={"0": "[0, 1]", "-1": "[-1, 1]"},
             ordered=False)
        panel.tick_params(axis="x", labelsize=7)
        panel.set_xlabel("hidden layers")
    legend(drawn, axes[0], "initial weights")
    save(drawn, "initial-range")


def activations():
    drawn, axes = figure(2)
    names = {"leaky_relu": "leaky\nrelu", "mean": "divided twice", "sum": "right"}
    linear = trials("activations", dataset="linear", batch_size="32", optimizer="sgd")
    shares(axes[0], linear, "activation", "test_accuracy", 0.9, "bias_gradient", "linear: accuracy over 0.9", names)
    xor = trials("activations", dataset="xor", optimizer="sgd")
    shares(axes[1], xor, "activation", "train_accuracy", 1, "bias_gradient", "xor: accuracy 1", names)
    legend(drawn, axes[0], "bias gradient")
    save(drawn, "activations", 0.83)


def optimizers():
    drawn, axes = figure(2)
    for panel, dataset in zip(axes, ["linear", "xor"]):
        rows = trials("optimizers", dataset=dataset)
        dots(panel, rows, "optimizer", "train_loss", "learning_rate", dataset, logarithmic=True, ordered=False)
        panel.tick_params(axis="x", labelsize=8, rotation=35)
    legend(drawn, axes[0], "learning rate")
    save(drawn, "optimizers")


def sample_count():
    drawn, axes = figure(2)
    for panel, reduction in zip(axes, ["sum", "mean"]):
        rows = trials("sample-count", loss_reduction=reduction, bias="true")
        dots(panel, rows, "train_points", "train_loss", "learning_rate", f"gradient: {reduction}", logarithmic=True)
        panel.set_ylim(1e-6, 1)
        panel.set_xlabel("samples")
    legend(drawn, axes[0], "learning rate")
    save(drawn, "sample-count")


def depth_and_width():
    drawn, axes = figure(2)
    for panel, dataset in zip(axes, ["moons", "blobs"]):
        rows = trials("depth-and-width", dataset=dataset, bias_gradient="mean")
        for row in rows:
            widths = row["hidden"].lstrip("'").split("x")
            row["width"], row["depth"] = widths[0], str(len(widths))
        rows = sorted((row for row in rows if row["width"] in ["3", "5", "10"]),
                      key=lambda row: (int(row["depth"]), int(row["width"])))
        dots(panel, rows, "width", "test_accuracy", "depth", dataset)
        panel.set_ylim(0.4, 1.03)
        panel.set_xlabel("units a layer")
    legend(drawn, axes[0], "layers")
    save(drawn, "depth-and-width")


def learned(rows):
    return [row for row in rows if float(row["test_accuracy"]) > 0.9]


def minibatches():
    drawn, axes = figure(2)
    for panel, stop, metric in zip(axes, ["0.99", "none"], ["epochs_run", "test_accuracy"]):
        rows = learned(trials("minibatches", stop_at_accuracy=stop, bias_gradient="mean", batch_size=["32", "256"]))
        dots(panel, rows, "learning_rate", metric, "batch_size", "seeds that learn")
        panel.set_xlabel("learning rate")
    legend(drawn, axes[0], "batch size")
    save(drawn, "minibatches")


def last_layer():
    drawn, axes = figure(2)
    for panel, activation in zip(axes, ["relu", "leaky_relu"]):
        rows = trials("last-layer", activation=activation)
        shares(panel, rows, "hidden", "test_accuracy", 0.9, "bias_gradient", f"{activation}: accuracy over 0.9",
               {"mean": "divided twice", "sum": "right"})
        panel.set_xlabel("hidden layers")
    legend(drawn, axes[0], "bias gradient")
    save(drawn, "last-layer", 0.83)


def fresh_data():
    drawn, axes = figure(2)
    for panel, rate in zip(axes, ["0.1", "1"]):
        rows = trials("fresh-data", learning_rate=rate)
        dots(panel, rows, "hidden", "test_accuracy", "resample", f"rate {rate}",
             names={"never": "the same", "epoch": "fresh"})
        panel.set_xlabel("hidden layers")
    legend(drawn, axes[0], "points")
    save(drawn, "fresh-data")


def large_grid():
    drawn, axes = figure(2)
    for panel, dataset in zip(axes, ["linear", "xor"]):
        rows = trials("large-grid", dataset=dataset)
        shares(panel, rows, "activation", "train_accuracy", 0.98, "optimizer", f"{dataset}: accuracy 0.98 or more",
               {"leaky_relu": "leaky\nrelu"})
    legend(drawn, axes[0], "optimizer")
    save(drawn, "large-grid")


def no_activation():
    drawn, axes = figure(2)
    for panel, dataset in zip(axes, ["linear", "xor"]):
        rows = trials("no-activation", dataset=dataset)
        for row in rows:
            row["activations"] = f"{row['activation']},\n{row['output_activation']}"
        dots(panel, rows, "activations", "test_accuracy", "learning_rate", dataset, ordered=False)
        panel.set_xlabel("activation, output activation")
    legend(drawn, axes[0], "learning rate")
    save(drawn, "no-activation")


def toy_convolution():
    drawn, axes = figure(2)
    for panel, metric in zip(axes, ["train_accuracy", "test_accuracy"]):
        dots(panel, trials("toy-convolution", learning_rate="0.1"), "convolution", metric, "activation", ordered=False)
        panel.set_ylim(-0.03, 1.03)
        panel.tick_params(axis="x", labelsize=7)
    legend(drawn, axes[0], "activation")
    save(drawn, "toy-convolution")


def mnist():
    drawn, axes = figure(2)
    for panel, optimizer in zip(axes, ["adam", "adagrad"]):
        rows = trials("mnist", optimizer=optimizer)
        dots(panel, rows, "activation", "test_accuracy", "learning_rate", f"{optimizer}, Fashion-MNIST", ordered=False,
             names={"leaky_relu": "leaky\nrelu"})
        panel.set_ylim(0.5, 0.85)
    legend(drawn, axes[0], "learning rate")
    save(drawn, "mnist")


def plot(sweep, what, chosen):
    """Have the program draw some trials, and make the file small."""
    ids = [row["trial"] for row in chosen]
    file = PICTURES / f"{sweep}.png"
    command = [str(HOME / "scripts" / "sweepstack"), "plot", str(RESULTS / sweep), *ids, "--what", what]
    subprocess.run([*command, "--to", str(file)], check=True, stdout=subprocess.DEVNULL)
    with Image.open(file) as drawn:
        size = (WIDTH, round(WIDTH * drawn.height / drawn.width))
        small = drawn.convert("RGB").resize(size, Image.Resampling.LANCZOS).quantize(64, dither=Image.Dither.NONE)
    small.save(file, optimize=True)


def single_trials():
    plot("boundaries", "boundary", trials("boundaries", hidden="10", seed="1"))
    plot("long-training", "curve", trials("long-training", bias="true", seed="1", precision="float"))


def rows_of(name):
    with open(RESULTS / name, newline="") as lines:
        return list(csv.DictReader(lines))


def question(sweep):
    for line in (HOME / "sweeps" / "labs" / f"{sweep}.yaml").read_text().splitlines():
        if line.startswith("question: "):
            return line.removeprefix("question: ")
    raise AssertionError(sweep)


def sweeps_of_findings():
    """Return the findings that rest on each sweep, a finding with the first of its sweeps."""
    first = {}
    for row in rows_of("conditions.csv"):
        first.setdefault(row["finding"], row["sweep"])
    found = {sweep: [] for sweep in ANSWERS}
    for row in rows_of("findings.csv"):
        found[first[row["finding"]]].append(row)
    return found


def counts(findings):
    """Return in words how many of some findings hold, of those that were reported."""
    reported = [finding for finding in findings if finding["reported"] != "not stated"]
    said = []
    for verdict in ["holds", "holds in part", "does not hold"]:
        count = sum(finding["holds"] == verdict for finding in reported)
        if count:
            said.append(f"{count} {verdict if count == 1 else plural(verdict)}")
    return ", ".join(said)


def plural(verdict):
    return verdict.replace("holds", "hold").replace("does", "do")


def short_table():
    lines = ["| question | answer | of what was reported |", "|---|---|---|"]
    for sweep, findings in sweeps_of_findings().items():
        lines.append(f"| [{question(sweep)}](../../sweeps/labs/{sweep}.yaml) | {ANSWERS[sweep]} | {counts(findings)} |")
    findings = rows_of("findings.csv")
    lines.append(f"| | together | {counts(findings)} |")
    return lines


def long_table():
    lines = ["| report | claim | what it found | what it measured | here | in these words |", "|---|---|---|---|---|---|"]
    for row in rows_of("findings.csv"):
        lines.append(f"| {row['report']} | {row['kind']} | {row['claim']} | {row['reported']} | {row['holds']} |"
                     f" {row['section']}: {row['words']} |")
    return lines


def gallery():
    lines = []
    for sweep in ANSWERS:
        lines += [f"### {question(sweep)}", "", ANSWERS[sweep], "", f"![{sweep}](labs/{sweep}.png)", "",
                  f"All of it: [{sweep}.yaml](../../sweeps/labs/{sweep}.yaml)", ""]
        for row in sweeps_of_findings()[sweep]:
            if row["note"]:
                lines += [f"- *{row['claim']}* ({row['report']}, {row['kind']}): {row['holds']}. {row['note']}"]
        lines += [""] if lines[-1] else []
    return lines[:-1]


def put(file, mark, lines):
    """Replace what stands between two marks of a file."""
    text = file.read_text()
    begin, end = f"<!-- {mark} -->\n", f"<!-- /{mark} -->\n"
    head, rest = text.split(begin)
    tail = rest.split(end)[1]
    file.write_text(head + begin + "\n".join(lines) + "\n" + end + tail)


def main():
    PICTURES.mkdir(parents=True, exist_ok=True)
    for draw in [learning_rates, hidden_sizes, initial_range, activations, optimizers, sample_count, depth_and_width,
                 minibatches, last_layer, fresh_data, large_grid, no_activation, toy_convolution, mnist, single_trials]:
        draw()
    put(PAGE, "labs", short_table())
    put(PAGE, "findings", long_table())
    put(PAGE, "gallery", gallery())


if __name__ == "__main__":
    main()

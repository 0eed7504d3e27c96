"""Train a small network in PyTorch from weights of its own, and save them as Sweepstack reads them.

Needs Python 3.11 with PyTorch and NumPy:
    /usr/bin/python3 scripts/reference/torch_weights.py DATA.csv THEIRS.npz [--slip EPOCH]

The file has numbers and a last column with the class, 0, 1 and so on. The network has 4 units of tanh
and a softmax, in double, and takes 30 steps of gradient descent on the cross entropy over all rows.
THEIRS.npz has its weights and biases at the beginning (initial.0.weight), after some epochs
(10.0.weight) and at the end (final.0.weight): `initial_weights` starts from it, and `sweepstack
alongside` steps beside it. With --slip the gradient of the first biases is doubled in one epoch.
"""

import argparse
from pathlib import Path

import numpy as np
import torch

UNITS = 4
EPOCHS = 30
SAVED_EPOCHS = (1, 10, 20)
LEARNING_RATE = 0.5


def arrays(network: torch.nn.Sequential, moment: str) -> dict[str, np.ndarray]:
    """Return copies of all weights and biases, named by the moment and the layer."""
    layers = [layer for layer in network if isinstance(layer, torch.nn.Linear)]
    return {
        f"{moment}.{place}.{part}": getattr(layer, part).detach().numpy().copy()
        for place, layer in enumerate(layers)
        for part in ("weight", "bias")
    }


def main() -> None:
    """Read the arguments, train and save."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("theirs", type=Path)
    parser.add_argument("--slip", type=int, default=0, metavar="EPOCH")
    options = parser.parse_args()
    table = np.loadtxt(options.data, delimiter=",", skiprows=1)
    inputs = torch.from_numpy(table[:, :-1])
    classes = torch.from_numpy(table[:, -1].astype(int))
    torch.manual_seed(7)
    network = torch.nn.Sequential(
        torch.nn.Linear(inputs.shape[1], UNITS),
        torch.nn.Tanh(),
        torch.nn.Linear(UNITS, int(classes.max()) + 1),
    ).double()
    optimizer = torch.optim.SGD(network.parameters(), lr=LEARNING_RATE)
    saved = arrays(network, "initial")
    for epoch in range(1, EPOCHS + 1):
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(network(inputs), classes).backward()
        if epoch == options.slip:
            network[0].bias.grad *= 2
        optimizer.step()
        if epoch in SAVED_EPOCHS:
            saved |= arrays(network, str(epoch))
    np.savez(options.theirs, **saved, **arrays(network, "final"))


if __name__ == "__main__":
    main()

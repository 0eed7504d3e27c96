"""Train the network of MNIST's tutorial in PyTorch, in the setting of tutorial_network.yaml here.

Needs Python 3.11 with PyTorch and NumPy, and a folder with the four files of MNIST or its family:
    /usr/bin/python3 scripts/reference/tutorial_network.py /usr/share/datasets/fashion-mnist
    scripts/sweepstack run scripts/reference/tutorial_network.yaml

Prints the accuracy on the test images after each epoch, for every seed. Weights are drawn from the
same distribution as the program's, and batches are as large; but the numbers that are drawn are
PyTorch's own: what can be compared is the accuracy, not the bits.
"""

import argparse
import gzip
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

LABELS_HEADER = 8
IMAGES_HEADER = 16
SIDE = 28
CLASSES = 10


def read_images(folder: Path, name: str, count: int) -> tuple[Tensor, Tensor]:
    """Return the first images [N, 1, 28, 28] of a set, in [0, 1], and their classes [N]."""
    pixels = gzip.open(folder / f"{name}-images-idx3-ubyte.gz").read()[IMAGES_HEADER:]
    labels = gzip.open(folder / f"{name}-labels-idx1-ubyte.gz").read()[LABELS_HEADER:]
    images = np.frombuffer(pixels, np.uint8).reshape(-1, 1, SIDE, SIDE)[:count] / np.float32(255)
    return torch.tensor(images), torch.tensor(np.frombuffer(labels, np.uint8)[:count].astype(int))


def network(initializer: str) -> nn.Sequential:
    """Return 32c5-mp2-64c5-mp2, a hidden layer of 1024 with half of it dropped out, and 10 outputs."""
    layers = nn.Sequential(
        nn.Conv2d(1, 32, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(64 * (SIDE // 4) ** 2, 1024), nn.ReLU(), nn.Dropout(0.5),
        nn.Linear(1024, CLASSES),
    )  # fmt: skip
    for layer in layers:
        if isinstance(layer, (nn.Conv2d, nn.Linear)):
            INITIALIZERS[initializer](layer.weight)
            nn.init.zeros_(layer.bias)
    return layers


INITIALIZERS = {
    "glorot_uniform": nn.init.xavier_uniform_,
    "glorot_normal": nn.init.xavier_normal_,
    "he_normal": lambda weight: nn.init.kaiming_normal_(weight, nonlinearity="relu"),
    "lecun_normal": lambda weight: nn.init.kaiming_normal_(weight, nonlinearity="linear"),
}


def accuracy(model: nn.Module, images: Tensor, classes: Tensor) -> float:
    """Return the share of images that are recognized, without dropout."""
    model.eval()
    with torch.no_grad():
        said = torch.cat([model(batch).argmax(1) for batch in images.split(500)])
    model.train()
    return (said == classes).float().mean().item()


def train(arguments: argparse.Namespace, seed: int) -> None:
    """Train one network and print its accuracy epoch by epoch."""
    torch.manual_seed(seed)
    images, classes = read_images(arguments.folder, "train", arguments.train_points)
    test_images, test_classes = read_images(arguments.folder, "t10k", arguments.test_points)
    model = network(arguments.initializer)
    optimizer = torch.optim.Adam(model.parameters(), lr=arguments.learning_rate, betas=(0.9, arguments.beta2))
    for epoch in range(1, arguments.epochs + 1):
        for batch in torch.randperm(len(images)).split(arguments.batch_size):
            optimizer.zero_grad()
            functional.cross_entropy(model(images[batch]), classes[batch]).backward()
            optimizer.step()
        reached = accuracy(model, test_images, test_classes)
        print(f"seed {seed}, epoch {epoch}: test accuracy {reached:.4f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="the folder with the four files, packed by gzip")
    parser.add_argument("--learning-rate", type=float, default=0.0015)
    parser.add_argument("--beta2", type=float, default=0.99)
    parser.add_argument("--initializer", choices=sorted(INITIALIZERS), default="lecun_normal")
    parser.add_argument("--batch-size", type=int, default=50)
    parser.add_argument("--train-points", type=int, default=20000)
    parser.add_argument("--test-points", type=int, default=10000)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--seeds", type=int, default=1, help="seeds from 1 on; default: 1")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    for seed in range(1, arguments.seeds + 1):
        train(arguments, seed)


if __name__ == "__main__":
    main()

"""PyTorch, convolutional networks one after the other, on two threads: of one trial, or of one each."""

import os
import sys
import time

# A process's threads, before NumPy and PyTorch start theirs.
TRIALS = sum(1 for _ in open(sys.argv[1])) - 1
THREADS = 2 if TRIALS == 1 else 1
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = str(THREADS)

import torch  # noqa: E402
from torch import multiprocessing, nn  # noqa: E402

import plan  # noqa: E402

AT_ONCE = 500


def build(trial):
    weights = iter(trial.weights)
    layers = []
    for block in trial.convolution.split("-"):
        if block.startswith("mp"):
            layers.append(nn.MaxPool2d(int(block[2:])))
        else:
            layers += [kernels(*next(weights)), nn.ReLU()]
    layers.append(nn.Flatten())
    for weight, bias in weights:
        layer = nn.Linear(weight.shape[1], weight.shape[0])
        layers += [start(layer, weight, bias), nn.ReLU(), nn.Dropout(trial.dropout)]
    return nn.Sequential(*layers[:-2])


def kernels(weight, bias):
    count, channels, size, _ = weight.shape
    return start(nn.Conv2d(channels, count, size, padding=size // 2), weight, bias)


def start(layer, weight, bias):
    layer.weight = nn.Parameter(torch.from_numpy(weight.copy()))
    layer.bias = nn.Parameter(torch.from_numpy(bias.copy()))
    return layer


def train(trial):
    torch.manual_seed(trial.seed)
    x, y = torch.from_numpy(trial.x), torch.from_numpy(trial.y).argmax(1)
    model = build(trial)
    step = torch.optim.Adam(model.parameters(), lr=trial.learning_rate)
    loss = nn.CrossEntropyLoss()
    for _ in range(trial.epochs):
        for batch in torch.randperm(len(x)).split(trial.batch_size):
            step.zero_grad(set_to_none=True)
            loss(model(x[batch]), y[batch]).backward()
            step.step()
    model.eval()
    with torch.no_grad():
        parts = zip(x.split(AT_ONCE), y.split(AT_ONCE))
        return sum(loss(model(some), classes).item() * len(some) for some, classes in parts) / len(x)


def work(trials):
    torch.set_num_threads(THREADS)
    begin = time.perf_counter()
    losses = [train(trial) for trial in trials]
    return time.perf_counter() - begin, losses


def main():
    trials = plan.read()
    if len(trials) == 1:
        plan.report(*work(trials))
        return
    shares = [trials[worker :: plan.WORKERS] for worker in range(plan.WORKERS)]
    with multiprocessing.Pool(plan.WORKERS) as pool:
        results = pool.map(work, shares, chunksize=1)
    seconds = max(seconds for seconds, _ in results)
    plan.report(seconds, plan.interleave([losses for _, losses in results]))


if __name__ == "__main__":
    main()

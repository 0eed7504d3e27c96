"""PyTorch, one trial after the other: nn.Sequential and torch.optim, over two processes."""

import time

import torch
from torch import multiprocessing, nn

import plan

ACTIVATIONS = {
    "sigmoid": nn.Sigmoid,
    "tanh": nn.Tanh,
    "relu": nn.ReLU,
    "leaky_relu": nn.LeakyReLU,
    "none": nn.Identity,
}


def build(trial):
    layers = []
    for weight, bias in trial.weights:
        layer = nn.Linear(weight.shape[1], weight.shape[0])
        layer.weight = nn.Parameter(torch.from_numpy(weight.copy()))
        layer.bias = nn.Parameter(torch.from_numpy(bias.copy()))
        layers += [layer, ACTIVATIONS[trial.activation]()]
    layers[-1] = nn.Sigmoid()
    return nn.Sequential(*layers)


def optimizer(trial, parameters):
    if trial.optimizer == "adam":
        return torch.optim.Adam(parameters, lr=trial.learning_rate)
    momentum = 0.9 if trial.optimizer == "momentum" else 0
    return torch.optim.SGD(parameters, lr=trial.learning_rate, momentum=momentum)


def batches(trial, x, y):
    """Return the batches of an epoch."""
    if not trial.batch_size:
        return [(x, y)]
    order = torch.randperm(len(x))
    return zip(x[order].split(trial.batch_size), y[order].split(trial.batch_size))


def train(trial):
    torch.manual_seed(trial.seed)
    x, y = torch.from_numpy(trial.x), torch.from_numpy(trial.y)
    model = build(trial)
    step = optimizer(trial, model.parameters())
    loss = nn.MSELoss()
    for _ in range(trial.epochs):
        for batch_x, batch_y in batches(trial, x, y):
            step.zero_grad(set_to_none=True)
            loss(model(batch_x), batch_y).backward()
            step.step()
    with torch.no_grad():
        return loss(model(x), y).item()


def work(trials):
    torch.set_num_threads(1)
    start = time.perf_counter()
    losses = [train(trial) for trial in trials]
    return time.perf_counter() - start, losses


def main():
    trials = plan.read()
    workers = min(plan.WORKERS, len(trials))
    shares = [trials[worker::workers] for worker in range(workers)]
    with multiprocessing.Pool(workers) as pool:
        results = pool.map(work, shares, chunksize=1)
    seconds = max(seconds for seconds, _ in results)
    plan.report(seconds, plan.interleave([losses for _, losses in results]))


if __name__ == "__main__":
    main()

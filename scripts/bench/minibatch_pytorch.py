"""Times minibatch training of one network in PyTorch, as TrainingBench.java does ours.

Prints one line: pytorch, 1 trial, microseconds of the processor an epoch and a step.
"""

import time

import torch
from torch import nn

POINTS = 4000
BATCH = 32
WARM_UP_EPOCHS = 10
EPOCHS = 100


def train(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    inputs: torch.Tensor,
    targets: torch.Tensor,
    epochs: int,
) -> None:
    loss = nn.MSELoss()
    for _ in range(epochs):
        order = torch.randperm(POINTS)
        batches = zip(inputs[order].split(BATCH), targets[order].split(BATCH))
        for batch_inputs, batch_targets in batches:
            optimizer.zero_grad(set_to_none=True)
            loss(model(batch_inputs), batch_targets).backward()
            optimizer.step()


def main() -> None:
    torch.set_num_threads(1)
    torch.manual_seed(1)
    inputs = torch.rand(POINTS, 2)
    targets = (inputs[:, :1] <= inputs[:, 1:]).float()
    model = nn.Sequential(
        nn.Linear(2, 4),
        nn.Sigmoid(),
        nn.Linear(4, 4),
        nn.Sigmoid(),
        nn.Linear(4, 1),
        nn.Sigmoid(),
    )
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    train(model, optimizer, inputs, targets, WARM_UP_EPOCHS)
    start = time.process_time()
    train(model, optimizer, inputs, targets, EPOCHS)
    microseconds = (time.process_time() - start) * 1e6 / EPOCHS
    print(f"pytorch,1,{microseconds:.1f},{microseconds * BATCH / POINTS:.3f}")


if __name__ == "__main__":
    main()

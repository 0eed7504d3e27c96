"""PyTorch, trials of one shape as one tensor: baddbmm, autograd, steps by hand, two processes.

For sigmoid networks with plain gradient descent over all samples, all trials on the same samples.
"""

import numpy as np
import torch
from torch import multiprocessing

import plan

# Of 12 000 to 100 000 among the fast ones for a-float, on a noisy machine; not tuned for each grid.
VALUES = 50_000


def train(stack):
    """Return the final losses of a stack; tensors are [K, N, features]."""
    parameters = []
    for layer in range(len(stack[0].weights)):
        weight = np.stack([t.weights[layer][0].T for t in stack])
        bias = np.stack([t.weights[layer][1][None] for t in stack])
        parameters += [torch.from_numpy(weight), torch.from_numpy(bias)]
    for parameter in parameters:
        parameter.requires_grad_()
    x = torch.from_numpy(stack[0].x).expand(len(stack), -1, -1)
    y = torch.from_numpy(stack[0].y)
    rates = torch.tensor([t.learning_rate for t in stack], dtype=x.dtype).view(-1, 1, 1)

    def losses():
        a = x
        for weight, bias in zip(parameters[::2], parameters[1::2]):
            a = torch.sigmoid(torch.baddbmm(bias, a, weight))
        return (a - y).square().mean(dim=(1, 2))

    for _ in range(stack[0].epochs):
        gradients = torch.autograd.grad(losses().sum(), parameters)
        with torch.no_grad():
            for parameter, gradient in zip(parameters, gradients):
                parameter.addcmul_(gradient, rates, value=-1)
    with torch.no_grad():
        return losses().tolist()


def work(stacks):
    torch.set_num_threads(1)
    return plan.train_all(train, stacks)


def main():
    plan.run_stacked(work, VALUES, multiprocessing)


if __name__ == "__main__":
    main()

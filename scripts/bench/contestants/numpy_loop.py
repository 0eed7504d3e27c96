"""NumPy, one trial after the other, and joblib for the cores."""

import time

import numpy as np
from joblib import Parallel, delayed

import plan

LEAK = 0.01
MOMENTUM = 0.9
BETA1, BETA2, EPSILON = 0.9, 0.999, 1e-8


def sigmoid(z):
    np.negative(z, out=z)
    np.exp(z, out=z)
    z += 1
    np.reciprocal(z, out=z)


def sigmoid_backward(delta, a, scratch):
    np.subtract(1, a, out=scratch)
    scratch *= a
    delta *= scratch


def tanh_backward(delta, a, scratch):
    np.multiply(a, a, out=scratch)
    np.subtract(1, scratch, out=scratch)
    delta *= scratch


def relu(z):
    np.maximum(z, 0, out=z)


def relu_backward(delta, a, scratch):
    np.greater(a, 0, out=scratch)
    delta *= scratch


def leaky_relu(z):
    np.maximum(z, LEAK * z, out=z)


def leaky_relu_backward(delta, a, scratch):
    np.multiply(delta, LEAK, out=delta, where=a <= 0)


ACTIVATIONS = {
    "sigmoid": (sigmoid, sigmoid_backward),
    "tanh": (lambda z: np.tanh(z, out=z), tanh_backward),
    "relu": (relu, relu_backward),
    "leaky_relu": (leaky_relu, leaky_relu_backward),
    "none": (lambda z: None, lambda delta, a, scratch: None),
}


class Network:
    """A network over n samples, a sample a column; parameters and gradients are one vector each."""

    def __init__(self, trial):
        self.activate = [ACTIVATIONS[trial.activation]] * (len(trial.weights) - 1)
        self.activate.append(ACTIVATIONS["sigmoid"])
        self.parameters = np.concatenate(
            [part for w, b in trial.weights for part in (w.ravel(), b)]
        )
        self.gradients = np.empty_like(self.parameters)
        shapes = [w.shape for w, _ in trial.weights]
        self.weights = self._views(self.parameters, shapes)
        self.weight_gradients = self._views(self.gradients, shapes)

    @staticmethod
    def _views(vector, shapes):
        views, start = [], 0
        for outputs, inputs in shapes:
            middle, end = start + outputs * inputs, start + outputs * (inputs + 1)
            weight = vector[start:middle].reshape(outputs, inputs)
            views.append((weight, vector[middle:end].reshape(outputs, 1)))
            start = end
        return views

    def buffers(self, samples):
        """Return what forward and backward write to, for so many samples."""
        shapes = [(len(w), samples) for w, _ in self.weights]
        return [tuple(np.empty(s, self.parameters.dtype) for _ in range(3)) for s in shapes]

    def forward(self, x, buffers):
        a = x
        for (weight, bias), (z, _, _), (activate, _) in zip(self.weights, buffers, self.activate):
            np.matmul(weight, a, out=z)
            z += bias
            activate(z)
            a = z
        return a

    def backward(self, x, y, buffers):
        output, delta, _ = buffers[-1]
        np.subtract(output, y, out=delta)
        delta *= 2 / y.shape[1]
        for layer in range(len(buffers) - 1, -1, -1):
            a, delta, scratch = buffers[layer]
            self.activate[layer][1](delta, a, scratch)
            before = buffers[layer - 1][0] if layer else x
            weight_gradient, bias_gradient = self.weight_gradients[layer]
            np.matmul(delta, before.T, out=weight_gradient)
            np.add.reduce(delta, axis=1, keepdims=True, out=bias_gradient)
            if layer:
                np.matmul(self.weights[layer][0].T, delta, out=buffers[layer - 1][1])


def optimizer(kind, rate, parameters, gradients):
    """Return a function that takes a step."""
    velocity = np.zeros_like(parameters)
    squares = np.zeros_like(parameters)
    scratch = np.empty_like(parameters)
    steps = 0

    def sgd():
        np.multiply(gradients, rate, out=scratch)
        np.subtract(parameters, scratch, out=parameters)

    def momentum():
        np.multiply(velocity, MOMENTUM, out=velocity)
        np.add(velocity, gradients, out=velocity)
        np.multiply(velocity, rate, out=scratch)
        np.subtract(parameters, scratch, out=parameters)

    def adam():
        nonlocal steps
        steps += 1
        np.multiply(velocity, BETA1, out=velocity)
        np.multiply(gradients, 1 - BETA1, out=scratch)
        np.add(velocity, scratch, out=velocity)
        np.multiply(squares, BETA2, out=squares)
        np.multiply(gradients, gradients, out=scratch)
        np.multiply(scratch, 1 - BETA2, out=scratch)
        np.add(squares, scratch, out=squares)
        np.sqrt(squares, out=scratch)
        np.divide(scratch, (1 - BETA2**steps) ** 0.5, out=scratch)
        np.add(scratch, EPSILON, out=scratch)
        np.divide(velocity, scratch, out=scratch)
        np.multiply(scratch, rate / (1 - BETA1**steps), out=scratch)
        np.subtract(parameters, scratch, out=parameters)

    return {"sgd": sgd, "momentum": momentum, "adam": adam}[kind]


def train(trial):
    """Return the seconds and the final loss of a trial."""
    np.seterr(all="ignore")
    start = time.perf_counter()
    network = Network(trial)
    step = optimizer(
        trial.optimizer, trial.learning_rate, network.parameters, network.gradients
    )
    x, y = np.ascontiguousarray(trial.x.T), np.ascontiguousarray(trial.y.T)
    if trial.batch_size:
        run_batches(network, step, trial)
    else:
        buffers = network.buffers(len(trial.x))
        for _ in range(trial.epochs):
            network.forward(x, buffers)
            network.backward(x, y, buffers)
            step()
    output = network.forward(x, network.buffers(len(trial.x)))
    loss = float(np.mean((output - y) ** 2, dtype=np.float64))
    return time.perf_counter() - start, loss


def run_batches(network, step, trial):
    random = np.random.default_rng(trial.seed)
    points, size = len(trial.x), trial.batch_size
    buffers = {size: network.buffers(size), points % size: network.buffers(points % size)}
    for _ in range(trial.epochs):
        order = random.permutation(points)
        x, y = trial.x[order], trial.y[order]
        for start in range(0, points, size):
            batch_x, batch_y = x[start : start + size].T, y[start : start + size].T
            batch_buffers = buffers[batch_x.shape[1]]
            network.forward(batch_x, batch_buffers)
            network.backward(batch_x, batch_y, batch_buffers)
            step()


def main():
    trials = plan.read()
    workers = min(plan.WORKERS, len(trials))
    results = Parallel(n_jobs=workers)(delayed(train)(trial) for trial in trials)
    plan.report(sum(seconds for seconds, _ in results) / workers, [loss for _, loss in results])


if __name__ == "__main__":
    main()

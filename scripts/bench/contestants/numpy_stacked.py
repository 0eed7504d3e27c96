"""NumPy, trials of one shape as one array with the trial axis first, over two processes.

For sigmoid networks with plain gradient descent over all samples, all trials on the same samples.
"""

import multiprocessing

import numpy as np

import plan

# Of 12 000 to 100 000 among the fast ones for a-float, on a noisy machine; not tuned for each grid.
VALUES = 50_000


def train(stack):
    """Return the final losses of a stack; arrays are [K, features, N], a sample a column."""
    parameters = np.stack(
        [np.concatenate([p for w, b in t.weights for p in (w.ravel(), b)]) for t in stack]
    )
    gradients = np.empty_like(parameters)
    shapes = [w.shape for w, _ in stack[0].weights]
    layers = list(zip(views(parameters, shapes), views(gradients, shapes)))
    rates = np.array([[t.learning_rate] for t in stack], parameters.dtype)
    x, y = np.ascontiguousarray(stack[0].x.T), np.ascontiguousarray(stack[0].y.T)
    samples = x.shape[1]
    ones = np.ones(samples, x.dtype)
    count = len(stack)
    a = [np.empty((count, outputs, samples), x.dtype) for outputs, _ in shapes]
    deltas = [np.empty_like(array) for array in a]
    scratches = [np.empty_like(array) for array in a]
    before = [np.broadcast_to(x, (count, *x.shape)), *a[:-1]]

    def forward():
        for layer, ((weight, bias), _) in enumerate(layers):
            z = a[layer]
            np.matmul(weight, before[layer], out=z)
            z += bias
            np.negative(z, out=z)
            np.exp(z, out=z)
            z += 1
            np.reciprocal(z, out=z)

    def backward():
        np.subtract(a[-1], y, out=deltas[-1])
        deltas[-1] *= 2 / samples
        for layer in range(len(layers) - 1, -1, -1):
            (weight, _), (weight_gradient, bias_gradient) = layers[layer]
            delta, scratch = deltas[layer], scratches[layer]
            np.subtract(1, a[layer], out=scratch)
            scratch *= a[layer]
            delta *= scratch
            np.matmul(delta, before[layer].transpose(0, 2, 1), out=weight_gradient)
            bias_gradient[...] = (delta.reshape(-1, samples) @ ones).reshape(bias_gradient.shape)
            if layer:
                np.matmul(weight.transpose(0, 2, 1), delta, out=deltas[layer - 1])

    for _ in range(stack[0].epochs):
        forward()
        backward()
        gradients *= rates
        parameters -= gradients
    forward()
    return np.mean((a[-1] - y) ** 2, axis=(1, 2), dtype=np.float64).tolist()


def views(matrix, shapes):
    """Return weights [K, O, I] and biases [K, O, 1] of parameters [K, P], without copying."""
    pairs, start = [], 0
    for outputs, inputs in shapes:
        middle, end = start + outputs * inputs, start + outputs * (inputs + 1)
        weight = matrix[:, start:middle].reshape(-1, outputs, inputs)
        bias = matrix[:, middle:end].reshape(-1, outputs, 1)
        assert np.shares_memory(weight, matrix) and np.shares_memory(bias, matrix)
        pairs.append((weight, bias))
        start = end
    return pairs


def work(stacks):
    np.seterr(over="ignore")
    return plan.train_all(train, stacks)


def main():
    plan.run_stacked(work, VALUES, multiprocessing)


if __name__ == "__main__":
    main()

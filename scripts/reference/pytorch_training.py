"""Sweepstack's networks and training steps in PyTorch, which the other scripts here share.

Settings are Sweepstack's parameters as its files write them: a mapping of names to texts, such as
{"activation": "tanh", "l2": "0.01"}. A name left out or an empty text stands for the default.
"""

import re
from dataclasses import dataclass
from typing import Callable, Mapping, Optional, Sequence

import torch
from torch import Tensor
from torch.nn import functional

DEFAULTS = {
    "convolution": "none",
    "activation": "sigmoid",
    "leak": "0.01",
    "loss": "mse",
    "huber_delta": "1",
    "loss_reduction": "mean",
    "class_weight": "none",
    "bias": "true",
    "bias_gradient": "sum",
    "optimizer": "sgd",
    "learning_rate": "0.1",
    "momentum": "0.9",
    "decay": "0.9",
    "beta1": "0.9",
    "beta2": "0.999",
    "epsilon": "1e-8",
    "gradient_clip": "none",
    "gradient_clip_low": "none",
    "l2": "0",
}

OUTPUT_ACTIVATIONS = {
    "mse": "sigmoid",
    "binary_cross_entropy": "sigmoid",
    "cross_entropy": "softmax",
    "mae": "sigmoid",
    "huber": "sigmoid",
}

Settings = Mapping[str, str]


@dataclass(frozen=True)
class Layer:
    """A layer that learns: weight [O, I], or [O, C, k, k] of a convolution, and bias [O].

    A network without biases lacks those.
    """

    weight: Tensor
    bias: Optional[Tensor]


def text(settings: Settings, name: str) -> str:
    """Return a setting, or its default."""
    return settings.get(name, "") or DEFAULTS[name]


def number(settings: Settings, name: str) -> float:
    """Return a setting that is a number, or its default."""
    return float(text(settings, name))


def output_activation(settings: Settings) -> str:
    """Return the activation of the output layer, whose default depends on the loss."""
    return settings.get("output_activation", "") or OUTPUT_ACTIVATIONS[text(settings, "loss")]


def activate(name: str, sums: Tensor, settings: Settings) -> Tensor:
    """Apply an activation other than softmax."""
    activations: dict[str, Callable[[Tensor], Tensor]] = {
        "sigmoid": torch.sigmoid,
        "tanh": torch.tanh,
        "relu": torch.relu,
        "leaky_relu": lambda z: functional.leaky_relu(z, number(settings, "leak")),
        "none": lambda z: z,
    }
    return activations[name](sums)


KERNEL = re.compile(r"0*(\d+)c0*(\d+)(?:s0*(\d+))?(?:p0*(\d+))?")


def convolve(
    layers: list[Layer], images: Tensor, settings: Settings
) -> tuple[list[Layer], Tensor]:
    """Apply the convolutional part to images [N, C, H, W].

    Return the layers that are left and their inputs [N, I].
    """
    values = images
    for block in text(settings, "convolution").split("-"):
        kernel = KERNEL.fullmatch(block)
        if kernel:
            size = int(kernel[2])
            padding = (size - 1) // 2 if kernel[4] is None else int(kernel[4])
            layer, *layers = layers
            sums = functional.conv2d(
                values, layer.weight, layer.bias, stride=int(kernel[3] or 1), padding=padding
            )
            values = activate(text(settings, "activation"), sums, settings)
        elif block.startswith("mp"):
            values = functional.max_pool2d(values, int(block[2:]))
        elif block.startswith("ap"):
            values = functional.avg_pool2d(values, int(block[2:]))
    return layers, values.flatten(1)


def output_sums(
    layers: list[Layer], inputs: Tensor, settings: Settings, factors: Sequence[Tensor] = ()
) -> Tensor:
    """Return the sums [N, O] of the output layer, before its activation, for inputs [N, I].

    Images, which are inputs [N, C, H, W], go through the convolutional part first. The factors
    [N, F], one tensor a hidden layer, are what dropout multiplies its outputs by; none without it.
    """
    layers, values = convolve(layers, inputs, settings)
    for hidden, layer in enumerate(layers[:-1]):
        sums = functional.linear(values, layer.weight, layer.bias)
        values = activate(text(settings, "activation"), sums, settings)
        if factors:
            values = values * factors[hidden]
    return functional.linear(values, layers[-1].weight, layers[-1].bias)


def loss(sums: Tensor, targets: Tensor, settings: Settings, reduction: str) -> Tensor:
    """Return the loss of output sums [N, O] for targets [N, O]; the reduction is mean or sum."""
    kind = text(settings, "loss")
    if kind in ("mse", "mae", "huber"):
        outputs = activate(output_activation(settings), sums, settings)
        if kind == "mse":
            return functional.mse_loss(outputs, targets, reduction=reduction)
        if kind == "mae":
            return functional.l1_loss(outputs, targets, reduction=reduction)
        delta = number(settings, "huber_delta")
        return functional.huber_loss(outputs, targets, reduction=reduction, delta=delta)
    if output_activation(settings) != OUTPUT_ACTIVATIONS[kind]:
        raise ValueError(f"output_activation {output_activation(settings)} with loss {kind}")
    if kind == "binary_cross_entropy":
        return functional.binary_cross_entropy_with_logits(sums, targets, reduction=reduction)
    return functional.cross_entropy(sums, targets, reduction=reduction)


def weighted_loss(
    sums: Tensor, targets: Tensor, class_weights: Optional[Tensor], settings: Settings
) -> Tensor:
    """Return the loss of a step, in which samples count by the weights [C] of their classes.

    A mean is one over the samples of the step. So is PyTorch's for targets that are one-hot; for
    those that are indices it divides by the sum of the weights, which is the same over all training
    samples, but not over those of a batch.
    """
    reduction = text(settings, "loss_reduction")
    if class_weights is None:
        return loss(sums, targets, settings, reduction)
    if text(settings, "loss") == "cross_entropy":
        return functional.cross_entropy(sums, targets, weight=class_weights, reduction=reduction)
    of_samples = class_weights[classes(targets)].unsqueeze(1)
    if text(settings, "loss") == "binary_cross_entropy":
        return functional.binary_cross_entropy_with_logits(
            sums, targets, weight=of_samples.expand_as(targets), reduction=reduction
        )
    weighted = of_samples * loss(sums, targets, settings, "none")
    return weighted.mean() if reduction == "mean" else weighted.sum()


def classes(targets: Tensor) -> Tensor:
    """Return the class of each sample, from targets [N, O]."""
    return targets[:, 0].long() if targets.shape[1] == 1 else targets.argmax(dim=1)


def balanced(targets: Tensor) -> Tensor:
    """Return the weight of each class as scikit-learn's "balanced" has it, from targets [N, O]."""
    counts = torch.bincount(classes(targets), minlength=max(2, targets.shape[1]))
    weights = len(targets) / ((counts > 0).sum() * counts.to(targets.dtype))
    return torch.where(counts > 0, weights, torch.zeros_like(weights))


class Training:
    """A network that trains step by step, from copies of the layers it is given."""

    def __init__(
        self, initial: list[Layer], settings: Settings, train_targets: Optional[Tensor] = None
    ):
        """Begin; the targets [N, O] of all training samples are needed for class_weight alone."""
        self.settings = settings
        self.class_weights = None
        if text(settings, "class_weight") == "balanced" and train_targets is not None:
            self.class_weights = balanced(train_targets)
        self.layers = [Layer(trainable(l.weight), trainable(l.bias)) for l in initial]
        self.weights = [layer.weight for layer in self.layers]
        self.biases = [layer.bias for layer in self.layers if layer.bias is not None]
        self.optimizer = make_optimizer(self.weights, self.biases, settings)

    def mean_loss(self, inputs: Tensor, targets: Tensor) -> float:
        """Return the loss as Sweepstack reports it: a mean, without the l2 term."""
        with torch.no_grad():
            sums = output_sums(self.layers, inputs, self.settings)
            return loss(sums, targets, self.settings, "mean").item()

    def step(self, inputs: Tensor, targets: Tensor, factors: Sequence[Tensor] = ()) -> None:
        """Take one step with the gradient over all the given samples, with dropout's factors.

        In this order: the loss's gradient, the choice of the biases' gradient, clipping, and, in
        the optimizer, l2.
        """
        self.optimizer.zero_grad()
        sums = output_sums(self.layers, inputs, self.settings, factors)
        weighted_loss(sums, targets, self.class_weights, self.settings).backward()
        if text(self.settings, "bias_gradient") == "mean":
            for bias in self.biases:
                bias.grad /= len(inputs)
        clip = text(self.settings, "gradient_clip")
        if clip != "none":
            low = text(self.settings, "gradient_clip_low")
            for parameter in self.weights + self.biases:
                parameter.grad.clamp_(-float(clip) if low == "none" else float(low), float(clip))
        self.optimizer.step()


def trainable(tensor: Optional[Tensor]) -> Optional[Tensor]:
    """Return a copy that collects gradients."""
    return None if tensor is None else tensor.detach().clone().requires_grad_()


def make_optimizer(
    weights: list[Tensor], biases: list[Tensor], settings: Settings
) -> torch.optim.Optimizer:
    """Return the optimizer of the settings; weight decay is for the weights only."""
    groups = [{"params": weights, "weight_decay": number(settings, "l2")}]
    if biases:
        groups.append({"params": biases, "weight_decay": 0.0})
    rate = number(settings, "learning_rate")
    epsilon = number(settings, "epsilon")
    kind = text(settings, "optimizer")
    if kind == "sgd":
        return torch.optim.SGD(groups, lr=rate)
    if kind in ("momentum", "nesterov"):
        momentum = number(settings, "momentum")
        return torch.optim.SGD(groups, lr=rate, momentum=momentum, nesterov=kind == "nesterov")
    if kind == "adagrad":
        return torch.optim.Adagrad(groups, lr=rate, eps=epsilon)
    if kind == "rmsprop":
        return torch.optim.RMSprop(groups, lr=rate, alpha=number(settings, "decay"), eps=epsilon)
    if kind == "adam":
        betas = (number(settings, "beta1"), number(settings, "beta2"))
        return torch.optim.Adam(groups, lr=rate, betas=betas, eps=epsilon)
    raise ValueError(f"optimizer {kind}")

"""Sweepstack's random numbers of a training, drawn again: the order of samples, and dropout.

They depend on a text such as "SHUFFLE|<seed>|<epoch>" alone: XoShiRo256++ (Blackman and Vigna 2018)
started from the text's SHA-256, as four numbers of 64 bits, the highest byte first. Integers below a
bound are made as Lemire (2019) describes. A shuffle is Fisher and Yates's from the last place down,
with two places from one number once few are left (Brackett-Rozinsky and Lemire 2025).
"""

import hashlib
import struct

import numpy as np

BITS_64 = 2**64 - 1
BITS_32 = 2**32 - 1
# From so many places on, a shuffle draws two of them with one number.
PAIRS_BELOW = 2**15


class RandomStream:
    """The numbers of a text, from the start."""

    def __init__(self, text: str):
        self.state = list(struct.unpack(">4Q", hashlib.sha256(text.encode()).digest()))
        self.upper_half = None

    def bits_64(self) -> int:
        """Return the next 64 bits."""
        a, b, c, d = self.state
        result = (rotate(a + d & BITS_64, 23) + a) & BITS_64
        shifted = b << 17 & BITS_64
        c ^= a
        d ^= b
        self.state = [a ^ d, b ^ c, c ^ shifted, rotate(d, 45)]
        return result

    def bits_32(self) -> int:
        """Return the next 32 bits: the lower half of the next 64, then the upper."""
        if self.upper_half is not None:
            half, self.upper_half = self.upper_half, None
            return half
        both = self.bits_64()
        self.upper_half = both >> 32
        return both & BITS_32

    def fraction(self) -> float:
        """Return the next number in [0, 1), a multiple of 2^-53."""
        return (self.bits_64() >> 11) * 2.0**-53

    def below(self, bound: int) -> int:
        """Return the next integer from 0 to below a bound."""
        if bound & (bound - 1) == 0:
            return (self.bits_32() >> 1) * bound >> 31
        product = self.bits_32() * bound
        while product & BITS_32 < 2**32 % bound:
            product = self.bits_32() * bound
        return product >> 32

    def pair_below(self, bound: int) -> tuple[int, int]:
        """Return the next two integers from one number: below a bound, and below that minus 1."""
        first = self.bits_32() * bound
        second = (first & BITS_32) * (bound - 1)
        while second & BITS_32 < 2**32 % (bound * (bound - 1)):
            first = self.bits_32() * bound
            second = (first & BITS_32) * (bound - 1)
        return first >> 32, second >> 32


def rotate(bits: int, places: int) -> int:
    """Rotate 64 bits to the left."""
    return (bits << places | bits >> 64 - places) & BITS_64


def order(seed: int, epoch: int, samples: int) -> np.ndarray:
    """Return the order [N] in which an epoch, counted from 1, goes through the samples."""
    random = RandomStream(f"SHUFFLE|{seed}|{epoch}")
    places = np.arange(samples)
    left = samples
    while left > PAIRS_BELOW:
        swap(places, left - 1, random.below(left))
        left -= 1
    while left > 1:
        first, second = random.pair_below(left)
        swap(places, left - 1, first)
        swap(places, left - 2, second)
        left -= 2
    return places


def swap(places: np.ndarray, one: int, other: int) -> None:
    """Exchange two places."""
    places[[one, other]] = places[[other, one]]


def dropout_factors(
    seed: int, layer: int, step: int, rate: float, units: int, samples: int
) -> np.ndarray:
    """Return what a step, counted from 0, multiplies a layer's outputs by: [N, F] of 0 or 1/(1-rate).

    The layer is counted from the input, with kernels, pools and dropout itself.
    """
    random = RandomStream(f"DROPOUT|{seed}|{layer}|{step}")
    kept = np.array([random.fraction() >= rate for _ in range(units * samples)])
    return (kept / (1 - rate)).reshape(units, samples).T

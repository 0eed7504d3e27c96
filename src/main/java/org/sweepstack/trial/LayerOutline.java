package org.sweepstack.trial;

import java.util.Optional;

/**
 * A layer of a trial's network as a user reads it.
 *
 * @param description what it is, such as {@code dense 4} or {@code convolution 8c3}
 * @param input the size of what goes in: numbers, or channels x rows x columns of an image
 * @param output the size of what comes out
 * @param parameters how many weights and biases it has
 * @param activation what its outputs go through; empty of a layer without weights
 */
public record LayerOutline(
    String description,
    String input,
    String output,
    int parameters,
    Optional<Activation> activation) {}

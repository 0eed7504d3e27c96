/**
 * The mathematics on a stack: many networks of one shape as one array, their layers forward and
 * backward, losses, initial weights and optimizers.
 *
 * <p>Enter by {@link org.sweepstack.network.Engine}, which makes a {@link
 * org.sweepstack.network.NetworkStack}. Must not know files, threads, clocks or where samples come
 * from. Shapes are written with K (trials in the stack), I (inputs of a layer), O (outputs of a
 * layer), N (samples) and P (weights and biases of a trial).
 */
package org.sweepstack.network;

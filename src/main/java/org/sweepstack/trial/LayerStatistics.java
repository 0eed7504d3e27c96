package org.sweepstack.trial;

/**
 * How the weights, biases and gradients of one layer spread at a logged epoch.
 *
 * @param epoch how many epochs had been trained
 * @param layer from 0, the first hidden layer, to the output layer
 * @param weights the spread of the weights
 * @param biases the spread of the biases; all NaN without biases
 * @param weightGradientNorm Euclidean norm of the loss's gradient in the weights, over the training
 *     samples
 * @param biasGradientNorm Euclidean norm of the loss's gradient in the biases; NaN without biases
 */
public record LayerStatistics(
    int epoch,
    int layer,
    Spread weights,
    Spread biases,
    double weightGradientNorm,
    double biasGradientNorm) {}

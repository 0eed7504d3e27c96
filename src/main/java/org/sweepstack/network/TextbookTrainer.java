package org.sweepstack.network;

import java.util.function.LongConsumer;

/** Steps of textbook networks. */
record TextbookTrainer(TextbookStack stack, TextbookPass pass, ClassWeights weights)
    implements StackTrainer {

  @Override
  public void computeGradients(LongConsumer between) {
    pass.computeGradients(weights, between);
  }

  @Override
  public void step(LongConsumer between) {
    pass.computeGradientsInTraining(weights, between);
    stack.step();
  }

  @Override
  public void close() {
    // Nothing is its own.
  }
}

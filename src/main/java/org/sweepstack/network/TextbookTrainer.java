package org.sweepstack.network;

/** Steps of textbook networks. */
record TextbookTrainer(TextbookStack stack, TextbookPass pass) implements StackTrainer {

  @Override
  public void computeGradients() {
    pass.computeGradients();
  }

  @Override
  public void step() {
    pass.computeGradientsInTraining();
    stack.step();
  }

  @Override
  public void close() {
    // Nothing is its own.
  }
}

package org.sweepstack.network;

/** Steps of a stack on the samples of one pass. */
public final class StackTrainer implements AutoCloseable {
  private final NetworkStack network;
  private final TrainingPass pass;
  private final GradientRules rules;

  StackTrainer(NetworkStack network, TrainingPass pass, GradientRules rules) {
    this.network = network;
    this.pass = pass;
    this.rules = rules;
  }

  /**
   * Computes the gradients of the loss over all samples of the pass, and leaves the weights as they
   * are.
   */
  public void computeGradients() {
    pass.run();
  }

  /** Computes the gradients over all samples of the pass and takes one step with them. */
  public void step() {
    pass.run();
    rules.run();
    network.step();
  }

  @Override
  public void close() {
    pass.close();
    rules.close();
  }
}

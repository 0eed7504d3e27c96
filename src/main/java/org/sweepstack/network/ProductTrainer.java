package org.sweepstack.network;

/** Steps of a stack on BLAS. */
final class ProductTrainer implements StackTrainer {
  private final ProductStack network;
  private final TrainingPass pass;
  private final GradientRules rules;

  ProductTrainer(ProductStack network, TrainingPass pass, GradientRules rules) {
    this.network = network;
    this.pass = pass;
    this.rules = rules;
  }

  @Override
  public void computeGradients() {
    pass.run();
  }

  @Override
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

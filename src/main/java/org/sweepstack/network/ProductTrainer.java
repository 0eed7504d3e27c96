package org.sweepstack.network;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Steps of a stack on BLAS, trial by trial. */
final class ProductTrainer implements StackTrainer {
  private final ProductStack network;
  private final ProductForward forward;
  private final GradientRules rules;

  /** One for each network of the pass. */
  private final Map<ProductNetwork, TrainingPass> passes = new IdentityHashMap<>();

  ProductTrainer(
      ProductStack network,
      ProductForward forward,
      Function<ProductNetwork, TrainingPass> pass,
      GradientRules rules) {
    this.network = network;
    this.forward = forward;
    this.rules = rules;
    forward.networks().forEach(part -> passes.put(part, pass.apply(part)));
  }

  @Override
  public void computeGradients(LongConsumer between) {
    for (int trial = 0; trial < network.trials().size(); trial++) {
      int current = trial;
      forward.visit(
          trial, piece -> passes.get(piece.network()).run(current, piece.isFurther()), between);
    }
  }

  @Override
  public void step(LongConsumer between) {
    for (int trial = 0; trial < network.trials().size(); trial++) {
      int current = trial;
      forward.visit(
          trial,
          piece -> passes.get(piece.network()).runInTraining(current, piece.isFurther()),
          between);
      rules.run(trial);
      network.step(trial);
    }
    network.countStep();
  }

  @Override
  public void close() {
    rules.close();
  }
}

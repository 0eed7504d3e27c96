package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.BETA1;
import static org.sweepstack.trial.Parameters.BETA2;
import static org.sweepstack.trial.Parameters.DECAY;
import static org.sweepstack.trial.Parameters.EPSILON;
import static org.sweepstack.trial.Parameters.LEARNING_RATE;
import static org.sweepstack.trial.Parameters.MOMENTUM;
import static org.sweepstack.trial.Parameters.OPTIMIZER;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.sweepstack.trial.Configuration;

/**
 * How a {@link TextbookNetwork} turns the gradient g of an array p of weights or biases into a step
 * of p, by the formulas of {@code torch.optim}. All arrays have the shape of p, and what it
 * remembers from step to step begins with 0.
 */
sealed interface TextbookOptimizer {

  /** Returns the optimizer of a trial for an array. */
  static TextbookOptimizer of(Configuration trial, INDArray p) {
    double rate = trial.get(LEARNING_RATE);
    double epsilon = trial.get(EPSILON);
    INDArray zeros = p.mul(0);
    return switch (trial.get(OPTIMIZER)) {
      case SGD -> new GradientDescent(rate);
      case MOMENTUM -> new Momentum(rate, trial.get(MOMENTUM), zeros);
      case NESTEROV -> new Nesterov(rate, trial.get(MOMENTUM), zeros);
      case ADAGRAD -> new Adagrad(rate, epsilon, zeros);
      case RMSPROP -> new RmsProp(rate, trial.get(DECAY), epsilon, zeros);
      case ADAM -> new Adam(rate, trial.get(BETA1), trial.get(BETA2), epsilon, zeros, zeros.dup());
    };
  }

  /** Moves p along its gradient g, in step t from 1. */
  void step(INDArray p, INDArray g, long t);

  /** Returns what it remembers. */
  List<INDArray> memory();

  /** {@code p = p - rate g}. */
  record GradientDescent(double rate) implements TextbookOptimizer {

    @Override
    public void step(INDArray p, INDArray g, long t) {
      p.subi(g.mul(rate));
    }

    @Override
    public List<INDArray> memory() {
      return List.of();
    }
  }

  /** {@code v = momentum v + g; p = p - rate v}. */
  record Momentum(double rate, double momentum, INDArray v) implements TextbookOptimizer {

    @Override
    public void step(INDArray p, INDArray g, long t) {
      v.muli(momentum).addi(g);
      p.subi(v.mul(rate));
    }

    @Override
    public List<INDArray> memory() {
      return List.of(v);
    }
  }

  /** {@code v = momentum v + g; p = p - rate (g + momentum v)}. */
  record Nesterov(double rate, double momentum, INDArray v) implements TextbookOptimizer {

    @Override
    public void step(INDArray p, INDArray g, long t) {
      v.muli(momentum).addi(g);
      p.subi(g.add(v.mul(momentum)).mul(rate));
    }

    @Override
    public List<INDArray> memory() {
      return List.of(v);
    }
  }

  /** {@code s = s + g^2; p = p - rate g / (sqrt(s) + epsilon)}. */
  record Adagrad(double rate, double epsilon, INDArray s) implements TextbookOptimizer {

    @Override
    public void step(INDArray p, INDArray g, long t) {
      s.addi(g.mul(g));
      p.subi(g.div(Transforms.sqrt(s).add(epsilon)).mul(rate));
    }

    @Override
    public List<INDArray> memory() {
      return List.of(s);
    }
  }

  /** {@code s = decay s + (1 - decay) g^2; p = p - rate g / (sqrt(s) + epsilon)}. */
  record RmsProp(double rate, double decay, double epsilon, INDArray s)
      implements TextbookOptimizer {

    @Override
    public void step(INDArray p, INDArray g, long t) {
      s.muli(decay).addi(g.mul(g).mul(1 - decay));
      p.subi(g.div(Transforms.sqrt(s).add(epsilon)).mul(rate));
    }

    @Override
    public List<INDArray> memory() {
      return List.of(s);
    }
  }

  /**
   * {@code m = beta1 m + (1 - beta1) g; v = beta2 v + (1 - beta2) g^2}; both are too small by a
   * known part as they began with 0, {@code M = m / (1 - beta1^t); V = v / (1 - beta2^t)}; then
   * {@code p = p - rate M / (sqrt(V) + epsilon)}.
   */
  record Adam(double rate, double beta1, double beta2, double epsilon, INDArray m, INDArray v)
      implements TextbookOptimizer {

    @Override
    public void step(INDArray p, INDArray g, long t) {
      m.muli(beta1).addi(g.mul(1 - beta1));
      v.muli(beta2).addi(g.mul(g).mul(1 - beta2));
      INDArray corrected = m.div(1 - Math.pow(beta1, t));
      INDArray square = v.div(1 - Math.pow(beta2, t));
      p.subi(corrected.div(Transforms.sqrt(square).add(epsilon)).mul(rate));
    }

    @Override
    public List<INDArray> memory() {
      return List.of(m, v);
    }
  }
}

package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.HUBER_DELTA;
import static org.sweepstack.trial.Parameters.LOSS;
import static org.sweepstack.trial.Parameters.LOSS_REDUCTION;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.LossReduction;

/**
 * A loss of a {@link TextbookNetwork}: from what the last layer says, a [O, N], and what it should
 * have said, y [O, N], to one number L. What training needs of it are the outputs and dL/da; {@link
 * LossFunction} computes L itself.
 */
sealed interface TextbookLoss {

  /** Returns the loss of a trial. */
  static TextbookLoss of(Configuration trial) {
    boolean isMean = trial.get(LOSS_REDUCTION) == LossReduction.MEAN;
    return switch (trial.get(LOSS)) {
      case MSE -> new MeanSquaredError(isMean);
      case BINARY_CROSS_ENTROPY -> new BinaryCrossEntropy(isMean);
      case CROSS_ENTROPY -> new CrossEntropy(isMean);
      case MAE -> new MeanAbsoluteError(isMean);
      case HUBER -> new Huber(isMean, trial.get(HUBER_DELTA));
    };
  }

  /** Returns what the network answers, p [O, N], for a [O, N] of the last layer. */
  INDArray outputs(INDArray a);

  /** The reverse: returns dL/da [O, N] for the answers p [O, N]. */
  INDArray backward(INDArray p, INDArray y);

  /** p = a; L = mean over O and N of (p - y)^2. */
  record MeanSquaredError(boolean isMean) implements TextbookLoss {

    @Override
    public INDArray outputs(INDArray a) {
      return a;
    }

    /** dL/da = 2 (p - y) / (O N). */
    @Override
    public INDArray backward(INDArray p, INDArray y) {
      INDArray da = p.sub(y).mul(2);
      return isMean ? da.div(da.length()) : da;
    }
  }

  /** p = sigmoid(a); L = mean over O and N of -y log(p) - (1 - y) log(1 - p). */
  record BinaryCrossEntropy(boolean isMean) implements TextbookLoss {

    @Override
    public INDArray outputs(INDArray a) {
      return Transforms.sigmoid(a);
    }

    /**
     * dL/dp = (p - y) / (p (1 - p)) / (O N) and dp/da = p (1 - p), so that dL/da = (p - y) / (O N).
     */
    @Override
    public INDArray backward(INDArray p, INDArray y) {
      INDArray da = p.sub(y);
      return isMean ? da.div(da.length()) : da;
    }
  }

  /** p = softmax(a) over the O outputs; L = mean over N of -log(p of the true class). */
  record CrossEntropy(boolean isMean) implements TextbookLoss {
    private static final int OVER_OUTPUTS = 0;

    @Override
    public INDArray outputs(INDArray a) {
      return Nd4j.nn().softmax(a, OVER_OUTPUTS);
    }

    /**
     * -log(p of class c) = log(sum over k of exp(a_k)) - a_c, whose derivative in a_k is p_k, less
     * 1 where k = c: dL/da = (p - y) / N.
     */
    @Override
    public INDArray backward(INDArray p, INDArray y) {
      INDArray da = p.sub(y);
      return isMean ? da.div(da.columns()) : da;
    }
  }

  /** p = a; L = mean over O and N of |p - y|. */
  record MeanAbsoluteError(boolean isMean) implements TextbookLoss {

    @Override
    public INDArray outputs(INDArray a) {
      return a;
    }

    /** dL/da = sign(p - y) / (O N). */
    @Override
    public INDArray backward(INDArray p, INDArray y) {
      INDArray da = Transforms.sign(p.sub(y));
      return isMean ? da.div(da.length()) : da;
    }
  }

  /** p = a; L = mean over O and N of e^2 / 2, or delta (|e| - delta / 2) beyond, of e = p - y. */
  record Huber(boolean isMean, double delta) implements TextbookLoss {

    @Override
    public INDArray outputs(INDArray a) {
      return a;
    }

    /** dL/da = max(-delta, min(delta, p - y)) / (O N). */
    @Override
    public INDArray backward(INDArray p, INDArray y) {
      INDArray da = Nd4j.math().clipByValue(p.sub(y), -delta, delta);
      return isMean ? da.div(da.length()) : da;
    }
  }
}

package org.sweepstack.network;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.sweepstack.trial.Precision;

/**
 * The matrix product of a trial, {@code result = factor * left right}, one BLAS call; it may be
 * added to what is there.
 *
 * <p>ND4J's own product of stacks makes views of every slice, which costs ten times what a small
 * product does. A call per slice also keeps a trial's bits from depending on its neighbours: the
 * kernel sees the trial's own sizes only.
 */
final class SliceProduct implements Operation {
  private final SliceMatrix left;
  private final SliceMatrix right;
  private final SliceMatrix result;
  private final int transposeLeft;
  private final int transposeRight;
  private final int inner;
  private final double factor;
  private final Pointer leftPointer;
  private final Pointer rightPointer;
  private final Pointer resultPointer;

  private SliceProduct(
      SliceMatrix left,
      boolean leftIsTransposed,
      SliceMatrix right,
      boolean rightIsTransposed,
      SliceMatrix result,
      double factor) {
    this.left = left;
    this.right = right;
    this.result = result;
    this.transposeLeft = leftIsTransposed ? CblasTrans : CblasNoTrans;
    this.transposeRight = rightIsTransposed ? CblasTrans : CblasNoTrans;
    this.inner = leftIsTransposed ? left.rows() : left.columns();
    this.factor = factor;
    leftPointer = left.array().newPointer();
    rightPointer = right.array().newPointer();
    resultPointer = result.array().newPointer();
    int rows = leftIsTransposed ? left.columns() : left.rows();
    int columns = rightIsTransposed ? right.rows() : right.columns();
    int rightInner = rightIsTransposed ? right.columns() : right.rows();
    if (rows != result.rows() || columns != result.columns() || inner != rightInner) {
      throw new IllegalArgumentException(
          "shapes do not fit: " + left + " times " + right + " into " + result);
    }
  }

  /** {@code result [a, c] = left [a, b] right [b, c]}. */
  static SliceProduct of(SliceMatrix left, SliceMatrix right, SliceMatrix result) {
    return new SliceProduct(left, false, right, false, result, 1);
  }

  /** {@code result [a, c] = left [b, a] transposed, right [b, c]}. */
  static SliceProduct ofTransposedLeft(SliceMatrix left, SliceMatrix right, SliceMatrix result) {
    return new SliceProduct(left, true, right, false, result, 1);
  }

  /** {@code result [a, c] = factor left [a, b] right [c, b] transposed}. */
  static SliceProduct ofTransposedRight(
      SliceMatrix left, SliceMatrix right, SliceMatrix result, double factor) {
    return new SliceProduct(left, false, right, true, result, factor);
  }

  @Override
  public void run(int trial) {
    run(trial, false);
  }

  /** Computes the product of one trial. */
  void run(int trial, boolean isAdded) {
    leftPointer.position(left.offset() + left.array().place(trial));
    rightPointer.position(right.offset() + right.array().place(trial));
    resultPointer.position(result.offset() + result.array().place(trial));
    if (result.array().precision() == Precision.FLOAT) {
      multiplyFloats(isAdded ? 1 : 0);
    } else {
      multiplyDoubles(isAdded ? 1 : 0);
    }
  }

  private void multiplyFloats(float kept) {
    cblas_sgemm(
        CblasRowMajor,
        transposeLeft,
        transposeRight,
        result.rows(),
        result.columns(),
        inner,
        (float) factor,
        (FloatPointer) leftPointer,
        left.leading(),
        (FloatPointer) rightPointer,
        right.leading(),
        kept,
        (FloatPointer) resultPointer,
        result.leading());
  }

  private void multiplyDoubles(double kept) {
    cblas_dgemm(
        CblasRowMajor,
        transposeLeft,
        transposeRight,
        result.rows(),
        result.columns(),
        inner,
        factor,
        (DoublePointer) leftPointer,
        left.leading(),
        (DoublePointer) rightPointer,
        right.leading(),
        kept,
        (DoublePointer) resultPointer,
        result.leading());
  }
}

package org.sweepstack.network;

import static org.bytedeco.openblas.global.openblas_nolapack.cblas_daxpy;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dscal;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_saxpy;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sscal;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.sweepstack.trial.Precision;

/**
 * Operations in which every trial has a factor of its own; the factors are read anew at each run.
 */
final class SliceVectors {
  private SliceVectors() {}

  /** {@code target_k *= factors_k} for every trial k. */
  static Operation scale(StackArray target, double[] factors) {
    Pointer pointer = target.newPointer();
    int length = target.sliceLength();
    boolean isFloat = target.precision() == Precision.FLOAT;
    return () -> {
      for (int trial = 0; trial < factors.length; trial++) {
        pointer.position((long) trial * length);
        if (isFloat) {
          cblas_sscal(length, (float) factors[trial], (FloatPointer) pointer, 1);
        } else {
          cblas_dscal(length, factors[trial], (DoublePointer) pointer, 1);
        }
      }
    };
  }

  /** {@code target_k += factors_k source_k} for every trial k. */
  static Operation addScaled(StackArray target, StackArray source, double[] factors) {
    Pointer to = target.newPointer();
    Pointer from = source.newPointer();
    int length = target.sliceLength();
    boolean isFloat = target.precision() == Precision.FLOAT;
    return () -> {
      for (int trial = 0; trial < factors.length; trial++) {
        to.position((long) trial * length);
        from.position(trial * source.stride());
        if (isFloat) {
          cblas_saxpy(length, (float) factors[trial], (FloatPointer) from, 1, (FloatPointer) to, 1);
        } else {
          cblas_daxpy(length, factors[trial], (DoublePointer) from, 1, (DoublePointer) to, 1);
        }
      }
    };
  }
}

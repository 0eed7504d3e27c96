package org.sweepstack.network;

import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.factory.Nd4j;
import org.sweepstack.trial.Precision;

/**
 * ND4J as this program runs it: one thread an operation, since the pool of workers is the
 * parallelism. Every array comes from here, so that none is computed with before that is set.
 */
final class Nd4jRuntime {
  private static final char ROW_MAJOR = 'c';

  private static final OpExecutioner EXECUTIONER = start();

  private Nd4jRuntime() {}

  private static OpExecutioner start() {
    OpExecutioner executioner = Nd4j.getExecutioner();
    Nd4j.getEnvironment().setMaxMasterThreads(1);
    Nd4j.getEnvironment().setMaxThreads(1);
    openblas_nolapack.blas_set_num_threads(1);
    return executioner;
  }

  static OpExecutioner executioner() {
    return EXECUTIONER;
  }

  /** Returns a new off-heap array of zeros. */
  static INDArray zeros(DataType type, long length) {
    return Nd4j.zeros(type, length);
  }

  /** Returns a new matrix of zeros. */
  static INDArray zeros(Precision precision, long rows, long columns) {
    return Nd4j.zeros(type(precision), rows, columns);
  }

  /** Returns a new matrix of the given numbers, row by row. */
  static INDArray matrix(Precision precision, double[] values, long rows, long columns) {
    return Nd4j.create(values, new long[] {rows, columns}, ROW_MAJOR).castTo(type(precision));
  }

  /** Returns a copy of the numbers of a matrix, row by row. */
  static double[] values(INDArray matrix) {
    return matrix.dup(ROW_MAJOR).data().asDouble();
  }

  private static DataType type(Precision precision) {
    return precision == Precision.FLOAT ? DataType.FLOAT : DataType.DOUBLE;
  }
}

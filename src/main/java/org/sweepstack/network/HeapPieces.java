package org.sweepstack.network;

/**
 * Room on the heap for pieces of arrays while a loop works on them; one for each thread, as an
 * operation is run by one at a time.
 */
final class HeapPieces {
  /** Four arrays of so many floats leave half of a first-level cache of 32 KiB. */
  static final int LENGTH = 1024;

  /** Never written to. */
  static final float[] FLOAT_ZEROS = new float[LENGTH];

  static final double[] DOUBLE_ZEROS = new double[LENGTH];

  /** As many arrays as any loop works on. */
  private static final int MOST_ARRAYS = 4;

  private static final ThreadLocal<HeapPieces> OF_THREAD = ThreadLocal.withInitial(HeapPieces::new);

  private final float[][] floats = new float[MOST_ARRAYS][LENGTH];
  private final double[][] doubles = new double[MOST_ARRAYS][LENGTH];

  private HeapPieces() {}

  /** Refuses an operation on more arrays than there are pieces. */
  static void check(int arrays) {
    if (arrays > MOST_ARRAYS) {
      throw new IllegalArgumentException(
          "an operation on " + arrays + " arrays has pieces of only " + MOST_ARRAYS);
    }
  }

  static HeapPieces ofThisThread() {
    return OF_THREAD.get();
  }

  float[][] floats() {
    return floats;
  }

  double[][] doubles() {
    return doubles;
  }
}

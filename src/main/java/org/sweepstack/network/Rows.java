package org.sweepstack.network;

import org.sweepstack.trial.Precision;

/**
 * What can be done with rows of one precision: arrays of numbers in which every place is a trial's,
 * or a trial's at one of several samples.
 *
 * <p>The loops are written so that C2 makes vector instructions of them from Java 17 on: rows are
 * arrays of their own, indexed by the loop's variable alone, and no body loads from more than five.
 * Their arithmetic is Java's, in the order written, so that it has the same bits everywhere: no
 * {@code Math.fma}, which is slow where the processor has none, and no function of {@code Math} but
 * those that are exact.
 *
 * @param <R> the array
 */
interface Rows<R> {

  /** Returns the precision of the numbers. */
  Precision precision();

  /** Returns a new row of zeros. */
  R row(int length);

  /** Returns how long a row is. */
  int length(R row);

  /** Returns a number. */
  double get(R row, int place);

  /** Replaces a number, rounded to the precision. */
  void set(R row, int place, double value);

  /** Replaces some numbers by one. */
  void fill(R row, int from, int to, double value);

  /** Copies some numbers of a row into another, or further along the same. */
  void copy(R source, int from, R target, int to, int length);

  /** Repeats the first numbers of a row up to its end. */
  void repeat(R row, int first);

  /** Copies an off-heap array's numbers into a row. */
  void read(ArrayWindows source, long from, R row, int length);

  /** Copies a row's first numbers to an off-heap array. */
  void write(R row, int length, ArrayWindows target, long to);

  /** Copies numbers that are some distance apart into places that are another distance apart. */
  void scatter(
      double[] source, int from, int distance, R target, int to, int targetDistance, int count);

  /**
   * Adds the slots of a row, from one on, to the first numbers of another, one slot after the
   * other.
   *
   * @param length how many numbers a slot has
   */
  void addSlots(R sums, R row, int firstSlot, int slots, int length);

  /**
   * Adds the blocks of a row, from one on, to another, one block after the other; the last may be
   * shorter.
   *
   * @param block how many numbers a block has, and the other row
   * @param length where the last block ends
   */
  void addBlocks(R sums, R row, int firstBlock, int block, int length);

  /**
   * Sums products up along chains, and adds these to their classes, as {@link RowLayout} says.
   *
   * @param classes the sums of the classes
   * @param d a place for each trial's first sample, then for each one's second, and so on
   * @param x as d
   * @param begins whether the first chains begin the sums
   */
  RowLoop chainProducts(R classes, R d, R x, int trials, boolean begins);

  /** Sums numbers up as {@link #chainProducts} does products. */
  RowLoop chainSums(R classes, R d, int trials, boolean begins);

  /** {@code z = b + w0 x0 + w1 x1}. */
  RowLoop affine(R z, R b, R w0, R x0, R w1, R x1);

  /** {@code z = b + w x}. */
  RowLoop affine(R z, R b, R w, R x);

  /** {@code z = z + (b + w0 x0 + w1 x1)}. */
  RowLoop affineAdded(R z, R b, R w0, R x0, R w1, R x1);

  /** {@code z = z + (b + x0 + x1)}. */
  RowLoop sumAdded(R z, R b, R x0, R x1);

  /** {@code z = w0 x0 + w1 x1}. */
  RowLoop product(R z, R w0, R x0, R w1, R x1);

  /** {@code z = w x}. */
  RowLoop product(R z, R w, R x);

  /** {@code z = b + x0 + x1}. */
  RowLoop sum(R z, R b, R x0, R x1);

  /** {@code z = x0 + x1}. */
  RowLoop sum(R z, R x0, R x1);

  /** {@code z = x}. */
  RowLoop copy(R z, R x);

  /** {@code z = x0 - x1}. */
  RowLoop difference(R z, R x0, R x1);

  /** {@code z = x0 / x1}. */
  RowLoop quotient(R z, R x0, R x1);

  /** {@code z = max(x0, x1)}. */
  RowLoop maximum(R z, R x0, R x1);

  /** {@code z = factor x}, the factor rounded to the precision. */
  RowLoop scaled(R z, double factor, R x);

  /** Returns the functions that activations and optimizers are made of. */
  RowFunctions<R> functions();
}

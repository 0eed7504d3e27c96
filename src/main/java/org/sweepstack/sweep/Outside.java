package org.sweepstack.sweep;

import java.util.function.UnaryOperator;
import org.sweepstack.execution.StackRunner;
import org.sweepstack.files.FileOperations;

/**
 * What a run works with that can go wrong without being its fault.
 *
 * @param files what it does to the disk
 * @param around what is put around the training of a stack
 */
record Outside(FileOperations files, UnaryOperator<StackRunner> around) {
  /** The real disk, and nothing around the training. */
  static final Outside REAL = new Outside(FileOperations.onDisk(), training -> training);
}

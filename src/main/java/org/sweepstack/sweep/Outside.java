package org.sweepstack.sweep;

import org.sweepstack.execution.Workplace;
import org.sweepstack.files.FileOperations;

/**
 * What a run works with that can go wrong without being its fault.
 *
 * @param files what it does to the disk
 * @param place where stacks are trained
 */
record Outside(FileOperations files, Workplace place) {
  /** The real disk, and this process. */
  static final Outside REAL = new Outside(FileOperations.onDisk(), Workplace.HERE);

  /** Returns the real disk, and stacks that are trained at some place. */
  static Outside at(Workplace place) {
    return new Outside(FileOperations.onDisk(), place);
  }
}

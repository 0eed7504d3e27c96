package org.sweepstack.csv;

import java.util.List;
import java.util.stream.Stream;

/** One CSV file of a results folder. */
public interface Table {
  /** What a user can do who finds a file too large for a spreadsheet. */
  String FOR_OTHER_PROGRAMS = "open it with a database or pandas";

  /** Returns the file's name, such as {@code trials.csv}. */
  String fileName();

  /** Returns the names of the columns. */
  List<String> header();

  /** Makes the rows one by one, each as wide as the header. */
  Stream<List<String>> rows();

  /** Returns what a user can do who finds the file too long for a spreadsheet. */
  default String remedyForLength() {
    return FOR_OTHER_PROGRAMS;
  }
}

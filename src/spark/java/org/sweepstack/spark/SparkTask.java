package org.sweepstack.spark;

import java.util.List;
import org.apache.spark.SparkFiles;
import org.sweepstack.remote.StackWork;
import org.sweepstack.trial.DataFile;

/** What an executor does. */
final class SparkTask {
  private SparkTask() {}

  /** Trains a stack. */
  static byte[] train(byte[] stack) {
    return StackWork.train(stack, SparkTask::places);
  }

  /** Where the driver's file was brought to, or where it is if all see the same disk. */
  private static List<String> places(DataFile file) {
    return List.of(SparkFiles.get(SentFiles.name(file)), file.location());
  }
}

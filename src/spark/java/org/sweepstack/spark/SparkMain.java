package org.sweepstack.spark;

import org.apache.spark.SparkConf;
import org.sweepstack.cli.Main;
import org.sweepstack.remote.Elsewhere;

/** The program for {@code spark-submit}: its commands, with stacks trained by Spark's executors. */
public final class SparkMain {
  private SparkMain() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] arguments) {
    int exitCode;
    try (SparkCarrier carrier = new SparkCarrier(SparkMain::settings)) {
      exitCode = Main.run(new Elsewhere(carrier), arguments);
    }
    System.exit(exitCode);
  }

  /** Returns what the user told Spark, and what suits stacks where nothing was told. */
  private static SparkConf settings() {
    SparkConf settings = new SparkConf();
    settings.setIfMissing("spark.app.name", "Sweepstack");
    // A driver elsewhere is asked for by spark-submit; without one, this is a Java program.
    settings.setIfMissing("spark.master", "local[*]");
    settings.setIfMissing("spark.log.level", "WARN");
    // A stack that ends its executor twice is cut: by four, each cut would cost four executors.
    settings.setIfMissing("spark.task.maxFailures", "2");
    // The bytes of a stack go to the journal at once, and are no burden to the driver.
    settings.setIfMissing("spark.driver.maxResultSize", "0");
    // Each core of an executor trains a stack of its own.
    settings.setIfMissing("spark.executorEnv.OMP_NUM_THREADS", "1");
    return settings;
  }
}

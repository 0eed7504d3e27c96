package org.sweepstack.spark;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.sweepstack.execution.WorkplaceLostException;
import org.sweepstack.remote.Carrier;
import org.sweepstack.remote.Errand;
import org.sweepstack.trial.DataFile;

/**
 * Sends each stack as a job of one task, so that what it came to is back as soon as that has ended.
 * Connects to Spark when it is first needed: wrong input is refused without.
 */
final class SparkCarrier implements Carrier, AutoCloseable {
  private static final String GROUP = "sweepstack-";

  /** Executors of a cluster take a dozen seconds to start, one after the other. */
  private static final long LONGEST_WAIT_MILLIS = 60_000;

  private static final long SETTLED_MILLIS = 3_000;
  private static final long PAUSE_MILLIS = 100;

  private final Supplier<SparkConf> settings;
  private final AtomicLong stacks = new AtomicLong();
  private Optional<JavaSparkContext> connected = Optional.empty();
  private Optional<SentFiles> files = Optional.empty();

  SparkCarrier(Supplier<SparkConf> settings) {
    this.settings = settings;
  }

  private synchronized JavaSparkContext spark() {
    if (connected.isEmpty()) {
      JavaSparkContext spark = new JavaSparkContext(settings.get());
      connected = Optional.of(spark);
      files = Optional.of(new SentFiles(spark.sc()));
    }
    return connected.get();
  }

  /** Waits until no more executors join, and returns how many cores they have. */
  @Override
  public int workers() {
    JavaSparkContext spark = spark();
    if (!spark.isLocal()) {
      awaitExecutors(spark);
    }
    return spark.defaultParallelism();
  }

  private static void awaitExecutors(JavaSparkContext spark) {
    long start = System.currentTimeMillis();
    long since = start;
    int executors = 0;
    try {
      for (long now = start;
          now - start < LONGEST_WAIT_MILLIS && (executors == 0 || now - since < SETTLED_MILLIS);
          now = System.currentTimeMillis()) {
        Thread.sleep(PAUSE_MILLIS);
        // The driver is one of them.
        int found = spark.sc().statusTracker().getExecutorInfos().length - 1;
        since = found == executors ? since : System.currentTimeMillis();
        executors = found;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void bring(DataFile file) {
    spark();
    files.orElseThrow().bring(file);
  }

  @Override
  public Errand send(byte[] stack, String description) {
    JavaSparkContext spark = spark();
    String group = GROUP + stacks.incrementAndGet();
    try {
      // What Spark's page shows; for the jobs of this thread, which are cancelled together.
      spark.setJobGroup(group, description, true);
      return new SparkErrand(
          spark.parallelize(List.of(stack), 1).map(SparkTask::train).collectAsync(),
          () -> spark.cancelJobGroup(group),
          spark.sc()::isStopped);
    } catch (IllegalStateException e) {
      throw new WorkplaceLostException(SparkErrand.LOST, e);
    }
  }

  @Override
  public synchronized void close() {
    connected.ifPresent(JavaSparkContext::close);
    files.ifPresent(SentFiles::close);
  }
}

package org.sweepstack.spark;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.api.java.JavaFutureAction;
import org.sweepstack.execution.WorkerLostException;
import org.sweepstack.execution.WorkplaceLostException;
import org.sweepstack.remote.Errand;

/**
 * A job of Spark that trains one stack.
 *
 * @param job the job
 * @param end has it end
 * @param isStopped whether Spark runs no job any more
 */
record SparkErrand(JavaFutureAction<List<byte[]>> job, Runnable end, BooleanSupplier isStopped)
    implements Errand {
  static final String LOST = "Spark has ended: its cluster is gone, or it was stopped there";

  /** In what Spark says of a job that failed: how its executor ended, and why. */
  private static final Pattern EXECUTOR_LOST =
      Pattern.compile("ExecutorLostFailure \\(executor \\S+ ([^)]*)\\) Reason: ([^\n]*)");

  /** In the same: what a task threw. */
  private static final Pattern THROWN = Pattern.compile("executor [^)]*\\): ([^\n]*)");

  @Override
  public Optional<byte[]> await(Duration time) {
    try {
      return Optional.of(job.get(time.toMillis(), TimeUnit.MILLISECONDS).get(0));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (CancellationException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private RuntimeException failure(Throwable failure) {
    if (isStopped.getAsBoolean()) {
      return new WorkplaceLostException(LOST, failure);
    }
    String said = String.valueOf(failure.getMessage());
    Matcher lost = EXECUTOR_LOST.matcher(said);
    if (lost.find()) {
      return new WorkerLostException(
          "the executor of Spark that trained it " + lost.group(1) + ": " + lost.group(2), failure);
    }
    Matcher thrown = THROWN.matcher(said);
    return new IllegalStateException(thrown.find() ? thrown.group(1) : said, failure);
  }

  @Override
  public void cancel() {
    end.run();
  }
}

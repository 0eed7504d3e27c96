package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TableRefreshTest {

  @Test
  void writesAgainAndAgainUntilItIsClosed() throws InterruptedException {
    CountDownLatch three = new CountDownLatch(3);
    AtomicInteger writes = new AtomicInteger();
    TableRefresh refresh =
        TableRefresh.start(
            () -> {
              writes.incrementAndGet();
              three.countDown();
            },
            Duration.ofMillis(1));
    assertThat(three.await(1, TimeUnit.MINUTES)).isTrue();
    refresh.close();
    int atTheEnd = writes.get();
    Thread.sleep(20);
    assertThat(writes).hasValue(atTheEnd);
  }

  @Test
  void waitsForAWriteAtWork() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger ended = new AtomicInteger();
    TableRefresh refresh =
        TableRefresh.start(
            () -> {
              begun.countDown();
              pause();
              ended.incrementAndGet();
            },
            Duration.ofMillis(1));
    assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
    refresh.close();
    assertThat(ended).hasValue(1);
  }

  /** Does not mind being interrupted, as writing does not. */
  private static void pause() {
    long end = System.nanoTime() + Duration.ofMillis(50).toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}

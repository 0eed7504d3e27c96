package org.sweepstack.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.InvalidInputException;

class FolderLockTest {
  @TempDir private Path folder;

  @Test
  void letsOnlyOneWriteAtATimeAndNamesIt() {
    FolderLock lock = ResultsFolder.at(folder).lock();
    assertThatThrownBy(() -> ResultsFolder.at(folder).lock())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            folder
                + ": process "
                + ProcessHandle.current().pid()
                + " is writing there; wait for it, or choose another --name");
    lock.close();
    FolderLock next = ResultsFolder.at(folder).lock();
    assertThat(folder.resolve(".lock")).exists();
    next.close();
  }

  @Test
  void saysWhichProcessIsAtWorkWithoutTakingTheLock() {
    ResultsFolder results = ResultsFolder.at(folder);
    assertThat(results.writer()).isEmpty();
    FolderLock lock = results.lock();

    assertThat(results.writer()).hasValue(ProcessHandle.current().pid());
    lock.close();

    assertThat(results.writer()).isEmpty();
    results.lock().close();
  }

  @Test
  void saysWhichOtherProcessIsAtWork() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            folder.toString());
    Process other = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      assertThat(other.getInputStream().read()).isEqualTo('!');
      ResultsFolder results = ResultsFolder.at(folder);

      assertThat(results.writer()).hasValue(other.pid());
      assertThatThrownBy(results::lock).hasMessageContaining("process " + other.pid() + " is");
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertThat(ResultsFolder.at(folder).writer()).isEmpty();
    ResultsFolder.at(folder).lock().close();
  }

  /** Another process that holds the lock until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] folder) throws InterruptedException {
      FolderLock lock = ResultsFolder.at(Path.of(folder[0])).lock();
      System.out.print('!');
      System.out.flush();
      Thread.sleep(60_000);
      lock.close();
    }
  }
}

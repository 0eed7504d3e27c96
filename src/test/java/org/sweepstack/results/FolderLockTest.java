package org.sweepstack.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
}

package org.sweepstack.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.files.FailingFiles;
import org.sweepstack.files.FileOperations;
import org.sweepstack.files.NumpyFile;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;

class TrialFilesTest {
  private static final NamedArray ARRAY =
      new NamedArray("final.0.bias", Precision.DOUBLE, List.of(1), new double[] {0.5});
  private static final Configuration FIRST = Trials.DEFAULTS;
  private static final Configuration SECOND = FIRST.with(Parameters.SEED, 2L);

  @TempDir Path temporary;

  @Test
  void makesNoFolderWhereNoTrialKeptArrays() {
    write(Trials.completed(FIRST, 0.5));

    assertThat(folder()).doesNotExist();
  }

  @Test
  void writesAFilePerTrialThatKeptArrays() throws IOException {
    write(Trials.keeping(Trials.diverged(FIRST, 10), ARRAY), Trials.completed(SECOND, 0.5));

    assertThat(folder()).isDirectoryNotContaining(file(SECOND)::equals);
    assertThat(NumpyFile.read(file(FIRST), name -> true))
        .extracting(NamedArray::name)
        .containsExactly("final.0.bias");
  }

  @Test
  void removesTheFilesOfTrialsThatKeepNoneAndNoOthers() throws IOException {
    write(
        Trials.keeping(Trials.completed(FIRST, 0.5), ARRAY),
        Trials.keeping(Trials.completed(SECOND, 0.5), ARRAY));
    Path leftByAnOlderGrid = Files.writeString(folder().resolve("t-aaaaaaaaaa.npz"), "stale");
    Path own = Files.writeString(folder().resolve("mine.npz"), "the user's own");
    Files.createDirectories(folder().resolve("plots").resolve("full"));

    write(Trials.keeping(Trials.completed(FIRST, 0.5), ARRAY), Trials.completed(SECOND, 0.5));

    assertThat(leftByAnOlderGrid).doesNotExist();
    assertThat(folder())
        .isDirectoryNotContaining(file(SECOND)::equals)
        .isDirectoryContaining(file(FIRST)::equals)
        .isDirectoryContaining(own::equals)
        .isDirectoryContaining(folder().resolve("plots")::equals);
  }

  @Test
  void leavesAFileAloneThatHoldsTheSameAndMendsOneThatDoesNot() throws IOException {
    Attempt attempt = Trials.keeping(Trials.completed(FIRST, 0.5), ARRAY);
    write(attempt);
    byte[] whole = Files.readAllBytes(file(FIRST));
    FailingFiles full = FailingFiles.fromThenOn(1);

    TrialFiles.ofArrays(folder(), full, cells -> {}).write(Trials.finished(attempt));
    assertThat(full.operations()).isZero();

    Files.write(file(FIRST), new byte[whole.length]);
    write(attempt);
    assertThat(file(FIRST)).hasBinaryContent(whole);
  }

  private Path folder() {
    return temporary.resolve("arrays");
  }

  private Path file(Configuration configuration) {
    return folder().resolve(configuration.id() + ".npz");
  }

  private void write(Attempt... attempts) {
    TrialFiles arrays = TrialFiles.ofArrays(folder(), FileOperations.onDisk(), cells -> {});
    arrays.removeAllBut(arrays.write(Trials.finished(attempts)));
  }
}

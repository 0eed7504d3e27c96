package org.sweepstack.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.Fuzzing;
import org.sweepstack.Fuzzing.Tally;
import org.sweepstack.Mutations;
import org.sweepstack.trial.DataFile;

/** Files of images damaged at random: each is read, or refused in a line. */
class DamagedIdxFilesTest {
  private static final long SEED = 20261127;
  private static final int FILES = 500;

  @TempDir private Path folder;

  @Test
  void areReadOrRefused() {
    IdxFiles files = new IdxFiles(folder).writeSmall();
    byte[] plain = files.content(IdxFiles.TRAIN_IMAGES);
    Mutations mutations =
        new Mutations(SEED, List.of(plain, IdxFiles.packed(plain)), List.of("\0\0\b\3", "\0\0\0"));

    Tally tally =
        Fuzzing.feed(
            mutations,
            FILES,
            bytes -> {
              files.write(IdxFiles.TRAIN_IMAGES, bytes);
              IdxImages.read(found(files), Optional.empty());
            });

    assertThat(tally.sound()).isGreaterThan(FILES / 20);
    assertThat(tally.refused()).isGreaterThan(FILES / 4);
  }

  private DataFile found(IdxFiles files) {
    try {
      return files.file();
    } catch (UncheckedIOException e) {
      // A gzip file that is damaged was never hashed: the reader has to tell it by itself.
      return new DataFile("images", folder.toString(), "0".repeat(64));
    }
  }
}

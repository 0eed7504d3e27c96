package org.sweepstack.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendOnlyFileTest {
  private static final byte[] START = bytes("start;");

  /** Opening to append and the first write: open, truncate. */
  private static final int OPENING = 2;

  @TempDir Path folder;

  @Test
  void goesOnWhereItEnded() throws IOException {
    try (AppendOnlyFile file = AppendOnlyFile.create(FileOperations.onDisk(), path(), START)) {
      assertThat(file.write(bytes("one;"))).isEqualTo(START.length);
      file.sync();
    }
    try (AppendOnlyFile file = open(FailingFiles.never(), 10)) {
      assertThat(file.write(bytes("two;"))).isEqualTo(10);
      file.sync();
    }

    assertThat(path()).hasContent("start;one;two;");
  }

  @Test
  void cutsHalfALineOffWhenItFirstWrites() throws IOException {
    Files.writeString(path(), "start;half a line");
    open(FailingFiles.never(), START.length).close();
    assertThat(path()).hasContent("start;half a line");

    try (AppendOnlyFile file = open(FailingFiles.never(), START.length)) {
      file.write(bytes("next;"));
      file.sync();
    }

    assertThat(path()).hasContent("start;next;");
  }

  @Test
  void followsNoLink() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "start;");
    Files.createSymbolicLink(path(), elsewhere);

    assertThatThrownBy(() -> open(FailingFiles.never(), START.length))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("it is a link to another place");
    AppendOnlyFile.create(FileOperations.onDisk(), path(), bytes("new")).close();

    assertThat(elsewhere).hasContent("start;");
    assertThat(path()).hasContent("new").isRegularFile();
    assertThat(Files.isSymbolicLink(path())).isFalse();
  }

  @Test
  void takesHalfAWriteBackAtOnce() throws IOException {
    Files.write(path(), START);
    try (AppendOnlyFile file = open(FailingFiles.once(OPENING + 1), START.length)) {
      assertThatThrownBy(() -> file.write(bytes("lost;")))
          .isInstanceOf(ResultsException.class)
          .hasMessage(path() + ": cannot be written: No space left on device");
      assertThat(path()).hasContent("start;");

      assertThat(file.write(bytes("next;"))).isEqualTo(START.length);
      file.sync();
    }

    assertThat(path()).hasContent("start;next;");
  }

  @Test
  void takesAllBackThatWasNotForcedToTheDisk() throws IOException {
    Files.write(path(), START);
    try (AppendOnlyFile file = open(FailingFiles.once(OPENING + 2), START.length)) {
      file.write(bytes("one;"));
      assertThatThrownBy(file::sync).isInstanceOf(ResultsException.class);

      assertThat(path()).hasContent("start;");
    }
  }

  @Test
  void neverWritesAfterGarbageThatCouldNotBeTakenBack() throws IOException {
    Files.write(path(), START);
    AppendOnlyFile file = open(FailingFiles.fromThenOn(OPENING + 1), START.length);

    for (int attempt = 0; attempt < 3; attempt++) {
      assertThatThrownBy(() -> file.write(bytes("lost;"))).isInstanceOf(ResultsException.class);
      assertThat(path()).hasContent("start;lo");
    }
    file.close();
  }

  private AppendOnlyFile open(FailingFiles files, long length) {
    return AppendOnlyFile.open(files, path(), length);
  }

  private Path path() {
    return folder.resolve("file");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}

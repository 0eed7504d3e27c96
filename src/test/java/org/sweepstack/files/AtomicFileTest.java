package org.sweepstack.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  private static final AtomicFile ATOMIC = new AtomicFile(FileOperations.onDisk());

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeAnOlderFile() throws IOException {
    file = Files.writeString(folder.resolve("trials.csv"), "older");
  }

  @Test
  void showsTheOldFileUntilTheNewOneIsWhole() {
    String seenMeanwhile =
        ATOMIC.write(
            file,
            writer -> {
              writer.write("newer");
              writer.flush();
              return Files.readString(file);
            });

    assertThat(seenMeanwhile).isEqualTo("older");
    assertThat(file).hasContent("newer");
  }

  @Test
  void keepsTheOldFileWhenTheDiskFillsUp() {
    assertThatThrownBy(
            () ->
                ATOMIC.write(
                    file,
                    writer -> {
                      writer.write("half");
                      writer.flush();
                      throw new IOException("No space left\n on device");
                    }))
        .isInstanceOf(ResultsException.class)
        .hasMessage(file + ": cannot be written: No space left on device");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    assertThat(file).hasContent("older");
  }

  @Test
  void keepsTheOldFileWhenItsContentCannotBeMade() {
    RuntimeException bug = new UncheckedIOException(new IOException("a row went wrong"));

    assertThatThrownBy(
            () ->
                ATOMIC.write(
                    file,
                    writer -> {
                      writer.write("half");
                      writer.flush();
                      throw bug;
                    }))
        .isSameAs(bug);
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    assertThat(file).hasContent("older");
  }

  @Test
  void forcesBytesToTheDiskAfterTheirWriterClosedTheStream() {
    int outcome =
        ATOMIC.writeBytes(
            file,
            bytes -> {
              try (OutputStream closing = new BufferedOutputStream(bytes)) {
                closing.write(new byte[] {0, (byte) 0x93, '\n'});
              }
              return 3;
            });

    assertThat(outcome).isEqualTo(3);
    assertThat(file).hasBinaryContent(new byte[] {0, (byte) 0x93, '\n'});
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void keepsTheOldFileWhenTheDiskFillsUpAmidBytes() {
    assertThatThrownBy(
            () ->
                ATOMIC.writeBytes(
                    file,
                    bytes -> {
                      bytes.write(1);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(ResultsException.class)
        .hasMessage(file + ": cannot be written: No space left on device");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    assertThat(file).hasContent("older");
  }

  @Test
  void namesTheFileWhoseFolderIsMissing() {
    Path lost = folder.resolve("missing").resolve("trials.csv");

    assertThatThrownBy(() -> ATOMIC.write(lost, writer -> writer.append("text")))
        .isInstanceOf(ResultsException.class)
        .hasMessageStartingWith(lost + ": cannot be written: ");
  }
}

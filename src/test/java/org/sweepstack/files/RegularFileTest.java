package org.sweepstack.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(200)
class RegularFileTest {
  @TempDir private Path folder;

  @Test
  void opensAFileAndWhatLinksToIt() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    try (InputStream input = RegularFile.open(link)) {
      assertThat(input.readAllBytes()).asString().isEqualTo("text");
    }
  }

  @Test
  void refusesAFolder() {
    assertThatThrownBy(() -> RegularFile.open(folder))
        .isInstanceOf(NotRegularException.class)
        .extracting(error -> ((NotRegularException) error).getReason())
        .isEqualTo("a folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "/dev/null", "/dev/random", "/dev/tty"})
  void refusesDevices(String device) {
    assumeThat(Path.of(device)).exists();
    assertThatThrownBy(() -> RegularFile.open(Path.of(device)))
        .isInstanceOf(NotRegularException.class);
  }

  @Test
  void refusesAPipeWithoutWaitingForItsWriter() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    int exit = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    assumeThat(exit).isZero();
    assertThatThrownBy(() -> RegularFile.open(pipe)).isInstanceOf(NotRegularException.class);
  }

  @Test
  void refusesAPipeThatHasANameAlsoWhereItIsReadOnce() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    int exit = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    assumeThat(exit).isZero();
    assertThatThrownBy(() -> RegularFile.openOnce(pipe)).isInstanceOf(NotRegularException.class);
    assertThatThrownBy(() -> RegularFile.openOnce(Path.of("/dev/zero")))
        .isInstanceOf(NotRegularException.class);
    assertThatThrownBy(() -> RegularFile.openOnce(folder)).isInstanceOf(NotRegularException.class);
  }

  @Test
  void readsOnceWhatAnotherProgramWritesIntoAPipe() throws IOException {
    assumeThat(Path.of("/proc/self/fd")).exists();
    Process writer = new ProcessBuilder("sh", "-c", "echo text; exec sleep 30").start();
    try {
      Path pipe = Path.of("/proc", Long.toString(writer.pid()), "fd", "1");
      assertThatThrownBy(() -> RegularFile.open(pipe)).isInstanceOf(NotRegularException.class);
      try (InputStream input = RegularFile.openOnce(pipe)) {
        assertThat(input.readNBytes(5)).asString().isEqualTo("text\n");
        assertThat(input.available()).isZero();
      }
    } finally {
      writer.destroyForcibly();
    }
  }

  /** Those that this kernel has. */
  static Stream<String> endlessStreams() {
    return Stream.of("/proc/kmsg", "/proc/self/mem", "/sys/kernel/tracing/trace_pipe")
        .filter(file -> Files.exists(Path.of(file)));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("endlessStreams")
  void takesEndlessStreamsOfTheKernelAsEmpty(String file) throws IOException {
    try (InputStream input = RegularFile.open(Path.of(file))) {
      assertThat(input.read()).isNegative();
    }
  }

  @Test
  void throwsForWhatIsNotThere() {
    assertThatThrownBy(() -> RegularFile.open(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }
}

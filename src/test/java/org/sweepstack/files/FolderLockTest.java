package org.sweepstack.files;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.InvalidInputException;

class FolderLockTest {
  @TempDir private Path folder;

  @Test
  void letsOnlyOneWriteAtATimeAndNamesIt() {
    FolderLock lock = ResultsFolder.at(folder).lock();
    assertThatThrownBy(() -> ResultsFolder.at(folder).lock())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageMatching(
            Pattern.quote(folder + ": process " + ProcessHandle.current().pid() + " on ")
                + "[A-Za-z0-9._-]+, started [0-9TZ:.-]+, is writing there");
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

    assertThat(results.writer()).hasValue(LockOwner.thisProcess());
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

      String owner = "process " + other.pid() + " on " + Host.name() + ", started ";
      assertThat(results.writer().map(LockOwner::toString).orElse("")).startsWith(owner);
      assertThatThrownBy(results::lock).hasMessageContaining(owner);
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertThat(ResultsFolder.at(folder).writer()).isEmpty();
    ResultsFolder.at(folder).lock().close();
  }

  @ParameterizedTest
  @CsvSource({
    "4711, process 4711",
    "'', another process",
    "half a si, another process",
    "1 [31m x, another process",
    "1 3f2a9c 2026-01-31T12:00:05.120Z, 'process 1 on 3f2a9c, started 2026-01-31T12:00:05.120Z,'"
  })
  void namesAnOwnerAsFarAsItHasSigned(String signature, String owner) {
    assertThat(new LockOwner(signature)).hasToString(owner);
  }

  @ParameterizedTest
  @CsvSource({
    "b c, b_c",
    "b\u00fcro, b_ro",
    "(none), _none_",
    "-x, -x",
    "a\u001b[31m, a__31m",
    "node-3.example.org, node-3.example.org"
  })
  void namesAMachineOfAnyName(String host, String shown) {
    assertThat(LockOwner.of(1, host, Instant.parse("2026-01-31T12:00:05.120999Z")))
        .hasToString("process 1 on " + shown + ", started 2026-01-31T12:00:05.120Z,");
  }

  /** Something done to the lock's file while a process holds it. */
  private interface Tampering {
    void with(Path file) throws IOException;
  }

  static Stream<Arguments> tamperings() {
    Tampering another =
        file -> {
          byte[] content = Files.readAllBytes(file);
          Files.move(file, file.resolveSibling("aside"));
          Files.write(file, content);
        };
    return Stream.of(
        arguments("removed", (Tampering) Files::delete),
        arguments("replaced by one of the same content", another),
        arguments("signed by another", (Tampering) file -> Files.writeString(file, "1 a b")),
        arguments("added to", (Tampering) file -> Files.writeString(file, "\n", APPEND)),
        arguments("emptied", (Tampering) file -> Files.writeString(file, "")),
        arguments(
            "moved away with its folder",
            (Tampering) file -> Files.move(file.getParent(), file.getParent().resolve("../away"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tamperings")
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "keeps others from all of this")
  void writesNothingOnceTheLockWas(String what, Tampering tampering) throws Exception {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Path journal = Files.writeString(locked.resolve("journal.csv"), "kept\n");
    try (FolderLock lock = FolderLock.take(locked)) {
      FileOperations files = lock.guard(FileOperations.onDisk());
      FileOperations.OpenFile open = files.openAtEnd(journal);
      open.write(new byte[] {'a', '\n'}, 0, 2);
      tampering.with(locked.resolve(".lock"));

      Path now = Files.exists(journal) ? journal : folder.resolve("away/journal.csv");
      for (ThrowingCallable change :
          List.<ThrowingCallable>of(
              () -> open.write(new byte[] {'b', '\n'}, 0, 2),
              () -> open.truncate(0),
              () -> files.create(locked.resolve("new")),
              () -> files.openAtEnd(journal),
              () -> files.createFolders(locked.resolve("parts")),
              () -> files.replace(journal, locked.resolve("new")),
              () -> files.delete(journal))) {
        assertThatThrownBy(change)
            .isInstanceOf(IOException.class)
            .hasMessageContaining("was removed or changed while this run was at work");
      }
      open.close();
      assertThat(now).hasContent("kept\na\n");
    }
  }

  @Test
  void staysHeldByAThreadThatIsInterrupted() throws Exception {
    try (FolderLock lock = FolderLock.take(folder)) {
      Thread.currentThread().interrupt();
      lock.check();
      assertThat(Thread.interrupted()).isTrue();
      lock.check();
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no links such as these")
  void writesThroughNoLink() throws Exception {
    Path victim = Files.writeString(folder.resolve("victim"), "precious");
    Path planted = Files.createDirectory(folder.resolve("planted"));
    Files.createSymbolicLink(planted.resolve(".lock"), victim);
    for (ThrowingCallable look :
        List.<ThrowingCallable>of(
            () -> FolderLock.take(planted), () -> FolderLock.writer(planted))) {
      assertThatThrownBy(look)
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("/planted/.lock: a link, a folder, a pipe or a device");
    }
    assertThat(victim).hasContent("precious");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no links such as these")
  void changesNothingByALinkThatIsPutThereWhileItIsHeld() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path victim = Files.writeString(elsewhere.resolve("00001.part"), "precious");
    Path held = Files.createDirectory(folder.resolve("held"));
    try (FolderLock lock = FolderLock.take(held)) {
      FileOperations files = lock.guard(FileOperations.onDisk());
      Path parts = Files.createSymbolicLink(held.resolve("parts"), elsewhere);
      Path part = parts.resolve("00001.part");
      for (ThrowingCallable write :
          List.<ThrowingCallable>of(
              () -> files.create(part),
              () -> files.openAtEnd(part),
              () -> files.delete(part),
              () -> files.replace(part, held.resolve("part")),
              () -> files.createFolders(parts.resolve("deeper/still")))) {
        assertThatThrownBy(write).hasMessageContaining("its folder leads to " + elsewhere);
      }
      Files.createSymbolicLink(held.resolve("inner"), Files.createDirectory(held.resolve("in")));
      files.create(held.resolve("inner/file")).close();
    }
    assertThat(victim).hasContent("precious");
    assertThat(elsewhere).isDirectoryNotContaining(file -> !file.equals(victim));
    assertThat(held.resolve("in/file")).exists();
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

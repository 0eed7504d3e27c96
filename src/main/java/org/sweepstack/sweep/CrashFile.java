package org.sweepstack.sweep;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweepstack.journal.LeftStack;

/** The file that the Java virtual machine leaves when it crashes of itself. */
final class CrashFile {
  private static final String DEFAULT_NAME = "hs_err_pid%p.log";
  private static final String PROCESS = "%p";
  private static final String TIME_MARK = " of ";

  private CrashFile() {}

  /** Returns where that of this process would be. */
  static Path ofThisProcess() {
    String pattern =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .getVMOption("ErrorFile")
            .getValue();
    String name = pattern == null || pattern.isEmpty() ? DEFAULT_NAME : pattern;
    return Path.of(name.replace(PROCESS, Long.toString(ProcessHandle.current().pid())))
        .toAbsolutePath();
  }

  /**
   * Returns what tells the crash that ended a stack from all others: its file and the time of it,
   * since process ids come again; empty when the process did not crash of itself.
   */
  static Optional<String> crashOf(LeftStack stack) {
    // Where the file should be, or where the machine writes it if it may not write there.
    Path elsewhere =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            DEFAULT_NAME.replace(PROCESS, Long.toString(stack.process())));
    return Stream.of(stack.crashFile(), elsewhere)
        .flatMap(file -> time(file).map(time -> new Written(file, time)).stream())
        .filter(crash -> !crash.time().isBefore(stack.begun().truncatedTo(ChronoUnit.SECONDS)))
        .map(crash -> crash.file() + TIME_MARK + crash.time())
        .findFirst();
  }

  private record Written(Path file, Instant time) {}

  private static Optional<Instant> time(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file).toInstant());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the file of a crash. */
  static String file(String crash) {
    return crash.substring(0, crash.lastIndexOf(TIME_MARK));
  }
}

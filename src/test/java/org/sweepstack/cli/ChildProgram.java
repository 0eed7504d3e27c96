package org.sweepstack.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.sweepstack.BuiltProgram;

/** The built program as a process of its own, in a folder. */
final class ChildProgram {
  private static final long PATIENCE_SECONDS = 300;

  private final Path output;
  private final Process process;

  private ChildProgram(Path output, Process process) {
    this.output = output;
    this.process = process;
  }

  static ChildProgram start(Path folder, String... arguments) throws IOException {
    List<String> command = BuiltProgram.command();
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(folder, "output", ".txt");
    return new ChildProgram(
        output,
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start());
  }

  long pid() {
    return process.pid();
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** Waits for the end and returns the exit code. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the program did not end");
    }
    return process.exitValue();
  }

  /** Ends the program without a warning. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    exitCode();
  }

  /** Asks the program to end by a signal such as {@code INT}. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
  }

  /** Waits until a text has been printed. */
  void awaitOutput(String text) throws Exception {
    await(() -> output().contains(text), "'" + text + "'");
  }

  /** Waits until something has come to be. */
  void await(Callable<Boolean> condition, String what) throws Exception {
    while (!condition.call()) {
      if (!isRunning()) {
        throw new AssertionError("ended before " + what + ": " + output());
      }
      Thread.sleep(10);
    }
  }

  String output() throws IOException {
    return Files.readString(output, StandardCharsets.UTF_8);
  }
}

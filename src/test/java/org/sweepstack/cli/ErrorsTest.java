package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.execution.Workplace;
import org.sweepstack.files.ResultsException;
import org.sweepstack.terminal.Screen;
import org.sweepstack.trial.InvalidInputException;

class ErrorsTest {
  private final StringWriter err = new StringWriter();
  private final Screen screen = new Screen(new PrintStream(PrintStream.nullOutputStream()));
  private final Session session =
      new Session(screen, new Interruption(screen), List.of("run"), Workplace.HERE);
  private final Errors errors = new Errors(new PrintWriter(err, true), session);

  /** What ends a command, its line, and its exit codes before and after something is written. */
  static Stream<Arguments> endings() {
    return Stream.of(
        arguments(new InvalidInputException("a.yaml:1: no"), "a.yaml:1: no", 2, 2),
        arguments(
            new ResultsException(Path.of("t.csv"), new IOException("full")),
            "t.csv: cannot be written: full",
            1,
            1),
        arguments(new OutOfMemoryError("Java heap space"), "not enough memory (Java heap", 2, 1),
        arguments(
            new OutOfMemoryError("unable to create native thread"), "not enough memory (un", 2, 1),
        arguments(new NoClassDefFoundError("org/x/Y"), "cannot be loaded (java.lang.NoCl", 2, 1),
        arguments(new UnsatisfiedLinkError("libx.so: gone"), "libx.so: gone); build or", 2, 1),
        arguments(new UnsupportedClassVersionError("69"), "(java.lang.UnsupportedClassV", 2, 1),
        arguments(
            new ExceptionInInitializerError(new UnsatisfiedLinkError("libx")),
            "libx); build",
            2,
            1),
        arguments(new InvalidPathException("\u00e9t\u00e9", "no"), "'\u00e9t\u00e9': ", 2, 1),
        arguments(new IllegalStateException("oops"), "this is a bug in Sweepstack", 3, 3),
        arguments(new StackOverflowError(), "this is a bug in Sweepstack", 3, 3),
        arguments(
            new ExceptionInInitializerError(new IllegalStateException("oops")), "is a bug", 3, 3));
  }

  @ParameterizedTest
  @MethodSource("endings")
  void tellsEachWithItsExitCode(Throwable error, String line, int before, int after) {
    assertThat(errors.of(error)).isEqualTo(before);
    assertThat(err.toString().lines().findFirst().orElse("")).contains(line);
    session.writes();
    assertThat(errors.of(error)).isEqualTo(after);
  }

  @ParameterizedTest
  @MethodSource("endings")
  void seesThroughWhatOtherThreadsWrapThemIn(Throwable error, String line, int before, int after) {
    assertThat(errors.of(new CompletionException(error))).isEqualTo(before);
    assertThat(errors.of(new CompletionException(new ExecutionException(error)))).isEqualTo(before);
    assertThat(err.toString()).contains(line);
  }

  @Test
  void tellsWhichThreadHasEnded() {
    errors.ofThread(new Thread("progress"), new OutOfMemoryError("Java heap space"));
    assertThat(err.toString().lines())
        .first()
        .isEqualTo("sweepstack: what 'progress' does has ended:");
    assertThat(err.toString().lines()).hasSize(2).last().asString().contains("not enough memory");
  }
}

package org.sweepstack.cli;

import java.util.List;
import org.sweepstack.execution.Workplace;
import org.sweepstack.terminal.Screen;

/** One call of the program: what every command that trains needs of the world around it. */
final class Session {
  private final Screen screen;
  private final Interruption interruption;
  private final List<String> arguments;
  private final Workplace place;
  private volatile boolean mayHaveWritten;

  /**
   * Begins a session.
   *
   * @param arguments the words of the command
   * @param place where stacks are trained
   */
  Session(Screen screen, Interruption interruption, List<String> arguments, Workplace place) {
    this.place = place;
    this.screen = screen;
    this.interruption = interruption;
    this.arguments = List.copyOf(arguments);
  }

  Screen screen() {
    return screen;
  }

  Interruption interruption() {
    return interruption;
  }

  List<String> arguments() {
    return arguments;
  }

  Workplace place() {
    return place;
  }

  /** Remembers that from now on files may be there that were not there before. */
  void writes() {
    mayHaveWritten = true;
  }

  /** Returns the exit code of what cannot go on: 2 promises that nothing was written. */
  int exitCodeOfFailure() {
    return mayHaveWritten ? ExitCode.SOME_FAILED : ExitCode.BAD_INPUT;
  }
}

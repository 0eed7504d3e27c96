package org.sweepstack.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.terminal.Screen;
import org.sweepstack.trial.PrintableText;
import org.sweepstack.trial.Problem;

/** Prints what a user should know beside the results: a line each, whatever it quotes. */
final class Notices {
  private Notices() {}

  /** Prints what is allowed but hardly meant, or went wrong without an end to the command. */
  static void warn(PrintWriter err, List<String> warnings) {
    lines("warning: ", warnings).forEach(err::println);
  }

  /** Prints what is damaged, with what the user can do about it. */
  static void warnOf(PrintWriter err, List<Problem> problems) {
    warn(err, problems.stream().map(Remedies::told).toList());
  }

  /** Prints warnings while a block may be shown. */
  static void warn(Screen screen, List<String> warnings) {
    lines("warning: ", warnings).forEach(screen.messages()::println);
  }

  /** Prints what to try next. */
  static void hint(PrintWriter err, List<String> hints) {
    lines("hint: ", hints).forEach(err::println);
  }

  private static Stream<String> lines(String prefix, List<String> texts) {
    return texts.stream().map(text -> prefix + PrintableText.of(text));
  }
}

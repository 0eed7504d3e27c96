package org.sweepstack.cli;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Commands as they can be pasted into a shell. */
final class CommandText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,+%@^-]+");

  private CommandText() {}

  /** Returns the command of the program with some arguments, quoted where a shell needs it. */
  static String of(List<String> arguments) {
    return ProgramName.text()
        + " "
        + arguments.stream().map(CommandText::quoted).collect(Collectors.joining(" "));
  }

  /** Returns a word as a shell reads it back. */
  static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}

package org.sweepstack.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.sweepstack.terminal.Screen;

/**
 * What a command did.
 *
 * @param exitCode what the shell gets
 * @param out what went to standard output
 * @param err what went to standard error
 */
record CommandRun(int exitCode, String out, String err) {

  /** Runs a command as the shell would. */
  static CommandRun of(String... arguments) {
    StringWriter out = new StringWriter();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(
            new PrintWriter(out, true),
            new Screen(new PrintStream(err, true, StandardCharsets.UTF_8)),
            arguments);
    return new CommandRun(exitCode, out.toString(), err.toString(StandardCharsets.UTF_8));
  }
}

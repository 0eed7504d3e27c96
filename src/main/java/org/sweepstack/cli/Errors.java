package org.sweepstack.cli;

import java.io.PrintWriter;
import java.util.concurrent.CompletionException;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.PrintableText;
import org.sweepstack.trial.Suggestions;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where mistakes of the user and bugs of the program part ways. */
final class Errors {
  private static final String PREFIX = "sweepstack: ";

  private Errors() {}

  /** Arguments that cannot be read: a line that says so, and where the help is. */
  static int ofArguments(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    String help =
        " (" + command.getCommandSpec().qualifiedName() + " --help lists what is allowed)";
    command
        .getErr()
        .println(
            PREFIX
                + PrintableText.of(exception.getMessage().strip())
                + suggestion(exception)
                + help);
    return ExitCode.BAD_INPUT;
  }

  private static String suggestion(ParameterException exception) {
    if (exception instanceof UnmatchedArgumentException unmatched) {
      CommandLine command = exception.getCommandLine();
      String word = unmatched.getUnmatched().get(0);
      return Suggestions.didYouMean(
          word,
          word.startsWith("-")
              ? command.getCommandSpec().optionsMap().keySet()
              : command.getSubcommands().keySet());
    }
    return "";
  }

  /** What ended a command: lines for the user's mistakes, a stack trace for ours. */
  static int ofExecution(Exception exception, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    Throwable cause = exception;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof InvalidInputException invalid) {
      invalid.problems().forEach(problem -> err.println(PREFIX + problem));
      return ExitCode.BAD_INPUT;
    }
    if (cause instanceof ResultsException failure) {
      err.println(PREFIX + PrintableText.of(failure.getMessage()));
      err.println(PREFIX + "what was kept is safe; mend that, and the same command goes on");
      return ExitCode.SOME_FAILED;
    }
    err.println(PREFIX + "this is a bug in Sweepstack; please report it with what stands below");
    exception.printStackTrace(err);
    return ExitCode.BUG;
  }
}

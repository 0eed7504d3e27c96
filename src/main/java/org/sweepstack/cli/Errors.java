package org.sweepstack.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.sweepstack.execution.WorkplaceLostException;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.FileNames;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.PrintableText;
import org.sweepstack.trial.SingleLine;
import org.sweepstack.trial.Suggestions;
import org.sweepstack.trial.TrialTooLargeException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The one place where what the user or the machine does not allow and bugs of the program part
 * ways, whatever thread they come from.
 */
final class Errors {
  static final String PREFIX = "sweepstack: ";

  private static final int LONGEST_SHOWN = 1000;

  private final PrintWriter err;
  private final Session session;

  Errors(PrintWriter err, Session session) {
    this.err = err;
    this.session = session;
  }

  /** Arguments that cannot be read: a line that says so, and where the help is. */
  static int ofArguments(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    String help =
        " (" + command.getCommandSpec().qualifiedName() + " --help lists what is allowed)";
    command
        .getErr()
        .println(
            PREFIX
                + PrintableText.of(message(exception), LONGEST_SHOWN)
                + suggestion(exception)
                + help);
    return ExitCode.BAD_INPUT;
  }

  /** A word where a command is expected says all; what follows it may be right. */
  private static String message(ParameterException exception) {
    boolean isCommandExpected = !exception.getCommandLine().getSubcommands().isEmpty();
    if (exception instanceof UnmatchedArgumentException unmatched && isCommandExpected) {
      String word = unmatched.getUnmatched().get(0);
      return (word.startsWith("-") ? "no option '" : "no command '") + word + "'";
    }
    return exception.getMessage().strip();
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

  /**
   * What ended the program: lines for what the user can mend, a stack trace for what only we can.
   */
  int of(Throwable error) {
    Throwable cause = cause(error);
    if (cause instanceof InvalidInputException invalid) {
      invalid.problems().stream()
          .map(Remedies::told)
          .forEach(problem -> err.println(PREFIX + problem));
      return ExitCode.BAD_INPUT;
    }
    if (cause instanceof ResultsException || cause instanceof WorkplaceLostException) {
      err.println(PREFIX + PrintableText.of(cause.getMessage()));
      err.println(
          PREFIX + "finished trials are safe; fix this and run the same command again to continue");
      return ExitCode.SOME_FAILED;
    }
    Optional<String> limit = limit(cause);
    if (limit.isPresent()) {
      err.println(PREFIX + PrintableText.of(limit.get()));
      return session.exitCodeOfFailure();
    }
    err.println(PREFIX + "this is a bug in Sweepstack; please report it with the text below");
    error.printStackTrace(err);
    return ExitCode.BUG;
  }

  /** What ended a thread that nobody waits for: the others go on, and whoever misses it says so. */
  void ofThread(Thread thread, Throwable error) {
    err.println(PREFIX + "what '" + thread.getName() + "' does has ended:");
    of(error);
  }

  /** Returns what the machine, or how the program was installed, does not allow; empty for bugs. */
  private static Optional<String> limit(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return Optional.of(
          "not enough memory ("
              + cause.getMessage()
              + "); give fewer points or trials, or more memory with"
              + " SWEEPSTACK_JAVA_OPTIONS=-Xmx8g");
    }
    if (cause instanceof TrialTooLargeException) {
      return Optional.of(cause.getMessage());
    }
    if (cause instanceof LinkageError linkage) {
      return Optional.of(unloadable(linkage));
    }
    if (cause instanceof InvalidPathException path) {
      return Optional.of("'" + path.getInput() + "': " + FileNames.remedy());
    }
    return Optional.empty();
  }

  /** Returns what to do when a class of the program, a library or Java cannot be loaded. */
  static String unloadable(LinkageError error) {
    return "a part of the program or of Java cannot be loaded ("
        + SingleLine.of(error.toString())
        + "); build or unpack Sweepstack again, and run it by a whole Java 17 or later";
  }

  /** Returns what is behind errors that only say where another was met. */
  private static Throwable cause(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null
        && (cause instanceof CompletionException
            || cause instanceof ExecutionException
            || cause instanceof ExceptionInInitializerError)) {
      cause = cause.getCause();
    }
    return cause;
  }
}

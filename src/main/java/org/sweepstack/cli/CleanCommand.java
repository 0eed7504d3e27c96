package org.sweepstack.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sweepstack.sweep.Cleaning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gives back what a results folder takes and no result needs. */
@Command(
    name = "clean",
    description =
        "Frees the disk space of superseded attempts and of checkpoints that are no longer needed,"
            + " after telling what it would delete and asking. No table changes.",
    mixinStandardHelpOptions = true)
final class CleanCommand implements Callable<Integer> {
  private static final double BYTES_PER_MB = 1 << 20;

  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean isSure;

  @Option(
      names = "--stopped",
      description =
          "Delete the checkpoints of trials that halving stopped, too: continued, these start again"
              + " from their first epoch.")
  private boolean withStopped;

  @Override
  public Integer call() {
    Cleaning cleaning = Cleaning.prepare(folder.folder(), withStopped);
    PrintWriter out = spec.commandLine().getOut();
    print(cleaning, out);
    if (cleaning.bytes() == 0) {
      out.println("nothing to give back");
      return ExitCode.FINE;
    }
    if (!isSure && !isWanted(cleaning)) {
      out.println("nothing was changed; --yes gives it back without asking");
      return ExitCode.FINE;
    }
    cleaning.run();
    out.println("gave back " + megabytes(cleaning.bytes()));
    return ExitCode.FINE;
  }

  private static void print(Cleaning cleaning, PrintWriter out) {
    if (cleaning.partBytes() > 0) {
      out.println(
          "parts:       "
              + megabytes(cleaning.partBytes())
              + " of "
              + Counted.of(cleaning.attempts(), "superseded attempt"));
    }
    if (!cleaning.checkpoints().isEmpty()) {
      out.println(
          "checkpoints: "
              + megabytes(cleaning.checkpointBytes())
              + " in "
              + Counted.of(cleaning.checkpoints().size(), "file")
              + (cleaning.withStopped() ? "" : " that no trial goes on from"));
    }
    if (cleaning.keptBytes() > 0) {
      out.println(
          "kept:        "
              + megabytes(cleaning.keptBytes())
              + " of checkpoints of stopped trials; --stopped gives them back, too");
    }
  }

  /** Asks whoever sits at the terminal; where nobody does, nothing is wanted. */
  private static boolean isWanted(Cleaning cleaning) {
    return Optional.ofNullable(System.console())
        .map(
            (Console console) ->
                console.readLine("give back %s? [y/N] ", megabytes(cleaning.bytes())))
        .filter(answer -> answer.strip().toLowerCase(Locale.ROOT).startsWith("y"))
        .isPresent();
  }

  /** Returns such as {@code 1.25 MB}. */
  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.2f MB", bytes / BYTES_PER_MB);
  }
}

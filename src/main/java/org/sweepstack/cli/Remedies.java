package org.sweepstack.cli;

import java.util.stream.Collectors;
import org.sweepstack.trial.Problem;
import org.sweepstack.trial.Remedy;

/** Words problems, with what the user can do about them, as the command line has it. */
final class Remedies {
  private Remedies() {}

  /** Returns the line of a problem, with its remedies behind. */
  static String told(Problem problem) {
    String line = problem.line();
    return problem.remedies().isEmpty()
        ? line
        : problem.remedies().stream()
            .map(Remedies::words)
            .collect(Collectors.joining(" or ", line + "; ", ""));
  }

  private static String words(Remedy remedy) {
    if (remedy instanceof Remedy.TrainAgain lost) {
      return "to train again: "
          + CommandText.of(SweepOptions.words(lost.launch()))
          + " (or restore the file from a copy)";
    }
    if (remedy instanceof Remedy.WriteTables old) {
      return "to write it anew: " + CommandText.of(SweepOptions.words(old.launch()));
    }
    if (remedy instanceof Remedy.UseShard use) {
      return "add " + String.join(" ", ShardOption.words(use.shard()));
    }
    return words((Remedy.Choice) remedy);
  }

  private static String words(Remedy.Choice choice) {
    return switch (choice) {
      case WAIT -> "wait for it";
      case RESTORE -> "restore it from a copy";
      case SHORTEN_AXIS -> "shorten an axis";
      case ALLOW_MORE_TRIALS -> "raise --max-trials";
      case RENAME -> "give another --name";
      case GIVE_RESULTS_FOLDER ->
          "give the folder that run wrote, or add --out with the folder that holds it";
      case UNPACK_ELSEWHERE -> "name another folder with --cache DIR";
      case USE_TEXTBOOK -> "add --textbook";
      case LEAVE_TEXTBOOK -> "leave --textbook out";
    };
  }
}

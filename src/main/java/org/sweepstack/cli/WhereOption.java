package org.sweepstack.cli;

import java.util.Optional;
import org.sweepstack.filter.Filter;
import org.sweepstack.trial.InvalidInputException;
import picocli.CommandLine.Option;

/** The option of commands that take the trials that pass a filter. */
final class WhereOption {
  @Option(
      names = "--where",
      paramLabel = "FILTER",
      description = {
        "Trials that pass a filter: conditions (=, !=, <, <=, >, >=) on the columns of trials.csv"
            + " and on parameters, all of which have to hold or, with OR between them, one of"
            + " them; a comma joins values, and - in front excludes trials. Example: --where"
            + " 'optimizer=adam,sgd learning_rate>0.1 OR status=diverged'."
      })
  private String where;

  /**
   * Returns the filter; empty when none is given.
   *
   * @throws InvalidInputException when what is given is no filter
   */
  Optional<Filter> filter() {
    if (where == null) {
      return Optional.empty();
    }
    if (where.isBlank()) {
      throw new InvalidInputException(
          "--where: expected a filter such as 'learning_rate>0.1', got nothing");
    }
    return Optional.of(Filter.parse("--where: ", where));
  }
}

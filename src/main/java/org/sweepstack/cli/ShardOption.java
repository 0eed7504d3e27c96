package org.sweepstack.cli;

import java.util.List;
import java.util.Optional;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Shard;
import picocli.CommandLine.Option;

/** Which part of the trials is meant, where several machines share them. */
final class ShardOption {
  static final String NAME = "--shard";

  @Option(
      names = NAME,
      paramLabel = "M/N",
      description =
          "Train only part M of N of the trials, as one of N machines; all parts take about equally"
              + " long. The results folder is then called NAME.shard-M-of-N;"
              + " merge joins them.")
  private String shard;

  /**
   * Returns the part, if one is meant.
   *
   * @throws InvalidInputException when the text says none
   */
  Optional<Shard> value() {
    return value(shard);
  }

  /**
   * Reads the value of the option; null where it was not given.
   *
   * @throws InvalidInputException when it says no part
   */
  static Optional<Shard> value(String shard) {
    Optional<Shard> value = Optional.ofNullable(shard).flatMap(Shard::parse);
    if (shard != null && value.isEmpty()) {
      throw new InvalidInputException(
          NAME
              + ": expected M/N, such as 3/16, with N from 1 to "
              + Shard.MOST
              + " and M from 1 to N, got '"
              + shard
              + "'");
    }
    return value;
  }

  /** Returns how to ask for a part. */
  static List<String> words(Shard shard) {
    return List.of(NAME, shard.toString());
  }
}

package org.sweepstack.trial;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Some allowed values of any parameter, among them two that are no default of numbers. */
final class SampleValues {
  private static final List<String> CANDIDATES =
      List.of(
          "0",
          "0.1",
          "0.25",
          "0.333",
          "0.9",
          "1",
          "3",
          "7",
          "100",
          "full",
          "2x3",
          "8c3-mp2",
          "3x28x28",
          "text",
          "-id; a=number");

  private SampleValues() {}

  static <T> List<T> of(Parameter<T> parameter) {
    return Stream.concat(parameter.type().words().stream(), CANDIDATES.stream())
        .map(parameter.type()::parse)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}

package org.sweepstack.definition;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sweepstack.trial.NumberRange;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/**
 * How values of a parameter are described by the numbers they are made of: every value of one part
 * with every one of the others, those of the last fastest.
 *
 * @param parameter whose values these are
 * @param parts at least two
 * @param made makes a value's text of a number for each part
 * @param schema the name of the schema's definition
 * @param example what the description stands for, in a sentence
 */
record Parts(
    Parameter<?> parameter,
    List<Part> parts,
    Function<List<Integer>, String> made,
    String schema,
    String example) {
  private static final int DEEPEST = 100;
  private static final int MOST_BLOCKS = 10;

  private static final List<Parts> ALL =
      List.of(
          new Parts(
              Parameters.CONVOLUTION,
              List.of(
                  new Part("channels", NumberRange.whole(1, 1000)),
                  new Part("kernel", NumberRange.whole(1, 99)),
                  new Part("blocks", NumberRange.whole(1, MOST_BLOCKS))),
              Parts::convolution,
              "convolutionParts",
              "Every number of channels with every kernel and number of blocks, each followed by a"
                  + " pool of 2 and with twice the channels of the one before: {channels: 8,"
                  + " kernel: [3, 5], blocks: 2} is 8c3-mp2-16c3-mp2, 8c5-mp2-16c5-mp2."),
          new Parts(
              Parameters.HIDDEN,
              List.of(
                  new Part("depth", NumberRange.whole(1, DEEPEST)),
                  new Part("width", Parameters.HIDDEN.type().range().orElseThrow())),
              Parts::hidden,
              "depthAndWidth",
              "Every depth with every width: {depth: [1, 3], width: [3, 5]} is 3, 5, 3x3x3,"
                  + " 5x5x5."));

  /** A part's name and the numbers it allows. */
  record Part(String name, NumberRange range) {}

  /**
   * Returns the parts that values of a parameter can be described by; empty where there are none.
   */
  static Optional<Parts> of(Parameter<?> parameter) {
    return ALL.stream().filter(parts -> parts.parameter == parameter).findFirst();
  }

  static Stream<Parts> all() {
    return ALL.stream();
  }

  /** Returns the names of the parts. */
  List<String> names() {
    return parts.stream().map(Part::name).toList();
  }

  private static String hidden(List<Integer> numbers) {
    return String.join("x", Collections.nCopies(numbers.get(0), numbers.get(1).toString()));
  }

  private static String convolution(List<Integer> numbers) {
    StringJoiner text = new StringJoiner("-");
    long channels = numbers.get(0);
    for (int block = 0; block < numbers.get(2); block++) {
      text.add(channels + "c" + numbers.get(1) + "-mp2");
      channels *= 2;
    }
    return text.toString();
  }
}

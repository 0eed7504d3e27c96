package org.sweepstack.definition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweepstack.definition.DrawnRange.Form;
import org.sweepstack.definition.YamlNode.Entry;
import org.sweepstack.trial.Choice;
import org.sweepstack.trial.Numbers;

/** Reads numbers that are described rather than listed: {@code {log: [0.001, 1, 4]}}. */
final class SeriesReader {
  /** The most values of an axis; a range can name more than fit in memory. */
  static final int MOST_VALUES = 1_000_000;

  static final String LOG = "log";
  static final String LINEAR = "linear";
  static final String RANGE = "range";
  static final String CHOICE = "choice";

  static final List<String> KEYS =
      Stream.concat(Stream.of(LOG, LINEAR, RANGE), Arrays.stream(Form.values()).map(Form::word))
          .toList();

  private static final int LONGEST_PLAIN = 30;

  private final Problems problems;

  SeriesReader(Problems problems) {
    this.problems = problems;
  }

  /** Reads the words of a series, each at the position of the series; none when it is wrong. */
  List<Word> words(String owner, YamlNode mapping) {
    Map<String, YamlNode> forms = new MappingReader(problems).keys(owner, mapping, KEYS);
    if (forms.size() != 1) {
      if (forms.size() == mapping.entries().size()) {
        problem(
            mapping,
            owner,
            "expected one of log, linear or range, got " + forms.size() + Forms.series());
      }
      return List.of();
    }
    String form = forms.keySet().iterator().next();
    if (isDrawn(mapping)) {
      problem(mapping, owner, "cannot be drawn from a range" + Forms.series());
      return List.of();
    }
    YamlNode arguments = forms.get(form);
    List<BigDecimal> numbers = arguments(owner + ": " + form, form, arguments);
    if (numbers.isEmpty()) {
      return List.of();
    }
    Series series = series(owner + ": " + form, form, arguments, numbers);
    Position position = mapping.position();
    return new LazyWords(
        series.count(), index -> new Word(position, text(series.numbers().apply(index))));
  }

  /** Returns whether a mapping is of numbers from which values are drawn. */
  static boolean isDrawn(YamlNode node) {
    return onlyKey(node).flatMap(key -> Choice.parse(key, Form.values())).isPresent();
  }

  /** Returns whether a mapping is a list of values by another name. */
  static boolean isChoice(YamlNode node) {
    return onlyKey(node).filter(CHOICE::equals).isPresent();
  }

  private static Optional<String> onlyKey(YamlNode node) {
    return node.isMapping() && node.entries().size() == 1 && node.entries().get(0).key().isScalar()
        ? Optional.of(node.entries().get(0).key().text())
        : Optional.empty();
  }

  /** Reads a range from which values are drawn; empty when it is wrong. */
  Optional<DrawnRange> range(String owner, YamlNode mapping) {
    Entry entry = mapping.entries().get(0);
    Form form = Choice.parse(entry.key().text(), Form.values()).orElseThrow();
    YamlNode node = entry.value();
    String drawn = owner + ": " + form.word();
    List<BigDecimal> ends = arguments(drawn, "expected [first, last]", 2, 2, node);
    if (ends.isEmpty()) {
      return Optional.empty();
    }
    if (form == Form.LOG_UNIFORM && ends.get(0).doubleValue() <= 0) {
      problem(node, drawn, "expected numbers above 0, got " + text(ends.get(0)));
      return Optional.empty();
    }
    if (form == Form.INTEGER && ends.stream().anyMatch(SeriesReader::hasFraction)) {
      problem(
          node, drawn, "expected integers, got " + text(ends.get(0)) + " and " + text(ends.get(1)));
      return Optional.empty();
    }
    return Optional.of(new DrawnRange(form, ends.get(0), ends.get(1), mapping.position()));
  }

  private static boolean hasFraction(BigDecimal number) {
    return number.stripTrailingZeros().scale() > 0;
  }

  private List<BigDecimal> arguments(String owner, String form, YamlNode node) {
    return form.equals(RANGE)
        ? arguments(owner, "expected [first, last] or [first, last, step]", 2, 3, node)
        : arguments(owner, "expected [first, last, count]", 3, 3, node);
  }

  private List<BigDecimal> arguments(
      String owner, String expected, int least, int most, YamlNode node) {
    if (!node.isList() || node.items().size() < least || node.items().size() > most) {
      String got = node.isList() ? node.items().size() + " items" : node.shown();
      problem(node, owner, expected + ", got " + got);
      return List.of();
    }
    List<BigDecimal> numbers = new ArrayList<>();
    for (YamlNode item : node.items()) {
      Optional<BigDecimal> number = item.isScalar() ? finite(item.text()) : Optional.empty();
      number.ifPresentOrElse(
          numbers::add,
          () -> problem(item, owner, "expected a number, got " + item.shown() + objection(item)));
    }
    boolean complete = numbers.size() == node.items().size();
    return complete && ascends(owner, node, numbers) ? numbers : List.of();
  }

  private static String objection(YamlNode item) {
    Optional<String> text = item.isScalar() ? Optional.of(item.text()) : Optional.empty();
    return text.flatMap(Numbers::parseDecimal).map(Numbers::asDouble).orElse("");
  }

  private boolean ascends(String owner, YamlNode node, List<BigDecimal> numbers) {
    boolean ascends = numbers.get(0).compareTo(numbers.get(1)) < 0;
    if (!ascends) {
      problem(
          node,
          owner,
          "expected a first number below the last, got "
              + text(numbers.get(0))
              + " and "
              + text(numbers.get(1)));
    }
    return ascends;
  }

  private Series series(String owner, String form, YamlNode node, List<BigDecimal> numbers) {
    BigDecimal first = numbers.get(0);
    BigDecimal last = numbers.get(1);
    if (form.equals(RANGE)) {
      return range(owner, node, first, last, numbers.size() == 3 ? numbers.get(2) : BigDecimal.ONE);
    }
    if (form.equals(LOG) && first.doubleValue() <= 0) {
      problem(node, owner, "expected numbers above 0, got " + text(first));
      return Series.NONE;
    }
    Optional<Integer> count = count(owner, node.items().get(2));
    if (count.isEmpty()) {
      return Series.NONE;
    }
    return form.equals(LOG)
        ? Series.logarithmic(first, last, count.get())
        : Series.linear(first, last, count.get());
  }

  private Optional<Integer> count(String owner, YamlNode node) {
    Optional<Integer> count =
        Numbers.parseWhole(node.text())
            .filter(value -> value >= 2 && value <= MOST_VALUES)
            .map(Long::intValue);
    if (count.isEmpty()) {
      problem(node, owner, "expected a count from 2 to " + MOST_VALUES + ", got " + node.shown());
    }
    return count;
  }

  private Series range(
      String owner, YamlNode node, BigDecimal first, BigDecimal last, BigDecimal step) {
    if (step.signum() <= 0) {
      problem(node, owner, "expected a step above 0, got " + text(step));
      return Series.NONE;
    }
    BigDecimal steps = last.subtract(first).divide(step, 0, RoundingMode.DOWN);
    if (steps.compareTo(BigDecimal.valueOf(MOST_VALUES)) >= 0) {
      String count = text(steps.add(BigDecimal.ONE));
      problem(node, owner, "expected at most " + MOST_VALUES + " values, got " + count);
      return Series.NONE;
    }
    if (!reaches(owner, node, last, first.add(step.multiply(steps)), step)) {
      return Series.NONE;
    }
    return Series.range(first, step, steps.intValueExact() + 1);
  }

  private boolean reaches(
      String owner, YamlNode node, BigDecimal last, BigDecimal reached, BigDecimal step) {
    boolean reaches = reached.compareTo(last) == 0;
    if (!reaches) {
      problem(
          node,
          owner,
          "steps of "
              + text(step)
              + " miss "
              + text(last)
              + ", the last value they reach is "
              + text(reached));
    }
    return reaches;
  }

  /** Reads a number that a double can hold. */
  private static Optional<BigDecimal> finite(String text) {
    return Numbers.parse(text).flatMap(number -> Numbers.parseDecimal(text));
  }

  /** Writes a number plainly, as integers are read, unless that is absurdly long. */
  static String text(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    boolean plain = Math.abs((long) stripped.scale()) <= LONGEST_PLAIN;
    return plain ? stripped.toPlainString() : stripped.toString();
  }

  private void problem(YamlNode node, String owner, String text) {
    problems.add(node.position(), owner + ": " + text);
  }
}

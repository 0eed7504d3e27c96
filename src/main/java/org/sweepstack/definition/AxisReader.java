package org.sweepstack.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.definition.Parts.Part;
import org.sweepstack.trial.NumberRange;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/** Reads the values of an axis: one, a list, or a description of many. */
final class AxisReader {
  private final Problems problems;
  private final ValueReader values;

  AxisReader(Problems problems, ValueReader values) {
    this.problems = problems;
    this.values = values;
  }

  /** Reads what was written for an axis. */
  AxisWords read(Parameter<?> parameter, YamlNode node) {
    if (SeriesReader.isChoice(node)) {
      return new AxisWords(
          parameter, list(parameter.name(), node.entries().get(0).value()), false, node.position());
    }
    if (parameter.type().isNumeric() && SeriesReader.isDrawn(node)) {
      Optional<DrawnRange> range = new SeriesReader(problems).range(parameter.name(), node);
      range.ifPresent(numbers -> values.allowed(parameter, numbers.ends()));
      return new AxisWords(parameter, List.of(), range, false, node.position());
    }
    return new AxisWords(
        parameter, words(parameter, node), parts(parameter, node).isPresent(), node.position());
  }

  /** Returns the parts by which a parameter's values are given; empty when they are not. */
  private static Optional<Parts> parts(Parameter<?> parameter, YamlNode node) {
    return node.isMapping() ? Parts.of(parameter) : Optional.empty();
  }

  /** Makes an axis of words that all have to differ; empty when none is a value. */
  Optional<Axis> axis(AxisWords given) {
    List<?> distinct = values.distinct(given.parameter(), given.words());
    return distinct.isEmpty() ? Optional.empty() : Optional.of(Axis.of(given, distinct));
  }

  /** Reads the words of an axis; none when they are described wrongly. */
  List<Word> words(Parameter<?> parameter, YamlNode node) {
    return parts(parameter, node)
        .map(described -> made(described, node))
        .orElseGet(() -> words(parameter.name(), node, parameter.type().isNumeric()));
  }

  private List<Word> words(String owner, YamlNode node, boolean numeric) {
    if (node.isMapping() && numeric) {
      return new SeriesReader(problems).words(owner, node);
    }
    return list(owner, node);
  }

  /** Reads the words of a value or a list of values; none when it is neither. */
  List<Word> list(String owner, YamlNode node) {
    if (node.isMapping()) {
      problem(
          node, owner, "expected a value or a list of values, got a mapping" + Forms.suchAs(owner));
      return List.of();
    }
    if (node.isScalar()) {
      return List.of(node.word());
    }
    if (node.items().isEmpty()) {
      problem(node, owner, "expected at least one value, got an empty list" + Forms.suchAs(owner));
    }
    List<Word> words = new ArrayList<>();
    for (YamlNode item : node.items()) {
      if (item.isScalar()) {
        words.add(item.word());
      } else {
        problem(item, owner, "expected a value, got " + item.shown() + meant(owner, item));
      }
    }
    return words;
  }

  private static String meant(String owner, YamlNode item) {
    String joined = joined(owner, item);
    return joined.isEmpty() ? Forms.suchAs(owner) : joined;
  }

  /** Returns the value that a list of layers is meant to be; empty for other lists. */
  private static String joined(String owner, YamlNode item) {
    boolean isListed = item.isList() && item.items().stream().allMatch(YamlNode::isScalar);
    return Parameters.byName(owner)
        .filter(parameter -> isListed)
        .flatMap(
            layered -> Forms.joined(layered, item.items().stream().map(YamlNode::text).toList()))
        .map(layers -> ", did you mean '" + layers + "'?")
        .orElse("");
  }

  /** Reads every value of one part with every one of the others, those of the last fastest. */
  private List<Word> made(Parts described, YamlNode node) {
    String owner = described.parameter().name();
    Map<String, YamlNode> nodes = new MappingReader(problems).keys(owner, node, described.names());
    if (nodes.size() < described.parts().size()) {
      problem(
          node,
          owner,
          "expected " + all(described.names()) + Forms.suchAsParts(described.parameter()));
      return List.of();
    }
    List<List<Integer>> numbers = new ArrayList<>();
    Position position = node.position();
    long count = 1;
    for (Part part : described.parts()) {
      String name = owner + ": " + part.name();
      List<Word> words = words(name, nodes.get(part.name()), true);
      count = Math.min(count * words.size(), Integer.MAX_VALUE);
      numbers.add(words.size() > SeriesReader.MOST_VALUES ? List.of() : numbers(name, part, words));
      position = nodes.get(part.name()).position();
    }
    if (count > SeriesReader.MOST_VALUES) {
      problem(node, owner, "expected at most " + SeriesReader.MOST_VALUES + " values");
      return List.of();
    }
    Position last = position;
    int right = numbers.stream().mapToInt(List::size).reduce(1, (one, other) -> one * other);
    return new LazyWords(
        right, index -> new Word(last, described.made().apply(at(index, numbers))));
  }

  private static String all(List<String> names) {
    int last = names.size() - 1;
    return (last == 1 ? "both " : "all of ")
        + String.join(", ", names.subList(0, last))
        + " and "
        + names.get(last);
  }

  /** Returns the numbers of one value, of which the last changes fastest. */
  private static List<Integer> at(int index, List<List<Integer>> numbers) {
    Integer[] chosen = new Integer[numbers.size()];
    int rest = index;
    for (int part = chosen.length - 1; part >= 0; part--) {
      chosen[part] = numbers.get(part).get(rest % numbers.get(part).size());
      rest /= numbers.get(part).size();
    }
    return List.of(chosen);
  }

  /** Reads the numbers that are right; of a range, those up to the first that is not. */
  private List<Integer> numbers(String owner, Part part, List<Word> words) {
    NumberRange range = part.range();
    List<Integer> numbers = new ArrayList<>();
    for (Word word : words) {
      Optional<Long> number =
          Numbers.parseWhole(word.text())
              .filter(whole -> whole >= range.least() && whole <= range.most());
      number.ifPresent(whole -> numbers.add(whole.intValue()));
      if (number.isEmpty()) {
        problems.add(
            word.position(),
            owner
                + ": expected an integer from "
                + (int) range.least()
                + " to "
                + (int) range.most()
                + ", got "
                + word.shown());
        if (words instanceof LazyWords) {
          return numbers;
        }
      }
    }
    return numbers;
  }

  private void problem(YamlNode node, String owner, String text) {
    problems.add(node.position(), owner + ": " + text);
  }
}

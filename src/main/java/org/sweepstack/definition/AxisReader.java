package org.sweepstack.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/** Reads the values of an axis: one, a list, or a description of many. */
final class AxisReader {
  /** The words that describe hidden layers of one width by their number and that width. */
  static final String DEPTH = "depth";

  static final String WIDTH = "width";
  static final int DEEPEST = 100;

  private final Problems problems;
  private final ValueReader values;

  AxisReader(Problems problems, ValueReader values) {
    this.problems = problems;
    this.values = values;
  }

  /** Reads what was written for an axis. */
  AxisWords read(Parameter<?> parameter, YamlNode node) {
    return new AxisWords(
        parameter, words(parameter, node), isDepthAndWidth(parameter, node), node.position());
  }

  /** Returns whether hidden layers are given by their depths and widths. */
  private static boolean isDepthAndWidth(Parameter<?> parameter, YamlNode node) {
    return node.isMapping() && parameter == Parameters.HIDDEN;
  }

  /** Makes an axis of words that all have to differ; empty when none is a value. */
  Optional<Axis> axis(AxisWords given) {
    List<?> distinct = values.distinct(given.parameter(), given.words());
    return distinct.isEmpty() ? Optional.empty() : Optional.of(Axis.of(given, distinct));
  }

  /** Reads the words of an axis; none when they are described wrongly. */
  List<Word> words(Parameter<?> parameter, YamlNode node) {
    if (isDepthAndWidth(parameter, node)) {
      return layers(node);
    }
    return words(parameter.name(), node, parameter.type().isNumeric());
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
      problem(node, owner, "expected a value or a list of values, got a mapping");
      return List.of();
    }
    if (node.isScalar()) {
      return List.of(node.word());
    }
    if (node.items().isEmpty()) {
      problem(node, owner, "expected at least one value, got an empty list");
    }
    List<Word> words = new ArrayList<>();
    for (YamlNode item : node.items()) {
      if (item.isScalar()) {
        words.add(item.word());
      } else {
        problem(item, owner, "expected a value, got " + item.shown() + joined(owner, item));
      }
    }
    return words;
  }

  /** Returns the form that a list of widths is meant to have; empty for other lists. */
  private static String joined(String owner, YamlNode item) {
    boolean areWidths =
        owner.equals(Parameters.HIDDEN.name())
            && item.isList()
            && item.items().stream().allMatch(YamlNode::isScalar);
    if (!areWidths) {
      return "";
    }
    String widths = item.items().stream().map(YamlNode::text).collect(Collectors.joining("x"));
    return Parameters.HIDDEN
        .type()
        .parse(widths)
        .map(layers -> ", did you mean '" + layers + "'?")
        .orElse("");
  }

  /** Reads every depth with every width, the width fastest. */
  private List<Word> layers(YamlNode node) {
    String owner = Parameters.HIDDEN.name();
    Map<String, YamlNode> parts =
        new MappingReader(problems).keys(owner, node, List.of(DEPTH, WIDTH));
    if (parts.size() < 2) {
      problem(node, owner, "expected both depth and width");
      return List.of();
    }
    List<Word> depths = words(owner + ": " + DEPTH, parts.get(DEPTH), true);
    List<Word> widths = words(owner + ": " + WIDTH, parts.get(WIDTH), true);
    if ((long) depths.size() * widths.size() > SeriesReader.MOST_VALUES) {
      problem(node, owner, "expected at most " + SeriesReader.MOST_VALUES + " values");
      return List.of();
    }
    List<Integer> counts = counts(depths);
    return new LazyWords(
        counts.size() * widths.size(),
        index -> repeated(counts.get(index / widths.size()), widths.get(index % widths.size())));
  }

  /** Reads the depths that are right; of a range, those up to the first that is not. */
  private List<Integer> counts(List<Word> depths) {
    List<Integer> counts = new ArrayList<>();
    for (Word depth : depths) {
      Optional<Long> count =
          Numbers.parseWhole(depth.text()).filter(layers -> layers >= 1 && layers <= DEEPEST);
      if (count.isEmpty()) {
        problems.add(
            depth.position(),
            "hidden: depth: expected an integer from 1 to " + DEEPEST + ", got " + depth.shown());
        if (depths instanceof LazyWords) {
          return counts;
        }
      }
      count.ifPresent(layers -> counts.add(layers.intValue()));
    }
    return counts;
  }

  private static Word repeated(int layers, Word width) {
    return new Word(width.position(), String.join("x", Collections.nCopies(layers, width.text())));
  }

  private void problem(YamlNode node, String owner, String text) {
    problems.add(node.position(), owner + ": " + text);
  }
}

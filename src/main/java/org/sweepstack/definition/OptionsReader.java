package org.sweepstack.definition;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Choice;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Objective.Direction;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.Suggestions;

/** Reads what a sweep file says beyond its grid. */
final class OptionsReader {
  static final String NAME_PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
  static final String NAME_RULE =
      "up to 64 of A-Z, a-z, 0-9, '.', '_' and '-', the first a letter or digit";

  private final Problems problems;
  private final AxisReader axes;

  OptionsReader(Problems problems, ValueReader values) {
    this.problems = problems;
    this.axes = new AxisReader(problems, values);
  }

  /**
   * Reads the name: the one of the command line, or else the sweep file's, or else the file's name
   * without its ending.
   */
  String name(Optional<String> given, Optional<YamlNode> node, Path file) {
    if (given.isPresent()) {
      if (!given.get().matches(NAME_PATTERN)) {
        problems.add(
            Position.whole("name"), "expected " + NAME_RULE + ", got " + Word.shown(given.get()));
      }
      return given.get();
    }
    if (node.isPresent()) {
      Word word = scalar(node.get());
      if (!word.text().matches(NAME_PATTERN)) {
        problems.add(
            word.position(), "name: expected " + NAME_RULE + ", got " + node.get().shown());
      }
      return word.text();
    }
    String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    if (!name.matches(NAME_PATTERN)) {
      problems.add(
          Position.whole(file.toString()),
          "the file's name is not a valid name of a sweep; give 'name: ...' of " + NAME_RULE);
    }
    return name;
  }

  String question(Optional<YamlNode> node) {
    if (node.isPresent() && !node.get().isScalar()) {
      problems.add(
          node.get().position(),
          "question: expected a text, got " + node.get().shown() + Forms.suchAs("question"));
    }
    return node.map(given -> scalar(given).text()).orElse("");
  }

  Optional<Objective> objective(Optional<YamlNode> node) {
    if (node.isEmpty()) {
      return Optional.empty();
    }
    List<String> directions = words(Direction.values());
    Map<String, YamlNode> given =
        new MappingReader(problems).keys("objective", node.get(), directions);
    if (given.size() != 1) {
      if (node.get().isMapping() && node.get().entries().size() == given.size()) {
        problems.add(
            node.get().position(),
            "objective: expected either minimize or maximize, got "
                + given.size()
                + " of them"
                + Forms.suchAs("objective"));
      }
      return Optional.empty();
    }
    String key = given.keySet().iterator().next();
    Direction direction = Direction.values()[directions.indexOf(key)];
    return choice("objective: " + key, given.get(key), Metric.values())
        .map(metric -> new Objective(direction, metric));
  }

  Set<Artefact> save(Optional<YamlNode> node) {
    if (node.isEmpty()) {
      return EnumSet.of(Artefact.CURVES);
    }
    Set<Artefact> save = new LinkedHashSet<>();
    for (Word word : axes.list("save", node.get())) {
      Optional<Artefact> artefact = choice("save", word, Artefact.values());
      if (artefact.isPresent() && !save.add(artefact.get())) {
        problems.add(word.position(), "save: " + word.shown() + " is given twice; keep one");
      }
    }
    return save;
  }

  RunOptions run(Optional<YamlNode> node) {
    return new RunOptionsReader(problems).read(node);
  }

  private <E extends Choice> Optional<E> choice(String owner, YamlNode node, E[] choices) {
    if (node.isScalar()) {
      return choice(owner, node.word(), choices);
    }
    problems.add(
        node.position(),
        owner + ": expected a word, got " + node.shown() + Forms.suchAs("objective"));
    return Optional.empty();
  }

  private <E extends Choice> Optional<E> choice(String owner, Word word, E[] choices) {
    Optional<E> found = Choice.parse(word.text(), choices);
    if (found.isEmpty()) {
      List<String> words = words(choices);
      problems.add(
          word.position(),
          owner
              + ": expected one of "
              + String.join(", ", words)
              + ", got "
              + word.shown()
              + Suggestions.didYouMean(Word.shown(word.text()), words));
    }
    return found;
  }

  private static List<String> words(Choice[] choices) {
    return Arrays.stream(choices).map(Choice::word).toList();
  }

  /** Returns the word of a scalar; of anything else an empty one, which no rule allows. */
  private static Word scalar(YamlNode node) {
    return node.isScalar() ? node.word() : new Word(node.position(), "");
  }
}

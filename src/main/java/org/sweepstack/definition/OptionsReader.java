package org.sweepstack.definition;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Choice;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Objective.Direction;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.SampleSet;

/** Reads what a sweep file says beyond its grid. */
final class OptionsReader {
  static final String NAME_PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
  static final String NAME_RULE =
      "up to 64 of A-Z, a-z, 0-9, '.', '_' and '-', the first a letter or digit";

  /** As in a sweep file, with or without what YAML needs. */
  private static final Pattern OBJECTIVE =
      Pattern.compile("\\{?\\s*(\\w*)\\s*[:= ]\\s*(\\w*)\\s*}?");

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

  /** Reads the question of the file, unless the command line sets one. */
  String question(Optional<YamlNode> node, Optional<Word> set) {
    if (node.isPresent() && !node.get().isScalar()) {
      problems.add(
          node.get().position(),
          "question: expected a text, got " + node.get().shown() + Forms.suchAs("question"));
    }
    return set.or(() -> node.map(OptionsReader::scalar)).map(Word::text).orElse("");
  }

  /**
   * Reads the objective of the file, and takes that of the command line instead if there is one.
   */
  Optional<Objective> objective(Optional<YamlNode> node, Optional<Word> set) {
    Optional<Objective> written = objective(node);
    return set.isEmpty() ? written : set.flatMap(this::objective);
  }

  private Optional<Objective> objective(Word set) {
    Matcher parts = OBJECTIVE.matcher(set.text());
    if (!parts.matches()) {
      problems.add(
          set.position(),
          "objective: expected minimize:METRIC or maximize:METRIC, got " + set.shown());
      return Optional.empty();
    }
    return choice("objective", new Word(set.position(), parts.group(1)), Direction.values())
        .flatMap(
            direction ->
                choice(
                        "objective: " + direction.word(),
                        new Word(set.position(), parts.group(2)),
                        Metric.values())
                    .map(metric -> new Objective(direction, metric)));
  }

  private Optional<Objective> objective(Optional<YamlNode> node) {
    if (node.isEmpty()) {
      return Optional.empty();
    }
    List<String> directions = ChoiceReader.words(Direction.values());
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

  /** Reads what to keep by the file, and takes what the command line says instead if it does. */
  Set<Artefact> save(Optional<YamlNode> node, Optional<Word> set) {
    Optional<Set<Artefact>> written = node.map(given -> save(savedWords(given)));
    return set.map(given -> save(Settings.words(given.position(), given.text())))
        .or(() -> written)
        .orElse(EnumSet.of(Artefact.CURVES));
  }

  /** Returns the words of what to keep: those that are listed, and those of predictions by set. */
  private List<Word> savedWords(YamlNode node) {
    if (isBySet(node)) {
      return predictionsOf(node);
    }
    if (!node.isList() || node.items().stream().noneMatch(OptionsReader::isBySet)) {
      return axes.list(Settings.SAVE, node);
    }
    return node.items().stream()
        .flatMap(
            item -> (isBySet(item) ? predictionsOf(item) : axes.list(Settings.SAVE, item)).stream())
        .toList();
  }

  private static boolean isBySet(YamlNode node) {
    return node.isMapping()
        && node.entries().stream()
            .anyMatch(
                entry ->
                    entry.key().isScalar() && Artefact.PREDICTIONS.isCalled(entry.key().text()));
  }

  private List<Word> predictionsOf(YamlNode mapping) {
    String key = Artefact.PREDICTIONS.word();
    YamlNode sets = new MappingReader(problems).keys(Settings.SAVE, mapping, List.of(key)).get(key);
    if (sets == null) {
      return List.of();
    }
    String owner = Settings.SAVE + ": " + key;
    SampleSet[] allowed = {SampleSet.TRAIN, SampleSet.TEST};
    return axes.list(owner, sets).stream()
        .flatMap(
            word ->
                choice(owner, word, allowed).stream()
                    .map(Artefact.PREDICTIONS_OF::get)
                    .map(artefact -> new Word(word.position(), artefact.word())))
        .toList();
  }

  private Set<Artefact> save(List<Word> words) {
    Set<Artefact> save = new LinkedHashSet<>();
    for (Word word : words) {
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
    return new ChoiceReader(problems).read(owner, word, choices);
  }

  /** Returns the word of a scalar; of anything else an empty one, which no rule allows. */
  private static Word scalar(YamlNode node) {
    return node.isScalar() ? node.word() : new Word(node.position(), "");
  }
}

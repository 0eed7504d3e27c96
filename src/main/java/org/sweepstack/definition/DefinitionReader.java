package org.sweepstack.definition;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Objective;

/** Turns the text of a sweep file into a definition, or into all of its problems. */
final class DefinitionReader {
  static final List<String> KEYS =
      List.of(
          "name",
          Settings.QUESTION,
          "grid",
          "zip",
          "exclude",
          "include",
          SampleReader.SAMPLE,
          SampleReader.SEED,
          SampleReader.SAMPLER,
          HalvingReader.HALVING,
          Settings.OBJECTIVE,
          Settings.SAVE,
          "run");

  private final Path file;
  private final Problems problems;
  private final ValueReader values;
  private final Map<String, YamlNode> sections;
  private final long maxTrials;

  private DefinitionReader(
      Path file, YamlNode root, Problems problems, DataFiles dataFiles, long maxTrials) {
    this.file = file;
    this.problems = problems;
    this.values = new ValueReader(problems, dataFiles);
    this.maxTrials = maxTrials;
    this.sections = new MappingReader(problems).keys("a sweep", root, KEYS);
    // A misspelt grid has been told already.
    if (problems.isEmpty() && !sections.containsKey("grid")) {
      problems.add(Position.whole(file.toString()), "grid is missing" + Forms.suchAs("grid"));
    }
  }

  /**
   * Reads a definition.
   *
   * @param dataFiles makes what knows the data files and which of some targets in them are
   *     quantities; it adds to the problems it is given
   * @param maxTrials the most cells that the grid may have
   * @throws InvalidInputException with all problems
   */
  static Definition read(
      Path file,
      String text,
      List<String> settings,
      Optional<String> name,
      BiFunction<Problems, Set<String>, DataFiles> dataFiles,
      long maxTrials) {
    YamlNode root =
        YamlParser.parse(file.toString(), text)
            .orElseThrow(() -> new InvalidInputException(file + ": empty; give at least 'grid:'"));
    Problems problems = new Problems();
    // What is wrong with the settings is told where they are read for good.
    Set<String> targets = TargetWords.of(root, Settings.read(settings, new Problems()).axes());
    return new DefinitionReader(file, root, problems, dataFiles.apply(problems, targets), maxTrials)
        .definition(text, settings, name);
  }

  private Definition definition(String text, List<String> settings, Optional<String> name) {
    OptionsReader options = new OptionsReader(problems, values);
    Settings set = Settings.read(settings, problems);
    Grid grid = grid(set.axes(), sampling(set));
    Optional<Objective> objective =
        options.objective(section(Settings.OBJECTIVE), set.key(Settings.OBJECTIVE));
    Definition definition =
        new Definition(
            file,
            options.name(name, section("name"), file),
            options.question(section(Settings.QUESTION), set.key(Settings.QUESTION)),
            text,
            grid,
            values.dataFiles(),
            objective,
            set.key(Settings.OBJECTIVE)
                .map(Word::position)
                .or(() -> section(Settings.OBJECTIVE).map(YamlNode::position)),
            halving(set),
            save(objective, options.save(section(Settings.SAVE), set.key(Settings.SAVE))),
            options.run(section("run")));
    problems.throwIfAny();
    return definition;
  }

  private Optional<HalvingRule> halving(Settings set) {
    boolean hasObjective =
        section(Settings.OBJECTIVE).isPresent() || set.key(Settings.OBJECTIVE).isPresent();
    return new HalvingReader(problems).read(section(HalvingReader.HALVING), hasObjective);
  }

  /** Keeps what an objective ranks by, whether it is asked for or not. */
  private static Set<Artefact> save(Optional<Objective> objective, Set<Artefact> asked) {
    Set<Artefact> save = new LinkedHashSet<>(asked);
    objective
        .filter(ranking -> ranking.metric().measure().isOfClasses())
        .ifPresent(ranking -> save.add(Artefact.MEASURES));
    return save;
  }

  private Optional<Sampling> sampling(Settings set) {
    return new SampleReader(problems)
        .read(
            word(SampleReader.SAMPLE, set),
            word(SampleReader.SEED, set),
            word(SampleReader.SAMPLER, set));
  }

  /** Returns what the command line sets a key to, or else the file; empty when neither does. */
  private Optional<Word> word(String key, Settings set) {
    return set.key(key).or(() -> section(key).map(node -> new Word(node.position(), text(node))));
  }

  /** Returns the text of a scalar; of anything else what it is, which no rule allows. */
  private static String text(YamlNode node) {
    return node.isScalar() ? node.text() : node.shown();
  }

  private Grid grid(List<Setting> settings, Optional<Sampling> sampling) {
    RuleReader rules = new RuleReader(problems, values);
    List<GridBlock> blocks =
        section("grid").map(grid -> blocks(grid, settings, sampling)).orElse(List.of());
    Grid grid =
        new Grid(
            blocks, rules.exclude(section("exclude")), rules.include(section("include")), sampling);
    // What is missing can only be told of a grid that is sound.
    if (problems.isEmpty()) {
      rules.checkComplete(grid);
    }
    return grid;
  }

  private List<GridBlock> blocks(
      YamlNode grid, List<Setting> settings, Optional<Sampling> sampling) {
    return new GridReader(problems, values, maxTrials)
        .read(grid, section("zip"), settings, sampling, Position.whole(file.toString()));
  }

  private Optional<YamlNode> section(String key) {
    return Optional.ofNullable(sections.get(key));
  }
}

package org.sweepstack.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Problem;

/** Reads the file of the rules; what is wrong with it is told in a line each. */
final class RulesFile {
  static final List<String> KEYS =
      List.of(
          "finding",
          "report",
          "claim",
          "kind",
          "section",
          "words",
          "reported",
          "note",
          "conditions");

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  private RulesFile(String file) {
    this.file = file;
  }

  static List<Finding> read(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new InvalidInputException(path + ": no such file");
    }
    RulesFile rules = new RulesFile(path.getFileName().toString());
    List<Finding> findings = rules.findings(rules.parse(path));
    if (!rules.problems.isEmpty()) {
      throw InvalidInputException.ofMany(rules.problems);
    }
    return findings;
  }

  private List<Finding> findings(Node node) {
    Mapping root = Mapping.of(file, "", node, List.of("findings"));
    List<Finding> findings = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    int number = 0;
    for (Node each : root.list("findings")) {
      number++;
      try {
        Mapping rules = Mapping.of(file, "finding " + number + ": ", each, KEYS);
        Finding finding = finding(rules);
        if (!names.add(finding.name())) {
          throw new InvalidInputException(
              rules.place("finding") + "two findings are named " + finding.name());
        }
        findings.add(finding);
      } catch (InvalidInputException e) {
        problems.addAll(e.problems());
      }
    }
    return findings;
  }

  private Node parse(Path path) {
    LoadSettings settings = LoadSettings.builder().setLabel(path.toString()).build();
    try {
      return new Compose(settings)
          .composeString(Files.readString(path))
          .orElseThrow(() -> new InvalidInputException(file + ": expected the key 'findings'"));
    } catch (IOException e) {
      throw new InvalidInputException(file + ": cannot be read: " + ResultsException.reason(e));
    } catch (MarkedYamlEngineException e) {
      String line =
          e.getProblemMark()
              .map(mark -> ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
              .orElse("");
      throw new InvalidInputException(file + line + ": not valid YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new InvalidInputException(file + ": not valid YAML");
    } catch (StackOverflowError e) {
      throw new InvalidInputException(file + ": nested too deeply");
    }
  }

  private Finding finding(Mapping rules) {
    String name = rules.text("finding");
    Optional<ClaimKind> kind = ConditionReader.kind(rules);
    List<Condition> conditions = new ArrayList<>();
    int number = 0;
    for (Node node : rules.list("conditions")) {
      number++;
      try {
        String about = "finding " + name + ", condition " + number + ": ";
        conditions.add(ConditionReader.read(file, about, node, kind));
      } catch (InvalidInputException e) {
        problems.addAll(e.problems());
      }
    }
    if (conditions.stream().map(each -> each.sweep().isEmpty()).distinct().count() > 1) {
      throw new InvalidInputException(
          rules.place("conditions")
              + "either every condition names its sweep, or none, to be judged by any sweep");
    }
    return new Finding(
        name,
        rules.find("report").orElse(""),
        rules.text("claim"),
        kind,
        new Source(rules.find("section").orElse(""), rules.find("words").orElse("")),
        rules.find("reported").orElse(""),
        rules.find("note").orElse(""),
        List.copyOf(conditions));
  }
}

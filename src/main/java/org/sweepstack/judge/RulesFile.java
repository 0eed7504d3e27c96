package org.sweepstack.judge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.sweepstack.definition.YamlParser;
import org.sweepstack.files.TextFile;
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
    RulesFile rules = new RulesFile(path.getFileName().toString());
    Node root =
        YamlParser.tree(rules.file, TextFile.read(path, "a file of rules"))
            .orElseThrow(
                () -> new InvalidInputException(rules.file + ": expected the key 'findings'"));
    List<Finding> findings = rules.findings(root);
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

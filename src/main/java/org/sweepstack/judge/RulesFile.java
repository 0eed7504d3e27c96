package org.sweepstack.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.sweepstack.trial.InvalidInputException;

/** Reads the file of the rules; what is wrong with it is told in one line. */
final class RulesFile {
  private RulesFile() {}

  static List<Finding> read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InvalidInputException(file + ": no such file");
    }
    String place = file.getFileName() + ": ";
    Mapping root = new Mapping(place, parse(file, place), "findings");
    List<Finding> findings = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Object node : root.list("findings")) {
      Finding finding = finding(place + "finding " + (findings.size() + 1) + ": ", node);
      if (!names.add(finding.name())) {
        throw new InvalidInputException(place + "two findings are named " + finding.name());
      }
      findings.add(finding);
    }
    return findings;
  }

  private static Object parse(Path file, String place) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file.toString()).setSchema(new FailsafeSchema()).build();
    try {
      return new Load(settings).loadFromString(Files.readString(file));
    } catch (IOException e) {
      throw new InvalidInputException(place + "cannot be read: " + e);
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(mark -> mark.getLine() + 1 + ": ").orElse("");
      throw new InvalidInputException(place.strip() + line + "not valid YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new InvalidInputException(place + "not valid YAML");
    }
  }

  private static Finding finding(String place, Object node) {
    Mapping rules =
        new Mapping(place, node, "finding", "report", "claim", "reported", "note", "conditions");
    String name = rules.text("finding");
    List<Condition> conditions = new ArrayList<>();
    for (Object condition : rules.list("conditions")) {
      String at =
          place
              .replaceFirst("finding \\d+", "finding " + name)
              .replaceFirst(": $", ", condition " + (conditions.size() + 1) + ": ");
      conditions.add(ConditionReader.read(at, condition));
    }
    return new Finding(
        name,
        rules.text("report"),
        rules.text("claim"),
        rules.text("reported"),
        rules.find("note").orElse(""),
        List.copyOf(conditions));
  }
}

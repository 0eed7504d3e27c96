package org.sweepstack.definition;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.sweepstack.trial.InvalidInputException;

/** Parses YAML 1.2 into a tree, with errors of one line each. */
final class YamlParser {
  private static final int MOST_ALIASES = 50;

  private YamlParser() {}

  /**
   * Parses a text of a single document; empty when there is none.
   *
   * @param file the file as the user named it
   * @throws InvalidInputException when the text is not YAML, or is too deeply nested or aliased
   */
  static Optional<YamlNode> parse(String file, String text) {
    // Duplicate and strange keys are let through: a later check tells them with their position.
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setAllowDuplicateKeys(true)
            .setAllowNonScalarKeys(true)
            .setMaxAliasesForCollections(MOST_ALIASES)
            .build();
    try {
      return new Compose(settings).composeString(text).map(node -> new YamlNode(file, node));
    } catch (MarkedYamlEngineException e) {
      throw new InvalidInputException(position(file, e) + ": " + explain(e));
    } catch (YamlEngineException e) {
      throw new InvalidInputException(file + ": " + explain(e));
    } catch (StackOverflowError e) {
      // The parser descends by recursion, and has no bound of its own.
      throw new InvalidInputException(file + ": not valid YAML: nested too deeply");
    }
  }

  private static Position position(String file, MarkedYamlEngineException e) {
    return e.getProblemMark()
        .map(mark -> new Position(file, mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(Position.whole(file));
  }

  private static String explain(MarkedYamlEngineException e) {
    if (e.getProblem().contains("\\t(TAB)")) {
      return "found a tab where spaces are expected; indent with spaces";
    }
    String what =
        Stream.of(e.getContext(), e.getProblem())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(", "));
    return "not valid YAML: " + Word.shown(what.replaceAll(" \\(Do not use .*", ""), 200);
  }

  private static String explain(YamlEngineException e) {
    String message = String.valueOf(e.getMessage());
    return message.startsWith("Number of aliases")
        ? "more than " + MOST_ALIASES + " aliases of lists and mappings; write the values out"
        : "not valid YAML: " + Word.shown(message, 200);
  }
}

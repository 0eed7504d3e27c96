package org.sweepstack.definition;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.sweepstack.trial.InvalidInputException;

/** Parses YAML 1.2 into a tree, with errors of one line each. */
public final class YamlParser {
  private static final int MOST_ALIASES = 50;

  // Duplicate and strange keys are let through: a later check tells them with their position.
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new CoreSchema())
          .setAllowDuplicateKeys(true)
          .setAllowNonScalarKeys(true)
          .setMaxAliasesForCollections(MOST_ALIASES)
          .build();

  private YamlParser() {}

  /**
   * Parses a text of a single document; empty when there is none.
   *
   * @param file the file as the user named it
   * @throws InvalidInputException when the text is not YAML, or is too deeply nested or aliased
   */
  static Optional<YamlNode> parse(String file, String text) {
    return tree(file, text).map(node -> new YamlNode(file, node));
  }

  /**
   * Does the same for those who read other files than sweep files.
   *
   * @param file the file as the user named it
   * @return the root, composed with marks; keys may stand twice, and be anything
   * @throws InvalidInputException when the text is not YAML, or is too deeply nested or aliased
   */
  public static Optional<Node> tree(String file, String text) {
    StreamReader reader = new StreamReader(SETTINGS, text);
    try {
      return new Composer(SETTINGS, new ShallowParser(SETTINGS, reader)).getSingleNode();
    } catch (MarkedYamlEngineException e) {
      throw problem(file, e.getProblemMark().or(reader::getMark), explain(e));
    } catch (ReaderException e) {
      throw new InvalidInputException(
          Position.ofIndex(file, text, e.getPosition()) + ": " + explain(e));
    } catch (YamlEngineException e) {
      throw problem(file, reader.getMark(), explain(e));
    } catch (IllegalArgumentException e) {
      // The parser has no words of its own for this.
      throw problem(
          file, reader.getMark(), "not valid YAML: an escape that stands for no character");
    } catch (RuntimeException e) {
      throw problem(file, reader.getMark(), "not valid YAML: " + e.getMessage());
    }
  }

  private static InvalidInputException problem(String file, Optional<Mark> place, String text) {
    Position position = place.map(mark -> Position.of(file, mark)).orElse(Position.whole(file));
    return new InvalidInputException(position + ": " + text);
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

  private static String explain(ReaderException e) {
    return String.format(
        "not valid YAML: found the character U+%04X; leave it out, or write it as an escape in"
            + " double quotes",
        e.getCodePoint());
  }

  private static String explain(YamlEngineException e) {
    if (e instanceof YamlVersionException) {
      return "not valid YAML: written for another version than 1.2; leave out the line %YAML";
    }
    String message = String.valueOf(e.getMessage());
    return message.startsWith("Number of aliases")
        ? "more than " + MOST_ALIASES + " aliases of lists and mappings; write the values out"
        : "not valid YAML: " + Word.shown(message, 200);
  }
}

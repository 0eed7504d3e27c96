package org.sweepstack.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Suggestions;

/**
 * A mapping of the rules, which refuses keys it does not know.
 *
 * @param file the name of the file, for errors
 * @param about what it is of, as {@code "finding f, condition 1: "}, for errors
 * @param node where it stands
 * @param entries its values by their keys, in the order written
 */
record Mapping(String file, String about, Node node, Map<String, Node> entries) {

  /** Checks that a node is a mapping, and its keys if any are given. */
  static Mapping of(String file, String about, Node node, List<String> keys) {
    if (!(node instanceof MappingNode mapping)) {
      throw new InvalidInputException(place(file, about, node) + "expected a mapping");
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      String at = place(file, about, entry.getKeyNode());
      String key = scalar(entry.getKeyNode(), at);
      if (!keys.isEmpty() && !keys.contains(key)) {
        String hint = Suggestions.didYouMean(key, keys);
        String known = hint.isEmpty() ? "; known are: " + String.join(", ", keys) : hint;
        throw new InvalidInputException(at + "unknown key '" + key + "'" + known);
      }
      if (entries.put(key, entry.getValueNode()) != null) {
        throw new InvalidInputException(at + "the key '" + key + "' stands twice");
      }
    }
    return new Mapping(file, about, node, entries);
  }

  /** Returns a mapping within this one. */
  Mapping inner(String key, List<String> keys) {
    return of(file, about + key + ": ", entries.get(key), keys);
  }

  /** Returns where it stands and what it is of: what an error begins with. */
  String place() {
    return place(file, about, node);
  }

  /** Returns where the value of a key stands, or the mapping where there is none. */
  String place(String key) {
    return place(file, about, entries.getOrDefault(key, node));
  }

  static String place(String file, String about, Node node) {
    String mark =
        node.getStartMark()
            .map(start -> (start.getLine() + 1) + ":" + (start.getColumn() + 1) + ": ")
            .orElse(" ");
    return file + ":" + mark + about;
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  Optional<String> find(String key) {
    return has(key) ? Optional.of(scalar(entries.get(key), place(key))) : Optional.empty();
  }

  String text(String key) {
    return find(key)
        .orElseThrow(() -> new InvalidInputException(place() + "the key '" + key + "' is missing"));
  }

  /** Returns a list that is not empty. */
  List<Node> list(String key) {
    if (entries.get(key) instanceof SequenceNode list) {
      if (!list.getValue().isEmpty()) {
        return list.getValue();
      }
      throw new InvalidInputException(place(key) + "the list behind '" + key + "' is empty");
    }
    throw new InvalidInputException(place(key) + "expected a list behind '" + key + "'");
  }

  /** Returns the words behind a key, one or a list of them; none where there is no such key. */
  List<String> words(String key) {
    if (!has(key)) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    List<Node> nodes =
        entries.get(key) instanceof SequenceNode ? list(key) : List.of(entries.get(key));
    for (Node each : nodes) {
      words.add(scalar(each, place(file, about, each)));
    }
    return words;
  }

  /** Returns the words behind every key of a mapping; none where there is no such mapping. */
  Map<String, List<String>> settings(String key) {
    Map<String, List<String>> settings = new LinkedHashMap<>();
    if (has(key)) {
      Mapping inner = inner(key, List.of());
      inner.entries.keySet().forEach(name -> settings.put(name, inner.words(name)));
    }
    return settings;
  }

  private static String scalar(Node node, String place) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw new InvalidInputException(place + "expected a word or a number");
  }
}

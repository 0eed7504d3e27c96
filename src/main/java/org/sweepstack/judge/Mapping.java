package org.sweepstack.judge;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.trial.InvalidInputException;

/**
 * A mapping of the rules, which refuses keys it does not know.
 *
 * @param place where it stands, for errors
 * @param entries as the parser gave them
 */
record Mapping(String place, Map<?, ?> entries) {

  /** Checks that a node is a mapping, and its keys if any are given. */
  Mapping(String place, Object node, String... keys) {
    this(place, checked(place, node, List.of(keys)));
  }

  private static Map<?, ?> checked(String place, Object node, List<String> keys) {
    if (!(node instanceof Map<?, ?> map)) {
      throw new InvalidInputException(place + "expected a mapping");
    }
    for (Object key : map.keySet()) {
      if (!keys.isEmpty() && !keys.contains(key)) {
        throw new InvalidInputException(
            place + "unknown key '" + key + "'; known are: " + String.join(", ", keys));
      }
    }
    return map;
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  Optional<String> find(String key) {
    return has(key) ? Optional.of(word(entries.get(key))) : Optional.empty();
  }

  String text(String key) {
    return find(key)
        .orElseThrow(() -> new InvalidInputException(place + "the key '" + key + "' is missing"));
  }

  /** Returns a list that is not empty. */
  List<?> list(String key) {
    if (entries.get(key) instanceof List<?> list && !list.isEmpty()) {
      return list;
    }
    throw new InvalidInputException(place + "expected a list behind '" + key + "'");
  }

  /** Returns the words behind a key, one or a list of them; none where there is no such key. */
  List<String> words(String key) {
    return has(key) ? words(entries.get(key)) : List.of();
  }

  /** Returns the words behind every key of a mapping; none where there is no such mapping. */
  Map<String, List<String>> settings(String key) {
    Map<String, List<String>> settings = new LinkedHashMap<>();
    if (has(key)) {
      Mapping inner = new Mapping(place + key + ": ", entries.get(key));
      inner
          .entries
          .keySet()
          .forEach(name -> settings.put(name.toString(), inner.words(name.toString())));
    }
    return settings;
  }

  private List<String> words(Object node) {
    return node instanceof Collection<?> list && !list.isEmpty()
        ? list.stream().map(this::word).toList()
        : List.of(word(node));
  }

  private String word(Object node) {
    if (node instanceof String text && !text.isBlank()) {
      return text.strip();
    }
    throw new InvalidInputException(place + "expected a word or a number, got " + node);
  }
}

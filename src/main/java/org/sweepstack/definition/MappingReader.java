package org.sweepstack.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.definition.YamlNode.Entry;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Suggestions;

/** Reads mappings whose keys are known words, each given once. */
final class MappingReader {
  private final Problems problems;

  MappingReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads a mapping from known keys.
   *
   * @param owner what the mapping belongs to, for messages
   */
  Map<String, YamlNode> keys(String owner, YamlNode mapping, List<String> known) {
    Map<String, YamlNode> values = new LinkedHashMap<>();
    if (!mapping.isMapping()) {
      problems.add(
          mapping.position(),
          owner
              + ": expected a mapping with "
              + String.join(", ", known)
              + ", got "
              + mapping.shown()
              + Forms.suchAs(owner));
      return values;
    }
    for (Entry entry : distinct(owner, mapping).values()) {
      String key = entry.key().text();
      if (known.contains(key)) {
        values.put(key, entry.value());
      } else {
        problems.add(
            entry.key().position(), "unknown key '" + Word.shown(key) + "'" + remedy(key, known));
      }
    }
    return values;
  }

  private static String remedy(String key, List<String> known) {
    if (known.equals(DefinitionReader.KEYS) && Parameters.byName(key).isPresent()) {
      return ": a parameter; write it in 'grid:'";
    }
    String suggestion = Suggestions.didYouMean(Word.shown(key), known);
    if (!suggestion.isEmpty()) {
      return suggestion;
    }
    return ", expected one of "
        + String.join(", ", known)
        + (known.equals(SeriesReader.KEYS) ? Forms.series() : "");
  }

  /** Reads a mapping from parameters, of which there has to be one. */
  Map<Parameter<?>, Entry> parameters(String owner, YamlNode mapping) {
    Map<Parameter<?>, Entry> values = new LinkedHashMap<>();
    if (!mapping.isMapping()) {
      problems.add(
          mapping.position(),
          owner
              + ": expected a mapping from parameters to values, got "
              + mapping.shown()
              + Forms.suchAs(owner));
      return values;
    }
    if (mapping.entries().isEmpty()) {
      problems.add(
          mapping.position(),
          owner + ": expected at least one parameter, got none" + Forms.suchAs(owner));
    }
    for (Entry entry : distinct(owner, mapping).values()) {
      Word name = entry.key().word();
      if (DefinitionReader.KEYS.contains(name.text())) {
        problems.add(
            name.position(),
            owner + ": '" + name.text() + "' is no parameter; write it beside grid");
      } else {
        parameter(name).ifPresent(parameter -> values.put(parameter, entry));
      }
    }
    return values;
  }

  /** Finds a parameter by its name. */
  Optional<Parameter<?>> parameter(Word name) {
    Optional<Parameter<?>> parameter = Parameters.byName(name.text());
    if (parameter.isEmpty()) {
      problems.add(
          name.position(), "unknown parameter '" + Word.shown(name.text()) + "'" + remedy(name));
    }
    return parameter;
  }

  private static String remedy(Word name) {
    String suggestion = Suggestions.didYouMean(Word.shown(name.text()), Parameters.names());
    return suggestion.isEmpty() ? "; the command 'parameters' lists them all" : suggestion;
  }

  /** Reads the mappings of a list; an absent list has none. */
  List<YamlNode> list(String owner, Optional<YamlNode> list) {
    if (list.isEmpty()) {
      return List.of();
    }
    if (!list.get().isList()) {
      problems.add(
          list.get().position(),
          owner + ": expected a list of mappings, got " + list.get().shown() + Forms.suchAs(owner));
      return List.of();
    }
    return list.get().items();
  }

  private Map<String, Entry> distinct(String owner, YamlNode mapping) {
    Map<String, Entry> distinct = new LinkedHashMap<>();
    for (Entry entry : mapping.entries()) {
      Position position = entry.key().position();
      if (!entry.key().isScalar()) {
        problems.add(position, owner + ": expected a name, got " + entry.key().shown());
      } else if (distinct.putIfAbsent(entry.key().text(), entry) != null) {
        Position first = distinct.get(entry.key().text()).key().position();
        problems.add(
            position,
            Word.shown(entry.key().text())
                + " is given twice, first in line "
                + first.line()
                + "; keep one");
      }
    }
    return distinct;
  }
}

package org.sweepstack.definition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sweepstack.trial.Parameters;

/**
 * Collects the columns that a sweep may predict, before anything else is read of it: what is found
 * of a data file depends on them. What is wrong with them is told elsewhere.
 */
final class TargetWords {
  /** A grid in a list of grids, and a list of a choice in it. */
  private static final int DEEPEST = 6;

  /** Aliases can make a small file as large as one likes. */
  private static final int MOST_NODES = 100_000;

  private final Set<String> words = new LinkedHashSet<>();
  private int nodes;

  private TargetWords() {}

  /** Returns those of a sweep file and of the settings of the command line. */
  static Set<String> of(YamlNode root, List<Setting> settings) {
    TargetWords targets = new TargetWords();
    targets.look(root, false, DEEPEST);
    settings.stream()
        .filter(setting -> setting.parameter() == Parameters.TARGET)
        .flatMap(setting -> setting.axis().words().stream())
        .forEach(word -> targets.words.add(word.text()));
    return targets.words;
  }

  private void look(YamlNode node, boolean isTarget, int depth) {
    if (depth == 0 || ++nodes > MOST_NODES) {
      return;
    }
    if (node.isMapping()) {
      node.entries()
          .forEach(entry -> look(entry.value(), isTarget || isTarget(entry.key()), depth - 1));
    } else if (node.isList()) {
      node.items().forEach(item -> look(item, isTarget, depth - 1));
    } else if (isTarget && node.isScalar()) {
      words.add(node.text());
    }
  }

  private static boolean isTarget(YamlNode key) {
    return key.isScalar() && key.text().equals(Parameters.TARGET.name());
  }
}

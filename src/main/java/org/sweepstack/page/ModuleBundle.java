package org.sweepstack.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ECMAScript modules joined into one script, since a page from the disk may import nothing.
 *
 * <p>Each module comes after those that it imports; imports and the word {@code export} are left
 * out, so that all names stand side by side. Two of the same name are a syntax error in the browser
 * and in every test of the page. Modules write imports in one way only: {@code import {a, b} from
 * './name.mjs';}.
 */
final class ModuleBundle {
  private static final Pattern IMPORT =
      Pattern.compile(
          "^import \\{([\\w\\s,$]*)} from '\\./([\\w-]+\\.mjs)';\\R", Pattern.MULTILINE);
  private static final Pattern EXPORT =
      Pattern.compile(
          "^export (?=(?:async function|function|class|const|let) )", Pattern.MULTILINE);
  private static final Pattern LEFT = Pattern.compile("^(?:import|export)\\b.*", Pattern.MULTILINE);

  private final UnaryOperator<String> texts;
  private final Map<String, String> written = new LinkedHashMap<>();
  private final Set<String> open = new LinkedHashSet<>();

  private ModuleBundle(UnaryOperator<String> texts) {
    this.texts = texts;
  }

  /**
   * Joins a module with all that it imports.
   *
   * @param entry the module's file name
   * @param texts returns the text of a module by its file name
   * @throws IllegalArgumentException when modules import each other in a circle, or one imports or
   *     exports in another way, or a name that is not exported
   */
  static String of(String entry, UnaryOperator<String> texts) {
    ModuleBundle bundle = new ModuleBundle(texts);
    bundle.add(entry);
    return String.join("\n", bundle.written.values());
  }

  private void add(String name) {
    if (written.containsKey(name)) {
      return;
    }
    if (!open.add(name)) {
      throw new IllegalArgumentException("modules import each other: " + open + ", " + name);
    }
    String text = texts.apply(name);
    Matcher imports = IMPORT.matcher(text);
    while (imports.find()) {
      add(imports.group(2));
      checkExports(name, imports.group(1), imports.group(2));
    }
    String bare = EXPORT.matcher(IMPORT.matcher(text).replaceAll("")).replaceAll("");
    Matcher left = LEFT.matcher(bare);
    if (left.find()) {
      throw new IllegalArgumentException(name + ": cannot join '" + left.group() + "'");
    }
    open.remove(name);
    written.put(name, bare);
  }

  private void checkExports(String name, String imported, String from) {
    for (String word : imported.strip().split("\\s*,\\s*")) {
      Pattern export =
          Pattern.compile(
              "^export (?:async function|function|class|const|let) (?:\\{[^}]*\\b)?"
                  + Pattern.quote(word)
                  + "\\b",
              Pattern.MULTILINE);
      if (!export.matcher(texts.apply(from)).find()) {
        throw new IllegalArgumentException(name + ": " + from + " exports no " + word);
      }
    }
  }
}

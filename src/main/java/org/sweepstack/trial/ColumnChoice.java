package org.sweepstack.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a user says of the columns of a table, such as {@code -id; zip=category}. Columns that are
 * named alone are the only ones used, beside those whose kind is said; without such, all are but
 * those left out.
 *
 * @param uses by the column's name, in the order written; at least one
 */
public record ColumnChoice(Map<String, ColumnUse> uses) {
  private static final String QUOTED = "\"(?:[^\"]|\"\")+\"";

  /** A name alone, in quotes or not, after a minus or before what its cells are. */
  private static final String ENTRY =
      "\\s*(-?)\\s*("
          + QUOTED
          + "|[^\"=;\\s-](?:[^=;]*[^=;\\s])?)\\s*(?:=\\s*(number|category)\\s*)?";

  private static final Pattern NEXT = Pattern.compile(ENTRY + "(;|$)");

  /** The texts that are read. */
  static final String PATTERN = ENTRY + "(;" + ENTRY + ")*";

  private static final Pattern PLAIN_NAME = Pattern.compile("[^\"=;\\s-]([^=;]*[^=;\\s])?");

  /** Copies the map. */
  public ColumnChoice {
    uses = Collections.unmodifiableMap(new LinkedHashMap<>(uses));
  }

  /** Reads such as {@code -id; zip=category}; empty when it is not of that form. */
  static Optional<ColumnChoice> parse(String text) {
    Map<String, ColumnUse> uses = new LinkedHashMap<>();
    Matcher entry = NEXT.matcher(text);
    int end = 0;
    boolean isLast = false;
    while (!isLast) {
      if (!entry.find(end) || entry.start() != end) {
        return Optional.empty();
      }
      boolean isLeftOut = !entry.group(1).isEmpty();
      if (isLeftOut && entry.group(3) != null
          || uses.put(name(entry.group(2)), use(isLeftOut, entry.group(3))) != null) {
        return Optional.empty();
      }
      end = entry.end();
      isLast = entry.group(4).isEmpty();
    }
    return Optional.of(new ColumnChoice(uses));
  }

  /** Returns the columns that a text such as {@code a; b} lists; empty when it lists none. */
  public static List<String> listed(String text) {
    return parse(text)
        .filter(choice -> choice.uses().values().stream().allMatch(use -> use == ColumnUse.USED))
        .map(choice -> List.copyOf(choice.uses().keySet()))
        .filter(names -> names.size() > 1)
        .orElse(List.of());
  }

  private static String name(String written) {
    return written.startsWith("\"")
        ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
        : written;
  }

  private static ColumnUse use(boolean isLeftOut, String kind) {
    if (isLeftOut) {
      return ColumnUse.LEFT_OUT;
    }
    return kind == null ? ColumnUse.USED : Choice.parse(kind, ColumnUse.values()).orElseThrow();
  }

  /** Returns what is done with a column: left out where others are chosen and it is not. */
  public ColumnUse use(String column) {
    boolean isSelection = uses.containsValue(ColumnUse.USED);
    return uses.getOrDefault(column, isSelection ? ColumnUse.LEFT_OUT : ColumnUse.USED);
  }

  /** Returns whether it is said of a column what its cells are. */
  boolean saysKinds() {
    return uses.containsValue(ColumnUse.NUMBER) || uses.containsValue(ColumnUse.CATEGORY);
  }

  /** Returns how a use of a column is written. */
  public static String written(String column, ColumnUse use) {
    String name =
        PLAIN_NAME.matcher(column).matches() ? column : '"' + column.replace("\"", "\"\"") + '"';
    return switch (use) {
      case USED -> name;
      case LEFT_OUT -> "-" + name;
      case NUMBER, CATEGORY -> name + "=" + use.word();
    };
  }

  /** Returns the same text for all choices that mean the same. */
  String canonical() {
    return new ColumnChoice(new TreeMap<>(uses)).toString();
  }

  @Override
  public String toString() {
    List<String> entries = new ArrayList<>();
    uses.forEach((column, use) -> entries.add(written(column, use)));
    return String.join("; ", entries);
  }
}

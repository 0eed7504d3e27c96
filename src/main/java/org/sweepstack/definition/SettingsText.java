package org.sweepstack.definition;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the sweep file that settings stand for. */
final class SettingsText {
  /** What YAML takes for no more than a word. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9.][A-Za-z0-9._+-]*");

  /** What has to be written as an escape, or ends a text in double quotes. */
  private static final Pattern SPECIAL = Pattern.compile("[\"\\\\]|[^ -~\\u00a0-\\ud7ff]");

  private SettingsText() {}

  /** Returns YAML that says what sound settings say. */
  static String of(Settings settings) {
    StringBuilder text = new StringBuilder("# from the command line\n");
    settings.key(Settings.QUESTION).ifPresent(key -> line(Settings.QUESTION, quoted(key), text));
    text.append(settings.axes().isEmpty() ? "grid: {seed: 1}\n" : "grid:\n");
    for (Setting setting : settings.axes()) {
      line("  " + setting.parameter(), list(setting.axis().words()), text);
    }
    settings
        .key(Settings.OBJECTIVE)
        .ifPresent(key -> line(Settings.OBJECTIVE, objective(key.text()), text));
    settings
        .key(Settings.SAVE)
        .ifPresent(
            key -> line(Settings.SAVE, list(Settings.words(key.position(), key.text())), text));
    return text.toString();
  }

  private static void line(String key, String value, StringBuilder text) {
    text.append(key).append(": ").append(value).append('\n');
  }

  private static String objective(String text) {
    List<String> words =
        Pattern.compile("\\W+").splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    return "{" + words.get(0) + ": " + words.get(1) + "}";
  }

  private static String list(List<Word> words) {
    return words.size() == 1
        ? quoted(words.get(0))
        : words.stream().map(SettingsText::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(Word word) {
    String text = word.text();
    if (PLAIN.matcher(text).matches() && !text.toLowerCase(Locale.ROOT).equals("null")) {
      return text;
    }
    return SPECIAL
        .matcher(text)
        .replaceAll(found -> String.format(Locale.ROOT, "\\\\U%08x", found.group().codePointAt(0)))
        .transform(escaped -> '"' + escaped + '"');
  }
}

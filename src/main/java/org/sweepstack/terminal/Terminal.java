package org.sweepstack.terminal;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of the terminal. Java cannot tell whether standard error is one, nor how wide; the
 * launcher can, and says so, and the shell's tools know.
 */
public final class Terminal {
  private static final int DEFAULT_COLUMNS = 80;

  private Terminal() {}

  /** Returns whether messages go to a terminal that can draw over lines, and may. */
  public static boolean isDrawable() {
    boolean isWindows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return isDrawable(System.getenv(), isWindows) && isTerminal();
  }

  /**
   * Returns whether the environment lets a terminal be drawn on: none that is dumb or may have no
   * colours, and of those on Windows the ones that say that they know what to do.
   */
  public static boolean isDrawable(Map<String, String> environment, boolean isWindows) {
    boolean isPlain =
        "dumb".equals(environment.get("TERM"))
            || !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean knowsHow =
        !isWindows
            || Stream.of("WT_SESSION", "TERM", "ANSICON").anyMatch(environment::containsKey)
            || "ON".equals(environment.get("ConEmuANSI"));
    return !isPlain && knowsHow;
  }

  /** Returns whether messages go to a terminal. */
  public static boolean isTerminal() {
    String told = System.getProperty("sweepstack.terminal");
    if (told != null) {
      return Boolean.parseBoolean(told);
    }
    ProcessBuilder test = new ProcessBuilder("test", "-t", "2").redirectError(Redirect.INHERIT);
    return succeeds(test).orElseGet(() -> System.console() != null);
  }

  /**
   * Returns how wide the lines of standard output may be: as the terminal that it goes to, anything
   * where it goes elsewhere or nobody can tell.
   */
  public static int columnsOfOutput() {
    ProcessBuilder test = new ProcessBuilder("test", "-t", "1").redirectOutput(Redirect.INHERIT);
    return succeeds(test).orElse(false) ? columns() : Integer.MAX_VALUE;
  }

  /** Returns whether a program ends well; empty where there is no such program. */
  private static Optional<Boolean> succeeds(ProcessBuilder program) {
    try {
      return Optional.of(program.start().waitFor() == 0);
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(false);
    }
  }

  /** Returns how wide the terminal was at the start, 80 when nobody says. */
  public static int columns() {
    return Optional.ofNullable(System.getProperty("sweepstack.columns"))
        .flatMap(Terminal::parseColumns)
        .or(Terminal::columnsNow)
        .orElse(DEFAULT_COLUMNS);
  }

  /** Asks how wide the terminal is now; empty when there is none. */
  static Optional<Integer> columnsNow() {
    try {
      Process stty =
          new ProcessBuilder("sh", "-c", "stty size </dev/tty")
              .redirectError(Redirect.DISCARD)
              .start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return parseColumns(size.strip().replaceFirst(".* ", ""));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A terminal that does not know its size says 0. */
  private static Optional<Integer> parseColumns(String text) {
    return Optional.of(text)
        .filter(columns -> columns.matches("[0-9]{1,4}"))
        .map(Integer::valueOf)
        .filter(columns -> columns > 0);
  }
}

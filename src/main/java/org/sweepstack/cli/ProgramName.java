package org.sweepstack.cli;

import java.security.CodeSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the user calls the program: what it suggests begins with that. */
final class ProgramName {
  /** How it is called where nothing else is known. */
  static final String PLAIN = "sweepstack";

  /** What the launcher was called as. */
  private static final String TOLD_BY_THE_LAUNCHER = "sweepstack.command";

  /** What Java runs: a jar or a class, and the arguments. */
  private static final String RUN_BY_JAVA = "sun.java.command";

  /** How a class of the program begins, where Java was given one instead of the jar. */
  private static final String CLASSES = "org.sweepstack.";

  private static final Pattern JAR_FILE = Pattern.compile(".*/([^/]+\\.jar)");

  private ProgramName() {}

  /** Returns the name in this process, quoted where a shell needs it. */
  static String text() {
    return of(
        Optional.ofNullable(System.getProperty(TOLD_BY_THE_LAUNCHER)),
        System.getProperty(RUN_BY_JAVA, ""),
        Optional.ofNullable(ProgramName.class.getProtectionDomain().getCodeSource())
            .map(CodeSource::getLocation)
            .map(Object::toString)
            .orElse(""));
  }

  /**
   * Returns the name.
   *
   * @param told what the launcher was called as
   * @param command what Java runs
   * @param source where the program's classes are: a jar or a folder
   */
  static String of(Optional<String> told, String command, String source) {
    if (told.isPresent()) {
      return isOfWindows(told.get()) ? told.get() : CommandText.quoted(told.get());
    }
    Matcher jar = JAR_FILE.matcher(source);
    if (!jar.matches() || command.startsWith(CLASSES)) {
      return PLAIN;
    }
    int end = command.indexOf(jar.group(1)) + jar.group(1).length();
    return command.contains(jar.group(1))
        ? "java -jar " + CommandText.quoted(command.substring(0, end))
        : PLAIN;
  }

  /** A path with backslashes, which the shells of Windows take as it is. */
  private static boolean isOfWindows(String path) {
    return path.contains("\\") && !path.contains(" ");
  }
}

package org.sweepstack.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The mounted file systems, one line each, as Linux lists them; none elsewhere.
 *
 * @param lines device, folder, type and options, separated by spaces
 */
record Mounts(List<String> lines) {
  private static final Path OF_THIS_PROCESS = Path.of("/proc/self/mounts");
  private static final int FOLDER = 1;
  private static final int OPTIONS = 3;

  static Mounts ofThisProcess() {
    try {
      return new Mounts(
          Files.isReadable(OF_THIS_PROCESS) ? Files.readAllLines(OF_THIS_PROCESS) : List.of());
    } catch (IOException e) {
      return new Mounts(List.of());
    }
  }

  /** Returns whether no program, and no library, may be loaded from an existing folder. */
  boolean forbidsPrograms(Path folder) {
    return options(real(folder)).filter(options -> options.contains("noexec")).isPresent();
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath();
    }
  }

  /** Returns those of the innermost mount; of two on one folder the later counts. */
  private Optional<List<String>> options(Path folder) {
    return lines.stream()
        .map(line -> line.split(" "))
        .filter(fields -> fields.length > OPTIONS && folder.startsWith(unescaped(fields[FOLDER])))
        .reduce(
            (outer, inner) ->
                unescaped(inner[FOLDER]).length() < unescaped(outer[FOLDER]).length()
                    ? outer
                    : inner)
        .map(fields -> List.of(fields[OPTIONS].split(",")));
  }

  private static String unescaped(String folder) {
    return folder.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\");
  }
}

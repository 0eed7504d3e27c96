package org.sweepstack.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A program that verifies some trials of each of some results folders and prints what is told. */
final class VerifiedFolders {
  private static final String START = "=== ";

  private VerifiedFolders() {}

  /**
   * Verifies.
   *
   * @param arguments how many trials of each, and the folders
   */
  public static void main(String[] arguments) {
    for (String folder : List.of(arguments).subList(1, arguments.length)) {
      CommandRun run = CommandRun.of("verify", folder, "--sample", arguments[0], "--quiet");
      System.out.println(START + Path.of(folder).getFileName());
      System.out.println(run.err() + run.out());
    }
  }

  /** Returns what the program printed, by the name of the folder. */
  static Map<String, String> parse(String output) {
    Map<String, String> told = new LinkedHashMap<>();
    Stream.of(output.split("(?m)^" + START))
        .skip(1)
        .map(part -> part.split("\\R", 2))
        .forEach(part -> told.put(part[0], part[1]));
    return told;
  }
}

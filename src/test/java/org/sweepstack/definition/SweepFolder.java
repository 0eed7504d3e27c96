package org.sweepstack.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;

/** A folder of the test with the sweep file {@code sweep.yaml}. */
record SweepFolder(Path folder) {

  Definition read(String yaml, String... settings) {
    return SweepFile.read(write(yaml), List.of(settings));
  }

  Expansion expand(String yaml, String... settings) {
    return read(yaml, settings).expand(Definition.DEFAULT_MAX_TRIALS);
  }

  /** Returns the configurations as messages show them. */
  List<String> trials(String yaml, String... settings) {
    return expand(yaml, settings).configurations().stream().map(Configuration::toString).toList();
  }

  /** Returns the problems of reading and expanding, without the folder. */
  List<String> problems(String yaml, String... settings) {
    try {
      expand(yaml, settings);
      return List.of();
    } catch (InvalidInputException e) {
      return withoutFolder(e.lines());
    }
  }

  List<String> withoutFolder(List<String> lines) {
    return lines.stream().map(line -> line.replace(folder + "/", "")).toList();
  }

  Path write(String yaml) {
    try {
      return Files.writeString(folder.resolve("sweep.yaml"), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

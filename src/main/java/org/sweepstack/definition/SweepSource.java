package org.sweepstack.definition;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sweepstack.trial.InvalidInputException;

/**
 * Where the text of a sweep comes from. The paths in it start from the folder of the file, which
 * for typed texts is the one where the user stands.
 *
 * @param file the sweep file; of a typed text, what messages call it
 * @param typed the text, where it is in no file
 */
public record SweepSource(Path file, Optional<String> typed) {
  private static final Path COMMAND_LINE = Path.of("settings");

  /** A sound sweep for settings to change. */
  private static final String REPLACED = "grid: {seed: 1}";

  /** Returns what is in a sweep file, which is read when it is asked for. */
  public static SweepSource of(Path file) {
    return new SweepSource(file, Optional.empty());
  }

  /** Returns a text that was read elsewhere. */
  public static SweepSource typed(Path name, String text) {
    return new SweepSource(name, Optional.of(text));
  }

  /**
   * Writes the sweep file that settings alone stand for.
   *
   * @param settings such as {@code learning_rate=0.1,0.3}
   * @throws InvalidInputException with the settings that cannot be read
   */
  public static SweepSource ofSettings(List<String> settings) {
    // Of settings, what is wrong is told of the setting, and not of a line that nobody wrote.
    DefinitionReader.read(
        COMMAND_LINE,
        REPLACED,
        settings,
        Optional.of(COMMAND_LINE.toString()),
        (problems, targets) -> DataFileReader.beside(COMMAND_LINE, problems, targets),
        Long.MAX_VALUE);
    return typed(COMMAND_LINE, SettingsText.of(Settings.read(settings, new Problems())));
  }
}

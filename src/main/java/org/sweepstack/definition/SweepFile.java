package org.sweepstack.definition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sweepstack.files.TextFile;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.InvalidInputException;

/** Reads sweep files: the way into this package. */
public final class SweepFile {
  private static final Pattern DATA =
      Pattern.compile(".*\\.(csv|tsv)(\\.gz)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private SweepFile() {}

  /** Reads and checks a sweep file under its own name, of as many trials as are usual. */
  public static Definition read(Path file, List<String> settings) {
    return read(SweepSource.of(file), settings, Optional.empty(), Definition.DEFAULT_MAX_TRIALS);
  }

  /**
   * Reads and checks a sweep, with the settings of the command line applied.
   *
   * @param source of at most a mebibyte in UTF-8
   * @param settings such as {@code learning_rate=0.1,0.3} and {@code save=arrays}, each of which
   *     replaces an axis or what the file says beside its grid
   * @param name another name than the file's
   * @param maxTrials the most cells of the grid, which are counted before any is made
   * @throws InvalidInputException with all problems: the first ten, then "... and 5 more"
   */
  public static Definition read(
      SweepSource source, List<String> settings, Optional<String> name, long maxTrials) {
    return DefinitionReader.read(
        source.file(),
        source.typed().orElseGet(() -> text(source.file())),
        settings,
        name,
        (problems, targets) -> DataFileReader.beside(source.file(), problems, targets),
        maxTrials);
  }

  /**
   * Makes the definition that {@link #read(SweepSource, List, Optional, long)} once made, from what
   * was kept of it and without reading any file: its trials have the very same ids.
   *
   * @param sweepFile as the user named it, for messages; need not exist any more
   * @param text the text of the definition
   * @param settings as they were then
   * @param name the name of the definition
   * @param dataFiles those of the definition, of different paths: each {@code data_file} is the one
   *     of its path
   * @throws InvalidInputException with all problems, such as a path that no data file has
   */
  public static Definition recorded(
      Path sweepFile, String text, List<String> settings, String name, List<DataFile> dataFiles) {
    return DefinitionReader.read(
        sweepFile,
        text,
        settings,
        Optional.of(name),
        (problems, targets) -> new RecordedDataFiles(dataFiles, problems),
        Long.MAX_VALUE);
  }

  private static String text(Path file) {
    // What cannot be read is told as that, whatever its name.
    if (Files.isRegularFile(file) && Files.isReadable(file)) {
      refuseData(file.getFileName().toString(), file);
    }
    return TextFile.read(file, "a sweep file");
  }

  /** Tells whoever gave a data file instead of a sweep file how the two belong together. */
  private static void refuseData(String name, Path file) {
    if (DATA.matcher(name).matches()) {
      throw new InvalidInputException(
          file
              + ": a data file, not a sweep file; write beside it a file such as data.yaml with"
              + " 'grid: {dataset: csv, data_file: "
              + name
              + ", target: COLUMN}' and give that");
    }
  }
}

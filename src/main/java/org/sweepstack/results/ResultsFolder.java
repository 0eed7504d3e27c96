package org.sweepstack.results;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.InvalidInputException;

/** The folder in which a sweep leaves its files. */
public final class ResultsFolder {
  private static final long SPREADSHEET_ROWS = 1_048_576;

  private final Path path;

  private ResultsFolder(Path path) {
    this.path = path;
  }

  /**
   * Returns the folder of a path, which need not exist yet and is not made here.
   *
   * @throws InvalidInputException when there can be no folder at the path: it is a file, or the
   *     nearest folder above it is one or may not be written to
   */
  public static ResultsFolder at(Path folder) {
    Path existing = folder.toAbsolutePath();
    while (existing.getParent() != null && !Files.exists(existing, NOFOLLOW_LINKS)) {
      existing = existing.getParent();
    }
    boolean isThere = existing.equals(folder.toAbsolutePath());
    if (!Files.isDirectory(existing)) {
      throw unusable(folder, isThere ? "it is not a folder" : existing + " is not a folder");
    }
    if (!isThere && !Files.isWritable(existing)) {
      throw unusable(folder, "may not write to " + existing);
    }
    return new ResultsFolder(folder);
  }

  private static InvalidInputException unusable(Path folder, String reason) {
    return new InvalidInputException(
        folder + ": cannot hold results: " + reason + "; choose another folder");
  }

  /** Returns where the folder is, or will be. */
  public Path path() {
    return path;
  }

  /**
   * Makes the folder and takes the right to write into it, until the lock is closed.
   *
   * @throws InvalidInputException when it cannot be made, or another process writes there
   */
  public FolderLock lock() {
    create();
    return FolderLock.take(path);
  }

  /**
   * Makes the folder where there is none: before the training, so that no results are lost to a
   * path that cannot be used.
   *
   * @throws InvalidInputException when it cannot be made or may not be written to
   */
  public void create() {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw unusable(path, "cannot create it: " + ResultsException.reason(e));
    }
    if (!Files.isWritable(path)) {
      throw unusable(path, "may not write to it");
    }
  }

  /**
   * Writes every file anew, each replaced as a whole. Equal results make equal files, but for
   * {@code timing.csv} and {@code environment.csv}.
   *
   * @param save what is kept of each trial; the files of anything else are removed
   * @param environment what the sweep ran on, in the order to show
   * @param definitionText the sweep file as run
   * @return warnings of one line each about files that a spreadsheet cannot open
   * @throws InvalidInputException when the folder cannot be made
   * @throws ResultsException when a file cannot be written; those before it are new then, the
   *     others as they were
   */
  public List<String> write(
      SweepResults results,
      Set<Artefact> save,
      Map<String, String> environment,
      String definitionText,
      RunContext context) {
    create();
    AtomicFile.write(path.resolve("sweep.yaml"), writer -> writer.append(definitionText));
    ParameterColumns parameters = ParameterColumns.of(results);
    List<Table> tables =
        List.of(
            new EnvironmentTable(environment),
            new TimingTable(results.attempts(), context),
            new ParametersTable(results, parameters),
            new TrialsTable(results, parameters.columns(parameters.varying())),
            new SummaryTable(Summary.of(results), parameters.columns(parameters.withoutSeed())),
            new EffectsTable(results, parameters.columns(parameters.axes())));
    TableWriter writer = new TableWriter(path, SPREADSHEET_ROWS);
    Stream<String> warnings = tables.stream().map(writer::write).flatMap(Optional::stream);
    return Stream.concat(warnings, writeArtefacts(results.attempts(), save, writer)).toList();
  }

  private Stream<String> writeArtefacts(
      List<Attempt> attempts, Set<Artefact> save, TableWriter writer) {
    new ArraysFolder(path.resolve("arrays"))
        .write(save.contains(Artefact.ARRAYS) ? attempts : List.of());
    Map<Artefact, Table> tables = new EnumMap<>(Artefact.class);
    tables.put(Artefact.CURVES, new CurvesTable(attempts));
    tables.put(Artefact.PREDICTIONS, new PredictionsTable(attempts));
    tables.put(Artefact.STATISTICS, new StatisticsTable(attempts));
    return tables.entrySet().stream()
        .map(
            entry -> {
              if (save.contains(entry.getKey())) {
                return writer.write(entry.getValue());
              }
              writer.remove(entry.getValue());
              return Optional.<String>empty();
            })
        .flatMap(Optional::stream);
  }
}

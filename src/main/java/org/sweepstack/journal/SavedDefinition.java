package org.sweepstack.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.EngineKind;

/**
 * The definition of a sweep as a folder keeps it: enough to expand the same grid again, wherever
 * the sweep file went.
 *
 * @param name the sweep's name
 * @param sweepFile where the sweep file was
 * @param text what it held
 * @param settings the axes that the command line replaced, in the order given
 * @param dataFiles the files of samples, as they were found
 * @param engine what computes the trials
 * @param shard the part of its trials that the folder is for; empty for all
 */
public record SavedDefinition(
    String name,
    Path sweepFile,
    String text,
    List<String> settings,
    List<DataFile> dataFiles,
    EngineKind engine,
    Optional<SavedShard> shard) {

  /** Copies the lists. */
  public SavedDefinition {
    settings = List.copyOf(settings);
    dataFiles = List.copyOf(dataFiles);
  }

  /** Keeps a definition of which the folder is for all trials. */
  public SavedDefinition(
      String name,
      Path sweepFile,
      String text,
      List<String> settings,
      List<DataFile> dataFiles,
      EngineKind engine) {
    this(name, sweepFile, text, settings, dataFiles, engine, Optional.empty());
  }

  /** Returns this definition for a folder of all its trials. */
  public SavedDefinition ofAll() {
    String base = shard.map(part -> part.shard().baseName(name)).orElse(name);
    return new SavedDefinition(base, sweepFile, text, settings, dataFiles, engine);
  }

  /** Returns what says which trials it has, and nothing else: equal for all shards of a sweep. */
  public SavedDefinition ofTrials() {
    return new SavedDefinition(
        "",
        Path.of(""),
        text,
        settings,
        dataFiles.stream().map(file -> new DataFile(file.path(), "", file.contentHash())).toList(),
        engine);
  }
}

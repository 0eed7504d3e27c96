package org.sweepstack.journal;

import java.nio.file.Path;
import java.util.List;
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
 */
public record SavedDefinition(
    String name,
    Path sweepFile,
    String text,
    List<String> settings,
    List<DataFile> dataFiles,
    EngineKind engine) {

  /** Copies the lists. */
  public SavedDefinition {
    settings = List.copyOf(settings);
    dataFiles = List.copyOf(dataFiles);
  }
}

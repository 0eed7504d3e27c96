package org.sweepstack.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.sweep.Damage;
import org.sweepstack.sweep.RecordedSweep;

/** Tells what a results folder has lost. */
final class DamageWarnings {
  private DamageWarnings() {}

  /** Prints a line for each kind of damage. */
  static void print(Damage damage, PrintWriter err) {
    Notices.warnOf(err, damage.problems());
  }

  /**
   * Looks into a results folder for a command that reads its tables only; what is no results folder
   * has nothing to lose.
   *
   * @param tables the names of those that it reads
   * @throws org.sweepstack.trial.InvalidInputException when its journal is damaged in a way that no
   *     power cut explains
   */
  static void printOf(Path folder, Collection<String> tables, PrintWriter err) {
    if (Files.isDirectory(folder) && ResultsFolder.existing(folder).hasDefinition()) {
      ResultsFolder existing = ResultsFolder.existing(folder);
      RecordedSweep recorded = RecordedSweep.of(existing);
      print(recorded.damage(), err);
      Notices.warnOf(err, recorded.shortTables(existing, Set.copyOf(tables)));
    }
  }
}

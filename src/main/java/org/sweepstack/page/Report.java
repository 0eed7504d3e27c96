package org.sweepstack.page;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.sweepstack.files.WholeFile;
import org.sweepstack.journal.ChosenPlace;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Configuration;

/**
 * A sweep on one page.
 *
 * @param question what the sweep is to answer; may be empty
 * @param sweepFile where the sweep file is, or was
 * @param results its finished trials
 * @param halving what halving came to, in words; empty where all trials train to their end
 * @param saved what the sweep keeps of each trial
 * @param wanted the trials to show in detail beside the best
 * @param commands what a reader may want to do next
 */
public record Report(
    String question,
    String sweepFile,
    SweepResults results,
    String halving,
    Set<Artefact> saved,
    List<Configuration> wanted,
    Commands commands) {

  /**
   * Commands of the program, to be pasted into a shell.
   *
   * @param rerun trains trials again; their ids are to follow
   * @param run goes on with the sweep
   * @param report writes this page
   */
  public record Commands(String rerun, String run, String report) {}

  /** Copies the collections. */
  public Report {
    saved = Set.copyOf(saved);
    wanted = List.copyOf(wanted);
  }

  /**
   * Replaces a file by the page. Equal results make equal pages.
   *
   * @throws org.sweepstack.trial.InvalidInputException when what was kept of a trial is missing or
   *     damaged, or the page would be among what a results folder keeps
   * @throws org.sweepstack.files.ResultsException when it cannot be written; what was there stays
   */
  public void write(Path file) {
    ChosenPlace.checkFile(file);
    Page page = Page.ofResources();
    ReportData data = ReportData.of(this);
    WholeFile.writeText(file, writer -> page.write(data, writer));
  }

  /**
   * Returns the page.
   *
   * @throws org.sweepstack.trial.InvalidInputException when what was kept of a trial is missing or
   *     damaged
   */
  public String html() {
    StringWriter html = new StringWriter();
    try {
      Page.ofResources().write(ReportData.of(this), html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return html.toString();
  }
}

package org.sweepstack.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sweepstack.halving.HalvingFigures;
import org.sweepstack.page.Report;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.sweep.SweepStatus;
import org.sweepstack.trial.Configuration;

/**
 * Writes the page of a sweep, with the commands that a reader can copy from it.
 *
 * @param folder the results folder of the sweep
 * @param arguments how to name the folder to another command
 */
record ReportPage(ResultsFolder folder, List<String> arguments) {
  static final String FILE = "report.html";

  /** Returns where the page is, unless the user wants it elsewhere. */
  Path usualPlace() {
    return folder.path().resolve(FILE);
  }

  /**
   * Writes the page from what the folder holds now.
   *
   * @param trials names of the trials to show in detail, beside the best
   * @param out takes the line that says where the page is
   * @param err takes warnings of damage
   */
  void write(Path page, List<String> trials, PrintWriter out, PrintWriter err) {
    SweepStatus status = SweepStatus.of(folder);
    status.damage().refuseKept(status.results().configurations());
    DamageWarnings.print(status.damage(), err);
    report(status, trials.isEmpty() ? List.of() : status.trials(trials)).write(page);
    out.println("report of " + status.sweep().name() + " in " + page);
  }

  /** Returns the page of what the folder holds now. */
  String html() {
    SweepStatus status = SweepStatus.of(folder);
    status.damage().refuseKept(status.results().configurations());
    return report(status, List.of()).html();
  }

  private Report report(SweepStatus status, List<Configuration> wanted) {
    return new Report(
        status.sweep().definition().question(),
        status.sweep().fileFromHere().toString(),
        status.results(),
        status.halving().map(HalvingFigures::text).orElse(""),
        status.sweep().definition().save(),
        wanted,
        commands(status));
  }

  private Report.Commands commands(SweepStatus status) {
    return new Report.Commands(
        command("rerun"),
        CommandText.of(SweepOptions.words(status.sweep().launchInto(folder.path()))),
        command("report"));
  }

  private String command(String name) {
    List<String> words = new ArrayList<>(List.of(name));
    words.addAll(arguments);
    return CommandText.of(words);
  }
}

package org.sweepstack.sweep;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.sweepstack.execution.Advance;
import org.sweepstack.execution.Workplace;
import org.sweepstack.files.FailingFiles;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.RunOptions;

/** A program that runs a halved sweep until it is killed; for {@link HalvingKilledIT}. */
final class KilledHalving {
  private KilledHalving() {}

  /** Takes the folder of the lab, and which operation on the disk is its last: 0 for a rung. */
  public static void main(String[] arguments) {
    int operation = Integer.parseInt(arguments[1]);
    FailingFiles files = operation > 0 ? FailingFiles.killing(operation) : FailingFiles.never();
    SweepLab lab = new SweepLab(Path.of(arguments[0])).with(RunOptions.of(OptionalInt.of(2)));
    try (TrainingRun run = lab.launch(new Outside(files, Workplace.HERE)).open()) {
      run.run(operation > 0 ? new SweepLab.Deaf() : new EndingAtARung(), "test");
    }
  }

  /** Ends the process when it is to go on after a rung. */
  private static final class EndingAtARung implements RunListener {

    @Override
    public void advanced(Advance advance) {}

    @Override
    public void finished(Attempt attempt) {}

    @Override
    public void wrote(long cells) {}

    @Override
    public void goingOn(int open) {
      FailingFiles.kill();
    }
  }
}

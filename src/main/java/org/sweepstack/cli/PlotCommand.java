package org.sweepstack.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.picture.Picture;
import org.sweepstack.picture.PictureKind;
import org.sweepstack.picture.PictureSamples;
import org.sweepstack.picture.PictureTrial;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.sweep.Sweep;
import org.sweepstack.sweep.SweepStatus;
import org.sweepstack.sweep.TestSamples;
import org.sweepstack.trial.Choice;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws trials. */
@Command(
    name = "plot",
    description = {
      "Draws trials of a sweep as a picture for a document.",
      "curve and accuracy: along the epochs, all trials in one panel (validation dashed);"
          + " predictions: the test samples with their true and their predicted classes, or the"
          + " outputs if there are not two inputs, and of images the worst mistakes; boundary:"
          + " where in the plane the network predicts which class; statistics: how the weights,"
          + " biases, activations and gradients of each layer are spread along the epochs;"
          + " histograms: the histograms of these numbers, one epoch before the other; kernels:"
          + " those of the first layer before and after the training (saved as arrays). All but the"
          + " first two have to be named under 'save' in the sweep file."
    },
    mixinStandardHelpOptions = true)
final class PlotCommand implements Runnable {
  private final Session session;

  private static final String FOLDER = "plots";
  private static final int MOST_NAMED = 3;

  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "TRIAL",
      description = TrialNames.OF_SEVERAL)
  private List<String> trials;

  @Option(
      names = "--what",
      paramLabel = "WHAT",
      split = ",",
      description =
          "What to show, several with commas: curve, accuracy, predictions, boundary, statistics,"
              + " histograms, kernels (default: curve).")
  private List<String> what = List.of(PictureKind.CURVE.word());

  // Not --out, which names the folder that holds the results folders.
  @Option(
      names = "--to",
      paramLabel = "FILE",
      description =
          "Where to write it, as .png or .svg (default: a file named after the trials, in "
              + FOLDER
              + " in the results folder).")
  private Path target;

  PlotCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    // Before anything of Java that draws: there may be no screen.
    System.setProperty("java.awt.headless", "true");
    List<PictureKind> kinds = kinds();
    if (target != null) {
      Picture.checkEnding(target);
    }
    ResultsFolder results = folder.folder();
    SweepStatus status = SweepStatus.of(results);
    List<Configuration> chosen = status.trials(trials);
    status.damage().refuseKept(chosen);
    DamageWarnings.print(status.damage(), spec.commandLine().getErr());
    List<PictureTrial> drawn = drawn(chosen, status);
    Picture picture =
        Picture.of(status.sweep().name(), status.sweep().expansion().axes(), drawn, kinds);
    Path file =
        target == null ? results.path().resolve(FOLDER).resolve(name(chosen, kinds)) : target;
    picture.write(file);
    picture.notes().forEach(this::warn);
    spec.commandLine().getOut().println(file);
  }

  private void warn(String note) {
    Notices.warn(spec.commandLine().getErr(), List.of(note));
  }

  private List<PictureKind> kinds() {
    Set<PictureKind> kinds = new LinkedHashSet<>();
    List<String> problems = new ArrayList<>();
    for (String word : what) {
      Choice.parse(word, PictureKind.values())
          .ifPresentOrElse(kinds::add, () -> problems.add(unknown(word)));
    }
    if (what.isEmpty()) {
      problems.add("--what: expected some of " + String.join(", ", words()) + ", got none");
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return List.copyOf(kinds);
  }

  private static String unknown(String word) {
    return "--what: expected some of "
        + String.join(", ", words())
        + ", got "
        + word
        + Suggestions.didYouMean(word, words());
  }

  private static List<String> words() {
    return Arrays.stream(PictureKind.values()).map(Choice::word).toList();
  }

  private List<PictureTrial> drawn(List<Configuration> chosen, SweepStatus status) {
    List<String> pending = new ArrayList<>();
    List<PictureTrial> drawn = new ArrayList<>();
    for (Configuration trial : chosen) {
      Optional<FinishedTrial> finished = finished(trial, status);
      finished.ifPresentOrElse(
          ended -> drawn.add(PictureTrial.of(ended, () -> testSamples(status.sweep(), trial))),
          () -> pending.add(trial.id() + " has not ended yet; run the sweep first"));
    }
    if (!pending.isEmpty()) {
      throw new InvalidInputException(pending);
    }
    return drawn;
  }

  private static Optional<FinishedTrial> finished(Configuration trial, SweepStatus status) {
    return status.results().finished().stream()
        .filter(finished -> finished.result().configuration().equals(trial))
        .findFirst();
  }

  private Optional<PictureSamples> testSamples(Sweep sweep, Configuration trial) {
    try {
      TestSamples test = TestSamples.of(sweep, trial);
      return Optional.of(
          new PictureSamples(test.classNames(), test.x1(), test.x2(), test.classes()));
    } catch (InvalidInputException e) {
      warn("drawn without samples: " + Remedies.told(e.problems().get(0)));
      return Optional.empty();
    }
  }

  /** Returns such as {@code t-abcdefghij-curve.png}. */
  private static String name(List<Configuration> chosen, List<PictureKind> kinds) {
    List<String> parts = new ArrayList<>();
    chosen.stream().limit(MOST_NAMED).forEach(trial -> parts.add(trial.id().text()));
    if (chosen.size() > MOST_NAMED) {
      parts.add("and-" + (chosen.size() - MOST_NAMED) + "-more");
    }
    kinds.forEach(kind -> parts.add(kind.word()));
    return String.join("-", parts) + ".png";
  }
}

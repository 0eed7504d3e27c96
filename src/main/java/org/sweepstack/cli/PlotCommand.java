package org.sweepstack.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.picture.Picture;
import org.sweepstack.picture.PictureSamples;
import org.sweepstack.picture.PictureTrial;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.sweep.PlaneSamples;
import org.sweepstack.sweep.Sweep;
import org.sweepstack.sweep.SweepStatus;
import org.sweepstack.sweep.TrialSelection;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.SampleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws trials. */
@Command(
    name = "plot",
    description = {
      "Draws trials of a sweep as a picture for a document. What was not saved of them is trained"
          + " again for it.",
      "curve and accuracy: along the epochs, all trials in one panel (validation dashed);"
          + " predictions: samples with their true and their predicted classes, or the"
          + " outputs if there are not two inputs, and of images the worst mistakes; boundary:"
          + " where in the plane the network predicts which class; statistics: how the weights,"
          + " biases, activations and gradients of each layer are spread along the epochs; moments:"
          + " the minimum, maximum, mean and deviation of the same; histograms: their histograms,"
          + " one epoch before the other; kernels: those of the first layer before and after the"
          + " training. all: each of these as a picture of its own, in a folder. activations: the"
          + " activations that the sweep uses and their derivatives; without SWEEP all that there"
          + " are."
    },
    mixinStandardHelpOptions = true)
final class PlotCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("png", "svg");

  private final Session session;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SWEEP",
      description = "A results folder, or the name of a sweep under --out.")
  private Path sweep;

  @Parameters(index = "1..*", paramLabel = "TRIAL", description = TrialNames.OF_SEVERAL)
  private List<String> trials = new ArrayList<>();

  @Mixin private OutOption out;
  @Mixin private WorkerOptions options;
  @Mixin private WhereOption where;

  @Option(
      names = "--what",
      paramLabel = "WHAT",
      split = ",",
      description =
          "What to show, several with commas: curve, accuracy, predictions, boundary, statistics,"
              + " moments, histograms, kernels; or all, or activations (default: curve).")
  private List<String> what = List.of("curve");

  @Option(
      names = "--samples",
      paramLabel = "SET",
      split = ",",
      description =
          "Which samples predictions and boundary show: "
              + ShownSet.WORDS
              + ", or both with a comma (default: test).")
  private List<String> samples = List.of("test");

  // Not --out, which names the folder that holds the results folders.
  @Option(
      names = "--to",
      paramLabel = "FILE",
      description =
          "Where to write it, as .png or .svg (default: a file named after the trials, in "
              + PictureFiles.FOLDER
              + " in the results folder); of all, the folder.")
  private Path target;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "png or svg, where no file is named (default: ${DEFAULT-VALUE}).")
  private String format = FORMATS.get(0);

  PlotCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    // Before anything of Java that draws: there may be no screen.
    System.setProperty("java.awt.headless", "true");
    boolean areActivations = what.equals(List.of(PictureWish.ACTIVATIONS));
    Optional<PictureWish> wish =
        areActivations ? Optional.empty() : Optional.of(PictureWish.of(what, samples));
    if (!FORMATS.contains(format)) {
      throw new InvalidInputException(
          "--format: expected one of " + String.join(", ", FORMATS) + ", got " + format);
    }
    if (target != null && !wish.map(PictureWish::isEverything).orElse(false)) {
      Picture.checkEnding(target);
    }
    if (sweep == null && areActivations) {
      Picture all = Picture.ofActivations(activations(List.of()), leak(List.of()));
      return write(all, target == null ? Path.of("activations." + format) : target);
    }
    if (sweep == null) {
      throw new ParameterException(spec.commandLine(), "Missing required parameter: 'SWEEP'");
    }
    ResultsFolder results = out.existing(sweep);
    SweepStatus status = SweepStatus.of(results);
    DamageWarnings.print(status.damage(), spec.commandLine().getErr());
    PictureFiles files = new PictureFiles(results.path(), Optional.ofNullable(target), format);
    List<Configuration> chosen = chosen(status, areActivations);
    if (areActivations) {
      return write(
          Picture.ofActivations(activations(chosen), leak(chosen)),
          files.of(PictureWish.ACTIVATIONS));
    }
    status.damage().refuseKept(chosen);
    return draw(status, chosen, wish.orElseThrow(), files);
  }

  private List<Configuration> chosen(SweepStatus status, boolean isAllByDefault) {
    List<List<TrialSelection.Name>> names =
        trials.isEmpty()
            ? List.of()
            : List.of(trials.stream().map(name -> new TrialSelection.Name(name, "")).toList());
    if (names.isEmpty() && where.filter().isEmpty() && !isAllByDefault) {
      throw new ParameterException(
          spec.commandLine(), "no trial selected; give ids, best or --where");
    }
    return status.trials(new TrialSelection(names, Set.of(), where.filter()));
  }

  private int draw(
      SweepStatus status, List<Configuration> chosen, PictureWish wish, PictureFiles files) {
    Optional<List<FinishedTrial>> recalled =
        new TrialRecall(session, options, spec.commandLine().getErr())
            .of(status.sweep(), finished(chosen, status), wish.artefacts(chosen));
    if (recalled.isEmpty()) {
      return ExitCode.INTERRUPTED;
    }
    List<PictureTrial> drawn =
        recalled.orElseThrow().stream()
            .map(
                ended ->
                    PictureTrial.of(
                        ended, set -> samples(status.sweep(), ended.result().configuration(), set)))
            .toList();
    for (PictureFiles.Sheet sheet : files.sheets(wish, drawn, this::warn)) {
      try {
        write(
            Picture.of(
                status.sweep().name(),
                status.sweep().expansion().axes(),
                sheet.trials(),
                sheet.kinds(),
                wish.sets()),
            sheet.file());
      } catch (InvalidInputException e) {
        if (!wish.isEverything()) {
          throw e;
        }
        warn(sheet.file().getFileName() + " is left out: " + Remedies.told(e.problems().get(0)));
      }
    }
    return ExitCode.FINE;
  }

  private int write(Picture picture, Path file) {
    picture.write(file);
    picture.notes().forEach(this::warn);
    spec.commandLine().getOut().println(file);
    return ExitCode.FINE;
  }

  private void warn(String note) {
    Notices.warn(spec.commandLine().getErr(), List.of(note));
  }

  /** Returns those that some trials use; all where there are none. */
  private static List<Activation> activations(List<Configuration> trials) {
    Set<Activation> used = EnumSet.noneOf(Activation.class);
    for (Configuration trial : trials) {
      used.add(trial.get(org.sweepstack.trial.Parameters.OUTPUT_ACTIVATION));
      if (org.sweepstack.trial.Parameters.ACTIVATION.matters(trial)) {
        used.add(trial.get(org.sweepstack.trial.Parameters.ACTIVATION));
      }
    }
    if (used.isEmpty()) {
      used.addAll(Arrays.asList(Activation.values()));
    }
    used.remove(Activation.SOFTMAX);
    if (used.isEmpty()) {
      throw new InvalidInputException(
          "all activations are softmax, which is a function of several numbers; none to draw");
    }
    return List.copyOf(used);
  }

  private static double leak(List<Configuration> trials) {
    return trials.stream()
        .filter(org.sweepstack.trial.Parameters.LEAK::matters)
        .findFirst()
        .orElse(Configuration.defaults())
        .get(org.sweepstack.trial.Parameters.LEAK);
  }

  private static List<FinishedTrial> finished(List<Configuration> chosen, SweepStatus status) {
    List<String> pending = new ArrayList<>();
    List<FinishedTrial> all = new ArrayList<>();
    for (Configuration trial : chosen) {
      status.results().finished().stream()
          .filter(finished -> finished.result().configuration().equals(trial))
          .findFirst()
          .ifPresentOrElse(
              all::add, () -> pending.add(trial.id() + " has not ended yet; run the sweep first"));
    }
    if (!pending.isEmpty()) {
      throw new InvalidInputException(pending);
    }
    return all;
  }

  private Optional<PictureSamples> samples(Sweep of, Configuration trial, SampleSet set) {
    try {
      PlaneSamples made = PlaneSamples.of(of, trial, set);
      return Optional.of(
          new PictureSamples(made.classNames(), made.x1(), made.x2(), made.classes()));
    } catch (InvalidInputException e) {
      warn("drawn without samples: " + Remedies.told(e.problems().get(0)));
      return Optional.empty();
    }
  }
}

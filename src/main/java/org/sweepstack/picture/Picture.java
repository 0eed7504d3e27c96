package org.sweepstack.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.sweepstack.files.WholeFile;
import org.sweepstack.journal.ChosenPlace;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.FirstKernels;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.Task;
import org.sweepstack.trial.TrialArtefacts;

/** A picture of some trials, for a document. */
public final class Picture {
  /** Where colors and legends still help. */
  private static final int MOST_TRIALS = 100;

  private static final int MOST_ROWS = 24;

  private final PictureSheet sheet;
  private final List<String> notes;

  private Picture(PictureSheet sheet, List<String> notes) {
    this.sheet = sheet;
    this.notes = List.copyOf(notes);
  }

  /**
   * Draws trials.
   *
   * @param sweep the name of the sweep
   * @param axes the parameters that the sweep varies, in the order written
   * @param trials at least one
   * @param kinds what to show of them, at least one
   * @param sets the samples to show where samples are shown, at least one
   * @throws InvalidInputException when there is nothing of that, or it is too much for a picture,
   *     or this machine cannot draw
   */
  public static Picture of(
      String sweep,
      List<Parameter<?>> axes,
      List<PictureTrial> trials,
      List<PictureKind> kinds,
      Set<SampleSet> sets) {
    checkTrials(trials, kinds, sets);
    checkFonts();
    List<Configuration> configurations =
        trials.stream().map(trial -> trial.result().configuration()).toList();
    PictureLabels labels = new PictureLabels(sweep, axes, configurations);
    List<PictureRow> rows = new ArrayList<>();
    kinds.forEach(kind -> rows.addAll(rows(kind, trials, labels, sets)));
    if (rows.size() > MOST_ROWS) {
      throw new InvalidInputException(
          "a picture has up to "
              + MOST_ROWS
              + " rows of panels, and this would have "
              + rows.size()
              + "; give fewer trials or show less of them");
    }
    return new Picture(new PictureSheet(labels.title(), rows), absent(trials, kinds, sets));
  }

  private static void checkTrials(
      List<PictureTrial> trials, List<PictureKind> kinds, Set<SampleSet> sets) {
    if (trials.size() > MOST_TRIALS) {
      throw new InvalidInputException(
          "a picture shows up to "
              + MOST_TRIALS
              + " trials, got "
              + trials.size()
              + "; give fewer");
    }
    List<String> problems =
        kinds.stream()
            .filter(kind -> trials.stream().noneMatch(trial -> trial.has(kind, sets)))
            .map(kind -> trials.get(0).absence(kind))
            .distinct()
            .toList();
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  /** Returns a line for each trial of which something is not shown that is shown of others. */
  private static List<String> absent(
      List<PictureTrial> trials, List<PictureKind> kinds, Set<SampleSet> sets) {
    return trials.stream()
        .flatMap(
            trial ->
                kinds.stream()
                    .filter(kind -> !isOfCurves(kind) && !trial.has(kind, sets))
                    .map(trial::absence))
        .toList();
  }

  private static boolean isOfCurves(PictureKind kind) {
    return kind == PictureKind.CURVE || kind == PictureKind.ACCURACY;
  }

  /** Returns a line for each trial that a panel leaves out. */
  public List<String> notes() {
    return notes;
  }

  /** Asks for a font, since the rest of Java runs where there is none. */
  private static void checkFonts() {
    try {
      FontRenderContext context = new FontRenderContext(null, true, true);
      new Font(Font.SANS_SERIF, Font.PLAIN, 12).getStringBounds("x", context);
    } catch (RuntimeException | LinkageError | InternalError e) {
      throw new InvalidInputException(
          "no picture can be drawn, since Java finds no fonts on this machine; install fontconfig"
              + " and a font (on Debian: apt-get install fontconfig fonts-dejavu-core)");
    }
  }

  private static List<PictureRow> rows(
      PictureKind kind, List<PictureTrial> trials, PictureLabels labels, Set<SampleSet> sets) {
    List<PictureTrial> shown = trials.stream().filter(trial -> trial.has(kind, sets)).toList();
    return switch (kind) {
      case CURVE -> List.of(PictureRow.of(400, MetricPlot.loss(trials, labels).panel()));
      case ACCURACY -> List.of(PictureRow.of(340, ofShares(trials, labels).panel()));
      case BOUNDARY ->
          PictureRow.ofPlanes(shown.stream().map(trial -> boundary(trial, labels, sets)).toList());
      default ->
          shown.stream()
              .flatMap(trial -> under(title(trial, labels), rows(kind, trial.artefacts(), sets)))
              .toList();
    };
  }

  /** Returns the accuracies, or of trials that predict quantities how far they are off. */
  private static MetricPlot ofShares(List<PictureTrial> trials, PictureLabels labels) {
    return trials.stream().allMatch(trial -> Task.isRegression(trial.result().configuration()))
        ? MetricPlot.rmse(trials, labels)
        : MetricPlot.accuracy(trials, labels);
  }

  /** Returns what a trial has for itself. */
  private static List<PictureRow> rows(PictureKind kind, TrialArtefacts kept, Set<SampleSet> sets) {
    return switch (kind) {
      case PREDICTIONS ->
          sets.stream()
              .sorted()
              .flatMap(
                  set ->
                      kept.predictions(set).stream()
                          .flatMap(made -> predictions(made, set).stream()))
              .toList();
      case STATISTICS -> new StatisticsPlot(kept.statistics()).rows();
      case MOMENTS -> new MomentsPlot(kept.statistics()).rows();
      case HISTOGRAMS -> new HistogramsPlot(kept.histograms()).rows();
      case KERNELS -> new KernelsPlot(FirstKernels.of(kept.arrays()).orElseThrow()).rows();
      case CURVE, ACCURACY, BOUNDARY -> throw new IllegalArgumentException("shared by trials");
    };
  }

  private static List<PictureRow> predictions(Predictions made, SampleSet set) {
    return made.quantities().isPresent()
        ? new QuantitiesPlot(made, set).rows()
        : new PredictionsPlot(made, set).rows();
  }

  private static Stream<PictureRow> under(String title, List<PictureRow> rows) {
    return Stream.concat(Stream.of(rows.get(0).under(title)), rows.stream().skip(1));
  }

  private static JFreeChart boundary(
      PictureTrial trial, PictureLabels labels, Set<SampleSet> sets) {
    Map<SampleSet, PictureSamples> samples = new EnumMap<>(SampleSet.class);
    sets.forEach(set -> trial.planeSamples(set).ifPresent(made -> samples.put(set, made)));
    return new BoundaryPlot(trial.artefacts().boundary().orElseThrow(), samples)
        .panel(title(trial, labels));
  }

  /**
   * Returns what sets a trial apart; nothing for a single one, which the picture is named after.
   */
  private static String title(PictureTrial trial, PictureLabels labels) {
    return labels.of(trial.result().configuration());
  }

  /**
   * Draws activations beside their derivatives.
   *
   * @param activations at least one, each of one number
   * @param leak the slope of leaky_relu below 0
   * @throws InvalidInputException when this machine cannot draw
   */
  public static Picture ofActivations(List<Activation> activations, double leak) {
    checkFonts();
    ActivationsPlot plot = new ActivationsPlot(activations, leak);
    return new Picture(new PictureSheet("activations", List.of(plot.row())), List.of());
  }

  /**
   * Writes the picture as a whole; makes its folder if need be.
   *
   * @param file its ending, {@code .png} or {@code .svg}, says in what format
   * @throws InvalidInputException when it has another ending, or would be among what a results
   *     folder keeps
   * @throws org.sweepstack.files.ResultsException when it cannot be written; what was there stays
   */
  public void write(Path file) {
    checkEnding(file);
    ChosenPlace.checkFile(file);
    WholeFile.writeBytes(file, isSvg(file) ? sheet.svg() : sheet.png());
  }

  private static boolean isSvg(Path file) {
    return ending(file, ".svg");
  }

  private static boolean ending(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /**
   * Checks the name of a file.
   *
   * @throws InvalidInputException when there is no format for its ending
   */
  public static void checkEnding(Path file) {
    if (!isSvg(file) && !ending(file, ".png")) {
      throw new InvalidInputException(
          file + ": pictures are written as .png or .svg; give a file that ends so");
    }
  }
}

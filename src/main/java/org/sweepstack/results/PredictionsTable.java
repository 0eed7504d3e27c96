package org.sweepstack.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweepstack.csv.Cell;
import org.sweepstack.csv.SpreadsheetText;
import org.sweepstack.csv.Table;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrueQuantities;

/**
 * One row per completed trial and sample of what was predicted, in a column of their set where that
 * is more than the test samples. Inputs are named as in the data, with {@code input_} before, so
 * that a column of the data never takes the name of one of ours; a trial without such an input or
 * output has an empty cell. The pixels of images are left out: a column for each would hide the
 * rest.
 *
 * @param finished the trials, whose predictions are loaded one trial after the other
 * @param features the names of the inputs of all of them
 * @param outputs the most outputs that one of them has
 * @param hasSets whether there are predictions of other than test samples
 * @param quantities the names of the quantities that one of them predicts where those are several:
 *     each has a column of its own
 */
record PredictionsTable(
    List<FinishedTrial> finished,
    List<String> features,
    int outputs,
    boolean hasSets,
    List<String> quantities)
    implements Table {
  static final String FILE = "predictions.csv";

  /** Returns the table of trials, after a first look at the predictions of all. */
  static PredictionsTable of(List<FinishedTrial> finished) {
    Set<String> features = new LinkedHashSet<>();
    int outputs = 0;
    boolean hasSets = false;
    Set<String> quantities = new LinkedHashSet<>();
    for (FinishedTrial trial : finished) {
      TrialArtefacts kept = trial.artefacts();
      hasSets |= kept.trainPredictions().isPresent();
      for (SampleSet set : SampleSet.values()) {
        if (kept.predictions(set).isEmpty()) {
          continue;
        }
        Predictions made = kept.predictions(set).orElseThrow();
        if (!Parameters.CONVOLUTION.matters(trial.result().configuration())) {
          features.addAll(made.featureNames());
        }
        made.quantities()
            .map(TrueQuantities::names)
            .filter(names -> names.size() > 1)
            .ifPresent(quantities::addAll);
        outputs = Math.max(outputs, made.outputs().length / made.samples());
      }
    }
    return new PredictionsTable(
        finished, List.copyOf(features), outputs, hasSets, List.copyOf(quantities));
  }

  @Override
  public String fileName() {
    return FILE;
  }

  @Override
  public List<String> header() {
    List<String> header = new ArrayList<>(List.of("trial"));
    if (hasSets) {
      header.add("set");
    }
    header.add("sample");
    features.forEach(name -> header.add(SpreadsheetText.ofName("input_" + name)));
    header.add("truth");
    quantities.forEach(name -> header.add(SpreadsheetText.ofName("truth_" + name)));
    IntStream.range(0, outputs).forEach(output -> header.add("output_" + output));
    header.add("predicted");
    return header;
  }

  @Override
  public Stream<List<String>> rows() {
    return finished.stream().flatMap(this::rows);
  }

  private Stream<List<String>> rows(FinishedTrial trial) {
    TrialArtefacts kept = trial.artefacts();
    Configuration configuration = trial.result().configuration();
    return Arrays.stream(SampleSet.values())
        .flatMap(
            set -> kept.predictions(set).stream().flatMap(made -> rows(configuration, set, made)));
  }

  private Stream<List<String>> rows(Configuration configuration, SampleSet set, Predictions made) {
    String trial = configuration.id().text();
    Precision precision = configuration.get(Parameters.PRECISION);
    List<String> classes = SpreadsheetText.ofClasses(made.classNames());
    int[] places = features.stream().mapToInt(made.featureNames()::indexOf).toArray();
    return IntStream.range(0, made.samples())
        .mapToObj(
            sample -> {
              List<String> row = new ArrayList<>(List.of(trial));
              if (hasSets) {
                row.add(set.word());
              }
              row.add(Integer.toString(sample));
              for (int place : places) {
                row.add(place < 0 ? "" : Cell.of(made.inputs()[place * made.samples() + sample]));
              }
              addTruth(made, sample, classes, row);
              for (int output = 0; output < outputs; output++) {
                int index = output * made.samples() + sample;
                row.add(
                    index < made.outputs().length ? Cell.of(made.outputs()[index], precision) : "");
              }
              row.add(predicted(made, sample, classes, precision));
              return row;
            });
  }

  private void addTruth(Predictions made, int sample, List<String> classes, List<String> row) {
    List<String> names = made.quantities().map(TrueQuantities::names).orElse(List.of());
    if (names.isEmpty()) {
      row.add(classes.get(made.truth()[sample]));
    } else {
      row.add(names.size() == 1 ? Cell.of(made.quantities().get().values()[sample]) : "");
    }
    for (String name : quantities) {
      int place = names.size() > 1 ? names.indexOf(name) : -1;
      row.add(
          place < 0
              ? ""
              : Cell.of(made.quantities().get().values()[place * made.samples() + sample]));
    }
  }

  /** Returns the class or the one quantity; several are the outputs. */
  private static String predicted(
      Predictions made, int sample, List<String> classes, Precision precision) {
    if (made.quantities().isEmpty()) {
      return classes.get(made.predicted()[sample]);
    }
    return made.outputs().length == made.samples()
        ? Cell.of(made.outputs()[sample], precision)
        : "";
  }

  @Override
  public String remedyForLength() {
    return "fewer test_points make it shorter, or " + Table.super.remedyForLength();
  }
}

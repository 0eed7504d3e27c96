package org.sweepstack.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.TrialResult;

/**
 * One row per completed trial and test sample. Inputs are named as in the data, with {@code input_}
 * before, so that a column of the data never takes the name of one of ours; a trial without such an
 * input or output has an empty cell.
 */
record PredictionsTable(List<Attempt> attempts) implements Table {

  @Override
  public String fileName() {
    return "predictions.csv";
  }

  @Override
  public List<String> header() {
    List<String> header = new ArrayList<>(List.of("trial", "sample"));
    featureNames().forEach(name -> header.add("input_" + name));
    header.add("truth");
    IntStream.range(0, outputCount()).forEach(output -> header.add("output_" + output));
    header.add("predicted");
    return header;
  }

  private Stream<Predictions> predictions() {
    return attempts.stream().flatMap(attempt -> of(attempt.result()).stream());
  }

  private static Optional<Predictions> of(TrialResult result) {
    return result.artefacts().predictions();
  }

  private List<String> featureNames() {
    return predictions().flatMap(made -> made.featureNames().stream()).distinct().toList();
  }

  private int outputCount() {
    return predictions().mapToInt(made -> made.outputs().length / made.samples()).max().orElse(0);
  }

  @Override
  public Stream<List<String>> rows() {
    List<String> names = featureNames();
    int outputs = outputCount();
    return attempts.stream()
        .map(Attempt::result)
        .flatMap(result -> of(result).stream().flatMap(made -> rows(result, made, names, outputs)));
  }

  private static Stream<List<String>> rows(
      TrialResult result, Predictions made, List<String> names, int outputs) {
    String trial = result.configuration().id().text();
    Precision precision = result.configuration().get(Parameters.PRECISION);
    return IntStream.range(0, made.samples())
        .mapToObj(
            sample -> {
              List<String> row = new ArrayList<>(List.of(trial, Integer.toString(sample)));
              for (String name : names) {
                int feature = made.featureNames().indexOf(name);
                row.add(
                    feature < 0 ? "" : Cell.of(made.inputs()[feature * made.samples() + sample]));
              }
              row.add(className(made, made.truth()[sample]));
              for (int output = 0; output < outputs; output++) {
                int index = output * made.samples() + sample;
                row.add(
                    index < made.outputs().length ? Cell.of(made.outputs()[index], precision) : "");
              }
              row.add(className(made, made.predicted()[sample]));
              return row;
            });
  }

  /**
   * Returns a class's name; a label such as -1 is a number, which no spreadsheet takes for a
   * formula.
   */
  private static String className(Predictions made, int index) {
    String name = made.classNames().get(index);
    return Numbers.parse(name).isPresent() ? name : Cell.ofFreeText(name);
  }

  @Override
  public String remedyForLength() {
    return "fewer test_points make it shorter, or " + Table.super.remedyForLength();
  }
}

package org.sweepstack.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.sweepstack.sweep.DataOutline;
import org.sweepstack.terminal.ShortNumbers;
import org.sweepstack.terminal.TextTable;
import org.sweepstack.trial.Choice;
import org.sweepstack.trial.ClassCounts;
import org.sweepstack.trial.LayerOutline;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.ToldClasses;
import org.sweepstack.trial.TrueQuantities;

/** Tables of what one trial is made of, and of what it says. */
final class TrialTables {
  /** With more, the lines wrap; predictions.csv has all. */
  private static final int MOST_OUTPUTS = 10;

  private final PrintWriter out;

  TrialTables(PrintWriter out) {
    this.out = out;
  }

  /** Prints a row a layer, and how many weights and biases all have. */
  void layers(List<LayerOutline> layers) {
    TextTable table =
        new TextTable(List.of("layer", "what", "in", "out", "parameters", "activation"));
    for (int index = 0; index < layers.size(); index++) {
      LayerOutline layer = layers.get(index);
      table.add(
          List.of(
              Integer.toString(index + 1),
              layer.description(),
              layer.input(),
              layer.output(),
              Integer.toString(layer.parameters()),
              layer.activation().map(Choice::word).orElse("-")));
    }
    table.print(out);
    out.println(
        Counted.of(layers.stream().mapToInt(LayerOutline::parameters).sum(), "parameter")
            + " in all");
  }

  /** Prints a row a set: its shape, and how many samples of each class it has. */
  void data(DataOutline outline) {
    List<String> header = new ArrayList<>(List.of("set", "samples", "shape"));
    outline.classNames().forEach(name -> header.add("class " + name));
    TextTable table = new TextTable(header);
    for (SampleSet set : SampleSet.values()) {
      List<String> row =
          new ArrayList<>(
              List.of(set.word(), Integer.toString(outline.count(set)), outline.shape(set)));
      if (!outline.classNames().isEmpty()) {
        outline.counts().get(set).forEach(count -> row.add(count.toString()));
      }
      table.add(row);
    }
    table.print(out);
  }

  /** Prints a row a class: how many test samples are of it, and how well they are told. */
  void classes(ToldClasses told) {
    ClassCounts counts = told.bySet().get(SampleSet.TEST);
    TextTable table = new TextTable(List.of("class", "test samples", "precision", "recall", "f1"));
    for (int label = 0; label < told.names().size(); label++) {
      table.add(
          List.of(
              told.names().get(label),
              Integer.toString(counts.truth()[label]),
              ShortNumbers.format(counts.precision(label)),
              ShortNumbers.format(counts.recall(label)),
              ShortNumbers.format(counts.f1(label))));
    }
    table.print(out);
    out.println();
  }

  /** Prints a row a sample and quantity, and how far they are from the truth in the mean. */
  private void quantities(SampleSet set, Predictions made, TrueQuantities truth) {
    boolean areSeveral = truth.names().size() > 1;
    List<String> header = new ArrayList<>(List.of("sample", "truth", "predicted", "residual"));
    if (areSeveral) {
      header.add(1, "quantity");
    }
    TextTable table = new TextTable(header);
    double squares = 0;
    for (int sample = 0; sample < made.samples(); sample++) {
      for (int index = 0; index < truth.names().size(); index++) {
        int place = index * made.samples() + sample;
        double residual = truth.values()[place] - made.outputs()[place];
        squares += residual * residual;
        List<String> row = new ArrayList<>(List.of(Integer.toString(sample)));
        if (areSeveral) {
          row.add(truth.names().get(index));
        }
        row.add(ShortNumbers.format(truth.values()[place]));
        row.add(ShortNumbers.format(made.outputs()[place]));
        row.add(ShortNumbers.format(residual));
        table.add(row);
      }
    }
    table.print(out);
    if (!areSeveral) {
      out.printf(
          Locale.ROOT,
          "%s: %s rmse %s%n",
          Counted.of(made.samples(), set.word() + " sample"),
          set.word(),
          ShortNumbers.format(Math.sqrt(squares / made.samples())));
    }
  }

  /** Prints a row a sample, and how many were predicted rightly. */
  void predictions(SampleSet set, Predictions made) {
    if (made.quantities().isPresent()) {
      quantities(set, made, made.quantities().get());
      return;
    }
    int outputs = made.outputs().length / made.samples();
    List<String> header = new ArrayList<>(List.of("sample", "truth", "predicted"));
    IntStream.range(0, Math.min(MOST_OUTPUTS, outputs))
        .forEach(output -> header.add(outputs == 1 ? "output" : "output_" + output));
    header.add("");
    TextTable table = new TextTable(header);
    int right = 0;
    for (int sample = 0; sample < made.samples(); sample++) {
      boolean isRight = made.truth()[sample] == made.predicted()[sample];
      right += isRight ? 1 : 0;
      List<String> row =
          new ArrayList<>(
              List.of(
                  Integer.toString(sample),
                  made.classNames().get(made.truth()[sample]),
                  made.classNames().get(made.predicted()[sample])));
      for (int output = 0; output < Math.min(MOST_OUTPUTS, outputs); output++) {
        row.add(ShortNumbers.format(made.outputs()[output * made.samples() + sample]));
      }
      row.add(isRight ? "" : "wrong");
      table.add(row);
    }
    table.print(out);
    out.printf(
        Locale.ROOT,
        "%d of %s predicted rightly: %s accuracy %s%n",
        right,
        Counted.of(made.samples(), set.word() + " sample"),
        set.word(),
        ShortNumbers.format((double) right / made.samples()));
  }
}

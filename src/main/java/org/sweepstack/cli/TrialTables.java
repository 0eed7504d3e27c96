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
import org.sweepstack.trial.LayerOutline;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.SampleSet;

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
      outline.counts().get(set).forEach(count -> row.add(count.toString()));
      table.add(row);
    }
    table.print(out);
  }

  /** Prints a row a sample, and how many were predicted rightly. */
  void predictions(SampleSet set, Predictions made) {
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

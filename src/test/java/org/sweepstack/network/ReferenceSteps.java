package org.sweepstack.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/** What scripts/reference/training_steps.py wrote, which says what the columns mean. */
final class ReferenceSteps {
  private static final Path FOLDER = Path.of("src/test/resources/network");
  private static final int INPUTS = 2;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private ReferenceSteps() {}

  /**
   * A training.
   *
   * @param name its parameters, such as {@code activation=tanh;l2=0.01}
   * @param outputs O
   * @param steps the start, which is step 0, and the steps from there
   */
  record Case(String name, int outputs, List<Step> steps) {

    /** Returns the configuration that the name states. */
    Configuration configuration() {
      return Configuration.defaults().withAll(values());
    }

    private Map<Parameter<?>, Object> values() {
      Map<Parameter<?>, Object> values = new LinkedHashMap<>();
      for (String setting : name.split(";")) {
        String[] parts = setting.split("=");
        Parameter<?> parameter = Parameters.byName(parts[0]).orElseThrow();
        values.put(parameter, parameter.type().parse(parts[1]).orElseThrow());
      }
      return values;
    }

    /** Returns the layers between the samples' inputs and the outputs. */
    NetworkShape shape() {
      Configuration configuration = configuration();
      return NetworkShape.of(
          INPUTS,
          configuration.get(Parameters.HIDDEN).widths(),
          outputs,
          configuration.get(Parameters.BIAS).isOn());
    }

    /** Returns the chosen samples with this case's targets; all when none is chosen. */
    SampleMatrix select(List<double[]> samples, List<Integer> chosen) {
      List<double[]> rows = chosen.isEmpty() ? samples : chosen.stream().map(samples::get).toList();
      return SampleMatrix.of(
          rows.size(), columns(rows, 0, INPUTS), columns(rows, INPUTS, INPUTS + outputs));
    }

    private static double[] columns(List<double[]> rows, int from, int to) {
      return IntStream.range(from, to)
          .boxed()
          .flatMapToDouble(column -> rows.stream().mapToDouble(row -> row[column]))
          .toArray();
    }

    @Override
    public String toString() {
      return name + ", outputs=" + outputs;
    }
  }

  /**
   * Where a training stands after a step.
   *
   * @param number from 1; 0 for the start
   * @param samples those the step saw, from 0; empty for all
   * @param loss over all samples
   * @param parameters as {@link NetworkShape} lays them out
   */
  @SuppressWarnings("ArrayRecordComponent") // read, never compared
  record Step(int number, List<Integer> samples, double loss, double[] parameters) {}

  /** Reads all cases, in the order of the file. */
  static List<Case> cases() throws IOException {
    Map<List<String>, List<Step>> steps = new LinkedHashMap<>();
    try (InputStream file = Files.newInputStream(FOLDER.resolve("training_steps.csv.gz"))) {
      for (CSVRecord row : rows(new GZIPInputStream(file))) {
        List<String> key = List.of(row.get("case"), row.get("outputs"));
        steps.computeIfAbsent(key, absent -> new ArrayList<>()).add(step(row));
      }
    }
    List<Case> cases = new ArrayList<>();
    steps.forEach((key, of) -> cases.add(new Case(key.get(0), Integer.parseInt(key.get(1)), of)));
    return cases;
  }

  private static Step step(CSVRecord row) {
    return new Step(
        Integer.parseInt(row.get("step")),
        words(row.get("samples")).map(Integer::valueOf).toList(),
        Double.parseDouble(row.get("loss")),
        words(row.get("parameters")).mapToDouble(Double::parseDouble).toArray());
  }

  private static Stream<String> words(String cell) {
    return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty());
  }

  /** Reads the samples: two inputs and three targets each. */
  static List<double[]> samples() throws IOException {
    try (InputStream file = Files.newInputStream(FOLDER.resolve("training_samples.csv"))) {
      return rows(file).stream()
          .map(row -> row.stream().mapToDouble(Double::parseDouble).toArray())
          .toList();
    }
  }

  private static List<CSVRecord> rows(InputStream file) throws IOException {
    Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8);
    try (CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      return parser.getRecords();
    }
  }
}

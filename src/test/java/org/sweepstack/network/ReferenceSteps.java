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
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/** What scripts/reference/training_steps.py wrote, which says what the columns mean. */
final class ReferenceSteps {
  private static final Path FOLDER = Path.of("src/test/resources/network");

  /** Of the images, which the script says, too. */
  private static final ImageShape IMAGE = new ImageShape(2, 6, 5);

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private ReferenceSteps() {}

  /**
   * A training.
   *
   * @param name its parameters, such as {@code activation=tanh;l2=0.01}
   * @param image the shape of the samples; points have a channel and a row
   * @param outputs O
   * @param steps the start, which is step 0, and the steps from there
   */
  record Case(String name, ImageShape image, int outputs, List<Step> steps) {

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
      ShapeBuilder layers = ShapeBuilder.ofImages(image, configuration.get(Parameters.BIAS).isOn());
      configuration.get(Parameters.CONVOLUTION).blocks().forEach(layers::block);
      configuration.get(Parameters.HIDDEN).widths().forEach(layers::dense);
      return layers.dense(outputs).build();
    }

    /** Returns the chosen samples with this case's targets; all when none is chosen. */
    SampleMatrix select(List<double[]> samples, List<Integer> chosen) {
      List<double[]> rows = chosen.isEmpty() ? samples : chosen.stream().map(samples::get).toList();
      return SampleMatrix.of(
          rows.size(),
          columns(rows, 0, image.size()),
          columns(rows, image.size(), image.size() + outputs));
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

  /** Reads all cases on points, in the order of the file. */
  static List<Case> ofPoints() throws IOException {
    return cases("training_steps.csv.gz", new ImageShape(1, 1, 2));
  }

  /** Reads all cases on images, in the order of the file. */
  static List<Case> ofImages() throws IOException {
    return cases("image_steps.csv.gz", IMAGE);
  }

  private static List<Case> cases(String name, ImageShape image) throws IOException {
    Map<List<String>, List<Step>> steps = new LinkedHashMap<>();
    try (InputStream file = Files.newInputStream(FOLDER.resolve(name))) {
      for (CSVRecord row : rows(new GZIPInputStream(file))) {
        List<String> key = List.of(row.get("case"), row.get("outputs"));
        steps.computeIfAbsent(key, absent -> new ArrayList<>()).add(step(row));
      }
    }
    List<Case> cases = new ArrayList<>();
    steps.forEach(
        (key, of) -> cases.add(new Case(key.get(0), image, Integer.parseInt(key.get(1)), of)));
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

  /** Reads the samples of a case: its inputs and three targets each. */
  static List<double[]> samples(Case of) throws IOException {
    String name = of.image().equals(IMAGE) ? "image_samples.csv" : "training_samples.csv";
    try (InputStream file = Files.newInputStream(FOLDER.resolve(name))) {
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

package org.sweepstack.model;

import static org.sweepstack.model.OnnxGraph.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import onnx.Onnx.TensorProto.DataType;
import org.sweepstack.trial.ColumnInput;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.LinearScale;
import org.sweepstack.trial.Preparation;
import org.sweepstack.trial.TableColumn;

/**
 * The part of a graph that makes the inputs of a network, in double whatever the network computes
 * in: numbers, words and pixels as the data have them go in.
 */
final class OnnxInputs {
  /** The numbers of a row, [N, columns of numbers], NaN where one is missing. */
  static final String NUMBERS = "numbers";

  /** The words of a row, [N, columns of words], the empty text where one is missing. */
  static final String WORDS = "words";

  /** An image of whole numbers from 0 to 255, or of any numbers, [N, channels, rows, columns]. */
  static final String PIXELS = "pixels";

  private static final long MISSING = -2;
  private static final long UNKNOWN = -1;

  private final OnnxGraph graph;
  private final Preparation preparation;
  private final List<Integer> numbers;
  private final List<Integer> words;

  /** Which inputs of the network each piece holds, in the order in which pieces are joined. */
  private final List<Integer> order = new ArrayList<>();

  private final List<String> pieces = new ArrayList<>();

  OnnxInputs(OnnxGraph graph, Preparation preparation) {
    this.graph = graph;
    this.preparation = preparation;
    List<TableColumn> columns = preparation.columns();
    numbers = places(columns, false);
    words = places(columns, true);
  }

  private static List<Integer> places(List<TableColumn> columns, boolean areWords) {
    return IntStream.range(0, columns.size())
        .filter(column -> columns.get(column).isCategory() == areWords)
        .boxed()
        .toList();
  }

  /** Returns the names of columns of numbers or of words, in the order in which they go in. */
  static List<String> columns(Preparation preparation, boolean areWords) {
    return places(preparation.columns(), areWords).stream()
        .map(column -> preparation.columns().get(column).name())
        .toList();
  }

  /** Adds what makes the inputs, and returns the name of these: [N, I] in double. */
  String add() {
    String made = preparation.image().isPresent() ? image() : row();
    return preparation.scale().map(scale -> scaled(made, scale)).orElse(made);
  }

  private String image() {
    ImageShape image = preparation.image().orElseThrow();
    String pixels =
        graph.input(
            PIXELS,
            preparation.arePixels() ? DataType.UINT8 : DataType.DOUBLE,
            List.of(image.channels(), image.rows(), image.columns()));
    String flat = graph.node("Flatten", List.of(pixels), attribute("axis", 1));
    return preparation.arePixels()
        ? graph.node(
            "Div",
            List.of(
                graph.cast(flat, DataType.DOUBLE),
                graph.numbers(DataType.DOUBLE, List.of(1), preparation.brightest())))
        : flat;
  }

  private String row() {
    if (!numbers.isEmpty()) {
      addNumbers();
    }
    if (!words.isEmpty()) {
      String given = graph.input(WORDS, DataType.STRING, List.of(words.size()));
      for (int column : words) {
        addWords(given, column);
      }
    }
    String joined =
        pieces.size() == 1
            ? pieces.get(0)
            : graph.node("Concat", List.copyOf(pieces), attribute("axis", 1));
    boolean isOrdered = order.equals(IntStream.range(0, order.size()).boxed().toList());
    return isOrdered ? joined : taken(joined, inverse(order));
  }

  private static long[] inverse(List<Integer> order) {
    return IntStream.range(0, order.size()).mapToLong(order::indexOf).toArray();
  }

  /** Adds the choice of some columns of a value, in the given order. */
  private String taken(String value, long... columns) {
    return graph.node("Gather", List.of(value, graph.integers(columns)), attribute("axis", 1));
  }

  private void addNumbers() {
    String given = graph.input(NUMBERS, DataType.DOUBLE, List.of(numbers.size()));
    List<Integer> plain = inputs(ColumnInput.Number.class, numbers);
    List<Integer> gaps = inputs(ColumnInput.Gap.class, numbers);
    if (!plain.isEmpty()) {
      add(filled(columnsOf(given, plain), plain), plain);
    }
    if (!gaps.isEmpty()) {
      String isMissing = graph.node("IsNaN", List.of(columnsOf(given, gaps)));
      add(graph.cast(isMissing, DataType.DOUBLE), gaps);
    }
  }

  /** Returns the inputs of a kind that are made of some columns. */
  private List<Integer> inputs(Class<? extends ColumnInput> kind, List<Integer> columns) {
    List<ColumnInput> inputs = preparation.inputs();
    return IntStream.range(0, inputs.size())
        .filter(index -> kind.isInstance(inputs.get(index)))
        .filter(index -> columns.contains(inputs.get(index).column()))
        .boxed()
        .toList();
  }

  /** Adds the numbers that each of some inputs is made of. */
  private String columnsOf(String given, List<Integer> inputs) {
    List<Integer> places =
        inputs.stream()
            .map(index -> numbers.indexOf(preparation.inputs().get(index).column()))
            .toList();
    boolean isWhole = places.equals(IntStream.range(0, numbers.size()).boxed().toList());
    return isWhole ? given : taken(given, places.stream().mapToLong(place -> place).toArray());
  }

  /** Adds means where numbers are missing, if there are any. */
  private String filled(String value, List<Integer> inputs) {
    List<Double> means =
        inputs.stream()
            .map(index -> (ColumnInput.Number) preparation.inputs().get(index))
            .map(ColumnInput.Number::mean)
            .toList();
    if (Double.isNaN(means.get(0))) {
      return value;
    }
    return graph.node(
        "Where", List.of(graph.node("IsNaN", List.of(value)), graph.row(means), value));
  }

  private void addWords(String given, int column) {
    List<Integer> ofWords = inputs(ColumnInput.OneWord.class, List.of(column));
    List<Integer> gaps = inputs(ColumnInput.Gap.class, List.of(column));
    if (ofWords.isEmpty() && gaps.isEmpty()) {
      return;
    }
    String code = code(taken(given, words.indexOf(column)), column);
    String isMissing = graph.node("Equal", List.of(code, graph.integers(MISSING)));
    if (!ofWords.isEmpty()) {
      add(oneWord(code, isMissing, ofWords), ofWords);
    }
    if (!gaps.isEmpty()) {
      add(graph.cast(isMissing, DataType.DOUBLE), gaps);
    }
  }

  /** Adds the place of a word among those of its column. */
  private String code(String word, int column) {
    List<String> keys = new ArrayList<>(preparation.columns().get(column).words());
    long[] places = LongStream.range(0, keys.size() + 1L).toArray();
    keys.add("");
    places[keys.size() - 1] = MISSING;
    return graph.node(
        OnnxGraph.ML_DOMAIN,
        "LabelEncoder",
        List.of(word),
        attribute("keys_strings", keys),
        attribute("values_int64s", places),
        attribute("default_int64", UNKNOWN));
  }

  /** Adds inputs that are 1 where their word stands, and the share of it where none does. */
  private String oneWord(String code, String isMissing, List<Integer> inputs) {
    List<ColumnInput.OneWord> made =
        inputs.stream()
            .map(index -> (ColumnInput.OneWord) preparation.inputs().get(index))
            .toList();
    String wanted = graph.integers(made.stream().mapToLong(ColumnInput.OneWord::word).toArray());
    String stands = graph.cast(graph.node("Equal", List.of(code, wanted)), DataType.DOUBLE);
    String shares = graph.row(made.stream().map(ColumnInput.OneWord::share).toList());
    return graph.node("Where", List.of(isMissing, shares, stands));
  }

  private void add(String piece, List<Integer> inputs) {
    pieces.add(piece);
    order.addAll(inputs);
  }

  private String scaled(String value, LinearScale scale) {
    String centered = graph.node("Sub", List.of(value, graph.row(scale.means())));
    boolean isCenteredOnly = scale.deviations().stream().allMatch(deviation -> deviation == 1);
    return isCenteredOnly
        ? centered
        : graph.node("Div", List.of(centered, graph.row(scale.deviations())));
  }
}

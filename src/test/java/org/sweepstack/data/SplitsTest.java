package org.sweepstack.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweepstack.trial.ColumnChoice;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.MissingCells;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.RandomStreams;
import org.sweepstack.trial.RandomStreams.Purpose;
import org.sweepstack.trial.SplitKind;

/**
 * Which rows of a file train, validate and test; of scikit-learn's by scripts/reference/tables.py.
 */
class SplitsTest {
  private static final Path RESOURCES = Path.of("src", "test", "resources", "data");
  private static final int FOLDS = 5;

  /** Where the group, the time and the set of a row stand in the table. */
  private static final Map<SplitKind, String> COLUMNS =
      Map.of(SplitKind.TIME, "day", SplitKind.GROUP, "shop", SplitKind.COLUMN, "set");

  @TempDir Path path;

  private static List<List<String>> rows(String file) throws IOException {
    return Files.readAllLines(RESOURCES.resolve(file)).stream()
        .map(line -> List.of(line.split(",", -1)))
        .toList();
  }

  private static List<String> column(String name, String file) throws IOException {
    List<List<String>> rows = rows(file);
    int index = rows.get(0).indexOf(name);
    return rows.stream().skip(1).map(row -> row.get(index)).toList();
  }

  private Configuration configuration(SplitKind split) throws IOException {
    return CsvFolder.configuration(
            new CsvFolder(path).write(Files.readString(RESOURCES.resolve("sklearn_table.csv"))))
        .with(Parameters.TARGET, "kind")
        .with(Parameters.COLUMNS, columns("-id; -shop; -day; -set"))
        .with(Parameters.MISSING, MissingCells.MEAN_INDICATOR)
        .with(Parameters.SPLIT, split)
        .with(Parameters.SPLIT_COLUMN, Optional.ofNullable(COLUMNS.get(split)));
  }

  private static List<int[]> sets(RowSplit split) {
    return List.of(split.train(), split.validation(), split.test());
  }

  private static Optional<ColumnChoice> columns(String text) {
    return Parameters.COLUMNS.type().parse(text).orElseThrow();
  }

  private static CsvTable table(Configuration configuration) {
    return CsvTable.read(configuration.get(Parameters.DATA_FILE), TableRequest.of(configuration));
  }

  private static RowSplit split(Configuration configuration) {
    return RowSplit.of(configuration, table(configuration));
  }

  @Test
  void makesTheInputsOfScikitLearn() throws IOException {
    Dataset made = new Datasets().of(configuration(SplitKind.COLUMN));
    List<List<String>> expected = rows("sklearn_inputs.csv");

    assertThat(made.featureNames()).hasSameElementsAs(expected.get(0));
    int row = 1;
    for (Samples set : List.of(made.train(), made.validation(), made.test())) {
      for (int sample = 0; sample < set.count(); sample++, row++) {
        for (int input = 0; input < made.features(); input++) {
          int at = expected.get(0).indexOf(made.featureNames().get(input));
          assertThat(set.feature(sample, input))
              .isCloseTo(Double.parseDouble(expected.get(row).get(at)), within(1e-12));
        }
      }
    }
    assertThat(row).isEqualTo(expected.size());
  }

  @Test
  void makesTheFoldsOfScikitLearn() throws IOException {
    CsvTable table = table(configuration(SplitKind.GROUP));
    int[] rows = PermutationSampler.natural(table.samples().count());
    Map<String, Parting> partings =
        Map.of(
            "all",
            new Parting.AtRandom(),
            "class",
            new ByClass(table.samples()),
            "group",
            new ByGroup(table.marks()));
    for (Map.Entry<String, Parting> parting : partings.entrySet()) {
      List<String> expected = column(parting.getKey(), "sklearn_folds.csv");
      for (int fold = 0; fold < FOLDS; fold++) {
        String name = String.valueOf(fold + 1);
        assertThat(parting.getValue().fold(rows, fold, FOLDS).chosen())
            .as(parting.getKey() + " " + name)
            .containsExactly(
                IntStream.of(rows).filter(row -> expected.get(row).equals(name)).toArray());
      }
    }
    for (int fold = 0; fold < FOLDS; fold++) {
      List<String> expected = column("time" + (fold + 1), "sklearn_folds.csv");
      Parting.Parts parts = new Parting.InOrder().fold(rows, fold, FOLDS);
      assertThat(parts.chosen()).containsExactly(where(expected, "validation"));
      assertThat(parts.rest()).containsExactly(where(expected, "train"));
    }
  }

  private static int[] where(List<String> roles, String role) {
    return IntStream.range(0, roles.size()).filter(row -> roles.get(row).equals(role)).toArray();
  }

  @Test
  void takesOfEachClassTheShareThatScikitLearnTakes() throws IOException {
    for (List<String> known : rows("sklearn_shares.csv").stream().skip(1).toList()) {
      int[] labels = new int[0];
      int[] counts = Stream.of(known.get(0).split(" ")).mapToInt(Integer::parseInt).toArray();
      for (int label = 0; label < counts.length; label++) {
        int[] more = new int[counts[label]];
        Arrays.fill(more, label);
        labels = IntStream.concat(IntStream.of(labels), IntStream.of(more)).toArray();
      }
      Samples samples = new Samples(1, new double[labels.length], labels);
      int[] chosen =
          new ByClass(samples)
              .test(
                  PermutationSampler.natural(labels.length), all -> Integer.parseInt(known.get(1)))
              .chosen();
      assertThat(
              IntStream.range(0, counts.length)
                  .mapToObj(
                      label ->
                          IntStream.of(chosen).filter(row -> samples.classOf(row) == label).count()
                              + "")
                  .collect(Collectors.joining(" ")))
          .as(known.toString())
          .isEqualTo(known.get(2));
    }
  }

  /** Trials that exist keep their rows: the order that the seed draws, tests first. */
  @ParameterizedTest
  @CsvSource({"1, 0.2, 0", "7, 0.33, 0.25"})
  void keepsTheSplitOfBeforeWhereNothingIsSaid(long seed, double test, double validation) {
    int rows = 61;
    Configuration configuration =
        Configuration.defaults()
            .with(Parameters.DATA_SEED, seed)
            .with(Parameters.TEST_FRACTION, test)
            .with(Parameters.VALIDATION_FRACTION, validation);
    int[] order = PermutationSampler.natural(rows);
    PermutationSampler.shuffle(RandomStreams.of(seed, Purpose.SPLIT), order);
    int tested = (int) Math.round(test * rows);
    int train = rows - tested - (int) (validation * (rows - tested));

    RowSplit split =
        RowSplit.of(
            configuration.with(Parameters.DATASET, DatasetKind.DIGITS),
            new Samples(1, new double[rows], new int[rows]));
    assertThat(split.test()).containsExactly(Arrays.copyOf(order, tested));
    assertThat(split.train()).containsExactly(Arrays.copyOfRange(order, tested, tested + train));
    assertThat(split.validation()).containsExactly(Arrays.copyOfRange(order, tested + train, rows));
  }

  @ParameterizedTest
  @EnumSource(SplitKind.class)
  void putsEveryRowIntoOneSet(SplitKind kind) throws IOException {
    Configuration configuration = configuration(kind);
    for (double fraction : kind == SplitKind.COLUMN ? new double[] {0} : new double[] {0, 0.25}) {
      RowSplit split = split(configuration.with(Parameters.VALIDATION_FRACTION, fraction));
      assertThat(all(split)).containsExactlyInAnyOrderElementsOf(everyRow(120));
      assertThat(split.validation().length > 0).isEqualTo(fraction > 0 || kind == SplitKind.COLUMN);
    }
  }

  private static List<Integer> all(RowSplit split) {
    return sets(split).stream().flatMap(set -> Arrays.stream(set).boxed()).toList();
  }

  private static List<Integer> everyRow(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @ParameterizedTest
  @EnumSource(SplitKind.class)
  void validatesOnEveryRowOnceInAllFolds(SplitKind kind) throws IOException {
    Configuration folded = configuration(kind).with(Parameters.FOLDS, Optional.of(FOLDS));
    List<Integer> validated = new ArrayList<>();
    int[] test = split(folded).test();
    for (int fold = 1; fold <= FOLDS; fold++) {
      RowSplit split = split(folded.with(Parameters.FOLD, fold));
      assertThat(split.test()).containsExactly(test);
      assertThat(all(split)).doesNotHaveDuplicates();
      IntStream.of(split.validation()).forEach(validated::add);
      if (kind != SplitKind.TIME) {
        assertThat(all(split)).hasSize(120);
      }
    }
    assertThat(validated).doesNotHaveDuplicates();
    // Over time, the rows before the first fold only train.
    int learning = 120 - test.length;
    assertThat(validated)
        .hasSize(kind == SplitKind.TIME ? FOLDS * (learning / (FOLDS + 1)) : learning);
  }

  @Test
  void keepsEachClassInItsShare() throws IOException {
    Configuration configuration =
        configuration(SplitKind.STRATIFIED).with(Parameters.VALIDATION_FRACTION, 0.25);
    CsvTable table = table(configuration);
    Map<Integer, Long> counts = classes(table, PermutationSampler.natural(120));
    for (long seed = 1; seed <= 5; seed++) {
      RowSplit split = split(configuration.with(Parameters.DATA_SEED, seed));
      for (int[] set : sets(split)) {
        Map<Integer, Long> shares = classes(table, set);
        counts.forEach(
            (label, count) ->
                assertThat((double) shares.get(label))
                    .isBetween(count * set.length / 120.0 - 1.5, count * set.length / 120.0 + 1.5));
      }
    }
  }

  private static Map<Integer, Long> classes(CsvTable table, int[] rows) {
    return IntStream.of(rows)
        .mapToObj(table.samples()::classOf)
        .collect(Collectors.groupingBy(label -> label, Collectors.counting()));
  }

  @Test
  void keepsGroupsTogether() throws IOException {
    Configuration configuration =
        configuration(SplitKind.GROUP).with(Parameters.VALIDATION_FRACTION, 0.25);
    List<String> shops = column("shop", "sklearn_table.csv");
    List<RowSplit> splits = new ArrayList<>(List.of(split(configuration)));
    for (int fold = 1; fold <= FOLDS; fold++) {
      splits.add(
          split(
              configuration
                  .with(Parameters.FOLDS, Optional.of(FOLDS))
                  .with(Parameters.FOLD, fold)));
    }
    for (RowSplit split : splits) {
      Map<String, Integer> setOf = new HashMap<>();
      for (int set = 0; set < 3; set++) {
        for (int row : sets(split).get(set)) {
          assertThat(setOf.merge(shops.get(row), set, (one, other) -> one)).isEqualTo(set);
        }
      }
    }
  }

  @Test
  void learnsFromNothingThatComesLater() throws IOException {
    Configuration configuration =
        configuration(SplitKind.TIME).with(Parameters.VALIDATION_FRACTION, 0.25);
    List<String> days = column("day", "sklearn_table.csv");
    List<Configuration> trials = new ArrayList<>(List.of(configuration));
    for (int fold = 1; fold <= FOLDS; fold++) {
      trials.add(
          configuration.with(Parameters.FOLDS, Optional.of(FOLDS)).with(Parameters.FOLD, fold));
    }
    for (Configuration trial : trials) {
      RowSplit split = split(trial);
      assertThat(last(days, split.train())).isLessThan(first(days, split.validation()));
      assertThat(last(days, split.validation())).isLessThan(first(days, split.test()));
    }
    RowSplit asWritten = split(configuration.with(Parameters.SPLIT_COLUMN, Optional.empty()));
    assertThat(all(asWritten)).isEqualTo(everyRow(120));
  }

  private static String last(List<String> days, int[] rows) {
    return IntStream.of(rows).mapToObj(days::get).max(String::compareTo).orElseThrow();
  }

  private static String first(List<String> days, int[] rows) {
    return IntStream.of(rows).mapToObj(days::get).min(String::compareTo).orElseThrow();
  }

  @Test
  void takesTheSetsThatAColumnNames() throws IOException {
    RowSplit split = split(configuration(SplitKind.COLUMN));
    List<String> sets = column("set", "sklearn_table.csv");

    assertThat(split.train()).containsExactly(where(sets, "train"));
    assertThat(split.validation()).containsExactly(where(sets, "validation"));
    assertThat(split.test()).containsExactly(where(sets, "test"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,s,y;1,train,a;2,rest,b;3,test,a|column|:3: split_column 's': expected train, validation"
            + " or test, got 'rest'",
        "x,s,y;1,train,a;2,,b;3,test,a|column|:3: split_column 's': empty; fill it in, or leave out"
            + " its row with 'missing: drop'",
        "x,s,y;1,A,a;2,?,b;3,B,a|group|:3: split_column 's': '?', a missing value; fill it in, or"
            + " leave out its row with 'missing: drop'",
        "x,s,y;1,train,a;2,Train,b;3,val,a|column| split: column by 's': expected rows to train and"
            + " rows to test, got none to test",
        "x,s,y;1,dev,a;2,val,b;3,test,a|column| split: column by 's': expected rows to train and"
            + " rows to test, got none to train",
        "x,s,y;1,train,a;2,TEST,b;3,test,a|column| split: column by 's': expected rows to validate,"
            + " got none; mark some, or set folds: 5",
        "x,s,y;1,A,a;2,A,b;3,A,a|group| split: group by 's': expected rows to train and rows to"
            + " test, got none to train",
        "x,s,y;1,A,a;2,B,b;3,C,a|time|:2: split_column 's': expected a number, or a date such as"
            + " 2024-01-31 or 2024-01-31 10:15, got 'A' (3 such rows, the last on line 4)",
        "x,s,y;1,5,a;2,2024-01-31,b;3,7,a|time|:3: split_column 's': expected a number, as above,"
            + " got '2024-01-31'",
        "x,s,y;1,2024-01-31,a;2,5,b;3,2024-02-30,a|time|:3: split_column 's': expected a date such"
            + " as 2024-01-31, as above, got '5' (2 such rows, the last on line 4)",
        "x,t,y;1,A,a;2,A,b|group|:1: split_column: no column is called 's'; the columns are 'x',"
            + " 't', 'y'"
      })
  void areRefusedInALine(String rows, String split, String line) {
    Configuration configuration =
        CsvFolder.configuration(new CsvFolder(path).write(rows.replace(';', '\n') + "\n"))
            .with(Parameters.SPLIT, Parameters.SPLIT.type().parse(split).orElseThrow())
            .with(Parameters.SPLIT_COLUMN, Optional.of("s"));
    assertThatThrownBy(() -> new Datasets().of(configuration))
        .hasMessage(line.startsWith(":") ? "data.csv" + line : line.strip());
  }

  @Test
  void refusesMoreFoldsThanThereAreRows() {
    Configuration configuration =
        CsvFolder.configuration(new CsvFolder(path).write("x,y\n1,a\n2,b\n3,a\n"))
            .with(Parameters.FOLDS, Optional.of(3));
    assertThatThrownBy(() -> new Datasets().of(configuration))
        .hasMessage("folds: expected at most 2, as what does not test can be parted into, got 3");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-31, 2024-02-01",
    "2024-01-31, 2024-01-31 00:01",
    "2024-01-31T10:15, 2024-01-31 10:15:01",
    "2024-01-31T10:15:00.5Z, 2024-01-31T10:15:00.75Z",
    "-5, 3e2"
  })
  void putsTimesInOrder(String earlier, String later) {
    String text = "x,s,y\n1," + later + ",a\n2," + earlier + ",b\n";
    Configuration configuration =
        CsvFolder.configuration(new CsvFolder(path).write(text))
            .with(Parameters.SPLIT, SplitKind.TIME)
            .with(Parameters.SPLIT_COLUMN, Optional.of("s"));
    assertThat(split(configuration).train()).containsExactly(1);
    assertThat(split(configuration).test()).containsExactly(0);
  }

  /** Two seeds are one trial then. */
  @Test
  void needNoSeedWhereNothingIsDrawn() throws IOException {
    assertThat(Parameters.DATA_SEED.matters(configuration(SplitKind.TIME))).isFalse();
    Configuration fixed = configuration(SplitKind.COLUMN);
    assertThat(Parameters.DATA_SEED.matters(fixed)).isFalse();
    assertThat(Parameters.DATA_SEED.matters(fixed.with(Parameters.FOLDS, Optional.of(2)))).isTrue();
  }
}

package org.sweepstack.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Sha256;
import org.sweepstack.trial.TableColumn;

class CsvTableTest {
  @TempDir Path path;

  static List<Arguments> brokenFiles() {
    return List.of(
        Arguments.of("", "data.csv: empty, expected a header and rows"),
        Arguments.of("\uFEFF", "data.csv: empty, expected a header and rows"),
        Arguments.of(
            "x,y\n",
            "data.csv: no row below the header, expected at least one to train and one to test"),
        Arguments.of(
            "x,y\n\n1,a\n",
            "data.csv: a single row, expected at least one to train and one to test"),
        Arguments.of(
            "x,label\n1,a\n",
            "data.csv:1: target: no column is called 'y'; the columns are 'x', 'label'"),
        Arguments.of(
            "y\na\nb\n",
            "data.csv:1: no column but the target, expected at least one to learn from"),
        Arguments.of(
            ",x,y\n1,2,a\n",
            "data.csv:1: column 1 has no name; name it or drop it (pandas writes its index so:"
                + " index=False leaves it out)"),
        Arguments.of("x,x ,y\n1,2,a\n", "data.csv:1: column 'x' is given twice; rename one"),
        Arguments.of(
            "x,y\n1,a\n2,b,\n3\n",
            "data.csv:3: expected 2 cells as in the header, got 3\n"
                + "data.csv:4: expected 2 cells as in the header, got 1"),
        Arguments.of(
            "x,y\n,a\n2, \n3,b\n",
            "data.csv:2: 'x': empty; fill it in, or write 'missing: drop' or 'missing: mean'\n"
                + "data.csv:3: 'y': empty; fill it in, or leave out its row with 'missing: drop'"),
        Arguments.of(
            "x,y\n\"1\n2\",a\nred,b\n3,b\n",
            "data.csv:2: 'x': expected a finite number such as 1.5, got '1\\n"
                + "2'; write numbers, or set columns: '-x' to leave it out or 'x=category' to take"
                + " words (2 such rows, the last on line 4)"),
        Arguments.of(
            "x,y\n1,a\n2,a\n",
            "data.csv: target 'y': expected at least 2 classes, all rows have 'a'"),
        Arguments.of(
            "x,y\n1,1\n2,1.0\n",
            "data.csv: target 'y': expected at least 2 classes, all rows have '1'"),
        Arguments.of(
            "x,y\n1,1\n2,2.5\n",
            "data.csv:3: target 'y': expected a class, got '2.5'; to predict a quantity,"
                + " write 'task: regression'"),
        Arguments.of(
            "x,y\n" + rows(0, 101, "%1$d,%1$d"),
            "data.csv:102: target 'y': expected at most 100 classes, got more; to predict a"
                + " quantity, write 'task: regression'"),
        Arguments.of(
            "x,y\n" + rows(0, 101, "%1$d,%1$d.5"),
            "data.csv:2: target 'y': expected a class, got '0.5'; to predict a quantity,"
                + " write 'task: regression'"),
        Arguments.of(
            "x,y\n1,a\n2,\"b\n",
            "data.csv:3: not valid CSV: a quoted cell has no end, or text after it; write quotes"
                + " inside a cell twice"),
        Arguments.of(
            "x,y\n1,\"a\"b\n2,b\n",
            "data.csv:2: not valid CSV: a quoted cell has no end, or text after it; write quotes"
                + " inside a cell twice"),
        Arguments.of(
            "x,y\n" + rows(0, 1000, "%d"),
            "data.csv:2: expected 2 cells as in the header, got 1 (1000 such rows, the last on line"
                + " 1001)"));
  }

  private static String rows(int from, int to, String format) {
    return IntStream.range(from, to)
        .mapToObj(row -> String.format(format, row) + "\n")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("brokenFiles")
  void tellsWhatIsWrongWithAFile(String text, String problems) {
    DataFile file = new CsvFolder(path).write(text);

    assertThat(problemsOf(file, "y")).isEqualTo(problems.lines().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Infinity", "-Infinity", "inf", "1e999", "0x1p3", "1.5d", "1_000", "1e", "١"})
  void refusesWhatIsNoFiniteDecimalNumber(String cell) {
    DataFile file = new CsvFolder(path).write("x,y\n1,a\n" + cell + ",b\n");

    assertThat(problemsOf(file, "y"))
        .singleElement()
        .asString()
        .startsWith("data.csv:3: 'x': expected a finite number");
  }

  @ParameterizedTest
  @CsvSource({"1.5, 1.5", "' 2 ', 2", "-.5, -0.5", "+3e-2, 0.03", "-0, 0", "0.1, 0.1"})
  void readsNumbersToTheLastBit(String cell, double value) {
    Samples samples = read("x,y\n\"" + cell + "\",a\n1,b\n").samples();

    assertThat(Double.doubleToLongBits(samples.feature(0, 0)))
        .isEqualTo(Double.doubleToLongBits(value + 0.0));
  }

  @Test
  void suggestsAColumnForAMisspeltTarget() {
    DataFile file = new CsvFolder(path).write("size,species\n1,a\n2,b\n");

    assertThat(problemsOf(file, "specis"))
        .containsExactly(
            "data.csv:1: target: no column is called 'specis', did you mean 'species'?");
  }

  @Test
  void listsTheFirstColumnsForAStrangeTarget() {
    String header = IntStream.range(0, 12).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    DataFile file = new CsvFolder(path).write(header + "\n");

    assertThat(problemsOf(file, "weight"))
        .singleElement()
        .asString()
        .endsWith(
            "called 'weight'; the columns are 'c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8',"
                + " 'c9' and 2 more");
  }

  static Stream<String> writtenDifferently() {
    return Stream.of(
        "x1,y,x2\n1,a,2\n3,b,4\n",
        "x1,y,x2\r\n1,a,2\r\n3,b,4\r\n",
        "\uFEFFx1,y,x2\n1,a,2\n3,b,4",
        "\"x1\",\"y\",\"x2\"\n\"1\",\"a\",\"2\"\n3,b,4\n\n\n",
        "\uFEFF\"x1\";\"y\";\"x2\"\r\n1;a;2\r\n3;b;4\r\n",
        " x1, y, x2\n\n1,a, 2\n 3,b,4 \n");
  }

  @ParameterizedTest
  @MethodSource("writtenDifferently")
  void readsWhatEditorsAndSpreadsheetsWrite(String text) {
    CsvTable table = read(text);

    assertThat(table.columns()).extracting(TableColumn::name).containsExactly("x1", "x2");
    assertThat(table.classNames()).containsExactly("a", "b");
    assertThat(table.samples().count()).isEqualTo(2);
    assertThat(table.samples().feature(0, 1)).isEqualTo(2);
    assertThat(table.samples().feature(1, 0)).isEqualTo(3);
    assertThat(table.samples().classOf(1)).isEqualTo(1);
  }

  @Test
  void takesACommaInsideAQuotedNameForAPartOfIt() {
    CsvTable table = read("\"width, in cm\";y\n1;a\n2;b\n");

    assertThat(table.columns()).extracting(TableColumn::name).containsExactly("width, in cm");
  }

  @Test
  void ordersIntegersByNumberAndTextsByText() {
    CsvTable numbers = read("x,y\n1,10\n2,9\n3,-1\n4,9.0\n");
    assertThat(numbers.classNames()).containsExactly("-1", "9", "10");
    assertThat(IntStream.range(0, 4).map(numbers.samples()::classOf)).containsExactly(2, 1, 0, 1);

    CsvTable texts = read("x,y\n1,10\n2,9\n3,b\n4,a\n");
    assertThat(texts.classNames()).containsExactly("10", "9", "a", "b");
    assertThat(IntStream.range(0, 4).map(texts.samples()::classOf)).containsExactly(0, 1, 3, 2);
  }

  @Test
  void keepsHostileNamesAsTheyAre() {
    CsvTable table =
        read("\"=x()\",y\n1,=cmd()\n2,\"say \"\"no\"\"\"\n3,\"two\nlines\"\n4,größe 🦊\n5, a\n");

    assertThat(table.columns()).extracting(TableColumn::name).containsExactly("=x()");
    assertThat(table.classNames())
        .containsExactly("=cmd()", "a", "größe 🦊", "say \"no\"", "two\nlines");
  }

  @Test
  void refusesOtherEncodings() {
    DataFile file =
        new CsvFolder(path).write("x,y\n1,é\n2,b\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(problemsOf(file, "y"))
        .containsExactly("data.csv:2: not in UTF-8; save it in that encoding");
  }

  @Test
  void refusesAFileThatChangedSinceItWasNamed() {
    DataFile before = new CsvFolder(path).write("x,y\n1,a\n2,b\n");
    new CsvFolder(path).write("x,y\n1,a\n2,b\n3,a\n");

    assertThat(problemsOf(before, "y")).containsExactly(lost("has changed"));
  }

  /** What is wrong with other content is not told: it is not what the sweep is about. */
  @ParameterizedTest
  @MethodSource("brokenFiles")
  void tellsOnlyThatAFileChangedWhateverItHoldsNow(String text, String problems) {
    DataFile before = new CsvFolder(path).write("x,y\n1,a\n2,b\n");
    new CsvFolder(path).write(text);

    assertThat(problemsOf(before, "y")).containsExactly(lost("has changed"));
  }

  @Test
  void tellsThatAFileChangedAfterItsFirstProblem() {
    DataFile before = new CsvFolder(path).write("x,y\n1,a\n2,b\n");
    new CsvFolder(path).write("x,z\n" + rows(0, 100_000, "%1$d,%1$d"));
    assertThat(problemsOf(before, "y")).containsExactly(lost("has changed"));

    new CsvFolder(path).write("x,y\n1,é\n2,b\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(problemsOf(before, "y")).containsExactly(lost("has changed"));
  }

  @Test
  void refusesAFileThatIsGone() throws IOException {
    DataFile file = new CsvFolder(path).write("x,y\n1,a\n2,b\n");
    Files.delete(path.resolve("data.csv"));
    assertThat(problemsOf(file, "y")).containsExactly(lost("is gone"));

    Files.createDirectory(path.resolve("data.csv"));
    assertThat(problemsOf(file, "y")).containsExactly("data.csv: a folder, expected a CSV file");
  }

  private String lost(String how) {
    return path.resolve("data.csv")
        + ": the data file "
        + how
        + " since the sweep was read; restore it, or run the sweep file again, which makes new"
        + " trials";
  }

  /** Rows of five columns; the thread's own time, as others may use the processor. */
  @Campaign
  @Test
  void readsAMillionRows() throws IOException {
    int rows = CampaignSize.of(100_000, 1_000_000);
    Path large = path.resolve("large.csv");
    try (BufferedWriter writer = Files.newBufferedWriter(large)) {
      writer.write("a,b,c,d,y\n");
      for (int row = 0; row < rows; row++) {
        writer.write(row + "," + row / 8.0 + ",-0.12345678," + row % 7 + ",class" + row % 3 + "\n");
      }
    }
    DataFile file = hashed(large);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    CsvTable table = CsvTable.read(file, CsvFolder.request("y"));
    double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;

    assertThat(table.samples().count()).isEqualTo(rows);
    assertThat(table.samples().feature(rows - 1, 1)).isEqualTo((rows - 1) / 8.0);
    assertThat(table.samples().classOf(rows - 1)).isEqualTo((rows - 1) % 3);
    // A million takes about one; more than ten times that would be another algorithm.
    assertThat(seconds).isLessThan(15.0 * rows / 1_000_000);
  }

  private static DataFile hashed(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    digest.update(Files.readAllBytes(file));
    return new DataFile("large.csv", file.toString(), Sha256.hex(digest));
  }

  private CsvTable read(String text) {
    return CsvTable.read(new CsvFolder(path).write(text), CsvFolder.request("y"));
  }

  private static List<String> problemsOf(DataFile file, String target) {
    InvalidInputException[] thrown = new InvalidInputException[1];
    assertThatThrownBy(() -> CsvTable.read(file, CsvFolder.request(target)))
        .isInstanceOfSatisfying(InvalidInputException.class, e -> thrown[0] = e);
    return thrown[0].lines();
  }
}

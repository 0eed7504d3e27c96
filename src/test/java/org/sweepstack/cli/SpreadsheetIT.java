package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The promise to those who double-click a CSV file: LibreOffice opens every file of a results
 * folder, saves it as a spreadsheet, and each cell still says what the program wrote.
 */
class SpreadsheetIT {
  private static final Set<String> NOT_FOR_SPREADSHEETS =
      Set.of("journal.csv", "definition.csv", "suspects.csv");

  /** What may be in a user's file, and a spreadsheet would compute or show as something else. */
  private static final String GUESSED =
      """
      =cmd() ~ =1+1 ~ '=1+1 ~ +1 ~ -2+3 ~ -1 ~ @x ~ -x ~ ' ~ 1-2 ~ 01-02 ~ 3/4 ~ 1:30 ~ 1:30pm ~ 12 am
      ~ 1 p ~ 5% ~ (5) ~ $5 ~ 1,000 ~ 1,5 ~ 1 1/2 ~ 007 ~ 7 ~ 1e5 ~ 100000 ~ 1E400 ~ 1.0 ~ 0x10 ~ 1.2.3
      ~ 1234567890123456789 ~ 2024-01-31 ~ SEPT2 ~ Mar-3 ~ Jan 5 ~ 5 Jan ~ March 3, 2024 ~ 4x4 ~ 1a
      ~ #N/A ~ NaN ~ inf ~ true ~ False ~ none ~ a,b ~ a;b ~ " ~ "hi" ~ größe ~ 日本語 ~ _x0041_ ~ &amp; ~ <b>
      """;

  private static final String LONG = "L".repeat(40_000);

  /** And what it would split, cut or drop. */
  private static final List<String> NOT_KEPT =
      List.of(
          "\ttab",
          "two\nlines",
          "two\rlines",
          "control \u0001",
          " lead",
          "trail ",
          LONG,
          LONG + "=",
          "=" + LONG);

  private static final List<String> HOSTILE =
      Stream.concat(Stream.of(GUESSED.strip().split("\\s+~ ")), NOT_KEPT.stream()).toList();

  /** What means a missing value is no class. */
  private static final List<String> CLASSES =
      HOSTILE.stream().filter(name -> !List.of("#N/A", "NaN").contains(name)).toList();

  private static final String GENERATED =
      """
      grid:
        dataset: [moons, blobs]
        hidden: [none, 3x3x3]
        optimizer: [sgd, adam]
        learning_rate: [1.0e-9, 0.1, 1.0e+30]
        precision: [float, double]
        seed: [1, 999999999999999]
        epochs: 10
        test_points: 5
        validation_fraction: 0.3
      save: [curves, predictions, statistics]
      """;

  private static final String OWN_DATA =
      """
      grid:
        dataset: csv
        data_file: ['=1+1.csv', '1-2']
        target: 5/6
        loss: cross_entropy
        precision: double
        seed: [1, 2]
        epochs: 3
        test_fraction: 0.5
      save: [curves, predictions, statistics]
      """;

  @TempDir private static Path folder;

  private static List<Path> tables;

  @BeforeAll
  static void runSweeps() throws Exception {
    Path results = Files.createDirectory(folder.resolve("results"));
    tables = new ArrayList<>(tables(run(results, "generated", GENERATED)));
    writeData(folder.resolve("=1+1.csv"), 1);
    writeData(folder.resolve("1-2"), 2);
    tables.addAll(tables(run(results, "hostile", OWN_DATA)));
  }

  private static Path run(Path results, String name, String sweep) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".yaml"), sweep);
    CommandRun run = CommandRun.of("run", file.toString(), "--out", results.toString(), "--quiet");
    assertThat(run.exitCode()).as(run.err()).isZero();
    return results.resolve(name);
  }

  /** Writes a file with hostile names of columns and of classes. */
  private static void writeData(Path file, int seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    HOSTILE.forEach(column -> text.append(quoted(column)).append(','));
    text.append("5/6\n");
    for (int repetition = 0; repetition < 4; repetition++) {
      for (String name : CLASSES) {
        HOSTILE.forEach(column -> text.append(random.nextGaussian()).append(','));
        text.append(quoted(name)).append('\n');
      }
    }
    Files.writeString(file, text);
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** Copies the tables of a results folder, under names that tell the sweeps apart. */
  private static List<Path> tables(Path results) throws IOException {
    Path copies = Files.createDirectories(folder.resolve("tables"));
    List<Path> tables = new ArrayList<>();
    try (Stream<Path> files = Files.list(results)) {
      for (Path file : files.filter(SpreadsheetIT::isTable).sorted().toList()) {
        String name = results.getFileName() + "-" + file.getFileName();
        tables.add(Files.copy(file, copies.resolve(name)));
      }
    }
    return tables;
  }

  private static boolean isTable(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".csv") && !NOT_FOR_SPREADSHEETS.contains(name);
  }

  @ParameterizedTest
  @CsvSource({"xlsx, false", "xlsx, true", "ods, true"})
  void keepsEveryCell(String format, boolean detectsSpecialNumbers) throws Exception {
    assertThat(differences(tables, format, detectsSpecialNumbers)).isEmpty();
  }

  @Test
  void looksAtEveryTable() {
    Set<String> names =
        tables.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    for (String sweep : List.of("generated", "hostile")) {
      assertThat(names)
          .contains(
              sweep + "-trials.csv",
              sweep + "-parameters.csv",
              sweep + "-summary.csv",
              sweep + "-effects.csv",
              sweep + "-curves.csv",
              sweep + "-predictions.csv",
              sweep + "-statistics.csv",
              sweep + "-timing.csv",
              sweep + "-environment.csv");
    }
  }

  @Test
  void wouldTellWhatASpreadsheetChanges() throws Exception {
    Path changed =
        Files.writeString(
            folder.resolve("changed.csv"),
            "name,value\n3/4,0.1\n=1+1,0.123456789012345678\n12345678901234567,=cmd()\n");

    assertThat(differences(List.of(changed), "xlsx", true))
        .hasSize(3)
        .first()
        .asString()
        .startsWith(changed + ": row 2, column 1 (name): 3/4 read back ");
  }

  private static List<String> differences(
      List<Path> files, String format, boolean detectsSpecialNumbers) throws Exception {
    LibreOffice libreOffice = LibreOffice.withProfileIn(folder);
    Path spreadsheets = Files.createTempDirectory(folder, format);
    Path readBack = Files.createTempDirectory(folder, "csv");
    List<Path> opened = libreOffice.openAsCsv(files, detectsSpecialNumbers, format, spreadsheets);
    List<Path> saved = libreOffice.saveAsCsv(opened, readBack);
    List<Path> sorted = files.stream().sorted().toList();
    List<String> differences = new ArrayList<>();
    for (int file = 0; file < sorted.size(); file++) {
      differences.addAll(new ReadBack(sorted.get(file), saved.get(file)).differences());
    }
    return differences;
  }
}

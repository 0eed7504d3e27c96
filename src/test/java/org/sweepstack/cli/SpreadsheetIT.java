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
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;

/**
 * The promise to those who double-click a CSV file: LibreOffice opens every file of a results
 * folder, saves it as a spreadsheet, and each cell still says what the program wrote.
 */
@Campaign
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

  /** Cells of every kind are in each part of the trials. */
  private static final boolean IS_WHOLE = CampaignSize.of(0, 1) == 1;

  private static final String GENERATED =
      """
      grid:
        dataset: [moons, blobs]
        hidden: [none, 3x3x3]
        optimizer: %s
        learning_rate: [1.0e-9, 0.1, 1.0e+30]
        precision: [float, double]
        seed: %s
        epochs: 10
        log_every: %d
        test_points: 5
        validation_fraction: 0.3
      save: [curves, predictions, statistics]
      """
          .formatted(
              IS_WHOLE ? "[sgd, adam]" : "adam",
              IS_WHOLE ? "[1, 999999999999999]" : "999999999999999",
              IS_WHOLE ? 1 : 5);

  private static final String OWN_DATA =
      """
      grid:
        dataset: csv
        data_file: ['=1+1.csv', '1-2']
        target: 5/6
        loss: cross_entropy
        precision: double
        seed: %s
        epochs: 3
        test_fraction: 0.5
      save: [curves, predictions, statistics]
      """
          .formatted(IS_WHOLE ? "[1, 2]" : "1");

  /** How a file is opened, and what it is saved as. */
  private enum Way {
    OPENED_AS_BY_EXCEL("xlsx", true),
    OPENED("ods", false),
    OPEN_DOCUMENT("ods", true),
    OPENED_INTO_EXCEL("xlsx", false);

    private final String format;
    private final boolean detectsSpecialNumbers;

    Way(String format, boolean detectsSpecialNumbers) {
      this.format = format;
      this.detectsSpecialNumbers = detectsSpecialNumbers;
    }

    /** Returns those that are tried: each takes a start of LibreOffice. */
    static List<Way> tried() {
      return CampaignSize.firstOf(1, List.of(values()));
    }

    /** Returns the name of what becomes of a file. */
    String nameOf(Path file) {
      return name() + "-" + file.getFileName();
    }
  }

  @TempDir private static Path folder;

  private static List<Path> tables;

  /** Has what a spreadsheet takes for something else. */
  private static Path changed;

  @BeforeAll
  static void runSweeps() throws Exception {
    Path results = Files.createDirectory(folder.resolve("results"));
    tables = new ArrayList<>(tables(run(results, "generated", GENERATED)));
    writeData(folder.resolve("=1+1.csv"), 1);
    writeData(folder.resolve("1-2"), 2);
    tables.addAll(tables(run(results, "hostile", OWN_DATA)));
    changed =
        Files.writeString(
            folder.resolve("changed.csv"),
            "name,value\n3/4,0.1\n=1+1,0.123456789012345678\n12345678901234567,=cmd()\n");
    openAndSave();
  }

  /** Saves what was opened in every way at once: a start of LibreOffice takes seconds. */
  private static void openAndSave() throws Exception {
    LibreOffice libreOffice = LibreOffice.withProfileIn(folder);
    List<Path> files = new ArrayList<>(tables);
    files.add(changed);
    Path spreadsheets = Files.createDirectory(folder.resolve("spreadsheets"));
    List<Path> opened = new ArrayList<>();
    for (Way way : Way.tried()) {
      Path own = Files.createDirectory(folder.resolve(way.name()));
      for (Path file : libreOffice.openAsCsv(files, way.detectsSpecialNumbers, way.format, own)) {
        opened.add(Files.move(file, spreadsheets.resolve(way.nameOf(file))));
      }
    }
    libreOffice.saveAsCsv(opened, Files.createDirectory(folder.resolve("saved")));
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
    for (int repetition = 0; repetition < (IS_WHOLE ? 4 : 2); repetition++) {
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

  static List<Way> ways() {
    return Way.tried();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void keepsEveryCell(Way way) throws IOException {
    assertThat(differences(tables, way)).isEmpty();
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
  void wouldTellWhatASpreadsheetChanges() throws IOException {
    assertThat(differences(List.of(changed), Way.OPENED_AS_BY_EXCEL))
        .hasSize(3)
        .first()
        .asString()
        .startsWith(changed + ": row 2, column 1 (name): 3/4 read back ");
  }

  private static List<String> differences(List<Path> files, Way way) throws IOException {
    List<String> differences = new ArrayList<>();
    for (Path file : files) {
      Path saved = folder.resolve("saved").resolve(way.nameOf(file));
      differences.addAll(new ReadBack(file, saved).differences());
    }
    return differences;
  }
}
